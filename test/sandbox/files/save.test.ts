// Saving: what changed is in the file, as another program reads it; what did not change stands as it stood.

import type { ICellData, IWorkbookData, IWorksheetData } from '@univerjs/core';
import { demoWorkbook } from '../../../sandbox/demo/demo.ts';
import { OfficePackage } from '../../../sandbox/files/package.ts';
import { openWorkbookFile, saveWorkbookFile } from '../../../sandbox/files/xlsx.ts';
import { changedParts, parts, readBack, workbookBytes } from './fixture.ts';

/** Opens the fixture, lets `change` at it, saves. */
async function saved(change: (first: Partial<IWorksheetData> & { cellData: Record<number, Record<number, ICellData>> }, snapshot: IWorkbookData) => void, prepare: (bytes: Uint8Array) => Promise<Uint8Array> = async (bytes) => bytes) {
  const bytes = await prepare(await workbookBytes());
  const { snapshot, file } = await openWorkbookFile(bytes);
  change(snapshot.sheets[snapshot.sheetOrder[0] ?? ''] as never, snapshot);
  const after = await saveWorkbookFile(snapshot, file);
  return { before: bytes, after, read: await readBack(after), changed: await changedParts(bytes, after) };
}

/** Changes what a plugin keeps of the first tab. */
function setKept(snapshot: IWorkbookData, name: string, change: (kept: never) => unknown): void {
  const resource = snapshot.resources?.find((candidate) => candidate.name === name);
  if (!resource) throw new Error(`There is no ${name}.`);
  const data = JSON.parse(resource.data) as Record<string, unknown>;
  const id = snapshot.sheetOrder[0] ?? '';
  data[id] = change(data[id] as never);
  resource.data = JSON.stringify(data);
}

describe('one changed cell', () => {
  test('changes its tab, and the strings where it needs a new one; nothing else', async () => {
    const { changed, read } = await saved(({ cellData }) => {
      cellData[2]![1] = { v: 'Ömer Groß', t: 1 };
    });
    expect(changed).toEqual(['xl/sharedStrings.xml', 'xl/worksheets/sheet1.xml']);
    expect(read.sheets[0]?.rows[2]?.[1]).toBe('Ömer Groß');
    expect(read.sheets[0]?.rows[3]?.[1]).toBe('=HYPERLINK("x")');
  });

  test('leaves every other cell of its tab as it stood', async () => {
    const { before, after } = await saved(({ cellData }) => {
      cellData[5]![4] = { v: 41, t: 2 };
    });
    const cells = (text: string | undefined): string[] => text?.match(/<c [^>]*?(?:\/>|>.*?<\/c>)/g) ?? [];
    const [was, is] = [cells((await parts(before)).get('xl/worksheets/sheet1.xml')), cells((await parts(after)).get('xl/worksheets/sheet1.xml'))];
    expect(is.filter((cell) => !was.includes(cell))).toEqual(['<c r="E6"><v>41</v></c>']);
    expect(was.length).toBe(is.length);
  });
});

test('all kinds of values arrive', async () => {
  const { read } = await saved(({ cellData }) => {
    cellData[9] = {
      0: { v: '030 1234', t: 4 },
      1: { v: 0, t: 3 },
      2: { f: '=XLOOKUP(A3,A:A,B:B)', v: 'Ömer Weiß', t: 1 },
      3: { v: -0.1, t: 2 },
      4: { v: '#DIV/0!', t: 1 },
      5: { v: ' a\n"b"\tc\u0007', t: 1 },
      6: { v: '=1+1', t: 1 },
      7: { f: '=A3>0', v: 1, t: 3 },
    };
  });
  const [row, cells] = [read.sheets[0]?.rows[9], read.sheets[0]?.cells];
  expect(row?.slice(0, 2)).toEqual(['030 1234', false]);
  expect(cells?.get('9,2')).toMatchObject({ formula: '_xlfn.XLOOKUP(A3,A:A,B:B)', value: 'Ömer Weiß' });
  expect(row?.[3]).toBe(-0.1);
  expect(cells?.get('9,4')).toMatchObject({ type: 'error', value: '#DIV/0!' });
  expect(row?.[5]).toBe(' a\n"b"\tc\u0007');
  expect(cells?.get('9,6')).toBeUndefined();
  expect(row?.[6]).toBe('=1+1');
  expect(cells?.get('9,7')).toMatchObject({ formula: 'A3>0', value: true });
});

