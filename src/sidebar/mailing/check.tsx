// The mails as they would go out, with real rows; a test to oneself; what goes today and what later.

import { useState } from 'preact/hooks';
import type { MailingPreview } from '../../contract/mailing.ts';
import { Button } from '../ui/controls.tsx';
import { usePage } from '../ui/context.ts';
import { Frame, type Action } from '../ui/frame.tsx';
import { MailView } from '../ui/mail/mail-view.tsx';
import { TestMail } from '../ui/mail/test-mail.tsx';
import { Failed, Notice, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { textOf, type Draft } from './draft.ts';
import { useWords } from './texts.ts';
import { whenItGoes, type Goes } from './when-it-goes.ts';

export function Check({ draft, back, onSend }: { draft: Draft; back: Action; onSend: (goes: Goes) => void }) {
  const { rpc } = usePage();
  const words = useWords().create;
  const { selection } = draft;
  const text = textOf(draft);
  const { reading, reload } = useAnswer('mailing.preview', { selection, text });
  const [tests, setTests] = useState(0);
  if (reading.state === 'waiting') return <Waiting lead={words.writing} slow={reading.slow} back={back} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} back={back} />;
  const { count, samples } = reading.answer;
  // A test is a mail, too.
  const quota = reading.answer.quota === null ? null : Math.max(0, reading.answer.quota - tests);
  const goes = { count, quota, kept: Math.min(reading.answer.kept, quota ?? 0) };
  const test = async () => {
    const answer = await rpc.call('mailing.test', { selection, text });
    setTests(tests + 1);
    return answer;
  };
  return (
    <Frame key="check" lead={words.check} note={words.nothingYet} back={back} primary={{ label: words.send(count), onPress: () => onSend(goes), disabled: count === 0 }}>
      <Notice tone="info">
        <p>{whenItGoes(goes, words)}</p>
      </Notice>
      <TestMail send={test} disabled={count === 0} />
      <Samples samples={samples} />
    </Frame>
  );
}

function Samples({ samples }: { samples: MailingPreview['samples'] }) {
  const words = useWords().create;
  const [index, setIndex] = useState(0);
  const sample = samples[index];
  if (!sample) return null;
  return (
    <section class="fields">
      <div class="card-head">
        <h2 class="heading" aria-live="polite">
          {words.example(sample.name, index + 1, samples.length)}
        </h2>
        {samples.length > 1 && (
          <div class="button-row">
            <Button onPress={() => setIndex(index - 1)} disabled={index === 0}>
              {words.previous}
            </Button>
            <Button onPress={() => setIndex(index + 1)} disabled={index === samples.length - 1}>
              {words.following}
            </Button>
          </div>
        )}
      </div>
      <MailView {...sample} />
    </section>
  );
}
