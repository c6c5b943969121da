// The dialog „Auswertung“ in a real browser: choosing, filtering live, reading, printing, keeping, writing into the sheet.

import { readFileSync } from 'node:fs';
import type { EvaluateAnswer, QuestionResult } from '../../src/contract/evaluation.ts';
import type { FormSummary } from '../../src/contract/forms.ts';
import { answered, form as realForm } from '../server/evaluation/answered.ts';
import { later, ok, refused, stageForTests, type Answers, type OpenPage } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();

const form = 'Mitgliederbefragung';
const summary = (name: string, answers: number): FormSummary => ({ name, questions: 9, answers, drafts: 0, problems: [] });
const base = { gone: false, declined: 0, empty: 0, notAsked: 0, hidden: false };
const choice = (text: string, count: number, own = false) => ({ text, count, share: count / 34, own });
const questions: QuestionResult[] = [
  { ...base, id: 'F1', number: '1', text: 'Bist du gerade aktiv?', kind: 'yesNo', answered: 34, choices: [choice('ja', 21), choice('nein', 13)] },
  {
    ...base, id: 'F2', number: '2', text: 'Bei welchen Themen möchtest du mitmachen?', kind: 'choices', answered: 34, declined: 2, empty: 1, notAsked: 4,
    choices: [choice('Wohnen und Mieten', 19), choice('Klimagerechtigkeit und Verkehrswende im Bezirk, auch Donaudampfschifffahrtsgesellschaftskapitänsmützenabgabe', 11), choice('Kultur', 0), choice('Kleingärten', 3, true)],
  },
  { ...base, id: 'F3', number: '3', text: 'Wie zufrieden bist du mit der BO?', kind: 'scale', answered: 34, scale: { counts: [1, 4, 9, 14, 6], mean: 3.588, spread: 1.004 } },
  { ...base, id: 'F4', number: '4', text: 'Wie viele Stunden im Monat hast du?', kind: 'number', answered: 30, figures: { mean: 4.25, median: 3, spread: 2.1, least: 0, most: 20 } },
  { ...base, id: 'F5', number: '5', text: 'Wann warst du zuletzt dabei?', kind: 'date', answered: 30, months: [{ text: '2026-03', count: 12 }, { text: '2026-10', count: 18 }] },
  { ...base, id: 'F6', number: '6', text: 'Was wünschst du dir?', kind: 'long', answered: 30, words: [{ text: 'Kinderbetreuung', count: 7 }, { text: 'Grünflächen', count: 4 }], quotes: Array.from({ length: 9 }, (_, index) => `<b>Wunsch ${index + 1}</b> =1+1 🎉`), moreQuotes: 12 },
  { ...base, id: 'F7', number: '7', text: 'Was sollten wir lassen?', kind: 'short', answered: 3, empty: 31, hidden: true },
  { ...base, id: 'F8', number: '', text: 'Wie war das Sommerfest?', kind: 'choices', answered: 10, notAsked: 24, gone: true, choices: [choice('schön', 8)] },
];
const answer: EvaluateAnswer = {
  form, people: 34, all: 34, fewLeftOut: false, from: '2026-02-03', to: '2026-11-20', questions,
  missingOffers: [{ text: 'Filmabend', count: 12 }, { text: 'Kinderbetreuung bei Versammlungen', count: 7 }],
  reasons: [{ text: 'Keine Zeit', count: 11 }, { text: 'Die Treffen sind zu spät am Abend', count: 6 }],
  groups: [{ name: 'Wählerinneninitiative Gropiusstadt-Süd', people: 21 }, { name: 'BO Rixdorf', people: null }, { name: '', people: null }],
  options: { groups: ['', 'BO Rixdorf', 'Wählerinneninitiative Gropiusstadt-Süd'], activities: ['active', 'not'], from: '2026-02-03', to: '2026-11-20' },
};
const tooFew: EvaluateAnswer = { ...answer, people: null, from: '', to: '', questions: [], missingOffers: [], reasons: [], groups: [] };

const list = { forms: [summary(form, 34), summary('Austritt', 1), summary('Neumitglied', 0)], selected: null, drafts: [] };

async function open(answers: Answers = {}, size: { width: number; height: number } = { width: 900, height: 680 }): Promise<OpenPage> {
  const page = await stage.open('evaluation', { 'forms.list': () => ok<'forms.list'>(list), 'forms.evaluate': () => ok<'forms.evaluate'>(answer), ...answers });
  await page.page.setViewportSize(size);
  return page;
}

