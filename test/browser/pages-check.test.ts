// The sidebar "Liste prüfen" in a real browser: kinds, one place after another, all at once, the way back, a thousand places.

import type { CheckAnswer, Problem, ProblemCode } from '../../src/contract/check.ts';
import { applySetup } from '../../src/server/setup/index.ts';
import { messyList } from '../support/memberList.ts';
import { memoryRoom } from '../support/memoryRoom.ts';
import { longName, undo } from './support/examples.ts';
import { later, ok, type OpenPage, refused, stageForTests } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();
let open: OpenPage;

const place = (memberId: string, code: ProblemCode, own: Partial<Problem>): Problem => ({
  memberId, name: 'Mitglied ' + memberId, row: Number(memberId) + 3, field: 'phone', value: '', proposal: null, code, text: '', ...own,
});
const lostZero = (number: number): Problem =>
  place(String(number), 'phone_lost_zero', { value: '302312' + (5000 + number), proposal: '030 2312' + (5000 + number), text: 'Die Null am Anfang ging verloren.' });
const answerOf = (problems: Problem[], more: Partial<CheckAnswer> = {}): CheckAnswer => ({ members: 1497, total: problems.length, totals: [], problems, undo: null, ...more });

const few = answerOf([
  place('1', 'postcode_missing', { name: longName, field: 'postcode', text: 'Die PLZ fehlt.' }),
  place('', 'phone_several', { name: 'Ohne Nummer', row: 9, value: '030 23125764 / 0152 28817386', text: 'Hier stehen mehrere Nummern.' }),
  place('2', 'email_form', { field: 'email', value: 'MAXIMILIANE-FRIEDERIKE.VONHOHENSTEIN@EXAMPLE.ORG ', proposal: 'maximiliane-friederike.vonhohenstein@example.org', text: 'Großbuchstaben, Leerzeichen oder Zusätze stören beim Mailen.' }),
  lostZero(3),
  lostZero(4),
  lostZero(5),
]);
const sent = () => open.calls.filter((call) => call.name === 'members.applyCorrections').map((call) => call.payload as { corrections: unknown[]; operationId: string });
const takes = (payload: { corrections: readonly unknown[]; operationId: string }) =>
  ok<'members.applyCorrections'>({ written: payload.corrections.length, skipped: [], undo: { ...undo, operationId: payload.operationId, changes: payload.corrections.length }, message: payload.corrections.length + ' übernommen.' });
const button = (name: string | RegExp) => open.page.getByRole('button', { name });

test('kinds with their counts, those that need a person first, and digits go in', async () => {
  open = await stage.open('check', { 'members.check': () => ok(few) });
  await open.sees('6 Stellen zum Ansehen.');
  await open.sees('1.497 Mitglieder geprüft. Noch nichts geändert.');
  const seen = await open.seen();
  const order = ['Hier musst du hinsehen', 'PLZ fehlt', 'Mehrere Nummern', 'Nur eine Formsache', 'Null am Anfang verloren', 'E-Mail: Schreibweise'];
  expect(order.map((line) => seen.indexOf(line)).every((at, index, all) => at > (all[index - 1] ?? -1))).toBe(true);
  await open.press('3');
  await open.sees('Null am Anfang verloren.');
  await open.sees('Noch 3.');
  await open.press('Escape');
  await open.sees('6 Stellen zum Ansehen.');
});

test('taking one hands back what stood there; the focus is on the next at once', async () => {
  const answer = later();
  open = await stage.open('check', { 'members.check': () => ok(few), 'members.applyCorrections': () => answer.reply });
  await button(/Null am Anfang/).click();
  await button('Mitglied 3: 030 23125003 übernehmen').press('Enter');
  await open.page.locator('button:focus').and(button('Mitglied 4: 030 23125004 übernehmen')).waitFor();
  expect(sent()).toMatchObject([{ corrections: [{ memberId: '3', field: 'phone', expected: '3023125003', value: '030 23125003' }] }]);
  answer.now(takes(sent()[0]!));
  await open.sees('Übernommen.');
  await open.sees('Noch 2.');
});