test('an apostrophe survives a second opening', async () => {
  const { after } = await saved(({ cellData }) => {
    cellData[9] = { 0: { v: '00491', t: 4 }, 1: { v: '12', t: 1 } };
  });
  const { snapshot } = await openWorkbookFile(after);
  expect(snapshot.sheets[snapshot.sheetOrder[0] ?? '']?.cellData?.[9]).toMatchObject({ 0: { v: '00491', t: 4 }, 1: { v: '12', t: 1 } });
});

test('formats, widths, heights, frozen rows, merges and colours that were changed arrive', async () => {
  const { read } = await saved((sheet, snapshot) => {
    snapshot.styles.own = { bl: 1, it: 1, fs: 14, ff: 'Georgia', cl: { rgb: 'rgb(255, 0, 0)' }, bg: { rgb: '#abc' }, n: { pattern: '#,##0.00 "€"' }, bd: { t: { s: 8, cl: { rgb: '#000000' } } }, ht: 3, tb: 3 };
    sheet.cellData[2]![4] = { v: 10, t: 2, s: 'own' };
    sheet.cellData[3]![4] = { v: 20, t: 2, s: { st: { s: 1 } } };
    sheet.columnData![1] = { w: 140 };
    sheet.columnData![2] = { w: 70 };
    sheet.rowData![5] = { h: 60, ia: 0, hd: 1 };
    sheet.freeze = { xSplit: 0, ySplit: 1, startRow: 1, startColumn: -1 };
    sheet.mergeData = [];
    sheet.tabColor = '#0000ff';
  });
  const sheet = read.sheets[0];
  expect(sheet?.cells?.get('2,4')?.style).toMatchObject({
    font: { bold: true, italic: true, size: 14, name: 'Georgia', color: { rgb: 'FF0000' } },
    fill: { pattern: 'solid', fgColor: { rgb: 'AABBCC' } },
    border: { top: { style: 'medium' } },
    alignment: { horizontal: 'right', wrapText: true },
    numFmt: '#,##0.00 "€"',
  });
  expect(sheet?.cells?.get('3,4')?.style?.font).toMatchObject({ strikethrough: true });
  expect(sheet?.cells?.get('1,0')?.style?.font).toMatchObject({ bold: true, color: { rgb: 'C00000' } });
  expect(sheet?.columns?.[0]?.width).toBe(12);
  expect(sheet?.columns?.[1]?.width).toBe(20);
  expect(sheet?.columns?.[2]?.hidden).toBeFalsy();
  expect(sheet?.rowDefs?.get(5)).toMatchObject({ height: 45, hidden: true });
  expect(sheet?.freezePane).toMatchObject({ rows: 1 });
  expect(sheet?.freezePane?.columns ?? 0).toBe(0);
  expect(sheet?.merges ?? []).toEqual([]);
  expect(sheet?.view?.tabColor?.rgb).toMatch(/0000FF$/);
});

describe('tabs', () => {
  test('are added, moved, hidden and removed; a chart stays with its tab', async () => {
    const { read, after } = await saved((_, snapshot) => {
      const [first = '', second = '', third = ''] = snapshot.sheetOrder;
      snapshot.sheetOrder = [second, 'neu', first];
      delete snapshot.sheets[third];
      snapshot.sheets.neu = { id: 'neu', name: 'Gruppen & Co', hidden: 1, cellData: { 0: { 0: { v: 'BO', t: 1 } } }, columnData: { 0: { w: 140 } }, defaultColumnWidth: 100 };
    });
    expect(read.sheets.map(({ name, hidden }) => [name, hidden ?? false])).toEqual([['Beiträge', false], ['Gruppen & Co', true], ['Mitglieder', false]]);
    expect(read.sheets[0]?.charts).toHaveLength(1);
    expect(read.sheets[1]?.rows).toEqual([['BO']]);
    expect(read.sheets[2]?.pageSetup?.printTitlesRow).toBe('$1:$2');
    const text = await parts(after);
    expect([...text.keys()].filter((name) => name.startsWith('xl/worksheets/sheet'))).toEqual(['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml', 'xl/worksheets/sheet4.xml']);
    expect(text.get('[Content_Types].xml')).not.toContain('sheet3.xml');
  });

  test('that nobody touched keep what the sandbox knows nothing of', async () => {
    const strange = '<extLst><ext uri="{05C60535-1F16-4fd2-B633-F4F36F0B64E0}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:sparklineGroups/></ext></extLst>';
    const { after, changed } = await saved(
      ({ cellData }) => {
        cellData[5]![0] = { v: 44, t: 2 };
      },
      async (bytes) => {
        const container = OfficePackage.open(bytes);
        for (const part of ['xl/worksheets/sheet1.xml', 'xl/worksheets/sheet2.xml']) container.set(part, (await container.text(part)).replace('</worksheet>', `${strange}</worksheet>`));
        container.set('xl/unknown/thing.xml', '<thing/>');
        return container.bytes();
      },
    );
    expect(changed).toEqual(['xl/worksheets/sheet1.xml']);
    const text = await parts(after);
    expect(text.get('xl/worksheets/sheet1.xml')).toContain(strange);
    expect(text.get('xl/unknown/thing.xml')).toBe('<thing/>');
  });
});

