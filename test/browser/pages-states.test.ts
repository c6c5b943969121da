// What all pages share: waiting, slow, offline, accounts, languages, size, 300 px, and the rules of accessibility.

import { applied, checkedUp, contradiction, detected, nothingToChange, openCases, preview, written } from './support/examples.ts';
import { type Answers, choose, later, ok, type OpenPage, refused, stageForTests } from './support/pages.ts';

const stage = stageForTests();
let open: OpenPage;

const never = () => later().reply;
const all: Answers = {
  'groups.preview': () => ok(preview),
  'groups.assign': () => ok(written),
  'groups.openCases': () => ok(openCases),
  'setup.detect': () => ok(detected),
  'setup.apply': () => ok(applied),
};

test.each(['assignment', 'open-cases', 'setup'])('%s is one small file', async (name) => {
  open = await stage.open(name, all);
  expect(Buffer.byteLength(await stage.html(name))).toBeLessThan(120_000);
});

test('waiting shows at once, says after eight seconds that it is slow, and the late answer is taken', async () => {
  const answer = later();
  open = await stage.open('assignment', { 'groups.preview': () => answer.reply }, { clock: true });
  await open.sees('Die Mitglieder werden geprüft …');
  await open.page.clock.fastForward(7_000);
  expect(await open.seen()).not.toContain('länger als sonst');
  await open.page.clock.fastForward(2_000);
  await open.sees('Google braucht heute länger als sonst.');
  answer.now(ok(preview));
  await open.sees('27 Änderungen übernehmen');
  expect(open.calls).toHaveLength(1);
});

test('without a network the page says so, and loads by itself once it is back', async () => {
  open = await stage.open('assignment', { 'groups.preview': (_payload, nth) => (nth === 1 ? refused('busy', 'Gerade speichert jemand anderes.') : ok(preview)) });
  await open.sees('Gerade speichert jemand anderes.');
  await open.page.context().setOffline(true);
  await open.press('Enter');
  await open.sees('Keine Verbindung zum Internet.');
  await open.page.context().setOffline(false);
  await open.sees('27 Änderungen übernehmen');
});

test('while an answer is awaited, a lost network is said', async () => {
  open = await stage.open('setup', { 'setup.detect': never });
  await open.sees('Deine Mitgliederliste wird gesucht …');
  await open.page.context().setOffline(true);
  await open.sees('Gerade keine Verbindung.');
});

test.each([
  ['several accounts', { googleFails: 'PERMISSION_DENIED' }, 'Google hat dich nicht erkannt.'],
  ['a blank answer', { blank: true as const }, 'Google hat dich nicht erkannt.'],
  ['no consent', { googleFails: 'Authorization is required to perform that action.' }, 'Das Add-on braucht noch deine Zustimmung.'],
  ['Google’s own failure', { googleFails: 'Es tut uns leid, ein Serverfehler ist aufgetreten.' }, 'Bei Google ist etwas schiefgegangen.'],
])('%s: a sentence, and trying again works', async (_what, reply, sentence) => {
  open = await stage.open('assignment', { 'groups.preview': (_payload, nth) => (nth === 1 ? reply : ok(preview)) });
  await open.sees(sentence);
  expect(await open.accessibility()).toEqual([]);
  await open.press('Enter');
  await open.sees('27 Änderungen übernehmen');
});

test('nothing set up yet: the button opens set-up', async () => {
  open = await stage.open('open-cases', {
    'groups.openCases': () => refused('not_set_up', 'Die Mitgliederbetreuung ist hier noch nicht eingerichtet. Öffne im Menü „Mitgliederbetreuung“ den Punkt „Einrichten“.'),
  });
  await open.sees('Die Mitgliederbetreuung ist hier noch nicht eingerichtet.');
  await open.press('Enter');
  await open.sees('Wird geöffnet …');
  expect(open.calls.at(-1)?.name).toBe('openSetup');
});

