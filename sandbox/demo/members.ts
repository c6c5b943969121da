// The demo's 400 members as a district office might keep them: mostly tidy, some spellings as life brings them.

import { german, plusDays, serial, yearsBefore } from './days.ts';
import { inventName, landlines, mobiles, plain, type PersonName } from './names.ts';
import type { Chance } from './random.ts';
import type { CellContent } from './rules.ts';
import { houseNumbers, postcodeWeights, streets } from './streets.ts';

export const memberHeaders = ['Mitgl.-Nr.', 'Anrede', 'Nachname', 'Vorname', 'Straße und Hausnummer', 'PLZ', 'Ort', 'Telefon', 'Mobil', 'E-Mail', 'Geburtsdatum', 'Eintritt', 'Austritt', 'Bemerkung'] as const;

const memberCount = 400;
const newcomers = 9;
const leavers = 7;

/** Addresses no rule can place: street and number, postcode, place, and why. */
export const openAddresses: readonly { address: string | null; postcode: CellContent; place: string; reason: string }[] = [
  { address: 'Weserstraße 44', postcode: null, place: 'Berlin', reason: 'no postcode' },
  { address: 'Alt-Rudow 31', postcode: null, place: 'Berlin-Rudow', reason: 'no postcode' },
  { address: 'Gneisenaustraße 12', postcode: 10961, place: 'Berlin', reason: 'outside the district' },
  { address: 'Bahnhofstr. 3', postcode: 14547, place: 'Beelitz', reason: 'outside the district' },
  { address: 'Puschkinallee 5', postcode: '12435', place: 'Berlin', reason: 'outside the district' },
  { address: 'Sonnenallee', postcode: 12045, place: 'Berlin', reason: 'split street without a number' },
  { address: 'Hermannstr.', postcode: 12049, place: 'Berlin', reason: 'split street without a number' },
  { address: 'Karl-Marx-Straße', postcode: '12043', place: 'Berlin', reason: 'split street without a number' },
  { address: 'Werrastraße 9', postcode: '1205', place: 'Berlin', reason: 'postcode with a digit missing' },
  { address: null, postcode: null, place: '', reason: 'no address' },
];

const remarks = ['zahlt per Lastschrift', 'hilft gern bei Infoständen', 'Schichtdienst, abends anrufen', 'möchte keine Post', 'hat Auto', 'spricht Arabisch und Deutsch', 'Rollstuhl – bitte auf Zugang achten', 'kennt sich mit Mietrecht aus', 'bringt oft Kuchen mit', '+1 bringt Freundin mit', 'umgezogen? nachfragen', 'liest lieber als zu telefonieren'];

/** Rows of the membership tab, without header, by name; dates as serials, a few as text. @param count beyond 400, people get namesakes */
export function memberRows(random: Chance, today: string, count = memberCount): CellContent[][] {
  const places = addresses(random, count);
  const phones = random.shuffled(landlines.slice(0, 900));
  const handsets = random.shuffled(mobiles);
  const seen = new Set<string>();
  const people = Array.from({ length: count }, (_, index): PersonName => {
    for (;;) {
      const person = inventName(random);
      if (index < memberCount && seen.has(`${person.first} ${person.last}`)) continue;
      seen.add(`${person.first} ${person.last}`);
      return person;
    }
  });
  const opens = new Map(openAddresses.map((open, index) => [index * 37 + 11, open]));
  const rows = people.map((person, index): CellContent[] => {
    const { birth, entry, exit } = life(random, today, index % memberCount);
    const more = index >= memberCount ? String(index) : '';
    const home = places[index] ?? { address: null, postcode: null, place: '' };
    const { address, postcode, place } = opens.get(index % memberCount) ?? home;
    const landline = random.in(0.62) ? (phones[index] ?? `03023125${more.padStart(6, '0')}`) : null;
    const mobile = random.in(0.45) ? (handsets[index] ?? null) : null;
    return [
      more ? 1_000_000 + index : 100_000 + memberNumber(entry, index),
      person.salutation || null,
      person.last,
      person.first,
      address,
      postcode,
      place || null,
      landline && spellLandline(random, landline),
      mobile && spellMobile(random, mobile),
      random.in(0.72) ? `${plain(person.first)}.${plain(person.last)}${more}@example.org` : null,
      random.in(0.97) ? dateCell(random, birth) : null,
      serial(entry),
      exit === null ? null : serial(exit),
      random.in(0.12) ? random.pick(remarks) : null,
    ];
  });
  return rows.sort((one, other) => compare(one[2], other[2]) || compare(one[3], other[3]));
}