describe('a table', () => {
  test('calls its columns what its header cells say', async () => {
    const { read } = await saved((_, snapshot) => {
      const sheet = snapshot.sheets[snapshot.sheetOrder[2] ?? ''];
      if (sheet?.cellData?.[2]) sheet.cellData[2][1] = { v: 'Material', t: 1 };
    });
    expect(read.sheets[2]?.tables?.[0]).toMatchObject({ range: 'A3:B5', columns: [{ name: 'Stufe' }, { name: 'Material' }] });
  });

  test('does not move when its rows are sorted; a link goes with its row', async () => {
    const { read } = await saved((_, snapshot) => {
      const data = snapshot.sheets[snapshot.sheetOrder[2] ?? '']?.cellData as Record<number, unknown>;
      [data[3], data[4]] = [data[4], data[3]];
    });
    expect(read.sheets[2]?.tables?.[0]?.range).toBe('A3:B5');
    expect(read.sheets[2]?.cells?.get('3,1')?.hyperlink?.target).toBe('https://example.org/flyer');
  });
});

describe('what plugins keep', () => {
  test('drop-downs: a new one is added, a changed one changes, the others stand', async () => {
    const { read } = await saved((_, snapshot) => {
      setKept(snapshot, 'SHEET_DATA_VALIDATION_PLUGIN', (rules: { formula1: string }[]) => [
        { ...rules[0], formula1: 'Ja,Nein' },
        rules[2],
        { uid: 'neu', type: 'list', formula1: '=Beiträge!$A$2:$A$9', errorStyle: 1, ranges: [{ startRow: 2, endRow: 3, startColumn: 12, endColumn: 12 }] },
        { uid: 'wahl', type: 'list', formula1: JSON.stringify(['Hand', 'Automatik']), errorStyle: 2, ranges: [{ startRow: 2, endRow: 3, startColumn: 14, endColumn: 14 }] },
        { uid: 'haken', type: 'checkbox', errorStyle: 1, ranges: [{ startRow: 2, endRow: 3, startColumn: 13, endColumn: 13 }] },
      ]);
    });
    expect(read.sheets[0]?.dataValidations).toMatchObject([
      { type: 'list', values: ['Ja', 'Nein'], errorMessage: 'Bitte wählen', showErrorMessage: true, range: 'I3:I6' },
      { type: 'whole', formula1: '1', formula2: '99', range: 'K3:K6' },
      { type: 'list', formula1: 'Beiträge!$A$2:$A$9', showErrorMessage: true, range: 'M3:M4' },
      { type: 'list', values: ['Hand', 'Automatik'], range: 'O3:O4' },
      { type: 'list', values: ['TRUE', 'FALSE'], range: 'N3:N4' },
    ]);
  });

  test('a rule that Excel keeps in an extension is shown, and stays there until it is changed', async () => {
    const rule = (formula: string): string => `<extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:dataValidations count="1" xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>${formula}</xm:f></x14:formula1><xm:sqref>P3:P6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst>`;
    const prepare = async (bytes: Uint8Array): Promise<Uint8Array> => {
      const container = OfficePackage.open(bytes);
      container.set('xl/worksheets/sheet1.xml', (await container.text('xl/worksheets/sheet1.xml')).replace('</worksheet>', `${rule('Beiträge!$A$2:$A$3')}</worksheet>`));
      return container.bytes();
    };
    const { snapshot } = await openWorkbookFile(await prepare(await workbookBytes()));
    expect(JSON.parse(snapshot.resources?.find(({ name }) => name === 'SHEET_DATA_VALIDATION_PLUGIN')?.data ?? '')[snapshot.sheetOrder[0] ?? ''][3]).toMatchObject({ type: 'list', formula1: '=Beiträge!$A$2:$A$3', ranges: [{ startColumn: 15 }] });
    const untouched = await saved(({ cellData }) => void (cellData[5]![0] = { v: 44, t: 2 }), prepare);
    expect((await parts(untouched.after)).get('xl/worksheets/sheet1.xml')).toContain(rule('Beiträge!$A$2:$A$3'));
    const moved = await saved((_, now) => setKept(now, 'SHEET_DATA_VALIDATION_PLUGIN', (rules: object[]) => rules.map((one, at) => (at === 3 ? { ...one, ranges: [{ startRow: 2, endRow: 8, startColumn: 15, endColumn: 15 }] } : one))), prepare);
    expect((await parts(moved.after)).get('xl/worksheets/sheet1.xml')).not.toContain('x14:dataValidation');
    expect(moved.read.sheets[0]?.dataValidations?.at(-1)).toMatchObject({ formula1: 'Beiträge!$A$2:$A$3', range: 'P3:P9' });
  });

  test('filters: criteria, hidden rows, and the hidden name Excel goes by', async () => {
    const { read, after } = await saved((_, snapshot) => {
      setKept(snapshot, 'SHEET_FILTER_PLUGIN', () => ({ ref: { startRow: 1, endRow: 5, startColumn: 0, endColumn: 4 }, filterColumns: [{ colId: 4, customFilters: { customFilters: [{ val: 15, operator: 'greaterThan' }] } }], cachedFilteredOut: [2] }));
    });
    expect(read.sheets[0]?.autoFilter?.range).toBe('A2:E6');
    const text = await parts(after);
    expect(text.get('xl/worksheets/sheet1.xml')).toContain('<filterColumn colId="4"><customFilters><customFilter operator="greaterThan" val="15"/></customFilters></filterColumn>');
    expect([...(read.sheets[0]?.rowDefs ?? [])].filter(([, row]) => row.hidden).map(([row]) => row)).toEqual([2]);
    expect(text.get('xl/workbook.xml')).toContain('<definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Mitglieder!$A$2:$E$6</definedName>');
  });

  test('a filter that was taken away shows its rows again', async () => {
    const { read } = await saved((_, snapshot) => setKept(snapshot, 'SHEET_FILTER_PLUGIN', () => undefined));
    expect(read.sheets[0]?.autoFilter).toBeUndefined();
    expect([...(read.sheets[0]?.rowDefs ?? [])].filter(([, row]) => row.hidden)).toEqual([]);
  });

  test('notes are written, changed and taken away', async () => {
    const changed = await saved((_, snapshot) =>
      setKept(snapshot, 'SHEET_NOTE_PLUGIN', (notes: Record<number, Record<number, { note: string }>>) => ({ 1: { 1: { ...notes[1]?.[1], note: 'neu' } }, 7: { 2: { id: 'x', row: 7, col: 2, width: 200, height: 80, note: 'Zeile 1\nZeile 2' } } })),
    );
    expect(changed.read.sheets[0]?.cells?.get('1,1')?.comment?.text).toBe('neu');
    expect(changed.read.sheets[0]?.cells?.get('7,2')?.comment?.text).toBe('Zeile 1\nZeile 2');
    const none = await saved((_, snapshot) => setKept(snapshot, 'SHEET_NOTE_PLUGIN', () => ({})));
    expect(none.read.sheets[0]?.cells?.get('1,1')?.comment).toBeUndefined();
  });

  test('conditional formats: new ones come before, those the file had stay', async () => {
    const { read } = await saved((_, snapshot) =>
      setKept(snapshot, 'SHEET_CONDITIONAL_FORMATTING_PLUGIN', (rules: object[]) => [
        { cfId: 'neu', stopIfTrue: true, ranges: [{ startRow: 2, endRow: 5, startColumn: 1, endColumn: 1 }], rule: { type: 'highlightCell', subType: 'text', operator: 'containsText', value: 'Weiß', style: { bg: { rgb: '#00ff00' }, bl: 1 } } },
        ...rules,
      ]),
    );
    const rules = [...(read.sheets[0]?.conditionalRules ?? [])].sort((one, other) => one.priority - other.priority);
    expect(rules.map(({ type }) => type)).toEqual(['containsText', 'cellIs', 'expression', 'iconSet']);
    expect(rules[0]).toMatchObject({ text: 'Weiß', range: 'B3:B6', stopIfTrue: true, style: { fill: { bgColor: { rgb: '00FF00' } } } });
    expect(rules[1]).toMatchObject({ formula: '25', style: { fill: { bgColor: { rgb: 'FFC7CE' } } } });
  });

  test('names are added and changed, those of the file’s own stay', async () => {
    const { after } = await saved((_, snapshot) => {
      const resource = snapshot.resources?.find(({ name }) => name === 'SHEET_DEFINED_NAME_PLUGIN');
      const names = JSON.parse(resource?.data ?? '{}') as Record<string, { formulaOrRefString: string }>;
      names['file-0']!.formulaOrRefString = 'Beiträge!$B$3';
      if (resource) resource.data = JSON.stringify({ ...names, neu: { id: 'neu', name: 'Mitgliederliste', formulaOrRefString: 'Mitglieder!$A$2:$F$6', localSheetId: snapshot.sheetOrder[0] } });
    });
    const book = (await parts(after)).get('xl/workbook.xml');
    expect(book).toContain('<definedName name="Beitragssatz">Beiträge!$B$3</definedName>');
    expect(book).toContain('<definedName name="Steuer">0.19</definedName>');
    expect(book).toContain('<definedName name="Mitgliederliste" localSheetId="0">Mitglieder!$A$2:$F$6</definedName>');
    expect(book).toContain('_xlnm.Print_Titles');
  });

  test('a plugin that was not there does not take anything away', async () => {
    const { changed } = await saved((_, snapshot) => void (snapshot.resources = []));
    expect(changed).toEqual([]);
  });
});

