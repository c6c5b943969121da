// Small parts: button, badge, select, numbered choices, list row.

import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { useKeys } from './use-keys.ts';

/** Milliseconds in which the second click of a double click comes, as usual on every system. */
const doubleClickTime = 500;

export interface ButtonProps {
  children: ComponentChildren;
  onPress: () => void;
  /** `primary` once a screen; `plain` looks like a link; `danger` cannot be taken back, and stands in no frame's footer: Enter never presses it from elsewhere. */
  look?: 'primary' | 'quiet' | 'plain' | 'danger';
  disabled?: boolean | undefined;
  /** Shows a turning circle and takes no second press. */
  busy?: boolean | undefined;
  /** A longer name for screen readers, containing the visible one. */
  label?: string | undefined;
  id?: string;
}

export function Button({ children, onPress, look = 'quiet', disabled = false, busy = false, label, id }: ButtonProps) {
  const stopped = disabled || busy;
  const press = useFirstClick(() => stopped || onPress());
  return (
    <button type="button" id={id} class={'button ' + look + (busy ? ' busy' : '')} aria-disabled={stopped} aria-label={label} onClick={press}>
      {busy && <Spinner />}
      <span>{children}</span>
    </button>
  );
}

/** Many people double-click everything: the second click on a button just come was meant for what stood there before. */
function useFirstClick(onPress: () => void): (event: MouseEvent) => void {
  const came = useRef(0);
  useLayoutEffect(() => {
    came.current = Date.now();
  }, []);
  return ({ detail }) => {
    if (detail < 2 || Date.now() - came.current > doubleClickTime) onPress();
  };
}

export function Spinner() {
  return <span class="spinner" aria-hidden="true" />;
}

/** `more` and `fewer` carry their sign in the text: colour is never the only difference. */
export function Badge({ tone, children, label }: { tone: 'more' | 'fewer' | 'info' | 'calm'; children: ComponentChildren; label?: string }) {
  return (
    <span class={'badge ' + tone}>
      {label === undefined ? children : <span aria-hidden="true">{children}</span>}
      {label !== undefined && <span class="for-screen-readers"> {label} </span>}
    </span>
  );
}

export interface Option {
  value: string;
  text: string;
  disabled?: boolean;
}

export interface SelectProps {
  label: string;
  value: string;
  options: readonly Option[];
  onChange: (value: string) => void;
  /** Shown while nothing is chosen (value ''). */
  placeholder?: string;
  disabled?: boolean;
  /** False: the label stands elsewhere and is only read out. */
  labelShown?: boolean;
  id?: string;
}

export function Select({ label, value, options, onChange, placeholder, disabled = false, labelShown = false, id }: SelectProps) {
  return (
    <label class="field">
      <span class={labelShown ? 'field-label' : 'for-screen-readers'}>{label}</span>
      <select id={id} value={value} disabled={disabled} onChange={(event) => onChange(event.currentTarget.value)}>
        {placeholder !== undefined && (
          <option value="" disabled={value !== ''}>
            {placeholder}
          </option>
        )}
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled ?? false}>
            {option.text}
          </option>
        ))}
      </select>
    </label>
  );
}

export interface Choice {
  title: string;
  /** The consequence, or an example, in small print. */
  detail?: string;
  onChoose: () => void;
}

/** Big numbered answers; 1–9 choose. One such list a screen. */
export function Choices({ label, choices }: { label: string; choices: readonly Choice[] }) {
  useKeys({
    digit: (digit) => {
      const choice = choices[digit - 1];
      choice?.onChoose();
      return choice !== undefined;
    },
  });
  return (
    <div class="choices" role="group" aria-label={label}>
      {choices.map((choice, index) => (
        <OneChoice key={choice.title} choice={choice} number={index + 1} />
      ))}
    </div>
  );
}

function OneChoice({ choice: { title, detail, onChoose }, number }: { choice: Choice; number: number }) {
  const press = useFirstClick(onChoose);
  const key = number < 10 ? String(number) : undefined;
  return (
    <button type="button" class="choice" onClick={press} aria-keyshortcuts={key}>
      {key && (
        <span class="key" aria-hidden="true">
          {key}
        </span>
      )}
      <span class="choice-text">
        <span class="choice-title">{title}</span>
        {detail && <span class="small">{detail}</span>}
      </span>
    </button>
  );
}

/** A part that opens on request. */
export function Fold({ summary, children, open = false, onToggle }: { summary: ComponentChildren; children: ComponentChildren; open?: boolean; onToggle?: (open: boolean) => void }) {
  return (
    <details class="fold" open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary>{summary}</summary>
      <div class="fold-body">{children}</div>
    </details>
  );
}

export function Card({ children, tone = 'plain', label }: { children: ComponentChildren; tone?: 'plain' | 'warn' | 'error'; label?: string }) {
  return (
    <section class={'card ' + tone} aria-label={label}>
      {children}
    </section>
  );
}
