// The sidebar "Austritte" in a real browser: whom to call first, what came of it, why people leave.

import { applySetup } from '../../src/server/setup/index.ts';
import { memoryRoom, type MemoryRoom } from '../support/memoryRoom.ts';
import type { Rows } from '../support/memoryWorkbook.ts';
import { stageForTests, type Answers, type OpenPage } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();

const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);
const members: Rows = [
  ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Handy', 'Austritt', 'Status', 'BO'],
  [101, 'Müller-Wüstenhagen', 'Ayşe', 'Sonnenallee 5', 12045, '0152 28817386', day('2026-12-31'), '', 'BO Reuterkiez'],
  [102, 'Kaya', 'Leyla', 'Weserstraße 3', 12045, '', day('2026-11-01'), '', ''],
  [103, 'Mayr', 'Olga', 'Weserstraße 4', 12045, '', day('2024-03-01'), '', ''],
  [104, 'Schäfer', 'Zoë', 'Weserstraße 5', 12045, '', day('2026-11-01'), 'verstorben', ''],
];
const questions: Rows = [
  ['Bogen', 'Nr', 'Frage', 'Art', 'Auswahl', 'Pflicht', 'Feld', 'Nur wenn', 'Leitfaden', 'Frage-ID'],
  ['Austritt', 1, 'Woran lag es?', 'Mehrfachauswahl', 'keine Zeit; Umzug; Streit in der BO; …', '', 'Grund', '', '', 'F1'],
];
const answers: Rows = [
  ['Antwort-ID', 'Zeit', 'Mitglied-ID', 'Mitglied', 'BO', 'durch', 'Stand', 'Woran lag es? [F1]'],
  ...Array.from({ length: 6 }, (_, index) => [`a-${index}`, new Date('2026-08-01T18:00:00Z'), `x${index}`, '', '', '', 'fertig', index < 5 ? 'keine Zeit' : 'Streit in der BO']),
  ['b-1', new Date('2026-03-01T18:00:00Z'), 'y1', '', '', '', 'fertig', 'Umzug'],
];

async function open(list: Rows = members, more: Answers = {}, locale = 'de-DE'): Promise<{ room: MemoryRoom; page: OpenPage }> {
  const room = memoryRoom({ Mitglieder: list, Fragen: questions, 'Antworten Austritt': answers });
  applySetup(room, {});
  const page = await stage.open('exits', { ...answersOf(room), ...more }, { height: 900, locale });
  return { room, page };
}

async function isWell(page: OpenPage): Promise<void> {
  expect(await page.accessibility()).toEqual([]);
  expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
}

test('those who can still be kept come first, with number, day and who takes care', async () => {
  const { page } = await open();
  await page.sees('2 Gespräche sind offen. 4 Personen neu aufgeschrieben.');
  const seen = await page.seen();
  for (const line of ['tritt zum 31.12.2026 aus', 'ausgetreten am 01.11.2026, vor 21 Tagen', 'Keine Telefonnummer', 'Kümmert sich: AG Mitgliederbetreuung, bis 29.11.2026']) expect(seen).toContain(line);
  expect(seen.indexOf('Ayşe Müller')).toBeLessThan(seen.indexOf('Leyla Kaya'));
  expect(await page.page.getByRole('link', { name: '0152 28817386 anrufen' }).getAttribute('href')).toBe('tel:+4915228817386');
  await isWell(page);
});

test('earlier ones are folded; of the dead nothing is asked', async () => {
  const { page } = await open();
  await page.page.getByText('Früher und ohne Gespräch (2)').click();
  await page.sees('verstorben');
  expect(await page.page.getByRole('button', { name: 'Olga Mayr: ändern' }).count()).toBe(1);
  expect(await page.page.getByRole('button', { name: /Zoë Schäfer/ }).count()).toBe(0);
  await isWell(page);
});

