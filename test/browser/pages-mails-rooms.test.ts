// "Erinnerungen" and "Rundmail" against the real rooms: what a person presses, and which mails then go out.

import { ask, mailingRoom } from '../support/mailingRoom.ts';
import type { Rows } from '../support/memoryWorkbook.ts';
import { consentWords } from '../../src/server/consents/index.ts';
import { stageForTests, type OpenPage } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();
const button = (page: OpenPage, name: string) => page.page.getByRole('button', { name, exact: true });

test('a mailing: counted, seen with real rows, sent as far as the day allows, the rest gone on with', async () => {
  const { room, sentTo, states } = mailingRoom();
  room.mailbox.quota = 3;
  const page = await stage.open('mailing', answersOf(room), { width: 900, height: 680 });
  await page.sees('Noch keine Rundmail.');
  await button(page, 'Neue Rundmail').click();
  await page.sees('4 Personen');
  for (const line of ['1 nicht mehr Mitglied', '1 möchte keine E-Mail', '1 ohne E-Mail-Adresse', '1 mit einer Adresse, die nicht stimmen kann']) await page.sees(line);
  await button(page, 'Weiter').click();
  await page.page.getByLabel('Betreff', { exact: true }).fill('Filmabend');
  await page.page.getByLabel('Text', { exact: true }).fill('{Anrede},\n\n<b>komm</b> zum Filmabend!');
  await button(page, 'Weiter').click();
  const mail = page.page.frameLocator('iframe');
  await mail.getByText('Liebe Ada,').waitFor();
  await mail.getByText('<b>komm</b> zum Filmabend!').waitFor();
  await button(page, 'Testmail an mich').click();
  await page.sees('Testmail an');
  // The test was one of the three.
  await page.sees('Heute noch 2 von Google erlaubt. Die übrigen 2 gehen ab morgen von selbst raus.');
  await button(page, 'An 4 Personen schicken').click();
  await page.sees('Heute noch 2 von Google erlaubt.');
  await button(page, 'Ja, 4 Mails schicken').click();
  await page.sees('2 von 4 verschickt');
  expect(sentTo().slice(1)).toEqual(['ada.adam', 'ben']);
  await button(page, 'Wer hat sie bekommen?').click();
  await page.sees('Dan Dorn');
  await button(page, 'Anhalten').click();
  await page.sees('Angehalten. 2 Mails bleiben liegen');
  room.mailbox.quota = 100;
  await button(page, 'Weiter verschicken').click();
  await page.sees('4 von 4 verschickt');
  expect(sentTo().slice(1)).toEqual(['ada.adam', 'ben', 'can', 'dan']);
  expect(Object.values(states())).toEqual(['gesendet', 'gesendet', 'gesendet', 'gesendet']);
});

test('a mail nobody knows of is settled by a person and goes out again', async () => {
  const { room, sentTo } = mailingRoom();
  let broken = true;
  room.mailbox.after = ({ to }) => {
    if (broken && to.startsWith('ben')) throw new Error('Service invoked too many times in a short time.');
  };
  const page = await stage.open('mailing', answersOf(room), { width: 900, height: 680 });
  await button(page, 'Neue Rundmail').click();
  await page.sees('4 Personen');
  await button(page, 'Weiter').click();
  await page.page.getByLabel('Betreff', { exact: true }).fill('Filmabend');
  await page.page.getByLabel('Text', { exact: true }).fill('Komm!');
  await button(page, 'Weiter').click();
  await button(page, 'An 4 Personen schicken').click();
  await button(page, 'Ja, 4 Mails schicken').click();
  await page.sees('Bei einer Mail ist unklar, ob sie ankam.');
  await button(page, 'Alle Rundmails').click();
  await button(page, 'Klären').click();
  await page.sees('Ben Baum');
  broken = false;
  await button(page, 'Noch einmal schicken').click();
  await page.sees('Geht noch einmal raus');
  expect(sentTo().filter((name) => name === 'ben')).toEqual(['ben', 'ben']);
});

const people: Rows = [
  ['Mitgliedsnummer', 'Anrede', 'Nachname', 'Vorname', 'PLZ', 'E-Mail', 'Telefon', 'BO', 'Geburtsdatum', 'Keine E-Mail', 'Eintritt', 'Austritt', 'Status'],
  [1, 'Frau', 'Wolf', 'Hildegard', '12045', 'hildegard@example.org', '030 23125642', 'BO Reuterkiez', '22.11.1946', '', '01.02.1990', '', ''],
  [2, 'Herr', 'Baum', 'Ben', '12045', 'ben@example.org', '030 23125643', 'BO Reuterkiez', '24.11.1980', '', '01.02.2010', '', ''],
];

