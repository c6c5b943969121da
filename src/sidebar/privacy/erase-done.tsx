// Erased: the receipt, which names nobody, and what is left for people to do.

import { useState } from 'preact/hooks';
import type { EraseAnswer } from '../../contract/privacy.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import { usePage } from '../ui/context.ts';
import { Button, Card } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { saveText } from '../ui/save-file.ts';
import { firstSentence } from '../ui/screens.ts';
import { Unreached } from './erase-preview.tsx';
import { useWords } from './texts.ts';

export function EraseDone({ answer: { receipt, message }, onDone }: { answer: EraseAnswer; onDone: () => void }) {
  const { language, announce } = usePage();
  const { erase: words, saved } = useWords();
  const [said, setSaid] = useState('');
  const { id, at, by, mode, places } = receipt;
  const facts = [
    [words.receiptMode, words.modes[mode][0]],
    [words.receiptAt, formatMoment(at, language)],
    [words.receiptBy, by],
    [words.receiptId, id],
    ...places.map(({ place, rows, cells }) => [place, words.counts(rows, cells)]),
  ] as [string, string][];
  const save = (): void => {
    const file = words.receiptFile(id);
    saveText(file, facts.map(([label, value]) => label + ': ' + value).join('\r\n') + '\r\n', 'text/plain');
    setSaid(saved(file));
    announce(saved(file));
  };
  const [lead, rest] = firstSentence(message);
  return (
    <Frame key="done" lead={lead} primary={{ label: words.next, onPress: onDone }} footnote={said}>
      {rest && <p>{rest}</p>}
      <Card label={words.receipt}>
        <p class="strong">{words.receipt}</p>
        <dl class="receipt">
          {facts.map(([label, value]) => [<dt key={'t' + label}>{label}</dt>, <dd key={'d' + label}>{value}</dd>])}
        </dl>
        <p class="small">{words.receiptText}</p>
        <Button onPress={save}>{words.saveReceipt}</Button>
      </Card>
      <section class="section">
        <h2 class="heading">{words.stillToDo}</h2>
        <Unreached />
      </section>
    </Frame>
  );
}
