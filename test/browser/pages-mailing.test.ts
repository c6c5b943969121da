// The dialog "Rundmail" in a real browser: who, the text, the mails with real rows, sending, a result for each person.

import type { MailingPreview, MailingResultsAnswer, MailingState } from '../../src/contract/mailing.ts';
import { later, ok, refused, stageForTests, type Answers, type OpenOptions, type OpenPage } from './support/pages.ts';

const stage = stageForTests();

const film: MailingState = { mailingId: 'rundmail-film-0001', name: 'Filmabend im Dezember', subject: 'Filmabend am 5. Dezember', at: '2026-11-21T16:40:00.000Z', by: 'ada@example.org', total: 116, sent: 63, waiting: 50, refused: 2, unknown: 1, stopped: false };
const done: MailingState = { ...film, mailingId: 'rundmail-bald-0002', name: 'Mitgliederversammlung Gropiusstadt-Buckow-Rudow-Britz', total: 12, sent: 12, waiting: 0, refused: 0, unknown: 0 };

const samples: MailingPreview['samples'] = [
  { name: 'Ayşe Müller', to: 'ayse@example.org', subject: 'Filmabend', text: 'Liebe Ayşe,\n\nkomm zum Filmabend.', html: '<p>Liebe Ayşe,</p><p>komm zum Filmabend.</p>' },
  { name: 'Leyla Kaya', to: 'leyla@example.org', subject: 'Filmabend', text: 'Liebe Leyla,\n\nkomm zum Filmabend.', html: '<p>Liebe Leyla,</p><p>komm zum Filmabend.</p>' },
];
const preview: MailingPreview = {
  count: 116,
  dropped: [{ reason: 'noEmail', count: 3 }, { reason: 'noAddress', count: 41 }, { reason: 'sameAddress', count: 2 }],
  groups: [{ name: 'BO Reuterkiez', count: 112 }, { name: '', count: 4 }],
  samples: [],
  unknownPlaceholders: [],
  quota: 63,
  kept: 0,
  options: null,
  marked: null,
};
const options: MailingPreview['options'] = {
  groups: [{ name: 'BO Reuterkiez', count: 120 }, { name: 'BO Gropiusstadt-Buckow-Rudow-Britz', count: 96 }],
  postcodes: [{ code: '12045', count: 120 }],
  interests: [{ text: 'Wohnungslosigkeit und Obdachlosenhilfe', count: 40 }],
  availability: [{ text: 'abends', count: 30 }],
  questions: [],
  saved: [],
};
const results: MailingResultsAnswer = {
  mailing: film,
  people: [
    { memberId: '101', name: 'Ayşe Müller', to: 'ayse@example.org', state: 'sent', at: '2026-11-21T16:41:00.000Z', why: '' },
    { memberId: '102', name: 'Leyla Kaya', to: 'leyla@example.org', state: 'waiting', at: '', why: '' },
    { memberId: '103', name: 'Karl-Heinz Schneider-Wolfenbüttel', to: 'karl-heinz.schneider-wolfenbuettel@mitgliederbetreuung.example.org', state: 'refused', at: '', why: 'möchte keine E-Mail mehr' },
    { memberId: '104', name: 'Zoë Schäfer', to: 'zoe@example.org', state: 'unknown', at: '2026-11-21T16:42:00.000Z', why: '' },
  ],
};

function open(answers: Answers = {}, width = 900, extra: OpenOptions = {}): Promise<OpenPage> {
  return stage.open(
    'mailing',
    {
      'mailing.list': () => ok<'mailing.list'>({ mailings: [film, done], quota: 63 }),
      'mailing.preview': (payload) => ok<'mailing.preview'>({ ...preview, ...(payload.options && { options, marked: [] }), ...(payload.text && { samples }) }),
      'mailing.results': () => ok<'mailing.results'>(results),
      ...answers,
    },
    { width, height: 680, ...extra },
  );
}
const button = (page: OpenPage, name: string) => page.page.getByRole('button', { name, exact: true });
const fitsInside = (page: OpenPage) => page.page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
const sent = (page: OpenPage, name: string) => page.calls.filter((call) => call.name === name).map(({ payload }) => payload);
const sound = async (page: OpenPage) => {
  expect(await page.accessibility()).toEqual([]);
  expect(await fitsInside(page)).toBe(true);
};

