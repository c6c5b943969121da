// Somebody types payloads into every column of every tab, one column after the other: whatever looks at it next, nothing comes to life.

import { fullHouse, placesIn, type Place } from './support/everyTab.ts';
import { payloads, type Payload } from './support/payloads.ts';
import { spoiled } from './support/spoil.ts';

jest.setTimeout(180_000);

const from = fullHouse();
const places = placesIn(from);
const some = payloads.filter(({ text }) => text.length <= 2_000);
/** A handful, others for each column. */
const handful = (turn: number, size = 6): Payload[] => Array.from({ length: size }, (_, index) => some[(turn * size * 7 + index * 61) % some.length]!);

const logged: unknown[] = [];
beforeEach(() => {
  logged.length = 0;
  for (const level of ['error', 'warn', 'log', 'info'] as const) jest.spyOn(console, level).mockImplementation((...words) => void logged.push(words));
});
afterEach(() => jest.restoreAllMocks());

test('every tab of ours is there, with rows', () => {
  const { workbook } = from.room;
  const names = ['Gruppen', 'Zuordnung', 'Fragen', 'Antworten Neumitglied', 'Angebote', 'Vermittlung', 'Neumitglieder', 'Austritte', 'Kampagnen', 'Anrufe Wahl', 'Kontakte', 'Aufgaben', 'Einstellungen', 'Protokoll', 'Versand', 'Rundmails', 'Einwilligungen', 'Vorstellungen', 'Auswahlen', 'Postleitzahlen', 'Übersicht', 'Auswertung Neumitglied', 'Löschungen', 'AG-Aufbau'];
  expect(workbook.names().filter((name) => workbook.tab(name).values().length > 1).sort()).toEqual([...names, 'Mitglieder'].sort());
});

interface Lot {
  places: readonly Place[];
  some: readonly Payload[];
  /** Which rows below the header. */
  rows(index: number): boolean;
}

const sent = new Map<string, number>();
let guarded = 0;
const seen = new Set<Payload>();
/** @returns what was wrong */
function through(lots: readonly Lot[]): string[] {
  return lots.flatMap(({ places: spoilt, some: lot, rows }) => {
    const outcome = spoiled(from, spoilt, lot, rows);
    for (const subject of outcome.sent) sent.set(subject, (sent.get(subject) ?? 0) + 1);
    guarded += outcome.guarded;
    for (const payload of lot) seen.add(payload);
    return outcome.problems;
  });
}

// Every third row stays as it is: what is well beside what is not.
const most = (index: number): boolean => index % 3 !== 2;
const settings = from.room.workbook.tab('Einstellungen').values().map(([name]) => String(name)).slice(1);
const wholly = process.env.INJECTION === 'all';
/** Those whose value is words, and hinders nothing. */
const worded = /^(?:Organisation|Bezirk|Vertraulichkeitshinweis|Link|Grüße: Link|Gruß .*: Text)$/;

if (wholly) {
  test.each([...new Set(places.map(([tab]) => tab))])('%s', (tab) => {
    expect(through(places.flatMap((place, turn) => (place[0] === tab ? [{ places: [place], some: handful(turn), rows: most }] : [])))).toEqual([]);
    expect(logged).toEqual([]);
  });
  test('a setting at a time', () => {
    expect(through(settings.map((_name, setting) => ({ places: [['Einstellungen', 'Wert', 2]], some: handful(setting + 500, 1), rows: (index) => index === setting })))).toEqual([]);
    expect(logged).toEqual([]);
  });
} else {
  // For time's sake a column of each of several tabs at once. Settings that nobody understands keep all else from being looked at.
  test('columns of several tabs at a time', () => {
    const inTurn = places.filter(([tab, column]) => tab !== 'Einstellungen' || column !== 'Wert').sort((a, b) => a[2] - b[2]);
    const bundles: Place[][] = [];
    for (const place of inTurn) {
      const free = bundles.find((bundle) => bundle.length < 10 && bundle.every(([tab]) => tab !== place[0]));
      if (free) free.push(place);
      else bundles.push([place]);
    }
    expect(bundles.flat().length).toBe(places.length - 1);
    expect(through(bundles.map((bundle, turn) => ({ places: bundle, some: handful(turn, 10), rows: most })))).toEqual([]);
    expect(logged).toEqual([]);
  });
  test('the words among the settings', () => {
    expect(through([0, 1, 2].map((turn) => ({ places: [['Einstellungen', 'Wert', 2]], some: handful(turn + 500, 20), rows: (index) => worded.test(settings[index] ?? '') })))).toEqual([]);
    expect(logged).toEqual([]);
  });
}

test('there was something to be found: the mails had gone out, that about deletion periods too, and tables held what begins like a formula', () => {
  expect([...sent.keys()].filter((subject) => /Löschfrist/.test(subject))).not.toEqual([]);
  expect([...sent.keys()].filter((subject) => /Geburtstag/.test(subject))).not.toEqual([]);
  expect(guarded).toBeGreaterThan(0);
  expect(seen.size).toBeGreaterThan(200);
  process.stdout.write(`${places.length} columns, ${seen.size} payloads, ${[...sent.values()].reduce((sum, count) => sum + count, 0)} mails, ${guarded} cells of tables kept from calculating\n`);
});
