// Sheets, rows and columns: what a script changes about the grid, and what moves along.

import { enums } from '../../../sandbox/services/spreadsheet/enums.ts';
import { open } from './setup.ts';

const ROWS = enums.DeveloperMetadataLocationType.of('ROW');

describe('sheets', () => {
  test('are inserted by name and index, activated, renamed, moved and deleted', () => {
    const { spreadsheet } = open();
    const groups = spreadsheet.insertSheet('Gruppen');
    spreadsheet.insertSheet('Protokoll', 0);
    expect(spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(['Protokoll', 'Tabellenblatt1', 'Gruppen']);
    expect(spreadsheet.getActiveSheet().getName()).toBe('Protokoll');
    spreadsheet.setActiveSheet(groups);
    spreadsheet.moveActiveSheet(1);
    groups.setName('BOs und AGs');
    expect(spreadsheet.getSheets().map((sheet) => sheet.getName())).toEqual(['BOs und AGs', 'Protokoll', 'Tabellenblatt1']);
    expect(groups.getIndex()).toBe(1);
    spreadsheet.deleteSheet(groups);
    expect(spreadsheet.getSheetByName('BOs und AGs')).toBeNull();
    expect(() => groups.getName()).toThrow('Sheet not found');
  });

  test('have 1000 rows and 26 columns and a name by their number when nothing is said', () => {
    const { spreadsheet } = open();
    const sheet = spreadsheet.insertSheet();
    expect([sheet.getName(), sheet.getMaxRows(), sheet.getMaxColumns()]).toEqual(['Tabellenblatt2', 1000, 26]);
  });

  test('have a number that stays through renaming, moving, saving and opening', () => {
    const { spreadsheet, engine } = open();
    const id = spreadsheet.insertSheet('Gruppen').setName('Alle Gruppen').getSheetId();
    expect(Number.isInteger(id)).toBe(true);
    const again = open(engine.snapshot());
    expect(again.spreadsheet.getSheetById(id)?.getName()).toBe('Alle Gruppen');
    expect(spreadsheet.getSheets()[0]!.getSheetId()).toBe(0);
  });

  test('names are unique ignoring case, not empty, at most 100 characters', () => {
    const { spreadsheet, sheet } = open();
    spreadsheet.insertSheet('Gruppen');
    expect(() => spreadsheet.insertSheet('gruppen')).toThrow('A sheet with the name "gruppen" already exists. Please enter another name.');
    expect(() => sheet.setName('GRUPPEN')).toThrow('already exists');
    expect(() => sheet.setName('x'.repeat(101))).toThrow('100 characters');
    expect(sheet.setName('tabellenblatt1').getName()).toBe('tabellenblatt1');
  });

  test('the last one cannot be deleted or hidden', () => {
    const { spreadsheet, sheet } = open();
    expect(() => spreadsheet.deleteSheet(sheet)).toThrow("You can't remove all the sheets in a document.");
    expect(() => sheet.hideSheet()).toThrow("You can't hide all the sheets in a document.");
    spreadsheet.insertSheet('zwei');
    expect(sheet.hideSheet().isSheetHidden()).toBe(true);
    expect(sheet.showSheet().isSheetHidden()).toBe(false);
  });

  test('a copy has values, looks, notes and rules', () => {
    const { spreadsheet, sheet, app } = open();
    sheet.getRange('A1:B1').setValues([['Name', 'BO']]).setFontWeight('bold').setNote('Kopf');
    sheet.getRange('B2').setDataValidation(app.newDataValidation().requireValueInList(['Nord', 'Süd']).build());
    const copy = sheet.copyTo(spreadsheet);
    expect(copy.getName()).toBe('Kopie von Tabellenblatt1');
    expect(copy.getRange('A1:B1').getValues()).toEqual([['Name', 'BO']]);
    expect([copy.getRange('A1').getFontWeight(), copy.getRange('A1').getNote(), copy.getRange('B2').getDataValidation()?.getCriteriaValues()[0]]).toEqual(['bold', 'Kopf', ['Nord', 'Süd']]);
  });
});

describe('getRange', () => {
  test('takes all four forms and A1 notation', () => {
    const { sheet } = open();
    expect([sheet.getRange(2, 3), sheet.getRange(2, 3, 4), sheet.getRange(2, 3, 4, 5), sheet.getRange('B:C'), sheet.getRange('3:4'), sheet.getRange('B5:B'), sheet.getRange('$A$1:b2')].map((range) => range.getA1Notation())).toEqual(['C2', 'C2:C5', 'C2:G5', 'B:C', '3:4', 'B5:B1000', 'A1:B2']);
  });

  test('refuses what is not on the sheet in Google’s words', () => {
    const { sheet } = open();
    expect(() => sheet.getRange(1001, 1)).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
    expect(() => sheet.getRange(1, 26, 1, 2)).toThrow('The coordinates of the range are outside the dimensions of the sheet.');
    expect(() => sheet.getRange(0, 1)).toThrow('The starting row of the range is too small.');
    expect(() => sheet.getRange(1, 1, 0)).toThrow('The number of rows in the range must be at least 1.');
    expect(() => sheet.getRange('Straße 5')).toThrow('Range not found');
  });

  test('offset and getCell count from the range', () => {
    const { sheet } = open();
    const range = sheet.getRange('B2:D5');
    expect([range.offset(1, 1).getA1Notation(), range.offset(0, 0, 1).getA1Notation(), range.offset(1, -1, 1, 1).getA1Notation(), range.getCell(2, 3).getA1Notation()]).toEqual(['C3:E6', 'B2:D2', 'A3', 'D3']);
    expect(() => range.offset(-2, 0)).toThrow('The starting row of the range is too small.');
  });
});

describe('the last row and column', () => {
  test('are those with content, formulas included', () => {
    const { sheet } = open();
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([0, 0, 'A1']);
    sheet.getRange('C7').setFormula('=""');
    expect([sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]).toEqual([7, 3, 'A1:C7']);
    sheet.getRange('C7').clearContent();
    expect(sheet.getLastRow()).toBe(0);
  });

  test('formats and notes do not count, but validated cells do', () => {
    const { sheet, app } = open();
    sheet.getRange('A1:A50').setBackground('#ff0000').setNote('x');
    expect(sheet.getLastRow()).toBe(0);
    sheet.getRange('B1:B20').insertCheckboxes();
    expect(sheet.getLastRow()).toBe(20);
    sheet.getRange('C1:C30').setDataValidation(app.newDataValidation().requireValueInList(['a']).build());
    expect(sheet.getLastRow()).toBe(30);
  });
});

describe('rows and columns', () => {
  test('inserting moves values, formulas, notes, rules and metadata', async () => {
    const { sheet, app } = open();
    sheet.getRange('A1:A3').setValues([[1], [2], [3]]);
    sheet.getRange('B1').setFormula('=SUM(A1:A3)');
    sheet.getRange('A3').setNote('drei');
    sheet.getRange('A3').setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).build());
    sheet.getRange('3:3').addDeveloperMetadata('member', '17');
    sheet.insertRowsBefore(2, 2);
    expect(sheet.getRange('A1:A5').getValues().flat()).toEqual([1, '', '', 2, 3]);
    expect(sheet.getRange('B1').getFormula()).toBe('=SUM(A1:A5)');
    expect([sheet.getRange('A3').getNote(), sheet.getRange('A5').getNote()]).toEqual(['', 'drei']);
    expect([sheet.getRange('A3').getDataValidation(), sheet.getRange('A5').getDataValidation()?.getCriteriaType().name]).toEqual([null, 'NUMBER_GREATER_THAN']);
    const [found] = sheet.createDeveloperMetadataFinder().withKey('member').withLocationType(ROWS).find();
    expect(found?.getLocation().getRow()?.getA1Notation()).toBe('5:5');
    expect(sheet.getMaxRows()).toBe(1002);
    sheet.getRange('A2').setValue(10);
    expect(await sheet.getRange('B1').getValue()).toBe(16);
  });

  test('inserting moves a note once, also after all notes there were had been taken away', () => {
    const { sheet } = open();
    sheet.getRange('A1:A3').setNote('alt').clearNote();
    sheet.getRange('A3').setNote('drei');
    sheet.insertRowsBefore(2, 2);
    expect(sheet.getRange('A1:A9').getNotes().flat()).toEqual(['', '', '', '', 'drei', '', '', '', '']);
  });

  test('deleting moves them back, and what was on the deleted line is gone', () => {
    const { sheet } = open();
    sheet.getRange('A1:C1').setValues([['a', 'b', 'c']]);
    sheet.getRange('B:B').addDeveloperMetadata('field', 'b');
    sheet.getRange('C:C').addDeveloperMetadata('field', 'c');
    sheet.deleteColumn(2);
    expect(sheet.getRange('A1:C1').getValues()[0]).toEqual(['a', 'c', '']);
    expect(sheet.createDeveloperMetadataFinder().find().map((metadata) => [metadata.getValue(), metadata.getLocation().getColumn()?.getA1Notation()])).toEqual([['c', 'B:B']]);
    expect(sheet.getMaxColumns()).toBe(25);
  });

  test('moving columns takes metadata along', () => {
    const { sheet } = open();
    sheet.getRange('A1:D1').setValues([['a', 'b', 'c', 'd']]);
    for (const letter of ['A', 'B', 'C', 'D']) sheet.getRange(`${letter}:${letter}`).addDeveloperMetadata('field', letter);
    const where = () => Object.fromEntries(sheet.createDeveloperMetadataFinder().find().map((metadata) => [metadata.getValue(), metadata.getLocation().getColumn()?.getColumn()]));
    sheet.moveColumns(sheet.getRange('A:B'), 5);
    expect(sheet.getRange('A1:D1').getValues()[0]).toEqual(['c', 'd', 'a', 'b']);
    expect(where()).toEqual({ C: 1, D: 2, A: 3, B: 4 });
    sheet.moveColumns(sheet.getRange('D:D'), 1);
    expect(sheet.getRange('A1:D1').getValues()[0]).toEqual(['b', 'c', 'd', 'a']);
    expect(where()).toEqual({ B: 1, C: 2, D: 3, A: 4 });
  });

  test('new rows at the end look like the last and have its rules', () => {
    const { sheet, app } = open();
    sheet.getRange('A1:A1000').setNumberFormat('@').setDataValidation(app.newDataValidation().requireValueInList(['a', 'b']).build());
    sheet.insertRowsAfter(1000, 3);
    expect(sheet.getRange('A1003').getNumberFormat()).toBe('@');
    expect(sheet.getRange('A1003').getDataValidation()?.getCriteriaValues()[0]).toEqual(['a', 'b']);
    expect(sheet.getRange('B1003').getDataValidation()).toBeNull();
  });

  test('out of bounds is refused in Google’s words', () => {
    const { sheet } = open();
    expect(() => sheet.deleteRows(999, 3)).toThrow('Those rows are out of bounds.');
    expect(() => sheet.insertColumnsAfter(27, 1)).toThrow('Those columns are out of bounds.');
    expect(() => sheet.deleteRows(1, 1000)).toThrow("You can't delete all the rows on the sheet.");
    sheet.setFrozenRows(2);
    expect(() => sheet.deleteRows(3, 998)).toThrow('Sorry, it is not possible to delete all non-frozen rows.');
    sheet.setFrozenRows(0);
    expect(() => sheet.insertRowsAfter(1000, 400_000)).toThrow('above the limit of 10000000 cells');
    expect(sheet.getMaxRows()).toBe(1000);
  });

  test('deleted in a sheet that is not the active one, they take only its own rules along', () => {
    const { app, spreadsheet, sheet } = open();
    const rule = () => app.newDataValidation().requireNumberGreaterThan(0).build();
    const other = spreadsheet.insertSheet('zwei');
    for (const one of [sheet, other]) one.getRange('H5').setDataValidation(rule());
    sheet.getRange('B2').activate();
    other.deleteColumns(2, 3);
    other.deleteRows(2, 2);
    const ruled = (one: typeof sheet) => ['H5', 'E5', 'E3'].filter((cell) => one.getRange(cell).getDataValidation() !== null);
    expect([ruled(sheet), ruled(other)]).toEqual([['H5'], ['E3']]);
    expect(spreadsheet.getActiveSheet().getName()).toBe(sheet.getName());
  });

  test('hidden in a sheet that is not the active one, they leave the person where they are', () => {
    const { spreadsheet, sheet } = open();
    const other = spreadsheet.insertSheet('zwei');
    sheet.getRange('B2').activate();
    other.hideColumns(3);
    other.hideRows(5, 2);
    expect([other.isColumnHiddenByUser(3), other.isRowHiddenByUser(6), other.isRowHiddenByUser(7)]).toEqual([true, true, false]);
    expect([spreadsheet.getActiveSheet().getName(), spreadsheet.getCurrentCell()?.getA1Notation()]).toEqual([sheet.getName(), 'B2']);
  });

  test('are frozen, sized, hidden', () => {
    const { sheet } = open();
    sheet.setFrozenRows(1);
    sheet.setFrozenColumns(2);
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([1, 2]);
    sheet.setFrozenRows(0);
    expect([sheet.getFrozenRows(), sheet.getFrozenColumns()]).toEqual([0, 2]);
    expect(sheet.setColumnWidth(3, 222).getColumnWidth(3)).toBe(222);
    expect(sheet.setRowHeight(3, 44).getRowHeight(3)).toBe(44);
    sheet.hideRows(5, 2);
    sheet.hideColumns(2);
    expect([5, 6, 7].map((row) => sheet.isRowHiddenByUser(row))).toEqual([true, true, false]);
    expect(sheet.isColumnHiddenByUser(2)).toBe(true);
    sheet.showRows(5, 2);
    expect(sheet.isRowHiddenByUser(5)).toBe(false);
  });

  test('appendRow writes below the last row and makes room', () => {
    const { sheet } = open();
    sheet.getRange('A1000').setValue('Ende');
    sheet.appendRow(['neu', 2]);
    expect(sheet.getRange('A1001:B1001').getValues()).toEqual([['neu', 2]]);
  });
});

