// The sidebar "Durchsprache" in a real browser: choose, answer by keyboard, go back, lose the connection, see the result.

import type { Payload } from '../../src/contract/rpc.ts';
import { applySetup } from '../../src/server/setup/index.ts';
import { groupRows, list, listTab, ruleRows } from '../support/district.ts';
import { memoryRoom, type MemoryRoom } from '../support/memoryRoom.ts';
import type { MemoryTab } from '../support/memoryWorkbook.ts';
import { stageForTests, type Answers, type OpenPage, type Reply } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();

/** Three people in one group. */
function district(): { room: MemoryRoom; members: MemoryTab; cell(memberId: number, header: string): unknown } {
  const room = memoryRoom({ [listTab]: list, Gruppen: groupRows.map((row, index) => (index === 1 ? [...row, '', '', 'Wohnen, Kultur'] : row)), Zuordnung: ruleRows });
  applySetup(room, {});
  const members = room.workbook.tab(listTab);
  const column = (header: string): number => members.values()[2]!.indexOf(header) + 1;
  for (const row of [4, 5, 6]) members.set(row, column('BO'), 'BO Reuterkiez');
  return { room, members, cell: (memberId, header) => members.values().find((line) => line[0] === memberId)?.[column(header) - 1] };
}

async function open(room: MemoryRoom, over: Answers = {}): Promise<OpenPage> {
  const page = await stage.open('walkthrough', { ...answersOf(room), ...over });
  return page;
}

const answerer = (room: MemoryRoom) => answersOf(room)['walkthrough.save'] as (payload: Payload<'walkthrough.save'>, nth: number) => Reply;
const shownName = (page: OpenPage): Promise<string> => page.page.locator('#lead').innerText();
const idle = (page: OpenPage): Promise<void> => page.sees('Alles gespeichert.');

test('one key chooses the group, one key answers, Enter goes on: the cells follow, and at the end calls become tasks', async () => {
  const { room, cell } = district();
  const page = await open(room);
  await page.sees('Welche BO geht ihr durch?');
  await page.sees('0 von 3 durch · mit Ada');
  expect(await page.accessibility()).toEqual([]);
  await page.press('1');
  await page.page.getByRole('button', { name: 'Möchte aktiv werden' }).waitFor();
  expect(await page.accessibility()).toEqual([]);
  const answers = ['3', '1', '4'];
  for (const key of answers) {
    await page.press(key);
    await page.press('6');
    await page.press('Enter');
  }
  await page.sees('BO Reuterkiez: geschafft.');
  expect(['aktiv', 'möchte aktiv werden', 'passiv'].sort()).toEqual([100001, 100002, 100003].map((id) => String(cell(id, 'Aktivität'))).sort());
  expect([100001, 100002, 100003].map((id) => cell(id, 'Interessen'))).toEqual(['Wohnen', 'Wohnen', 'Wohnen']);
  await page.sees('Ada ruft an');
  expect(await page.accessibility()).toEqual([]);
  await page.press('Enter');
  await page.sees('1 Aufgabe angelegt für Ada, bis 29.11.2026.');
  expect(room.workbook.tab('Aufgaben').below('Status')).toEqual(['offen']);
  expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
});

test('the next person is there before the save is answered', async () => {
  const { room } = district();
  let release: () => void = () => undefined;
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const page = await open(room, { 'walkthrough.save': async (payload, nth) => (await held, answerer(room)(payload, nth)) });
  await page.press('1');
  await page.page.getByRole('button', { name: 'Möchte aktiv werden' }).waitFor();
  const first = await shownName(page);
  await page.press('1');
  await page.press('Enter');
  await page.sees('Wird gespeichert …');
  expect(await shownName(page)).not.toBe(first);
  release();
  await idle(page);
  expect(room.workbook.tab('Kontakte').below('Ergebnis')).toEqual(['aktiv']);
});

test('topics are added, notes end with Enter, and going back corrects', async () => {
  const { room, cell } = district();
  const page = await open(room);
  await page.press('1');
  const topic = page.page.getByRole('textbox', { name: 'Neues Thema' });
  await topic.fill('Chor');
  await topic.press('Enter');
  await page.page.getByRole('button', { name: 'Chor', pressed: true }).waitFor();
  await page.page.getByRole('button', { name: 'abends' }).click();
  await page.page.getByRole('button', { name: 'Persönlich bekannt' }).click();
  const note = page.page.getByRole('textbox', { name: 'Notiz' });
  await note.fill('=SUMME(1)');
  const name = (await shownName(page)).trim();
  await note.press('Enter');
  await idle(page);
  const [id, , memberId, , kind, , result, text] = room.workbook.tab('Kontakte').values()[1]!;
  expect([kind, result, text]).toEqual(['Durchsprache', 'durchgesprochen, persönlich bekannt', '=SUMME(1)']);
  expect(String(id)).toMatch(/-1$/);
  expect([cell(Number(memberId), 'Interessen'), cell(Number(memberId), 'Verfügbarkeit')]).toEqual(['Chor', 'abends']);
  await page.press('Escape');
  await page.sees('Schon gespeichert.');
  expect(await shownName(page)).toContain(name);
  await page.page.getByRole('button', { name: 'Chor' }).click();
  await page.press('2');
  await page.press('Enter');
  await page.page.waitForFunction(() => document.body.innerText.includes('Alles gespeichert.'));
  expect([cell(Number(memberId), 'Aktivität'), cell(Number(memberId), 'Interessen')]).toEqual(['gelegentlich', '']);
});

