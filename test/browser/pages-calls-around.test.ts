// The sidebar "Anrufen", around the call itself: nobody is next, somebody calls back, the data check, the questionnaire, what is long.

import type { Question } from '../../src/contract/formQuestions.ts';
import type { OpenFormAnswer } from '../../src/contract/forms.ts';
import { link, noViolations, payloads, scanned, shownName, showsName, callingOn } from './support/calling.ts';
import { longName } from './support/examples.ts';
import { ok, refused, stageForTests, type Answers, type Reply } from './support/pages.ts';
import { campaign, person, phoneBank, type PhoneBank } from './support/phone-bank.ts';

const stage = stageForTests();
const { start } = callingOn(stage);

describe('nobody is next', () => {
  test('the empty queue explains itself, says when somebody is next, and looks again', async () => {
    const bank = phoneBank([]);
    bank.facts.empty = { reasons: [{ reason: 'calledToday', count: 7 }, { reason: 'callBackLater', count: 3 }, { reason: 'reserved', count: 1 }], nextAt: '2026-11-23T16:30:00Z' };
    const page = await start(bank);
    await page.sees('Gerade ist niemand dran.');
    await page.sees('7 wurden heute schon angerufen');
    await page.sees('3 möchten später angerufen werden');
    await page.sees('1 hat gerade andere Anrufer*innen');
    await page.sees('Wieder jemand dran: Mo 23.11.2026, 17:30');
    await noViolations(page);
    bank.people = [person('9', 'Hanna Wolf')];
    await page.press('Enter');
    await page.sees('Hanna Wolf');
  });

  test('outside the hours, paused, ended, and done: each has its own words', async () => {
    const closed = phoneBank([]);
    closed.facts = { ...closed.facts, closed: { from: '09:00', until: '20:00' }, empty: { reasons: [], nextAt: '2026-11-23T08:00:00Z' } };
    const page = await start(closed);
    await page.sees('Jetzt wird nicht angerufen.');
    await page.sees('Angerufen wird von 09:00 bis 20:00 Uhr.');
    const paused = phoneBank();
    const calling = await start(paused, { 'calls.report': () => ((paused.people = []), (paused.facts.state = 'paused'), ok<'calls.report'>({ written: true, message: 'Gespeichert.', next: paused.next() })) });
    await calling.press('1');
    await calling.press('1');
    await calling.sees('Wahl 2026 macht gerade Pause.');
    await calling.sees('Was du eingetragen hast, ist gespeichert.');
    await noViolations(calling);
    const done = await start(phoneBank([]));
    await done.sees('Geschafft!');
    await done.sees('Du hast heute 3 Anrufe gemacht. Danke!');
    await noViolations(done);
  });

  test('no campaign for me: what to do, and why not in the others', async () => {
    const bank = phoneBank();
    const summary = { purpose: '', from: '2026-12-01', to: '2026-12-20', people: 10, done: 0 };
    const page = await stage.open('calls', {
      ...bank.answers,
      'campaigns.list': () =>
        ok<'campaigns.list'>({
          campaigns: [
            { ...summary, name: 'Versammlung', state: 'planned', mayCall: true },
            { ...summary, name: 'Herbst', state: 'paused', mayCall: true },
            { ...summary, name: 'Wahl', state: 'running', mayCall: false },
          ],
        }),
    });
    await page.sees('Gerade läuft keine Anrufaktion für dich.');
    await page.sees('Versammlung: hat noch nicht begonnen, ab 01.12.2026');
    await page.sees('Herbst: macht gerade Pause');
    await page.sees('Wahl: nur für bestimmte Anrufer*innen');
    await noViolations(page);
  });
});

test('somebody calls back: found by number, reserved at once, and the person from before comes next', async () => {
  const bank = phoneBank();
  const page = await start(bank, {
    'calls.find': ({ query }) => ok<'calls.find'>({ hits: query.includes('642') ? [{ memberId: '7', name: longName, group: '', campaigns: [{ campaign, status: 'nicht abgenommen', open: true }, { campaign: 'Herbst', status: 'gesprochen', open: false }] }] : [] }),
    'calls.take': () => ((bank.people = [...bank.people, person('7', longName)]), ok<'calls.take'>(bank.next())),
  });
  await page.page.getByRole('button', { name: 'Jemand ruft zurück' }).click();
  const field = page.page.getByRole('searchbox', { name: 'Nummer oder Name' });
  await field.fill('gibt es nicht');
  await page.sees('Niemand gefunden.');
  await field.fill('23125 642');
  await page.sees('Herbst: gesprochen');
  await noViolations(page);
  await page.page.getByRole('button', { name: 'Gespräch beginnen' }).click();
  await link(page).waitFor();
  expect(await shownName(page)).toBe(longName);
  await page.press('1');
  await page.press('1');
  await showsName(page, 'Ayşe Schäfer');
});

