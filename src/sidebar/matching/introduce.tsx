// Introducing two people: choose how, see the mails, do it once. Every try of one way bears the same id.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { IntroduceAnswer, MatchPerson } from '../../contract/matching.ts';
import { usePage } from '../ui/context.ts';
import { Choices, type Choice } from '../ui/controls.tsx';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { MailView } from '../ui/mail/mail-view.tsx';
import { newId } from '../ui/new-id.ts';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { asRpcError } from '../ui/use-answer.ts';
import type { Member } from './person.tsx';
import { useWords } from './texts.ts';
import { Why } from './why.tsx';

type How = 'mail' | 'call' | 'noted';
type Stage =
  | { at: 'choose' }
  | { at: 'asking'; how: How; preview: boolean; slow: boolean }
  | { at: 'preview'; mails: IntroduceAnswer['mails'] }
  | { at: 'answered'; how: How; answer: IntroduceAnswer }
  | { at: 'failed'; how: How; preview: boolean; error: RpcError };

/** By pair and way, as long as the page is open: coming back to it is no new introduction. */
const ids = new Map<string, string>();

function idFor(key: string): string {
  const id = ids.get(key) ?? newId('vorstellung');
  ids.set(key, id);
  return id;
}

export function Introduce({ member, person, onBack, onDone }: { member: Member; person: MatchPerson; onBack: () => void; onDone: () => void }) {
  const { rpc, t } = usePage();
  const words = useWords();
  const [stage, setStage] = useState<Stage>({ at: 'choose' });
  const gone = useRef(false);
  useEffect(() => () => void (gone.current = true), []);
  const couple = words.couple(member.name, person.name);
  const back = { label: t.common.back, onPress: stage.at === 'choose' ? onBack : () => setStage({ at: 'choose' }) };

  const ask = (how: How, preview: boolean): void => {
    const set = (next: Stage): void => (gone.current ? undefined : setStage(next));
    set({ at: 'asking', how, preview, slow: false });
    const introductionId = idFor([member.memberId, person.memberId, how].join('\n'));
    rpc
      .call('matching.introduce', { memberId: member.memberId, otherId: person.memberId, how, introductionId, ...(preview && { preview }) }, { onSlow: () => set({ at: 'asking', how, preview, slow: true }) })
      .then(
        (answer) => set(preview ? { at: 'preview', mails: answer.mails } : { at: 'answered', how, answer }),
        (error: unknown) => set({ at: 'failed', how, preview, error: asRpcError(error) }),
      );
  };

  switch (stage.at) {
    case 'asking':
      return <Waiting key="asking" lead={stage.preview ? words.composing : stage.how === 'mail' ? words.sending : words.saving} slow={stage.slow} />;
    case 'failed':
      return <Failed error={stage.error} onRetry={() => ask(stage.how, stage.preview)} wrote={!stage.preview} back={back} />;
    case 'preview':
      return (
        <Frame key="preview" lead={words.previewLead} note={words.nothingSent} back={back} primary={{ label: words.send, onPress: () => ask('mail', false) }}>
          {stage.mails.map(({ name, to, subject, text }) => (
            <section key={to} class="section" aria-label={words.mailFor(name)}>
              <h2 class="heading">{words.mailFor(name)}</h2>
              <MailView to={to} subject={subject} text={text} html="" />
            </section>
          ))}
        </Frame>
      );
    case 'answered': {
      const { how, answer } = stage;
      const again = answer.introduced === '';
      return (
        <Frame
          key="answered"
          lead={answer.attention ? words.attention : words.done}
          {...(again ? { back } : {})}
          primary={again ? { label: t.common.retry, onPress: () => ask(how, false) } : { label: words.doneNext, onPress: onDone }}
        >
          <Calm picture={answer.attention ? 'warn' : 'done'} title={couple}>
            <p>{answer.message}</p>
          </Calm>
        </Frame>
      );
    }
    case 'choose':
      return (
        <Frame key="choose" lead={couple} note={words.nothingSent} back={back}>
          <Why person={person} />
          <How member={member} person={person} onChoose={(how) => ask(how, how === 'mail')} />
        </Frame>
      );
  }
}

/** Only the ways that are open; the others say why they are not. */
function How({ member, person, onChoose }: { member: Member; person: MatchPerson; onChoose: (how: How) => void }) {
  const words = useWords();
  const unreached = [member, person].filter(({ noEmail }) => noEmail).map(({ name }) => name);
  const called = [member, person].find(({ noCall }) => !noCall);
  const choices: Choice[] = [
    ...(unreached.length === 0 ? [{ title: words.mail, detail: words.mailText, onChoose: () => onChoose('mail') }] : []),
    ...(called ? [{ title: words.call, detail: words.callText(called.name), onChoose: () => onChoose('call') }] : []),
    { title: words.noted, detail: words.notedText, onChoose: () => onChoose('noted') },
  ];
  return (
    <section class="section">
      <h2 class="heading">{words.how}</h2>
      <Choices label={words.how} choices={choices} />
      {unreached.length > 0 && <p class="small match-closed">{words.noMail(unreached.join(', '))}</p>}
      {!called && <p class="small match-closed">{words.noCalls}</p>}
    </section>
  );
}
