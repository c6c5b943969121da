// Free text: one line, or a field that grows with what is written.

import { useLayoutEffect, useRef } from 'preact/hooks';
import { longestAnswer } from '../../../contract/formQuestions.ts';
import { grouped } from '../../../contract/texts/plural.ts';
import type { InputProps } from './question-field.tsx';
import { useFormTexts } from './texts.ts';

export function ShortText({ value, onAnswer, aria, disabled }: InputProps<string>) {
  return <input type="text" {...aria} disabled={disabled} autocomplete="off" value={value ?? ''} onInput={(event) => onAnswer(orNothing(event.currentTarget.value))} />;
}

export function LongText({ value, onAnswer, aria, disabled }: InputProps<string>) {
  const words = useFormTexts();
  const area = useRef<HTMLTextAreaElement>(null);
  useLayoutEffect(() => {
    const { current } = area;
    if (!current) return;
    current.style.height = 'auto';
    current.style.height = current.scrollHeight + 2 + 'px';
  }, [value]);
  const length = (value ?? '').length;
  return (
    <>
      <textarea ref={area} rows={3} {...aria} disabled={disabled} value={value ?? ''} onInput={(event) => onAnswer(orNothing(event.currentTarget.value))} />
      {length > longestAnswer && (
        <p class="row-error" role="alert">
          {words.tooLong(grouped(length))}
        </p>
      )}
    </>
  );
}

function orNothing(text: string): string | undefined {
  return text === '' ? undefined : text;
}
