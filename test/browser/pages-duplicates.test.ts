// The duplicates in a real browser over the real rooms: compare, choose, merge, say that it is somebody else, undo.

import { careRoom } from '../support/careRoom.ts';
import type { Rows } from '../support/memoryWorkbook.ts';
import { refused, type Answers, type OpenPage, stageForTests } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();
let open: OpenPage;

const list: Rows = [
  ['Mitgliederliste'],
  ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'E-Mail', 'Geburtsdatum'],
  [201, 'Kaya', 'Leyla', 'Weserstraße 3', 12045, 'Berlin', '030 23125642', 'leyla@example.org', '06.01.1991'],
  [202, 'Kaya', 'Leila', 'Weserstr. 3', 12045, 'Berlin', 3023125642, '', '6.1.1991'],
  [207, 'Mayr', 'Olga', 'Hauptstraße 5', 12045, 'Berlin', '', '', '10.10.1940'],
  [208, 'Mayr', 'Olga', 'Karl-Marx-Straße 149, Hinterhaus, rechter Aufgang', 12043, 'Berlin', '', 'olga@example.org', '10.10.1940'],
];

async function start(rows: Rows = list, more: Answers = {}): Promise<ReturnType<typeof careRoom>> {
  const at = careRoom(rows);
  open = await stage.open('duplicates', { ...answersOf(at.room), ...more });
  return at;
}
const numbers = (at: ReturnType<typeof careRoom>): unknown[] => at.list.below('Mitgliedsnummer', 2);
const button = (name: string) => open.page.getByRole('button', { name });

test('a pair says why, offers what differs, and fits the sidebar', async () => {
  await start();
  await open.sees('Ist das dieselbe Person? Paar 1 von 2.');
  const seen = await open.seen();
  for (const line of ['fast gleicher Name', 'gleiches Geburtsdatum', '201 · Zeile 3 · bleibt', '202 · Zeile 4 · geht in A auf']) expect(seen).toContain(line);
  expect(await open.page.getByRole('radio').count()).toBe(2);
  expect(await open.accessibility()).toEqual([]);
  expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  expect(Buffer.byteLength(await stage.html('duplicates'))).toBeLessThan(120_000);
});

test('choose, merge with 1, and the next pair is there at once; undo brings both rows back', async () => {
  const at = await start();
  await open.page.getByRole('radio', { name: 'B: Leila' }).check();
  await open.press('1');
  await open.sees('Leyla Kaya: zusammengeführt.');
  await open.sees('Paar 2 von 2.');
  expect(numbers(at)).toEqual([201, 207, 208]);
  expect(at.cell(201, 'Vorname')).toBe('Leila');
  expect(await open.accessibility()).toEqual([]);
  await button('Leyla Kaya: rückgängig').press('Enter');
  await open.sees('Paar 1 von 2.');
  expect(numbers(at)).toEqual([201, 202, 207, 208]);
  expect(at.cell(201, 'Vorname')).toBe('Leyla');
});

test('not the same is remembered, later stays open, and the end counts', async () => {
  const at = await start();
  await open.sees('Paar 1 von 2.');
  await open.press('2');
  await open.sees('Leyla Kaya: zwei Personen.');
  await open.press('3');
  await open.sees('1 nicht dieselbe Person · 1 für später');
  expect(await open.accessibility()).toEqual([]);
  await open.press('Enter');
  await open.sees('Paar 1 von 1.');
  await open.sees('Olga Mayr');
  expect(numbers(at)).toEqual([201, 202, 207, 208]);
});

test('swapped, the other number stays and the choice with it', async () => {
  const at = await start();
  await open.sees('Paar 1 von 2.');
  await button('Tauschen: die andere Zeile bleibt').press('Enter');
  await open.sees('202 · Zeile 4 · bleibt');
  await open.press('1');
  await open.sees('zusammengeführt.');
  expect(numbers(at)).toEqual([202, 207, 208]);
  expect([at.cell(202, 'Vorname'), at.cell(202, 'E-Mail')]).toEqual(['Leyla', 'leyla@example.org']);
});

test('what was not saved is said and leads back to its pair', async () => {
  const at = await start(list, { 'members.merge': () => refused('busy', 'Gerade speichert jemand anderes. Es wurde nichts geändert.') });
  await open.sees('Paar 1 von 2.');
  await open.press('1');
  await open.sees('Leyla Kaya: nicht gespeichert.');
  await button('Leyla Kaya: noch einmal ansehen').press('Enter');
  await open.sees('Paar 1 von 2.');
  expect(numbers(at)).toEqual([201, 202, 207, 208]);
});

test('nobody twice is a good screen', async () => {
  await start(list.filter((_, index) => index !== 3 && index !== 5));
  await open.sees('Niemand steht doppelt in der Liste.');
  await open.sees('2 Mitglieder verglichen.');
  await open.press('Escape');
  expect(await open.closed()).toBe(1);
});
