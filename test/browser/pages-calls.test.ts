// The sidebar "Anrufen" in a real browser: who is next, what came of it, what binds, what happens without a connection.

import { link, noViolations, payloads, scanned, shownName, showsName, callingOn } from './support/calling.ts';
import { later, ok, refused, stageForTests, type Reply } from './support/pages.ts';
import { campaign, phoneBank } from './support/phone-bank.ts';

const stage = stageForTests();
const { start } = callingOn(stage);
const broken: Reply = { googleFails: 'NetworkError: Connection failure due to HTTP 0' };

test('by keyboard: choose, call, two digits for what came of it; the next person is there at once, and to be called once the server says so', async () => {
  const bank = phoneBank();
  const held = later();
  const page = await stage.open('calls', { ...bank.answers, 'calls.report': async (payload, nth) => (nth === 1 ? held.reply : bank.answers['calls.report']!(payload, nth)) }, { clock: true });
  await page.sees('Alle vor dem 20. September an die Wahl erinnern.');
  await page.sees('12 von 40 erledigt');
  await noViolations(page);
  await page.press('Enter');
  await page.sees('seit 14 Monaten kein Kontakt');
  expect(await shownName(page)).toBe('Ayşe Schäfer');
  expect(await link(page).getAttribute('href')).toBe('tel:+493023125642');
  expect(await scanned(page)).toBe('tel:+493023125642');
  await page.sees('für dich reserviert bis 19:12');
  await noViolations(page);
  await page.press('2');
  await page.sees('Kommt nach einer Pause wieder dran');
  await page.press('1');
  await page.sees('Wird geprüft');
  expect(await shownName(page)).toBe('Paul Nowak');
  expect([await link(page).count(), await page.page.locator('.qr').count(), await page.page.getByRole('button', { name: 'Erreicht' }).count()]).toEqual([0, 0, 0]);
  await noViolations(page);
  bank.people = bank.people.slice(1);
  held.now(ok<'calls.report'>({ written: true, message: 'Frühestens morgen wieder.', next: bank.next() }));
  await link(page).waitFor();
  await page.sees('Frühestens morgen wieder.');
  const [sent] = payloads(page, 'calls.report');
  expect(sent).toMatchObject({ campaign, memberId: '1', outcome: 'noAnswer' });
  expect(sent!.reportId).toMatch(/^[\w-]{8,64}$/);
  expect(payloads(page, 'calls.next')).toHaveLength(1);
});

test('whom somebody else has meanwhile is not called: it is said, and the next one is shown', async () => {
  const bank = phoneBank();
  const held = later();
  const page = await start(bank, { 'calls.report': () => held.reply });
  await page.press('1');
  await page.press('1');
  await page.sees('Wird geprüft');
  expect(await shownName(page)).toBe('Paul Nowak');
  bank.people = bank.people.slice(2);
  held.now(ok<'calls.report'>({ written: true, message: 'Erledigt.', next: bank.next() }));
  await page.sees('Paul Nowak ist nicht mehr für dich reserviert. Jetzt ist Leyla Kaya dran.');
  expect(await shownName(page)).toBe('Leyla Kaya');
  await noViolations(page);
});

test('what binds everywhere is asked once more; Esc leads back step by step, and out of the note', async () => {
  const bank = phoneBank();
  const page = await start(bank);
  await page.press('3');
  await page.sees('Was stimmt nicht?');
  await page.press('3');
  await page.sees('Ist die Person verstorben?');
  await noViolations(page);
  await page.press('Escape');
  await page.sees('Was stimmt nicht?');
  await page.press('Escape');
  await page.sees('Wie war’s?');
  const note = page.page.getByRole('textbox', { name: 'Notiz' });
  await note.fill('Bitte nie wieder');
  await note.press('Escape');
  await page.page.getByRole('checkbox', { name: /Für die Organisator/ }).check();
  await page.press('1');
  await page.press('3');
  await page.sees('Wirklich nie mehr anrufen?');
  expect(payloads(page, 'calls.report')).toEqual([]);
  await page.press('1');
  await page.sees('Paul Nowak');
  expect(payloads(page, 'calls.report')[0]).toMatchObject({ outcome: 'noCall', note: 'Bitte nie wieder', organiser: true });
  expect(await page.page.getByRole('textbox', { name: 'Notiz' }).inputValue()).toBe('');
});

