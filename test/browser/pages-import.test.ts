// The import in the sidebar, with the real rooms behind it: what a person presses, reads, and what then stands in the cells.

import { exportLines, groupRows, list, listTab, ruleRows } from '../support/district.ts';
import { memoryRoom } from '../support/memoryRoom.ts';
import { applySetup } from '../../src/server/setup/index.ts';
import { stageForTests, type OpenPage } from './support/pages.ts';
import { answersOf } from './support/rooms.ts';

const stage = stageForTests();

async function openImport(pasted: string[][] = []) {
  const room = memoryRoom({ [listTab]: list, Gruppen: groupRows, Zuordnung: ruleRows });
  applySetup(room, {});
  if (pasted.length > 0) room.workbook.addTab('Export', pasted);
  const page = await stage.open('import', answersOf(room));
  return { room, page, cells: () => room.workbook.tab(listTab) };
}

async function give({ page }: OpenPage, name: string, content: string | Buffer): Promise<void> {
  await page.getByLabel('Datei auswählen').setInputFiles({ name, mimeType: 'text/csv', buffer: Buffer.from(content) });
}

const shot = async ({ page }: OpenPage, name: string): Promise<void> => {
  if (process.env['SCREENSHOTS']) await page.screenshot({ path: `${process.env['SCREENSHOTS']}/${name}.png`, fullPage: true });
};

const fresh = [...exportLines, ';Jäger;Lukasz;Weserstraße 3;12045;Berlin'].join('\n');

test('a file is compared, a doubt decided, taken over and taken back', async () => {
  const { page, cells, room } = await openImport();
  const before = cells().values();
  expect(await page.accessibility()).toEqual([]);
  await shot(page, 'import-1-choose');
  await give(page, 'export.csv', fresh);
  await page.sees('9 Zeilen mit 8 Mitgliedern verglichen. Noch nichts geschrieben.');
  expect(await page.accessibility()).toEqual([]);
  await shot(page, 'import-2-preview');
  expect(room.workbook.tab(listTab).values()).toEqual(before);

  await page.page.getByText('Geändert').click();
  await page.sees('Hermannstr. 12');
  await page.page.getByRole('combobox', { name: 'Wer ist Lukasz Jäger?' }).selectOption({ index: 1 });
  await page.sees('Vergleich neu');
  await shot(page, 'import-3-decided');
  await page.page.getByRole('button', { name: 'Neu vergleichen' }).click();
  await page.page.getByRole('button', { name: '3 Änderungen übernehmen' }).click();
  await page.sees('Übernommen: 1 neu, 2 geändert.');
  await shot(page, 'import-4-applied');
  expect(await page.accessibility()).toEqual([]);
  expect(cells().below('MGL-Nr.', 3)).toEqual([100001, 100002, 100003, 100004, 100005, 100006, 100007, '', 100008, 200001, 'Summe']);
  expect(cells().below('Straße und Hausnummer', 3)[1]).toBe('Hermannstr. 12');

  await page.page.getByRole('button', { name: 'Rückgängig' }).click();
  await page.sees('Den Import rückgängig machen?');
  await shot(page, 'import-5-undo');
  await page.press('Enter');
  await page.sees('wieder den Stand von vorher');
  expect(cells().values()).toEqual(before);
});

test('what is no table is refused with what to do, and another file can be chosen', async () => {
  const { page } = await openImport();
  await give(page, 'export.xls', '<html><table><tr><td>1</td></tr></table></html>');
  await page.sees('Diese Datei lässt sich nicht einlesen.');
  await page.sees('speicher sie als .xlsx oder .csv');
  expect(await page.accessibility()).toEqual([]);
  await shot(page, 'import-6-refused');
  await page.press('Enter');
  await page.sees('Welche Datei ist der neue Export?');
});

test('a column that two could be is asked about and settled with one key', async () => {
  const { page } = await openImport();
  await give(page, 'export.csv', 'MGL-Nr.;Name;Vorname;PLZ;PLZ\n100001;Schäfer;Zoë;12045;12047\n100002;dos Santos;Paul;12045;12049');
  await page.sees('Welche Spalte der Datei ist „PLZ“');
  expect(await page.accessibility()).toEqual([]);
  await shot(page, 'import-7-question');
  await page.press('1');
  await page.sees('2 Zeilen mit 8 Mitgliedern verglichen.');
});

test('a tab pasted beside the list is read like a file', async () => {
  const { page } = await openImport(fresh.split('\n').map((line) => line.split(';')));
  await page.page.getByText('Der Export steht schon in einem Tab').click();
  await page.page.getByRole('combobox', { name: 'Tab mit dem Export' }).selectOption('Export');
  await shot(page, 'import-8-tab');
  await page.page.getByRole('button', { name: 'Diesen Tab einlesen' }).click();
  await page.sees('9 Zeilen mit 8 Mitgliedern verglichen.');
});
