// One to five, with words at both ends.

import type { Question } from '../../../contract/formQuestions.ts';
import type { InputProps } from './question-field.tsx';
import { useFormTexts } from './texts.ts';

const steps = [1, 2, 3, 4, 5] as const;

export function Scale({ question, value, onAnswer, labelledBy, aria, disabled }: InputProps<number> & { question: Question; labelledBy: string }) {
  const words = useFormTexts();
  const [low, high] = endsIn(question.guide) ?? [words.scaleLow, words.scaleHigh];
  return (
    <div class="scale" role="radiogroup" aria-labelledby={labelledBy} aria-describedby={aria['aria-describedby']}>
      {steps.map((step) => (
        <label key={step} class={'option' + (value === step ? ' chosen' : '') + (disabled ? ' still' : '')}>
          <input
            type="radio"
            name={'scale-' + question.id}
            aria-label={step === 1 ? '1, ' + low : step === 5 ? '5, ' + high : String(step)}
            checked={value === step}
            disabled={disabled}
            onClick={(event) => {
              if (value !== step) return;
              onAnswer(undefined);
              event.currentTarget.checked = false;
            }}
            onChange={() => value !== step && onAnswer(step)}
          />
          <span class="option-text">{step}</span>
        </label>
      ))}
      <p class="scale-ends small" aria-hidden="true">
        <span>1 = {low}</span>
        <span>5 = {high}</span>
      </p>
    </div>
  );
}

/** What the guide says the ends mean: `1: gar nicht, 5: sehr gut`. */
export function endsIn(guide: string): [low: string, high: string] | null {
  const said = /(?:^|\s)1\s*[:=]\s*([^,;.\n]{1,40})[,;]\s*5\s*[:=]\s*([^,;.\n]{1,40})/.exec(guide);
  return said ? [(said[1] ?? '').trim(), (said[2] ?? '').trim()] : null;
}
