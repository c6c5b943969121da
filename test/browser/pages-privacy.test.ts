// The sidebar "Datenschutz" in a real browser: consents, information, erasing a person, deletion periods, the log, the note.

import { readFileSync } from 'node:fs';
import { setConsent } from '../../src/server/consents/index.ts';
import { careRoom, type CareRoom } from '../support/careRoom.ts';
import { later, ok, refused, stageForTests, type Answers, type OpenOptions, type OpenPage } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();

async function open(part: string | null, more: Answers = {}, { member = 101, ...options }: OpenOptions & { member?: number | null } = {}): Promise<CareRoom & { page: OpenPage }> {
  const care = careRoom();
  const { room, list } = care;
  room.workbook.selected = { tabId: list.id, row: member === null ? 1 : care.rowOf(member), column: 1 };
  const page = await stage.open('privacy', { ...answersOf(room), ...more }, { height: 900, ...options });
  if (part !== null) await page.page.getByRole('button', { name: new RegExp('^' + part) }).click();
  return { ...care, page };
}

async function isWell(page: OpenPage, name: string): Promise<void> {
  if (process.env.SHOTS) await page.page.screenshot({ path: `${process.env.SHOTS}/privacy-${name}.png`, fullPage: true });
  expect(await page.accessibility()).toEqual([]);
  expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
}

const press = (page: OpenPage, name: string | RegExp): Promise<void> => page.page.getByRole('button', { name, exact: true }).first().click();
const callsOf = (page: OpenPage, name: string): unknown[] => page.calls.filter((call) => call.name === name).map(({ payload }) => payload);

