// The demo workbook, as a newcomer sees it.

import { demoWorkbook } from '../../../sandbox/demo/demo.ts';
import { landlines, mobiles } from '../../../sandbox/demo/names.ts';
import { groupNames } from '../../../sandbox/demo/rules.ts';
import { houseNumbers, streets } from '../../../sandbox/demo/streets.ts';

const today = '2026-11-22';
type Row = Record<string, string | number | null>;

/** Rows of a tab by header. */
function rows(name: string, headerRow: number, day = today): Row[] {
  const workbook = demoWorkbook(day);
  const sheet = Object.values(workbook.sheets).find((candidate) => candidate.name === name);
  const cells = sheet?.cellData ?? {};
  const headers = Object.entries(cells[headerRow] ?? {}).map(([column, cell]) => [Number(column), String(cell?.v)] as const);
  return Object.keys(cells)
    .map(Number)
    .filter((row) => row > headerRow)
    .map((row) => Object.fromEntries(headers.map(([column, header]) => [header, (cells[row]?.[column]?.v as string | number | undefined) ?? null])));
}

const members = rows('Mitglieder', 1);
const digits = (value: unknown): string => String(value ?? '').replace(/\(0\)/, '').replace(/\D/g, '').replace(/^(0049|49|0)/, '');
/** A street as one would compare it by eye. */
const plainStreet = (text: string): string => text.toLowerCase().replace(/ß/g, 'ss').replace(/str\.|strasse/g, 'str').replace(/[\s-]/g, '');

describe('the membership tab', () => {
  test('has a title, a frozen header below it, and 400 members with numbers of their own', () => {
    const workbook = demoWorkbook(today);
    const sheet = workbook.sheets[workbook.sheetOrder[0] ?? ''];
    expect(sheet?.cellData?.[0]?.[0]?.v).toContain('22.11.2026');
    expect(sheet?.freeze).toMatchObject({ ySplit: 2, startRow: 2 });
    expect(Object.values(sheet?.cellData?.[1] ?? {}).map((cell) => cell?.v)).toEqual(['Mitgl.-Nr.', 'Anrede', 'Nachname', 'Vorname', 'Straße und Hausnummer', 'PLZ', 'Ort', 'Telefon', 'Mobil', 'E-Mail', 'Geburtsdatum', 'Eintritt', 'Austritt', 'Bemerkung']);
    expect(members).toHaveLength(400);
    expect(new Set(members.map((member) => member['Mitgl.-Nr.'])).size).toBe(400);
    expect(new Set(members.map((member) => `${member.Vorname} ${member.Nachname}`)).size).toBe(400);
  });

  test('has no telephone number and no mail address that could be somebody’s', () => {
    const fiction = new Set([...landlines, ...mobiles].map(digits));
    const called = members.flatMap((member) => [member.Telefon, member.Mobil]).filter((value) => value !== null);
    expect(called.length).toBeGreaterThan(300);
    expect(called.filter((value) => !fiction.has(digits(value)) && !fiction.has(`30${digits(value)}`))).toEqual([]);
    const mails = members.map((member) => member['E-Mail']).filter((value) => value !== null);
    expect(mails.length).toBeGreaterThan(200);
    expect(mails.filter((mail) => !/^[a-z-]+\.[a-z-]+@example\.org$/.test(String(mail)))).toEqual([]);
  });

  test('puts everyone but the open cases on a street that has this postcode and this number', () => {
    const strangers = members.filter((member) => {
      const [, street = '', number = ''] = /^(.*?)\s+(\d+)/.exec(String(member['Straße und Hausnummer'])) ?? [];
      return !streets.some((candidate) => plainStreet(candidate.name) === plainStreet(street) && candidate.postcode === String(member.PLZ) && houseNumbers(candidate).includes(Number(number)));
    });
    expect(strangers.map((member) => `${member['Straße und Hausnummer']}, ${member.PLZ}`).sort()).toEqual([
      'Alt-Rudow 31, null', 'Bahnhofstr. 3, 14547', 'Gneisenaustraße 12, 10961', 'Hermannstr., 12049', 'Karl-Marx-Straße, 12043',
      'Puschkinallee 5, 12435', 'Sonnenallee, 12045', 'Werrastraße 9, 1205', 'Weserstraße 44, null', 'null, null',
    ]);
  });

  test('is as messy as life: spellings of streets, postcodes and dates as text, names with signs', () => {
    const spelled = (pattern: RegExp): number => members.filter((member) => pattern.test(String(member['Straße und Hausnummer']))).length;
    expect(spelled(/str\./i)).toBeGreaterThan(5);
    expect(spelled(/strasse/)).toBeGreaterThan(2);
    expect(spelled(/\d ?[ab]\b/i)).toBeGreaterThan(3);
    expect(members.filter((member) => typeof member.PLZ === 'string').length).toBeGreaterThan(20);
    expect(members.filter((member) => typeof member.Geburtsdatum === 'string').length).toBeGreaterThan(5);
    expect(members.filter((member) => /[şğıöüßłđễảạąéë]/i.test(`${member.Vorname}${member.Nachname}`)).length).toBeGreaterThan(80);
  });

  test('has birthdays today and this week, newcomers of the last weeks, a few who left', () => {
    const serial = Date.parse(today) / 86_400_000 + 25_569;
    const day = (value: number): string => new Date((value - 25_569) * 86_400_000).toISOString().slice(5, 10);
    const births = members.map((member) => member.Geburtsdatum).filter((value) => typeof value === 'number');
    expect(births.filter((birth) => day(birth) === '11-22').length).toBeGreaterThanOrEqual(1);
    const week = Array.from({ length: 7 }, (_, at) => day(serial + at));
    expect(births.filter((birth) => week.includes(day(birth))).length).toBeGreaterThanOrEqual(5);
    const entries = members.map((member) => Number(member.Eintritt));
    expect(entries.filter((entry) => entry > serial - 46 && entry <= serial)).toHaveLength(9);
    expect(entries.filter((entry) => entry > serial)).toEqual([]);
    const left = members.filter((member) => member.Austritt !== null);
    expect(left).toHaveLength(7);
    expect(left.every((member) => Number(member.Austritt) > Number(member.Eintritt))).toBe(true);
    const ages = births.map((birth) => (serial - birth) / 365.25);
    expect(Math.min(...ages)).toBeGreaterThanOrEqual(15);
    expect(Math.max(...ages)).toBeLessThan(96);
    expect(members.every((member) => typeof member.Geburtsdatum !== 'number' || Number(member.Eintritt) - member.Geburtsdatum > 14 * 365)).toBe(true);
  });
});

