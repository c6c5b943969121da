// The sidebar "Anrufen" against the real rooms: what stands in the tabs afterwards, two callers at once, and what binds all campaigns.

import { callRoom, name } from '../server/calls/callRoom.ts';
import { link, noViolations, payloads, shownName } from './support/calling.ts';
import { stageForTests, type Answers, type OpenPage } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();

async function open(care: ReturnType<typeof callRoom>, over: Answers = {}): Promise<OpenPage> {
  const page = await stage.open('calls', { ...answersOf(care.room), ...over });
  await page.sees('Wo möchtest du anrufen?');
  return page;
}
const ready = (page: OpenPage): Promise<void> => link(page).first().waitFor();

test('one after another by digits: the list, the contacts, the consent and the tasks follow', async () => {
  const care = callRoom();
  const page = await open(care);
  await page.press('1');
  await ready(page);
  expect((await shownName(page)).trim()).toBe('Ida Wolf');
  await noViolations(page);
  await page.page.getByRole('textbox', { name: 'Notiz' }).fill('Kommt zum Stammtisch');
  await page.page.keyboard.press('Escape');
  await page.press('1');
  await page.press('1');
  await page.sees('Gespeichert. Für diese Aktion ist die Person fertig.');
  await ready(page);
  await page.press('1');
  await page.press('3');
  await page.press('1');
  await page.sees('In der Mitgliederliste steht jetzt „Kein Anruf“');
  await ready(page);
  await page.press('3');
  await page.press('1');
  await page.sees('Niemand ruft mehr an, bis in der Mitgliederliste eine neue Nummer steht.');
  await ready(page);
  expect([201, 202, 203].map((id) => [care.called(id, 'Status'), care.called(id, 'Notiz'), care.cell(id, 'Kein Anruf')])).toEqual([
    ['gesprochen', 'Kommt zum Stammtisch', ''],
    ['möchte keinen Anruf', '', 'ja'],
    ['falsche Nummer', '', ''],
  ]);
  expect(care.contacts()).toHaveLength(3);
  expect(care.tasks()).toHaveLength(1);
  await page.page.getByRole('button', { name: /Rückgängig/ }).click();
  await page.sees('Zurückgenommen.');
  expect((await shownName(page)).trim()).toBe('Can Yıldız');
  expect([care.called(203, 'Status'), care.contacts().length, care.tasks().map((task) => task[7])]).toEqual(['offen', 2, ['entfällt']]);
});

test('two callers are never given the same person', async () => {
  const care = callRoom();
  const [one, other] = [await open(care), await open(care)];
  await one.press('1');
  await ready(one);
  await other.press('1');
  await ready(other);
  const seen: string[] = [];
  for (const page of [one, other, one]) {
    seen.push((await shownName(page)).trim());
    await page.press('2');
    await page.press('1');
    await page.sees(/Frühestens am|bleibt auf der Liste/);
    await page.page.waitForFunction(() => !document.body.innerText.includes('Wird geprüft'));
  }
  expect(new Set(seen).size).toBe(3);
  expect(await shownName(one)).not.toBe(await shownName(other));
});

test('who was fetched ahead and says “no call” elsewhere meanwhile is not called', async () => {
  const care = callRoom();
  const page = await open(care);
  await page.press('1');
  await ready(page);
  care.type(202, 'Kein Anruf', 'ja');
  await page.press('2');
  await page.press('1');
  await page.sees('Ole Zander ist nicht mehr für dich reserviert.');
  await ready(page);
  expect((await shownName(page)).trim()).toBe('Can Yıldız');
});

test('a break frees everybody; somebody who calls back is found by the last digits; a campaign that is paused says so', async () => {
  const care = callRoom();
  const page = await open(care);
  await page.press('1');
  await ready(page);
  await page.page.getByRole('button', { name: 'Pause machen' }).click();
  await page.sees('Niemand ist mehr für dich reserviert.');
  expect([201, 202].map((id) => care.called(id, 'Reserviert bis'))).toEqual(['', '']);
  await page.press('Enter');
  await ready(page);
  await page.page.getByRole('button', { name: 'Jemand ruft zurück' }).click();
  await page.page.getByRole('searchbox').fill('6123205');
  await page.page.getByRole('button', { name: /Gespräch beginnen: Jan Nowak/ }).click();
  await page.sees('Ruft zurück.');
  await ready(page);
  expect((await shownName(page)).trim()).toBe('Jan Nowak');
  const kampagnen = care.room.workbook.tab('Kampagnen');
  kampagnen.set(2, (kampagnen.values()[0] ?? []).indexOf('Zustand') + 1, 'angehalten');
  await page.press('1');
  await page.press('1');
  await page.sees(`${name} macht gerade Pause.`);
  expect(care.called(205, 'Status')).toBe('gesprochen');
});

test('a report whose answer was lost counts once; the person on the screen stays who they are', async () => {
  const care = callRoom();
  const real = answersOf(care.room)['calls.report']!;
  let lost = true;
  const page = await open(care, {
    'calls.report': async (payload, nth) => {
      const reply = await real(payload, nth);
      return lost ? ((lost = false), { googleFails: 'NetworkError: Connection failure due to HTTP 0' }) : reply;
    },
  });
  await page.press('1');
  await ready(page);
  await page.press('2');
  await page.press('2');
  await page.sees('1 Eintrag ist noch nicht gespeichert.');
  await page.page.getByRole('button', { name: 'Jetzt speichern' }).click();
  await ready(page);
  expect(payloads(page, 'calls.report')).toHaveLength(2);
  expect((await shownName(page)).trim()).toBe('Ole Zander');
  expect([care.called(201, 'Versuche'), care.contacts().length]).toEqual([1, 1]);
});

test('a new number given on the phone goes into the list and is shown at once', async () => {
  const care = callRoom();
  const page = await open(care);
  await page.press('1');
  await ready(page);
  await page.page.getByText('Stimmen die Daten?').click();
  await page.page.getByRole('button', { name: 'Andere Nummer oder E-Mail' }).click();
  await page.page.getByRole('textbox', { name: 'Neu' }).fill('0152 28817387');
  await page.press('Enter');
  await page.page.locator('a[href="tel:+4915228817387"]').waitFor();
  expect(care.cell(201, 'Handy')).toBe('0152 28817387');
});

test('the questionnaire of the campaign: its answers stand in their own tab, the call in the list', async () => {
  const care = callRoom({ form: 'Aktivierung' });
  const page = await open(care);
  await page.press('1');
  await ready(page);
  await page.page.getByText('Fragebogen: Aktivierung').click();
  await page.page.getByRole('radio', { name: 'Vielleicht' }).click();
  await page.sees(/1 von \d beantwortet. Wird gespeichert/);
  await page.page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
  await page.press('1');
  await page.press('1');
  await page.sees('Für diese Aktion ist die Person fertig.');
  const answers = care.room.workbook.tab('Antworten Aktivierung');
  expect([answers.below('Mitglied-ID'), answers.values()[1]!.includes('Vielleicht')]).toEqual([['201'], true]);
  expect(care.called(201, 'Status')).toBe('gesprochen');
});
