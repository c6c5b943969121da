// Today's mails as they would go out. Nothing is sent.

import { useState } from 'preact/hooks';
import type { DigestMail, RemindersPreview } from '../../contract/reminders.ts';
import { Fold } from '../ui/controls.tsx';
import { Frame, type Action } from '../ui/frame.tsx';
import { MailView } from '../ui/mail/mail-view.tsx';
import { TestMail } from '../ui/mail/test-mail.tsx';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';
import { WithoutAddress } from './without-address.tsx';

interface PreviewProps {
  /** So many of them have gone out today. */
  done: number;
  onTeam: () => void;
  test: (to: string) => Promise<{ message: string }>;
  back: Action;
}

export function Preview({ done, onTeam, test, back }: PreviewProps) {
  const { preview: words } = useWords();
  const { reading, reload } = useAnswer('reminders.preview', {});
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} back={back} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} back={back} />;
  const { mails, withoutAddress } = reading.answer;
  if (mails.length === 0) {
    return (
      <Frame key="none" lead={words.none} back={back}>
        {withoutAddress.length === 0 && (
          <Calm picture="done">
            <p>{words.noneText}</p>
          </Calm>
        )}
        <Unreached people={withoutAddress} onTeam={onTeam} />
      </Frame>
    );
  }
  const head = done >= mails.length ? { lead: words.leadDone } : { lead: words.lead(mails.length), note: done > 0 ? words.sentAlready(done) : words.nothingSent };
  return (
    <Frame key="preview" {...head} back={back}>
      <div class="folds">
        {mails.map((mail, index) => (
          <OneMail key={mail.to} mail={mail} open={index === 0} test={test} />
        ))}
      </div>
      <Unreached people={withoutAddress} onTeam={onTeam} />
    </Frame>
  );
}

function OneMail({ mail, open: openAtFirst, test }: { mail: DigestMail; open: boolean; test: PreviewProps['test'] }) {
  const { preview: words } = useWords();
  const [open, setOpen] = useState(openAtFirst);
  const name = mail.name || mail.to;
  return (
    <Fold
      open={open}
      onToggle={setOpen}
      summary={
        <span class="fold-line">
          <span class="strong">{name}</span> <span class="small">{words.items(mail.items)}</span>
        </span>
      }
    >
      {open && (
        <div class="fields">
          <MailView to={mail.to} subject={mail.subject} text={mail.text} html={mail.html} />
          <TestMail send={() => test(mail.to)} label={words.testFor(name)} />
        </div>
      )}
    </Fold>
  );
}

function Unreached({ people, onTeam }: { people: RemindersPreview['withoutAddress']; onTeam: () => void }) {
  const { preview: words } = useWords();
  if (people.length === 0) return null;
  const items = new Map(people.map((one) => [one.name, one.items]));
  return (
    <section>
      <h2 class="heading">{words.withoutAddress}</h2>
      <WithoutAddress names={[...items.keys()]} line={(name) => words.withoutLine(name, items.get(name) ?? 0)} onTeam={onTeam} />
    </section>
  );
}
