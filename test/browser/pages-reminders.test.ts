// The sidebar "Erinnerungen" in a real browser: on and off, what is due, the mails, greetings, unclear mails.

import type { DigestMail, GreetingDraft, RemindersStatus } from '../../src/contract/reminders.ts';
import type { UnknownLetter } from '../../src/contract/mailing.ts';
import { later, ok, refused, stageForTests, type Answers, type OpenOptions, type OpenPage } from './support/pages.ts';

const stage = stageForTests();

const status: RemindersStatus = {
  on: true,
  owner: 'ada@example.org',
  mine: true,
  hour: 7,
  triggerGone: false,
  last: { at: '2026-11-22T06:12:00.000Z', sent: 5, left: 0, unknown: 0, failed: '' },
  late: false,
  quota: 95,
  ready: true,
  problems: [],
  parts: [
    { part: 'callBacks', on: true },
    { part: 'newcomers', on: true },
    { part: 'tasks', on: true },
    { part: 'exits', on: true },
    { part: 'birthdays', on: true },
    { part: 'anniversaries', on: false },
    { part: 'visits', on: true },
    { part: 'groups', on: true },
  ],
  teamAddress: 'ag-mitgliederbetreuung@example.org',
  due: { mails: 5, items: 23, done: 0, withoutAddress: ['Karl-Heinz Schneider-Wolfenbüttel (BO Gropiusstadt-Buckow-Rudow-Britz)'] },
  unknown: 0,
  greetings: [
    { kind: 'birthday', mode: 'draft', drafts: 2 },
    { kind: 'roundBirthday', mode: 'off', drafts: 0 },
    { kind: 'welcome', mode: 'automatic', drafts: 0 },
    { kind: 'anniversary', mode: 'off', drafts: 0 },
  ],
};
const calm: RemindersStatus = { ...status, due: { mails: 0, items: 0, done: 0, withoutAddress: [] }, greetings: status.greetings.map((greeting) => ({ ...greeting, mode: 'off', drafts: 0 })) };
const off: RemindersStatus = { ...calm, on: false, owner: '', mine: false, last: null };
const theirs: RemindersStatus = { ...status, mine: false, owner: 'karl-heinz.schneider-wolfenbuettel@mitgliederbetreuung.example.org' };

const mail: DigestMail = {
  to: 'nour@example.org',
  name: 'Nour Haddad',
  subject: 'Heute: 3 Sachen für dich',
  text: 'Hallo Nour,\n\nGeburtstage\n– Hildegard Wolf wird 80',
  html: '<!doctype html><html><head><title>x</title></head><body><h1>Hallo Nour</h1><p>Hildegard Wolf wird 80</p><script>top.broken = true; document.body.innerHTML = "lief";</script><img src="http://elsewhere.test/pixel.png" onerror="document.body.innerHTML = \'lief\'"></body></html>',
  items: 3,
};
const drafts: GreetingDraft[] = [
  { key: 'birthday-2026-101', kind: 'birthday', memberId: '101', name: 'Ayşe Müller', to: 'ayse@example.org', subject: 'Alles Gute!', text: 'Liebe Ayşe,\n\nalles Gute zum Geburtstag!', day: '2026-11-22' },
  { key: 'birthday-2026-102', kind: 'birthday', memberId: '102', name: 'Leyla Kaya', to: 'leyla@example.org', subject: 'Alles Gute!', text: 'Liebe Leyla,\n\nalles Gute zum Geburtstag!', day: '2026-11-22' },
  { key: 'birthday-2026-103', kind: 'birthday', memberId: '103', name: 'Anton Mueller', to: 'anton@example.org', subject: 'Alles Gute!', text: 'Lieber Anton,\n\nalles Gute zum Geburtstag!', day: '2026-11-22' },
];
const unclear: UnknownLetter[] = [
  { key: 'digest-2026-11-22-x', kind: 'Erinnerung', name: 'Nour Haddad', to: 'nour@example.org', at: '2026-11-22T06:12:00.000Z' },
  { key: 'birthday-2026-104', kind: 'Geburtstagsgruß', name: 'Zoë Schäfer', to: 'zoe@example.org', at: '2026-11-22T06:13:00.000Z' },
];

function open(shown: RemindersStatus, answers: Answers = {}, options: OpenOptions = {}): Promise<OpenPage> {
  return stage.open('reminders', { 'reminders.status': () => ok<'reminders.status'>(shown), ...answers }, { height: 900, ...options });
}
const button = (page: OpenPage, name: string) => page.page.getByRole('button', { name, exact: true });
const fitsInside = (page: OpenPage) => page.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const sent = (page: OpenPage, name: string) => page.calls.filter((call) => call.name === name).map(({ payload }) => payload);

