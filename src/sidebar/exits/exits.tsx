// Who leaves: whom to talk to first, what came of it, and why people go. Decides which screen is there.

import './exits.css';
import { useState } from 'preact/hooks';
import type { Exit } from '../../contract/exits.ts';
import { usePage } from '../ui/context.ts';
import { Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { ExitList } from './exit-list.tsx';
import { RecordForm } from './record-form.tsx';
import { useWords } from './texts.ts';

/** What was just written, with what takes it back. */
export interface Said {
  message: string;
  undo: { memberId: string; stepId: string } | null;
}

export function Exits() {
  const { announce } = usePage();
  const words = useWords();
  const { reading, reload } = useAnswer('exits.list', {});
  const [recording, setRecording] = useState<Exit | null>(null);
  const [said, setSaid] = useState<Said | null>(null);
  const done = (now: Said): void => {
    setSaid(now);
    announce(now.message);
    setRecording(null);
    reload();
  };
  const back = (): void => {
    setRecording(null);
    reload();
  };
  if (recording) return <RecordForm key={recording.memberId} exit={recording} onBack={() => setRecording(null)} onReload={back} onDone={done} />;
  if (reading.state === 'waiting') return <Waiting key="waiting" lead={words.loading} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} />;
  return <ExitList answer={reading.answer} said={said} onRecord={setRecording} onDone={done} onReload={reload} />;
}
