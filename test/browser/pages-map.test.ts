// The dialog „Karte“ in a real browser: pointing, choosing, keyboard, table, people, filter, outlines, paper and pictures.

import { readFileSync } from 'node:fs';
import type { MapDataAnswer } from '../../src/contract/map.ts';
import type { SelectionPeopleAnswer } from '../../src/contract/selection.ts';
import { boxesAround, mapAnswer, mapPostcodes } from '../support/mapExamples.ts';
import { three, mapRoom } from '../server/map/mapRoom.ts';
import { later, ok, refused, stageForTests, type Answers, type OpenPage } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();

const people: SelectionPeopleAnswer = { people: Array.from({ length: 12 }, (_, index) => ({ memberId: 'M' + index, name: 'Ayşe Yılmaz ' + index, group: index === 1 ? '' : 'BO Rixdorf', why: [] })), total: 141 };

async function open(answers: Answers = {}, size: { width: number; height: number } = { width: 1000, height: 720 }): Promise<OpenPage> {
  const page = await stage.open('map', { 'map.data': () => ok<'map.data'>(mapAnswer), 'selections.people': () => ok<'selections.people'>(people), ...answers }, size);
  await page.sees(/Mitglieder nach Postleitzahl|Noch keine Postleitzahl|Die Mitglieder werden gezählt/);
  return page;
}

const area = ({ page }: OpenPage, postcode: string) => page.locator('#area-' + postcode);
const shows = (page: OpenPage, measure: string): Promise<void> => page.page.getByRole('group', { name: 'Was die Karte zeigt' }).getByRole('button', { name: measure }).click();
const card = ({ page }: OpenPage): Promise<string> => page.locator('.place-now').innerText();
const asked = ({ calls }: OpenPage, name: string): unknown[] => calls.filter((call) => call.name === name).map(({ payload }) => payload);
const withOutlines: MapDataAnswer = { ...mapAnswer, outlines: boxesAround(mapPostcodes) };

test('one small page, one call, and everything can be used by everybody', async () => {
  const page = await open();
  expect(Buffer.byteLength(await stage.html('map'))).toBeLessThan(120_000);
  expect(page.calls).toEqual([{ name: 'map.data', payload: {} }]);
  expect(await page.page.getByRole('button', { name: '12043 Rixdorf: Mitglieder 141' }).count()).toBe(1);
  expect(await page.page.getByRole('button', { name: '10965 Kreuzberg: verborgen' }).count()).toBe(1);
  expect(await page.accessibility()).toEqual([]);
  await page.sees('10 Mitglieder ohne verwendbare Postleitzahl.');
});

test.each([400, 700, 1000])('at %i px nothing scrolls sideways, whatever is shown, and no label leaves its tile', async (width) => {
  const page = await open({}, { width, height: 720 });
  for (const measure of ['Neue', 'Anteil aktiv', 'Anteil kontaktiert', 'nach BO', 'Mitglieder']) {
    await shows(page, measure);
    expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  }
  const [texts, outside] = await page.page.evaluate(() => {
    const tiles = [...document.querySelectorAll('.area path:first-child')].map((tile) => tile.getBoundingClientRect());
    const written = [...document.querySelectorAll('.map text')].map((text) => text.getBoundingClientRect());
    const within = (box: DOMRect): boolean => tiles.some((tile) => box.left >= tile.left && box.right <= tile.right && box.top >= tile.top - 2 && box.bottom <= tile.bottom + 2);
    return [written.length, written.filter((box) => !within(box)).length];
  });
  expect(texts).toBeGreaterThan(40);
  expect(outside).toBe(0);
});

test('another measure needs no second call; the legend follows', async () => {
  const page = await open();
  await shows(page, 'Anteil aktiv');
  await page.sees('40 % bis 49 %');
  expect(await page.page.getByRole('button', { name: '12043 Rixdorf: Anteil aktiv 41 %' }).count()).toBe(1);
  await shows(page, 'nach BO');
  expect(await page.page.getByRole('button', { name: '12043 Rixdorf: BO Rixdorf' }).count()).toBe(1);
  expect(await page.page.getByRole('region', { name: 'Legende' }).innerText()).toContain('BO Schillerkiez');
  expect(await page.accessibility()).toEqual([]);
  expect(asked(page, 'map.data')).toHaveLength(1);
});