test('the sandbox’s state travels in the file, and other programs see nothing of it', async () => {
  const bytes = await workbookBytes();
  const { snapshot, file } = await openWorkbookFile(bytes);
  expect(file.state).toBeNull();
  const state = JSON.stringify({ outbox: [{ subject: 'Grüße & "Küsse" <3' }] });
  const first = await saveWorkbookFile(snapshot, { ...file, state });
  const again = await openWorkbookFile(first);
  expect(again.file.state).toBe(state);
  expect((await readBack(first)).sheets.map(({ name }) => name)).toEqual(['Mitglieder', 'Beiträge', 'Versteckt']);
  const second = await saveWorkbookFile(again.snapshot, { ...again.file, state: null });
  expect((await openWorkbookFile(second)).file.state).toBeNull();
  expect(await changedParts(bytes, second)).toEqual([]);
});

test('a text that was deleted from its last cell is in no part of the file any more; the others keep their numbers', async () => {
  const bytes = await saveWorkbookFile(demoWorkbook('2026-11-22'), null);
  const { snapshot, file } = await openWorkbookFile(bytes);
  const everything = async (of: Uint8Array): Promise<string> => [...(await parts(of)).values()].join('\n');
  const sheet = Object.values(snapshot.sheets)[0]!;
  const found = Object.entries(sheet.cellData!).flatMap(([at, cells]) => Object.entries(cells as Record<string, ICellData>).flatMap(([to, cell]) => (/@/.test(String(cell.v)) ? [[Number(at), Number(to)] as const] : [])));
  const [[row, column], [lastRow, lastColumn]] = [found[0]!, found[found.length - 1]!];
  const address = String(sheet.cellData![row]![column]!.v);
  const next = String(sheet.cellData![lastRow]![lastColumn]!.v);
  expect(await everything(bytes)).toContain(address);
  sheet.cellData![row]![column] = { s: sheet.cellData![row]![column]!.s! };
  const after = await saveWorkbookFile(snapshot, file);
  expect(await everything(after)).not.toContain(address);
  expect(String((await openWorkbookFile(after)).snapshot.sheets[sheet.id!]!.cellData![lastRow]![lastColumn]!.v)).toBe(next);
});

