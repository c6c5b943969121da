// Which meanings a header text can have. Pure: knows spellings, not values.

import type { Field } from '../../contract/setup.ts';
import { headerKey, headerWords } from '../kernel/headerText.ts';
import { exactSpellings, never, partialSpellings } from './headersSpellings.ts';

/** How well a header names a field: by a whole spelling, or by a part of it. */
export interface HeaderMatch {
  field: Field;
  strength: 'exact' | 'partial';
}

const byKey = new Map<string, Field>();
for (const field of Object.keys(exactSpellings) as Field[]) for (const spelling of exactSpellings[field]) byKey.set(headerKey(spelling), field);

/** Whether a text is a header in one of its whole spellings. */
export function isHeaderSpelling(text: unknown): boolean {
  return byKey.has(headerKey(text));
}

/**
 * The fields a header can mean: the exact one alone, else those that match in part, else none.
 * A bare `Name` is answered as `fullName`, a bare `Nr.` not at all: `matchHeaders` knows their neighbours.
 */
export function matchHeader(header: unknown): HeaderMatch[] {
  const exact = byKey.get(headerKey(header));
  if (exact) return [{ field: exact, strength: 'exact' }];
  const words = headerWords(header);
  if (words === '' || words.length > 60 || never.test(words)) return [];
  const parts = (Object.keys(partialSpellings) as Field[]).filter((field) => partialSpellings[field]?.test(words));
  const names: readonly Field[] = parts.includes('fullName') ? ['lastName', 'firstName'] : [];
  return parts.filter((field) => !names.includes(field)).map((field) => ({ field, strength: 'partial' }));
}

/**
 * The meanings of a whole header row, the words that hang on their neighbours settled: `Name` is the last name beside a
 * first name, else the whole name; `Nr.` right of the street is the house number.
 */
export function matchHeaders(headers: readonly unknown[]): HeaderMatch[][] {
  const keys = headers.map(headerKey);
  const matches = headers.map(matchHeader);
  const has = (field: Field) => matches.some((some) => some.some((match) => match.field === field));
  // With both parts of the name there, a bare `Name` beside them adds nothing.
  const bareNameIs: Field | null = has('firstName') ? (has('lastName') ? null : 'lastName') : 'fullName';
  return matches.map((some, index) => {
    if (keys[index] === 'name') return bareNameIs ? [{ field: bareNameIs, strength: 'exact' }] : [];
    const besideStreet = matches[index - 1]?.some((match) => match.field === 'street') ?? false;
    if (besideStreet && ['nr', 'nummer', 'no', 'hn'].includes(keys[index] ?? '')) return [{ field: 'houseNumber', strength: 'exact' }];
    return some;
  });
}
