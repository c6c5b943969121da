// While the mails go out, and what came of it.

import type { MailingSendAnswer } from '../../contract/mailing.ts';
import { Button } from '../ui/controls.tsx';
import { usePage } from '../ui/context.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, LateNotice, Progress } from '../ui/states.tsx';
import { useWords } from './texts.ts';
import type { SendingNow } from './use-sending.ts';

export function Sending({ sending, subject }: { sending: SendingNow & { state: 'sending' }; subject: string }) {
  const { t } = usePage();
  const { create: words, list } = useWords();
  const { mailing, stopping, stop } = sending;
  return (
    <Frame key="sending" lead={words.sending} busy back={{ label: t.common.close, onPress: closePage }}>
      <Progress label={mailing ? list.progress(mailing.sent, mailing.total) : subject} share={mailing && mailing.total > 0 ? mailing.sent / mailing.total : null} />
      <LateNotice slow={false} />
      <p>{words.sendingText}</p>
      <div class="button-row">
        <Button onPress={stop} busy={stopping}>
          {stopping ? words.stopping : words.stop}
        </Button>
      </div>
    </Frame>
  );
}

export function Sent({ answer: { mailing, message }, onBack, onShow }: { answer: MailingSendAnswer; onBack: () => void; onShow: () => void }) {
  const { create: words, list, overview } = useWords();
  const { sent, total, waiting, refused, unknown } = mailing;
  const over = waiting === 0;
  return (
    <Frame key="sent" lead={list.progress(sent, total)} back={{ label: overview.all, onPress: onBack }} primary={{ label: words.toOverview, onPress: onShow }}>
      <Calm picture={over && refused + unknown === 0 ? 'done' : 'info'} title={mailing.name}>
        {/* Why the rest waits only the last call knows; its figures are its own, those of the whole stand in the first line. */}
        {!over && <p>{message}</p>}
      </Calm>
      {over && refused + unknown > 0 && (
        <ul class="lines">
          {refused > 0 && <li>{words.refused(refused)}</li>}
          {unknown > 0 && <li>{words.unknownLeft(unknown)}</li>}
        </ul>
      )}
    </Frame>
  );
}