test('pointing shows the figures of one postcode; map and table point together', async () => {
  const page = await open();
  await area(page, '12043').hover();
  const text = (await card(page)).replace(/\s+/g, ' ');
  for (const part of ['12043 Rixdorf', 'Mitglieder 141', 'aktiv 58 (41 %)', 'BO Rixdorf 118, BO Schillerkiez 19, weitere verborgen']) expect(text).toContain(part);
  expect(await page.page.locator('tr.current').innerText()).toContain('12043');
  await page.page.getByRole('row', { name: /12047/ }).hover();
  expect(await card(page)).toContain('12047 Reuterkiez');
  await area(page, '10965').hover();
  expect(await card(page)).toContain('Hier wohnen weniger als 5');
});

test('the keyboard walks over the map, chooses and lets go', async () => {
  const page = await open();
  await area(page, '12053').focus();
  await page.page.keyboard.press('ArrowRight');
  expect(await page.page.evaluate(() => document.activeElement?.id)).toBe('area-12043');
  expect(await card(page)).toContain('12043 Rixdorf');
  await page.page.keyboard.press('Enter');
  await page.sees('141 Mitglieder wohnen dort.');
  expect(await area(page, '12043').getAttribute('aria-pressed')).toBe('true');
  expect(await page.accessibility()).toEqual([]);
  await page.page.keyboard.press('Space');
  expect(await page.page.getByText('Ausgewählt:').count()).toBe(0);
});

test('a click lists who lives there; more on request; one press shows the row and makes way for the sheet', async () => {
  const page = await open({ 'members.show': () => ok<'members.show'>({ row: 17 }) });
  await area(page, '12043').click();
  await page.sees('Ayşe Yılmaz 0');
  expect(asked(page, 'selections.people')).toEqual([{ selection: { postcodes: ['12043'] } }]);
  expect(await page.seen()).toContain('ohne BO');
  await page.page.getByRole('button', { name: 'Weitere 4 zeigen' }).click();
  await page.sees('Ayşe Yılmaz 11');
  await page.page.getByRole('button', { name: 'Ayşe Yılmaz 11 in der Tabelle zeigen' }).click();
  await page.page.waitForFunction(() => (globalThis as unknown as { timesClosed: number }).timesClosed === 1);
  expect(asked(page, 'members.show')).toEqual([{ memberId: 'M11' }]);
});

test('nobody’s names stand beside a hidden number', async () => {
  const page = await open();
  await area(page, '10965').click();
  await page.sees('In der Mitgliederliste zeigen');
  expect(asked(page, 'selections.people')).toEqual([]);
  await area(page, '12043').click({ modifiers: ['Control'] });
  await page.sees('Ausgewählt: 10965, 12043');
  expect(asked(page, 'selections.people')).toEqual([]);
});

test('several postcodes are chosen together', async () => {
  const page = await open({ 'selections.filter': () => ok<'selections.filter'>({ shown: 309, message: 'Die Liste zeigt 309 Mitglieder.' }) });
  await page.page.getByLabel('Mehrere Postleitzahlen wählen').check();
  await area(page, '12045').click();
  await area(page, '12043').click();
  await page.sees('Ausgewählt: 12043, 12045');
  await page.page.getByRole('button', { name: 'In der Mitgliederliste zeigen' }).click();
  await page.sees('Die Liste zeigt 309 Mitglieder.');
  expect(asked(page, 'selections.filter')).toEqual([{ selection: { postcodes: ['12043', '12045'] } }]);
  await page.page.getByRole('button', { name: 'Wieder alle zeigen' }).click();
  await page.page.waitForTimeout(50);
  expect(asked(page, 'selections.filter')[1]).toEqual({ selection: { postcodes: ['12043', '12045'] }, off: true });
});

test('a filter of somebody else’s is replaced only when asked', async () => {
  const page = await open({ 'selections.filter': (payload) => (payload.replace ? ok<'selections.filter'>({ shown: 141, message: 'Die Liste zeigt 141 Mitglieder.' }) : refused('filter_in_use', 'In der Mitgliederliste ist schon ein Filter gesetzt. Nichts wurde geändert.')) });
  await area(page, '12043').click();
  await page.page.getByRole('button', { name: 'In der Mitgliederliste zeigen' }).click();
  await page.sees('In der Mitgliederliste ist schon ein Filter gesetzt.');
  await page.page.getByRole('button', { name: 'Filter ersetzen' }).click();
  await page.sees('Die Liste zeigt 141 Mitglieder.');
});

