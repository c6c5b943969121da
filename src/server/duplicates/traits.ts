// What two rows are compared by, and how sure it is that they are one person. Pure.

import type { DuplicateReason } from '../../contract/duplicates.ts';
import { parseDate } from '../kernel/dates.ts';
import { phoneDigits, typos, typosAllowed, wordsOf } from '../kernel/lookalikes.ts';
import { parsePostcode } from '../kernel/postcodes.ts';
import { streetKey } from '../kernel/streets.ts';
import { cleaned } from '../kernel/text.ts';
import { isBlank, type Cells } from '../members/index.ts';

export interface Traits {
  /** Folded words; `full` where the list has one column for the whole name. */
  first: readonly string[];
  last: readonly string[];
  full: readonly string[];
  birth: string;
  entry: string;
  phones: readonly string[];
  email: string;
  /** Street, number and postcode, `''` without a street. */
  address: string;
}

/** @param today `YYYY-MM-DD` */
export function traitsOf(cells: Cells, today: string): Traits {
  const text = (cell: Cells[keyof Cells]): string => (isBlank(cell) ? '' : cleaned(cell));
  const day = (cell: Cells[keyof Cells], kind: 'birth' | 'entry'): string => {
    const reading = parseDate(cell ?? '', { kind, today });
    return reading.state === 'given' ? reading.day : '';
  };
  const first = wordsOf(text(cells.firstName));
  const last = wordsOf(text(cells.lastName));
  const street = streetKey(`${text(cells.street)} ${text(cells.houseNumber)}`);
  const postcode = parsePostcode(cells.postcode);
  return {
    first,
    last,
    full: first.length + last.length > 0 ? [...first, ...last] : wordsOf(text(cells.fullName)),
    birth: day(cells.birthDate, 'birth'),
    entry: day(cells.entryDate, 'entry'),
    phones: [cells.phone, cells.mobile].map((cell) => phoneDigits(text(cell))).filter((digits) => digits.length >= 6),
    email: text(cells.email).toLowerCase(),
    address: street === '' ? '' : `${street} ${postcode.state === 'given' ? postcode.code : ''}`,
  };
}

/** Rows that share one of these are compared with each other; nobody else is. */
export function blockingKeys({ full, birth, phones, email, address }: Traits): string[] {
  const name = [...full].sort().join(' ');
  return [name && `name ${name}`, birth && `birth ${birth}`, email.includes('@') && `mail ${email}`, address && `at ${address}`, ...phones.map((digits) => `phone ${digits}`)].filter(
    (key): key is string => typeof key === 'string' && key !== '',
  );
}

export interface Likeness {
  score: number;
  reasons: DuplicateReason[];
}

/** From here on a pair is worth a person's look. */
export const worthALook = 60;

/**
 * Weights are our own, set so that a family (one name, one address, one phone) stays below and one person with a typo or an
 * old address above; a different birth date speaks against it more than any single trait speaks for it.
 */
export function likeness(a: Traits, b: Traits): Likeness {
  const names = compareNames(a, b);
  if (names === 'different') return { score: 0, reasons: [] };
  const reasons: DuplicateReason[] = [names === 'same' ? 'same_name' : 'similar_name'];
  let score = names === 'same' ? 35 : 25;
  const add = (holds: boolean, points: number, reason: DuplicateReason): void => {
    if (!holds) return;
    score += points;
    reasons.push(reason);
  };
  const birthsKnown = a.birth !== '' && b.birth !== '';
  add(birthsKnown && a.birth === b.birth, 30, 'same_birth');
  if (birthsKnown && a.birth !== b.birth) score -= typos(a.birth, b.birth, 1) <= 1 ? 10 : 40;
  add(a.phones.some((digits) => b.phones.includes(digits)), 20, 'same_phone');
  add(a.email !== '' && a.email === b.email, 25, 'same_email');
  add(a.address !== '' && a.address === b.address, 20, 'same_address');
  if (score >= worthALook - 10) {
    add(a.entry !== '' && a.entry === b.entry, 5, 'same_entry');
    // Where nothing speaks against it: a person who was typed in again, in a hurry.
    add(!birthsKnown, 10, 'birth_missing');
  }
  return { score: Math.max(0, Math.min(100, score)), reasons };
}

function compareNames(a: Traits, b: Traits): 'same' | 'similar' | 'different' {
  if (a.full.length === 0 || b.full.length === 0) return 'different';
  if ([...a.full].sort().join(' ') === [...b.full].sort().join(' ')) return 'same';
  const split = a.first.length > 0 && b.first.length > 0 && a.last.length > 0 && b.last.length > 0;
  if (split) return alike(a.first, b.first) && alike(a.last, b.last) ? 'similar' : 'different';
  return alike(a.full, b.full) ? 'similar' : 'different';
}

/** Every word of the shorter name is in the longer one, give or take a typo: `Anna` and `Anna-Lena`, `Meier` and `Meyer`. */
function alike(one: readonly string[], other: readonly string[]): boolean {
  const [few, many] = one.length <= other.length ? [one, other] : [other, one];
  return few.every((word) => many.some((candidate) => typos(word, candidate, 2) <= typosAllowed(Math.min(word.length, candidate.length))));
}