test('later: the resulting day and time stand in the choice, never at night; a day of one’s own moves into the hours', async () => {
  const bank = phoneBank();
  const page = await start(bank);
  await page.press('1');
  await page.press('2');
  await page.sees('Wann wieder anrufen?');
  await page.sees('Mo 23.11.2026, 09:00 (früher geht es nicht)');
  await page.sees('Mo 23.11.2026, 18:45');
  await page.page.getByText('Eigener Tag').click();
  await page.page.getByLabel('Tag', { exact: true }).fill('2026-11-25');
  await page.page.getByLabel('Uhrzeit').fill('22:30');
  await page.sees('Angerufen wird von 09:00 bis 20:00 Uhr. Wieder dran: Do 26.11.2026, 09:00');
  await noViolations(page);
  await page.page.getByRole('button', { name: 'Dann anrufen' }).click();
  await page.sees('Paul Nowak');
  expect(payloads(page, 'calls.report')[0]).toMatchObject({ outcome: 'later', callBackAt: '2026-11-26T08:00:00.000Z' });
});

test('without a connection the report is kept and sent again with its id; nobody is called meanwhile; it survives closing', async () => {
  const bank = phoneBank();
  let gone = true;
  const page = await start(bank, { 'calls.report': (payload, nth) => (gone ? broken : bank.answers['calls.report']!(payload, nth)) });
  await page.press('1');
  await page.press('1');
  await page.sees('1 Eintrag ist noch nicht gespeichert.');
  await page.sees('Ohne Verbindung lässt sich nicht prüfen');
  expect(await link(page).count()).toBe(0);
  await noViolations(page);
  await page.page.getByRole('button', { name: 'Jetzt speichern' }).click();
  await page.page.waitForFunction(() => !document.querySelector('.spinner'));
  gone = false;
  await page.page.reload();
  await page.sees('Wo möchtest du anrufen?');
  await page.page.waitForFunction(() => window.localStorage.getItem('anrufen') === null);
  const sent = payloads(page, 'calls.report');
  expect(new Set(sent.map(({ reportId, memberId }) => [reportId, memberId].join())).size).toBe(1);
  // Nobody waits for the next person on the first screen.
  expect(sent[sent.length - 1]).toMatchObject({ goOn: false });
  await page.press('1');
  await page.page.locator('.note-fields').waitFor();
  expect(await shownName(page)).toBe('Paul Nowak');
  await page.page.getByRole('textbox', { name: 'Notiz' }).fill('Ruft gleich zurück');
  await page.page.reload();
  await page.sees('Wo möchtest du anrufen?');
  await page.press('1');
  await page.page.locator('.note-fields').waitFor();
  expect(await page.page.getByRole('textbox', { name: 'Notiz' }).inputValue()).toBe('Ruft gleich zurück');
  expect(new Set(page.calls.map(({ payload }) => (payload as { visitor?: string } | null)?.visitor).filter(Boolean)).size).toBe(1);
});

test('what the sheet refuses is shown with its note, and the next person is asked for', async () => {
  const bank = phoneBank();
  const page = await start(bank, { 'calls.report': () => refused('member_not_found', 'Dieses Mitglied ist nicht mehr zu finden. Sieh nach.') });
  await page.page.getByRole('textbox', { name: 'Notiz' }).fill('Hat viel erzählt');
  await page.page.keyboard.press('Escape');
  await page.press('1');
  bank.people = bank.people.slice(1);
  await page.press('1');
  await page.sees('Ayşe Schäfer: nicht gespeichert');
  await page.sees('Wahl 2026 · Gesprochen · Hat viel erzählt');
  expect(await page.seen()).not.toContain('Wird gespeichert');
  await link(page).waitFor();
  expect(await shownName(page)).toBe('Paul Nowak');
  await noViolations(page);
  await page.page.getByRole('button', { name: 'Verstanden' }).click();
  await page.page.getByText('nicht gespeichert').waitFor({ state: 'detached' });
});