test('the data check: what holds goes into the note, what is new into the list, against what was seen', async () => {
  const bank = phoneBank();
  let typedByOthers = true;
  const page = await start(bank, {
    'members.edit': ({ field, value, expected }) => {
      if (field === 'street' && typedByOthers) {
        typedByOthers = false;
        return refused('changed_meanwhile', 'Jemand anderes hat dieses Mitglied gerade geändert.', ['Weserstraße 1']);
      }
      expect(expected).toBe(field === 'street' ? 'Weserstraße 1' : '');
      return ok<'members.edit'>({ field, value, changed: true, message: 'Gespeichert.' });
    },
  });
  await page.page.getByText('Stimmen die Daten?').click();
  await page.sees('Wohnst du noch in Sonnenallee 5, 12045 Berlin?');
  await page.page.getByRole('button', { name: 'Ja', exact: true }).click();
  expect(await page.page.getByRole('textbox', { name: 'Notiz' }).inputValue()).toBe('Adresse stimmt.');
  await page.page.getByRole('button', { name: 'Nein, ändern' }).click();
  await page.page.getByRole('textbox', { name: 'Straße' }).fill('Karl-Marx-Straße 12');
  await page.page.keyboard.press('Enter');
  await page.sees('Jemand hat inzwischen „Weserstraße 1“ eingetragen.');
  await noViolations(page);
  await page.page.getByRole('button', { name: 'Speichern' }).click();
  await page.sees('Straße gespeichert.');
  await page.sees('Wohnst du noch in Karl-Marx-Straße 12, 12045 Berlin?');
  await page.page.getByRole('button', { name: 'Andere Nummer oder E-Mail' }).click();
  await noViolations(page);
  await page.page.getByRole('textbox', { name: 'Neu' }).fill('0152 28817386');
  await page.page.keyboard.press('Enter');
  await page.sees('Handy gespeichert.');
  expect(payloads(page, 'members.edit').map(({ field, value }) => [field, value])).toEqual([['street', 'Karl-Marx-Straße 12'], ['street', 'Karl-Marx-Straße 12'], ['mobile', '0152 28817386']]);
  await page.page.getByRole('button', { name: 'Andere Nummer oder E-Mail' }).click();
  await page.page.getByRole('combobox', { name: 'Was ist neu?' }).selectOption('note');
  await page.page.getByRole('textbox', { name: 'Neu' }).fill('Büro 030 111');
  await page.page.keyboard.press('Enter');
  expect(await page.page.getByRole('textbox', { name: 'Notiz' }).inputValue()).toBe('Adresse stimmt.\nAuch erreichbar: Büro 030 111');
});