test('the reminders: switched on, looked at, a test to oneself, taken over by somebody else', async () => {
  const { room } = mailingRoom(people);
  const page = await stage.open('reminders', answersOf(room), { height: 900 });
  await page.sees('Erinnerungen sind aus.');
  await page.page.getByText('Wer bekommt was').click();
  await page.page.getByLabel('E-Mail-Adresse der AG').fill('ag@example.org');
  await button(page, 'Adresse speichern').click();
  await page.sees('Gespeichert.');
  await button(page, 'Einschalten').click();
  await page.page.getByLabel('Um wie viel Uhr').selectOption('6');
  await button(page, 'Einschalten').click();
  await page.sees('Dein Konto verschickt sie jeden Tag gegen 6 Uhr.');
  expect(room.triggers.all).toMatchObject([{ handler: 'daily', hour: 6 }]);
  await button(page, 'Mails ansehen').click();
  await page.page.frameLocator('iframe').getByText('Hildegard Wolf').first().waitFor();
  expect(await page.accessibility()).toEqual([]);
  await page.page.getByRole('button', { name: 'Testmail an mich: die von Ada' }).click();
  await page.sees('Testmail an ada@example.org geschickt');
  expect(room.mailbox.sent).toHaveLength(1);

  // Google put the trigger to sleep.
  room.clock.instant = '2026-11-25T10:30:00.000Z';
  const late = await stage.open('reminders', answersOf(room), { height: 900 });
  await late.sees('Seit zwei Tagen ging nichts raus.');
  await button(late, 'Neu einschalten').click();
  await late.sees('Eingeschaltet.');
  expect(await late.seen()).not.toContain('Seit zwei Tagen');

  room.who.address = 'zoe@example.org';
  const second = await stage.open('reminders', answersOf(room), { height: 900 });
  await button(second, 'Übernehmen').click();
  await button(second, 'Ja, übernehmen').click();
  await second.sees('Übernommen.');
  await second.sees('Dein Konto verschickt sie jeden Tag gegen 6 Uhr.');
});

test('greetings: read, changed, sent to those who said yes; whoever took it back gets none', async () => {
  const { room } = mailingRoom([...people, [3, '', 'Can', 'Can', '12045', 'can@example.org', '', 'BO Reuterkiez', '22.11.1990', '', '', '', '']]);
  ask(room, 'reminders.settings', { greetings: { birthday: 'draft', roundBirthday: 'draft' } });
  const consents = room.workbook.tab('Einwilligungen');
  const end = consents.values().length;
  for (const [offset, id] of ['1', '3'].entries()) {
    consents.set(end + 1 + offset, 1, id);
    consents.set(end + 1 + offset, 3, consentWords.greeting);
    consents.set(end + 1 + offset, 4, 'ja');
  }
  room.workbook.forget();
  const page = await stage.open('reminders', answersOf(room), { height: 900 });
  await button(page, '2 Grüße warten auf dich').click();
  await page.sees('2 Grüße warten.');
  await page.page.getByRole('button', { name: 'Text ändern: Hildegard Wolf' }).press('Enter');
  await page.page.waitForFunction(() => document.activeElement?.tagName === 'TEXTAREA', null, { timeout: 3_000 });
  await page.page.getByLabel('Text an Hildegard Wolf').fill('Liebe Hildegard, alles Gute!');
  consents.set(end + 2, 4, 'nein');
  room.workbook.forget();
  await page.page.getByRole('button', { name: 'Schicken an Hildegard Wolf' }).press('Enter');
  await page.sees('Verschickt.');
  await page.page.waitForFunction(() => document.activeElement?.textContent === 'Verschickt.', null, { timeout: 3_000 });
  await page.page.getByRole('button', { name: 'Schicken an Can Can' }).click();
  await page.sees('Nicht verschickt:');
  expect(room.mailbox.sent.map(({ to, text }) => [to, text.split('\n')[0]])).toEqual([['hildegard@example.org', 'Liebe Hildegard, alles Gute!']]);
});