async function opened(answers: Answers = {}, size?: { width: number; height: number }): Promise<OpenPage> {
  const page = await open(answers, size);
  await page.page.getByRole('button', { name: form }).click();
  await page.sees('34 Gespräche.');
  return page;
}

const rowsOf = ({ page }: OpenPage, name: string): Promise<string[]> => page.getByRole('table', { name }).getByRole('row').allInnerTexts();
const folded = (rows: string[]): string[] => rows.map((row) => row.replace(/\s+/g, ' ').trim());
const asked = ({ calls }: OpenPage): unknown[] => calls.filter(({ name }) => name === 'forms.evaluate').map(({ payload }) => (payload as { filter: unknown }).filter);

async function askedTimes(page: OpenPage, times: number): Promise<void> {
  for (let waited = 0; asked(page).length < times && waited < 5_000; waited += 50) await page.page.waitForTimeout(50);
  expect(asked(page)).toHaveLength(times);
}

test('questionnaires with answers are to choose from, by number too; the others are named', async () => {
  const page = await open();
  await page.sees('Welchen Fragebogen willst du auswerten?');
  const seen = await page.seen();
  for (const text of ['34 Gespräche', '1 Gespräch', 'Noch ohne Antworten: Neumitglied']) expect(seen).toContain(text);
  expect(await page.accessibility()).toEqual([]);
  await page.press('2');
  await page.sees('alle Gespräche');
  expect(page.calls).toContainEqual({ name: 'forms.evaluate', payload: { form: 'Austritt', filter: {} } });
});

test('without any answers the dialog says what to do', async () => {
  const page = await open({ 'forms.list': () => ok<'forms.list'>({ ...list, forms: [summary(form, 0)] }) });
  await page.sees('Noch keine Antworten.');
  await page.sees('Sobald ein Gespräch über „Fragebögen“ eingetragen ist');
  expect(await page.accessibility()).toEqual([]);
  await page.page.getByRole('button', { name: 'Fragebögen öffnen' }).click();
  await page.page.waitForFunction(() => (globalThis as unknown as { timesClosed: number }).timesClosed === 1);
  expect(page.calls.map(({ name }) => name)).toContain('openForms');
});

test('every kind of question is told in the figures that fit it, as tables that can be read out', async () => {
  const page = await opened();
  expect(folded(await rowsOf(page, 'Bist du gerade aktiv?'))).toEqual(['Antwort Anzahl Anteil', 'ja 21 62 %', 'nein 13 38 %']);
  expect(folded(await rowsOf(page, 'Bei welchen Themen möchtest du mitmachen?'))).toContain('Kleingärten (eigene Worte) 3 9 %');
  expect(folded(await rowsOf(page, 'Wann warst du zuletzt dabei?')).slice(1)).toEqual(['März 2026 12 40 %', 'Oktober 2026 18 60 %']);
  expect(folded(await rowsOf(page, 'Gespräche nach BO')).slice(1)).toEqual(['Wählerinneninitiative Gropiusstadt-Süd 21 62 %', 'BO Rixdorf zu wenige', 'ohne BO zu wenige']);
  expect(await page.page.getByRole('img', { name: 'Mittelwert 3,6 auf einer Skala von 1 bis 5, Streuung 1,0' }).count()).toBe(1);
  const seen = await page.seen();
  for (const text of ['Welche Angebote fehlen', 'Genannte Gründe', '34 beantwortet · 2 wollten nicht antworten · 1 ohne Angabe · 4 nicht gefragt', 'mehr als 100 %', 'Mittelwert 3,6 ± 1,0', 'Weniger als 5 haben geantwortet', 'steht nicht mehr so im Fragebogen', '<b>Wunsch 1</b> =1+1 🎉', 'Kinderbetreuung 7', 'Zitate können Namen enthalten'])
    expect(seen).toContain(text);
});

