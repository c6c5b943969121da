// Pages and server together: what a person presses in the sidebar, and what then stands in the cells.

import { groupRows, list, listTab, ruleRows } from '../support/district.ts';
import { memoryRoom } from '../support/memoryRoom.ts';
import { choose, stageForTests, type OpenPage } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();

/** A district's workbook, and a way to open sidebars on it. */
function district(rules = ruleRows) {
  const room = memoryRoom({ [listTab]: list, Gruppen: groupRows, Zuordnung: rules });
  const open = (name: string): Promise<OpenPage> => stage.open(name, answersOf(room));
  return { room, open, groups: () => room.workbook.tab(listTab).below('BO', 3) };
}

async function setUp(open: (name: string) => Promise<OpenPage>): Promise<void> {
  const setup = await open('setup');
  await setup.sees('8 Mitglieder gefunden. Noch nichts angelegt.');
  await setup.press('Enter');
  await setup.sees('Fertig eingerichtet.');
}

const assigned = ['BO Reuterkiez', 'BO Donaukiez', 'BO Schillerkiez', '', '', '', 'BO Schillerkiez', '', 'BO Reuterkiez', ''];

test('set up, assign, set one by hand, undo: the cells follow', async () => {
  const { open, groups } = district();
  await setUp(open);

  const assignment = await open('assignment');
  await assignment.sees('8 Mitglieder geprüft. Noch nichts geschrieben.');
  expect(groups().filter(Boolean)).toEqual([]);
  await assignment.press('Enter');
  await assignment.sees('5 Änderungen geschrieben.');
  expect(groups()).toEqual(assigned);

  await assignment.press('Enter');
  await assignment.sees('3 offene Fälle.');
  await choose(assignment, 'BO für Olga Mayr', 'BO Donaukiez');
  await assignment.sees('BO Donaukiez, von Hand gesetzt');
  expect(groups()).toEqual(assigned.with(4, 'BO Donaukiez'));

  await assignment.press('Escape');
  await assignment.page.getByRole('button', { name: 'Rückgängig' }).press('Enter');
  await assignment.press('Enter');
  await assignment.sees('5 Änderungen zurückgenommen.');
  expect(groups().filter(Boolean)).toEqual(['BO Donaukiez']);
});

test('before set-up the assignment leads there', async () => {
  const assignment = await district().open('assignment');
  await assignment.page.getByRole('button', { name: 'Einrichten öffnen' }).waitFor();
  await assignment.press('Enter');
  await assignment.sees('Wird geöffnet …');
  expect(assignment.calls.at(-1)?.name).toBe('openSetup');
});

test('rules that contradict each other are named with their rows, and no cell changes', async () => {
  const { open, groups } = district([...ruleRows, ['12049', '', '', '', '', 'BO Donaukiez', '']]);
  await setUp(open);
  const assignment = await open('assignment');
  await assignment.sees('Zeilen 5 und 6');
  await assignment.press('Enter');
  await assignment.sees('Zeilen 5 und 6');
  expect(groups().filter(Boolean)).toEqual([]);
});

test('a list that changed since the preview is not written, and looking again shows what holds now', async () => {
  const { room, open, groups } = district();
  await setUp(open);
  const assignment = await open('assignment');
  await assignment.sees('5 Änderungen übernehmen');
  room.workbook.tab(listTab).write(4, 4, [['Sonnenallee 6']]);
  await assignment.press('Enter');
  await assignment.sees('Seit der Vorschau hat sich in der Tabelle etwas geändert.');
  expect(groups().filter(Boolean)).toEqual([]);
  await assignment.press('Enter');
  await assignment.sees('5 Änderungen übernehmen');
  await assignment.press('Enter');
  await assignment.sees('5 Änderungen geschrieben.');
  expect(groups()[0]).toBe('BO Donaukiez');
});
