// The rule table: what its cells mean, and what a person is told about it.

import type { RuleFinding } from '../../../src/contract/ruleFindings.ts';
import { rules as german } from '../../../src/contract/texts/de/rules.ts';
import { rules as english } from '../../../src/contract/texts/en/rules.ts';
import { formatPosition } from '../../../src/server/kernel/houseNumbers.ts';
import { blocks, parseRules, type RuleRow } from '../../../src/server/groups/rules.ts';
import type { Cell } from '../../../src/server/ports.ts';

/** Rows from 2 on, as PLZ, Straße, Seite, von, bis, BO. */
function table(...rows: Cell[][]): RuleRow[] {
  return rows.map(([postcode = '', street = '', side = '', from = '', to = '', group = ''], index) => ({ row: index + 2, postcode, street, side, from, to, group }));
}

const check = (...rows: Cell[][]): readonly RuleFinding[] => parseRules(table(...rows), []).problems;
/** Code and rows, e.g. `contradiction 2 3`. */
const found = (...rows: Cell[][]): string[] => check(...rows).map((problem) => [problem.code, ...problem.rows].join(' '));
const sentence = (...rows: Cell[][]): string => german.problem(check(...rows)[0] as RuleFinding);

describe('cells', () => {
  test.each([
    ['', 'all'], ['alle', 'all'], ['Beide', 'all'], ['gerade', 'even'], ['g', 'even'], ['even', 'even'],
    ['Ungerade ', 'odd'], ['u', 'odd'], ['odd', 'odd'], ['ohne', 'none'], ['-', 'all'],
  ])('side %p is %s', (side, expected) => {
    expect(parseRules(table([12043, 'Sonnenallee', side, '', '', 'Nord']), []).rules.map((rule) => rule.side)).toEqual([expected]);
  });

  test('numbers and text, open ends', () => {
    const { rules, problems } = parseRules(
      table([12043, 'Sonnenallee', '', 1, '11A', 'A'], ['12043 ', 'Sonnenallee', '', '12 ', '', 'B'], [12045, 'Sonnenallee', '', '', 9, 'A'], [12045, 'Sonnenallee', '', 0, 9, 'A']),
      [],
    );
    expect(rules.map(({ from, to }) => [formatPosition(from), formatPosition(to)])).toEqual([['1', '11A'], ['12', '9999Z'], ['1', '9'], ['1', '9']]);
    expect(problems.map((problem) => problem.code)).toEqual(['duplicate']);
  });

  test('blank rows are passed over, whatever the note says', () => {
    expect(parseRules(table([12043, '', '', '', '', 'A'], [], [' ', '-', '', '', '', ''], [12045, '', '', '', '', 'A']), []).rules.map((rule) => rule.row)).toEqual([2, 5]);
  });

  test('a group is the same in another case, and spelled as in Gruppen', () => {
    const { rules, problems } = parseRules(table([12043, '', '', '', '', 'bo  nord'], [12045, '', '', '', '', 'BO NORD']), ['BO Nord']);
    expect(rules.map((rule) => rule.group)).toEqual(['BO Nord', 'BO Nord']);
    expect(problems).toEqual([]);
  });
});

