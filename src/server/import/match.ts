// Who in the file is who in the list: by number, else by name and birthday or e-mail where that is certain. Pure.

import type { DoubtCode } from '../../contract/import.ts';
import { meet } from './days.ts';
import { bornApart, contradicts, keysOf, oneTypo, otherNumber, saysTheSame, sharesAName, sharesReach, type Known, type Someone } from './identity.ts';

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
  /** Left out by a person. */
  left: F[];
}

/** For each row of the file: nothing where it has to be decided, `new`, `skip`, or the id of a member. */
export type Decisions = Readonly<Record<string, string>>;

/**
 * Rows are settled by what a person said, then by number; whoever is left by name with birthday or e-mail, among those that
 * nobody else is. Nobody is two rows of the file: the second is asked about.
 * @param idOf the id a decision names a member by
 */
export function match<L extends Someone, F extends Someone>(list: readonly L[], file: readonly F[], decisions: Decisions, idOf: (listed: L) => string, today: string): Matched<L, F> {
  const listed = list.map((one): Entry<L> => ({ one, ...keysOf(one, today) }));
  const result: Matched<L, F> = { pairs: [], fresh: [], open: [], repeated: [], left: [] };
  const taken = new Set<L>();
  const settle = (from: Entry<F>, verdict: Verdict<L>): void => {
    if (verdict === 'fresh') result.fresh.push(from.one);
    else if ('code' in verdict) result.open.push({ from: from.one, code: verdict.code, candidates: verdict.among.slice(0, 5).map(({ one }) => one) });
    else if (taken.has(verdict.is)) settle(from, { code: 'number_twice_in_file', among: listed.filter(({ one }) => one === verdict.is) });
    else {
      taken.add(verdict.is);
      result.pairs.push({ listed: verdict.is, from: from.one });
    }
  };

  const { single, repeated, twice } = withoutRepeats(file.map((one): Entry<F> => ({ one, ...keysOf(one, today) })));
  result.repeated.push(...repeated.map(({ one }) => one));
  const numbers = group(listed, (entry) => entry.numbers);
  const wanting: Entry<F>[] = [];
  for (const from of single) {
    const decided = decisions[String(from.row)] || undefined;
    const same = from.numbers.map((key) => numbers.get(key) ?? []).find((some) => some.length > 0) ?? [];
    const chosen = decided === undefined ? [] : list.filter((one) => idOf(one) === decided);
    if (decided === 'skip') result.left.push(from.one);
    else if (chosen.length === 1 && chosen[0]) settle(from, { is: chosen[0] });
    else if (decided === 'new' && same.length === 0) settle(from, 'fresh');
    else if (twice.has(from.numbers[0] ?? '')) settle(from, { code: 'number_twice_in_file', among: same });
    else if (same.length > 0) settle(from, byNumber(from, same));
    else wanting.push(from);
  }
  const byPerson = nameMatcher(listed);
  for (const from of wanting) settle(from, byPerson(from, taken));
  return result;
}

type Entry<S extends Someone> = Known & { one: S };
type Verdict<L extends Someone> = 'fresh' | { is: L } | { code: DoubtCode; among: readonly Entry<L>[] };

/** A row that says exactly what one before it says is left out; `twice` are numbers with different rows. */
function withoutRepeats<F extends Someone>(file: readonly Entry<F>[]): { single: Entry<F>[]; repeated: Entry<F>[]; twice: Set<string> } {
  const seen = new Map<string, Entry<F>>();
  const twice = new Set<string>();
  const repeated: Entry<F>[] = [];
  const single = file.filter((from) => {
    const key = from.numbers[0] ?? `${from.name}|${from.born.join()}`;
    const before = seen.get(key);
    if (!before) seen.set(key, from);
    else if (saysTheSame(before.cells, from.cells)) repeated.push(from);
    else if (from.numbers[0] !== undefined) twice.add(key);
    return !before || !saysTheSame(before.cells, from.cells);
  });
  return { single, repeated, twice };
}

/** @param same those in the list who have the number, at least one */
function byNumber<L extends Someone>(from: Known, same: readonly Entry<L>[]): Verdict<L> {
  const named = same.length > 1 ? same.filter(({ name }) => name === from.name) : same;
  const [only] = named;
  if (!only || named.length > 1) return { code: 'number_twice_in_list', among: same };
  return contradicts(only, from) ? { code: 'other_person', among: same } : { is: only.one };
}

function nameMatcher<L extends Someone>(listed: readonly Entry<L>[]): (from: Known, taken: ReadonlySet<L>) => Verdict<L> {
  const names = group(listed, ({ name }) => (name === '' ? [] : [name]));
  const emails = group(listed, ({ email }) => (email === '' ? [] : [email]));
  const birthdays = group(listed, ({ born }) => born);
  return (from, taken) => {
    const free = (some: readonly Entry<L>[] | undefined): Entry<L>[] => (some ?? []).filter(({ one }) => !taken.has(one));
    const named = names.get(from.name) ?? [];
    const born = named.filter((other) => meet(other.born, from.born));
    const mailed = free(emails.get(from.email)).filter((other) => !bornApart(other, from) && sharesAName(other, from));
    const certain = born.length > 0 ? born : mailed.filter(({ name }) => name === from.name);
    const [exact] = certain;
    if (exact && certain.length === 1) {
      if (otherNumber(exact, from)) return taken.has(exact.one) ? 'fresh' : { code: 'number_differs', among: [exact] };
      return taken.has(exact.one) ? { code: 'similar', among: [exact] } : { is: exact.one };
    }
    const near = from.born.length !== 1 ? [] : free(birthdays.get(from.born[0] ?? '')).filter((other) => sharesAName(other, from) || oneTypo(other.name, from.name));
    // Two different numbers make two people, unless the whole name is the same and something else is, too.
    const namesakes = free(named).filter((other) => !bornApart(other, from) && (!otherNumber(other, from) || sharesReach(other, from)));
    const similar = [...new Set([...certain, ...namesakes, ...[...mailed, ...near].filter((other) => !otherNumber(other, from))])];
    if (similar.length === 0) return 'fresh';
    return { code: similar.some((other) => otherNumber(other, from)) ? 'number_differs' : 'similar', among: similar };
  };
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