test('off: says so, and switching on asks only for the hour', async () => {
  const page = await open(off, { 'reminders.switch': ({ hour }) => ok<'reminders.switch'>({ status: { ...calm, last: null, hour: hour ?? 0 }, message: 'Eingeschaltet.' }) });
  await page.sees('Niemand bekommt eine.');
  expect(await page.accessibility()).toEqual([]);
  await page.press('Enter');
  await page.sees('Um wie viel Uhr ungefähr?');
  expect(page.calls.some(({ name }) => name === 'reminders.switch')).toBe(false);
  await page.page.getByLabel('Um wie viel Uhr').selectOption('18');
  await page.sees('Die Mails gehen zwischen 18 und 19 Uhr raus.');
  expect(await page.accessibility()).toEqual([]);
  await button(page, 'Einschalten').click();
  await page.sees('Dein Konto verschickt sie jeden Tag gegen 18 Uhr.');
  await page.sees('Noch nicht gelaufen. Das erste Mal zwischen 18 und 19 Uhr.');
  expect(sent(page, 'reminders.switch')).toEqual([{ on: true, hour: 18 }]);
});

test.each([300, 900])('at %i px: when it last ran and what it did, what is due and for whom there is no address', async (width) => {
  const page = await open({ ...status, last: { at: '2026-11-22T06:12:00.000Z', sent: 40, left: 3, unknown: 2, failed: 'Der Tab „Aufgaben“ war nicht zu lesen.' }, unknown: 2 }, {}, { width });
  await page.sees('22.11.2026, 07:12: 40 Mails verschickt.');
  for (const text of ['3 Mails haben nicht mehr in Googles Tagesgrenze gepasst.', 'Dabei ging etwas schief: Der Tab „Aufgaben“ war nicht zu lesen.', '5 Mails mit 23 Dingen stehen an.', 'Karl-Heinz Schneider-Wolfenbüttel', 'Bei 2 Mails ist unklar, ob sie ankamen.', 'Heute erlaubt Google deinem Konto noch 95 Mails.']) await page.sees(text);
  await page.page.getByText('Wer bekommt was').click();
  await page.sees('an die Ansprechperson der BO, nach 14 Tagen auch an die AG');
  expect(await page.accessibility()).toEqual([]);
  expect(await fitsInside(page)).toBe(true);
});

test('a second person is told who sends them, and takes over only after a yes', async () => {
  const page = await open(theirs, { 'reminders.switch': () => ok<'reminders.switch'>({ status: calm, message: 'Jetzt verschickt sie dein Konto.' }) });
  await page.sees('karl-heinz.schneider-wolfenbuettel@mitgliederbetreuung.example.org verschickt sie jeden Tag gegen 7 Uhr.');
  expect(await fitsInside(page)).toBe(true);
  await button(page, 'Übernehmen').click();
  await page.sees('Wenn du übernimmst, verschickt sie dein Konto');
  expect(page.calls.some(({ name }) => name === 'reminders.switch')).toBe(false);
  expect(await page.accessibility()).toEqual([]);
  await page.press('Enter');
  await page.sees('Jetzt verschickt sie dein Konto.');
  expect(sent(page, 'reminders.switch')).toEqual([{ on: true, hour: 7, takeOver: true }]);
});

test('somebody else switched on in the meantime: they are named, and a yes takes over', async () => {
  const page = await open(off, {
    'reminders.switch': ({ takeOver }) => (takeOver ? ok<'reminders.switch'>({ status: calm, message: 'Übernommen.' }) : refused('reminders_owned', 'Die Erinnerungen hat schon zoe@example.org eingeschaltet. Du kannst sie übernehmen.')),
  });
  await button(page, 'Einschalten').click();
  await button(page, 'Einschalten').click();
  await page.sees('Die Erinnerungen hat schon zoe@example.org eingeschaltet.');
  await button(page, 'Ja, übernehmen').click();
  await page.sees('Übernommen.');
});

test('late or without its trigger: says what to do, and one press does it', async () => {
  const late = await open({ ...theirs, late: true });
  await late.sees('Seit zwei Tagen ging nichts raus.');
  expect(await late.accessibility()).toEqual([]);
  const gone = await open({ ...status, triggerGone: true, late: true }, { 'reminders.switch': () => ok<'reminders.switch'>({ status: calm, message: 'Wieder an.' }) });
  await gone.sees('Googles Zeitplan ist weg.');
  await button(gone, 'Neu einschalten').dblclick();
  await gone.sees('Wieder an.');
  expect(sent(gone, 'reminders.switch')).toEqual([{ on: true, hour: 7 }]);
});

