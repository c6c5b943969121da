// Which column of a membership list means what: headers first, then values, then what was remembered. Pure.

import { fields, type ColumnGuess, type Field } from '../../contract/setup.ts';
import type { Cell } from '../ports.ts';
import { recall } from './columnsRemembered.ts';
import { isBlank, looksLike, share, valuesTell, verdict } from './evidence.ts';
import { matchHeaders } from './headers.ts';

/** Something that a person has to settle; the texts word it. Columns count from 1. */
export interface OpenColumn {
  code: 'ambiguous_column' | 'missing_column' | 'lost_column' | 'wrong_values';
  field: Field;
  columns: number[];
}

export interface Recognised {
  /** One guess a field, in the order of `fields`. */
  guesses: ColumnGuess[];
  open: OpenColumn[];
}

export interface ListSample {
  headers: readonly string[];
  /** Values from below the header, by column index (from 0). */
  values: readonly (readonly Cell[])[];
}

export interface Known {
  /** Header texts as set-up wrote them down. */
  remembered?: Partial<Readonly<Record<Field, string>>>;
  /** What the person in front of the screen says: 1-based column, null for none. */
  corrections?: Partial<Readonly<Record<Field, number | null>>>;
}

/**
 * Finds the column of every field: corrected, remembered, by an exact header, by a part of it; among several by their values.
 * Nothing is guessed: where two columns fit, or a header and its values disagree, the field has no column and is `open`.
 */
export function recogniseColumns(list: ListSample, known: Known = {}): Recognised {
  const corrections = known.corrections ?? {};
  const remembered = known.remembered ?? {};
  const taken = new Set<number>();
  const found = new Map<Field, ColumnGuess>();
  const open: OpenColumn[] = [];
  const lost: Field[] = [];
  const put = (field: Field, column: number | null, certainty: ColumnGuess['certainty'], candidates: number[] = []) => {
    if (column !== null) taken.add(column);
    found.set(field, { field, column, certainty, candidates, required: false });
  };
  const ask = (code: OpenColumn['code'], field: Field, columns: number[]) => {
    put(field, null, 'ambiguous', columns);
    open.push({ code, field, columns });
  };

  for (const field of fields) {
    const chosen = corrections[field];
    if (chosen !== undefined) put(field, chosen, chosen === null ? 'none' : 'sure');
  }
  for (const field of fields) {
    if (found.has(field)) continue;
    const memory = recall(remembered[field], list.headers);
    const columns = memory.columns.filter((column) => !taken.has(column));
    if (memory.none) put(field, null, 'remembered');
    else if (columns.length === 1) put(field, columns[0] ?? null, 'remembered');
    else if (columns.length > 1) ask('ambiguous_column', field, columns);
    else if (memory.expected) lost.push(field);
  }
  const matches = matchHeaders(list.headers);
  const columnsOf = (field: Field, strength: 'exact' | 'partial') =>
    matches.flatMap((some, index) => (!taken.has(index + 1) && some.some((match) => match.field === field && match.strength === strength) ? [index + 1] : []));
  for (const strength of ['exact', 'partial'] as const) {
    for (const field of fields) {
      if (found.has(field) && found.get(field)?.certainty !== 'ambiguous') continue;
      const columns = columnsOf(field, strength);
      if (columns.length === 0) continue;
      const choice = choose(field, columns, list.values);
      const before = open.findIndex((one) => one.field === field);
      // A partial spelling settles an exact header whose values speak against it, but only if its own speak for it.
      if (before >= 0 && !(open[before]?.code === 'wrong_values' && choice.certainty !== 'ambiguous' && verdict(field, valuesAt(list, choice.column)) === 'fits')) continue;
      if (before >= 0) open.splice(before, 1);
      if (choice.certainty === 'ambiguous') ask(choice.wrong ? 'wrong_values' : 'ambiguous_column', field, columns);
      else put(field, choice.column, before >= 0 ? 'values' : choice.certainty);
    }
  }
  for (const field of fields) {
    if (found.has(field)) continue;
    const offered = list.headers.flatMap((_, index) => (!taken.has(index + 1) && valuesTell(field, valuesAt(list, index + 1)) ? [index + 1] : []));
    put(field, null, 'none', offered);
  }
  settleNames(found, open);
  settleRequired(list, found, open);
  settleLost(list, lost, found, open);
  return { guesses: fields.flatMap((field) => found.get(field) ?? []), open };
}

