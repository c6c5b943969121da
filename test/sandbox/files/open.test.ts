// Opening: what a person sees of a file in the spreadsheet.

import type { IWorkbookData, IWorksheetData } from '@univerjs/core';
import { openWorkbookFile, saveWorkbookFile, WorkbookFileError } from '../../../sandbox/files/xlsx.ts';
import { OfficePackage } from '../../../sandbox/files/package.ts';
import { emptyPackage } from '../../../sandbox/files/workbook.ts';
import { workbookBytes } from './fixture.ts';

let snapshot: IWorkbookData;
beforeAll(async () => {
  ({ snapshot } = await openWorkbookFile(await workbookBytes()));
});

const sheet = (index = 0): Partial<IWorksheetData> => snapshot.sheets[snapshot.sheetOrder[index] ?? ''] ?? {};
const cell = (row: number, column: number) => sheet().cellData?.[row]?.[column] ?? {};
const kept = (name: string): unknown => (JSON.parse(snapshot.resources?.find((resource) => resource.name === name)?.data ?? '{}') as Record<string, unknown>)[snapshot.sheetOrder[0] ?? ''];

describe('cells', () => {
  test('are numbers, text, booleans, errors, dates as days with their format', () => {
    expect(cell(2, 0)).toMatchObject({ v: 1, t: 2 });
    expect(cell(2, 1)).toMatchObject({ v: 'Ömer Weiß', t: 1 });
    expect(cell(5, 6)).toMatchObject({ v: 1, t: 3 });
    expect(cell(5, 7)).toMatchObject({ v: '#N/A', t: 1 });
    expect(cell(2, 3)).toMatchObject({ v: 45000, t: 2 });
    expect(snapshot.styles[String(cell(2, 3).s)]?.n).toEqual({ pattern: 'dd.mm.yyyy' });
  });

  test('keep text that looks like a number or a formula as text', () => {
    expect(cell(2, 2)).toEqual({ v: '01067', t: 1 });
    expect(cell(3, 1)).toEqual({ v: '=HYPERLINK("x")', t: 1 });
    expect(cell(4, 1)).toMatchObject({ v: 'Lê & <Söhne>', t: 1 });
  });

  test('have formulas with the result the file remembers', () => {
    expect(cell(2, 5)).toMatchObject({ f: '=E3*1.2', v: 12, t: 2 });
  });

  test('have fonts, fills, borders and alignment', () => {
    expect(snapshot.styles[String(cell(1, 0).s)]).toMatchObject({ bl: 1, cl: { rgb: '#C00000' }, bg: { rgb: '#FFF2CC' }, bd: { b: { s: 1, cl: { rgb: '#7F7F7F' } } }, ht: 2, tb: 3 });
  });
});

test('tabs come with their order, colour, visibility, frozen panes, merged cells, widths and heights', () => {
  expect(snapshot.sheetOrder.map((id) => [snapshot.sheets[id]?.name, snapshot.sheets[id]?.hidden])).toEqual([['Mitglieder', 0], ['Beiträge', 0], ['Versteckt', 1]]);
  expect(sheet().tabColor).toBe('#00B050');
  expect(sheet().freeze).toEqual({ xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 });
  expect(sheet().mergeData).toEqual([{ startRow: 0, endRow: 0, startColumn: 0, endColumn: 3 }]);
  expect(sheet().columnData?.[1]?.w).toBe(210);
  expect(sheet().columnData?.[2]?.hd).toBe(1);
  expect(sheet().rowData?.[0]).toMatchObject({ h: 40 });
});

test('a filter comes with its criteria; the row it hides is hidden by it, not by hand', () => {
  expect(kept('SHEET_FILTER_PLUGIN')).toEqual({ ref: { startRow: 1, endRow: 5, startColumn: 0, endColumn: 5 }, filterColumns: [{ colId: 0, filters: { filters: ['1', '2', '4'] } }], cachedFilteredOut: [4] });
  expect(sheet().rowData?.[4]?.hd).toBeUndefined();
});