test('the file for English speaks English from its first screen, its numbers too; the German one speaks German only', async () => {
  const answer = later();
  open = await stage.open('assignment', { 'groups.preview': () => answer.reply }, { locale: 'en-GB' });
  await open.sees('Checking the members …');
  answer.now(ok(preview, 'en'));
  await open.sees('1,497 members checked. Nothing written yet.');
  expect(await open.page.evaluate(() => [document.documentElement.lang, document.title])).toEqual(['en', 'Assign to groups']);
  const files = await Promise.all(['assignment', 'assignment-en'].map((name) => stage.html(name)));
  expect(files.map((html) => ['Noch nichts geschrieben.', 'Nothing written yet.'].map((words) => html.includes(words)))).toEqual([[true, false], [false, true]]);
});

type Screen = [what: string, page: string, answers: Answers, arrive: (page: OpenPage) => Promise<void>];
const screens: Screen[] = [
  ['the preview, all folds open', 'assignment', all, async ({ page, sees }) => (await sees('Wer ändert sich?'), await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true))))],
  ['writing', 'assignment', { ...all, 'groups.assign': never, 'groups.progress': () => ok({ phase: 'deciding', share: 0.3 }) }, async ({ press, sees }) => (await sees('27 Änderungen übernehmen'), await press('Enter'), sees('30 %'))],
  ['written', 'assignment', all, async ({ press, sees }) => (await sees('27 Änderungen übernehmen'), await press('Enter'), sees('27 Änderungen geschrieben.'))],
  ['nothing to change', 'assignment', { 'groups.preview': () => ok(nothingToChange) }, ({ sees }) => sees('Alles ist zugeordnet.')],
  ['contradicting rules', 'assignment', { 'groups.preview': () => ok(contradiction) }, ({ sees }) => sees('2 Stellen')],
  ['waiting', 'assignment', { 'groups.preview': never }, ({ sees }) => sees('werden geprüft')],
  ['open cases with one failed', 'open-cases', { ...all, 'groups.setByHand': () => refused('busy', 'Gerade speichert jemand anderes. Bitte gleich noch einmal.') }, async ({ page, sees }) => (await choose({ page }, 'BO für Paul Nowak', 'BO Rudow'), sees('Gerade speichert'))],
  ['set-up with a question, all folds open', 'setup', all, async ({ page, sees }) => (await sees('Telefon'), await page.evaluate(() => document.querySelectorAll('details').forEach((fold) => (fold.open = true))))],
  ['set-up done', 'setup', all, async ({ press, sees }) => (await sees('Telefon'), await press('1'), await press('Enter'), sees('Fertig eingerichtet.'))],
  ['the check-up', 'setup', { 'setup.detect': () => ok(checkedUp) }, ({ sees }) => sees('Alles an seinem Platz.')],
];

test.each(screens)('%s: no rule of accessibility is broken, nothing scrolls sideways, everything has room', async (_what, name, answers, arrive) => {
  open = await stage.open(name, answers);
  await arrive(open);
  expect(await open.accessibility()).toEqual([]);
  expect(await open.page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(300);
  const tooSmall = await open.page.evaluate(() =>
    [...document.querySelectorAll('button, select, input, summary')].filter((part) => part.getBoundingClientRect().height > 0 && part.getBoundingClientRect().height < 24).map((part) => part.textContent),
  );
  expect(tooSmall).toEqual([]);
});

test('every button can be reached by Tab, and the focus can be seen', async () => {
  open = await stage.open('assignment', all);
  await open.sees('27 Änderungen übernehmen');
  const reached: string[] = [];
  for (let presses = 0; presses < 6; presses += 1) {
    await open.page.keyboard.press('Tab');
    const focus = await open.page.evaluate(() => {
      const { activeElement } = document;
      return activeElement ? { text: (activeElement as HTMLElement).innerText.split('\n')[0] ?? '', outline: getComputedStyle(activeElement).outlineStyle } : null;
    });
    if (!focus || focus.text === '' || reached.includes(focus.text)) continue;
    expect(focus.outline).toBe('solid');
    reached.push(focus.text);
  }
  expect(reached).toEqual(['4 BOs ohne Änderung', 'ansehen', 'Wer ändert sich?', '2 Hinweise zu den Regeln', 'Abbrechen', '27 Änderungen übernehmen']);
});