test('reasons by half-year, without figures where few have answered', async () => {
  const { page } = await open();
  await page.page.getByText('Warum Menschen gehen').click();
  await page.sees('2. Halbjahr 2026');
  const seen = await page.seen();
  for (const line of ['6 Personen', 'keine Zeit', 'Ein weiterer Grund, von weniger als 5 Personen genannt.', '1. Halbjahr 2026', 'Weniger als 5 Antworten, darum ohne Zahlen.']) expect(seen).toContain(line);
  expect(seen).not.toContain('Streit in der BO');
  await isWell(page);
});

test('„nicht erreicht“ is one press, and can be taken back', async () => {
  const { room, page } = await open();
  await page.page.getByRole('button', { name: 'Leyla Kaya: nicht erreicht' }).click();
  await page.sees('Gespeichert. Versuch es in ein paar Tagen noch einmal.');
  expect(room.workbook.tab('Austritte').below('Stand')).toContain('nicht erreicht');
  await page.page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.sees('Zurückgenommen.');
  expect(room.workbook.tab('Austritte').below('Stand')).not.toContain('nicht erreicht');
  expect(room.unlocked).toEqual([]);
});

test('offer, outcome and note are written in one go, and the list is theirs to change', async () => {
  const { room, page } = await open();
  await page.page.getByRole('button', { name: /Ayşe Müller.*: Ergebnis notieren/ }).click();
  await page.sees('Noch nichts geschrieben.');
  await page.page.getByRole('textbox', { name: 'Was hast du angeboten' }).fill('andere BO');
  await page.page.getByRole('button', { name: 'bleibt', exact: true }).click();
  await page.sees('Ändere danach Austritt und Status');
  expect(await page.page.getByRole('button', { name: 'Gespräch geführt' }).getAttribute('aria-pressed')).toBe('true');
  await isWell(page);
  await page.page.getByRole('button', { name: 'Speichern' }).click();
  await page.sees('Wie schön!');
  expect(room.workbook.tab('Austritte').values()[1]!.slice(5, 9)).toEqual(['Gespräch geführt', 'AG Mitgliederbetreuung', 'andere BO', 'bleibt']);
  expect(room.workbook.tab('Aufgaben').below('Status')).toEqual(['erledigt', 'offen']);
  await page.sees('Ein Gespräch ist offen.');
});

test('somebody else’s entry in the meantime is kept', async () => {
  const { room, page } = await open();
  await page.page.getByRole('button', { name: 'Leyla Kaya: Ergebnis notieren' }).click();
  room.workbook.tab('Austritte').set(3, 10, 'schon angerufen');
  room.workbook.forget();
  await page.press('3');
  await page.page.getByRole('button', { name: 'Speichern' }).click();
  await page.sees('Jemand anderes hat dieses Mitglied gerade geändert.');
  expect(room.workbook.tab('Austritte').at(3, 10)).toBe('schon angerufen');
});

test('the questionnaire opens for the person that is shown in the list', async () => {
  const { room, page } = await open();
  await page.page.getByRole('button', { name: 'Leyla Kaya: Fragebogen „Austritt“ öffnen' }).click();
  await page.page.waitForTimeout(300);
  expect(page.calls.at(-1)?.name).toBe('openForms');
  expect(room.workbook.tab('Mitglieder').shownAt?.row).toBe(3);
  // What the forms' sidebar finds when it opens.
  expect(JSON.parse(await page.page.evaluate(() => localStorage.getItem('fragebogen-weiter') ?? ''))).toMatchObject({ form: 'Austritt', memberId: '102', member: 'Leyla Kaya' });
});

test('where nobody leaves the page says what will happen', async () => {
  const { page } = await open([members[0]!, [108, 'Bleibt', 'Bo', 'Weg 1', 12045, '', '', '', '']]);
  await page.sees('Niemand geht.');
  await isWell(page);
});

test('in English, too', async () => {
  const { room, page } = await open(members, {}, 'en-GB');
  room.who.speaks = 'en';
  await page.page.reload();
  await page.sees('2 talks to come.');
  await page.sees('leaves on 31 Dec 2026');
  await isWell(page);
});
