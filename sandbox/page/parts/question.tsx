// Alerts and prompts as Google shows them: title, message, buttons at the right, Esc and × answer CLOSE.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Texts } from '../texts/index.ts';
import type { Question } from '../view.ts';
import { CloseIcon } from './icons.tsx';

export function QuestionBox({ question, texts }: { question: Question; texts: Texts }) {
  const element = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState('');
  useEffect(() => element.current?.showModal(), []);

  const answer = (button: string) => question.answer({ button, text: question.input ? text : '' });
  const titleId = `question-${question.key}`;
  return (
    <dialog
      ref={element}
      class="question"
      role="alertdialog"
      aria-labelledby={question.title ? titleId : undefined}
      aria-label={question.title ? undefined : question.message}
      aria-describedby={`${titleId}-message`}
      onCancel={(event) => (event.preventDefault(), answer('CLOSE'))}
      onKeyDown={(event) => event.stopPropagation()}
    >
      <form method="dialog" onSubmit={(event) => (event.preventDefault(), answer(question.buttons[0]?.name ?? 'CLOSE'))}>
        <header>
          <h2 id={titleId}>{question.title}</h2>
          <button type="button" class="icon-button" aria-label={texts.buttons.close} title={texts.buttons.close} onClick={() => answer('CLOSE')}>
            <CloseIcon />
          </button>
        </header>
        <p id={`${titleId}-message`}>{question.message}</p>
        {question.input ? (
          <input type="text" value={text} autofocus aria-label={question.message || question.title} onInput={(event) => setText(event.currentTarget.value)} />
        ) : null}
        <footer>
          {question.buttons.map(({ name, label }, index) => (
            <button
              key={name}
              type={index === 0 ? 'submit' : 'button'}
              class={index === 0 ? 'primary' : 'quiet'}
              autofocus={index === 0 && !question.input}
              onClick={index === 0 ? undefined : () => answer(name)}
            >
              {label}
            </button>
          ))}
        </footer>
      </form>
    </dialog>
  );
}
