// Who a person is, as far as the workbook says: every id, name, address, phone and e-mail that ever stood beside them. Pure.

import type { Field } from '../../contract/setup.ts';
import { setup as german } from '../../contract/texts/de/setup.ts';
import { shownLog } from '../journal/index.ts';
import { dayOf } from '../kernel/days.ts';
import { phoneDigits } from '../kernel/lookalikes.ts';
import { formatPhone, parsePhone } from '../kernel/phones.ts';
import { cleaned } from '../kernel/text.ts';
import { memberIdOf, nameOf, usualAreaCode } from '../members/index.ts';
import type { Cell } from '../ports.ts';
import { rowsWithId, type Scanned, type ScannedTab } from './placesScan.ts';
import { finder, wordsOf, type Span } from './placesText.ts';

export interface Person {
  ids: ReadonlySet<string>;
  /** As it is read out; `''` where nothing says it. */
  name: string;
  number: string;
  /** `YYYY-MM-DD`, `''` where it is not known. */
  birthday: string;
  /** Rows that are about this person alone, from 0, by tab. */
  rows: ReadonlyMap<ScannedTab, readonly number[]>;
  /** Where a text names them, and nobody else could be meant. */
  find(text: string): Span[];
  /** Where a text says what is theirs and somebody else's as well, or only one of their names. */
  perhaps(text: string): boolean;
  /** First and family name, as the cells of one row may hold them side by side. */
  isName(one: Cell, next: Cell): boolean;
}

/** What was gathered, by the words it is compared in. */
interface Facts {
  first: Set<string>;
  last: Set<string>;
  full: Set<string>;
  emails: Set<string>;
  phones: Set<string>;
  addresses: Set<string>;
  streets: Set<string>;
  houses: Set<string>;
  days: Set<string>;
}

const nothing = (): Facts => ({ first: new Set(), last: new Set(), full: new Set(), emails: new Set(), phones: new Set(), addresses: new Set(), streets: new Set(), houses: new Set(), days: new Set() });

/** In which column of an own tab a fact about its member stands. */
const factHeaders: Readonly<Record<string, Field>> = { Mitglied: 'fullName', Name: 'fullName', Telefon: 'phone', An: 'email' };
const fieldOfName = new Map(Object.entries(german.fieldNames).map(([field, name]) => [name as string, field as Field]));

/** @returns null where nobody of this id is in the list or anywhere else; undefined where two rows of the list have it */
export function gather(scanned: Scanned, memberId: string): Person | null | undefined {
  const { list, people, tabs } = scanned;
  const ids = idsOf(scanned, memberId);
  const inList = people.filter(({ cells }) => memberIdOf(cells) === memberId);
  if (inList.length > 1) return undefined;
  const areaCode = usualAreaCode(people);
  const note = (facts: Facts, field: Field, cell: Cell | undefined): void => learn(facts, field, cell, areaCode);
  const fieldOf = new Map([...fieldOfName, ...[...list.columns].map(([field, column]) => [cleaned(list.headers[column - 1]), field] as const)]);
  const mine = nothing();
  const others = nothing();
  const ownRows = new Set(inList.map(({ row }) => row));
  for (const { row, cells } of people) {
    const facts = ownRows.has(row) ? mine : others;
    for (const [field, cell] of Object.entries(cells) as [Field, Cell][]) note(facts, field, cell);
    // Nobody else lives in the street of one and the house of another.
    noteAddress(facts, facts === others);
    if (!ownRows.has(row)) others.full.add(key(nameOf(cells)));
  }
  // Nobody has the first name of one and the family name of another.
  const firstNames = new Set(others.first);
  others.first.clear();
  others.last.clear();
  const theirs = new Set(namesOf(others));
  const rows = new Map<ScannedTab, number[]>();
  for (const tab of tabs) {
    if (tab.kind === 'list') rows.set(tab, [...ownRows].map((row) => row - 1));
    if (tab.kind !== 'own') continue;
    const found = rowsWithId(tab, ids);
    if (tab.fate !== 'none') rows.set(tab, found);
    for (const row of found) learnFromRow(tab, row, fieldOf, (field, cell) => note(mine, field, cell));
  }
  for (const tab of tabs) if (tab.kind === 'table') rows.set(tab, rowsInTable(tab, ids, mine, theirs, note));
  noteAddress(mine);
  if ([...rows.values()].every((some) => some.length === 0)) return null;
  const [listed] = inList;
  return { ids, rows, ...matching(ids, mine, others, theirs, firstNames), number: cleaned(listed?.cells.memberNumber), birthday: [...mine.days][0] ?? '', name: listed ? nameOf(listed.cells) : nameInRows(rows) };
}

