// What one tab's port does to a sheet, and a new tab as a person finds it: in the sandbox's SpreadsheetApp.

import { type GoogleTab, writing } from '../../../src/server/google/tab.ts';
import { GoogleWorkbook } from '../../../src/server/google/workbook.ts';
import { AppError } from '../../../src/server/kernel/errors.ts';
import { Formula, type ColumnDesign } from '../../../src/server/ports.ts';
import { ChartType } from '../../../sandbox/services/charts.ts';
import { open, type Opened } from '../../sandbox/spreadsheet/setup.ts';

interface Set extends Opened {
  book: GoogleWorkbook;
  tab: GoogleTab;
  cells(area: string): unknown[][];
}

function setUp(): Set {
  const opened = open();
  const { app, spreadsheet, sheet } = opened;
  const enums = Object.fromEntries(Object.entries(app.constants_).map(([name, type]) => [name, Object.fromEntries(type.members)]));
  Object.assign(globalThis, { SpreadsheetApp: new Proxy(enums, { get: (own, name: string) => own[name] ?? (app as unknown as Record<string, () => unknown>)[name]?.bind(app) }) });
  sheet.getRange('A1:C4').setValues([['Nr', 'Name', 'Ort'], [1, 'Ada', 'Berlin'], [2, 'Bo', 'Ulm'], [3, 'Cem', 'Jena']]);
  const book = new GoogleWorkbook(spreadsheet as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet);
  return { ...opened, book, tab: book.tabs()[0]!, cells: (area) => sheet.getRange(area).getValues() };
}

test('reading: a block, whole rows, everything; nothing where nothing was asked for', () => {
  const { tab, sheet } = setUp();
  expect([tab.read(2, 2, 2, 2), tab.read(2, 2, 0, 2), tab.read(2, 2, 2, 0)]).toEqual([[['Ada', 'Berlin'], ['Bo', 'Ulm']], [], []]);
  expect(tab.rows(2, 2).map((line) => line.slice(0, 3))).toEqual([[1, 'Ada', 'Berlin'], [2, 'Bo', 'Ulm']]);
  expect(tab.rows(2, 2)[0]).toHaveLength(sheet.getMaxColumns());
  expect([tab.all().length, tab.all()[3], tab.extent()]).toEqual([4, [3, 'Cem', 'Jena'], { rows: 4, columns: 3 }]);
  expect([tab.shown(2, 1, 2), tab.shown(2, 1, 0)]).toEqual([['1', '2'], []]);
  expect([tab.readFormulas(2, 2, 1, 2), tab.readFormulas(2, 3, 0, 2), tab.readFormulas(2, 3, 1, 0)]).toEqual([[['', '']], [], []]);
});

test('what was read is remembered until somebody writes through the port', () => {
  const { tab, sheet, book } = setUp();
  const before = tab.all();
  sheet.getRange('B2').setValue('Ida');
  expect(tab.all()).toBe(before);
  tab.write(3, 2, [['Bob']]);
  expect([tab.all()[1]?.[1], tab.all()[2]?.[1]]).toEqual(['Ida', 'Bob']);
  for (const change of [() => tab.insertBelow(4, 1), () => tab.insertRow(4), () => tab.removeRows(4, 1), () => book.forget()]) {
    const known = tab.all();
    change();
    expect(tab.all()).not.toBe(known);
  }
});

test('writing: nothing stays, text is what it is, the same value twice is the same cell twice', () => {
  const { tab, cells } = setUp();
  tab.write(2, 1, [['=1', 'x', null], ['=1', 'x', null], [true, '', 7]]);
  expect(cells('A2:C4')).toEqual([['=1', 'x', ''], ['=1', 'x', ''], [true, '', 7]]);
  tab.write(2, 1, []);
  tab.write(2, 1, [[]]);
  expect(cells('A2')).toEqual([['=1']]);
});