test.each([300, 500, 900])('at %i px it can be used by everybody, and nothing scrolls sideways', async (width) => {
  const page = await opened({}, { width, height: 680 });
  expect(await page.accessibility()).toEqual([]);
  expect(await page.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
});

test('more quotes come on request, and how many are not shown is said', async () => {
  const page = await opened();
  expect(await page.seen()).not.toContain('Wunsch 9');
  await page.page.getByRole('button', { name: '3 weitere Zitate zeigen' }).click();
  await page.sees('Wunsch 9');
  await page.sees('… und 12 weitere Antworten, sie stehen im Tab mit den Antworten.');
  expect(await page.page.evaluate(() => document.activeElement?.textContent)).toContain('Wunsch 7');
});

test('every change of the filter counts anew; the way back is one press', async () => {
  const page = await opened();
  await page.page.getByRole('combobox', { name: 'BO' }).selectOption('ohne BO');
  await page.page.getByRole('checkbox', { name: 'nur Neue' }).check();
  await page.page.getByLabel('von', { exact: true }).fill('2026-03-01');
  await page.page.getByRole('combobox', { name: 'Aktivität heute' }).selectOption('passiv');
  await askedTimes(page, 2);
  expect(asked(page)[1]).toEqual({ groups: [''], newMembers: true, from: '2026-03-01', activity: 'not' });
  await page.sees('BO: ohne BO · ab 01.03.2026 · nur Neue');
  await page.page.getByRole('button', { name: 'Auswahl aufheben' }).click();
  await page.sees('alle Gespräche · Gespräche vom 03.02.2026 bis 20.11.2026 · Stand');
  expect(asked(page)[2]).toEqual({});
});

test('only the answer to the last filter counts, however late the one before comes', async () => {
  const slow = later();
  const page = await opened({ 'forms.evaluate': (_, nth) => (nth === 2 ? slow.reply : ok<'forms.evaluate'>(nth === 3 ? { ...answer, people: 12 } : answer)) });
  await page.page.getByRole('checkbox', { name: 'nur Neue' }).check();
  await page.sees('Wird neu gezählt …');
  await askedTimes(page, 2);
  await page.page.getByRole('checkbox', { name: 'nur Neue' }).uncheck();
  await page.sees('12 von 34 Gesprächen.');
  slow.now(ok<'forms.evaluate'>({ ...answer, people: 7 }));
  await page.page.waitForTimeout(100);
  expect(await page.seen()).toContain('12 von 34 Gesprächen.');
});

test('too few people: no figures, nothing to write or keep', async () => {
  const page = await opened({ 'forms.evaluate': (_, nth) => ok<'forms.evaluate'>(nth === 1 ? answer : tooFew) });
  await page.page.getByRole('combobox', { name: 'BO' }).selectOption('BO Rixdorf');
  await page.sees('Weniger als 5 Personen');
  expect(await page.page.getByRole('table').count()).toBe(0);
  expect(await page.page.getByRole('button', { name: 'Als CSV' }).count()).toBe(0);
  await page.page.getByRole('button', { name: 'In die Tabelle schreiben' }).click({ force: true });
  expect(page.calls.some(({ name }) => name === 'forms.report')).toBe(false);
  expect(await page.accessibility()).toEqual([]);
});

test('days the wrong way round are said, and nothing is asked', async () => {
  const page = await opened();
  await page.page.getByLabel('von', { exact: true }).fill('2026-09-01');
  await page.page.getByLabel('bis', { exact: true }).fill('2026-03-01');
  await page.sees('„bis“ liegt vor „von“.');
  await page.page.waitForTimeout(500);
  expect(asked(page).filter((filter) => 'to' in (filter as object))).toEqual([]);
  expect(await page.page.getByRole('table').count()).toBe(0);
});

test('a filter that leaves out a few warns', async () => {
  const page = await open({ 'forms.evaluate': () => ok<'forms.evaluate'>({ ...answer, people: 31, fewLeftOut: true }) });
  await page.press('1');
  await page.sees('Der Filter lässt nur sehr wenige weg.');
});

test('written into the sheet once, however often it is pressed, with the filter that is shown', async () => {
  const slow = later();
  const page = await opened({ 'forms.report': () => slow.reply });
  const button = page.page.getByRole('button', { name: 'In die Tabelle schreiben' });
  await button.click();
  await page.sees('Wird geschrieben …');
  await page.page.getByRole('button', { name: 'Wird geschrieben …' }).click({ force: true });
  slow.now(ok<'forms.report'>({ tab: 'Auswertung ' + form, message: 'Geschrieben: Die Auswertung mit Diagrammen steht im Tab „Auswertung Mitgliederbefragung“.' }));
  await page.sees('Geschrieben: Die Auswertung mit Diagrammen');
  // Whoever has scrolled down to the last question sees it, too.
  await page.page.evaluate(() => window.scrollTo(0, document.body.scrollHeight));
  const { top = -1, bottom = 9_999 } = (await page.page.evaluate(() => [...document.querySelectorAll('.footer p')].find((line) => line.textContent?.startsWith('Geschrieben:'))?.getBoundingClientRect().toJSON())) ?? {};
  expect([top > 0, bottom < (page.page.viewportSize()?.height ?? 0)]).toEqual([true, true]);
  expect(page.calls.filter(({ name }) => name === 'forms.report').map(({ payload }) => payload)).toEqual([{ form, filter: {} }]);
});

test('what stops the writing is said, and the figures stay', async () => {
  const page = await opened({ 'forms.report': () => refused('busy', 'Gerade speichert jemand anderes. Bitte noch einmal.') });
  await page.page.getByRole('button', { name: 'In die Tabelle schreiben' }).click();
  await page.sees('Gerade speichert jemand anderes.');
  expect(await page.page.getByRole('table').count()).toBeGreaterThan(5);
});

test('a failed count has its screen, and the same filter is asked again', async () => {
  const page = await opened({ 'forms.evaluate': (_, nth) => (nth === 2 ? { googleFails: 'NetworkError: Connection failure due to HTTP 0' } : ok<'forms.evaluate'>(answer)) });
  await page.page.getByRole('checkbox', { name: 'nur Neue' }).check();
  await page.sees('Die Verbindung zu Google ist abgebrochen.');
  await page.page.getByRole('button', { name: 'Noch einmal' }).click();
  await page.sees('nur Neue (höchstens');
  expect(asked(page).slice(1)).toEqual([{ newMembers: true }, { newMembers: true }]);
});

test('as CSV it is a file of the figures that are shown', async () => {
  const page = await opened();
  const [file] = await Promise.all([page.page.waitForEvent('download'), page.page.getByRole('button', { name: 'Als CSV' }).click()]);
  expect(file.suggestedFilename()).toMatch(/^Auswertung Mitgliederbefragung \d\d\.\d\d\.\d{4}\.csv$/);
  const text = readFileSync(await file.path(), 'utf8');
  expect(text.startsWith('\ufeffMitgliederbefragung\r\n')).toBe(true);
  expect(text).toContain('1. Bist du gerade aktiv?;ja;21;0,6176');
  await page.sees('zu finden bei deinen Downloads');
});

test('on paper there is what is to be read, and nothing to press; a card stays in one piece', async () => {
  const page = await opened();
  await page.page.evaluate(() => {
    window.print = () => void document.body.setAttribute('data-printed', 'yes');
  });
  await page.page.getByRole('button', { name: 'Drucken' }).click();
  expect(await page.page.getAttribute('body', 'data-printed')).toBe('yes');
  await page.page.emulateMedia({ media: 'print' });
  const visible = await page.page.getByRole('button').evaluateAll((all) => all.filter((one) => (one as HTMLElement).offsetParent !== null).length);
  expect(visible).toBe(0);
  expect(await page.page.getByRole('combobox', { name: 'BO' }).isVisible()).toBe(false);
  await page.sees('alle Gespräche · Gespräche vom 03.02.2026 bis 20.11.2026 · Stand');
  expect(await page.page.locator('.question').evaluateAll((cards) => cards.map((card) => getComputedStyle(card).breakInside).every((value) => value === 'avoid'))).toBe(true);
});

test('back leads to the other questionnaires', async () => {
  const page = await opened();
  await page.press('Escape');
  await page.sees('Welchen Fragebogen willst du auswerten?');
});

test('with the real rooms: what stands in the cells is counted, filtered and written into the tab', async () => {
  const room = answered(Array.from({ length: 12 }, (_, index) => ({ member: index + 1, group: index < 6 ? 'BO Reuterkiez' : 'BO Donaukiez', answers: [index % 2 === 0 ? 'ja' : 'nein', index % 2 === 0 ? '' : 'Keine Zeit', 'Filmabend', 4] })));
  const page = await stage.open('evaluation', answersOf(room));
  await page.page.getByRole('button', { name: realForm }).click();
  await page.sees('12 Gespräche.');
  await page.page.getByRole('combobox', { name: 'BO' }).selectOption('BO Donaukiez');
  await page.sees('6 von 12 Gesprächen.');
  expect(folded(await rowsOf(page, 'Bist du aktiv?')).slice(1)).toEqual(['ja 3 50 %', 'nein 3 50 %']);
  expect(folded(await rowsOf(page, 'Welche Angebote fehlen')).slice(1)).toEqual(['Filmabend 6']);
  await page.page.getByRole('button', { name: 'In die Tabelle schreiben' }).click();
  await page.sees('Geschrieben: Die Auswertung mit Diagrammen');
  expect(room.workbook.tab('Auswertung ' + realForm).at(2, 1)).toBe('BO: BO Donaukiez');
  expect(room.unlocked).toEqual([]);
});