test('what is pressed while something is being saved goes along with the next call', async () => {
  const first = later();
  open = await stage.open('check', { 'members.check': () => ok(few), 'members.applyCorrections': (payload, nth) => (nth === 1 ? first.reply : takes(payload)) });
  await button(/Null am Anfang/).click();
  await open.sees('Noch 3.');
  for (const key of ['1', '1', '1']) await open.press(key);
  expect(sent().map(({ corrections }) => corrections.length)).toEqual([1]);
  first.now(takes(sent()[0]!));
  await open.sees('Alles angesehen.');
  expect(sent().map(({ corrections }) => corrections.length)).toEqual([1, 2]);
  expect(new Set(sent().map(({ operationId }) => operationId)).size).toBe(2);
});

test('all proposals of a kind in one call, the other kinds stay; then it can be taken back', async () => {
  open = await stage.open('check', {
    'members.check': () => ok(few),
    'members.applyCorrections': takes,
    'members.undoCorrections': () => ok({ restored: 3, kept: 0, message: '3 Zellen stehen wieder wie vorher.' }),
  });
  await button(/Null am Anfang/).click();
  await button('Alle 3 Vorschläge übernehmen').click();
  await open.sees('Alles angesehen.');
  expect(sent()).toHaveLength(1);
  expect(sent()[0]?.corrections).toHaveLength(3);
  await button('Zurück').click();
  await open.sees('3 Stellen zum Ansehen.');
  await open.sees('3 Vorschläge übernommen.');
  await button('Alle 3 wieder zurücknehmen').click();
  await open.sees('6 Stellen zum Ansehen.');
  expect(open.calls.find(({ name }) => name === 'members.undoCorrections')?.payload).toEqual({ operationId: sent()[0]?.operationId });
});

test('leaving one writes nothing and can be thought over', async () => {
  open = await stage.open('check', { 'members.check': () => ok(few) });
  await button(/Null am Anfang/).click();
  await button('Mitglied 3: so lassen').click();
  await open.sees('Bleibt so.');
  await button('Alle 2 Vorschläge übernehmen').waitFor();
  await button('Mitglied 3: Doch ansehen').click();
  await button('Alle 3 Vorschläge übernehmen').waitFor();
  expect(sent()).toEqual([]);
});

test('a cell somebody has changed in between is told in its row', async () => {
  open = await stage.open('check', {
    'members.check': () => ok(few),
    'members.applyCorrections': () => ok({ written: 2, skipped: [{ memberId: '4', field: 'phone', reason: 'changed_meanwhile' }], undo, message: '' }),
  });
  await button(/Null am Anfang/).click();
  await button('Alle 3 Vorschläge übernehmen').click();
  const row = open.page.locator('.problem').filter({ hasText: 'Mitglied 4' });
  await row.getByText('Hier hat inzwischen jemand etwas anderes eingetragen.').waitFor();
});

test('a refusal stands in the row, and it can be tried again', async () => {
  open = await stage.open('check', { 'members.check': () => ok(few), 'members.applyCorrections': (payload, nth) => (nth === 1 ? refused('busy', 'Gerade speichert jemand anderes. Es wurde nichts geändert.') : takes(payload)) });
  await button(/E-Mail: Schreibweise/).click();
  await button(/Mitglied 2: .* übernehmen/).click();
  await open.sees('Gerade speichert jemand anderes.');
  await button(/Mitglied 2: .* übernehmen/).click();
  await open.sees('Übernommen.');
});

test('shows the row in the sheet; without a number it says why not', async () => {
  open = await stage.open('check', { 'members.check': () => ok(few), 'members.show': () => ok({ row: 4 }) });
  await button(/PLZ fehlt/).click();
  await open.sees('(leer)');
  await button(/In der Tabelle zeigen|zeigen/).click();
  expect(open.calls.at(-1)).toEqual({ name: 'members.show', payload: { memberId: '1' } });
  await button('Zurück').click();
  await button(/Mehrere Nummern/).click();
  await open.sees('Ohne Mitgliedsnummer geht das nur in der Liste selbst.');
  expect(await button(/übernehmen/).count()).toBe(0);
});

