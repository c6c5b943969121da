// The home sidebar "Heute" in a real browser: what there is to do, done with one press, and what goes wrong.

import type { TodayAnswer, TodayTask } from '../../src/contract/overview.ts';
import { later, ok, refused, stageForTests, type Answers, type OpenPage } from './support/pages.ts';

const stage = stageForTests();
const width = ({ page }: OpenPage): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
/** To be looked at: with TODAY_SHOTS=/some/folder. */
const shot = async (sidebar: OpenPage, name: string): Promise<void> => {
  const folder = process.env['TODAY_SHOTS'];
  if (folder === undefined) return;
  const height = await sidebar.page.evaluate(() => document.documentElement.scrollHeight);
  await sidebar.page.setViewportSize({ width: 300, height: Math.min(2_400, height + 70) });
  await sidebar.page.screenshot({ path: `${folder}/${name}.png` });
};

const task = (id: string, more: Partial<TodayTask> = {}): TodayTask => ({ id, kind: 'Anrufen: möchte aktiv werden', memberId: '7', member: 'Leyla Kaya', group: 'BO Reuterkiez', owner: 'nour@example.org', due: '2026-11-29', status: 'open', accepted: '', note: '', overdue: false, ...more });

const nothing: TodayAnswer = {
  today: '2026-11-22',
  me: { email: 'nour@example.org', name: 'Nour', groups: ['BO Reuterkiez'] },
  scope: 'mine',
  tasks: [],
  unowned: [],
  callBacks: [],
  birthdays: [],
  newcomers: [],
  campaigns: [],
  totals: { tasks: 0, overdue: 0, callBacks: 0, birthdays: 0, newcomers: 0, unowned: 0, campaigns: 0 },
  reminders: 'on',
  problems: [],
};

const few: TodayAnswer = {
  ...nothing,
  tasks: [task('t1', { due: '2026-11-20', overdue: true, note: 'Hat beim Sommerfest nach der Mietengruppe gefragt.' }), task('t2', { kind: 'Ansprechperson finden', memberId: '', member: '', group: 'BO Köllnische Heide', due: '', status: 'accepted' })],
  unowned: [task('t3', { kind: 'Telefonnummer herausfinden', owner: '', due: '2026-11-22' })],
  callBacks: [{ memberId: '9', name: 'Paul Nowak', campaign: 'Wahl 2026', at: '2026-11-22T15:30', due: false }, { memberId: '10', name: 'Ayşe Müller', campaign: 'Wahl 2026', at: '2026-11-20T18:00', due: true }],
  birthdays: [
    { memberId: '11', name: 'Hildegard Wolf', group: 'BO Reuterkiez', day: '2026-11-22', age: 80, text: 'Liebe Hildegard,\n\nherzlichen Glückwunsch zum 80. Geburtstag!\n\nDeine Linke Neukölln' },
    { memberId: '12', name: 'Łukasz El Amrani', group: 'BO Reuterkiez', day: '2026-11-24', age: null, text: 'Hallo Łukasz, alles Gute!' },
  ],
  newcomers: [{ memberId: '13', name: 'Zoë Schäfer', group: 'BO Reuterkiez', next: 'greet', nextText: 'Anrufen und willkommen heißen', due: '2026-11-21', overdue: true }],
  campaigns: [{ name: 'Wahl 2026', left: 234, people: 402, mayCall: true }, { name: 'Mitgliederversammlung', left: null, people: null, mayCall: true }, { name: 'Spendenaktion', left: 12, people: 60, mayCall: false }],
  totals: { tasks: 2, overdue: 1, callBacks: 2, birthdays: 2, newcomers: 1, unowned: 1, campaigns: 3 },
};

