// Who in the file is who in the list: by number, else by name and birthday or e-mail where that is certain. Pure.

import type { DoubtCode } from '../../contract/import.ts';
import { cleaned } from '../kernel/text.ts';
import { isBlank, type Cells } from '../members/index.ts';
import { meet, possibleDays } from './days.ts';
import { emailKey, folded, nameKey, numberKey, phoneKey } from './meaning.ts';

/** Somebody, from the list or from the file. */
export interface Someone {
  row: number;
  cells: Cells;
}

interface Known extends Someone {
  numbers: string[];
  name: string;
  /** The days the birthday can be; none where it is not known. */
  born: string[];
  email: string;
}

export interface Open<L extends Someone, F extends Someone> {
  from: F;
  code: DoubtCode;
  candidates: L[];
}

export interface Matched<L extends Someone, F extends Someone> {
  pairs: { listed: L; from: F }[];
  fresh: F[];
  open: Open<L, F>[];
  /** A second row that says exactly the same. */
  repeated: F[];
}

/** For each row of the file: nothing where it has to be decided, `new`, `skip`, or the id of a member. */
export type Decisions = Readonly<Record<string, string>>;

/**
 * @param idOf the id a decision names a member by
 */
export function match<L extends Someone, F extends Someone>(list: readonly L[], file: readonly F[], decisions: Decisions, idOf: (listed: L) => string, today: string): Matched<L, F> & { left: F[] } {
  const listed = list.map((one) => ({ one, ...keysOf(one, today) }));
  const byNumber = group(listed, ({ numbers }) => numbers);
  const byName = group(listed, ({ name }) => (name === '' ? [] : [name]));
  const byEmail = group(listed, ({ email }) => (email === '' ? [] : [email]));
  const byBirthday = group(listed, ({ born }) => born);
  const result: Matched<L, F> & { left: F[] } = { pairs: [], fresh: [], open: [], repeated: [], left: [] };
  const taken = new Set<L>();

  const pair = (listed: L, from: F): void => {
    taken.add(listed);
    result.pairs.push({ listed, from });
  };
  const ask = (from: F, code: DoubtCode, candidates: readonly { one: L }[]): void => {
    result.open.push({ from, code, candidates: candidates.slice(0, 5).map(({ one }) => one) });
  };

  const wanting: (F & { keys: Known })[] = [];
  const seen = new Map<string, F & { keys: Known }>();
  const twice = new Set<string>();
  const incoming = file.map((one) => Object.assign({}, one, { keys: keysOf(one, today) }));
  const unique = incoming.filter((from) => {
    const number = from.keys.numbers[0] ?? '';
    const before = number === '' ? undefined : seen.get(number);
    if (number !== '' && !before) seen.set(number, from);
    if (!before) return true;
    if (saysTheSame(before.cells, from.cells)) {
      result.repeated.push(from);
      return false;
    }
    twice.add(number);
    return true;
  });

  for (const from of unique) {
    const decided = decisions[String(from.row)] || undefined;
    if (decided === 'skip') {
      result.left.push(from);
      continue;
    }
    if (decided !== undefined && decided !== 'new') {
      const chosen = list.filter((one) => idOf(one) === decided);
      if (chosen.length === 1 && chosen[0] && !taken.has(chosen[0])) pair(chosen[0], from);
      else wanting.push(from);
      continue;
    }
    const number = from.keys.numbers[0] ?? '';
    const same = from.keys.numbers.map((key) => byNumber.get(key) ?? []).find((some) => some.length > 0) ?? [];
    if (decided === 'new' && same.length === 0) {
      result.fresh.push(from);
      continue;
    }
    if (twice.has(number)) ask(from, 'number_twice_in_file', same);
    else if (same.length > 1) {
      const named = same.filter(({ name }) => name === from.keys.name);
      if (named.length === 1 && named[0]) pair(named[0].one, from);
      else ask(from, 'number_twice_in_list', same);
    } else if (same[0]) {
      if (contradicts(same[0], from.keys)) ask(from, 'other_person', same);
      else pair(same[0].one, from);
    } else wanting.push(from);
  }

  for (const from of wanting) {
    const { keys } = from;
    const free = (some: readonly { one: L }[] | undefined) => (some ?? []).filter(({ one }) => !taken.has(one)) as typeof listed;
    const named = free(byName.get(keys.name));
    const born = named.filter((other) => meet(other.born, keys.born));
    const mailed = free(byEmail.get(keys.email)).filter((other) => !bornApart(other, keys) && sharesAName(other, keys));
    const certain = born.length > 0 ? born : mailed.filter(({ name }) => name === keys.name);
    const exact = certain.length === 1 ? certain[0] : undefined;
    if (exact) {
      if (otherNumber(exact, keys)) ask(from, 'number_differs', [exact]);
      else pair(exact.one, from);
      continue;
    }
    const near = keys.born.length !== 1 ? [] : free(byBirthday.get(keys.born[0] ?? '')).filter((other) => sharesAName(other, keys) || oneTypo(other.name, keys.name));
    // Two different numbers make two people, unless the whole name is the same and something else is, too.
    const namesakes = named.filter((other) => !bornApart(other, keys) && (!otherNumber(other, keys) || sharesReach(other, keys)));
    const similar = [...new Set([...certain, ...namesakes, ...[...mailed, ...near].filter((other) => !otherNumber(other, keys))])];
    if (similar.length > 0) ask(from, similar.some((other) => otherNumber(other, keys)) ? 'number_differs' : 'similar', similar);
    else result.fresh.push(from);
  }
  return result;
}

