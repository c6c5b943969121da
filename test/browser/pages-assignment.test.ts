// The sidebar "BO-Zuordnung" in a real browser, with the keyboard alone: preview, write, undo, open cases.

import { contradiction, longGroup, longName, nothingToChange, openCases, preview, undo, written } from './support/examples.ts';
import { list, listTab } from '../support/district.ts';
import { memoryRoom } from '../support/memoryRoom.ts';
import { applySetup } from '../../src/server/setup/index.ts';
import { answersOf } from './support/rooms.ts';
import { choose, later, ok, type OpenPage, refused, stageForTests } from './support/pages.ts';

const stage = stageForTests();
let open: OpenPage;

test('the preview says that nothing is written, and Enter writes exactly what was seen', async () => {
  open = await stage.open('assignment', { 'groups.preview': () => ok(preview), 'groups.assign': () => ok(written) });
  await open.sees('1.497 Mitglieder geprüft. Noch nichts geschrieben.');
  const seen = await open.seen();
  for (const line of ['BO Rixdorf', '214', '+6', longGroup, '+12', '−4', 'Von Hand gesetzt, bleibt', '23', '19 offene Fälle', '27 Änderungen übernehmen']) expect(seen).toContain(line);
  await open.press('Enter');
  await open.sees('27 Änderungen geschrieben.');
  const assigned = open.calls.filter((call) => call.name === 'groups.assign');
  expect(assigned).toEqual([{ name: 'groups.assign', payload: { expect: 'f-1', runId: expect.stringMatching(/^[\w-]{8,64}$/) } }]);
});

test('a second press while it writes does not write twice, and the bar comes after a second', async () => {
  const answer = later();
  open = await stage.open('assignment', {
    'groups.preview': () => ok(preview),
    'groups.assign': () => answer.reply,
    'groups.progress': () => ok({ phase: 'writing', share: 0.62 }),
  });
  await open.sees('27 Änderungen übernehmen');
  await open.press('Enter');
  await open.press('Enter');
  expect(await open.page.getByRole('progressbar').count()).toBe(0);
  await open.sees('Die Änderungen werden geschrieben …');
  await open.sees('62 %');
  expect(await open.page.getByRole('progressbar').getAttribute('aria-valuenow')).toBe('62');
  await open.press('Enter');
  answer.now(ok(written));
  await open.sees('27 Änderungen geschrieben.');
  expect(open.calls.filter((call) => call.name === 'groups.assign')).toHaveLength(1);
  const runIds = open.calls.flatMap((call) => (call.payload as { runId?: string }).runId ?? []);
  expect(new Set(runIds).size).toBe(1);
});

test('what changed since the preview is not written, and one press shows the new preview', async () => {
  open = await stage.open('assignment', {
    'groups.preview': (_payload, nth) => ok(nth === 1 ? preview : { ...preview, changes: 28, fingerprint: 'f-2' }),
    'groups.assign': (_payload, nth) => (nth === 1 ? refused('changed_since_preview', 'Seit der Vorschau hat sich in der Tabelle etwas geändert. Es wurde nichts geändert.') : ok({ ...written, written: 28 })),
  });
  await open.sees('27 Änderungen übernehmen');
  await open.press('Enter');
  await open.sees('Seit der Vorschau hat sich in der Tabelle etwas geändert.');
  await open.press('Enter');
  await open.sees('28 Änderungen übernehmen');
  await open.press('Enter');
  await open.sees('28 Änderungen geschrieben.');
  expect(open.calls.at(-1)?.payload).toMatchObject({ expect: 'f-2' });
});

test('undo asks in the sidebar, Esc leads back, Enter takes back', async () => {
  open = await stage.open('assignment', {
    'groups.preview': () => ok({ ...nothingToChange, undo }),
    'groups.undo': () => ok({ restored: 25, kept: 2, message: '' }),
  });
  await open.sees('Alles ist zugeordnet.');
  await open.sees('22.11.2026, 18:42, 27 Änderungen');
  const offer = open.page.getByRole('button', { name: 'Letzte Zuordnung rückgängig' });
  await offer.press('Enter');
  await open.sees('Letzte Zuordnung rückgängig machen?');
  await open.press('Escape');
  await open.sees('Alles ist zugeordnet.');
  await offer.press('Enter');
  await open.press('Enter');
  await open.sees('25 Änderungen zurückgenommen.');
  await open.sees('2 Mitglieder wurden seitdem geändert und bleiben so.');
  expect(open.calls.filter((call) => call.name === 'groups.undo')).toEqual([{ name: 'groups.undo', payload: { operationId: 'op-7' } }]);
});

