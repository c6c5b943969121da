// The sidebar "Neumitglieder" in a real browser, over the real rooms: who is where, steps forward, back, and what goes wrong.

import { enrol } from '../../src/server/newcomers/index.ts';
import { careRoom, people, type CareRoom } from '../support/careRoom.ts';
import { later, ok, refused, stageForTests, type Answers, type OpenPage } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();
const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);

/** Leyla (102) is found on 22 November; Ayşe (101) and Zoë (106) were found on 1 November and are overdue. */
async function open(change: (at: CareRoom) => Answers = () => ({}), options: { height?: number; locale?: string } = {}): Promise<CareRoom & { sidebar: OpenPage }> {
  const at = careRoom(people);
  at.type(102, 'BO', 'BO Reuterkiez');
  at.type(101, 'BO', 'BO Schillerkiez');
  at.type(101, 'Eintritt', day('2026-10-18'));
  at.type(106, 'Eintritt', day('2026-10-30'));
  at.type(102, 'Eintritt', '');
  at.room.clock.instant = '2026-11-01T10:00:00.000Z';
  enrol(at.room);
  at.room.clock.instant = '2026-11-22T10:30:00.000Z';
  at.type(102, 'Eintritt', day('2026-11-13'));
  const answers = { ...answersOf(at.room), ...change(at) };
  return { ...at, sidebar: await stage.open('newcomers', answers, { height: 900, ...options }) };
}

const row = ({ page }: OpenPage, name: string) => page.getByRole('button', { name: new RegExp(`^${name}`) });
const width = ({ page }: OpenPage): Promise<number> => page.evaluate(() => document.documentElement.scrollWidth);
const cells = (at: CareRoom, header: string): unknown[] => at.room.workbook.tab('Neumitglieder').below(header);

test('everybody by stage, the overdue first, with what is next', async () => {
  const { sidebar } = await open();
  await sidebar.sees('3 Neumitglieder auf dem Weg. Bei 2 ist etwas überfällig.');
  await sidebar.sees('Eine Person neu gefunden, mit Aufgabe für das erste Gespräch.');
  const names = await sidebar.page.locator('.newcomer-head .strong').allTextContents();
  expect(names).toEqual(['Ayşe Müller', 'Zoë Schäfer', 'Leyla Kaya']);
  const seen = await sidebar.seen();
  for (const line of ['14 Tage über der Frist', 'neu seit 9 Tagen · BO Reuterkiez', 'bis 29.11.2026', 'Anrufen und willkommen heißen']) expect(seen).toContain(line);
  expect(await sidebar.accessibility()).toEqual([]);
  expect(await width(sidebar)).toBeLessThanOrEqual(300);
});

test('filtered by stage and by group', async () => {
  const { sidebar } = await open(({ room }) => {
    room.workbook.tab('Neumitglieder').set(2, 6, 'Angebot gemacht');
    return {};
  });
  await sidebar.page.getByRole('button', { name: 'Angebot gemacht 1' }).click();
  expect(await sidebar.page.locator('.newcomer-head .strong').allTextContents()).toEqual(['Ayşe Müller']);
  await sidebar.page.getByRole('combobox', { name: 'BO' }).selectOption('BO Reuterkiez');
  expect(await sidebar.page.locator('.newcomer-head .strong').allTextContents()).toEqual(['Leyla Kaya']);
  await sidebar.page.getByRole('combobox', { name: 'BO' }).selectOption('ohne BO');
  expect(await sidebar.page.locator('.newcomer-head .strong').allTextContents()).toEqual(['Zoë Schäfer']);
});