test('without a connection the answers wait, the page goes on, and they arrive once', async () => {
  const { room } = district();
  let broken = true;
  const page = await open(room, {
    'walkthrough.save': (payload, nth) => {
      if (!broken) return answerer(room)(payload, nth);
      // The hardest case: the write landed, the answer did not.
      if (nth === 1) answerer(room)(payload, nth);
      return { googleFails: 'NetworkError: Connection failure due to HTTP 0' };
    },
  });
  await page.press('1');
  await page.page.getByRole('button', { name: 'Möchte aktiv werden' }).waitFor();
  await page.press('1');
  await page.press('Enter');
  await page.sees('1 Antwort ist noch nicht gespeichert.');
  await page.press('4');
  await page.press('Enter');
  await page.sees('2 Antworten sind noch nicht gespeichert.');
  await page.sees('Bis dahin merkt sich dieses Gerät sie.');
  expect(await page.accessibility()).toEqual([]);
  broken = false;
  await page.page.getByRole('button', { name: 'Jetzt speichern' }).click();
  await page.page.getByRole('button', { name: 'Möchte aktiv werden' }).waitFor();
  await page.page.waitForFunction(() => !document.body.innerText.includes('noch nicht gespeichert'));
  expect(room.workbook.tab('Kontakte').below('Ergebnis')).toEqual(['aktiv', 'passiv']);
});

test('what is not sent yet is remembered on the device', async () => {
  const { room } = district();
  const page = await open(room, { 'walkthrough.save': () => ({ googleFails: 'NetworkError: Connection failure due to HTTP 0' }) });
  await page.press('1');
  await page.page.getByRole('button', { name: 'Möchte aktiv werden' }).waitFor();
  await page.press('1');
  await page.press('Enter');
  await page.sees('1 Antwort ist noch nicht gespeichert.');
  expect(await page.page.evaluate(() => window.localStorage.getItem('durchsprache'))).toContain('"activity":"active"');
});

test('what the sheet refuses is said by name, and the rest goes on', async () => {
  const { room, members } = district();
  const page = await open(room);
  await page.press('1');
  await page.page.getByRole('button', { name: 'Möchte aktiv werden' }).waitFor();
  const name = (await shownName(page)).trim();
  const row = members.values().findIndex((line) => line[1] !== '' && name.includes(String(line[1]))) + 1;
  members.deleteRows(row);
  await page.press('1');
  await page.press('Enter');
  await page.sees(name + ': nicht gespeichert');
  await page.page.getByRole('button', { name: 'Verstanden' }).click();
  await page.press('2');
  await page.press('Enter');
  await idle(page);
});

test('what was chosen and not saved is still there after looking back', async () => {
  const { room } = district();
  const page = await open(room);
  await page.press('1');
  await page.page.getByRole('button', { name: 'Möchte aktiv werden' }).waitFor();
  await page.press('1');
  await page.press('Enter');
  await idle(page);
  await page.press('4');
  await page.press('Escape');
  await page.sees('Schon gespeichert.');
  await page.press('Enter');
  await page.page.getByRole('button', { name: 'Passiv', pressed: true }).waitFor();
});

test('skipping writes nothing', async () => {
  const { room } = district();
  const page = await open(room);
  await page.press('1');
  await page.page.getByRole('button', { name: 'Überspringen' }).waitFor();
  const first = await shownName(page);
  await page.press('Enter');
  await page.page.waitForFunction((before) => document.getElementById('lead')?.innerText !== before, first);
  expect(room.workbook.tab('Kontakte').values()).toHaveLength(1);
});

test('without anybody in a group the page leads to the assignment', async () => {
  const room = memoryRoom({ [listTab]: list, Gruppen: groupRows, Zuordnung: ruleRows });
  applySetup(room, {});
  const page = await open(room);
  await page.sees('Noch keine BO mit Mitgliedern.');
  await page.press('Enter');
  await page.page.waitForTimeout(100);
  expect(page.calls.at(-1)?.name).toBe('openAssignment');
});