describe('rows that cannot be used', () => {
  test.each<[string, Cell[], string]>([
    ['no postcode', ['', 'Sonnenallee', '', '', '', 'A'], 'Zeile 2: PLZ fehlt. Trag es nach oder lösch die Zeile.'],
    ['no group', [12043, 'Sonnenallee', '', '', '', ''], 'Zeile 2: BO fehlt. Trag es nach oder lösch die Zeile.'],
    ['numbers without a street', [12043, '', '', 1, 9, 'A'], 'Zeile 2: Straße fehlt. Trag es nach oder lösch die Zeile.'],
    ['a side without a street', [12043, '', 'gerade', '', '', 'A'], 'Zeile 2: Straße fehlt. Trag es nach oder lösch die Zeile.'],
    ['four digits as text', ['1204', '', '', '', '', 'A'], 'Zeile 2: „1204“ in der Spalte PLZ ist nicht zu verstehen. Eine PLZ hat fünf Ziffern.'],
    ['an unknown side', [12043, 'Sonnenallee', 'links', '', '', 'A'], 'Zeile 2: „links“ in der Spalte Seite ist nicht zu verstehen. Möglich sind: alle, gerade, ungerade, ohne (für Adressen ohne Hausnummer).'],
    ['a date that was 1-2', [12043, 'Sonnenallee', '', new Date(2026, 1, 1), '', 'A'], 'Zeile 2: „01.02.2026“ in der Spalte von ist nicht zu verstehen. Schreib eine einzelne Hausnummer wie 12 oder 12A; bei der Seite „ohne“ bleibt das Feld leer.'],
    ['a range in one cell', [12043, 'Sonnenallee', '', '', '1-9', 'A'], 'Zeile 2: „1-9“ in der Spalte bis ist nicht zu verstehen. Schreib eine einzelne Hausnummer wie 12 oder 12A; bei der Seite „ohne“ bleibt das Feld leer.'],
    ['the wrong way round', [12043, 'Sonnenallee', '', 9, 1, 'A'], 'Zeile 2: von ist größer als bis (9 – 1). Tausch die beiden.'],
    ['a date for a street', [12043, new Date(2026, 5, 17), '', '', '', 'A'], 'Zeile 2: „17.06.2026“ ist keine Straße. Schreib den Namen neu hin.'],
    ['a broken formula for a group', [12043, '', '', '', '', '#REF!'], 'Zeile 2: „#REF!“ in der Spalte BO ist nicht zu verstehen. Schreib den Namen der BO neu hin.'],
  ])('%s', (_what, row, text) => {
    const { rules, problems } = parseRules(table(row), []);
    expect(problems.map((problem) => german.problem(problem))).toEqual([text]);
    expect([rules.length, blocks(problems)]).toEqual([0, true]);
  });

  test('everything wrong with a row is said', () => {
    expect(found(['x1', 'Sonnenallee', 'schräg', 'vorn', '', ''])).toEqual(['incomplete 2', 'unreadable 2', 'unreadable 2', 'unreadable 2']);
  });
});

describe('contradictions', () => {
  const street = [12043, 'Sonnenallee'];

  test.each<[string, Cell[], Cell[]]>([
    ['two groups for a postcode', [12043, '', '', '', '', 'A'], ['12043', '', '', '', '', 'B']],
    ['two groups for a street, spelled differently', [12043, 'Hermannstraße', '', '', '', 'A'], [12043, 'HERMANNSTR.', 'alle', '', '', 'B']],
    ['two groups for a side', [...street, 'gerade', '', '', 'A'], [...street, 'gerade', '', '', 'B']],
    ['ranges that share one number', [...street, '', 1, 11, 'A'], [...street, '', 11, 20, 'B']],
    ['ranges that share a letter only', [...street, '', 1, '11B', 'A'], [...street, '', '11A', 20, 'B']],
    ['a range of both sides within a whole side', [...street, 'gerade', '', '', 'A'], [...street, 'alle', 1, 9, 'B']],
    ['a range of one side within one of both sides', [...street, 'alle', 1, 99, 'A'], [...street, 'ungerade', 5, 5, 'B']],
    ['open ends', [...street, '', 50, '', 'A'], [...street, 'gerade', 900, 902, 'B']],
    ['addresses without a number', [...street, 'ohne', '', '', 'A'], [...street, 'ohne', '', '', 'B']],
  ])('%s', (_what, one, other) => {
    expect(found(one, other)).toEqual(['contradiction 2 3']);
    expect(found(other, one)).toEqual(['contradiction 2 3']);
  });

  test.each<[string, Cell[], Cell[]]>([
    ['a street within a postcode', [12043, '', '', '', '', 'A'], [...street, '', '', '', 'B']],
    ['a range within its own side', [...street, 'gerade', '', '', 'A'], [...street, 'gerade', 2, 8, 'B']],
    ['even and odd', [...street, 'gerade', 1, 99, 'A'], [...street, 'ungerade', 1, 99, 'B']],
    ['11 and 11A', [...street, '', 1, 11, 'A'], [...street, '', '11A', 20, 'B']],
    ['a shared number that one of them does not have', [...street, 'gerade', 2, 5, 'A'], [...street, '', 5, 5, 'B']],
    ['the same street in another postcode', [...street, '', '', '', 'A'], [12045, 'Sonnenallee', '', '', '', 'B']],
    ['without a number and with', [...street, 'ohne', '', '', 'A'], [...street, '', 1, 9, 'B']],
  ])('%s is none', (_what, one, other) => {
    expect(found(one, other)).toEqual([]);
  });

  test('all pairs are found, equal rules as one', () => {
    expect(found([...street, '', 1, 9, 'A'], [...street, '', 1, 9, 'B'], [...street, '', 1, 9, 'A'], [...street, '', 8, 12, 'C'])).toEqual([
      'contradiction 2 3 4', 'contradiction 2 4 5', 'contradiction 3 5', 'duplicate 2 4',
    ]);
  });

  test('are told with a number both claim', () => {
    expect(sentence([...street, '', 1, '11B', 'Nord'], [...street, '', '11A', 20, 'Süd'])).toBe(
      'Zeilen 2 und 3 widersprechen sich: Sonnenallee 11A, 12043 steht bei Nord und Süd. Lass nur eine dieser BOs stehen oder ändere von und bis.',
    );
  });

  test('stop the assignment; doubles do not', () => {
    expect(blocks(check([...street, '', 1, 9, 'A'], [...street, '', 5, 12, 'B']))).toBe(true);
    expect(blocks(check([...street, '', 1, 9, 'A'], [...street, '', 5, 12, 'A']))).toBe(false);
  });
});