function keysOf({ row, cells }: Someone, today: string): Known {
  const numbers = [numberKey(cells.memberNumber), numberKey(cells.memberId)].filter((key) => key !== '');
  return { row, cells, numbers, name: nameKey(cells), born: possibleDays('birthDate', cells.birthDate, today), email: emailKey(cells.email) };
}

function group<T>(all: readonly T[], keys: (one: T) => readonly string[]): Map<string, T[]> {
  const found = new Map<string, T[]>();
  for (const one of all) {
    for (const key of new Set(keys(one))) {
      const there = found.get(key);
      if (there) there.push(one);
      else found.set(key, [one]);
    }
  }
  return found;
}

function bornApart(one: Known, other: Known): boolean {
  return one.born.length > 0 && other.born.length > 0 && !meet(one.born, other.born);
}

/** Nobody changes both names and the birthday at once: then the number has been given to somebody else. */
function contradicts(one: Known, other: Known): boolean {
  if (one.name === '' || other.name === '' || one.name === other.name || sharesAName(one, other)) return false;
  return bornApart(one, other) || ((one.born.length === 0 || other.born.length === 0) && !oneTypo(one.name, other.name) && (one.email === '' || one.email !== other.email));
}

function sharesAName(one: Known, other: Known): boolean {
  const words = new Set(one.name.split(' ').filter((word) => word.length > 1));
  return other.name.split(' ').some((word) => words.has(word));
}

function otherNumber(one: Known, other: Known): boolean {
  return one.numbers.length > 0 && other.numbers.length > 0 && !one.numbers.some((key) => other.numbers.includes(key));
}

/** The same phone or the same street: a second hint that two of one name are one. */
function sharesReach(one: Known, other: Known): boolean {
  const phones = (cells: Cells) => [cells.phone, cells.mobile].map(phoneKey).filter((key) => key !== '');
  const street = (cells: Cells) => folded(cleaned(cells.street));
  return phones(one.cells).some((key) => phones(other.cells).includes(key)) || (street(one.cells) !== '' && street(one.cells) === street(other.cells));
}

/** One letter more, less, another, or two neighbours swapped. */
function oneTypo(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < 5) return one === other;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const rest = (text: string, skip: number): string => text.slice(start + skip);
  return (
    rest(one, 1) === rest(other, 1) || rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1) || (rest(one, 2) === rest(other, 2) && one[start] === other[start + 1] && one[start + 1] === other[start])
  );
}

function saysTheSame(one: Cells, other: Cells): boolean {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof Cells)[];
  return keys.every((key) => (isBlank(one[key]) && isBlank(other[key])) || String(one[key]) === String(other[key]));
}
