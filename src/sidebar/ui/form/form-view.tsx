// A questionnaire on the screen: every question that is asked, one below the other, with the keyboard all the way.

import './form.css';
import { useRef } from 'preact/hooks';
import type { ComponentChildren, TargetedKeyboardEvent } from 'preact';
import { askedQuestions, isDeclined, type AnswerValue, type Question } from '../../../contract/formQuestions.ts';
import { useKeys } from '../use-keys.ts';
import { withAnswer, type Filled, type Obstacle } from './filled.ts';
import { focusQuestion, questionOf } from './focus-question.ts';
import { QuestionField } from './question-field.tsx';
import { useFormTexts } from './texts.ts';
import { answerOfKey } from './toggle.ts';

export interface FormViewProps {
  /** All of them; which are asked follows from the answers. */
  questions: readonly Question[];
  filled: Filled;
  onChange: (filled: Filled) => void;
  /** What is said at the questions, after somebody tried to send. */
  obstacles?: ReadonlyMap<string, Obstacle>;
  disabled?: boolean;
  /** False where the page has digits of its own: here they then count only while the focus is inside. */
  ownDigits?: boolean;
  /** Enter on the last question, e.g. to go to the button that sends. */
  onDone?: () => void;
  /** Something below an answer, e.g. what fits it. */
  after?: (question: Question) => ComponentChildren;
}

export function FormView({ questions, filled, onChange, obstacles, disabled = false, ownDigits = true, onDone, after }: FormViewProps) {
  const words = useFormTexts();
  const before = useRef(new Map<string, AnswerValue | undefined>());
  const current = useRef('');
  // Two keys may come between two renderings: the second must not undo the first.
  const latest = useRef(filled);
  latest.current = filled;
  const change = (id: string, value: AnswerValue | undefined, unclear = ''): void => {
    latest.current = withAnswer(latest.current, id, value, unclear);
    onChange(latest.current);
  };
  const asked = askedQuestions(questions, filled.answers);

  const goOn = (from: string): void => {
    const now = askedQuestions(questions, latest.current.answers);
    const next = now[now.findIndex(({ id }) => id === from) + 1];
    if (!next) return onDone?.();
    current.current = next.id;
    // What the answer shows or hides is drawn first.
    setTimeout(() => focusQuestion(next.id));
  };
  const press = (id: string, key: string): boolean => {
    const question = questions.find((one) => one.id === id);
    const answer = question && !disabled ? answerOfKey(question, latest.current.answers[id], key) : undefined;
    if (!answer) return false;
    change(id, answer.value);
    return true;
  };
  const onKeyDown = (event: TargetedKeyboardEvent<HTMLDivElement>): void => {
    if (event.defaultPrevented || event.isComposing || event.altKey) return;
    const target = event.target as HTMLElement;
    const id = questionOf(target);
    if (id === null) return;
    const writing = target.tagName === 'TEXTAREA' || (target instanceof HTMLInputElement && target.type === 'text');
    const whole = event.ctrlKey || event.metaKey;
    if (event.key === 'Enter') {
      if (event.repeat || (!whole && (target.tagName === 'TEXTAREA' || target.tagName === 'BUTTON' || target.tagName === 'A'))) return;
      event.preventDefault();
      goOn(id);
    } else if (event.key === 'Escape' && writing) {
      // Once out of the field, then out of the interview.
      event.preventDefault();
      target.blur();
    } else if (!whole && !writing && press(id, event.key)) event.preventDefault();
  };
  useKeys({ digit: (digit) => ownDigits && press(current.current, String(digit)) });

  if (questions.length === 0) return <p>{words.noQuestions}</p>;
  return (
    <div
      class="form-view"
      role="group"
      onKeyDown={onKeyDown}
      onFocusIn={(event) => {
        current.current = questionOf(event.target as HTMLElement) ?? current.current;
      }}
    >
      {asked.map((question) => {
        const { id } = question;
        const value = filled.answers[id];
        return (
          <QuestionField
            key={id}
            question={question}
            value={value}
            unclear={filled.unclear[id] ?? ''}
            complaint={obstacles?.get(id) ?? null}
            disabled={disabled}
            onAnswer={(answer) => change(id, answer)}
            onUnclear={(text) => change(id, undefined, text)}
            onDecline={() => {
              if (!isDeclined(value)) before.current.set(id, value);
              change(id, { declined: true });
              goOn(id);
            }}
            onTakeBack={() => {
              change(id, before.current.get(id));
              setTimeout(() => focusQuestion(id));
            }}
            after={after?.(question)}
          />
        );
      })}
    </div>
  );
}
