// The sidebar "Gleichgesinnte" in a real browser: who goes with whom and why, consent, introductions, groups without an offer.

import { setConsent } from '../../src/server/consents/index.ts';
import { applySetup } from '../../src/server/setup/index.ts';
import { memoryRoom, type MemoryRoom } from '../support/memoryRoom.ts';
import type { Rows } from '../support/memoryWorkbook.ts';
import { later, refused, stageForTests, type Answers, type OpenOptions, type OpenPage } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();

const long = 'Arbeitsmarktpolitik und Grundsicherungsberatung im Donaukanalviertel';
const header = ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'E-Mail', 'BO', 'Interessen', 'Verfügbarkeit', 'Kein Anruf', 'Keine E-Mail'];
const list: Rows = [
  header,
  [101, 'Müller', 'Ayşe', 'Sonnenallee 5', 12045, 'ayse@example.org', 'BO Reuterkiez', `Wohnen, Schach, ${long}`, 'abends, am Wochenende', '', ''],
  [102, 'Kaya', 'Leyla', 'Weserstraße 3', 12045, 'leyla.kaya.hohenschoenhausen.mitgliederbetreuung@beispielanbieter.example.org', 'BO Reuterkiez', `schach; wohnen, ${long}`, 'Di 19 Uhr', '', ''],
  [103, 'Schäfer-Wittgenstein', 'Olga-Friederike', 'Weserstraße 4', 12045, '', 'BO Gropiusstadt-Buckow-Rudow', 'Schach', 'abends', 'ja', ''],
  [104, 'Neu', 'Kim', 'Weserstraße 7', 12045, '', '', '', '', '', ''],
  ...Array.from({ length: 30 }, (_, index) => [200 + index, 'Muster', 'Person' + String.fromCharCode(97 + (index % 26)) + (index < 26 ? '' : 'x'), 'Weg 1', 12045, `p${index}@example.org`, 'BO Süd', index % 2 ? 'Wohnen' : 'Filme', index % 3 ? 'am Wochenende' : 'vormittags', '', '']),
];

async function open(agreed: string[] = ['101', '102'], more: Answers = {}, { row = 2, rows = list, ...options }: OpenOptions & { row?: number; rows?: Rows } = {}): Promise<{ room: MemoryRoom; page: OpenPage }> {
  const room = memoryRoom({ Mitglieder: rows });
  applySetup(room, {});
  room.workbook.forget();
  for (const memberId of agreed) setConsent(room, { memberId, channel: 'introduction', state: 'yes', source: 'am Telefon gesagt' });
  room.workbook.selected = { tabId: room.workbook.tab('Mitglieder').id, row, column: 1 };
  const page = await stage.open('matching', { ...answersOf(room), ...more }, { height: 900, ...options });
  return { room, page };
}

async function isWell(page: OpenPage, name: string): Promise<void> {
  if (process.env.SHOTS) await page.page.screenshot({ path: `${process.env.SHOTS}/matching-${name}.png`, fullPage: true });
  expect(await page.accessibility()).toEqual([]);
  expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  // Tags stand beside or below each other, and inside the page.
  const overlaps = await page.page.evaluate(() => {
    const boxes = [...document.querySelectorAll('.tag')].map((tag) => tag.getBoundingClientRect());
    return boxes.filter((a, i) => a.right > 300 || boxes.some((b, j) => i < j && a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1)).length;
  });
  expect(overlaps).toBe(0);
}

const press = (page: OpenPage, name: string): Promise<void> => page.page.getByRole('button', { name, exact: true }).first().click();

test('the selected member, who goes with them, why, and whose yes is missing', async () => {
  const { page } = await open();
  await page.sees('Ayşe Müller');
  const seen = await page.seen();
  for (const line of ['17 Personen mit gemeinsamen Themen.', 'Leyla Kaya', 'gleiche BO', 'möchte keinen Anruf', 'keine E-Mail', 'Vorstellen: kein Ja.', 'Vorstellen: ja.']) expect(seen).toContain(line);
  expect(await page.page.getByRole('list', { name: 'Gemeinsam mit Leyla Kaya' }).innerText()).toMatch(/Arbeitsmarktpolitik[^]*2[^]*Schach[^]*3[^]*Wohnen[^]*17[^]*abends/);
  expect(await page.page.getByRole('button', { name: 'Ayşe Müller und Leyla Kaya: Bekannt machen' }).count()).toBe(1);
  expect(await page.page.getByRole('button', { name: /Bekannt machen/ }).count()).toBe(1);
  await isWell(page, 'person');
  await page.page.getByText('So fragst du').click();
  await page.sees('Die Person erfährt deinen Vornamen, eure gemeinsamen Themen und deine E-Mail-Adresse, sonst nichts.');
  await page.page.getByRole('button', { name: 'Olga-Friederike Schäfer-Wittgenstein: Antwort festhalten' }).click();
  await page.page.waitForTimeout(200);
  expect(page.calls.slice(-2)).toEqual([{ name: 'members.show', payload: { memberId: '103' } }, { name: 'openPrivacy', payload: null }]);
});