test('drop-downs, limits, notes, conditional formats and names come along', () => {
  expect(kept('SHEET_DATA_VALIDATION_PLUGIN')).toMatchObject([
    { type: 'list', formula1: 'Ja,Nein, nie', errorStyle: 1, error: 'Bitte wählen', ranges: [{ startRow: 2, endRow: 5, startColumn: 8, endColumn: 8 }] },
    { type: 'list', formula1: '=Beiträge!$A$2:$A$3', errorStyle: 2 },
    { type: 'whole', operator: 'between', formula1: '1', formula2: '99' },
  ]);
  expect(kept('SHEET_NOTE_PLUGIN')).toMatchObject({ 1: { 1: { note: 'Familienname zuletzt' } } });
  expect(kept('SHEET_CONDITIONAL_FORMATTING_PLUGIN')).toMatchObject([
    { rule: { type: 'highlightCell', subType: 'number', operator: 'greaterThan', value: 25, style: { bg: { rgb: '#FFC7CE' }, cl: { rgb: '#9C0006' } } } },
    { rule: { subType: 'formula', value: '=$A3=2', style: { bl: 1 } } },
    { rule: { type: 'iconSet' } },
  ]);
  const names = Object.values(JSON.parse(snapshot.resources?.find(({ name }) => name === 'SHEET_DEFINED_NAME_PLUGIN')?.data ?? '{}') as object);
  expect(names).toMatchObject([{ name: 'Beitragssatz', formulaOrRefString: 'Beiträge!$B$2' }, { name: 'Steuer', formulaOrRefString: '=0.19' }]);
});

describe('a file that is no workbook is refused with the reason', () => {
  const refused = (bytes: Uint8Array) => openWorkbookFile(bytes).then(
    () => 'opened',
    (error: unknown) => (error instanceof WorkbookFileError ? error.code : String(error)),
  );
  const text = (content: string): Uint8Array => new TextEncoder().encode(content);

  test('empty, text, cut off, another archive, another Office document', async () => {
    const whole = await workbookBytes();
    const letter = await emptyPackage();
    letter.set('xl/workbook.xml', '<document xmlns="x"/>');
    const archive = await (await emptyPackage()).bytes();
    const plain = new OfficePackage(new Map());
    plain.set('readme.txt', 'hello');
    expect(await refused(new Uint8Array())).toBe('file-empty');
    expect(await refused(text('Nr;Name\n1;Özil'))).toBe('file-not-xlsx');
    expect(await refused(whole.subarray(0, whole.length / 2))).toBe('file-damaged');
    expect(await refused(await plain.bytes())).toBe('file-no-workbook');
    expect(await refused(await letter.bytes())).toBe('file-no-workbook');
    expect(await refused(archive)).toBe('file-no-workbook');
  });

  test('protected by a password, or an old .xls', async () => {
    const compound = (name: string): Uint8Array => {
      const bytes = new Uint8Array(2048);
      bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
      for (const [at, letter] of [...name].entries()) bytes[1024 + 2 * at] = letter.charCodeAt(0);
      return bytes;
    };
    expect(await refused(compound('EncryptedPackage'))).toBe('file-encrypted');
    expect(await refused(compound('Workbook'))).toBe('file-not-xlsx');
  });

  test('a part that unpacks to more than it says, or too much', async () => {
    const whole = await workbookBytes();
    /** The file with its directory saying that every part has this size. */
    const claiming = (size: number): Uint8Array => {
      const bytes = whole.slice();
      const view = new DataView(bytes.buffer);
      for (let at = 0; at < bytes.length - 4; at++) if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, size, true);
      return bytes;
    };
    expect(await refused(claiming(0x7fffffff))).toBe('file-too-large');
    expect(await refused(claiming(3))).toBe('file-damaged');
  });
});

test('two tabs of one name, or none, cannot be saved', async () => {
  const bad = (sheetOrder: string[]) => saveWorkbookFile({ ...snapshot, sheetOrder, sheets: { a: { id: 'a', name: 'Liste' }, b: { id: 'b', name: 'LISTE' } } }, null);
  await expect(bad(['a', 'b'])).rejects.toMatchObject({ code: 'snapshot-invalid' });
  await expect(bad([])).rejects.toMatchObject({ code: 'snapshot-invalid' });
});