test('remembered as a selection under a name; a taken name is asked about; a second press sends nothing twice', async () => {
  const slow = later();
  const page = await open({ 'selections.save': (payload, nth) => (nth === 1 ? slow.reply : payload.replace ? ok<'selections.save'>({ selections: [], message: 'Gemerkt.' }) : refused('bad_request', 'Nein.')) });
  await area(page, '12043').click();
  await page.page.getByRole('button', { name: 'Als Auswahl merken' }).click();
  const name = page.page.getByLabel('Name der Auswahl');
  expect(await name.inputValue()).toBe('PLZ 12043 Rixdorf');
  await name.fill('Rixdorf');
  await name.press('Enter');
  await name.press('Enter');
  slow.now(refused('name_taken', '„Rixdorf“ gibt es schon. Nichts wurde geändert.'));
  await page.page.getByRole('button', { name: 'Die alte ersetzen' }).click();
  await page.sees('Gemerkt.');
  expect(asked(page, 'selections.save')).toEqual([
    { name: 'Rixdorf', selection: { postcodes: ['12043'] } },
    { name: 'Rixdorf', selection: { postcodes: ['12043'] }, replace: true },
  ]);
});

test('the table sorts by every column and says so', async () => {
  const page = await open();
  await page.page.getByRole('columnheader', { name: 'Mitglieder' }).getByRole('button').click();
  expect(await page.page.getByRole('columnheader', { name: 'Mitglieder' }).getAttribute('aria-sort')).toBe('descending');
  expect((await page.page.getByRole('row').allInnerTexts()).slice(1, 4).map((row) => row.slice(0, 5))).toEqual(['12047', '12049', '12045']);
});

test('postcodes without a place are in the table; one press leads to where places are entered', async () => {
  const lost = mapPostcodes.map((one) => (one.postcode === '12043' ? { ...one, centre: null } : one));
  const page = await open({ 'map.data': () => ok<'map.data'>({ ...mapAnswer, postcodes: lost, notes: ['Im Tab „Postleitzahlen“ steht in Zeile 4 keine Postleitzahl.'] }), 'map.places': () => ok<'map.places'>({ tab: 'Postleitzahlen', row: 2, added: 1 }) });
  await page.sees('Ort noch nicht bekannt: 12043.');
  await page.sees('steht in Zeile 4 keine Postleitzahl');
  expect(await area(page, '12043').count()).toBe(0);
  expect(await page.page.getByRole('row', { name: /12043/ }).count()).toBe(1);
  await page.page.getByRole('button', { name: 'Orte eintragen' }).click();
  await page.page.waitForFunction(() => (globalThis as unknown as { timesClosed: number }).timesClosed === 1);
});

test('nobody with a postcode, a slow answer, a failed one', async () => {
  const empty = await open({ 'map.data': () => ok<'map.data'>({ ...mapAnswer, postcodes: mapPostcodes.map((one) => ({ ...one, members: 0 })), total: 0 }) });
  await empty.sees('Noch keine Postleitzahl auf der Karte.');
  expect(await empty.accessibility()).toEqual([]);
  const failing = await stage.open('map', { 'map.data': (_, nth) => (nth === 1 ? { googleFails: 'NetworkError: Connection failure due to HTTP 0' } : ok<'map.data'>(mapAnswer)) }, { width: 1000 });
  await failing.sees('Die Verbindung zu Google ist abgebrochen.');
  await failing.page.getByRole('button', { name: 'Noch einmal' }).click();
  await failing.sees('1.497 Mitglieder nach Postleitzahl.');
});

test('with loaded outlines the map draws them and says where they are from', async () => {
  const page = await open({ 'map.data': () => ok<'map.data'>(withOutlines) });
  await page.sees('Umrisse: © Geoportal Berlin, dl-de/zero-2-0');
  await area(page, '12043').click();
  await page.sees('Ausgewählt: 12043 Rixdorf');
  expect(await page.accessibility()).toEqual([]);
});

const boxes = JSON.stringify({
  type: 'FeatureCollection',
  features: mapPostcodes.flatMap(({ postcode, centre }) =>
    centre ? [{ type: 'Feature', properties: { plz: postcode }, geometry: { type: 'Polygon', coordinates: [[[-1, -1], [1, -1], [1, 1], [-1, 1], [-1, -1]].map(([x = 0, y = 0]) => [centre.lon + x * 0.003, centre.lat + y * 0.002])] } }] : [],
  ),
});
const file = (text: string, name = 'plz.geojson') => ({ name, mimeType: 'application/json', buffer: Buffer.from(text) });