test('both mails are read before they go out; then it is done, once', async () => {
  const { room, page } = await open();
  await press(page, 'Ayşe Müller und Leyla Kaya: Bekannt machen');
  await page.sees('Wie macht ihr sie bekannt?');
  await isWell(page, 'ways');
  await page.press('1');
  await page.sees('Diese zwei Mails gehen hinaus.');
  expect(await page.seen()).toContain('So erreichst du Ayşe: ayse@example.org');
  expect(room.mailbox.sent).toEqual([]);
  await isWell(page, 'preview');
  const send = page.page.getByRole('button', { name: '2 Mails verschicken' });
  await send.dblclick();
  await page.sees('Beide Mails sind verschickt.');
  await isWell(page, 'done');
  expect(room.mailbox.sent).toHaveLength(2);
  await page.press('Enter');
  await page.sees('Vorstellung notiert am 22.11.2026');
  expect(await page.page.getByRole('button', { name: /Bekannt machen/ }).count()).toBe(0);
  expect(room.unlocked).toEqual([]);
});

test('a yes that is gone, a lost connection and an unknown mail are told; a second try is the same introduction', async () => {
  let fails = true;
  const { room, page } = await open(['101', '102'], {});
  await press(page, 'Ayşe Müller und Leyla Kaya: Bekannt machen');
  setConsent(room, { memberId: '102', channel: 'introduction', state: 'no', source: 'E-Mail' });
  await page.press('2');
  await page.sees('Leyla Kaya hat noch nicht Ja gesagt.');
  await isWell(page, 'refused');
  await page.close();

  const other = await open(['101', '102'], {
    'matching.introduce': (payload) => {
      if (fails && !payload.preview) {
        fails = false;
        return { googleFails: 'NetworkError: Connection failure due to HTTP 0' };
      }
      return answersOf(other.room)['matching.introduce']!(payload, 1);
    },
  });
  other.room.mailbox.after = () => {
    throw new Error('Service timed out');
  };
  await press(other.page, 'Ayşe Müller und Leyla Kaya: Bekannt machen');
  await other.page.press('1');
  await press(other.page, '2 Mails verschicken');
  await other.page.page.getByRole('alert').waitFor();
  await other.page.press('Enter');
  await other.page.sees('Das braucht dich noch.');
  expect(await other.page.seen()).toContain('Sie wird nicht noch einmal geschickt: Bitte frag nach.');
  await isWell(other.page, 'unknown');
  const ids = other.page.calls.filter(({ name }) => name === 'matching.introduce').map(({ payload }) => (payload as { introductionId: string }).introductionId);
  expect([ids.length, new Set(ids).size]).toEqual([3, 1]);
});

test('no address: the mail is not offered, the call task is; a search leads to somebody else', async () => {
  const { room, page } = await open(['101', '103']);
  await press(page, 'Ayşe Müller und Olga-Friederike Schäfer-Wittgenstein: Bekannt machen');
  await page.sees('Eine Mail geht nicht. Keine Adresse oder keine E-Mail gewünscht: Olga-Friederike Schäfer-Wittgenstein.');
  await page.press('1');
  await page.sees('Die Aufgabe ist angelegt.');
  expect(room.workbook.tab('Aufgaben').values()).toHaveLength(2);
  await page.press('Enter');
  await page.page.getByRole('searchbox').fill('Kim Neu');
  await page.page.getByRole('button', { name: /Kim Neu/ }).click();
  await page.sees('Von Kim Neu sind keine Interessen bekannt.');
  await isWell(page, 'no-interests');
});

test('groups without an offer: the suggestion, the people, an offer, a selection for campaign and mailing', async () => {
  const { room, page } = await open();
  await press(page, 'Gruppen im Bezirk');
  await page.sees('5 Gruppen ohne Angebot.');
  expect(await page.seen()).toContain('10 Personen, meist aus BO Süd');
  await isWell(page, 'groups');
  await page.page.getByRole('button', { name: 'Filme, am Wochenende: Ansehen' }).click();
  await page.sees('Ladet zu Film oder Kultur ein (am Wochenende), am besten in BO Süd.');
  await press(page, 'Angebot eintragen');
  await page.sees('Trag dort ein: Themen „Filme“, Wann „am Wochenende“.');
  expect(room.workbook.tab('Angebote').shownAt).toEqual({ row: 2, column: 1 });
  await press(page, 'Als Auswahl speichern');
  await page.sees('Wähl dort die Auswahl „Filme, am Wochenende“.');
  await isWell(page, 'group');
  await press(page, 'Rundmail');
  await page.page.waitForTimeout(100);
  expect(page.calls.some(({ name }) => name === 'openMailing')).toBe(true);
  await page.press('Escape');
  await page.sees('5 Gruppen ohne Angebot.');
  expect(page.calls.filter(({ name }) => name === 'matching.groups')).toHaveLength(1);
});

test('nobody selected, no groups, waiting and failing have their screens; English, too', async () => {
  const reply = later();
  const { page } = await open([], { 'matching.groups': () => reply.reply }, { row: 1, rows: list.slice(0, 2) });
  await page.sees('Wen möchtest du zusammenbringen?');
  await isWell(page, 'nobody');
  await press(page, 'Gruppen im Bezirk');
  await page.sees('Interessen und Zeiten werden verglichen …');
  reply.now(refused('not_set_up', 'Die Mitgliederbetreuung ist hier noch nicht eingerichtet. Es wurde nichts geändert.'));
  await page.sees('Die Mitgliederbetreuung ist hier noch nicht eingerichtet.');
  await page.close();

  const english = memoryRoom({ Mitglieder: list });
  applySetup(english, {});
  english.who.speaks = 'en';
  english.workbook.selected = { tabId: english.workbook.tab('Mitglieder').id, row: 2, column: 1 };
  const other = await stage.open('matching', answersOf(english), { height: 900, locale: 'en-GB' });
  await other.sees('17 people with shared topics.');
  await isWell(other, 'english');
  await press(other, 'Groups');
  await other.sees('5 groups without an offer.');
  await isWell(other, 'english-groups');
});