test('a formula is one where it is meant, also twice in a row', () => {
  const { tab } = setUp();
  const formula = new Formula('=1+1');
  tab.write(2, 2, [[formula, '=2'], [formula, '=2']]);
  expect(tab.readFormulas(2, 2, 2, 2)).toEqual([['=1+1', ''], ['=1+1', '']]);
});

test('appending: below the last row that holds something, with room made where there is none', () => {
  const { tab, cells, sheet } = setUp();
  tab.append([]);
  tab.append([[4, 'Dan'], [5, 'Eva']]);
  tab.append([[6, 'Fee']], 6);
  expect(cells('A5:B8')).toEqual([[4, 'Dan'], [5, 'Eva'], [6, 'Fee'], ['', '']]);
  const rows = sheet.getMaxRows();
  tab.append(Array.from({ length: 3 }, (_, at) => [at]), rows - 1);
  expect([sheet.getMaxRows(), cells(`A${rows}:A${rows + 2}`)]).toEqual([rows + 2 + 100, [[0], [1], [2]]]);
  const [now] = [sheet.getMaxRows()];
  sheet.getRange(now, 1).setValue('letzte');
  tab.append([['neu']]);
  expect([sheet.getMaxRows(), cells(`A${now + 1}`)]).toEqual([now + 1, [['neu']]]);
  sheet.clearContents();
  tab.append([['erste']]);
  expect(cells('A1:A2')).toEqual([['erste'], ['']]);
});

test('a refusal while appending is no lack of room', () => {
  const { tab, sheet } = setUp();
  const rows = sheet.getMaxRows();
  jest.spyOn(tab, 'write').mockImplementation(() => { throw new AppError('cells_in_the_way', { reason: 'protected' }); });
  expect(() => tab.append([[1]], rows)).toThrow(AppError);
  jest.restoreAllMocks();
  jest.spyOn(tab, 'write').mockImplementation(() => { throw new Error('server error'); });
  expect(() => tab.append([[1]], 4)).toThrow('server error');
  expect(() => tab.append([[1]])).toThrow('server error');
  jest.restoreAllMocks();
  expect(sheet.getMaxRows()).toBe(rows);
});

test('rows and selection', () => {
  const { tab, cells, spreadsheet, book } = setUp();
  tab.insertBelow(2, 2);
  expect(cells('B2:B6').flat()).toEqual(['Ada', '', '', 'Bo', 'Cem']);
  tab.removeRows(3, 2);
  tab.insertRow(3);
  expect(cells('B2:B5').flat()).toEqual(['Ada', '', 'Bo', 'Cem']);
  tab.show(5, 2);
  expect([spreadsheet.getCurrentCell()?.getA1Notation(), book.selection()]).toEqual(['B5', { tabId: tab.id, row: 5, column: 2 }]);
});

test('notes, on empty cells too', () => {
  const { tab, sheet } = setUp();
  tab.writeNotes(2, 2, [['eins', ''], ['', 'zwei']]);
  tab.writeNotes(2, 2, []);
  tab.writeNotes(2, 2, [[]]);
  sheet.getRange('E9').setNote('weit draußen');
  const notes = tab.notes();
  expect([notes.length, notes[0]?.length]).toEqual([sheet.getMaxRows(), sheet.getMaxColumns()]);
  expect([notes[1]?.[1], notes[2]?.[2], notes[8]?.[4], notes[0]?.[0]]).toEqual(['eins', 'zwei', 'weit draußen', '']);
  jest.spyOn(sheet, 'getMaxRows').mockReturnValue(400_001);
  jest.spyOn(sheet, 'getMaxColumns').mockReturnValue(1);
  expect([tab.notes().length, tab.notes()[0]?.length]).toEqual([4, 3]);
  jest.restoreAllMocks();
});