const longName = 'Dr. Anna-Katharina Freifrau von Wittgenstein-Großhansdorf';
const longGroup = 'Basisorganisation Donaukiez-Rollbergsiedlung und Körnerparkumgebung';
const eight = <T>(one: (index: number) => T): T[] => Array.from({ length: 8 }, (_, index) => one(index));
const many: TodayAnswer = {
  ...nothing,
  me: { email: 'bezirksgeschaeftsstelle.neukoelln@organisation.example.org', name: '', groups: [] },
  scope: 'all',
  reminders: 'late',
  problems: ['Im Tab „Neumitglieder“ fehlt die Spalte „Stufe“. Es wurde nichts geändert.'],
  tasks: eight((index) => task(`v${index}`, { member: longName, group: longGroup, kind: 'Jemanden finden, der*die die Sprache spricht', overdue: index < 5, due: index < 5 ? '2026-10-01' : '2026-12-01', note: 'Telefonnummernverzeichnisaktualisierung nötig. '.repeat(8) })),
  unowned: eight((index) => task(`u${index}`, { owner: 'AG Mitgliederbetreuung', status: 'returned' })),
  callBacks: eight((index) => ({ memberId: `c${index}`, name: longName, campaign: 'Telefonaktion zur Bezirksverordnetenversammlungswahl', at: '2026-11-22T18:00', due: index < 3 })),
  birthdays: eight((index) => ({ memberId: `b${index}`, name: `${longName} ${index}`, group: longGroup, day: `2026-11-${22 + index}`, age: index === 0 ? 100 : null, text: 'Alles Gute!' })),
  newcomers: eight((index) => ({ memberId: `n${index}`, name: `${longName} ${index}`, group: longGroup, next: 'accompany' as const, nextText: 'Ein erstes Treffen verabreden', due: '2026-11-22', overdue: false })),
  campaigns: eight((index) => ({ name: `Telefonaktion zur Bezirksverordnetenversammlungswahl ${index}`, left: index < 2 ? 1_234 : null, people: index < 2 ? 1_497 : null, mayCall: index < 6 })),
  totals: { tasks: 1_312, overdue: 1_024, callBacks: 40, birthdays: 96, newcomers: 78, unowned: 210, campaigns: 14 },
};

const open = (answer: TodayAnswer, more: Answers = {}, options: { height?: number; locale?: string } = {}): Promise<OpenPage> => stage.open('today', { 'today.open': () => ok<'today.open'>(answer), ...more }, { height: 900, ...options });

test('a day with a little of everything: who, why, by when, and one way on from each', async () => {
  const sidebar = await open(few);
  await sidebar.sees('Hallo Nour!');
  const seen = await sidebar.seen();
  for (const line of ['Sonntag, 22. November', '2\u00a0Rückrufe · 2\u00a0Aufgaben\u00a0(1\u00a0überfällig) · 1\u00a0Neumitglied · 2\u00a0Geburtstage', '168 von 402 geschafft', 'heute um 15:30', 'versprochen für Fr, 20.11. um 18:00', '2 Tage über der Frist', 'Hildegard Wolf wird 80', 'Anrufen und willkommen heißen', 'noch 12 Personen · hier rufen andere an']) expect(seen).toContain(line);
  expect(await sidebar.accessibility()).toEqual([]);
  expect(await width(sidebar)).toBeLessThanOrEqual(300);
  await shot(sidebar, 'few');
  await sidebar.page.getByRole('button', { name: 'Gruß für Hildegard Wolf' }).press('Enter');
  await sidebar.sees('herzlichen Glückwunsch zum 80. Geburtstag!');
  await shot(sidebar, 'greeting');
  await sidebar.page.getByRole('button', { name: 'Nächste Person anrufen' }).click();
  expect(sidebar.calls.map(({ name }) => name)).toEqual(['today.open', 'openCalls']);
});

test('a person opens as a card: their row is selected first', async () => {
  const sidebar = await open(few, { 'members.show': () => ok<'members.show'>({ row: 12 }) });
  await sidebar.page.getByRole('button', { name: 'Karte öffnen: Zoë Schäfer' }).click();
  await sidebar.page.waitForFunction(() => document.querySelector('.busy') !== null);
  expect(sidebar.calls.slice(1)).toEqual([{ name: 'members.show', payload: { memberId: '13' } }, { name: 'openCard', payload: null }]);
});

test('a task done with the keyboard, and taken back', async () => {
  const reply = later();
  const saved = (status: TodayTask['status'], message: string) => ok<'tasks.update'>({ task: task('t1', { status }), message });
  const sidebar = await open(few, { 'tasks.update': (_, nth) => (nth === 1 ? reply.reply : saved('open', 'Gespeichert. Die Aufgabe ist wieder offen.')) });
  const done = sidebar.page.getByRole('button', { name: 'Erledigt: Anrufen: möchte aktiv werden, Leyla Kaya' });
  await done.press('Enter');
  await done.press('Enter');
  reply.now(saved('done', 'Gespeichert. Erledigt, danke!'));
  await sidebar.sees('Erledigt, danke!');
  expect(await sidebar.accessibility()).toEqual([]);
  await shot(sidebar, 'done');
  await sidebar.page.getByRole('button', { name: /^Rückgängig/ }).press('Enter');
  await sidebar.sees('Zurückgenommen.');
  await done.waitFor();
  expect(sidebar.calls.filter(({ name }) => name === 'tasks.update').map(({ payload }) => payload)).toEqual([
    { taskId: 't1', action: 'done', expected: { status: 'open' } },
    { taskId: 't1', action: 'reopen', owner: 'nour@example.org', expected: { status: 'done' } },
  ]);
});

