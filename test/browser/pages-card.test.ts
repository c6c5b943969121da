// The member card in a real browser over the real rooms: search, note a contact, edit, somebody else in between.

import { memberCard } from '../../src/server/card/index.ts';
import { careRoom } from '../support/careRoom.ts';
import { later, ok, refused, type Answers, type OpenPage, stageForTests } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();
let open: OpenPage;

/** A card open on Leyla Kaya, over the real rooms. */
async function leyla(more: Answers = {}): Promise<ReturnType<typeof careRoom>> {
  const at = careRoom();
  at.list.show(at.rowOf(102), 2);
  open = await stage.open('card', { ...answersOf(at.room), ...more });
  await open.page.getByRole('heading', { name: 'Leyla Kaya' }).waitFor();
  return at;
}

const calls = (name: string) => open.calls.filter((call) => call.name === name);
const button = (name: string | RegExp) => open.page.getByRole('button', { name, exact: typeof name === 'string' });
const search = () => open.page.getByRole('searchbox');

test('opens for the selected row: the person, a number to call, and nothing axe objects to', async () => {
  await leyla();
  const seen = await open.seen();
  for (const line of ['35 Jahre · ohne BO · seit 2026', '0152 28817386', 'Weserstraße 3, 12045 Berlin', 'Letzter Kontakt: noch keiner notiert']) expect(seen).toContain(line);
  expect(await open.page.getByRole('link', { name: 'Anrufen: 0152 28817386' }).getAttribute('href')).toBe('tel:+4915228817386');
  expect(await open.accessibility()).toEqual([]);
  expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  expect(Buffer.byteLength(await stage.html('card'))).toBeLessThan(120_000);
});

test('leads to the consents of this very member', async () => {
  await leyla();
  await button('Einwilligungen (öffnet „Datenschutz“)').press('Enter');
  await open.page.waitForTimeout(200);
  expect(open.calls.slice(-2)).toEqual([{ name: 'members.show', payload: { memberId: '102' } }, { name: 'openPrivacy', payload: null }]);
});

test('two presses note a contact, the note comes after, and it can be taken back', async () => {
  const at = await leyla();
  await button('Kontakt notieren').press('Enter');
  await open.press('1');
  await open.sees('Anruf notiert.');
  expect(at.room.workbook.tab('Kontakte').values()[1]?.slice(2, 5)).toEqual(['102', 'Leyla Kaya', 'Anruf']);
  await open.page.locator('textarea:focus').fill('Kommt am Mittwoch mit.');
  await open.page.keyboard.press('Control+Enter');
  await open.sees('Notiz gespeichert.');
  expect(at.room.workbook.tab('Kontakte').values()[1]?.[7]).toBe('Kommt am Mittwoch mit.');
  expect(await open.accessibility()).toEqual([]);
  await button('zurücknehmen').press('Enter');
  await open.sees('noch keiner notiert');
  expect(at.room.workbook.tab('Kontakte').values()).toHaveLength(1);
});

test('a note that was not saved yet goes along when the next card is opened', async () => {
  const at = await leyla();
  await button('Kontakt notieren').press('Enter');
  await open.press('1');
  await open.sees('Anruf notiert.');
  await open.page.locator('textarea:focus').fill('Ruft zurück.');
  at.list.show(at.rowOf(106), 2);
  await button('Ausgewählte Zeile').press('Enter');
  await open.page.getByRole('heading', { name: 'Zoë Schäfer' }).waitFor();
  const noted = (): unknown => at.room.workbook.tab('Kontakte').values()[1]?.[7];
  // It is on its way; nobody waits for it.
  for (let tries = 0; tries < 100 && noted() === ''; tries++) await open.page.waitForTimeout(50);
  expect(noted()).toBe('Ruft zurück.');
});

test('a contact that did not get through is sent again under the same id', async () => {
  const at = careRoom();
  await leyla({ 'contacts.note': (payload, nth) => (nth === 1 ? refused('busy', 'Gerade speichert jemand anderes. Es wurde nichts geändert.') : answersOf(at.room)['contacts.note']!(payload, nth)) });
  await button('Kontakt notieren').press('Enter');
  await button(/Treffen/).press('Enter');
  await open.sees('Gerade speichert jemand anderes.');
  await button('Speichern').press('Enter');
  await open.sees('Treffen notiert.');
  const [first, second] = calls('contacts.note').map((call) => (call.payload as { contactId: string }).contactId);
  expect(second).toBe(first);
});