/** Also the numbers this person had before, and those of a row that was made one with theirs. */
function idsOf({ people, tabs }: Scanned, memberId: string): Set<string> {
  const ids = new Set([memberId]);
  const taken = new Set<string>();
  for (const { cells } of people) {
    const both = [cells.memberNumber, cells.memberId].map(cleaned).filter(Boolean);
    for (const id of both) (memberIdOf(cells) === memberId ? ids : taken).add(id);
  }
  const log = tabs.find(({ headers }) => headers.includes('Vorgang-ID') && headers.includes('Vorher'));
  const at = (line: readonly Cell[], header: string): string => shownLog(cleaned(line[log?.headers.indexOf(header) ?? -1]));
  for (let before = 0; log && before !== ids.size; ) {
    before = ids.size;
    for (const line of log.block.slice(log.headerAt + 1)) {
      if (!ids.has(at(line, 'Mitglied-ID')) || !idFields.has(at(line, 'Feld')) || at(line, 'Vorgang').startsWith('Dubletten')) continue;
      for (const id of [at(line, 'Vorher'), at(line, 'Nachher')]) if (id !== '' && !taken.has(id)) ids.add(id);
    }
  }
  return ids;
}

const idFields = new Set<string>([german.fieldNames.memberId, german.fieldNames.memberNumber, 'Mitglied-ID']);
const key = (text: string): string => wordsOf(text).join(' ');

