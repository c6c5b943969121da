// The dialog "Anrufaktionen" in a real browser: a new campaign step by step, how one is going, ending it.

import type { CampaignStatus, CampaignSummary, PreviewAnswer } from '../../src/contract/campaigns.ts';
import { ok, refused, stageForTests, type Answers, type OpenPage } from './support/pages.ts';

const stage = stageForTests();

const running: CampaignSummary = { name: 'Wahl 2026', purpose: 'Wir rufen vor der Wahl alle an.', from: '2026-11-16', to: '2026-11-30', state: 'running', people: 240, done: 61, mayCall: true };
const planned: CampaignSummary = { ...running, name: 'Mitgliederversammlung', state: 'planned', people: 12, done: 0 };

const preview = (count: number): PreviewAnswer => ({
  count,
  dropped: [{ reason: 'noCall', count: 3 }, { reason: 'noPhone', count: 41 }],
  groups: [{ name: 'BO Reuterkiez', count: count - 4 }, { name: '', count: 4 }],
  sample: [{ name: 'Ayşe Müller', group: 'BO Reuterkiez', why: ['aktiv'] }],
  options: null,
  forms: null,
  marked: null,
});
const withOptions = (count: number): PreviewAnswer => ({
  ...preview(count),
  options: {
    groups: [{ name: 'BO Reuterkiez', count: 120 }, { name: 'BO Gropiusstadt-Buckow-Rudow-Britz', count: 96 }, { name: '', count: 24 }],
    postcodes: [{ code: '12045', count: 120 }],
    interests: Array.from({ length: 40 }, (_, index) => ({ text: index === 0 ? 'Wohnungslosigkeit und Obdachlosenhilfe' : `Thema ${index}`, count: 40 - index })),
    availability: [{ text: 'abends', count: 30 }],
    questions: [{ form: 'Mitgliederbefragung', questionId: 'F12', text: 'Bist du aktiv?', values: ['ja', 'nein'] }],
    saved: [],
  },
  forms: ['Aktivierung', 'Neumitglied'],
  marked: [{ memberId: '101', name: 'Ayşe Müller' }, { memberId: '102', name: 'Leyla Kaya' }],
});

const status: CampaignStatus = {
  campaign: running,
  tab: 'Anrufe Wahl 2026',
  draft: { name: 'Wahl 2026', purpose: '', from: '2026-11-16', to: '2026-11-30', script: 'Hallo, hier ist Ada.\n\n– Wie geht es dir?', form: '', callers: [], batch: 2, pauseHours: 20, maxAttempts: 4, eveningUntil: '20:30', reservedMinutes: 30, done: 'talked' },
  chosen: ['BO: BO Reuterkiez', 'Aktivität: aktiv'],
  people: 240,
  reached: 80,
  talked: 58,
  done: 61,
  callBacks: 7,
  notReached: 51,
  noNumber: 4,
  blocked: [{ reason: 'noCall', count: 3 }, { reason: 'pause', count: 48 }],
  attempts: 166,
  outcomes: [{ outcome: 'noAnswer', count: 70 }, { outcome: 'talked', count: 58 }],
  byCaller: [{ caller: 'ada@example.org', attempts: 100, talked: 40, reserved: 2 }, { caller: 'karl-heinz.schneider-wolfenbuettel@example.org', attempts: 66, talked: 18, reserved: 0 }],
  byGroup: [{ group: 'BO Reuterkiez', people: 120, talked: 30, done: 33 }, { group: '', people: 120, talked: 28, done: 28 }],
  byDay: [{ day: '2026-11-20', attempts: 90, talked: 30 }, { day: '2026-11-21', attempts: 0, talked: 0 }, { day: '2026-11-22', attempts: 76, talked: 28 }],
  organiser: [{ memberId: '101', name: 'Ayşe Müller', group: 'BO Reuterkiez', why: 'falsche Nummer', note: 'Die Nummer gehört jetzt einer Bäckerei.' }],
  callBacksToday: [{ memberId: '102', name: 'Leyla Kaya', at: '2026-11-22T17:30:00.000Z', caller: 'ada@example.org', note: 'nach der Arbeit' }],
  reserved: [{ memberId: '103', name: 'Anton Mueller', caller: 'ada@example.org', until: '2026-11-22T18:00:00.000Z' }, { memberId: '106', name: 'Zoë Schäfer', caller: 'ada@example.org', until: '2026-11-22T18:00:00.000Z' }],
};

