// The confidentiality note: read it, acknowledge it, go on to what was wanted.

import { useState } from 'preact/hooks';
import type { NoteAnswer } from '../../contract/privacy.ts';
import { formatDay } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { NoteText } from '../ui/note-text.tsx';
import type { PageOpener } from '../ui/rpc.ts';
import { Calm, Failed, LateNotice, Waiting } from '../ui/states.tsx';
import { asRpcError, useAnswer } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';

export function Note() {
  const words = useWords();
  const { reading, reload } = useAnswer('privacy.note', {});
  if (reading.state === 'waiting') return <Waiting lead={words.lead} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} />;
  return <Read note={reading.answer} onReload={reload} />;
}

function Read({ note, onReload }: { note: NoteAnswer; onReload: () => void }) {
  const { rpc, t, language } = usePage();
  const words = useWords();
  const [busy, setBusy] = useState(false);
  const [slow, setSlow] = useState(false);
  const [done, setDone] = useState('');
  const [failure, setFailure] = useState<RpcError | null>(null);
  const onSlow = (): void => setSlow(true);
  const agree = async (): Promise<void> => {
    setBusy(true);
    setSlow(false);
    try {
      const { open, message } = await rpc.call('privacy.acknowledge', {}, { onSlow });
      if (open !== '') {
        // What the server kept is the name of the opener that was asked for.
        await rpc.openPage(open as PageOpener, { onSlow });
        // A sidebar takes this one's place, a dialog does not.
        closePage();
      }
      setDone(message);
    } catch (error) {
      setFailure(asRpcError(error));
    }
    setBusy(false);
  };
  const close = { label: t.common.close, onPress: closePage };
  if (failure) return <Failed error={failure} onRetry={onReload} wrote />;
  if (done !== '') {
    return (
      <Frame key="done" lead={done} back={close}>
        <Calm picture="done">
          <p>{words.next}</p>
        </Calm>
      </Frame>
    );
  }
  const acknowledged = note.acknowledged !== '';
  return (
    <Frame
      key="note"
      lead={words.lead}
      note={acknowledged ? words.acknowledged(formatDay(note.acknowledged, language)) : note.organisation}
      back={close}
      primary={acknowledged ? undefined : { label: busy ? words.working : words.agree, onPress: () => void agree(), busy }}
      footnote={words.logged}
      busy={busy}
    >
      <LateNotice slow={slow && busy} />
      <NoteText text={note.text} />
    </Frame>
  );
}
