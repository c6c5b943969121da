// Random districts: rules and addresses as one means them, and the many ways in which people write them into a sheet.

import type { Rows } from '../../support/memoryWorkbook.ts';
import { fc } from './property.ts';

export const postcodes = ['12043', '12045', '01067'] as const;
/** The first spelling is the name. */
export const streets = [
  ['Karl-Marx-Straße', 'Karl Marx Str.', 'KARL-MARX-STRASSE', 'karl-marx-str'],
  ['Sonnenallee', 'SONNENALLEE', ' Sonnenallee ', 'Sonnen-Allee'],
  ['Groß-Ziethener Weg', 'Gross Ziethener Weg', 'groß-ziethener weg'],
  ['Kleine Innstraße', 'Kl. Innstr.', 'Kleine Innstrasse'],
  ['Innstraße', 'Innstr.', 'INNSTR'],
] as const;
export const groups = ['BO Nord', 'BO Süd', 'BO Mitte'] as const;
export const suffixes = ['', '½', ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

/** A place along a street, as one compares it: by number, then plain, then ½, then by letter. */
export interface Place {
  number: number;
  /** Index in `suffixes`. */
  suffix: number;
}
export const isBefore = (one: Place, other: Place): boolean => one.number < other.number || (one.number === other.number && one.suffix < other.suffix);

export interface MeantRule {
  postcode: string;
  /** Index in `streets`; null: the whole postcode. */
  street: number | null;
  side: 'all' | 'even' | 'odd' | 'none';
  from: Place | null;
  to: Place | null;
  group: string;
}
export interface MeantAddress {
  /** `''`: none. */
  postcode: string;
  street: number | null;
  /** From … to; the same for one number. `unreadable`: something stands there. */
  number: { from: Place; to: Place } | 'none' | 'unreadable';
}

const suffix = fc.oneof({ weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.constantFrom(1, 2, 3, 27) });
const place = fc.record({ number: fc.integer({ min: 1, max: 9 }), suffix });
const some = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary, { freq: 2 });

const rule: fc.Arbitrary<MeantRule> = fc
  .record({ postcode: fc.oneof({ weight: 5, arbitrary: fc.constant('12045') }, { weight: 1, arbitrary: fc.constant('12043') }), street: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 4, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 2 }) }), side: fc.constantFrom('all' as const, 'all' as const, 'even' as const, 'odd' as const, 'none' as const), from: some(place), to: some(place), group: fc.constantFrom(...groups) })
  .map((one) => {
    if (one.street === null) return { ...one, side: 'all' as const, from: null, to: null };
    if (one.side === 'none') return { ...one, from: null, to: null };
    const turned = one.from && one.to && isBefore(one.to, one.from);
    return turned ? { ...one, from: one.to, to: one.from } : one;
  });

const address: fc.Arbitrary<MeantAddress> = fc.record({
  postcode: fc.oneof({ weight: 6, arbitrary: fc.constant('12045') }, { weight: 2, arbitrary: fc.constantFrom(...postcodes, '') }),
  street: fc.oneof({ weight: 1, arbitrary: fc.constant(null) }, { weight: 7, arbitrary: fc.constant(0) }, { weight: 3, arbitrary: fc.integer({ min: 1, max: 4 }) }),
  number: fc.oneof<fc.Arbitrary<MeantAddress['number']>[]>(
    { weight: 6, arbitrary: fc.record({ number: fc.integer({ min: 1, max: 11 }), suffix }).map((from) => ({ from, to: from })) } as never,
    { weight: 2, arbitrary: fc.tuple(place, fc.integer({ min: 1, max: 5 })).map(([from, more]) => ({ from: { ...from, suffix: 0 }, to: { number: from.number + more, suffix: 0 } })) } as never,
    { weight: 1, arbitrary: fc.constant('none' as const) } as never,
    { weight: 1, arbitrary: fc.constant('unreadable' as const) } as never,
  ),
});

export const meantRules = fc.array(rule, { minLength: 1, maxLength: 10 });
export const meantAddresses = fc.array(fc.tuple(address, fc.nat(1_000_000)), { minLength: 1, maxLength: 30 });

const pick = <T>(all: readonly T[], by: number): T => all[by % all.length] as T;
const written = ({ number, suffix: at }: Place, by: number): string => `${number}${at === 0 || by % 3 > 0 ? '' : ' '}${by % 2 === 0 ? suffixes[at] : suffixes[at]?.toLowerCase()}`;
const sides = { all: ['', 'alle', 'beide', 'ALLE '], even: ['gerade', 'Gerade', 'g', 'gerade Seite'], odd: ['ungerade', 'u', 'Ungerade '], none: ['ohne', 'ohne Nummer'] };

/** @param spelling decides which of the ways to write it is taken */
export function ruleTable(rules: readonly MeantRule[], spelling = 0): Rows {
  const lines = rules.map(({ postcode, street, side, from, to, group }, index) => {
    const by = spelling * 7 + index;
    return [pick([postcode, Number(postcode), ` ${postcode}`], by), street === null ? pick(['', '-', 'alle'], by) : pick(streets[street]!, by), pick(sides[side], by), from ? pick([written(from, by), from.suffix === 0 ? from.number : written(from, by)], by) : '', to ? written(to, by + 1) : '', pick([group, ` ${group}`, group.toUpperCase()], by), ''];
  });
  return [['PLZ', 'Straße', 'Seite', 'von', 'bis', 'BO', 'Hinweis'], ...lines];
}

export const memberHeaders = ['Mitgliedsnummer', 'Nachname', 'Vorname', 'Straße', 'Hausnummer', 'PLZ', 'Ort'];

/** @param addresses each with a number that decides how it is written */
export function memberLines(addresses: readonly (readonly [MeantAddress, number])[]): Rows {
  const lines = addresses.map(([{ postcode, street, number }, by], index) => {
    const name = street === null ? '' : pick(streets[street]!, by);
    const read = typeof number === 'string' ? '' : number.from === number.to ? written(number.from, by) : `${written(number.from, by)}${pick(['-', ' - ', '–', ' bis '], by)}${written(number.to, by)}`;
    const house = number === 'unreadable' ? pick(['links', '#N/A', '3.5'], by) : read;
    const remark = pick(['', '', ', VH 3. OG', ' (Hinterhaus)'], by >> 3);
    // A number without a street, and what is no number, have a cell of their own.
    const own = street === null || number === 'unreadable' || by % 3 === 0;
    const plz = postcode === '' ? pick(['', '-', 'k.A.'], by) : pick([postcode, Number(postcode), `D-${postcode}`, ` ${postcode} `], by >> 2);
    const line = own ? [name, house] : [house === '' ? name : `${name.trim()} ${house}${remark}`, ''];
    return [1000 + index, `Müller${index}`, 'Kim', ...line, plz, 'Berlin'];
  });
  return [...lines, ...neighbours];
}

/** So that each column has something of its kind in it: a list of four people with nothing but odd numbers is asked about. */
const neighbours: Rows = Array.from({ length: 8 }, (_, index) => [9000 + index, 'Öztürk', 'Can', 'Hauptstraße', 3 + index, '14547', 'Beelitz']);