function open(answers: Answers, width = 900): Promise<OpenPage> {
  return stage.open('campaigns', { 'campaigns.list': () => ok<'campaigns.list'>({ campaigns: [running, planned] }), 'campaigns.status': () => ok<'campaigns.status'>(status), 'campaigns.preview': (payload) => ok<'campaigns.preview'>(payload.options ? withOptions(240) : preview(payload.selection.groups ? 116 : 240)), ...answers }, { width, height: 680, clock: true });
}
const button = (page: OpenPage, name: string) => page.page.getByRole('button', { name, exact: true });
const fitsInside = (page: OpenPage) => page.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

test('no campaign yet says what one is for', async () => {
  const page = await open({ 'campaigns.list': () => ok<'campaigns.list'>({ campaigns: [] }) });
  await page.sees('Niemand wird doppelt angerufen.');
  expect(await page.accessibility()).toEqual([]);
});

test.each([900, 300])('at %i px: from the occasion to the list, with the count going along', async (width) => {
  const page = await open({ 'campaigns.create': ({ draft }) => ok<'campaigns.create'>({ campaign: draft.name, tab: 'Anrufe ' + draft.name, people: 116, dropped: [], message: 'Angelegt.' }) }, width);
  await page.sees('61 von 240 erledigt');
  expect(await page.accessibility()).toEqual([]);
  await button(page, 'Neue Aktion').click();
  await page.sees('Wozu rufst du an?');
  expect(await page.accessibility()).toEqual([]);
  await page.press('2');
  await page.sees('Wer soll angerufen werden?');
  await page.sees('240 Personen');
  await page.sees('41 ohne Nummer, die man wählen kann');
  await page.page.getByRole('checkbox', { name: /BO Reuterkiez/ }).check();
  await page.page.clock.runFor(500);
  await page.sees('116 Personen');
  await page.page.getByText('Interessen', { exact: true }).click();
  await page.page.getByRole('button', { name: '28 weitere zeigen' }).click();
  expect(await page.page.getByRole('group', { name: 'Interessen' }).getByRole('checkbox').count()).toBe(40);
  expect(await page.accessibility()).toEqual([]);
  expect(await fitsInside(page)).toBe(true);
  await button(page, 'Weiter').click();
  expect(await page.page.getByLabel('Name der Aktion').inputValue()).toBe('Mitgliederversammlung');
  await page.page.getByLabel('Name der Aktion').fill('Versammlung im Dezember');
  await page.page.getByLabel('Fragebogen, der beim Anruf').selectOption('Aktivierung');
  expect(await page.accessibility()).toEqual([]);
  await button(page, 'Weiter').click();
  await page.page.getByRole('radio', { name: 'Nur diese Personen' }).check();
  await button(page, 'Aktion anlegen').click();
  await page.sees('Trag mindestens eine E-Mail-Adresse ein, oder lass alle anrufen.');
  await page.page.getByLabel('E-Mail-Adressen').fill('ada@example.org; karl@example.org');
  await page.page.getByText('Weitere Regeln').click();
  expect(await page.accessibility()).toEqual([]);
  expect(await fitsInside(page)).toBe(true);
  await button(page, 'Aktion anlegen').click();
  await page.sees('116 Personen stehen im Tab „Anrufe Versammlung im Dezember“.');
  const [made] = page.calls.filter(({ name }) => name === 'campaigns.create');
  expect(made?.payload).toMatchObject({
    draft: { name: 'Versammlung im Dezember', preset: 'assembly', form: 'Aktivierung', callers: ['ada@example.org', 'karl@example.org'], selection: { groups: ['BO Reuterkiez'] }, from: '2026-11-22', to: '2026-12-06', done: 'reached' },
  });
});

test('a refusal leaves the form as it was, and a second try carries the same id', async () => {
  const page = await open({
    'campaigns.create': (_, nth) => (nth === 1 ? refused('name_taken', '„Wahl“ gibt es schon. Es wurde nichts geändert. Wähl einen anderen Namen.') : ok<'campaigns.create'>({ campaign: 'Wahl 2', tab: 'Anrufe Wahl 2', people: 240, dropped: [], message: '' })),
  });
  await button(page, 'Neue Aktion').click();
  await page.press('1');
  await page.sees('240 Personen');
  await button(page, 'Weiter').click();
  await button(page, 'Weiter').click();
  await button(page, 'Aktion anlegen').click();
  await page.sees('„Wahl“ gibt es schon.');
  await button(page, 'Noch einmal').click();
  await button(page, 'Zurück').click();
  expect(await page.page.getByLabel('Name der Aktion').inputValue()).toBe('Wahl');
  await page.page.getByLabel('Name der Aktion').fill('Wahl 2');
  await button(page, 'Weiter').click();
  await button(page, 'Aktion anlegen').click();
  await page.sees('Aktion angelegt.');
  const ids = page.calls.filter(({ name }) => name === 'campaigns.create').map(({ payload }) => (payload as { operationId: string }).operationId);
  expect(ids[0]).toBe(ids[1]);
});

