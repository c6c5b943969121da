// The workbook port over the sandbox's SpreadsheetApp: what stands in the cells after writing through it.

import { GoogleWorkbook } from '../../../src/server/google/workbook.ts';
import { AppError } from '../../../src/server/kernel/errors.ts';
import { Formula, type TabDesign } from '../../../src/server/ports.ts';
import { open } from '../../sandbox/spreadsheet/setup.ts';

/** The adapter names Google's global, so it gets the sandbox's; its enumerations are looked up by name. */
function workbook(): { book: GoogleWorkbook; values(tab: string): unknown[][]; sheet: ReturnType<typeof open>['sheet'] } {
  const { app, spreadsheet, sheet } = open();
  const enums = Object.fromEntries(Object.entries(app.constants_).map(([name, type]) => [name, Object.fromEntries(type.members)]));
  const global = new Proxy(enums, { get: (own, name: string) => own[name] ?? (app as unknown as Record<string, () => unknown>)[name]?.bind(app) });
  Object.assign(globalThis, { SpreadsheetApp: global });
  return {
    book: new GoogleWorkbook(spreadsheet as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet),
    values: (tab) => spreadsheet.getSheetByName(tab)!.getDataRange().getValues().filter((row) => row.some((cell) => cell !== '')),
    sheet,
  };
}

const design: TabDesign = {
  name: 'Aufgaben',
  columns: [
    { header: 'ID', width: 100, format: '@' },
    { header: 'Status', choices: { values: ['offen', 'erledigt'], strict: true }, note: 'Wie weit es ist' },
  ],
};

test('text arrives as the text it is, whatever it starts with', () => {
  const { book, values } = workbook();
  const tab = book.create({ name: 'Text', columns: [{ header: 'Was' }] });
  const hostile = ['=1+1', '+49 30 1', '-5', '@a', "'x", '07557', '1-2', 'WAHR', ' =1', '＝1', 'Jan 5', '12 %'];
  tab.append(hostile.map((text) => [text]));
  expect(values('Text').slice(1).map(([cell]) => cell)).toEqual(hostile);
});

test('a tab made with more rows than a new sheet has holds them all, each with its drop-down, numbers with a plus as text', () => {
  const { book, values } = workbook();
  const rows = Array.from({ length: 1_500 }, (_, index) => [`+49 30 ${index}`, 'offen']);
  const tab = book.create({ ...design, name: 'Viele', rows });
  expect(values('Viele').slice(1)).toEqual(rows);
  expect(() => tab.write(1_501, 2, [['vielleicht']])).toThrow(AppError);
  tab.write(1_501, 2, [['erledigt']]);
});

test('a new tab does not lead away from where the person is', () => {
  const { book, sheet } = workbook();
  sheet.activate();
  book.create(design);
  expect(sheet.getParent().getActiveSheet().getName()).toBe(sheet.getName());
});

test('of many new tabs none is left but by whoever made them', () => {
  const { book, sheet } = workbook();
  sheet.activate();
  book.create(design, false);
  const made = book.create({ ...design, name: 'Noch einer' }, false);
  expect(sheet.getParent().getActiveSheet().getName()).toBe('Noch einer');
  made.show(1, 1);
  expect(book.tabs().map(({ name }) => name).slice(-2)).toEqual([design.name, 'Noch einer']);
});

test('a marked block is asked for its rows once, not once a row', () => {
  const { book, sheet } = workbook();
  sheet.getRange(2, 1, 900, 2).activate();
  const asked = jest.spyOn(Object.getPrototypeOf(sheet.getRange(1, 1)) as { getNumRows(): number }, 'getNumRows');
  const rows = book.markedRows()?.rows ?? [];
  const times = asked.mock.calls.length;
  asked.mockRestore();
  expect([rows.length, rows[0], rows[899]]).toEqual([900, 2, 901]);
  expect(times).toBe(1);
});

test.each([
  ['getMaxColumns', false],
  ['setFrozenRows', false],
  ['hideColumns', true],
])('a tab that was only begun when Google broke off (%s) is taken out again, so that the next try makes it whole', (method, after) => {
  const { book, sheet } = workbook();
  const sheets = Object.getPrototypeOf(sheet) as Record<string, (...args: unknown[]) => unknown>;
  const whole = sheets[method];
  const broken = jest.spyOn(sheets, method).mockImplementationOnce(function (this: unknown, ...args) {
    if (after) whole?.apply(this, args);
    throw new Error('Service Spreadsheets timed out while accessing document with id x.');
  });
  const hiding = { ...design, columns: [...design.columns, { header: 'Weg-ID', hidden: true }] };
  expect(() => book.create(hiding)).toThrow('timed out');
  broken.mockRestore();
  expect(sheet.getParent().getSheetByName(design.name)).toBeNull();
  expect(book.create(hiding).read(1, 1, 1, 3)).toEqual([['ID', 'Status', 'Weg-ID']]);
});