test('a workbook that was never a file can carry state too', async () => {
  const bytes = await saveWorkbookFile(demoWorkbook('2026-11-22'), { bytes: new Uint8Array(), state: '{"outbox":[]}' });
  expect((await openWorkbookFile(bytes)).file.state).toBe('{"outbox":[]}');
});

test('a workbook that was never a file becomes one: the demo reads back as it is', async () => {
  const demo = demoWorkbook('2026-11-22');
  const bytes = await saveWorkbookFile(demo, null);
  const read = await readBack(bytes);
  for (const [at, id] of demo.sheetOrder.entries()) {
    const cells = demo.sheets[id]?.cellData ?? {};
    const wrong = Object.entries(cells).flatMap(([row, columns]) => Object.entries(columns as Record<string, ICellData>).filter(([column, cell]) => {
      const value = read.sheets[at]?.rows[Number(row)]?.[Number(column)];
      return value instanceof Date ? value.getTime() !== (Number(cell?.v) - 25_569) * 86_400_000 : value !== cell?.v;
    }));
    expect(wrong).toEqual([]);
  }
  expect(read.sheets[0]?.freezePane).toMatchObject({ rows: 2 });
  expect(read.sheets[0]?.cells?.get('1,0')?.style?.font?.bold).toBe(true);
  expect(await saveWorkbookFile(demo, null)).toEqual(bytes);
});
