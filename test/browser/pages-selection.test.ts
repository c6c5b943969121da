// Choosing members, as every dialog does: loading what was saved, saving, replacing, deleting, and showing them in the list.

import type { PreviewAnswer } from '../../src/contract/campaigns.ts';
import type { SavedSelection } from '../../src/contract/selection.ts';
import { ok, refused, Stage, type Answers, type OpenPage } from './support/pages.ts';

let stage: Stage;
beforeAll(async () => {
  stage = await Stage.set();
});
afterAll(() => stage.strike());
jest.setTimeout(90_000);

const young: SavedSelection = { name: 'Junge im Reuterkiez', words: ['BO Reuterkiez', 'Alter: bis 35'], selection: { groups: ['BO Reuterkiez'], ageTo: 35 }, by: 'ada@example.org', day: '2026-11-20' };
const old: SavedSelection = { name: 'Wer bei der Mitgliederbefragung helfen wollte', words: ['Antwort'], selection: { answer: { form: 'Befragung 2024', questionId: 'F1', values: ['ja'] } }, by: 'ada@example.org', day: '2024-11-20' };
const hand: SavedSelection = { name: 'Kerngruppe', words: ['BO Altbestand', 'Dazu von Hand ausgewählt: 3 Personen'], selection: { groups: ['BO Altbestand'], picked: { memberIds: ['7', '8', '9'], mode: 'also' } }, by: 'ada@example.org', day: '2026-10-01' };

const preview = (saved: SavedSelection[]): PreviewAnswer => ({
  count: 116,
  dropped: [],
  groups: [],
  sample: [],
  options: {
    groups: [{ name: 'BO Reuterkiez', count: 120 }, { name: 'BO Gropiusstadt-Buckow-Rudow-Britz', count: 96 }],
    postcodes: [...Array.from({ length: 39 }, (_, index) => ({ code: String(12043 + index), count: 40 - index })), { code: '', count: 3 }],
    interests: [{ text: 'Klima', count: 4 }],
    availability: [],
    questions: [],
    saved,
  },
  forms: [],
  marked: [{ memberId: '101', name: 'Ayşe Müller' }],
});

async function open(answers: Answers, width = 300, saved = [young, old, hand]): Promise<OpenPage> {
  const page = await stage.open('campaigns', { 'campaigns.list': () => ok<'campaigns.list'>({ campaigns: [] }), 'campaigns.preview': () => ok<'campaigns.preview'>(preview(saved)), ...answers }, { width, height: 900, clock: true });
  await page.sees('Wozu rufst du an?');
  await page.press('6');
  await page.sees('Auswahl merken …');
  return page;
}
const button = (page: OpenPage, name: string) => page.page.getByRole('button', { name, exact: true });
const asked = (page: OpenPage, name: string) => page.calls.filter((call) => call.name === name).map(({ payload }) => payload);
const chosen = async (page: OpenPage): Promise<unknown> => {
  await page.page.clock.runFor(500);
  return (asked(page, 'campaigns.preview').pop() as { selection: unknown }).selection;
};
const select = (page: OpenPage) => page.page.getByLabel('Gespeicherte Auswahl');
const focusIsOn = (page: OpenPage, id: string) => page.page.waitForFunction((wanted) => document.activeElement?.id === wanted, id, { timeout: 5_000 });
const fitsInside = (page: OpenPage) => page.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test.each([900, 300])('at %i px: one that was saved is loaded, shown, changed, and replaced only by a button that says so', async (width) => {
  const changed: SavedSelection = { ...young, selection: { ageTo: 35 }, words: ['Alter: bis 35'] };
  const page = await open({ 'selections.save': () => ok<'selections.save'>({ selections: [changed, old], message: '„Junge im Reuterkiez“ ist gemerkt.' }) }, width);
  expect(await select(page).locator('option').allTextContents()).toEqual(['keine, neu auswählen', 'Junge im Reuterkiez', 'Wer bei der Mitgliederbefragung helfen wollte (eine Frage darin gibt es nicht mehr)', 'Kerngruppe']);
  expect(await select(page).locator('option:disabled').count()).toBe(1);
  await select(page).selectOption('Junge im Reuterkiez');
  await page.sees('BO Reuterkiez · Alter: bis 35');
  expect(await chosen(page)).toEqual({ groups: ['BO Reuterkiez'], ageTo: 35 });
  expect([await page.accessibility(), await fitsInside(page)]).toEqual([[], true]);
  await page.page.getByRole('checkbox', { name: /BO Reuterkiez/ }).uncheck();
  await page.sees('Seit dem Laden geändert.');
  await button(page, 'Auswahl merken …').click();
  const name = page.page.getByLabel('Name der Auswahl');
  expect(await name.inputValue()).toBe('Junge im Reuterkiez');
  await name.press('Enter');
  expect(asked(page, 'selections.save')).toEqual([]);
  expect([await page.accessibility(), await fitsInside(page)]).toEqual([[], true]);
  await button(page, '„Junge im Reuterkiez“ ersetzen').click();
  await page.sees('„Junge im Reuterkiez“ ist gemerkt.');
  expect(asked(page, 'selections.save')).toEqual([{ name: 'Junge im Reuterkiez', selection: { ageTo: 35 }, replace: true }]);
  await focusIsOn(page, 'keep-selection');
  // The list is still the new one when the form was left and comes again.
  await button(page, 'Weiter').click();
  await button(page, 'Zurück').click();
  await page.sees('Alter: bis 35');
  expect([await select(page).inputValue(), await select(page).locator('option').count()]).toEqual(['Junge im Reuterkiez', 3]);
});