function learn(facts: Facts, field: Field, cell: Cell | undefined, areaCode: string): void {
  const text = cleaned(cell);
  if (field === 'birthDate' && cell !== undefined) {
    const day = dayOf(cell);
    if (day !== '') facts.days.add(day);
  }
  if (text === '') return;
  if (field === 'firstName') facts.first.add(key(text));
  if (field === 'lastName') facts.last.add(key(text));
  if (field === 'fullName') facts.full.add(key(text));
  if (field === 'street') facts.streets.add(key(text));
  if (field === 'houseNumber') facts.houses.add(key(text));
  if (field === 'email') for (const email of text.toLowerCase().match(/[^\s<>,;()"']+@[^\s<>,;()"']+/g) ?? []) facts.emails.add(email);
  if (field === 'phone' || field === 'mobile') {
    const reading = parsePhone(cell, { areaCode });
    const numbers = reading.state === 'given' ? [reading.e164] : text.split(/[,;|]|\boder\b/);
    const own = areaCode.replace(/^0/, '');
    for (const digits of numbers.map(phoneDigits)) {
      if (digits.length >= 6) facts.phones.add(digits);
      // In the same town nobody writes the area code.
      if (own !== '' && digits.startsWith(own) && digits.length >= own.length + 6) facts.phones.add(digits.slice(own.length));
    }
    if (reading.state === 'given') facts.phones.add(phoneDigits(formatPhone(reading.e164)));
  }
}

/** Street and number, as one or in two columns. A street alone is everybody's. */
function noteAddress({ addresses, streets, houses }: Facts, forget = false): void {
  for (const street of streets) for (const house of ['', ...houses]) {
    const address = `${street} ${house}`.trim();
    if (/\p{L}/u.test(address) && /\d/.test(address)) addresses.add(address);
  }
  if (forget) for (const some of [streets, houses]) some.clear();
}

function learnFromRow(tab: ScannedTab, row: number, fieldOf: ReadonlyMap<string, Field>, note: (field: Field, cell: Cell | undefined) => void): void {
  const line = tab.block[row] ?? [];
  const at = (header: string): Cell => line[tab.headers.indexOf(header)] ?? '';
  if (!tab.headers.includes('Vorher')) {
    for (const [header, field] of Object.entries(factHeaders)) if (tab.headers.includes(header)) note(field, at(header));
    return;
  }
  const field = fieldOf.get(cleaned(at('Feld')));
  if (field !== undefined && !cleaned(at('Vorgang')).startsWith('Dubletten')) for (const header of ['Vorher', 'Nachher']) note(field, shownLog(cleaned(at(header))));
}

/** An old export says more about somebody who is known by their number; then others are known by what it says. */
function rowsInTable(tab: ScannedTab, ids: ReadonlySet<string>, mine: Facts, theirs: ReadonlySet<string>, note: (facts: Facts, field: Field, cell: Cell | undefined) => void): number[] {
  const found = new Set<number>();
  const cell = (line: readonly Cell[], field: Field): Cell => line[tab.fields.get(field) ?? -1] ?? '';
  for (let before = -1; before !== found.size; ) {
    before = found.size;
    const names = namesOf(mine);
    tab.block.forEach((line, row) => {
      if (row <= tab.headerAt || found.has(row)) return;
      const its = nothing();
      for (const field of tab.fields.keys()) note(its, field, cell(line, field));
      const name = namesOf(its).find((one) => names.includes(one)) ?? '';
      const bornApart = its.days.size > 0 && mine.days.size > 0 && !meet(its.days, mine.days);
      const numbered = [cell(line, 'memberNumber'), cell(line, 'memberId')].some((one) => ids.has(cleaned(one)));
      const reached = meet(its.emails, mine.emails) || meet(its.phones, mine.phones) || meet(its.days, mine.days);
      const named = name !== '' && !bornApart && (reached || !theirs.has(name));
      // A number is given to somebody else only with another name.
      if (!named && !(numbered && (name !== '' || namesOf(its).length === 0 || names.length === 0))) return;
      found.add(row);
      for (const field of tab.fields.keys()) note(mine, field, cell(line, field));
    });
  }
  return [...found];
}

const meet = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean => [...one].some((value) => other.has(value));

/** `vorname nachname` and `nachname vorname`, of all that somebody was ever called. */
function namesOf({ first, last, full }: Facts): string[] {
  const both = [...first].flatMap((one) => [...last].flatMap((other) => [`${one} ${other}`, `${other} ${one}`]));
  const turned = [...full].flatMap((name) => {
    const words = name.split(' ');
    return words.length < 2 ? [] : words.length > 3 ? [name] : [name, ...words.slice(1).map((_, index) => [...words.slice(index + 1), ...words.slice(0, index + 1)].join(' '))];
  });
  return [...new Set([...both, ...turned])].filter((name) => name.includes(' '));
}

function matching(ids: ReadonlySet<string>, mine: Facts, others: Facts, theirs: ReadonlySet<string>, firstNames: ReadonlySet<string>): Pick<Person, 'find' | 'perhaps' | 'isName'> {
  const split = <T>(all: Iterable<T>, shared: (one: T) => boolean): [own: T[], shared: T[]] => [[...all].filter((one) => !shared(one)), [...all].filter(shared)];
  const [names, sharedNames] = split(namesOf(mine), (name) => theirs.has(name));
  const [addresses, sharedAddresses] = split(mine.addresses, (one) => others.addresses.has(one));
  const [emails, sharedEmails] = split(mine.emails, (one) => others.emails.has(one));
  const [phones, sharedPhones] = split(mine.phones, (one) => others.phones.has(one));
  const phrases = (some: readonly string[]): string[][] => some.map((one) => one.split(' '));
  const alike = finder({ ids: [], phrases: phrases([...sharedNames, ...sharedAddresses, ...mine.last, ...[...mine.first].filter((one) => !firstNames.has(one))]), emails: sharedEmails, phones: sharedPhones });
  const known = new Set(names);
  return {
    find: finder({ ids: [...ids], phrases: phrases([...names, ...addresses]), emails, phones }),
    perhaps: (text) => alike(text).length > 0,
    isName: (one, next) => typeof one === 'string' && typeof next === 'string' && known.has(`${key(one)} ${key(next)}`),
  };
}

function nameInRows(rows: ReadonlyMap<ScannedTab, readonly number[]>): string {
  for (const [{ headers, block }, some] of rows) {
    const column = Math.max(headers.indexOf('Mitglied'), headers.indexOf('Name'));
    const name = column < 0 ? '' : some.map((row) => cleaned(block[row]?.[column])).find(Boolean);
    if (name) return name;
  }
  return '';
}
