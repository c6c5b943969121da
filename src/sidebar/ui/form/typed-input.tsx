// Days and numbers, typed. What is not understood stays in the field and is said; what is understood is written out.

import { useState } from 'preact/hooks';
import { formatDay } from '../../../contract/texts/format.ts';
import type { Language } from '../../../contract/errors.ts';
import { usePage } from '../context.ts';
import type { InputProps } from './question-field.tsx';
import { readDay, readNumber, typedNumber } from './typed.ts';
import { useFormTexts } from './texts.ts';

interface Typed<T> extends InputProps<T> {
  /** Text that is no answer yet. */
  unclear: string;
  onUnclear: (text: string) => void;
}

export function TypedDay(props: Typed<string>) {
  const words = useFormTexts();
  return <TypedInput {...props} read={(text) => readDay(text, new Date().getFullYear())} show={(day, language) => (language === 'de' ? formatDay(day, language) : day.split('-').reverse().map(Number).join('.'))} hint={words.dayHint} mode="text" />;
}

export function TypedNumber(props: Typed<number>) {
  const words = useFormTexts();
  return <TypedInput {...props} read={readNumber} show={typedNumber} hint={words.numberHint} mode="decimal" />;
}

interface TypedInputProps<T> extends Typed<T> {
  read: (text: string, language: Language) => T | null;
  show: (value: T, language: Language) => string;
  hint: string;
  mode: 'text' | 'decimal';
}

function TypedInput<T>({ value, unclear, onAnswer, onUnclear, aria, disabled, read, show, hint, mode }: TypedInputProps<T>) {
  const { language } = usePage();
  const [typing, setTyping] = useState<string | null>(null);
  const shown = typing ?? (unclear !== '' ? unclear : value === undefined ? '' : show(value, language));
  const take = (text: string): void => {
    setTyping(text);
    const answer = read(text, language);
    if (answer !== null) onAnswer(answer);
    else if (text.trim() === '') onAnswer(undefined);
    else onUnclear(text);
  };
  return <input type="text" class="typed" inputMode={mode} {...aria} disabled={disabled} autocomplete="off" placeholder={hint} value={shown} onInput={(event) => take(event.currentTarget.value)} onBlur={() => setTyping(null)} />;
}