test('headings: these rows and no others', () => {
  const { tab, sheet } = setUp();
  const looks = (): string[] => [1, 2, 3, 4].map((row) => `${sheet.getRange(row, 3).getFontWeight()} ${sheet.getRange(row, 3).getBackground()}`);
  tab.headings([1, 3], 3);
  expect(looks()).toEqual(['bold #f1f3f4', 'normal #ffffff', 'bold #f1f3f4', 'normal #ffffff']);
  tab.headings([2], 3);
  expect(looks()).toEqual(['normal #ffffff', 'bold #f1f3f4', 'normal #ffffff', 'normal #ffffff']);
  tab.headings([], 3);
  expect(new Set(looks())).toEqual(new Set(['normal #ffffff']));
});

test('charts take the place of those there were, in the size and at the cell that were asked for', () => {
  const { tab, sheet } = setUp();
  Object.assign(globalThis, { Charts: { ChartType: Object.fromEntries(ChartType.members) } });
  const of = { row: 1, column: 1, rows: 4, columns: 2 };
  const drawn = (): unknown[] => sheet.getCharts().map(({ record_: { type, ranges, headers, position, options } }) => ({ type, ranges, headers, position, ...options }));
  tab.draw([{ kind: 'line', title: 'Alt', of, at: { row: 1, column: 5 } }]);
  tab.draw([
    { kind: 'bar', title: 'Gruppen', of, at: { row: 6, column: 1 } },
    { kind: 'column', title: 'Alter', of: { ...of, columns: 3 }, at: { row: 20, column: 2 }, width: 600, height: 300 },
    { kind: 'line', title: 'Monate', of, at: { row: 40, column: 1 } },
  ]);
  const label = { dataLabel: 'value' };
  expect(drawn()).toMatchObject([
    { type: 'BAR', ranges: [of], headers: 1, position: { row: 6, column: 1 }, title: 'Gruppen', colors: ['#8b1a1a', '#d9822b', '#5b7f95', '#3d3d3d'], series: { 0: label }, legend: { position: 'none' }, width: 480, height: 280 },
    { type: 'COLUMN', position: { row: 20, column: 2 }, title: 'Alter', series: { 0: label, 1: label }, legend: { position: 'bottom' }, width: 600, height: 300 },
    { type: 'LINE', title: 'Monate', series: {} },
  ]);
  tab.draw([]);
  expect(drawn()).toEqual([]);
});

test('what is no longer in any cell goes out of the filter, and again after rows went', () => {
  const { tab, sheet } = setUp();
  expect(tab.forgetHidden([1], () => true)()).toBeUndefined();
  tab.filter(new Map([[2, ['Ada', 'Bo']], [3, ['Ulm']]]), { row: 1, column: 2, rows: 4, columns: 2 });
  const again = tab.forgetHidden([1, 2, 3, 4], (text, column) => column === 2 && text === 'Bo');
  const hidden = (): unknown => [2, 3].map((column) => sheet.getFilter()!.getColumnFilterCriteria(column)?.getHiddenValues());
  expect(hidden()).toEqual([['Ada'], ['Ulm']]);
  tab.filter(new Map([[2, ['Ada', 'Bo', 'Cem']]]));
  again();
  expect(hidden()).toEqual([['Ada'], ['Ulm']]);
  const filter = jest.spyOn(tab, 'filter');
  tab.forgetHidden([2, 3], () => false)();
  expect(filter).not.toHaveBeenCalled();
  jest.restoreAllMocks();
});

test.each([
  ['The data you entered in cell B2 violates the data validation rules set on this cell.', { reason: 'validation', range: 'B2', tab: 'Tabelle' }],
  ['Die Daten verletzen die Regeln der Datenüberprüfung in Zelle ABC1234.', { reason: 'validation', range: 'ABC1234', tab: 'Tabelle' }],
  ['You are trying to edit a protected cell or object.', { reason: 'protected', tab: 'Tabelle' }],
  ['Sie versuchen, eine geschützte Zelle zu bearbeiten.', { reason: 'protected', tab: 'Tabelle' }],
])('Google refuses: %s', (message, params) => {
  const { tab, sheet } = setUp();
  sheet.setName('Tabelle');
  const refused = (): never => { throw new Error(message); };
  for (const [under, expected] of [[tab, params], [undefined, { ...params, tab: undefined }]] as const) {
    let error: unknown;
    try {
      writing(refused, under);
    } catch (thrown) {
      error = thrown;
    }
    expect(error instanceof AppError && [error.code, { tab: undefined, ...error.params }]).toEqual(['cells_in_the_way', expected]);
  }
});