test('search finds as one types, one call at a time, and Enter opens the first', async () => {
  const slow = later();
  const at = careRoom();
  at.list.show(at.rowOf(102), 2);
  const real = answersOf(at.room)['members.search']!;
  open = await stage.open('card', { ...answersOf(at.room), 'members.search': (payload, nth) => (nth === 1 ? slow.reply : real(payload, nth)) });
  await search().fill('Mül');
  await open.sees('Suche läuft …');
  await open.page.waitForTimeout(350);
  await search().fill('Müler');
  await open.page.waitForTimeout(350);
  expect(calls('members.search').map((call) => call.payload)).toEqual([{ query: 'Mül' }]);
  slow.now(ok({ hits: [], total: 0 }));
  await open.sees('Ayşe Müller');
  expect(calls('members.search').map((call) => call.payload)).toEqual([{ query: 'Mül' }, { query: 'Müler' }]);
  expect(await open.accessibility()).toEqual([]);
  await search().press('ArrowDown');
  await open.page.keyboard.press('ArrowDown');
  await open.page.locator('.hit:focus').filter({ hasText: 'Ayşe' }).waitFor();
  await open.page.keyboard.press('Enter');
  await open.page.getByRole('heading', { name: 'Ayşe Müller' }).waitFor();
});

test('a field is changed where it stands, and taken back', async () => {
  const at = await leyla();
  await open.page.getByText('Angaben').click();
  await button('Straße ändern').press('Enter');
  await open.page.locator('input:focus').fill('Sonnenallee 6');
  await open.page.keyboard.press('Enter');
  await button('Straße: rückgängig').waitFor();
  expect(at.cell(102, 'Straße')).toBe('Sonnenallee 6');
  await button('Straße: rückgängig').press('Enter');
  await open.page.getByText('Weserstraße 3', { exact: true }).waitFor();
  expect(at.cell(102, 'Straße')).toBe('Weserstraße 3');
});

test('somebody else’s change stands beside one’s own, which is not lost', async () => {
  const at = await leyla();
  await open.page.getByText('Angaben').click();
  await button('Ort ändern').press('Enter');
  at.type(102, 'Ort', 'Köln');
  await open.page.locator('input:focus').fill('Potsdam');
  await open.page.keyboard.press('Enter');
  await open.sees('Jemand anderes hat das gerade geändert.');
  expect(await open.page.locator('.conflict').innerText()).toMatch(/Köln[\s\S]*Potsdam/);
  expect(await open.accessibility()).toEqual([]);
  await button('Meins speichern').press('Enter');
  await button('Ort: rückgängig').waitFor();
  expect(at.cell(102, 'Ort')).toBe('Potsdam');
});

test('what cannot be meant is explained, and stays typed', async () => {
  const at = await leyla();
  await open.page.getByText('Angaben').click();
  await button('Geburtsdatum ändern').press('Enter');
  await open.page.locator('input:focus').fill('31.02.1980');
  await open.page.keyboard.press('Enter');
  await open.sees('Schreib das Datum so: 05.06.1979.');
  expect(await open.page.locator('.form input').inputValue()).toBe('31.02.1980');
  expect(at.cell(102, 'Geburtsdatum')).toBe('06.01.1991');
});

test('the group is set by hand, and its contact person is there', async () => {
  const at = await leyla();
  await button('BO ändern').press('Enter');
  const select = open.page.getByRole('combobox', { name: 'BO ändern' });
  await select.selectOption('BO Reuterkiez');
  await select.press('Enter');
  await open.sees('Ansprechperson der BO: Ada, 030 23125700');
  expect([at.cell(102, 'BO'), at.cell(102, 'BO-Quelle')]).toEqual(['BO Reuterkiez', 'Hand']);
});

test('a row without a member says what to do; the selected row is asked for again', async () => {
  const at = careRoom();
  open = await stage.open('card', answersOf(at.room));
  await open.sees('Wähl ein Mitglied.');
  expect(await open.accessibility()).toEqual([]);
  at.list.show(at.rowOf(106), 2);
  await button('Ausgewählte Zeile').press('Enter');
  await open.page.getByRole('heading', { name: 'Zoë Schäfer' }).waitFor();
  expect(memberCard(at.room, {}).card?.name).toBe('Zoë Schäfer');
});
