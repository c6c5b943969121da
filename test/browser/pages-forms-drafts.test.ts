// Interviews in a real browser: drafts on device and sheet, lost answers, refusals. Nothing that was typed is lost, nothing doubled.

import { formRoom, rowsOf } from '../server/questionnaires/support.ts';
import { lost, openInterview, type OpenForms } from './support/forms-page.ts';
import { refused, stageForTests, type Reply } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();
let open: OpenForms;

test('a draft is on the device at once, in the sheet a little later, and survives closing', async () => {
  open = await openInterview(stage);
  const area = () => open.question('Warum nicht?').getByRole('textbox');
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Nein' }).click();
  await area().fill('<b>=SUMME(1)</b> 🌻');
  expect(await open.device()).toContain('=SUMME(1)');
  await open.sees('Auf diesem Gerät gemerkt.');
  await open.page.getByText(/Entwurf gespeichert \d\d:\d\d/).waitFor({ timeout: 12_000 });
  expect(open.lines().map((line) => [line['Warum nicht?'], line['Stand']])).toEqual([['<b>=SUMME(1)</b> 🌻', 'Entwurf']]);
  await open.page.reload();
  await open.sees('Angefangen');
  expect(await open.accessibility()).toEqual([]);
  await open.button('weitermachen: Leyla Kaya').click();
  await open.sees(/Weiter mit deinem Entwurf vom/);
  expect(await area().inputValue()).toBe('<b>=SUMME(1)</b> 🌻');
  await open.button('Abschicken').click();
  await open.heading('Gespeichert.').waitFor();
  expect(open.lines()).toHaveLength(1);
});

test('on another device the sheet’s draft is gone on with; thrown away it is gone everywhere', async () => {
  open = await openInterview(stage);
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).click();
  await open.page.keyboard.press('Escape');
  await open.sees('Angefangen');
  await open.page.waitForFunction(() => (window.localStorage.getItem('fragebogen') ?? '').includes('"sheetAt":"20'));
  await open.page.evaluate(() => window.localStorage.clear());
  await open.page.reload();
  await open.button('weitermachen: Leyla Kaya').click();
  await open.question('Kommst du wieder?').waitFor();
  expect(await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).isChecked()).toBe(true);
  await open.button('Neu anfangen').click();
  await open.button('Ja, neu anfangen').click();
  await open.page.waitForFunction(() => document.querySelector('input:checked') === null);
  await open.page.waitForTimeout(100);
  expect(open.lines()).toEqual([]);
});

test('two drafts: a person decides', async () => {
  open = await openInterview(stage);
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).click();
  await open.page.keyboard.press('Escape');
  await open.page.waitForFunction(() => (window.localStorage.getItem('fragebogen') ?? '').includes('"sheetAt":"20'));
  // The other device went on an hour later, and so did this one.
  await open.page.evaluate(() => {
    const [draft] = JSON.parse(window.localStorage.getItem('fragebogen') ?? '[]') as { at: number; sheetAt: string; filled: { answers: object } }[];
    if (draft) window.localStorage.setItem('fragebogen', JSON.stringify([{ ...draft, at: draft.at + 9_000, sheetAt: '2026-01-01T00:00:00Z', filled: { answers: { F1: false }, unclear: {} } }]));
  });
  await open.page.reload();
  await open.button('weitermachen: Leyla Kaya').click();
  await open.heading('Es gibt zwei Entwürfe.').waitFor();
  expect(await open.accessibility()).toEqual([]);
  await open.press('1');
  await open.question('Warum nicht?').waitFor();
  expect(open.lines()).toHaveLength(1);
});

test('a double click and a retry after a lost answer write one row, and everything stays until it is certain', async () => {
  const at = formRoom();
  const real = answersOf(at.room)['forms.submit'] as (payload: unknown, nth: number) => Reply;
  // The hardest case: the write landed, the answer did not.
  open = await openInterview(stage, { 'forms.submit': (payload, nth) => (real(payload, nth), nth === 1 ? lost : real(payload, nth)) }, at);
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).click();
  await open.button('Abschicken').dblclick();
  await open.sees('Es wird nichts doppelt geschrieben.');
  await open.sees('Alles, was du geschrieben hast, ist noch da.');
  expect(await open.accessibility()).toEqual([]);
  await open.button('Abschicken').click();
  await open.heading('Gespeichert.').waitFor();
  expect(new Set(open.made('forms.submit').map(({ payload }) => (payload as { submissionId: string }).submissionId)).size).toBe(1);
  expect([open.lines().length, open.made('forms.submit').length]).toEqual([1, 2]);
});