/** From the list to the text. */
async function toText(page: OpenPage): Promise<void> {
  await button(page, 'Neue Rundmail').click();
  await page.sees('116 Personen');
  await button(page, 'Weiter').click();
  await page.sees('Was steht in der Mail?');
}
/** From the list to the question whether to send. */
async function toConfirm(page: OpenPage): Promise<void> {
  await toText(page);
  await page.page.getByLabel('Betreff', { exact: true }).fill('Filmabend');
  await page.page.getByLabel('Text', { exact: true }).fill('{Anrede},\n\nkomm zum Filmabend.');
  await button(page, 'Weiter').click();
  await button(page, 'An 116 Personen schicken').click();
  await page.sees('116 Mails schicken?');
}

test.each([900, 300])('at %i px: no mailing yet says what one is for', async (width) => {
  const page = await open({ 'mailing.list': () => ok<'mailing.list'>({ mailings: [], quota: null }) }, width);
  await page.sees('Wer keine E-Mail möchte, bekommt auch keine.');
  await sound(page);
});

test.each([900, 300])('at %i px: from choosing people to the result, with the day’s mails said beforehand', async (width) => {
  const answer = later();
  const page = await open({ 'mailing.test': () => ok<'mailing.test'>({ message: 'Die Testmail ist unterwegs an dich.' }), 'mailing.send': (_, nth) => (nth === 1 ? answer.reply : ok<'mailing.send'>({ mailing: film, message: '50 Mails warten: Für heute ist Schluss. Der Rest geht von selbst weiter.' })) }, width);
  await page.sees('63 von 116 verschickt');
  await page.sees('Heute erlaubt Google deinem Konto noch 63 Mails.');
  await sound(page);
  await button(page, 'Neue Rundmail').click();
  await page.sees('Wer soll die Mail bekommen?');
  await page.sees('41 ohne E-Mail-Adresse');
  await page.sees('3 möchten keine E-Mail');
  await page.page.getByRole('checkbox', { name: /BO Reuterkiez/ }).check();
  await page.sees('bekommen die Mail');
  await sound(page);
  await button(page, 'Weiter').click();
  await page.page.getByLabel('Betreff', { exact: true }).fill('Filmabend');
  await page.page.getByLabel('Text', { exact: true }).fill('Hallo !');
  await page.page.getByLabel('Text', { exact: true }).press('ArrowLeft');
  await button(page, 'Platzhalter {Vorname} einfügen').click();
  expect(await page.page.getByLabel('Text', { exact: true }).inputValue()).toBe('Hallo {Vorname}!');
  await page.page.keyboard.type(' und BO');
  expect(await page.page.getByLabel('Text', { exact: true }).inputValue()).toBe('Hallo {Vorname} und BO!');
  await page.page.getByText('Was die Platzhalter bedeuten').click();
  await page.sees('wer in der BO ansprechbar ist');
  await sound(page);
  await button(page, 'Weiter').click();
  await page.sees('Beispiel 1 von 2: Ayşe Müller');
  await page.page.frameLocator('iframe').getByText('Liebe Ayşe,').waitFor();
  await page.sees('Heute noch 63 von Google erlaubt. Die übrigen 53 gehen ab morgen von selbst raus.');
  await sound(page);
  await button(page, 'Nächste').click();
  await page.page.frameLocator('iframe').getByText('Liebe Leyla,').waitFor();
  await button(page, 'Testmail an mich').click();
  await page.sees('Die Testmail ist unterwegs an dich.');
  await button(page, 'An 116 Personen schicken').click();
  await page.sees('Zurückholen lässt sich eine Mail nicht.');
  expect(sent(page, 'mailing.send')).toEqual([]);
  await sound(page);
  await button(page, 'Ja, 116 Mails schicken').click();
  await page.sees('Lass das Fenster am besten offen.');
  await sound(page);
  answer.now(ok<'mailing.send'>({ mailing: film, message: '63 Mails sind verschickt.' }));
  await page.sees('50 Mails warten: Für heute ist Schluss. Der Rest geht von selbst weiter.');
  await page.sees('63 von 116 verschickt');
  await sound(page);
  const text = { subject: 'Filmabend', body: 'Hallo {Vorname} und BO!' };
  const selection = { groups: ['BO Reuterkiez'] };
  expect(sent(page, 'mailing.test')).toEqual([{ selection, text }]);
  expect(sent(page, 'mailing.send')[0]).toEqual({ mailingId: expect.stringMatching(/^rundmail-[\w-]+$/), name: 'Filmabend', selection, text });
  await button(page, 'Wer hat sie bekommen?').click();
  await page.sees('Ayşe Müller');
});