test('a conversation with the keyboard alone: noted, written, and taken back', async () => {
  const at = await open();
  const { sidebar, room } = at;
  await sidebar.sees('Leyla Kaya');
  await row(sidebar, 'Leyla Kaya').press('Enter');
  await sidebar.sees('eingetreten am 13.11.2026 · BO Reuterkiez');
  expect(await sidebar.page.getByRole('link', { name: '0152 28817386 anrufen' }).getAttribute('href')).toBe('tel:+4915228817386');
  await sidebar.sees('Ansprechperson: Ada, 030 23125700');
  expect(await sidebar.accessibility()).toEqual([]);
  expect(await width(sidebar)).toBeLessThanOrEqual(300);
  await sidebar.press('2');
  await sidebar.sees('Gespeichert: Gespräch geführt. Steht bei den Kontakten.');
  await sidebar.sees('Ein passendes Angebot machen');
  expect(cells(at, 'Stufe')).toEqual(['neu', 'neu', 'Gespräch geführt']);
  expect(room.workbook.tab('Kontakte').below('Ergebnis')).toEqual(['Gespräch geführt']);
  expect(await sidebar.accessibility()).toEqual([]);
  await sidebar.page.getByRole('button', { name: 'Rückgängig' }).press('Enter');
  await sidebar.sees('Zurückgenommen. Alles ist wie vor diesem Schritt.');
  expect(cells(at, 'Stufe')).toEqual(['neu', 'neu', 'neu']);
  expect(room.workbook.tab('Kontakte').below('Ergebnis')).toEqual([]);
  await sidebar.press('Escape');
  await sidebar.sees('3 Neumitglieder auf dem Weg.');
  await sidebar.page.waitForFunction(() => document.activeElement?.textContent?.startsWith('Leyla Kaya'));
});

test('a step shows at once, marked while it is saved, and a second press sends nothing', async () => {
  const reply = later();
  const { sidebar } = await open(() => ({ 'newcomers.advance': () => reply.reply }));
  await row(sidebar, 'Leyla Kaya').click();
  await sidebar.press('1');
  await sidebar.sees('Wird gespeichert …');
  await sidebar.sees('Kontakt versucht');
  await sidebar.press('1');
  await sidebar.press('Escape');
  await sidebar.sees('wird gespeichert …');
  expect(sidebar.calls.filter(({ name }) => name === 'newcomers.advance')).toHaveLength(1);
  reply.now(refused('busy', 'Gerade speichert jemand anderes. Es wurde nichts geändert. Bitte gleich noch einmal.'));
  await sidebar.sees('nicht gespeichert');
});

test('what is refused goes back with its reason, and pressed again it is the same step', async () => {
  const { sidebar } = await open((at) => ({
    'newcomers.advance': (payload, nth) => (nth === 1 ? { googleFails: 'NetworkError: Connection failure' } : answersOf(at.room)['newcomers.advance']?.(payload, nth) ?? refused('unexpected', '')),
  }));
  await row(sidebar, 'Leyla Kaya').click();
  await sidebar.page.getByLabel('Notiz zum Schritt').fill('Mag Musik');
  await sidebar.page.getByRole('button', { name: /^2 ?Gesprochen|^Gesprochen/ }).click();
  await sidebar.page.getByRole('alert').waitFor();
  await sidebar.sees('Anrufen und willkommen heißen');
  expect(await sidebar.page.getByLabel('Notiz zum Schritt').inputValue()).toBe('Mag Musik');
  await sidebar.press('2');
  await sidebar.sees('Gespeichert: Gespräch geführt.');
  const ids = sidebar.calls.filter(({ name }) => name === 'newcomers.advance').map(({ payload }) => (payload as { stepId: string }).stepId);
  expect(ids).toHaveLength(2);
  expect(new Set(ids).size).toBe(1);
});

test('who wants no contact is left alone, after being asked', async () => {
  const at = await open();
  const { sidebar } = at;
  await row(sidebar, 'Leyla Kaya').click();
  await sidebar.page.getByRole('button', { name: 'Nicht weitergehen …' }).click();
  await sidebar.sees('Den Weg von Leyla Kaya beenden?');
  expect(await sidebar.accessibility()).toEqual([]);
  await sidebar.press('1');
  await sidebar.sees('„Kein Anruf“ steht jetzt in der Liste und gilt überall.');
  expect(at.cell(102, 'Kein Anruf')).toBe('ja');
  expect(await sidebar.page.getByRole('link').count()).toBe(0);
  await sidebar.page.getByRole('button', { name: 'Rückgängig' }).click();
  await sidebar.sees('Zurückgenommen.');
  expect(at.cell(102, 'Kein Anruf')).toBe('');
});