test('a list without faults says so', async () => {
  open = await stage.open('check', { 'members.check': () => ok(answerOf([])) });
  await open.sees('Alles in Ordnung.');
  await open.sees('1.497 Mitglieder geprüft. Es ist nichts aufgefallen.');
  expect(await open.accessibility()).toEqual([]);
});

test('what was taken before can be taken back after the page was closed', async () => {
  open = await stage.open('check', { 'members.check': () => ok(answerOf([], { undo })) });
  await open.sees('Zuletzt 27 Vorschläge übernommen');
  await open.sees('22.11.2026, 18:42, nour@example.org');
});

test('a thousand places: forty at a time, quick, and all of them in one press', async () => {
  const many = answerOf(Array.from({ length: 1000 }, (_none, index) => lostZero(index + 1)), { total: 2345 });
  open = await stage.open('check', { 'members.check': () => ok(many), 'members.applyCorrections': takes });
  await open.sees('2.345 Stellen zum Ansehen.');
  await open.sees('Gezeigt werden die ersten 1.000 von 2.345.');
  const started = Date.now();
  await button(/Null am Anfang/).click();
  await open.sees('Noch 1.000.');
  expect(await open.page.locator('.problem').count()).toBe(40);
  await button('Weitere 40 zeigen').click();
  await open.page.locator('.problem').nth(79).waitFor();
  await button('Alle 1.000 Vorschläge übernehmen').click();
  await open.sees('Alles angesehen.');
  expect(Date.now() - started).toBeLessThan(3_000);
  expect(sent()[0]?.corrections).toHaveLength(1000);
});

test('everything can be used without a mouse and read out, and nothing is wider than the sidebar', async () => {
  open = await stage.open('check', { 'members.check': () => ok({ ...few, undo }), 'members.applyCorrections': (payload, nth) => (nth === 1 ? refused('busy', 'Gerade speichert jemand anderes. Es wurde nichts geändert.') : takes(payload)) });
  await open.sees('6 Stellen zum Ansehen.');
  const width = () => open.page.evaluate(() => document.documentElement.scrollWidth);
  expect(await open.accessibility()).toEqual([]);
  expect(await width()).toBe(300);
  await picture('kinds');
  await open.press('4');
  await open.sees('E-Mail: Schreibweise.');
  expect(await width()).toBe(300);
  await picture('email');
  await open.press('Escape');
  await open.press('3');
  await open.press('1');
  await open.sees('Gerade speichert jemand anderes.');
  await open.press('2');
  await open.sees('Bleibt so.');
  await open.press('1');
  await open.sees('Übernommen.');
  expect(await open.accessibility()).toEqual([]);
  expect(await width()).toBe(300);
  await picture('rows');
  await open.press('Escape');
  await open.sees('1 Vorschlag übernommen.');
  await picture('kinds-taken');
});

test('in English', async () => {
  open = await stage.open('check', { 'members.check': () => ok(few, 'en') }, { locale: 'en-GB' });
  await open.sees('6 places to look at.');
  await button(/Leading zero lost/).click();
  await button('Take all 3 proposals').waitFor();
});

test('with the real rooms: all proposals of a kind are in the cells, and taken back they are not', async () => {
  const room = memoryRoom({ Liste: messyList });
  applySetup(room, {});
  const list = room.workbook.tab('Liste');
  open = await stage.open('check', answersOf(room));
  await button(/Datum als Text/).click();
  await button('Alle 2 Vorschläge übernehmen').click();
  await open.sees('Alles angesehen.');
  const born = (year: string) => new Date(year + 'T00:00:00.000Z');
  expect([list.at(5, 11), list.at(6, 11)]).toEqual([born('1991-01-06'), born('1940-01-24')]);
  await button('Zurück').click();
  await button('Alle 2 wieder zurücknehmen').click();
  await button(/Datum als Text/).waitFor();
  expect([list.at(5, 11), list.at(6, 11)]).toEqual(['6.1.91', '24.01.1940']);
});

/** Kept to be looked at, where `PICTURES` names a folder. */
async function picture(name: string): Promise<void> {
  const folder = process.env['PICTURES'];
  if (folder) await open.page.screenshot({ path: `${folder}/check-${name}.png`, fullPage: true });
}
