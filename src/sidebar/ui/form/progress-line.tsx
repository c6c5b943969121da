// How far the questions are, and the way to the next open one. Stands in the fixed header.

import type { Question } from '../../../contract/formQuestions.ts';
import { Button } from '../controls.tsx';
import { standing, type Filled } from './filled.ts';
import { focusQuestion, questionOf } from './focus-question.ts';
import { useFormTexts } from './texts.ts';

export function ProgressLine({ questions, filled }: { questions: readonly Question[]; filled: Filled }) {
  const words = useFormTexts();
  const { asked, answered, open } = standing(questions, filled);
  const label = words.answered(answered, asked.length);
  const next = (): void => {
    // From where one is, and round again.
    const here = asked.findIndex(({ id }) => id === (document.activeElement instanceof HTMLElement ? questionOf(document.activeElement) : null));
    const target = open.find((question) => asked.indexOf(question) > here) ?? open[0];
    if (target) focusQuestion(target.id);
  };
  return (
    <div class="form-head">
      <div class="form-head-line">
        <span class="small">{label}</span>
        {open.length > 0 && (
          <Button look="plain" onPress={next} label={words.nextOpenLong}>
            {words.nextOpen}
          </Button>
        )}
      </div>
      <div class="bar" role="progressbar" aria-label={label} aria-valuemin={0} aria-valuemax={asked.length} aria-valuenow={answered}>
        <div class="bar-fill" style={{ width: (asked.length === 0 ? 0 : (answered / asked.length) * 100) + '%' }} />
      </div>
    </div>
  );
}
