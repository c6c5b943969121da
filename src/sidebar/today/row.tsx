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
  children?: ComponentChildren;
}

export function Row({ mark, title, lines, due = '', late = false, children }: RowProps) {
  return (
    <li class={'today-row ' + mark}>
      <p class="strong">{title}</p>
      {due && <p class={late ? 'today-late' : 'today-due'}>{due}</p>}
      {lines.filter(Boolean).map((line) => (
        <p class="small" key={line}>
          {line}
        </p>
      ))}
      {children}
    </li>
  );
}