test('the selection is read and set', () => {
  const { app, spreadsheet, sheet } = open();
  expect(app.getActiveRange()?.getA1Notation()).toBe('A1');
  sheet.getRange('B2:C3').activate();
  expect([app.getActiveRange()?.getA1Notation(), spreadsheet.getCurrentCell()?.getA1Notation()]).toEqual(['B2:C3', 'B2']);
  const other = spreadsheet.insertSheet('zwei');
  sheet.getRange('D4').activate();
  expect([spreadsheet.getActiveSheet().getName(), other.getActiveCell().getA1Notation(), sheet.getActiveRange()?.getA1Notation()]).toEqual(['Tabellenblatt1', 'A1', 'D4']);
});

test('a toast is shown', () => {
  const { spreadsheet, toasts } = open();
  spreadsheet.toast('27 Mitglieder zugeordnet', 'Fertig', 10);
  spreadsheet.toast('kurz');
  expect(toasts).toEqual([{ message: '27 Mitglieder zugeordnet', title: 'Fertig', seconds: 10 }, { message: 'kurz', title: '', seconds: 5 }]);
});

test('other spreadsheets are out of reach', () => {
  const { app } = open();
  expect(() => app.openById('x')).toThrow('You do not have permission to call SpreadsheetApp.openById. Required permissions: https://www.googleapis.com/auth/spreadsheets');
});
