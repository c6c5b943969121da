// The days a cell can mean, for comparing list and file.

import type { Field } from '../../contract/setup.ts';
import { parseDate, type DateKind } from '../kernel/dates.ts';
import type { Cell } from '../ports.ts';

const kinds: Partial<Readonly<Record<Field, DateKind>>> = { birthDate: 'birth', entryDate: 'entry', exitDate: 'exit' };

export function isDateField(field: Field): boolean {
  return kinds[field] !== undefined;
}

/** The one day this cell certainly means, `YYYY-MM-DD`; `''` where there is none or it is not certain. */
export function certainDay(field: Field, cell: Cell | undefined, today: string): string {
  const read = parseDate(cell, { kind: kinds[field] ?? 'entry', today });
  return read.state === 'given' ? read.day : '';
}

/** Every day it can mean: two of them a century apart where the year has two digits and both could be. */
export function possibleDays(field: Field, cell: Cell | undefined, today: string): string[] {
  const read = parseDate(cell, { kind: kinds[field] ?? 'entry', today });
  if (read.state === 'given') return [read.day];
  if (read.state === 'none' || read.proposal === undefined) return [];
  return read.reason === 'century' ? [-100, 0, 100].map((years) => `${Number(read.proposal?.slice(0, 4)) + years}${read.proposal?.slice(4)}`) : [read.proposal];
}

export function meet(one: readonly string[], other: readonly string[]): boolean {
  return one.some((value) => other.includes(value));
}
