// Which questionnaire: those with answers, each with how many.

import { usePage } from '../ui/context.ts';
import { Choices } from '../ui/controls.tsx';
import { Frame } from '../ui/frame.tsx';
import { closePage } from '../ui/google.ts';
import { Calm, Failed, Waiting } from '../ui/states.tsx';
import { useAnswer } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';

export function Choose({ onChoose }: { onChoose: (form: string) => void }) {
  const { t } = usePage();
  const words = useWords();
  const { reading, reload } = useAnswer('forms.list', {});
  if (reading.state === 'waiting') return <Waiting lead={words.loading} slow={reading.slow} />;
  if (reading.state === 'failed') return <Failed error={reading.error} onRetry={reload} />;
  const close = { label: t.common.close, onPress: closePage };
  const answered = reading.answer.forms.filter(({ answers }) => answers > 0);
  if (answered.length === 0) {
    return (
      <Frame key="nothing" lead={words.nothing} back={close} primary={{ label: t.common.reload, onPress: () => reload() }}>
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
