// The fields of a choice: boxes to tick, from and to, days.

import type { ComponentChildren } from 'preact';
import { useRef, useState } from 'preact/hooks';
import { formatNumber } from '../../../contract/texts/format.ts';
import { usePage } from '../context.ts';
import { Button, Fold } from '../controls.tsx';
import { useSelectionWords } from './words.ts';

/** A condition that opens on request, with what it does to the choice on its line. */
export function Part({ title, state, open = false, children }: { title: string; state: string; open?: boolean; children: ComponentChildren }) {
  return (
    <Fold
      open={open}
      summary={
        <span class="selection-line">
          <span>{title}</span>
          <span class="small">{state}</span>
        </span>
      }
    >
      {children}
    </Fold>
  );
}

/** Shown at first; the rest on request. */
const shownAtFirst = 12;

export interface TicksProps {
  label: string;
  choices: readonly { value: string; text: string; count?: number }[];
  chosen: readonly string[];
  onChange: (values: string[]) => void;
  /** Says what to type to find one among many; without it they cannot be searched. */
  search?: string;
}

export function Ticks({ label, choices, chosen, onChange, search }: TicksProps) {
  const { language } = usePage();
  const words = useSelectionWords();
  const [all, setAll] = useState(false);
  const [typed, setTyped] = useState('');
  const sought = typed.trim().toLowerCase();
  // What was saved once may be in nobody's row any more, and must be there to be taken out; its box stays under the focus.
  const gone = useRef(new Set<string>());
  for (const value of chosen) if (!choices.some((choice) => choice.value === value)) gone.current.add(value);
  const every = [...choices, ...[...gone.current].map((value) => ({ value, text: value, count: 0 }))];
  const shown = every.filter(({ value, text }, index) => chosen.includes(value) || (sought === '' ? all || index < shownAtFirst : text.toLowerCase().includes(sought)));
  return (
    <>
      {search !== undefined && choices.length > shownAtFirst && <input class="tick-search" type="search" value={typed} aria-label={search} placeholder={search} onInput={(event) => setTyped(event.currentTarget.value)} />}
      <div class="ticks" role="group" aria-label={label}>
        {shown.map(({ value, text, count }) => (
          <label class="tick" key={value}>
            <input type="checkbox" checked={chosen.includes(value)} onChange={(event) => onChange(event.currentTarget.checked ? [...chosen, value] : chosen.filter((one) => one !== value))} />
            <span>
              {text}
              {count !== undefined && <span class="small figure"> {formatNumber(count, language)}</span>}
            </span>
          </label>
        ))}
      </div>
      {sought !== '' && shown.length === 0 && <p class="small">{words.noneFound}</p>}
      {sought === '' && shown.length < every.length && (
        <Button look="plain" onPress={() => setAll(true)}>
          {words.more(every.length - shown.length)}
        </Button>
      )}
    </>
  );
}

export interface NumberFieldProps {
  label: string;
  spoken?: string;
  value: number | undefined;
  least?: number;
  most: number;
  onChange: (value: number | undefined) => void;
}

export function NumberField({ label, spoken, value, least = 0, most, onChange }: NumberFieldProps) {
  const read = (typed: string): number | undefined => (/^\d+$/.test(typed.trim()) ? Math.min(most, Math.max(least, Number(typed))) : undefined);
  return (
    <label class="field">
      <span class="field-label" aria-hidden={spoken !== undefined}>
        {label}
      </span>
      <input type="number" min={least} max={most} value={value ?? ''} aria-label={spoken} onInput={(event) => onChange(read(event.currentTarget.value))} />
    </label>
  );
}

export function DayField({ label, spoken, value, onChange }: { label: string; spoken: string; value: string | undefined; onChange: (value: string | undefined) => void }) {
  return (
    <label class="field">
      <span class="field-label" aria-hidden="true">
        {label}
      </span>
      <input type="date" value={value ?? ''} aria-label={spoken} onInput={(event) => onChange(event.currentTarget.value || undefined)} />
    </label>
  );
}