interface Choice {
  column: number;
  certainty: 'sure' | 'values' | 'ambiguous';
  wrong?: boolean;
}

/** One of the columns whose headers fit equally well, if their values leave only one. */
function choose(field: Field, columns: readonly number[], values: ListSample['values']): Choice {
  const first = columns[0] ?? 0;
  const at = (column: number) => values[column - 1] ?? [];
  const possible = columns.filter((column) => verdict(field, at(column)) !== 'contradicts');
  if (columns.length === 1) return possible.length === 1 ? { column: first, certainty: 'sure' } : { column: first, certainty: 'ambiguous', wrong: true };
  const filled = possible.filter((column) => !at(column).every(isBlank));
  return filled.length === 1 ? { column: filled[0] ?? first, certainty: 'values' } : { column: first, certainty: 'ambiguous' };
}

function valuesAt(list: ListSample, column: number): readonly Cell[] {
  return list.values[column - 1] ?? [];
}

/** A name in its parts needs no whole name, and the other way round: then nothing about the other one is asked. */
function settleNames(found: Map<Field, ColumnGuess>, open: OpenColumn[]): void {
  const drop = (field: Field) => {
    const at = open.findIndex((one) => one.field === field);
    if (at < 0) return;
    open.splice(at, 1);
    found.set(field, { field, column: null, certainty: 'none', candidates: [], required: false });
  };
  if (found.get('lastName')?.column != null) drop('fullName');
}

/** Where a group column vanished while the other stayed, it was renamed: a new one would hide what a person has set by hand. */
const pair: readonly Field[] = ['group', 'groupSource'];
/** Without them everybody would look as if they had no number or no street, and be assigned anew. */
const telling: readonly Field[] = ['memberNumber', 'street', 'houseNumber'];

/** What was there when set-up last ran and is nowhere now: forgetting it quietly would undo what hangs on it. */
function settleLost(list: ListSample, lost: readonly Field[], found: Map<Field, ColumnGuess>, open: OpenColumn[]): void {
  const pairGone = pair.every((field) => found.get(field)?.column == null);
  const street = found.get('street')?.column;
  const numbersInStreet = street != null && share(valuesAt(list, street), (cell) => /\d/.test(String(cell))) >= 0.5;
  for (const field of lost) {
    if (found.get(field)?.certainty !== 'none') continue;
    const asked = pair.includes(field) ? !pairGone : telling.includes(field) && !(field === 'houseNumber' && numbersInStreet);
    if (asked) open.push({ code: 'lost_column', field, columns: [] });
  }
}

/** Set-up needs a name, and a postcode: in its own column, within whole addresses or in front of the city. */
function settleRequired(list: ListSample, found: Map<Field, ColumnGuess>, open: OpenColumn[]): void {
  const has = (field: Field) => found.get(field)?.column != null;
  const inParts = has('lastName') || found.get('lastName')?.certainty === 'ambiguous' || (has('firstName') && !has('fullName'));
  const name: Field = inParts ? 'lastName' : 'fullName';
  const mostly = (field: Field, looks: (cell: Cell) => boolean) => {
    const column = found.get(field)?.column;
    return column != null && share(valuesAt(list, column), looks) >= 0.5;
  };
  const elsewhere = mostly('street', looksLike.wholeAddress) || mostly('city', looksLike.postcodeAndCity);
  const required: Field[] = elsewhere && !has('postcode') ? [name] : [name, 'postcode'];
  for (const field of required) {
    const guess = found.get(field);
    if (!guess) continue;
    guess.required = true;
    if (guess.column === null && !open.some((one) => one.field === field)) open.push({ code: 'missing_column', field, columns: guess.candidates });
  }
}