describe('warnings', () => {
  test('doubles', () => {
    expect(found([12043, '', '', '', '', 'A'], [12043, '', '', '', '', 'A'], [12045, 'Weserstr.', '', 1, 9, 'A'], [12045, 'Weserstr.', '', 5, 12, 'A'])).toEqual(['duplicate 2 3', 'duplicate 4 5']);
  });

  test('a street whose sides and addresses without a number have rules of their own', () => {
    const split: Cell[][] = [[12043, 'Weserstr.', '', '', '', 'C'], [12043, 'Weserstr.', 'gerade', '', '', 'A'], [12043, 'Weserstr.', 'ungerade', '', '', 'B']];
    expect(found(...split)).toEqual([]);
    expect(found(...split, [12043, 'Weserstr.', 'ohne', '', '', 'A'])).toEqual(['unreachable 2']);
  });

  test('a side that ranges cover to the last letter', () => {
    const side: Cell[] = [12043, 'Weserstr.', 'gerade', '', '', 'C'];
    expect(found(side, [12043, 'Weserstr.', 'gerade', '', 50, 'A'], [12043, 'Weserstr.', 'gerade', 51, '', 'B'])).toEqual([]);
    expect(found(side, [12043, 'Weserstr.', 'gerade', '', 51, 'A'], [12043, 'Weserstr.', 'gerade', 52, '', 'B'])).toEqual(['unreachable 2']);
  });

  test('a range without a number of its side', () => {
    expect(sentence([12043, 'Weserstr.', 'gerade', 5, 5, 'A'])).toBe('Zeile 2: Zwischen von und bis liegt auf dieser Seite der Weserstr. keine Hausnummer. Prüf Seite, von und bis.');
  });

  test('a house number in the column of streets, but not a name that is a number', () => {
    expect(found([12043, 'Weserstr. 12', '', '', '', 'A'], [12043, 'Straße 230', '', '', '', 'A'], [12043, 'Straße des 17. Juni', '', '', '', 'A'])).toEqual(['unreadable 2']);
  });

  test('groups that are not in Gruppen, once each; nothing while Gruppen is empty', () => {
    const rows = table([12043, '', '', '', '', 'Nrod'], [12045, '', '', '', '', 'Nord'], [12047, '', '', '', '', 'Nrod']);
    expect(parseRules(rows, ['Nord']).problems.map((problem) => german.problem(problem))).toEqual(['Zeilen 2 und 4: „Nrod“ steht nicht im Tab „Gruppen“. Trag die BO dort ein oder korrigier den Namen in diesen Zeilen.']);
    expect(parseRules(rows, []).problems).toEqual([]);
  });
});

test('English says the same', () => {
  const problems = check([12043, '', '', '', '', 'North'], [12043, '', '', '', '', 'South'], [12045, 'Weserstr.', 'gerade', 9, 5, 'South']);
  expect(problems.map((problem) => english.problem(problem))).toEqual([
    'Rows 2 and 3 contradict each other: postcode 12043 is given to North and South. Keep only one of these groups, or change von and bis.',
    'Row 4: von is greater than bis (9 – 5). Swap the two.',
  ]);
});

test.each<[string, (index: number) => Cell[]]>([
  ['all the same', () => [12043, 'Weserstr.', '', 1, 9, 'A']],
  ['all overlapping, one group', (index) => [12043, 'Weserstr.', '', 1 + (index % 4000), 9000 + (index % 900), 'A']],
  ['all overlapping, seven groups', (index) => [12043, 'Weserstr.', '', 1 + (index % 4000), 9000 + (index % 900), `G${index % 7}`]],
  ['side by side', (index) => [12043, 'Weserstr.', '', index + 1, index + 1, `G${index % 7}`]],
])('5,000 rules are checked in no time: %s', (_what, row) => {
  const rows = table(...Array.from({ length: 5000 }, (_, index) => row(index)));
  // Processor time: other work on the machine must not count.
  const start = process.cpuUsage();
  const { problems } = parseRules(rows, []);
  expect(process.cpuUsage(start).user / 1000).toBeLessThan(1000);
  expect(problems.length).toBeLessThan(300);
});