test('switching off is asked once more', async () => {
  const page = await open(calm, { 'reminders.switch': () => ok<'reminders.switch'>({ status: off, message: 'Ausgeschaltet.' }) });
  await button(page, 'Ausschalten').click();
  await page.sees('Dann bekommt niemand mehr Erinnerungen');
  expect(sent(page, 'reminders.switch')).toEqual([]);
  expect(await page.accessibility()).toEqual([]);
  await button(page, 'Ja, ausschalten').click();
  await page.sees('Erinnerungen sind aus.');
});

test.each([300, 900])('at %i px: each mail as it would go out, shut in so that nothing in it runs or loads; a test of it', async (width) => {
  const page = await open(status, {
    'reminders.preview': () => ok<'reminders.preview'>({ mails: [mail, { ...mail, to: 'zoe@example.org', name: 'Zoë Schäfer', items: 1 }], withoutAddress: [{ name: 'Karl-Heinz Schneider', items: 4 }] }),
    'reminders.test': () => ok<'reminders.test'>({ message: 'Die Testmail ist unterwegs an dich.', quota: 94 }),
  }, { width });
  let asked = 0;
  await page.page.route('http://elsewhere.test/**', (route) => {
    asked += 1;
    return route.abort();
  });
  await button(page, 'Mails ansehen').click();
  await page.sees('Diese 2 Mails gingen heute raus. Noch nichts verschickt.');
  await page.sees('Karl-Heinz Schneider: 4 Dinge');
  const inside = page.page.frameLocator('iframe');
  await inside.getByText('Hildegard Wolf wird 80').waitFor();
  expect(await inside.locator('body').innerText()).not.toContain('lief');
  expect(await page.page.locator('iframe').getAttribute('sandbox')).toBe('');
  expect(asked).toBe(0);
  expect(await page.accessibility()).toEqual([]);
  expect(await fitsInside(page)).toBe(true);
  await button(page, 'Nur Text').click();
  await page.sees('– Hildegard Wolf wird 80');
  await page.page.getByRole('button', { name: 'Testmail an mich: die von Nour Haddad' }).click();
  await page.sees('Die Testmail ist unterwegs an dich.');
  expect(sent(page, 'reminders.test')).toEqual([{ to: 'nour@example.org' }]);
  await page.press('Escape');
  await page.sees('Heute erlaubt Google deinem Konto noch 94 Mails.');
});

test('before set-up it leads to „Einrichten“, and what stands in the settings and is not understood is said', async () => {
  const before = await open({ ...off, ready: false });
  await before.sees('Die Tabelle ist noch nicht eingerichtet.');
  expect(await before.accessibility()).toEqual([]);
  await button(before, 'Einrichten öffnen').click();
  await before.sees('Wird geöffnet');
  const page = await open({ ...calm, problems: ['„Einstellungen“, „Erinnerungen: Inhalt“: „Geburtstge“ gibt es nicht. Möglich: Rückrufe, Neumitglieder, Aufgaben, Austritte, Geburtstage, Jubiläen, Besuche, Gruppen.'] });
  await page.sees('„Geburtstge“ gibt es nicht.');
  expect(await page.accessibility()).toEqual([]);
  expect(await fitsInside(page)).toBe(true);
});

test('nothing due: no mail would go out, and that is fine', async () => {
  const page = await open(calm, { 'reminders.preview': () => ok<'reminders.preview'>({ mails: [], withoutAddress: [] }) });
  await page.sees('Heute steht nichts an.');
  await button(page, 'Mails ansehen').click();
  await page.sees('Leere Mails verschicken wir nicht.');
  expect(await page.accessibility()).toEqual([]);
  await page.press('Escape');
  await page.sees('Erinnerungen sind an.');
});

test('what has gone out today is due no more, and what the working group misses leads to where its address is entered', async () => {
  const preview = () => ok<'reminders.preview'>({ mails: [mail], withoutAddress: [{ name: 'AG Mitgliederbetreuung', items: 7 }, { name: 'Lukas Neumann', items: 1 }] });
  const page = await open({ ...calm, teamAddress: '', due: { mails: 0, items: 0, done: 12, withoutAddress: ['AG Mitgliederbetreuung', 'Lukas Neumann'] } }, { 'reminders.preview': preview });
  await page.sees('Für heute ist alles raus: 12 Mails.');
  await page.sees('Die AG hat noch keine E-Mail-Adresse.');
  expect(await page.accessibility()).toEqual([]);
  await button(page, 'Mails ansehen').click();
  await page.sees('Die Mails von heute sind raus.');
  await page.sees('Lukas Neumann: 1 Sache');
  expect(await page.seen()).not.toContain('AG Mitgliederbetreuung: 7');
  expect(await page.accessibility()).toEqual([]);
  await button(page, 'Adresse der AG eintragen').click();
  await page.page.waitForFunction(() => document.activeElement?.id === 'team-address', null, { timeout: 3_000 });
  await page.page.getByText('Wer bekommt was').click();
  await button(page, 'Adresse der AG eintragen').click();
  await page.page.waitForFunction(() => document.activeElement?.id === 'team-address', null, { timeout: 3_000 });
});