test('pressing Enter twice on undo asks and does not yet undo', async () => {
  open = await stage.open('assignment', { 'groups.preview': () => ok(nothingToChange), 'groups.undo': () => ok({ restored: 27, kept: 0, message: '' }) });
  await open.sees('Alles ist zugeordnet.');
  await open.page.getByRole('button', { name: 'Letzte Zuordnung rückgängig' }).focus();
  await open.page.keyboard.press('Enter');
  await open.page.keyboard.press('Enter');
  await open.sees('Letzte Zuordnung rückgängig machen?');
  expect(open.calls.map((call) => call.name)).toEqual(['groups.preview']);
});

test('where all is assigned there is nothing to press but close', async () => {
  open = await stage.open('assignment', { 'groups.preview': () => ok({ ...nothingToChange, undo: null }) });
  await open.sees('1.497 Mitglieder geprüft. Nichts zu schreiben.');
  expect(await open.page.getByRole('button').allInnerTexts()).toEqual(['Schließen']);
  await open.press('Enter');
  await open.press('Escape');
  expect(await open.closed()).toBe(1);
  expect(open.calls).toHaveLength(1);
});

test('contradicting rules are listed with their rows, and nothing can be written', async () => {
  open = await stage.open('assignment', { 'groups.preview': (_payload, nth) => ok(nth === 1 ? contradiction : preview) });
  await open.sees('2 Stellen in den Regeln passen nicht.');
  const seen = await open.seen();
  expect(seen).toContain('Zeilen 12 und 15');
  expect(seen).toContain('soll zu BO Rixdorf und zu BO Reuterkiez gehören');
  expect(seen).toContain('1 Hinweis zu den Regeln');
  expect(seen).not.toContain('Diese Zeilen sagen dasselbe.');
  await open.press('Enter');
  await open.sees('27 Änderungen übernehmen');
  expect(open.calls.map((call) => call.name)).toEqual(['groups.preview', 'groups.preview']);
});

test('who changes is listed on request, and each can be shown in the sheet', async () => {
  open = await stage.open('assignment', { 'groups.preview': () => ok(preview), 'members.show': () => ok({ row: 45 }) });
  await open.sees('Wer ändert sich?');
  expect(await open.page.getByText(longName).isVisible()).toBe(false);
  await open.page.getByText('Wer ändert sich?').click();
  const changes = await open.page.locator('.changes li').allTextContents();
  expect(changes.map((change) => change.replace(/\s+/g, ' '))).toEqual([
    expect.stringContaining('von BO Britz → nach ' + longGroup),
    expect.stringContaining('von ohne BO → nach BO Rixdorf'),
    expect.stringContaining('von BO Britz → nach offen'),
  ]);
  await open.page.getByRole('button', { name: longName + ' in der Tabelle zeigen' }).press('Enter');
  await expect(open.page.getByRole('status').filter({ hasText: 'Zeile 45 ist in der Tabelle markiert.' }).count()).resolves.toBe(1);
  expect(open.calls.at(-1)).toEqual({ name: 'members.show', payload: { memberId: '1001' } });
});

test('an empty list is said, not counted', async () => {
  open = await stage.open('assignment', { 'groups.preview': () => ok({ ...nothingToChange, members: 0, groups: [], byHand: 0, undo: null }) });
  await open.sees('In der Liste stehen noch keine Mitglieder.');
});

test('the open cases are a view inside; what was set there renews the preview on the way back', async () => {
  open = await stage.open('assignment', {
    'groups.preview': (_payload, nth) => ok({ ...preview, byHand: nth === 1 ? 23 : 24 }),
    'groups.openCases': () => ok(openCases),
    'groups.setByHand': (payload) => ok({ memberId: payload.memberId, group: payload.group, source: 'hand', message: '' }),
  });
  await open.page.getByRole('button', { name: '19 offene Fälle ansehen' }).press('Enter');
  await open.sees('5 offene Fälle.');
  await open.press('Escape');
  await open.sees('27 Änderungen übernehmen');
  expect(open.calls.filter((call) => call.name === 'groups.preview')).toHaveLength(1);

  await open.page.getByRole('button', { name: '19 offene Fälle ansehen' }).press('Enter');
  await choose(open, 'BO für Hildegard Wolf', 'BO Rudow');
  await open.sees('BO Rudow, von Hand gesetzt');
  await open.press('Escape');
  await open.sees('24');
  expect(open.calls.filter((call) => call.name === 'groups.preview')).toHaveLength(2);
});

