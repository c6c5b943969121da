// Which questionnaire: those with answers, each with how many.

import { useState } from 'preact/hooks';
import { usePage } from '../ui/context.ts';
import { Choices } from '../ui/controls.tsx';
import type { RpcError } from '../ui/failures.ts';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { asRpcError, useAnswer } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';

export function Choose({ onChoose }: { onChoose: (form: string) => void }) {
  const { t, rpc } = usePage();
  const words = useWords();
  const { reading, reload } = useAnswer('forms.list', {});
  const [failure, setFailure] = useState<RpcError | null>(null);
  if (failure) return <Failed error={failure} onRetry={() => setFailure(null)} />;
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} />;
  const close = { label: t.common.close, onPress: closePage };
  const answered = reading.answer.forms.filter(({ answers }) => answers > 0);
  if (answered.length === 0) {
    const open = (): void => void rpc.openPage('openForms').then(closePage, (error: unknown) => setFailure(asRpcError(error)));
    return (
      <Frame key="nothing" lead={words.nothing} back={close} primary={{ label: words.openForms, onPress: open }}>
        <Calm picture="people">
          <p>{words.nothingText}</p>
        </Calm>
      </Frame>
    );
  }
  const empty = reading.answer.forms.filter(({ answers }) => answers === 0).map(({ name }) => name);
  return (
    <Frame key="choose" lead={words.choose} note={words.chooseNote} back={close}>
      <div class="narrow">
        <Choices label={words.choose} choices={answered.map(({ name, answers }) => ({ title: name, detail: words.people(answers), onChoose: () => onChoose(name) }))} />
      </div>
      {empty.length > 0 && <p class="small">{words.noAnswersYet(empty.join(', '))}</p>}
    </Frame>
  );
}
