// The confidentiality note to read again, and where it is changed.

import { formatDay } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Frame } from '../ui/frame.tsx';
import { NoteText } from '../ui/note-text.tsx';
import { Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';

export function Confidentiality({ onBack }: { onBack: () => void }) {
  const { t, language } = usePage();
  const { note: words } = useWords();
  const { reading, reload } = useAnswer('privacy.note', {});
  const back = { label: t.common.back, onPress: onBack };
  if (reading.state === 'waiting') return <Waiting key="waiting" lead={words.loading} slow={reading.slow} back={back} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} back={back} />;
  const { text, acknowledged, organisation } = reading.answer;
  return (
    <Frame key="note" lead={words.lead} note={acknowledged === '' ? organisation : words.acknowledged(formatDay(acknowledged, language))} back={back}>
      <NoteText text={text} />
      <p class="small">{words.where}</p>
    </Frame>
  );
}