test('other failures go on as they are', () => {
  expect(() => writing(() => { throw new Error('server error'); })).toThrow('server error');
  expect(() => writing(() => { throw 'protected'; })).toThrow('protected');
  expect(writing(() => 5)).toBe(5);
});

describe('a new tab', () => {
  const columns: ColumnDesign[] = [
    { header: 'ID', width: 90, format: '@', hidden: true },
    { header: 'Tag', width: 90, format: 'dd.mm.yyyy', note: 'Wann' },
    { header: 'Stand', width: 120, choices: { values: ['offen', 'erledigt'], strict: true }, colours: { offen: '#ffeecc', erledigt: '#d9ead3' } },
    { header: 'Frei', choices: { values: ['a'], strict: false } },
  ];

  function dressed(more: { rows?: (string | Date)[][]; printed?: boolean } = {}): { sheet: Opened['sheet']; set: Set } {
    const set = setUp();
    set.book.create({ name: 'Aufgaben', columns, ...more });
    return { sheet: set.spreadsheet.getSheetByName('Aufgaben')!, set };
  }

  test('looks as it was designed', () => {
    const { sheet } = dressed();
    expect(sheet.getRange('A1:D1').getValues()).toEqual([['ID', 'Tag', 'Stand', 'Frei']]);
    expect([sheet.getMaxColumns(), sheet.getFrozenRows(), sheet.getRange('D1').getFontWeight(), sheet.getRange('D1').getBackground(), sheet.getRange('A2').getFontWeight()]).toEqual([4, 1, 'bold', '#f1f3f4', 'normal']);
    expect([1, 2, 3].map((column) => sheet.getColumnWidth(column))).toEqual([90, 90, 120]);
    expect(['A2', 'B2', 'C2', 'B1'].map((cell) => sheet.getRange(cell).getNumberFormat())).toEqual(['@', 'dd.mm.yyyy', expect.stringMatching(/^(General|0\.###############|)$/), expect.not.stringMatching('dd')]);
    expect(sheet.getRange('A1:D1').getNotes()).toEqual([['', 'Wann', '', '']]);
    const rule = (cell: string): unknown => sheet.getRange(cell).getDataValidation()?.getAllowInvalid();
    expect([rule('C2'), rule('C201'), rule('C202'), rule('D2'), rule('B2'), rule('C1')]).toEqual([false, false, undefined, true, undefined, undefined]);
    expect([1, 2].map((column) => sheet.isColumnHiddenByUser(column))).toEqual([true, false]);
    expect(sheet.getFilter()?.getRange().getA1Notation()).toBe(`A1:D${sheet.getMaxRows()}`);
    expect(sheet.getConditionalFormatRules().map((one) => [one.getBooleanCondition()?.getCriteriaValues()[0], one.getBooleanCondition()?.getBackground(), one.getRanges()[0]?.getA1Notation()])).toEqual([['offen', '#ffeecc', `C2:C${sheet.getMaxRows()}`], ['erledigt', '#d9ead3', `C2:C${sheet.getMaxRows()}`]]);
  });

  test('that is printed has no filter; one with rows has them', () => {
    const { sheet } = dressed({ printed: true, rows: [['1', '', 'offen', 'x']] });
    expect([sheet.getFilter(), sheet.getRange('A2:D2').getValues()]).toEqual([null, [['1', '', 'offen', 'x']]]);
  });

  test('is found by its name, and everything by its own', () => {
    const { set } = dressed();
    const { book, sheet, spreadsheet } = set;
    expect([book.named('Aufgaben')?.name, book.named('gibt es nicht'), book.named(sheet.getName())?.id]).toEqual(['Aufgaben', null, sheet.getSheetId()]);
    expect(book.named('Aufgaben')).toBe(book.named('Aufgaben'));
    expect([book.address(), book.tabs().map((tab) => tab.name)]).toEqual([spreadsheet.getUrl(), [sheet.getName(), 'Aufgaben']]);
  });

  test('may offer what stands in another', () => {
    const { set } = dressed();
    set.book.create({ name: 'Kontakte', columns: [{ header: 'Aufgabe', choicesFrom: { tab: 'Aufgaben', column: 1 } }, { header: 'Ohne', choicesFrom: { tab: 'Nirgends', column: 1 } }] });
    const made = set.spreadsheet.getSheetByName('Kontakte')!;
    const [range] = made.getRange('A2').getDataValidation()?.getCriteriaValues() ?? [];
    expect((range as { getA1Notation(): string }).getA1Notation()).toBe(`A2:A${set.spreadsheet.getSheetByName('Aufgaben')!.getMaxRows()}`);
    expect([made.getRange('A2').getDataValidation()?.getAllowInvalid(), made.getRange('B2').getDataValidation()]).toEqual([true, null]);
  });
});

describe('new columns', () => {
  test('stand right of the others, beside the rows there are, dressed like their neighbour', () => {
    const { book, tab, sheet } = setUp();
    sheet.getRange('A1:C1').setFontWeight('bold');
    sheet.deleteColumns(4, sheet.getMaxColumns() - 3);
    expect(book.addColumns(tab, 1, [{ header: 'Gruppe', width: 130, format: '@', note: 'Welche' }, { header: 'Quelle', width: 130, choices: { values: ['Hand'], strict: false } }])).toEqual([4, 5]);
    expect(sheet.getRange('D1:E1').getValues()).toEqual([['Gruppe', 'Quelle']]);
    expect([sheet.getRange('E1').getFontWeight(), sheet.getColumnWidth(4), sheet.getColumnWidth(5), sheet.getRange('D4').getNumberFormat(), sheet.getRange('D5').getNumberFormat() === '@', sheet.getRange('D1').getNote()]).toEqual(['bold', 130, 130, '@', false, 'Welche']);
    expect([sheet.getRange('E2').getDataValidation()?.getAllowInvalid(), sheet.getRange('E4').getDataValidation()?.getAllowInvalid(), sheet.getRange('E5').getDataValidation()]).toEqual([true, true, null]);
    expect(book.addColumns(tab, 1, [])).toEqual([]);
  });

  test('begin where a try that was stopped began, and in the first column of an empty tab', () => {
    const { book, tab, sheet } = setUp();
    sheet.getRange('D1:E1').setValues([['Halb fertig', 'Halb fertig']]);
    expect(book.addColumns(tab, 1, [{ header: 'Gruppe' }])).toEqual([4]);
    sheet.clearContents();
    expect(book.addColumns(tab, 1, [{ header: 'Erste' }])).toEqual([1]);
    expect(sheet.getRange('A1').getValue()).toBe('Erste');
  });

  test('of a tab that is gone are refused', () => {
    const { book, tab } = setUp();
    const gone = Object.assign(Object.create(tab) as GoogleTab, {});
    Object.defineProperties(gone, { id: { value: -1 }, name: { value: 'Weg' } });
    expect(() => book.addColumns(gone, 1, [{ header: 'x' }])).toThrow(AppError);
  });
});

test('what others have hung on the spreadsheet can be read and changed', () => {
  const { book, spreadsheet } = setUp();
  spreadsheet.addDeveloperMetadata('Schlüssel', 'Wert');
  expect(book.metadata().map(({ text }) => text)).toEqual(['Schlüssel', 'Wert']);
  const [key, value] = book.metadata();
  key?.write('anders');
  value?.write('neu');
  expect(book.metadata().map(({ text }) => text)).toEqual(['anders', 'neu']);
});