test('who gets what is saved at once, what is ticked meanwhile goes next; a refusal shows what the sheet has', async () => {
  const first = later();
  const page = await open(calm, { 'reminders.settings': (_, nth) => (nth === 1 ? first.reply : nth === 2 ? ok<'reminders.settings'>({ status: { ...calm, parts: calm.parts.map((part) => ({ ...part, on: !['tasks', 'visits', 'groups'].includes(part.part) })) }, message: '' }) : refused('busy', 'Gerade speichert jemand anderes. Bitte gleich noch einmal.')) });
  await page.page.getByText('Wer bekommt was').click();
  await page.page.getByRole('checkbox', { name: /^Aufgaben/ }).uncheck();
  await page.sees('Wird gespeichert …');
  await page.page.getByRole('checkbox', { name: /^Besuche/ }).uncheck();
  await page.page.getByRole('checkbox', { name: /^Gruppen/ }).uncheck();
  first.now(ok<'reminders.settings'>({ status: { ...calm, parts: calm.parts.map((part) => ({ ...part, on: part.part !== 'tasks' })) }, message: '' }));
  await page.sees('Gespeichert.');
  expect(sent(page, 'reminders.settings')).toEqual([{ parts: { tasks: false } }, { parts: { visits: false, groups: false } }]);
  await page.page.getByLabel('E-Mail-Adresse der AG').fill('neu@example.org');
  await button(page, 'Adresse speichern').click();
  await page.sees('Gerade speichert jemand anderes.');
  expect(await page.page.getByRole('checkbox', { name: /^Aufgaben/ }).isChecked()).toBe(false);
  expect(await page.page.getByLabel('E-Mail-Adresse der AG').inputValue()).toBe('neu@example.org');
  expect(await page.accessibility()).toEqual([]);
});

test('automatic greetings say what follows and are asked once more', async () => {
  const page = await open(status, { 'reminders.settings': ({ greetings }) => ok<'reminders.settings'>({ status: { ...status, greetings: status.greetings.map((greeting) => ({ ...greeting, mode: greetings?.[greeting.kind] ?? greeting.mode })) }, message: '' }) });
  await button(page, 'Grüße einstellen').click();
  await page.page.getByRole('combobox', { name: 'Runder Geburtstag: wie?' }).selectOption('draft');
  await page.sees('Gespeichert.');
  await page.page.getByRole('combobox', { name: 'Geburtstag: wie?', exact: true }).selectOption('automatic');
  await page.sees('Geburtstag automatisch schicken?');
  expect(sent(page, 'reminders.settings')).toEqual([{ greetings: { roundBirthday: 'draft' } }]);
  expect(await page.accessibility()).toEqual([]);
  await page.page.waitForFunction(() => document.activeElement?.textContent === 'Zurück', null, { timeout: 3_000 });
  await button(page, 'Ja, automatisch').click();
  await page.page.waitForFunction(() => document.activeElement?.id === 'mode-birthday', null, { timeout: 3_000 });
  await page.sees('Antwortet jemand „Nein danke“, dann trag im Tab „Einwilligungen“ bei Stand „nein“ ein.');
  expect(sent(page, 'reminders.settings')[1]).toEqual({ greetings: { birthday: 'automatic' } });
});

