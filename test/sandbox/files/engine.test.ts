// Files through the spreadsheet engine: what it keeps of a workbook comes back as it was, what it does to it arrives.

import { ICommandService } from '@univerjs/core';
import { InsertRowCommand, RemoveRowCommand, SetWorksheetNameCommand } from '@univerjs/sheets';
import { openWorkbookFile, saveWorkbookFile } from '../../../sandbox/files/xlsx.ts';
import { testEngine, testEnvironment } from '../engine/setup.ts';
import { changedParts, parts, readBack, workbookBytes } from './fixture.ts';

async function opened() {
  const bytes = await workbookBytes();
  const { snapshot, file } = await openWorkbookFile(bytes);
  const engine = testEngine(testEnvironment(), snapshot);
  await engine.recalculated();
  const run = async (id: string, params: object): Promise<void> => {
    const done = await engine.service(ICommandService).executeCommand(id, { unitId: engine.snapshot().id, subUnitId: engine.snapshot().sheetOrder[0], ...params });
    expect(done).toBe(true);
    await engine.recalculated();
  };
  return { bytes, engine, file, run, save: () => saveWorkbookFile(engine.forFile(), file) };
}

test('a workbook that was only looked at is saved as it was, byte for byte', async () => {
  const { bytes, save } = await opened();
  expect(await changedParts(bytes, await save())).toEqual([]);
});

test('inserted rows move what is below: values, formulas, drop-downs, notes, filter, rich text', async () => {
  const { run, save } = await opened();
  await run(InsertRowCommand.id, { range: { startRow: 1, endRow: 2, startColumn: 0, endColumn: 30 }, direction: 0, cellValue: {} });
  const saved = await save();
  const sheet = (await readBack(saved)).sheets[0];
  expect(sheet?.rows.map((row) => row[1] ?? null)).toEqual([null, null, null, 'Name', 'Ömer Weiß', '=HYPERLINK("x")', 'Lê & <Söhne>', 'Zoë']);
  expect(sheet?.cells?.get('4,5')?.formula).toBe('E5*1.2');
  expect(sheet?.cells?.get('4,5')?.formulaResult).toBe(12);
  expect(sheet?.cells?.get('6,1')?.richText?.[0]).toMatchObject({ text: 'Lê', font: { bold: true } });
  expect(sheet?.cells?.get('3,1')?.comment?.text).toBe('Familienname zuletzt');
  expect(sheet?.cells?.get('3,1')?.style?.font?.bold).toBe(true);
  expect(sheet?.dataValidations?.map(({ range }) => range)).toEqual(['I5:I8', 'J5:J8', 'K5:K8']);
  expect(sheet?.conditionalRules?.map(({ type }) => type).sort()).toEqual(['cellIs', 'expression', 'iconSet']);
  expect(sheet?.autoFilter?.range).toBe('A4:F8');
  expect([...(sheet?.rowDefs ?? [])].filter(([, { hidden }]) => hidden).map(([row]) => row)).toEqual([6]);
});

test('deleted rows are gone, and what follows moves up', async () => {
  const { run, save } = await opened();
  await run(RemoveRowCommand.id, { range: { startRow: 2, endRow: 3, startColumn: 0, endColumn: 30 } });
  const sheet = (await readBack(await save())).sheets[0];
  expect(sheet?.rows.map((row) => row[0] ?? null)).toEqual(['Liste', 'Nr', 3, 4]);
  expect(sheet?.dataValidations?.map(({ range }) => range)).toEqual(['I3:I4', 'J3:J4', 'K3:K4']);
});

test('a renamed tab is called by its new name in formulas, names, print titles and charts', async () => {
  const { engine, run, save } = await opened();
  await run(SetWorksheetNameCommand.id, { subUnitId: engine.snapshot().sheetOrder[1], name: 'Beitragsstufen 2027' });
  const saved = await save();
  expect((await readBack(saved)).sheets.map(({ name }) => name)).toEqual(['Mitglieder', 'Beitragsstufen 2027', 'Versteckt']);
  const text = await parts(saved);
  expect(text.get('xl/workbook.xml')).toContain("<definedName name=\"Beitragssatz\">'Beitragsstufen 2027'!$B$2</definedName>");
  expect(text.get('xl/charts/chart1.xml')).toContain("<c:f>'Beitragsstufen 2027'!$B$2:$B$3</c:f>");
});

test('a table, a link, a print area and a chart go where their rows go', async () => {
  const { engine, run, save } = await opened();
  const [, chartTab, tableTab] = engine.snapshot().sheetOrder;
  const insert = (subUnitId: string | undefined, row: number, rows: number) => run(InsertRowCommand.id, { subUnitId, range: { startRow: row, endRow: row + rows - 1, startColumn: 0, endColumn: 20 }, direction: 0, cellValue: {} });
  await insert(tableTab, 1, 2);
  await insert(chartTab, 0, 1);
  const saved = await save();
  const read = await readBack(saved);
  expect(read.sheets[2]?.tables?.[0]).toMatchObject({ range: 'A5:B7', columns: [{ name: 'Stufe' }, { name: 'Seite' }] });
  expect(read.sheets[2]?.cells?.get('6,1')?.hyperlink?.target).toBe('https://example.org/flyer');
  expect(read.sheets[2]?.cells?.get('4,1')?.hyperlink).toBeUndefined();
  expect(read.sheets[2]?.pageSetup?.printArea).toBe('$A$5:$B$7');
  expect((await parts(saved)).get('xl/charts/chart1.xml')).toContain("<c:f>'Beiträge'!$B$3:$B$4</c:f>");
});

test('what a formula spills stands in the file as results of one array formula, and spills again when opened', async () => {
  const { engine, file } = await opened();
  const sheet = engine.workbook.getActiveSheet();
  engine.writeCells(sheet, { 20: { 12: { f: '=SEQUENCE(3)*10' } } });
  await engine.recalculated();
  const saved = await saveWorkbookFile(engine.forFile(), file);
  const rows = (await readBack(saved)).sheets[0]?.rows;
  expect([20, 21, 22].map((row) => rows?.[row]?.[12])).toEqual([10, 20, 30]);
  expect((await parts(saved)).get('xl/worksheets/sheet1.xml')).toContain('t="array" ref="M21:M23"');

  const { snapshot } = await openWorkbookFile(saved);
  const again = testEngine(testEnvironment(), snapshot);
  const there = again.workbook.getActiveSheet();
  again.writeCells(there, { 20: { 12: { f: '=SEQUENCE(2)*7' } } });
  await again.recalculated();
  expect(again.spilled(there, 21, 12)?.v).toBe(14);
  expect(again.forFile().sheets[there.getSheetId()]?.cellData?.[22]?.[12]?.v).toBeUndefined();
});