describe('the questionnaire', () => {
  const question: Omit<Question, 'id' | 'text'> = { number: '', kind: 'yesNo', choices: [], ownWords: false, required: false, target: null, condition: null, guide: '' };
  const form: OpenFormAnswer = {
    name: 'Wahl',
    questions: [{ ...question, id: 'F1', text: 'Hilfst du am Infostand?', required: true }, { ...question, id: 'F2', text: 'Was fehlt dir?', kind: 'short', required: false }],
    problems: [],
    member: null,
    past: [],
    current: null,
  };
  const answers: Answers = {
    'forms.open': () => ok<'forms.open'>(form),
    'forms.draft': () => ok<'forms.draft'>({ savedAt: '2026-11-22T17:43:00Z' }),
    'forms.submit': ({ submissionId }) => ok<'forms.submit'>({ submissionId, written: true, updated: [], message: 'Gespeichert.' }),
  };
  const withForm = (): PhoneBank => {
    const bank = phoneBank();
    bank.facts.form = 'Wahl';
    return bank;
  };

  test('its answers go out before the report; digits in it are answers, elsewhere what came of the call', async () => {
    const page = await start(withForm(), answers);
    await page.page.getByText('Fragebogen: Wahl').click();
    await page.page.getByRole('radio', { name: 'Ja' }).waitFor();
    await noViolations(page);
    await page.page.getByRole('radio', { name: 'Ja' }).focus();
    await page.press('1');
    await page.sees('1 von 2 beantwortet. Wird gespeichert');
    await page.page.getByRole('heading', { name: 'Wie war’s?' }).click();
    await page.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.press('1');
    await page.sees('Was kam dabei heraus?');
    await page.press('1');
    await showsName(page, 'Paul Nowak');
    await link(page).waitFor();
    const order = page.calls.map(({ name }) => name).filter((name) => name === 'forms.submit' || name === 'calls.report');
    expect(order).toEqual(['forms.submit', 'calls.report']);
    expect(payloads(page, 'forms.submit')[0]).toMatchObject({ form: 'Wahl', memberId: '1', answers: { F1: true } });
    expect(await page.page.evaluate(() => window.localStorage.getItem('fragebogen') ?? '[]')).toBe('[]');
  });

  test('answers with an open required question stay a draft, and it is said before', async () => {
    const page = await start(withForm(), answers);
    await page.page.getByText('Fragebogen: Wahl').click();
    await page.page.getByRole('textbox', { name: 'Was fehlt dir?' }).fill('Mehr Musik');
    await page.sees('1 Pflichtfrage ist noch offen: Die Antworten werden dann als Entwurf aufgehoben.');
    await page.page.getByRole('button', { name: 'Nicht erreicht' }).click();
    await page.page.getByRole('button', { name: 'Besetzt' }).click();
    await showsName(page, 'Paul Nowak');
    await link(page).waitFor();
    expect(payloads(page, 'forms.submit')).toEqual([]);
    expect(payloads(page, 'forms.draft')[0]).toMatchObject({ form: 'Wahl', memberId: '1', answers: { F2: 'Mehr Musik' } });
  });
});

test('long names, a guide of 10,000 characters, no number, two numbers: nothing scrolls sideways, and the guide stays as it was left', async () => {
  const mobile = { field: 'mobile', shown: '0152 28817386', tel: '+4915228817386' } as const;
  const bank = phoneBank([
    person('1', longName + '-Donaudampfschifffahrtsgesellschaft', { phones: [], group: 'Wählerinneninitiative Gropiusstadt-Süd', note: 'x'.repeat(400), history: [{ at: '2026-10-01', kind: 'Anruf', by: 'a'.repeat(60) + '@example.org', result: 'nicht abgenommen', note: 'Mailbox' }] }),
    person('2', 'Paul Nowak', { phones: [{ field: 'phone', shown: '030 23', tel: '' }, { field: 'phone', shown: '030 23125 642', tel: '+493023125642' }, mobile] }),
  ]);
  bank.facts.script = 'Frag nach den Nebenkosten. '.repeat(370);
  const page = await start(bank);
  await page.sees('In der Liste steht keine Nummer.');
  expect(await page.page.locator('.qr').count()).toBe(0);
  for (const fold of await page.page.locator('summary').all()) if (!(await fold.evaluate((one) => (one.parentElement as HTMLDetailsElement).open))) await fold.click();
  await noViolations(page);
  await page.page.getByText('Leitfaden').click();
  await page.press('2');
  await page.press('1');
  await page.sees('Diese Nummer lässt sich so nicht wählen.');
  expect(await page.page.getByRole('region', { name: 'Leitfaden' }).isVisible()).toBe(false);
  await link(page).first().waitFor();
  expect(await scanned(page)).toBe('tel:+493023125642');
  await page.page.getByRole('button', { name: 'QR zeigen für 0152 28817386' }).click();
  expect(await scanned(page)).toBe('tel:+4915228817386');
  await page.page.getByRole('button', { name: /groß zeigen/ }).click();
  await noViolations(page);
});

test('in English', async () => {
  const bank = phoneBank();
  const english = Object.fromEntries(Object.entries(bank.answers).map(([name, reply]) => [name, async (payload: never, nth: number) => ({ ...(await (reply as (payload: never, nth: number) => Reply | Promise<Reply>)(payload, nth)), language: 'en' })])) as Answers;
  const page = await stage.open('calls', english, { clock: true, locale: 'en-GB' });
  await page.sees('Where would you like to call?');
  await page.press('1');
  await page.sees('Ayşe Schäfer');
  await page.press('1');
  await page.sees('Holds everywhere from now on: nobody calls any more.');
  await noViolations(page);
});