test('a tab that was made although the call timed out is taken out', () => {
  const { book, sheet } = workbook();
  const file = sheet.getParent();
  const names = (): string[] => file.getSheets().map((one) => one.getName());
  const before = names();
  const insert = file.insertSheet.bind(file);
  file.insertSheet = (...args: Parameters<typeof insert>) => {
    insert(...args);
    throw new Error('Service Spreadsheets timed out while accessing document with id x.');
  };
  expect(() => book.create(design)).toThrow('timed out');
  expect(names()).toEqual(before);
});

test('a tab whose making was stopped is never taken for the whole one, and goes when the next try makes that', () => {
  const { book, sheet } = workbook();
  const file = sheet.getParent();
  const before = file.getSheets().length;
  const sheets = Object.getPrototypeOf(sheet) as Record<string, () => unknown>;
  const stopped = (): never => {
    throw new Error('stopped');
  };
  const [fit, takeOut] = [jest.spyOn(sheets, 'setName').mockImplementationOnce(stopped), jest.spyOn(Object.getPrototypeOf(file) as Record<string, () => unknown>, 'deleteSheet').mockImplementationOnce(stopped)];
  expect(() => book.create(design)).toThrow('stopped');
  fit.mockRestore();
  takeOut.mockRestore();
  expect([file.getSheets().length, file.getSheetByName(design.name)]).toEqual([before + 1, null]);
  expect(book.create(design).name).toBe(design.name);
  expect(file.getSheets().length).toBe(before + 1);
});

test('a stranger’s tab of that name stays', () => {
  const { book, sheet } = workbook();
  const file = sheet.getParent();
  file.insertSheet(design.name).getRange(1, 1).setValue('Kuchen');
  expect(() => book.create(design)).toThrow(/exists/i);
  expect(file.getSheets().filter((one) => one.getName() === design.name).map((one) => one.getRange(1, 1).getValue())).toEqual(['Kuchen']);
});

test('a formula that is meant arrives as one, and reads back as one', () => {
  const { book } = workbook();
  const tab = book.create({ name: 'Formel', columns: [{ header: 'A' }, { header: 'B' }] });
  tab.write(2, 1, [[2, new Formula('=A2*2')]]);
  expect(tab.readFormulas(2, 1, 1, 2)).toEqual([['', '=A2*2']]);
});

test('rows are appended below the last filled one, not below the drop-downs', () => {
  const { book, values, sheet } = workbook();
  const tab = book.create(design);
  tab.append([['a', 'offen']]);
  tab.append([['b', 'erledigt'], ['c', 'offen']]);
  expect(values('Aufgaben')).toEqual([['ID', 'Status'], ['a', 'offen'], ['b', 'erledigt'], ['c', 'offen']]);
  expect(tab.read(2, 1, 3, 1)).toEqual([['a'], ['b'], ['c']]);
  expect(sheet.getName()).not.toBe('Aufgaben');
});

test('a new tab is not read as a thousand empty rows because of its drop-downs', () => {
  const { book } = workbook();
  expect(book.create(design).extent().rows).toBeLessThanOrEqual(201);
});

test('more rows than the tab has room for are appended all the same', () => {
  const { book, values } = workbook();
  const tab = book.create({ name: 'Lang', columns: [{ header: 'Nr' }] });
  tab.append(Array.from({ length: 1500 }, (_, index) => [index]));
  expect(values('Lang')).toHaveLength(1501);
});

test('a value that a strict drop-down refuses is told as cells in the way, and nothing is written', () => {
  const { book, values } = workbook();
  const tab = book.create(design);
  const refused = (): unknown => tab.append([['a', 'offen'], ['b', 'vielleicht']]);
  expect(refused).toThrow(AppError);
  expect(refused).toThrow(expect.objectContaining({ params: { reason: 'validation', range: 'B3', tab: 'Aufgaben' } }));
  expect(values('Aufgaben')).toEqual([['ID', 'Status']]);
});

test('columns are added right of the last used one and leave the rest alone', () => {
  const { book, values, sheet } = workbook();
  sheet.getRange('A1:B3').setValues([['Titel', ''], ['Name', 'PLZ'], ['Kaya', 12043]]);
  const [tab] = book.tabs();
  expect(book.addColumns(tab!, 2, [{ header: 'BO' }, { header: 'BO-Quelle', choices: { values: ['Hand'], strict: false } }])).toEqual([3, 4]);
  expect(values(sheet.getName())).toEqual([['Titel', '', '', ''], ['Name', 'PLZ', 'BO', 'BO-Quelle'], ['Kaya', 12043, '', '']]);
});

test('the last rows below a frozen header can be taken out, and the tab goes on being used', () => {
  const { book, values } = workbook();
  const tab = book.create({ ...design, name: 'Voll', rows: Array.from({ length: 1_200 }, (_, index) => [`t${index}`, 'offen']) });
  tab.removeRows(2, 1_200);
  expect(values('Voll')).toEqual([['ID', 'Status']]);
  tab.append([['neu', 'offen']]);
  expect(values('Voll')).toEqual([['ID', 'Status'], ['neu', 'offen']]);
});