/** Numbers grow with the years of entry; the last three digits are the person's own. */
function memberNumber(entry: string, index: number): number {
  return (Number(entry.slice(0, 4)) - 1960) * 1000 + index;
}

function compare(one: CellContent | undefined, other: CellContent | undefined): number {
  const [a, b] = [plain(String(one ?? '')), plain(String(other ?? ''))];
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Dates of life: the first few have a birthday this week, the next joined weeks ago, some left. */
function life(random: Chance, today: string, index: number): { birth: string; entry: string; exit: string | null } {
  const age = random.in(0.25) ? 17 + random.number(13) : random.in(0.5) ? 30 + random.number(25) : 55 + random.number(36);
  const birthdays: Readonly<Record<number, [days: number, age: number]>> = { 0: [0, 50], 1: [0, 34], 2: [1, 70], 3: [2, 27], 4: [4, 60], 5: [6, 85] };
  const near = birthdays[index];
  const birth = near ? yearsBefore(plusDays(today, near[0]), near[1]) : index === 6 ? '1972-02-29' : plusDays(yearsBefore(today, age), -random.number(365));
  if (index >= 20 && index < 20 + newcomers) return { birth, entry: plusDays(today, -3 - 5 * (index - 20)), exit: null };
  const oldest = Math.max(1, Math.min(45, Number(today.slice(0, 4)) - Number(birth.slice(0, 4)) - 16));
  const leaves = index >= 40 && index < 40 + leavers;
  const entry = plusDays(yearsBefore(today, (leaves ? 1 : 0) + random.number(random.in(0.6) ? Math.min(9, oldest) : oldest)), -50 - random.number(250));
  return { birth, entry, exit: leaves ? plusDays(today, -10 - 25 * (index - 40)) : null };
}

function addresses(random: Chance, count: number): { address: string; postcode: CellContent; place: string }[] {
  const tickets = Object.entries(postcodeWeights).flatMap(([postcode, weight]) => Array.from({ length: weight }, () => postcode));
  return Array.from({ length: count }, () => {
    const postcode = random.pick(tickets);
    const street = random.pick(streets.filter((candidate) => candidate.postcode === postcode));
    const number = random.pick(houseNumbers(street));
    return { address: spellAddress(random, street.name, number), postcode: random.in(0.12) ? postcode : Number(postcode), place: random.in(0.08) ? 'Berlin-Neukölln' : random.in(0.03) ? 'berlin' : 'Berlin' };
  });
}

function spellAddress(random: Chance, street: string, number: number): string {
  const name = random.in(0.22) ? random.pick([(text: string) => text.replace(/straße$/, 'str.').replace(/ Straße$/, ' Str.'), (text: string) => text.replaceAll('ß', 'ss'), (text: string) => text.toUpperCase().replaceAll('ß', 'SS'), (text: string) => (text.startsWith('Karl-Marx-') ? text.replaceAll('-', ' ') : text.replace(' Straße', 'straße'))])(street) : street;
  const house = random.in(0.12) ? random.pick([`${number}a`, `${number} B`, `${number}-${number + 2}`, ` ${number}`, `${number}, HH`, `${number} / 3. OG`]) : String(number);
  return `${name} ${house}`;
}

function spellLandline(random: Chance, number: string): CellContent {
  const end = number.slice(8);
  return random.pick([`030 23125${end}`, `030 23125${end}`, `030 / 23125 ${end}`, `030/23125-${end}`, `+49 30 23125${end}`, `+49 (0)30 23125${end}`, `23125${end}`, Number(number)]);
}

function spellMobile(random: Chance, number: string): CellContent {
  const [code, rest] = [number.slice(0, 4), number.slice(4)];
  return random.pick([`${code} ${rest}`, `${code} ${rest}`, `${code}/${rest}`, `+49 ${code.slice(1)} ${rest}`, `0049${code.slice(1)}${rest}`, Number(number)]);
}

function dateCell(random: Chance, date: string): CellContent {
  if (!random.in(0.06)) return serial(date);
  const [year = '', month = '', day = ''] = date.split('-');
  return random.pick([german(date), `${Number(day)}.${Number(month)}.${year}`, date]);
}