test('the last report can be taken back: the person is there again, with the note', async () => {
  const bank = phoneBank();
  const page = await start(bank);
  await page.page.getByRole('textbox', { name: 'Notiz' }).fill('Klingt müde');
  await page.page.keyboard.press('Escape');
  await page.press('2');
  await page.press('2');
  await page.page.getByRole('button', { name: 'Rückgängig: Ayşe Schäfer' }).click();
  await page.sees('Zurückgenommen, alles steht wie vorher.');
  expect(await shownName(page)).toBe('Ayşe Schäfer');
  expect(await page.page.getByRole('textbox', { name: 'Notiz' }).inputValue()).toBe('Klingt müde');
  const [report, takeBack] = [payloads(page, 'calls.report')[0]!, payloads(page, 'calls.takeBack')[0]!];
  expect(takeBack).toMatchObject({ campaign, memberId: '1', reportId: report.reportId });
  await page.press('1');
  await page.press('1');
  await page.sees('Paul Nowak');
});

test('skip leaves a trace, giving back and a break free people at once', async () => {
  const bank = phoneBank();
  const page = await start(bank);
  await page.page.getByRole('button', { name: 'Überspringen' }).click();
  await page.sees('Ayşe Schäfer: übersprungen');
  expect(payloads(page, 'calls.skip')[0]).toMatchObject({ campaign, memberId: '1' });
  await link(page).waitFor();
  await page.page.getByRole('button', { name: 'Zurückgeben' }).click();
  await showsName(page, 'Leyla Kaya');
  await link(page).waitFor();
  expect(payloads(page, 'calls.giveBack')[0]).toMatchObject({ memberIds: ['2'] });
  await page.page.getByRole('button', { name: 'Pause machen' }).click();
  await page.sees('Niemand ist mehr für dich reserviert.');
  await page.sees('Du hast heute 3 Anrufe gemacht. Danke!');
  expect(payloads(page, 'calls.giveBack')[1]).toMatchObject({ memberIds: ['3'] });
  await noViolations(page);
  await page.press('Enter');
  await page.sees('Geschafft!');
});

test('a break waits for what is not saved yet, and need not be waited for', async () => {
  const bank = phoneBank();
  let gone = true;
  const page = await start(bank, { 'calls.report': (payload, nth) => (gone ? broken : bank.answers['calls.report']!(payload, nth)) });
  await page.page.getByRole('checkbox', { name: 'Danach mache ich Pause' }).check();
  await page.press('2');
  await page.press('1');
  await page.sees('1 Eintrag ist noch nicht gespeichert.');
  expect(payloads(page, 'calls.giveBack')).toEqual([]);
  await page.press('Escape');
  await page.sees('Ohne Verbindung lässt sich nicht prüfen');
  gone = false;
  await page.page.getByRole('button', { name: 'Jetzt speichern' }).click();
  await link(page).waitFor();
  expect(await shownName(page)).toBe('Paul Nowak');
});

test('the last call for now: nobody new is reserved, and those fetched ahead are freed', async () => {
  const bank = phoneBank();
  const page = await start(bank);
  await page.page.getByRole('checkbox', { name: 'Danach mache ich Pause' }).check();
  await page.press('2');
  await page.press('3');
  await page.sees('Pause.');
  expect(payloads(page, 'calls.report')[0]).toMatchObject({ outcome: 'message', goOn: false });
  expect(payloads(page, 'calls.giveBack')[0]).toMatchObject({ memberIds: ['2', '3'] });
  await page.sees('Ayşe Schäfer: Nachricht hinterlassen');
});

test('the reservation counts down only near its end, and once it is over asks whether the person is still free', async () => {
  const bank = phoneBank();
  const page = await start(bank);
  await page.page.clock.fastForward('27:30');
  await page.sees(/noch 2:\d\d reserviert/);
  await page.page.clock.fastForward('03:00');
  await page.sees('Reservierung abgelaufen');
  await noViolations(page);
  bank.people = bank.people.slice(1);
  await page.page.getByRole('button', { name: 'Noch frei? Prüfen' }).click();
  await page.sees('Ayşe Schäfer ist nicht mehr für dich reserviert. Jetzt ist Paul Nowak dran.');
});