describe('the groups', () => {
  test('are a dozen BOs and three AGs, all but one with a contact person', () => {
    const groups = rows('Gruppen', 0);
    expect(groups.filter(({ Art }) => Art === 'BO')).toHaveLength(12);
    expect(groups.filter(({ Art }) => Art === 'AG')).toHaveLength(3);
    expect(groups.filter(({ Ansprechperson }) => Ansprechperson === null).map(({ Name }) => Name)).toEqual(['BO Flughafenstraße']);
  });
});

describe('the rules', () => {
  const rules = rows('Zuordnung', 0);

  test('stand under the headers the add-on expects and name groups that exist', () => {
    expect(Object.keys(rules[0] ?? {})).toEqual(['PLZ', 'Straße', 'Seite', 'von', 'bis', 'BO', 'Hinweis']);
    expect(rules.filter(({ BO }) => !groupNames.includes(String(BO)))).toEqual([]);
  });

  test('cover every postcode of the district once, and split some by street', () => {
    const whole = rules.filter((rule) => rule.Straße === null).map((rule) => rule.PLZ);
    expect(whole).toEqual([10965, 10967, 12043, 12045, 12047, 12049, 12051, 12053, 12055, 12057, 12059, 12099, 12107, 12305, 12347, 12349, 12351, 12353, 12355, 12357, 12359]);
    expect(new Set(rules.filter((rule) => rule.Straße !== null).map((rule) => rule.PLZ)).size).toBeGreaterThan(8);
  });

  test('split streets by side and by number, and no two claim one house', () => {
    expect(rules.filter((rule) => rule.Seite === 'gerade').map((rule) => rule.Straße)).toEqual(['Karl-Marx-Straße', 'Sonnenallee']);
    expect(rules.filter((rule) => rule.Seite === 'alle' && rule.von !== null).map((rule) => rule.Straße)).toEqual(['Hermannstraße', 'Hermannstraße', 'Hermannstraße', 'Hermannstraße', 'Zwickauer Damm']);
    const claims = rules
      .filter((rule) => rule.Straße !== null)
      .flatMap((rule) => houseNumbers({ name: '', postcode: '', side: rule.Seite as 'alle', from: Number(rule.von ?? 1), to: Number(rule.bis ?? 300) }).map((number) => `${rule.PLZ} ${rule.Straße} ${number}`));
    expect(claims.filter((claim, at) => claims.indexOf(claim) !== at)).toEqual([]);
  });
});

test('the same day gives the same workbook, another day other ages; 29 February is no obstacle', () => {
  expect(demoWorkbook(today)).toEqual(demoWorkbook(today));
  expect(rows('Mitglieder', 1, '2027-11-22')[0]?.Eintritt).not.toBe(members[0]?.Eintritt);
  expect(rows('Mitglieder', 1, '2028-02-29')).toHaveLength(400);
  expect(() => demoWorkbook('2026-02-30')).toThrow(RangeError);
});