test('it goes on call by call while mails go out, always with the same id, and a second press sends nothing twice', async () => {
  const state = (count: number): MailingState => ({ ...film, total: 116, sent: count, waiting: 116 - count, refused: 0, unknown: count === 116 ? 1 : 0 });
  const page = await open({ 'mailing.send': (_, nth) => ok<'mailing.send'>({ mailing: state(Math.min(116, nth * 50)), message: nth < 3 ? 'Es geht weiter.' : '116 Mails verschickt.' }) });
  await toConfirm(page);
  await button(page, 'Ja, 116 Mails schicken').dblclick();
  await page.sees('116 von 116 verschickt');
  expect(await page.closed()).toBe(0);
  await page.sees('Bei einer Mail ist unklar, ob sie ankam.');
  const ids = sent(page, 'mailing.send').map((payload) => (payload as { mailingId: string }).mailingId);
  expect(ids).toHaveLength(3);
  expect(new Set(ids).size).toBe(1);
});

test('a double click does not answer the question that comes up under it', async () => {
  const page = await open();
  await toText(page);
  await page.page.getByLabel('Betreff', { exact: true }).fill('Filmabend');
  await page.page.getByLabel('Text', { exact: true }).fill('Komm!');
  await button(page, 'Weiter').dblclick();
  await page.sees('Beispiel 1 von 2: Ayşe Müller');
  await button(page, 'An 116 Personen schicken').dblclick();
  await page.sees('Zurückholen lässt sich eine Mail nicht.');
  await page.page.waitForTimeout(100);
  expect(await page.seen()).toContain('116 Mails schicken?');
  expect(sent(page, 'mailing.send')).toEqual([]);
});

test('what is wrong with the text is said at once, what is missing when going on', async () => {
  const page = await open();
  await toText(page);
  await button(page, 'Weiter').click();
  await page.sees('Der Betreff fehlt.');
  await page.sees('Der Text fehlt.');
  expect(await page.page.evaluate(() => document.activeElement?.id)).toBe('mail-subject');
  await page.page.getByLabel('Betreff', { exact: true }).fill('Für {Vorname}');
  await page.sees('Im Betreff gehen keine Platzhalter.');
  await page.page.getByLabel('Text', { exact: true }).fill('Hallo {Vornahme} und {vorname}');
  await page.sees('Diesen Platzhalter gibt es nicht: {Vornahme}');
  await page.page.getByLabel('Antworten an').fill('ada@example.org, zoe@example.org');
  await page.sees('Es muss genau eine sein.');
  await sound(page);
  await button(page, 'Weiter').click();
  expect(sent(page, 'mailing.preview').some((payload) => 'text' in (payload as object))).toBe(false);
});

test('a lost connection: tried again with the same id and text; once it is in the list it is no draft any more', async () => {
  let id = '';
  const page = await open({
    'mailing.send': ({ mailingId }) => {
      id = mailingId;
      return { googleFails: 'NetworkError: Connection failure due to HTTP 0' };
    },
    'mailing.list': (_, nth) => ok<'mailing.list'>({ mailings: nth === 1 ? [] : [{ ...film, mailingId: id }], quota: 63 }),
  });
  await toConfirm(page);
  await button(page, 'Ja, 116 Mails schicken').click();
  await page.sees('Es wird nichts doppelt geschrieben.');
  await button(page, 'Neu prüfen').click();
  await page.sees('Es wird nichts doppelt geschrieben.');
  const [first, second] = sent(page, 'mailing.send');
  expect(second).toEqual(first);
  await page.press('Escape');
  await page.sees('Filmabend im Dezember');
  await button(page, 'Neue Rundmail').waitFor();
  expect(await page.seen()).not.toContain('Entwurf');
});

test('a refusal leaves the text as it was', async () => {
  const page = await open({ 'mailing.send': () => refused('template_unclear', 'In diesem Text stehen Platzhalter, die es nicht gibt. Es wurde nichts geschickt.', ['{Vornahme}']) });
  await toConfirm(page);
  await button(page, 'Ja, 116 Mails schicken').click();
  await page.sees('{Vornahme}');
  await button(page, 'Noch einmal').click();
  expect(await page.page.getByLabel('Text', { exact: true }).inputValue()).toBe('{Anrede},\n\nkomm zum Filmabend.');
});