test('a write whose answer got lost is called unclear, and checking again is the one button', async () => {
  open = await stage.open('assignment', {
    'groups.preview': (_payload, nth) => ok(nth === 1 ? preview : nothingToChange),
    'groups.assign': () => ({ googleFails: 'NetworkError: Connection failure due to HTTP 0' }),
  });
  await open.sees('27 Änderungen übernehmen');
  await open.press('Enter');
  await open.sees('Ob schon etwas geschrieben wurde, ist unklar.');
  await open.press('Enter');
  await open.sees('Alles ist zugeordnet.');
  expect(open.calls.filter((call) => call.name === 'groups.assign')).toHaveLength(1);
});

test('without rules each postcode of the list is given a group here, by typing and Enter alone, and the preview follows', async () => {
  const room = memoryRoom({ [listTab]: list });
  applySetup(room, {});
  room.workbook.forget();
  open = await stage.open('assignment', answersOf(room));
  await open.sees('Welche PLZ gehört zu welcher BO? Noch nichts geschrieben.');
  expect(await open.accessibility()).toEqual([]);
  expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  await open.press('Enter');
  await open.page.getByRole('combobox', { name: /^12045/ }).focus();
  for (const name of ['BO Reuterkiez', 'BO Schillerkiez']) {
    await open.page.keyboard.type(name);
    await open.page.keyboard.press('Enter');
  }
  expect(await open.page.evaluate(() => document.activeElement?.closest('label')?.innerText)).toContain('14547');
  await open.sees('2 Regeln eintragen');
  if (process.env['SCREENSHOTS']) await open.page.screenshot({ path: process.env['SCREENSHOTS'] + '/first-rules.png' });
  expect(open.calls.map(({ name }) => name)).toEqual(['groups.preview', 'groups.postcodes']);
  await open.page.getByRole('button', { name: '2 Regeln eintragen' }).press('Enter');
  await open.sees('8 Mitglieder geprüft. Noch nichts geschrieben.');
  await open.sees('6 Änderungen übernehmen');
  await open.page.getByRole('button', { name: '6 Änderungen übernehmen' }).press('Enter');
  await open.sees('6 Änderungen geschrieben.');
});

test('rules that could not be written stay typed', async () => {
  const postcodes = { postcodes: [{ postcode: '12045', members: 1, group: 'BO Nord' }], groups: ['BO Nord'] };
  open = await stage.open('assignment', {
    'groups.preview': () => refused('rules_missing', 'Im Tab „Zuordnung“ steht noch keine Regel.'),
    'groups.postcodes': () => ok(postcodes),
    'groups.addRules': () => refused('busy', 'Gerade speichert jemand anderes. Es wurde nichts geändert.'),
  });
  await open.page.getByRole('combobox', { name: '12045 1 Mitglied' }).fill('BO Süd');
  await open.page.getByRole('button', { name: '1 Regel eintragen' }).click();
  await open.sees('Gerade speichert jemand anderes.');
  await open.page.getByRole('button', { name: 'Noch einmal' }).click();
  expect(await open.page.getByRole('combobox').inputValue()).toBe('BO Süd');
  expect(open.calls.filter(({ name }) => name === 'groups.addRules').map(({ payload }) => payload)).toEqual([{ rules: [{ postcode: '12045', group: 'BO Süd' }], operationId: expect.stringMatching(/^rules-/) }]);
});

test('where nothing is left open the next step is the day’s work', async () => {
  open = await stage.open('assignment', { 'groups.preview': () => ok(preview), 'groups.assign': () => ok({ ...written, openCases: { total: 0, byReason: {} } }) });
  await open.sees('27 Änderungen übernehmen');
  await open.press('Enter');
  await open.sees('27 Änderungen geschrieben.');
  expect(await open.accessibility()).toEqual([]);
  await open.page.getByRole('button', { name: '„Heute“ öffnen' }).click();
  await open.sees('Wird geöffnet …');
  expect(open.calls.at(-1)?.name).toBe('openToday');
});