test('outlines are read beside the page, looked at, and sent small with where they are from', async () => {
  const page = await open({ 'map.load': () => ok<'map.load'>({ postcodes: [], missing: [], property: 'plz', attribution: 'Amt', message: 'Geladen: die Umrisse von 21 Postleitzahlen.' }) });
  const workers: string[] = [];
  page.page.on('worker', (worker) => workers.push(worker.url()));
  await page.page.getByRole('button', { name: 'Umrisse laden' }).click();
  await page.sees('Echte Umrisse statt Kacheln.');
  expect(await page.accessibility()).toEqual([]);
  await page.page.getByLabel('Datei auswählen').setInputFiles(file(boxes));
  await page.sees(/\d+ Umrisse gefunden/);
  expect(workers).toHaveLength(1);
  await page.page.getByLabel('Woher sind die Umrisse?').fill('Amt');
  expect(await page.accessibility()).toEqual([]);
  await page.page.getByRole('button', { name: /Umrisse übernehmen/ }).click();
  await page.sees('Geladen: die Umrisse von 21 Postleitzahlen.');
  const [sent] = asked(page, 'map.load') as { fileName: string; text: string; property: string; attribution: string }[];
  expect([sent?.fileName, sent?.property, sent?.attribution]).toEqual(['plz.geojson', 'plz', 'Amt']);
  expect((JSON.parse(sent?.text ?? '') as { features: unknown[] }).features.length).toBeGreaterThan(15);
  expect(asked(page, 'map.data')).toHaveLength(2);
});

test.each([
  ['broken', '{"type": "FeatureColl', 'Die Datei ist beschädigt oder unvollständig.'],
  ['no map', '{"members": []}', 'Diese Datei ist keine Karte.'],
  ['without postcodes', boxes.replaceAll(/"plz":"\d+"/g, '"name":"Bezirk"'), 'In der Datei stehen keine Postleitzahlen.'],
])('a file that is %s gets its sentence, and another can be chosen', async (_what, text, sentence) => {
  const page = await open();
  await page.page.getByRole('button', { name: 'Umrisse laden' }).click();
  await page.page.getByLabel('Datei auswählen').setInputFiles(file(text));
  await page.sees(sentence);
  await page.sees('Die bisherige Karte bleibt.');
  await page.page.getByLabel('Datei auswählen').setInputFiles(file(boxes));
  await page.sees(/\d+ Umrisse gefunden/);
});

test('a file of 20 MB that is dropped is refused at once, and the page stays', async () => {
  const page = await open();
  await page.page.getByRole('button', { name: 'Umrisse laden' }).click();
  await page.page.locator('.drop').evaluate((zone) => {
    const files = new DataTransfer();
    files.items.add(new File([' '.repeat(20_000_000)], 'berlin.geojson'));
    zone.dispatchEvent(new DragEvent('drop', { dataTransfer: files, bubbles: true, cancelable: true }));
  });
  await page.sees('Die Datei ist zu groß: Bis 12 MB lassen sich lesen.');
  await page.sees('Die bisherige Karte bleibt.');
});

test('which property is the postcode is asked where two could be; a browser without workers reads all the same', async () => {
  const page = await open({ 'map.data': () => ok<'map.data'>({ ...mapAnswer, postcodes: mapPostcodes.slice(0, 3) }) });
  await page.page.evaluate(() => Object.assign(globalThis, { Worker: undefined }));
  await page.page.getByRole('button', { name: 'Umrisse laden' }).click();
  await page.page.getByLabel('Datei auswählen').setInputFiles(file(boxes.replaceAll(/"plz":"(\d+)"/g, (_, code: string) => `"a":"${code}","b":"${Number(code) === 10965 ? 10967 : Number(code) === 10967 ? 10965 : code}"`)));
  await page.sees('Wo steht die Postleitzahl?');
  expect(await page.accessibility()).toEqual([]);
  await page.page.getByRole('combobox').selectOption({ index: 1 });
  await page.page.getByRole('button', { name: 'Weiter' }).click();
  await page.sees(/Umrisse? gefunden/);
});