test('taken on, companion and first meeting written down', async () => {
  const at = await open();
  const { sidebar } = at;
  await row(sidebar, 'Ayşe Müller').click();
  await sidebar.sees('Seit zwei Wochen kein Gespräch. Jetzt ist die AG dran.');
  await sidebar.page.getByRole('button', { name: 'Ich kümmere mich' }).click();
  await sidebar.sees('Danke, dass du dich kümmerst.');
  await sidebar.sees('Aufgabe in Arbeit, bis 08.11.2026');
  await sidebar.page.getByText('Begleitung und erstes Treffen').click();
  await sidebar.page.getByLabel('Wer geht mit?').fill('Cem');
  await sidebar.page.getByLabel('Erstes Treffen am').fill('2026-12-03');
  await sidebar.page.getByRole('button', { name: 'Speichern' }).click();
  await sidebar.page.waitForFunction(() => document.querySelector('.outcome')?.textContent?.trim() === 'Gespeichert.');
  expect(at.room.workbook.tab('Neumitglieder').values()[1]?.slice(7, 10)).toEqual(['ada@example.org', 'Cem', day('2026-12-03')]);
  expect(await sidebar.accessibility()).toEqual([]);
});

test('a companion whom somebody else named meanwhile stays, and what was typed is not lost', async () => {
  const at = await open();
  const { sidebar } = at;
  await row(sidebar, 'Leyla Kaya').click();
  await sidebar.page.getByText('Begleitung und erstes Treffen').click();
  await sidebar.page.getByLabel('Wer geht mit?').fill('Cem');
  at.room.workbook.tab('Neumitglieder').set(4, 9, 'Ben');
  await sidebar.page.getByRole('button', { name: 'Speichern' }).click();
  await sidebar.sees('Jemand anderes hat dieses Mitglied gerade geändert.');
  expect(await sidebar.page.getByLabel('Wer geht mit?').inputValue()).toBe('Cem');
  expect(cells(at, 'Begleitung')[2]).toBe('Ben');
  await sidebar.page.getByRole('button', { name: 'Neu laden' }).click();
  await sidebar.page.getByText('Begleitung und erstes Treffen').waitFor();
  expect(await sidebar.page.getByLabel('Wer geht mit?').inputValue()).toBe('Ben');
});

test('a number that must not be called is no link', async () => {
  const { sidebar } = await open((at) => {
    at.type(102, 'Kein Anruf', 'ja');
    return {};
  });
  await row(sidebar, 'Leyla Kaya').click();
  await sidebar.sees('Möchte keinen Anruf.');
  expect(await sidebar.page.getByRole('link').count()).toBe(0);
});

test('nobody is new: what would bring somebody here', async () => {
  const { sidebar } = await open(() => ({
    'newcomers.list': () => ok<'newcomers.list'>({ today: '2026-11-22', people: [], counts: { new: 0, tried: 0, talked: 0, offered: 0, accompanied: 0, arrived: 0 }, endedTotal: 0, enrolled: 0, waiting: null }),
  }));
  await sidebar.sees('Gerade ist niemand neu.');
  await sidebar.sees('Wer in den letzten 90 Tagen eingetreten ist');
  expect(await sidebar.accessibility()).toEqual([]);
});

test('the questionnaire opens with the person’s row selected', async () => {
  const at = await open();
  await row(at.sidebar, 'Leyla Kaya').click();
  await at.sidebar.page.getByRole('button', { name: 'Fragebogen „Neumitglied“' }).click();
  await at.sidebar.sees('Wird geöffnet …');
  await at.sidebar.page.waitForTimeout(50);
  expect(at.sidebar.calls.at(-1)?.name).toBe('openForms');
  expect(at.list.shownAt?.row).toBe(at.rowOf(102));
});

test('in English, with long names', async () => {
  const { sidebar } = await open(
    (at) => {
      at.type(102, 'Name', 'Donaudampfschifffahrtsgesellschaftskapitänswitwe-Hohenzollernplatz');
      at.room.who.speaks = 'en';
      return {};
    },
    { locale: 'en-GB' },
  );
  await sidebar.sees('3 new members on the path.');
  expect(await width(sidebar)).toBeLessThanOrEqual(300);
  await row(sidebar, 'Leyla Donau').click();
  await sidebar.sees('Call and welcome them');
  expect(await width(sidebar)).toBeLessThanOrEqual(300);
  expect(await sidebar.accessibility()).toEqual([]);
});