test('the first campaign of all begins at once, and from what was made one goes on to calling', async () => {
  const page = await open({
    'campaigns.list': () => ok<'campaigns.list'>({ campaigns: [] }),
    'campaigns.create': () => ok<'campaigns.create'>({ campaign: 'Wahl', tab: 'Anrufe Wahl', people: 240, dropped: [], message: '' }),
  });
  await page.sees('Wozu rufst du an?');
  await page.sees('Niemand wird doppelt angerufen.');
  expect(await page.accessibility()).toEqual([]);
  await page.press('1');
  await page.sees('240 Personen');
  await button(page, 'Weiter').click();
  await button(page, 'Weiter').click();
  await button(page, 'Aktion anlegen').click();
  await page.sees('Aktion angelegt.');
  expect(await page.accessibility()).toEqual([]);
  await button(page, 'Gleich anrufen').click();
  await page.page.waitForFunction(() => (globalThis as unknown as { timesClosed: number }).timesClosed === 1);
  expect(page.calls.at(-1)?.name).toBe('openCalls');
});

test('hand-picked rows are sent by their ids', async () => {
  const page = await open({});
  await button(page, 'Neue Aktion').click();
  await page.press('6');
  await page.page.getByText('Von Hand', { exact: true }).click();
  await page.sees('2 Personen sind in der Liste markiert.');
  await button(page, 'nur diese').click();
  await page.page.clock.runFor(500);
  expect(page.calls[page.calls.length - 1]?.payload).toEqual({ selection: { picked: { memberIds: ['101', '102'], mode: 'only' } } });
});

test.each([900, 300])('at %i px: how it is going, in figures and people', async (width) => {
  const page = await open({ 'campaigns.release': () => ok<'campaigns.release'>({ released: 1, message: 'Anton Mueller ist wieder frei.' }) }, width);
  await page.page.getByRole('button', { name: 'Ansehen: Wahl 2026' }).click();
  await page.sees('Die Nummer gehört jetzt einer Bäckerei.');
  const seen = await page.seen();
  for (const text of ['61 von 240 erledigt', '18:30 · ada@example.org · nach der Arbeit', 'bis 19:00', 'Pause zwischen zwei Versuchen', 'ohne BO']) expect(seen).toContain(text);
  await page.page.getByText('Regeln und Auswahl').click();
  await page.sees('Höchstens 4 Versuche, dazwischen 20 Stunden Pause, abends bis 20:30 Uhr.');
  expect(await page.accessibility()).toEqual([]);
  expect(await fitsInside(page)).toBe(true);
  await page.page.getByRole('button', { name: 'Zurückgeben: Anton Mueller' }).click();
  await page.sees('Anton Mueller ist wieder frei.');
  expect(page.calls.filter(({ name }) => name === 'campaigns.release').map(({ payload }) => payload)).toEqual([{ campaign: 'Wahl 2026', memberId: '103' }]);
});

test('one day of calls is no giant beside the other figures', async () => {
  const page = await open({ 'campaigns.status': () => ok<'campaigns.status'>({ ...status, byDay: status.byDay.slice(0, 1) }) });
  await page.page.getByRole('button', { name: 'Ansehen: Wahl 2026' }).click();
  const chart = page.page.locator('.day-chart svg');
  await chart.waitFor();
  expect((await chart.boundingBox())?.height).toBeLessThan(200);
});

test('ending is asked once more, then the report says what is left, and tasks are made of it', async () => {
  const page = await open({
    'campaigns.update': () => ok<'campaigns.update'>({ state: 'ended', message: 'Die Aktion ist beendet.', report: { lines: ['58 von 240 gesprochen.'], followUps: [{ memberId: '101', name: 'Ayşe Müller', group: 'BO Reuterkiez', what: 'Nummer klären' }] } }),
    'campaigns.followUp': () => ok<'campaigns.followUp'>({ created: 1, message: '1 Aufgabe angelegt.' }),
  });
  await page.page.getByRole('button', { name: 'Ansehen: Wahl 2026' }).click();
  await button(page, 'Aktion beenden').click();
  await page.sees('Danach ruft niemand mehr an.');
  expect(page.calls.some(({ name }) => name === 'campaigns.update')).toBe(false);
  expect(await page.accessibility()).toEqual([]);
  await button(page, 'Ja, beenden').click();
  await page.sees('58 von 240 gesprochen.');
  await page.sees('Ayşe Müller · BO Reuterkiez · Nummer klären');
  await button(page, 'Aufgaben daraus machen').click();
  await page.sees('1 Aufgabe angelegt.');
});
