// One thing to do: a mark, who or what in bold, why, by when, and what to press.

import type { ComponentChildren } from 'preact';

/** The mark only repeats what the words say. */
export type Mark = 'late' | 'now' | 'calm' | 'done';

interface RowProps {
  mark: Mark;
  title: string;
  lines: readonly string[];
  due?: string;
  late?: boolean;
  /** The one button, beside the words. */
  action?: ComponentChildren;
  children?: ComponentChildren;
}

export function Row({ mark, title, lines, due = '', late = false, action, children }: RowProps) {
  return (
    <li class={'today-row ' + mark}>
      <div class="today-head">
        <div class="today-words">
          <p class="strong">{title}</p>
          {due && <p class={late ? 'today-late' : 'today-due'}>{due}</p>}
        </div>
        {action}
      </div>
      {lines.filter(Boolean).map((line) => (
        <p class="small" key={line}>
          {line}
        </p>
      ))}
      {children}
    </li>
  );
}