test('what nobody has is taken on; somebody else’s change is said, and the page reads anew', async () => {
  const sidebar = await open(few, { 'tasks.update': (_, nth) => (nth === 1 ? ok<'tasks.update'>({ task: task('t3', { status: 'accepted' }), message: 'Gespeichert. Danke, dass du dich kümmerst.' }) : refused('changed_meanwhile', 'Diese Aufgabe hat inzwischen jemand geändert. Es wurde nichts geschrieben. Lade neu.')) });
  await sidebar.page.getByRole('button', { name: /^Ich übernehme/ }).click();
  await sidebar.sees('Danke, dass du dich kümmerst.');
  await sidebar.page.getByRole('button', { name: 'Erledigt: Ansprechperson finden, BO Köllnische Heide' }).click();
  await sidebar.sees('Diese Aufgabe hat inzwischen jemand geändert.');
  expect(await sidebar.accessibility()).toEqual([]);
  await sidebar.page.getByRole('alert').getByRole('button', { name: 'Neu laden' }).click();
  await sidebar.sees('Hallo Nour!');
  expect(sidebar.calls.filter(({ name }) => name === 'today.open')).toHaveLength(2);
});

test('very much to do, long names, a late reminder, no known person: nothing runs out of the frame', async () => {
  const sidebar = await open(many, {}, { height: 1400 });
  await sidebar.sees('Hallo!');
  await sidebar.sees('Seit zwei Tagen kamen keine Erinnerungen per E-Mail.');
  await sidebar.sees('Im Tab „Neumitglieder“ fehlt die Spalte „Stufe“.');
  await sidebar.page.getByRole('button', { name: 'Weitere 5 zeigen: Deine Aufgaben' }).click();
  await sidebar.sees('… und 1.304 weitere im Tab „Aufgaben“.');
  await sidebar.sees(/steht bei keiner BO im Tab „Gruppen“/);
  expect(await width(sidebar)).toBeLessThanOrEqual(300);
  expect(await sidebar.accessibility()).toEqual([]);
  await shot(sidebar, 'many');
});

test('nothing to do is said warmly, with a way to go', async () => {
  const sidebar = await open({ ...nothing, me: { email: '', name: '', groups: [] }, scope: 'all', reminders: 'off' });
  await sidebar.sees('Heute ist nichts zu tun.');
  await sidebar.sees('Google verrät mir nicht, wer du bist.');
  await sidebar.sees('Die Erinnerungen per E-Mail sind ausgeschaltet.');
  expect(await sidebar.accessibility()).toEqual([]);
  await shot(sidebar, 'nothing');
  await sidebar.press('Enter');
  await sidebar.page.waitForFunction(() => document.querySelector('.busy') !== null);
  expect(sidebar.calls.map(({ name }) => name)).toEqual(['today.open', 'openWalkthrough']);
});

test('before set-up: a welcome that leads there; refused otherwise: the sentence and a way on', async () => {
  const fresh = await stage.open('today', { 'today.open': () => refused('not_set_up', 'Noch nicht eingerichtet.') });
  await fresh.sees('Willkommen bei der Mitgliederbetreuung!');
  expect(await fresh.accessibility()).toEqual([]);
  await shot(fresh, 'welcome');
  await fresh.page.getByRole('button', { name: 'Einrichten' }).click();
  await fresh.page.waitForFunction(() => document.querySelector('.busy') !== null);
  expect(fresh.calls.map(({ name }) => name)).toEqual(['today.open', 'openSetup']);
  const failed = await stage.open('today', { 'today.open': (_, nth) => (nth === 1 ? { googleFails: 'NetworkError: Connection failure' } : ok<'today.open'>(few, 'en')) }, { locale: 'en-GB' });
  await failed.sees('The connection to Google broke off.');
  await shot(failed, 'failed');
  await failed.page.getByRole('button', { name: 'Try again' }).click();
  await failed.sees('Hello Nour!');
  await failed.sees('promised for Fri, 20 Nov at 18:00');
  await shot(failed, 'english');
});

test('a slow answer says that it goes on by itself', async () => {
  const reply = later();
  const sidebar = await stage.open('today', { 'today.open': () => reply.reply }, { clock: true });
  await sidebar.sees('Ich sehe nach, was heute ansteht …');
  await sidebar.page.clock.fastForward(9_000);
  await sidebar.sees('Google braucht heute länger als sonst.');
  await shot(sidebar, 'slow');
  reply.now(ok<'today.open'>(few));
  await sidebar.sees('Hallo Nour!');
});