test('loaded outlines go again on request', async () => {
  const page = await open({ 'map.data': (_, nth) => ok<'map.data'>(nth === 1 ? withOutlines : mapAnswer), 'map.unload': () => ok<'map.unload'>({ message: 'Die Karte zeigt wieder Kacheln.' }) });
  await page.page.getByRole('button', { name: 'Umrisse ändern' }).click();
  await page.page.getByRole('button', { name: 'Zurück zu den Kacheln' }).click();
  await page.sees('Die Karte zeigt wieder Kacheln.');
});

test('as SVG and PNG it is a picture that stands for itself: title, day, legend, where from, nothing fetched', async () => {
  const page = await open({ 'map.data': () => ok<'map.data'>(withOutlines) });
  const outside: string[] = [];
  page.page.on('request', (request) => outside.push(request.url()));
  const saved = async (name: string) => {
    const [download] = await Promise.all([page.page.waitForEvent('download'), page.page.getByRole('button', { name }).click()]);
    return { name: download.suggestedFilename(), content: readFileSync(await download.path()) };
  };
  const svg = await saved('Als SVG');
  expect(svg.name).toBe('Mitglieder nach Postleitzahl 22.11.2026.svg');
  const text = svg.content.toString('utf8');
  expect(text).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
  for (const part of ['Mitglieder nach Postleitzahl', 'Stand 22.11.2026', 'verborgen (zu wenige)', '© Geoportal Berlin', '12043', '141']) expect(text).toContain(part);
  expect(text.match(/(?:href|src|url)\s*[=(]\s*["']?(?!#)[^"')]*/g)).toBeNull();
  const png = await saved('Als Bild');
  expect([png.name, png.content.subarray(1, 4).toString()]).toEqual(['Mitglieder nach Postleitzahl 22.11.2026.png', 'PNG']);
  expect(png.content.readUInt32BE(16)).toBeGreaterThan(1_500);
  await page.sees('zu finden bei deinen Downloads');
  expect(outside.filter((url) => !/^(?:data|blob):/.test(url))).toEqual([]);
}, 45_000);

test('on paper there are the picture and the table, and nothing to press', async () => {
  const page = await open();
  await page.page.emulateMedia({ media: 'print' });
  expect(await page.page.locator('#poster').isVisible()).toBe(true);
  expect(await page.page.locator('.map').isVisible()).toBe(false);
  expect(await page.page.getByRole('table').isVisible()).toBe(true);
  const buttons = await page.page.locator('.button').evaluateAll((all) => all.filter((one) => (one as HTMLElement).offsetParent !== null).length);
  expect(buttons).toBe(0);
});

test('with the real rooms: the map, who lives there, the filter, a selection, and outlines from a file', async () => {
  const { room } = mapRoom([
    { plz: 12043, people: 40, active: 12, contacted: 20, groups: { 'BO Rixdorf': 40 } },
    { plz: 12045, people: 20, groups: { 'BO Rixdorf': 20 } },
    { plz: 12049, people: 30, groups: { 'BO Schillerkiez': 30 } },
  ]);
  const page = await stage.open('map', answersOf(room), { width: 1000, height: 720 });
  await page.sees('90 Mitglieder nach Postleitzahl.');
  await area(page, '12043').click();
  await page.sees('40 Mitglieder wohnen dort.');
  await page.page.getByRole('button', { name: 'In der Mitgliederliste zeigen' }).click();
  await page.page.locator('.said').waitFor();
  expect(await page.page.locator('.said').innerText()).toContain('40');
  await page.page.getByRole('button', { name: 'Als Auswahl merken' }).click();
  await page.page.getByRole('button', { name: 'Merken', exact: true }).click();
  await page.page.getByRole('button', { name: 'Als Auswahl merken' }).waitFor();
  expect(asked(page, 'selections.save')).toHaveLength(1);
  await page.page.getByRole('button', { name: 'Umrisse laden' }).click();
  await page.page.getByLabel('Datei auswählen').setInputFiles(file(three, 'drei.geojson'));
  await page.sees('Ohne Umriss bleiben: 12049.');
  await page.page.getByRole('button', { name: '3 Umrisse übernehmen' }).click();
  await page.sees('Umrisse: drei.geojson');
  await page.sees('Ohne Umriss in der geladenen Karte: 12049.');
  expect(await area(page, '12049').count()).toBe(0);
  await page.page.getByRole('button', { name: '12045 Neukölln: Mitglieder 20' }).or(page.page.locator('#area-12045')).first().click();
  await page.sees('20 Mitglieder wohnen dort.');
});