test('the first one: nothing to load yet, saved with Enter; a name somebody else took meanwhile is asked about', async () => {
  const page = await open({ 'selections.save': (_, nth) => (nth === 1 ? refused('name_taken', '„Klima“ gibt es schon. Es wurde nichts geändert. Wähl einen anderen Namen.') : ok<'selections.save'>({ selections: [{ ...young, name: 'Klima', selection: { interests: ['Klima'] } }], message: '„Klima“ ist gemerkt.' })) }, 300, []);
  expect(await select(page).count()).toBe(0);
  await page.page.getByText('Interessen', { exact: true }).click();
  await page.page.getByRole('checkbox', { name: /Klima/ }).check();
  await button(page, 'Auswahl merken …').click();
  await page.page.getByLabel('Name der Auswahl').fill('Klima');
  await page.page.getByLabel('Name der Auswahl').press('Enter');
  await page.sees('„Klima“ gibt es schon.');
  expect(await page.accessibility()).toEqual([]);
  await button(page, '„Klima“ ersetzen').click();
  await page.sees('„Klima“ ist gemerkt.');
  expect(await select(page).inputValue()).toBe('Klima');
  await button(page, 'Auswahl merken …').click();
  await page.page.getByLabel('Name der Auswahl').press('Escape');
  await focusIsOn(page, 'keep-selection');
});

test('deleting is asked once more and leaves the conditions; what is in nobody’s row any more can be taken out', async () => {
  const page = await open({ 'selections.remove': () => ok<'selections.remove'>({ selections: [young], message: '„Kerngruppe“ ist gelöscht.' }) });
  await select(page).selectOption('Kerngruppe');
  await page.page.getByText('Von Hand', { exact: true }).click();
  await page.sees('3 Personen sind von Hand ausgewählt.');
  await page.page.getByRole('button', { name: 'Löschen: Kerngruppe' }).click();
  expect(await page.accessibility()).toEqual([]);
  expect(asked(page, 'selections.remove')).toEqual([]);
  await button(page, 'Ja, löschen').click();
  await page.sees('„Kerngruppe“ ist gelöscht.');
  expect(asked(page, 'selections.remove')).toEqual([{ name: 'Kerngruppe' }]);
  await page.page.getByRole('checkbox', { name: 'BO Altbestand 0' }).uncheck();
  await button(page, 'Stattdessen die markierte Person nehmen').click();
  expect(await chosen(page)).toEqual({ picked: { memberIds: ['101'], mode: 'also' } });
});

test('forty postcodes fit and are found', async () => {
  const page = await open({});
  await page.page.getByText('PLZ', { exact: true }).click();
  const codes = page.page.getByRole('group', { name: 'PLZ' }).getByRole('checkbox');
  expect(await codes.count()).toBe(12);
  await page.page.getByLabel('PLZ suchen').fill('207');
  expect(await codes.count()).toBe(10);
  await page.page.getByRole('checkbox', { name: /12077/ }).check();
  await page.page.getByLabel('PLZ suchen').fill('99');
  expect(await codes.count()).toBe(1);
  await page.page.getByLabel('PLZ suchen').fill('');
  await button(page, '27 weitere zeigen').click();
  expect([await codes.count(), await page.accessibility(), await fitsInside(page)]).toEqual([40, [], true]);
  expect(await chosen(page)).toEqual({ postcodes: ['12077'] });
});

test("they are shown in the list; somebody's filter is replaced only when asked; then all again", async () => {
  const page = await open({
    'selections.filter': ({ off, replace }) =>
      off ? ok<'selections.filter'>({ shown: 1500, message: 'Die Mitgliederliste zeigt wieder alle.' }) : replace ? ok<'selections.filter'>({ shown: 116, message: 'Die Mitgliederliste zeigt jetzt 116 Personen.' }) : refused('filter_in_use', 'In der Mitgliederliste ist schon ein Filter gesetzt. Du kannst ihn ersetzen, dann gilt er nicht mehr.'),
  });
  await select(page).selectOption('Junge im Reuterkiez');
  await button(page, 'In der Mitgliederliste zeigen').click();
  await page.sees('In der Mitgliederliste ist schon ein Filter gesetzt.');
  expect(await page.accessibility()).toEqual([]);
  await focusIsOn(page, 'filter-replace');
  await button(page, 'Filter ersetzen').click();
  await page.sees('Die Mitgliederliste zeigt jetzt 116 Personen.');
  await button(page, 'Wieder alle zeigen').click();
  await page.sees('Die Mitgliederliste zeigt wieder alle.');
  const selection = young.selection;
  expect(asked(page, 'selections.filter')).toEqual([{ selection }, { selection, replace: true }, { selection, off: true }]);
});

test('a condition that cannot be counted says so beside the form, where it can be taken out again', async () => {
  const page = await open({
    'campaigns.preview': ({ selection }) => (selection.ageTo ? refused('column_missing', 'Die Spalte „Geburtsdatum“ wurde nicht gefunden. Es wurde nichts geändert. Schreib die Überschrift wieder hin.') : ok<'campaigns.preview'>(preview([young]))),
  });
  await select(page).selectOption('Junge im Reuterkiez');
  await page.page.clock.runFor(500);
  await page.sees('Die Spalte „Geburtsdatum“ wurde nicht gefunden.');
  expect([await page.accessibility(), await button(page, 'Weiter').getAttribute('aria-disabled')]).toEqual([[], 'true']);
  await page.page.getByText('Alter', { exact: true }).click();
  await page.page.getByLabel('Alter bis').fill('');
  await page.page.clock.runFor(500);
  await page.sees('116 Personen');
  expect(await button(page, 'Weiter').getAttribute('aria-disabled')).toBe('false');
});