test('greetings: one with another text, one not this year, one refused because consent was taken back', async () => {
  const page = await open(status, {
    'reminders.greetings': () => ok<'reminders.greetings'>({ drafts }),
    'reminders.approve': ({ letters }) => ok<'reminders.approve'>({ sent: 0, skipped: 0, refused: letters.filter(({ key }) => key.endsWith('103')).map(({ key }) => ({ key, why: 'möchte keine E-Mail' })), waiting: [], unknown: [], message: 'Erledigt.' }),
  });
  await button(page, '2 Grüße warten auf dich').click();
  await page.sees('3 Grüße warten. Ohne dein Ja geht keiner raus.');
  await page.sees('Geburtstag am 22.11.2026 · ayse@example.org');
  expect(await page.accessibility()).toEqual([]);
  expect(await fitsInside(page)).toBe(true);
  await page.page.getByRole('button', { name: 'Text ändern: Ayşe Müller' }).click();
  await page.page.getByLabel('Text an Ayşe Müller').fill('Liebe Ayşe, feier schön!');
  await page.page.getByRole('button', { name: 'Schicken an Ayşe Müller' }).dblclick();
  await page.sees('Verschickt.');
  await page.page.getByRole('button', { name: 'Dieses Jahr nicht: Leyla Kaya' }).click();
  await page.sees('Ein Gruß wartet.');
  await page.page.getByRole('button', { name: 'Schicken an Anton Mueller' }).click();
  await page.sees('Nicht verschickt: möchte keine E-Mail');
  expect(sent(page, 'reminders.approve')).toEqual([
    { letters: [{ key: 'birthday-2026-101', decision: 'send', text: 'Liebe Ayşe, feier schön!' }] },
    { letters: [{ key: 'birthday-2026-102', decision: 'skip' }] },
    { letters: [{ key: 'birthday-2026-103', decision: 'send' }] },
  ]);
  expect(await page.accessibility()).toEqual([]);
});

test('all greetings at once are asked once more', async () => {
  const page = await open(status, { 'reminders.greetings': () => ok<'reminders.greetings'>({ drafts }), 'reminders.approve': ({ letters }) => ok<'reminders.approve'>({ sent: letters.length, skipped: 0, refused: [], waiting: [], unknown: [], message: '3 Grüße verschickt.' }) });
  await button(page, '2 Grüße warten auf dich').click();
  await button(page, 'Alle 3 schicken').click();
  await page.sees('3 Grüße schicken?');
  expect(sent(page, 'reminders.approve')).toEqual([]);
  await button(page, 'Ja, schicken').click();
  await page.sees('Gerade wartet kein Gruß.');
  expect(await page.seen()).not.toContain('Ohne dein Ja geht keiner raus.');
  expect(sent(page, 'reminders.approve')).toEqual([{ letters: drafts.map(({ key }) => ({ key, decision: 'send' })) }]);
});

test('unclear mails: three answers, each with what follows; a failure stays at its row', async () => {
  const page = await open({ ...status, unknown: 2 }, {
    'mailing.unknown': () => ok<'mailing.unknown'>({ letters: unclear }),
    'mailing.resolve': (_, nth) => (nth === 1 ? ok<'mailing.resolve'>({ resolved: 1, message: 'Als angekommen vermerkt.' }) : { googleFails: 'NetworkError: Connection failure due to HTTP 0' }),
  });
  await button(page, 'Klären').click();
  await page.sees('Kamen diese 2 Mails an?');
  await page.sees('Kam die erste doch an, ist sie dann zweimal da.');
  expect(await page.accessibility()).toEqual([]);
  expect(await fitsInside(page)).toBe(true);
  await page.page.getByRole('group', { name: 'Was ist mit der Mail an Nour Haddad?' }).getByRole('button', { name: 'Kam an' }).click();
  await page.sees('Gilt als verschickt.');
  await page.sees('Kam diese Mail an?');
  await page.page.getByRole('group', { name: 'Was ist mit der Mail an Zoë Schäfer?' }).getByRole('button', { name: 'Noch einmal schicken' }).click();
  await page.sees('Ob schon etwas geschrieben wurde, ist unklar.');
  expect(sent(page, 'mailing.resolve')).toEqual([{ letters: [{ key: 'digest-2026-11-22-x', outcome: 'sent' }] }, { letters: [{ key: 'birthday-2026-104', outcome: 'again' }] }]);
});

test('a slow answer is said, a failed one has its button', async () => {
  const answer = later();
  const page = await open(status, { 'reminders.status': (_, nth) => (nth === 1 ? answer.reply : ok<'reminders.status'>(calm)) }, { clock: true });
  await page.sees('Die Erinnerungen werden gelesen …');
  await page.page.clock.runFor(8_500);
  await page.sees('Google braucht heute länger als sonst.');
  expect(await page.accessibility()).toEqual([]);
  answer.now(refused('busy', 'Gerade speichert jemand anderes. Bitte gleich noch einmal.'));
  await button(page, 'Noch einmal').click();
  await page.sees('Erinnerungen sind an.');
});

test('in English', async () => {
  const page = await open({ ...status, late: true }, { 'reminders.status': () => ok<'reminders.status'>({ ...status, late: true }, 'en') }, { locale: 'en-GB' });
  await page.sees('Reminders are on. Your account sends them every day at about 7:00.');
  expect(await page.accessibility()).toEqual([]);
});
