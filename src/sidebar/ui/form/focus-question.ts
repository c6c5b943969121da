// Brings a question into view below the fixed header and gives it the focus.

import { questionId } from './question-field.tsx';

/** The id of the question an element belongs to; null for none. */
export function questionOf(element: HTMLElement): string | null {
  return element.closest<HTMLElement>('[data-question]')?.dataset['question'] ?? null;
}

export function focusQuestion(id: string): void {
  const section = document.getElementById(questionId(id));
  if (!section) return;
  const header = document.querySelector<HTMLElement>('.lead')?.offsetHeight ?? 0;
  window.scrollTo({ top: window.scrollY + section.getBoundingClientRect().top - header - 12 });
  const target = section.querySelector<HTMLElement>('input:checked') ?? section.querySelector<HTMLElement>('.question-answer input, .question-answer textarea') ?? section.querySelector<HTMLElement>('button');
  target?.focus({ preventScroll: true });
}