test.each([
  ['busy', 'Gerade speichert jemand anderes. Versuch es gleich noch einmal.', []],
  ['answers_unfit', 'Der Fragebogen wurde geändert. Sieh diese Antworten noch einmal an.', ['Themen']],
  ['form_broken', 'Der Fragebogen passt nicht.', ['Zeile 3: Die Art fehlt.']],
] as const)('refused with %s: said, and nothing typed is lost', async (code, message, details) => {
  open = await openInterview(stage, { 'forms.submit': () => refused(code, message, [...details]) });
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Nein' }).click();
  await open.question('Warum nicht?').getByRole('textbox').fill('Zu laut');
  await open.button('Abschicken').click();
  await open.sees('Nicht abgeschickt.');
  for (const line of details) await open.sees(line);
  expect([await open.question('Warum nicht?').getByRole('textbox').inputValue(), (await open.device()).includes('Zu laut')]).toEqual(['Zu laut', true]);
});

test('after the questionnaire was changed, its questions are loaded anew and the answers stay', async () => {
  open = await openInterview(stage);
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).click();
  open.at.ask(rowsOf('Besuch|1|Kommst du wieder?|Ja/Nein||ja||||F1', 'Besuch|2|Wer noch?|Kurztext||ja||||F9'));
  await open.button('Abschicken').click();
  await open.sees('Nicht abgeschickt.');
  await open.button('Fragen neu laden').click();
  await open.question('Wer noch?').getByRole('textbox').fill('Anton');
  await open.button('Abschicken').click();
  await open.heading('Gespeichert.').waitFor();
  expect(open.lines()[0]).toMatchObject({ 'Kommst du wieder?': 'ja', 'Wer noch?': 'Anton' });
});

test('the sidebar hands what was begun to the dialog', async () => {
  open = await openInterview(stage);
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).click();
  await open.button('Größer öffnen').click();
  await open.heading('Gespräch mit Leyla Kaya.').waitFor();
  expect(open.calls.map(({ name }) => name)).toContain('openFormsDialog');
  await open.page.setViewportSize({ width: 760, height: 640 });
  await open.page.reload();
  await open.heading(/^Leyla Kaya/).waitFor();
  await open.question('Kommst du wieder?').waitFor();
  expect(await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).isChecked()).toBe(true);
  expect(await open.button('Größer öffnen').count()).toBe(0);
  expect(open.lines().length).toBeLessThanOrEqual(1);
});

test('what was sent in the dialog is not begun any more in the sidebar behind it', async () => {
  open = await openInterview(stage);
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).click();
  await open.button('Größer öffnen').click();
  await open.sees('Angefangen');
  // As the dialog does once it is sent: another window of the same browser.
  await open.page.evaluate(() => {
    window.localStorage.removeItem('fragebogen');
    window.dispatchEvent(new StorageEvent('storage', { key: 'fragebogen' }));
  });
  await open.page.getByText('Angefangen').waitFor({ state: 'detached' });
});

test('a browser that remembers nothing is said, and the sheet has the draft', async () => {
  open = await openInterview(stage);
  await open.page.evaluate(() => {
    Storage.prototype.setItem = () => {
      throw new Error('denied');
    };
  });
  await open.question('Wie viele kamen?').getByRole('textbox').fill('12');
  await open.sees('Dieser Browser merkt sich nichts.');
  await open.sees(/Entwurf gespeichert/);
  expect(await open.accessibility()).toEqual([]);
  expect(open.lines()).toEqual([expect.objectContaining({ 'Wie viele kamen?': 12, Stand: 'Entwurf' })]);
  await open.question('Kommst du wieder?').getByRole('radio', { name: 'Ja' }).click();
  await open.button('Abschicken').click();
  await open.button('Antworten korrigieren').click();
  await open.question('Wie viele kamen?').getByRole('textbox').fill('13');
  await open.sees('Lass dieses Fenster offen, bis du gespeichert hast.');
  expect(await open.page.getByText('Auf diesem Gerät gemerkt.').count()).toBe(0);
});