test('a draft survives closing, keeps its id, and is thrown away only after a yes', async () => {
  const page = await open({ 'mailing.send': () => ok<'mailing.send'>({ mailing: { ...film, waiting: 0 }, message: 'Fertig.' }) });
  await toText(page);
  await page.page.getByLabel('Betreff', { exact: true }).fill('Filmabend');
  await page.page.getByLabel('Text', { exact: true }).fill('Komm!');
  await page.page.reload();
  await page.sees('Dein Entwurf „Filmabend“');
  await sound(page);
  await button(page, 'Entwurf verwerfen').click();
  await button(page, 'Zurück').click();
  await button(page, 'Entwurf weiterschreiben').click();
  await page.sees('116 Personen');
  await button(page, 'Weiter').click();
  expect(await page.page.getByLabel('Text', { exact: true }).inputValue()).toBe('Komm!');
  await page.press('Escape');
  await page.press('Escape');
  await button(page, 'Entwurf verwerfen').click();
  await button(page, 'Ja, verwerfen').click();
  await button(page, 'Neue Rundmail').waitFor();
  await page.page.reload();
  await button(page, 'Neue Rundmail').waitFor();
});

test('stopping while it goes out is heard, and what waits stays', async () => {
  const answer = later();
  const page = await open({ 'mailing.send': () => answer.reply, 'mailing.stop': () => ok<'mailing.stop'>({ mailing: { ...film, stopped: true }, message: 'Angehalten.' }) });
  await toConfirm(page);
  await button(page, 'Ja, 116 Mails schicken').click();
  await button(page, 'Anhalten').click();
  await page.sees('Wird angehalten …');
  answer.now(ok<'mailing.send'>({ mailing: { ...film, stopped: true, refused: 0, unknown: 0 }, message: '50 Mails bleiben liegen, bis du weitermachst.' }));
  await page.sees('50 Mails bleiben liegen, bis du weitermachst.');
  expect(sent(page, 'mailing.send')).toHaveLength(1);
});

test.each([900, 300])('at %i px: a result for each person, by state; stop and go on', async (width) => {
  const page = await open({ 'mailing.stop': ({ stop }) => ok<'mailing.stop'>({ mailing: { ...film, stopped: stop }, message: stop ? 'Angehalten.' : 'Es geht weiter.' }), 'mailing.results': (_, nth) => ok<'mailing.results'>({ ...results, mailing: { ...film, stopped: nth === 2 } }) }, width);
  await button(page, 'Ansehen: Filmabend im Dezember').click();
  await page.sees('möchte keine E-Mail mehr');
  await page.sees('ayse@example.org · 21.11.2026, 17:41');
  await sound(page);
  await button(page, 'nicht verschickt 1').click();
  expect(await page.page.locator('.results li').count()).toBe(1);
  await button(page, 'Anhalten').click();
  await page.sees('Angehalten.');
  await button(page, 'Weiter verschicken').click();
  await page.sees('Es geht weiter.');
  await button(page, 'Aktualisieren').click();
  await page.page.locator('main').getByText('Es geht weiter.').waitFor({ state: 'detached', timeout: 3_000 });
  expect(sent(page, 'mailing.stop')).toEqual([{ mailingId: film.mailingId, stop: true }, { mailingId: film.mailingId, stop: false }]);
});

test('1,500 people: the first 50, the rest on request', async () => {
  const people = Array.from({ length: 1500 }, (_, index) => ({ memberId: String(index), name: 'Person ' + index, to: index + '@example.org', state: 'sent' as const, at: '2026-11-21T16:41:00.000Z', why: '' }));
  const page = await open({ 'mailing.results': () => ok<'mailing.results'>({ mailing: { ...done, total: 1500, sent: 1500 }, people }) });
  await button(page, 'Ansehen: Filmabend im Dezember').click();
  await button(page, '1.450 weitere zeigen').click();
  expect(await page.page.locator('.results li').count()).toBe(250);
});

test('unclear mails of a mailing lead to the three answers', async () => {
  const page = await open({ 'mailing.unknown': () => ok<'mailing.unknown'>({ letters: [{ key: 'mailing-rundmail-film-0001:104', kind: 'Rundmail „Filmabend im Dezember“', name: 'Zoë Schäfer', to: 'zoe@example.org', at: film.at }] }) });
  await page.sees('Bei einer Mail ist unklar, ob sie ankam.');
  await button(page, 'Klären').click();
  await page.sees('Kam diese Mail an?');
  await sound(page);
});

test('failed, then here; in English', async () => {
  const page = await open({ 'mailing.list': (_, nth) => (nth === 1 ? refused('not_set_up', 'Erst einrichten.') : ok<'mailing.list'>({ mailings: [film], quota: 63 }, 'en')) });
  await button(page, 'Einrichten öffnen').waitFor();
  const english = await open({ 'mailing.list': () => ok<'mailing.list'>({ mailings: [film], quota: 63 }, 'en') }, 900, { locale: 'en-GB' });
  await english.sees('63 of 116 sent');
  await sound(english);
});
