// The sidebar "Angebote" in a real browser: whom each offer fits, what became of it, what nobody offers.

import { applySetup } from '../../src/server/setup/index.ts';
import { memoryRoom, type MemoryRoom } from '../support/memoryRoom.ts';
import type { Rows } from '../support/memoryWorkbook.ts';
import { later, refused, stageForTests, type Answers, type OpenPage } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();

const offers: Rows = [
  ['Name', 'Art', 'Themen', 'Wann', 'Ort', 'Ansprechperson', 'Link', 'Aktiv'],
  ['Mietentreff', 'AG', 'Wohnen, Mieten', 'dienstags 19 Uhr', 'Bezirksgeschäftsstelle', 'Cem Özdoğan', 'https://example.org/miete', 'ja'],
  ['Arbeitsgemeinschaft Kommunalfinanzen und Haushaltspolitik', 'Bildung', 'Finanzen', 'Samstag 10 Uhr', '', '', '', 'ja'],
  ['Alte Sache', 'AG', 'Wohnen', '', '', '', '', 'nein'],
];
const members: Rows = [
  ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'BO', 'Interessen', 'Verfügbarkeit', 'Kein Anruf'],
  [101, 'Müller', 'Ayşe', 'Sonnenallee 5', 12045, 'BO Reuterkiez', 'Wohnen, Schach', 'abends', ''],
  [102, 'Kaya', 'Leyla', 'Weserstraße 3', 12045, '', 'Wohnen, Schach', '', 'ja'],
  ...Array.from({ length: 60 }, (_, index) => [200 + index, 'Muster', 'Kim ' + String(index), 'Weg 1', 12045, 'BO Süd', 'Miete', '', '']),
];

async function open(rows: Rows = offers, more: Answers = {}): Promise<{ room: MemoryRoom; page: OpenPage }> {
  const room = memoryRoom({ Mitglieder: members, Angebote: rows });
  applySetup(room, {});
  const page = await stage.open('offers', { ...answersOf(room), ...more }, { height: 900 });
  return { room, page };
}

async function isWell(page: OpenPage): Promise<void> {
  expect(await page.accessibility()).toEqual([]);
  expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
}

test('each offer says whom it fits, and what nobody offers is named with its people', async () => {
  const { page } = await open();
  await page.sees('2 Angebote. Eines passt noch zu niemandem.');
  const seen = await page.seen();
  for (const line of ['Mietentreff', 'dienstags 19 Uhr · Bezirksgeschäftsstelle', 'Passt zu 62 Personen', '62 zum Einladen ansehen', 'Passt noch zu niemandem', 'Dafür gibt es noch nichts', 'Schach', '2 Personen', 'Ein Angebot ist vorbei oder ausgeschaltet.']) expect(seen).toContain(line);
  expect(await page.page.getByRole('link', { name: 'Mietentreff: Mehr dazu' }).getAttribute('href')).toBe('https://example.org/miete');
  await isWell(page);
});

test('an offer shows its people with the reason; one press records, another takes it back', async () => {
  const { room, page } = await open();
  await page.page.getByRole('button', { name: 'Mietentreff: 62 zum Einladen ansehen' }).click();
  await page.sees('Passt zu 62 Personen.');
  await page.sees('und 12 weitere');
  expect(await page.seen()).toContain('BO Reuterkiez · Wohnen, abends');
  await page.sees('möchte keinen Anruf');
  await isWell(page);
  const row = page.page.getByRole('group', { name: 'Was ist daraus geworden? Leyla Kaya' });
  await row.getByRole('button', { name: 'kommt' }).click();
  await page.page.getByRole('button', { name: 'Leyla Kaya: Rückgängig' }).waitFor();
  expect(room.workbook.tab('Vermittlung').values()[1]!.slice(2, 6)).toEqual(['102', 'Leyla Kaya', 'Mietentreff', 'angenommen']);
  await page.page.getByRole('button', { name: 'Leyla Kaya: Rückgängig' }).click();
  await row.locator('[aria-pressed=true]').waitFor({ state: 'detached' });
  expect(room.workbook.tab('Vermittlung').values()).toHaveLength(1);
  await page.press('Escape');
  await page.sees('2 Angebote.');
  expect(room.unlocked).toEqual([]);
});

test('what cannot be saved is told at its row, and a second try is the same record', async () => {
  const { page } = await open(offers, { 'offers.record': () => refused('busy', 'Gerade speichert jemand anderes. Es wurde nichts geändert.') });
  await page.page.getByRole('button', { name: 'Mietentreff: 62 zum Einladen ansehen' }).click();
  const row = page.page.getByRole('group', { name: 'Was ist daraus geworden? Ayşe Müller' });
  await row.getByRole('button', { name: 'angeboten' }).click();
  await page.sees('Gerade speichert jemand anderes.');
  expect(await row.locator('[aria-pressed=true]').count()).toBe(0);
  await row.getByRole('button', { name: 'angeboten' }).click();
  await page.page.waitForTimeout(100);
  const ids = page.calls.filter(({ name }) => name === 'offers.record').map(({ payload }) => (payload as { recordId: string }).recordId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
  await isWell(page);
});

test('without offers the page says how to enter them, and leads there', async () => {
  const { room, page } = await open([offers[0]!]);
  await page.sees('Noch keine Angebote.');
  await page.sees('Zum Beispiel: Mietentreff');
  await isWell(page);
  await page.press('Enter');
  await page.page.waitForTimeout(300);
  expect(room.workbook.tab('Angebote').shownAt).toEqual({ row: 2, column: 1 });
});

test('waiting and failing have their screens', async () => {
  const reply = later();
  const { page } = await open(offers, { 'offers.gaps': () => reply.reply });
  await page.sees('Angebote und Interessen werden verglichen …');
  reply.now(refused('not_set_up', 'Die Mitgliederbetreuung ist hier noch nicht eingerichtet. Es wurde nichts geändert.'));
  await page.sees('Die Mitgliederbetreuung ist hier noch nicht eingerichtet.');
  await isWell(page);
});
