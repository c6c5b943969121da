// The sidebar "Gruppen" in a real browser: what is missing, visits written down and planned, a task to find someone.

import { readFileSync } from 'node:fs';
import { assignGroups } from '../../src/server/groups/index.ts';
import { applySetup } from '../../src/server/setup/index.ts';
import { groupRows, list, listTab, ruleRows } from '../support/district.ts';
import { memoryRoom, type MemoryRoom } from '../support/memoryRoom.ts';
import type { Rows } from '../support/memoryWorkbook.ts';
import { stageForTests, type OpenPage } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();

async function open(groups: Rows = groupRows): Promise<{ room: MemoryRoom; page: OpenPage }> {
  const room = memoryRoom({ [listTab]: list, Gruppen: groups, Zuordnung: ruleRows });
  applySetup(room, {});
  assignGroups(room, {});
  const page = await stage.open('groups', answersOf(room), { height: 900 });
  return { room, page };
}

test('groups that lack something come first, with members and what is missing', async () => {
  const { page } = await open();
  await page.sees('4 Gruppen. Bei 4 fehlt etwas.');
  const seen = await page.seen();
  for (const line of ['3 von 4', 'BO Schillerkiez', 'keine Ansprechperson', 'noch nie besucht', '2 Mitglieder', '3 Mitglieder haben noch keine BO.']) expect(seen).toContain(line);
  expect(await page.accessibility()).toEqual([]);
  expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
});

test('a visit and the next one are written with two choices', async () => {
  const { room, page } = await open();
  await page.page.getByRole('button', { name: 'BO Reuterkiez: Besuch notieren' }).click();
  await page.sees('Besuch bei BO Reuterkiez');
  expect(await page.accessibility()).toEqual([]);
  await page.press('2');
  await page.page.getByRole('textbox', { name: 'Notiz' }).fill('Ada war da');
  await page.page.getByRole('button', { name: 'in 4 Wochen' }).click();
  await page.page.getByRole('button', { name: 'Besuch speichern' }).click();
  await page.sees('Gespeichert: Besuch bei BO Reuterkiez.');
  expect(room.workbook.tab('Gruppen').values()[1]!.slice(7)).toEqual([new Date('2026-11-21T00:00:00.000Z'), new Date('2026-12-20T00:00:00.000Z'), '21.11.2026: Ada war da']);
  await page.sees('Letzter Besuch 21.11.2026 (vor Kurzem)');
});

test('planning changes only the next visit, and a past day is refused', async () => {
  const { room, page } = await open();
  await page.page.getByRole('button', { name: 'AG Wohnen: Besuch planen' }).click();
  await page.page.getByLabel('Tag').fill('2026-11-01');
  await page.page.getByRole('button', { name: 'Termin speichern' }).click();
  await page.sees('Der Tag ist schon vorbei.');
  await page.press('3');
  await page.page.getByRole('button', { name: 'Termin speichern' }).click();
  await page.sees('Gespeichert: nächster Besuch bei AG Wohnen am 21.02.2027.');
  expect(room.workbook.tab('Gruppen').values()[4]!.slice(7, 9)).toEqual(['', new Date('2027-02-21T00:00:00.000Z')]);
});

test('the task to find a contact person is made once, and then shown', async () => {
  const { room, page } = await open();
  await page.page.getByRole('button', { name: 'BO Schillerkiez: Aufgabe anlegen, Ansprechperson finden' }).click();
  await page.sees('Aufgabe angelegt: Ansprechperson für BO Schillerkiez finden, bis 20.12.2026.');
  await page.sees('Aufgabe läuft bis 20.12.2026');
  expect(room.workbook.tab('Aufgaben').below('Gruppe')).toEqual(['BO Schillerkiez']);
});

test('somebody else’s date in the meantime is kept', async () => {
  const { room, page } = await open();
  await page.page.getByRole('button', { name: 'AG Wohnen: Besuch planen' }).click();
  room.workbook.tab('Gruppen').set(5, 9, new Date('2026-12-24T00:00:00.000Z'));
  await page.press('1');
  await page.page.getByRole('button', { name: 'Termin speichern' }).click();
  await page.sees('Jemand anderes hat diese Gruppe gerade geändert.');
  expect(room.workbook.tab('Gruppen').at(5, 9)).toEqual(new Date('2026-12-24T00:00:00.000Z'));
});

test('the list for a contact person: made when asked for, on paper and as a table in which nothing runs', async () => {
  const { room, page } = await open();
  const members = room.workbook.tab(listTab);
  const [, , headers = []] = members.values();
  const type = (row: number, header: string, value: string): void => members.set(row, headers.indexOf(header) + 1, value);
  type(4, 'Name', '=HYPERLINK("http://x.example";"Schäfer")');
  type(4, 'Vorname', '');
  type(12, 'Kein Anruf', 'ja');
  const group = room.workbook.tab(listTab).values()[3]![headers.indexOf('BO')];
  expect(group).toBe('BO Reuterkiez');
  const lists = page.page.getByRole('button', { name: /Liste für die Ansprechperson/ });
  await lists.first().waitFor();
  expect(await lists.count()).toBe(2);
  await page.page.getByRole('button', { name: 'BO Reuterkiez: Liste für die Ansprechperson' }).click();
  await page.sees('Für Ada: nur die Mitglieder dieser Gruppe');
  expect(page.calls.some(({ name }) => name === 'groups.copy')).toBe(false);
  expect(await page.accessibility()).toEqual([]);
  await page.page.getByRole('button', { name: 'Liste zusammenstellen' }).dblclick();
  await page.sees('2 Mitglieder. Steht im Protokoll.');
  if (process.env.SHOTS) await page.page.screenshot({ path: `${process.env.SHOTS}/groups-copy.png`, fullPage: true });
  expect(page.calls.filter(({ name }) => name === 'groups.copy')).toHaveLength(1);
  expect(await page.accessibility()).toEqual([]);
  expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  const [file] = await Promise.all([page.page.waitForEvent('download'), page.page.getByRole('button', { name: 'Als Tabelle sichern (CSV)' }).click()]);
  expect(file.suggestedFilename()).toBe('Liste BO Reuterkiez 22.11.2026.csv');
  expect(readFileSync(await file.path(), 'utf8').split('\r\n')).toEqual([
    '\ufeffName;Telefon;E-Mail;letzter Kontakt;Mitglied seit',
    `"'=HYPERLINK(""http://x.example"";""Schäfer"")";;;;`,
    'Łukasz Jäger;kein Anruf;;;',
    '',
    'Vertraulich. Nur für Ada, Stand 22.11.2026. Nicht weitergeben, nach Gebrauch vernichten.',
    '',
  ]);
  await page.page.emulateMedia({ media: 'print' });
  const paper = await page.seen();
  for (const line of ['BO Reuterkiez: Mitglieder', 'kein Anruf', 'nach Gebrauch vernichten']) expect(paper).toContain(line);
  expect(paper).not.toContain('Als Tabelle sichern');
});

test('without groups the page says where to enter them', async () => {
  const { page } = await open([groupRows[0]!]);
  await page.sees('Noch keine Gruppen.');
  expect(await page.accessibility()).toEqual([]);
});