async function savedBy(page: OpenPage, button: string): Promise<{ name: string; text: string }> {
  const [file] = await Promise.all([page.page.waitForEvent('download'), press(page, button)]);
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

test('six ways from the start, by key too, and back', async () => {
  const { page } = await open(null);
  await page.sees('Was möchtest du tun?');
  expect((await page.page.getByRole('button').allInnerTexts()).map((text) => text.split('\n').filter((line) => !/^\d?$/.test(line))[0])).toEqual(['Einwilligungen', 'Auskunft', 'Löschen', 'Löschfristen', 'Protokoll', 'Vertraulichkeit', 'Schließen']);
  await isWell(page, 'start');
  expect(Buffer.byteLength(await stage.html('privacy'))).toBeLessThan(120_000);
  await page.press('6');
  await page.sees('Was ich hier sehe oder am Telefon höre, behalte ich für mich');
  await isWell(page, 'note');
  await page.press('Escape');
  await page.sees('Was möchtest du tun?');
});

describe('consents', () => {
  test('of the selected member: state, since when, how we know; a change takes effect at once and is written once', async () => {
    const { page, room, cell } = await open('Einwilligungen');
    await page.sees('Ayşe Müller');
    await isWell(page, 'consents');
    await press(page, 'Anruf: ändern');
    await press(page, 'Speichern');
    await page.sees('Gib an, woher du das weißt.');
    await page.page.locator('body').click({ position: { x: 5, y: 60 } });
    await page.press('2');
    await page.sees('Ab sofort ruft niemand mehr an, auch nicht in laufenden Aktionen.');
    await press(page, 'am Telefon gesagt');
    await isWell(page, 'consent-form');
    await page.page.getByRole('button', { name: 'Speichern' }).dblclick();
    await page.sees('Notiert: Ayşe Müller wird ab sofort nicht mehr angerufen.');
    await isWell(page, 'consent-saved');
    expect(await page.seen()).toMatch(/Anruf\s+nein[^]*seit 22\.11\.2026 · am Telefon gesagt · notiert von ada@example\.org/);
    expect(cell(101, 'Kein Anruf')).toBe('ja');
    expect(callsOf(page, 'consents.set')).toEqual([{ memberId: '101', channel: 'call', state: 'no', source: 'am Telefon gesagt', recordId: expect.stringMatching(/^einwilligung-/) }]);
    expect(room.workbook.tab('Einwilligungen').values().filter((line) => line[0] === '101')).toHaveLength(1);
  });

  test('what was typed stays when saving fails, and the same record goes out again', async () => {
    const { page } = await open('Einwilligungen', { 'consents.set': (payload, nth) => (nth === 1 ? { googleFails: 'NetworkError: Connection failure due to HTTP 0' } : ok<'consents.set'>({ consents: [{ channel: payload.channel, state: payload.state, since: payload.day ?? '', source: payload.source, by: 'ada' }], message: 'Notiert.' })) });
    await press(page, 'Vorstellen: ändern');
    await press(page, 'ja');
    await page.page.getByLabel('Oder in deinen Worten').fill('Infostand am Rathaus');
    await page.page.getByLabel('Seit wann?').fill('2020-11-03');
    await press(page, 'Speichern');
    await page.sees('Die Verbindung zu Google ist abgebrochen.');
    expect(await page.page.getByLabel('Oder in deinen Worten').inputValue()).toBe('Infostand am Rathaus');
    await isWell(page, 'consent-failed');
    await press(page, 'Speichern');
    await page.sees('Notiert.');
    const [first, second] = callsOf(page, 'consents.set');
    expect(second).toEqual(first);
    expect(first).toMatchObject({ state: 'yes', day: '2020-11-03', source: 'Infostand am Rathaus' });
  });

  test('nobody selected: somebody is found by name', async () => {
    const { page, room } = await open('Einwilligungen', {}, { member: null });
    await page.sees('Um wen geht es?');
    await isWell(page, 'nobody');
    setConsent(room, { memberId: '102', channel: 'introduction', state: 'yes', source: 'per E-Mail' });
    await page.page.getByRole('searchbox').fill('Leyla');
    await page.page.getByRole('button', { name: /Leyla Kaya/ }).click();
    await page.sees('seit 22.11.2026 · per E-Mail');
  });
});

describe('information', () => {
  test('is put together when asked for, then read, printed and saved', async () => {
    const { page, room, type } = await open('Auskunft');
    await page.sees('Fragt wirklich diese Person?');
    type(101, 'Status', '<img src=x onerror=alert(1)>');
    expect(callsOf(page, 'privacy.export')).toEqual([]);
    await isWell(page, 'information-before');
    await press(page, 'Auskunft zusammenstellen');
    await page.sees(/Eintr(a|ä)ge? an /);
    await page.page.locator('summary').first().click();
    await page.sees('ayse@example.org');
    await isWell(page, 'information');
    const html = await savedBy(page, 'Als Seite sichern');
    expect(html).toEqual({ name: 'Auskunft 101.html', text: expect.stringContaining('ayse@example.org') });
    const data = await savedBy(page, 'Als Daten sichern');
    expect([data.name, JSON.parse(data.text)]).toEqual(['Auskunft 101.json', expect.objectContaining({ memberId: '101' })]);
    await page.page.evaluate(() => {
      window.print = () => void (document.title = 'printed');
    });
    await press(page, 'Drucken');
    expect(await page.page.title()).toBe('printed');
    await page.page.emulateMedia({ media: 'print' });
    const paper = await page.seen();
    for (const line of ['Auskunft über gespeicherte Daten', 'ayse@example.org', 'Sonnenallee 5', '<img src=x onerror=alert(1)>', 'Wie lange?']) expect(paper).toContain(line);
    expect(paper).not.toContain('Als Seite sichern');
    expect(await page.page.locator('img').count()).toBe(0);
    if (process.env.SHOTS) await page.page.screenshot({ path: `${process.env.SHOTS}/privacy-paper.png`, fullPage: true });
    expect(room.workbook.tab('Protokoll').values().filter((line) => line.includes('Auskunft'))).toHaveLength(1);
  });

  test('a failure leads back to trying again', async () => {
    const { page } = await open('Auskunft', { 'privacy.export': (_, nth) => (nth === 1 ? refused('busy', 'Gerade speichert jemand anderes. Bitte gleich noch einmal.') : later().reply) });
    await press(page, 'Auskunft zusammenstellen');
    await page.sees('Gerade speichert jemand anderes.');
    await press(page, 'Noch einmal');
    await page.sees('Alle Tabs werden durchgesehen');
    await isWell(page, 'information-making');
  });
});

describe('erasing', () => {
  test('the preview of every place, a tick and the red button; Enter does nothing; a receipt without the name', async () => {
    const { page, room, list } = await open('Löschen');
    await page.sees('Ayşe Müller');
    await isWell(page, 'erase-how');
    await press(page, 'Vorschau ansehen');
    await page.sees('Ayşe Müller: Das würde gelöscht.');
    await page.sees('1 Zeile wird entfernt.');
    await page.page.getByText('Wo das Add-on nicht hinkommt').click();
    await isWell(page, 'erase-preview');
    await page.page.getByRole('button', { name: 'Ayşe Müller endgültig löschen' }).click({ force: true });
    await page.page.getByRole('checkbox').check();
    await page.press('Enter');
    expect(callsOf(page, 'privacy.erase')).toEqual([]);
    await page.page.getByRole('button', { name: 'Ayşe Müller endgültig löschen' }).dblclick();
    await page.sees(/^Gelöscht, an \d+ Stellen?\.$/);
    await isWell(page, 'erased');
    expect(callsOf(page, 'privacy.erase')).toEqual([{ memberId: '101', mode: 'erase', confirm: expect.stringMatching(/^e-/) }]);
    expect(list.values().some((line) => line.includes('Müller'))).toBe(false);
    expect(JSON.stringify(room.workbook.tab('Protokoll').values())).not.toContain('Müller');
    const receipt = await savedBy(page, 'Beleg sichern');
    expect(receipt.name).toMatch(/^Löschbeleg .*\.txt$/);
    expect(receipt.text).toMatch(/Was: Löschen\r\nWann: 22\.11\.2026[^]*Durch: ada@example\.org[^]*Mitglieder: 1 Zeile/);
    expect(receipt.text).not.toContain('Müller');
    await press(page, 'Fertig');
    await page.sees('Was möchtest du tun?');
    await page.press('1');
    await page.sees('Um wen geht es?');
  });

  test('stopped half-way it goes on by pressing again, with what was confirmed', async () => {
    const room = careRoom().room;
    const real = answersOf(room);
    const { page } = await open('Löschen', { ...real, 'members.card': () => ok<'members.card'>({ card: null }), 'privacy.erase': (payload, nth) => (nth === 1 ? { googleFails: 'Exceeded maximum execution time' } : real['privacy.erase']!(payload, nth)) });
    await page.page.getByText('Steht nicht mehr in der Liste?').click();
    await page.page.getByLabel('Mitgliedsnummer oder Mitglied-ID').fill('102');
    await isWell(page, 'erase-number');
    await press(page, 'Mit dieser Nummer weiter');
    await page.sees('Nummer 102');
    await page.page.getByRole('radio', { name: /^Anonymisieren/ }).check();
    await press(page, 'Vorschau ansehen');
    await page.sees('Leyla Kaya: Das würde anonymisiert.');
    await page.page.getByRole('checkbox').check();
    await press(page, 'Leyla Kaya endgültig anonymisieren');
    await page.sees('Drück noch einmal: Was schon gelöscht ist, bleibt gelöscht, der Rest folgt.');
    await isWell(page, 'erase-stopped');
    expect(await page.seen()).not.toContain('Prüf neu');
    await press(page, 'Weiter anonymisieren');
    await page.sees(/^Anonymisiert, an /);
    const [first, second] = callsOf(page, 'privacy.erase');
    expect(second).toEqual(first);
  });

  test('more than was shown: a new preview, and nothing gone', async () => {
    const { page, room } = await open('Löschen');
    await press(page, 'Vorschau ansehen');
    await page.page.getByRole('checkbox').check();
    room.workbook.tab('Aufgaben').append([[null, null, null, 'Ayşe Müller anrufen']]);
    await press(page, 'Ayşe Müller endgültig löschen');
    await press(page, 'Neue Vorschau');
    await page.sees('Seit der Vorschau hat sich etwas geändert.');
    await page.sees('Aufgaben');
    expect(await page.page.getByRole('checkbox').isChecked()).toBe(false);
    await isWell(page, 'erase-changed');
  });

  test('waiting that takes long is said', async () => {
    const { page } = await open('Löschen', { 'privacy.erase': () => later().reply }, { clock: true });
    await press(page, 'Vorschau ansehen');
    await page.page.getByRole('checkbox').check();
    await press(page, 'Ayşe Müller endgültig löschen');
    await page.sees('Wird überall gelöscht');
    await page.page.clock.runFor(9_000);
    await page.sees('Google braucht heute länger als sonst.');
    await isWell(page, 'erasing-slow');
  });
});

describe('deletion periods', () => {
  test('a typo in the settings deletes nothing: it is said, and checked again', async () => {
    const { page, room } = await open(null);
    const settings = room.workbook.tab('Einstellungen');
    const row = settings.values().findIndex((line) => line[0] === 'Löschfrist Austritte (Monate)') + 1;
    settings.set(row, 2, 'bald');
    await press(page, /^4?\s*Löschfristen/);
    await page.sees(/Löschfrist Austritte/);
    await isWell(page, 'periods-unclear');
    settings.set(row, 2, '600');
    await press(page, 'Neu prüfen');
    await page.sees('Gerade ist nichts fällig.');
    await page.sees('nach 600 Monaten');
  });

  test('chosen by kind, deleted in a second step', async () => {
    const { page, room, type } = await open(null);
    type(104, 'Austritt', new Date('2021-03-01T00:00:00.000Z'));
    await press(page, /^4?\s*Löschfristen/);
    await page.sees('1 Zeile ist alt genug.');
    await isWell(page, 'periods');
    expect(await page.page.getByRole('button', { name: 'Weiter' }).getAttribute('aria-disabled')).toBe('true');
    await page.page.getByRole('checkbox', { name: /^Austritte/ }).check();
    await press(page, 'Weiter mit 1 Zeile');
    await page.sees('1 Zeile endgültig löschen?');
    await page.page.getByRole('checkbox').check();
    await isWell(page, 'periods-sure');
    await page.page.getByRole('button', { name: '1 Zeile löschen' }).dblclick();
    await page.sees('1 Zeile ist gelöscht.');
    await isWell(page, 'periods-done');
    expect(callsOf(page, 'privacy.periodsApply')).toHaveLength(1);
    expect(room.workbook.tab('Mitglieder').values().some((line) => line[0] === 104)).toBe(false);
    await press(page, 'Neu prüfen');
    await page.sees('Gerade ist nichts fällig.');
    await isWell(page, 'periods-calm');
  });
});

describe('the log', () => {
  test('the latest first, by number, filtered; says that it can be changed', async () => {
    const { page, room } = await open(null);
    setConsent(room, { memberId: '102', channel: 'greeting', state: 'yes', source: 'am Telefon gesagt' });
    room.clock.instant = '2026-11-23T09:00:00.000Z';
    setConsent(room, { memberId: '103', channel: 'call', state: 'no', source: 'am Telefon gesagt' });
    await page.press('5');
    await page.sees('Wer die Tabelle bearbeiten darf, kann auch das Protokoll ändern.');
    const seen = await page.seen();
    expect(seen.indexOf('Nummer 103')).toBeLessThan(seen.indexOf('Nummer 102'));
    expect(seen).not.toContain('Kaya');
    await press(page, 'Nummer 103 in der Tabelle zeigen');
    await page.page.getByText('Eingrenzen').click();
    await page.page.getByRole('combobox', { name: 'Was' }).selectOption('Einwilligung');
    await page.page.getByRole('searchbox').fill('Leyla');
    await page.page.getByRole('button', { name: /Leyla Kaya/ }).click();
    expect(await page.page.getByLabel('Mitgliedsnummer').inputValue()).toBe('102');
    await page.page.getByLabel('bis').fill('2026-11-22');
    await isWell(page, 'log');
    await press(page, 'Anwenden');
    await page.sees('1 Vorgang.');
    expect(callsOf(page, 'privacy.log').at(-1)).toEqual({ what: 'Einwilligung', memberId: '102', to: '2026-11-22' });
    await page.page.getByLabel('Mitgliedsnummer').fill('999');
    await page.page.getByLabel('Mitgliedsnummer').press('Enter');
    await page.sees('Dazu gibt es keinen Vorgang.');
    await isWell(page, 'log-none');
    await page.page.getByRole('button', { name: 'Alles zeigen' }).last().click();
    await page.sees('Nummer 103');
    expect(callsOf(page, 'privacy.log').at(-1)).toEqual({});
    await page.page.getByText('Eingrenzen').click();
    expect(await page.page.getByLabel('Mitgliedsnummer').inputValue()).toBe('');
  });
});

test('long words wrap: nothing scrolls sideways', async () => {
  const long = 'Arbeitsmarktpolitik-und-Grundsicherungsberatung_im_Donaukanalviertel@mitgliederbetreuung.beispielanbieter.example.org';
  const { page } = await open(null, {
    'consents.show': () => ok<'consents.show'>({ memberId: '101', name: long, consents: [{ channel: 'greeting', state: 'unknown', since: '2026-01-01', source: long, by: long }] }),
    'privacy.erasePreview': () => ok<'privacy.erasePreview'>({ memberId: '101', name: long, mode: 'erase', places: [{ place: long, rows: 1497, cells: 12345, what: long }], warnings: [long, long], confirm: 'e-1' }),
    'privacy.erase': () => ok<'privacy.erase'>({ receipt: { id: long, at: '2026-11-22T10:00:00.000Z', by: long, mode: 'erase', places: [{ place: long, rows: 1497, cells: 12345 }] }, message: 'Gelöscht. ' + long }),
    'privacy.export': () => ok<'privacy.export'>({ memberId: '101', name: long, at: '', data: '{}', html: '', fileName: 'a.html', sections: [{ title: long, source: long, entries: [[{ label: long, value: long }]] }] }),
    'privacy.log': () => ok<'privacy.log'>({ total: 2345, people: [long], kinds: [long], entries: [{ at: '2026-11-22T10:00:00.000Z', by: long, what: long, fields: [long, 'BO'], members: 40, memberIds: ['101', long] }] }),
  });
  await page.press('1');
  await page.sees('seit 01.01.2026');
  await isWell(page, 'long-consents');
  await press(page, 'Gruß per E-Mail: ändern');
  await isWell(page, 'long-form');
  for (const key of ['Escape', 'Escape', '2']) await page.press(key);
  await press(page, 'Auskunft zusammenstellen');
  await page.page.locator('summary').first().click();
  await isWell(page, 'long-information');
  for (const key of ['Escape', 'Escape', '3']) await page.press(key);
  await press(page, 'Vorschau ansehen');
  await page.sees('Zuerst ansehen');
  await isWell(page, 'long-preview');
  await page.page.getByRole('checkbox').check();
  await press(page, /endgültig löschen$/);
  await page.sees('Beleg');
  await isWell(page, 'long-receipt');
  for (const key of ['Enter', '5']) await page.press(key);
  await page.sees('2.345 Vorgänge.');
  await page.page.locator('.log-members summary').click();
  await isWell(page, 'long-log');
});

test('in English', async () => {
  const { page, room } = await open(null, {}, { locale: 'en-GB' });
  room.who.speaks = 'en';
  await page.sees('What would you like to do?');
  await page.press('1');
  await page.sees('Greeting by e-mail');
  await isWell(page, 'english');
});
