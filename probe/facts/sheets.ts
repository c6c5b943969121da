// Tabs, ranges, rows and columns.

import { refusal, type Field } from '../fact.ts';

const test = 'sandbox/spreadsheet/structure';
const outside = '✗ The coordinates of the range are outside the dimensions of the sheet.';

export const tabs: Field = {
  title: 'Tabs',
  pages: ['reference/spreadsheet/spreadsheet', 'reference/spreadsheet/sheet'],
  facts: [
    {
      id: 'tabs.ids', says: 'Tab ids are whole numbers; they stay through renaming and moving', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); const id = sheet.getSheetId(); sheet.setName(`${sheet.getName()} anders`); at.book.setActiveSheet(sheet); at.book.moveActiveSheet(1); const same = at.book.getSheets()[0]?.getSheetId() === id; return [Math.floor(id) === id, same]; },
      expected: [true, true],
    },
    {
      id: 'tabs.first-id', says: 'The first tab of a new file has the id 0', source: 'D', used: 'sandbox', tests: test,
      byHand: 'In the address of a new sheet: #gid=0.',
    },
    {
      id: 'tabs.names-unique', says: 'Names are unique ignoring case: “A sheet with the name "x" already exists. Please enter another name.”', source: 'D; wording M', used: 'server/tabs/index.ts', tests: test,
      observe: (at) => { const name = at.sheet().getName().toUpperCase(); return refusal(() => at.book.insertSheet(name)).slice(0, 26); },
      expected: '✗ A sheet with the name "P',
    },
    {
      id: 'tabs.names-long', says: 'Names have at most 100 characters', source: 'D', used: 'server/tabs/index.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); return [refusal(() => sheet.setName(new Array(102).join('x')))[0], refusal(() => sheet.setName(new Array(101).join('y')))]; },
      expected: ['✗', '✓'],
    },
    {
      id: 'tabs.names-empty', says: 'A name may not be empty', source: '?', used: 'server/tabs/index.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); return refusal(() => sheet.setName(''))[0]; },
      expected: '✗',
    },
    {
      id: 'tabs.name-own-case', says: 'A tab may change the case of its own name', source: '?', used: 'sandbox', tests: test,
      observe: (at) => { const sheet = at.sheet(); return refusal(() => sheet.setName(sheet.getName().toUpperCase())); },
      expected: '✓',
    },
    {
      id: 'tabs.by-name', says: '`getSheetByName` minds the case; what is not there is null', source: '?', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const name = at.sheet().getName(); return [at.book.getSheetByName(name) !== null, at.book.getSheetByName(name.toUpperCase()), at.book.getSheetByName('gibt es nicht')]; },
      expected: [true, null, null],
    },
    {
      id: 'tabs.insert', says: '`insertSheet(name)` puts the tab after the active one, activates it, gives it 1000 × 26 cells', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const first = at.sheet(); const second = at.sheet(); return [second.getIndex() - first.getIndex(), at.book.getActiveSheet().getSheetId() === second.getSheetId(), second.getMaxRows(), second.getMaxColumns()]; },
      expected: [1, true, 1000, 26],
    },
    {
      id: 'tabs.insert-at', says: '`insertSheet(name, n)` with the number of tabs puts it last', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { at.sheet(); const made = at.book.insertSheet('Probe · am Ende', at.book.getSheets().length); const last = made.getIndex() === at.book.getSheets().length; at.book.deleteSheet(made); return last; },
      expected: true,
    },
    {
      id: 'tabs.insert-unnamed', says: 'Without a name it gets one by number in the language of the account: `Tabellenblatt2`', source: 'D; name ?', used: 'sandbox', tests: test,
      observe: (at) => { const made = at.book.insertSheet(); const name = made.getName(); at.book.deleteSheet(made); return /^(Tabellenblatt|Tabelle|Sheet)\d+$/.test(name); },
      expected: true,
    },
    {
      id: 'tabs.activate', says: '`activate()` on the tab that was active before leads back to it, in the same execution', source: 'D', used: 'server/google/workbook.ts', tests: 'server/google/workbook',
      observe: (at) => { const here = at.sheet(); at.sheet(); here.activate(); return at.book.getActiveSheet().getSheetId() === here.getSheetId(); },
      expected: true,
    },
    {
      id: 'tabs.copy', says: '`copyTo` takes values, looks, notes and rules along, and calls the copy `Kopie von …`, in the language of the account', source: 'D; name ?', used: 'sandbox', tests: test,
      observe: (at) => {
        const sheet = at.sheet([['Name', 'BO']]);
        sheet.getRange('A1').setFontWeight('bold').setNote('Kopf');
        sheet.getRange('B2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Nord', 'Süd']).build());
        const copy = sheet.copyTo(at.book);
        const seen = [copy.getRange('B1').getValue(), copy.getRange('A1').getFontWeight(), copy.getRange('A1').getNote(), copy.getRange('B2').getDataValidation() !== null, /^(Kopie von|Copy of) /.test(copy.getName())];
        at.book.deleteSheet(copy);
        return seen;
      },
      expected: ['BO', 'bold', 'Kopf', true, true],
    },
    {
      id: 'tabs.copy-protection', says: 'Protections are not copied', source: 'D', used: 'sandbox', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('A1').protect(); const copy = sheet.copyTo(at.book); const left = copy.getProtections(SpreadsheetApp.ProtectionType.RANGE).length; at.book.deleteSheet(copy); return left; },
      expected: 0,
    },
    {
      id: 'tabs.hidden', says: 'A hidden tab is listed and read like others', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const sheet = at.sheet([['x']]).hideSheet(); return [sheet.isSheetHidden(), at.book.getSheetByName(sheet.getName())?.getRange('A1').getValue()]; },
      expected: [true, 'x'],
    },
    {
      id: 'tabs.last', says: '“You can’t remove all the sheets in a document.”', source: 'M', used: 'server/google/workbook.ts', tests: test,
      byHand: 'In the script editor of a new sheet with one tab: SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActiveSheet()).', about: ['deleteSheet'],
    },
    {
      id: 'tabs.gone', says: 'A tab that was deleted cannot be used any more', source: '?', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); at.book.deleteSheet(sheet); return refusal(() => sheet.getRange('A1').setValue(1))[0]; },
      expected: '✗',
    },
    {
      id: 'tabs.url', says: 'The spreadsheet’s address begins with https://docs.google.com/spreadsheets/d/', source: 'D', used: 'server/google/workbook.ts',
      observe: (at) => at.book.getUrl().slice(0, 39),
      expected: 'https://docs.google.com/spreadsheets/d/',
    },
    {
      id: 'tabs.cells', says: 'A file has at most 10 M cells', source: 'D; wording M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); return refusal(() => sheet.insertRowsAfter(1000, 400_000))[0]; },
      expected: '✗',
    },
  ],
};

export const ranges: Field = {
  title: 'Ranges, the last row, the selection',
  pages: ['reference/spreadsheet/sheet', 'reference/spreadsheet/range-list', 'reference/spreadsheet/selection'],
  facts: [
    {
      id: 'ranges.forms', says: '`getRange` takes all four forms and A1 notation', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); return [sheet.getRange(2, 3), sheet.getRange(2, 3, 4), sheet.getRange(2, 3, 4, 5), sheet.getRange('$A$1:b2')].map((range) => range.getA1Notation()); },
      expected: ['C2', 'C2:C5', 'C2:G5', 'A1:B2'],
    },
    {
      id: 'ranges.whole-rows', says: '`getRange("3:4")` is two whole rows, as wide as the sheet', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const range = at.sheet().getRange('3:4'); return [range.getNumRows(), range.getNumColumns(), range.getRow()]; },
      expected: [2, 26, 3],
    },
    {
      id: 'ranges.open-end', says: '`B5:B` reaches to the last row of the sheet', source: 'D', used: 'sandbox', tests: test,
      observe: (at) => at.sheet().getRange('B5:B').getNumRows(),
      expected: 996,
    },
    {
      id: 'ranges.outside', says: '“The coordinates of the range are outside the dimensions of the sheet.”', source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); return [refusal(() => sheet.getRange(1001, 1).getValue()), refusal(() => sheet.getRange(1, 26, 1, 2).getValue())]; },
      expected: [outside, outside],
    },
    {
      id: 'ranges.outside-writes-nothing', says: 'Writing beyond the last row is refused before anything is written', source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); return [refusal(() => sheet.getRange(1000, 1, 2, 1).setValues([['a'], ['b']])), sheet.getRange(1000, 1).getValue()]; },
      expected: [outside, ''],
    },
    {
      id: 'ranges.too-small', says: '“The starting row of the range is too small.”', source: 'M', used: 'sandbox', tests: test,
      observe: (at) => refusal(() => at.sheet().getRange(0, 1)),
      expected: '✗ The starting row of the range is too small.',
    },
    {
      id: 'ranges.no-rows', says: '“The number of rows in the range must be at least 1.”', source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => refusal(() => at.sheet().getRange(1, 1, 0, 1)),
      expected: '✗ The number of rows in the range must be at least 1.',
    },
    {
      id: 'ranges.not-found', says: 'A notation that is none: “Range not found”', source: 'M', used: 'sandbox', tests: test,
      observe: (at) => refusal(() => at.sheet().getRange('Straße 5')),
      expected: '✗ Range not found',
    },
    {
      id: 'ranges.empty-sheet', says: 'In an empty tab the last row and column are 0, and the data range is A1', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]; },
      expected: [0, 0, 'A1'],
    },
    {
      id: 'ranges.formulas-count', says: 'A formula that shows nothing counts for `getLastRow` and `getLastColumn`', source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('C7').setFormula('=""'); return [sheet.getLastRow(), sheet.getLastColumn()]; },
      expected: [7, 3],
    },
    {
      id: 'ranges.looks-do-not', says: 'Looks and notes do not count', source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('A1:A50').setBackground('#ff0000').setNote('x'); return sheet.getLastRow(); },
      expected: 0,
    },
    {
      id: 'ranges.checkboxes-count', says: 'Checkboxes count', source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('B1:B20').insertCheckboxes(); return sheet.getLastRow(); },
      expected: 20,
    },
    {
      id: 'ranges.drop-downs-count', says: 'Empty cells with a drop-down count', source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('C1:C30').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build()); return sheet.getLastRow(); },
      expected: 30,
    },
    {
      id: 'ranges.emptied', says: 'An emptied cell does not count any more', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet([['a'], ['b']]); sheet.getRange('A2').setValue(''); return sheet.getLastRow(); },
      expected: 1,
    },
    {
      id: 'ranges.list', says: '`getRangeList` sets looks for many blocks in one call', source: 'D', used: 'server/google/tab.ts',
      observe: (at) => { const sheet = at.sheet(); sheet.getRangeList(['A1:B1', 'A4:B4']).setFontWeight('bold').setBackground('#f1f3f4'); return [sheet.getRange('B4').getFontWeight(), sheet.getRange('A1').getBackground(), sheet.getRange('A2').getFontWeight()]; },
      expected: ['bold', '#f1f3f4', 'normal'],
    },
    {
      id: 'ranges.current-cell', says: '`activate()` on a range makes its first cell the current one, on its tab', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('B2:C3').activate(); const cell = at.book.getCurrentCell(); return [cell?.getA1Notation(), cell?.getSheet().getSheetId() === sheet.getSheetId()]; },
      expected: ['B2', true],
    },
    {
      id: 'ranges.marked', says: '`getActiveRangeList` holds the blocks that are marked, on the active tab', source: 'D', used: 'server/google/workbook.ts', tests: 'server/google/workbook',
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('B2:C3').activate(); return at.book.getActiveRangeList()?.getRanges().map((range) => range.getA1Notation()); },
      expected: ['B2:C3'],
    },
    {
      id: 'ranges.marked-several', says: 'With several blocks marked it holds all; a whole marked column reaches to the last row of the tab', source: 'D; the latter ?', used: 'server/google/workbook.ts', tests: 'server/google/workbook',
      byHand: 'Mark A2:A3, then with Ctrl C5 and column E; menu Probe → Was ist markiert?: A2:A3, C5, E1:E1000.', about: ['getActiveRangeList'],
    },
  ],
};

export const lines: Field = {
  title: 'Rows and columns',
  pages: ['reference/spreadsheet/sheet', 'reference/spreadsheet/range'],
  facts: [
    {
      id: 'lines.insert', says: 'Inserting rows takes values, formulas, notes and rules along', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet([[1], [2], [3]]);
        sheet.getRange('B1').setFormula('=SUM(A1:A3)');
        sheet.getRange('A3').setNote('drei').setDataValidation(SpreadsheetApp.newDataValidation().requireNumberGreaterThan(0).build());
        sheet.insertRowsBefore(2, 2);
        return [sheet.getRange('A1:A5').getValues().map(([value]) => value as unknown), sheet.getRange('B1').getFormula(), sheet.getRange('A5').getNote(), sheet.getRange('A5').getDataValidation() !== null, sheet.getMaxRows()];
      },
      expected: [[1, '', '', 2, 3], '=SUM(A1:A5)', 'drei', true, 1002],
    },
    {
      id: 'lines.protection', says: 'Protected ranges move with rows that are put in', source: 'D', used: 'sandbox', tests: 'sandbox/spreadsheet/rules',
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('A3').protect(); sheet.insertRowsBefore(2, 2); return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => one.getRange().getA1Notation()); },
      expected: ['A5'],
    },
    {
      id: 'lines.notes-once', says: 'A note moves with its row once, also where other notes were taken away before', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('A1:A3').setNote('alt').clearNote(); sheet.getRange('A3').setNote('drei'); sheet.insertRowsBefore(2, 2); return sheet.getRange('A1:A8').getNotes().map(([note]) => note); },
      expected: ['', '', '', '', 'drei', '', '', ''],
    },
    {
      id: 'lines.look', says: 'New rows look like the row they are inserted next to and have its rules', source: 'D (looks), ?', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('A1:A1000').setNumberFormat('@').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build()); sheet.insertRowsAfter(1000, 3); return [sheet.getRange('A1003').getNumberFormat(), sheet.getRange('A1003').getDataValidation() !== null, sheet.getRange('B1003').getDataValidation()]; },
      expected: ['@', true, null],
    },
    {
      id: 'lines.insert-before', says: '`insertRowBefore(1)` below nothing takes the look of the row that was first', source: '?', used: 'server/google/tab.ts',
      observe: (at) => { const sheet = at.sheet([['Kopf']]); sheet.getRange('A1').setFontWeight('bold'); sheet.insertRowBefore(1); return [sheet.getRange('A1').getValue(), sheet.getRange('A2').getValue()]; },
      expected: ['', 'Kopf'],
    },
    {
      id: 'lines.delete', says: 'Deleting rows moves the others up, formulas along', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet([[1, '=SUM(A1:A3)'], [2, ''], [3, '']]); sheet.deleteRows(2, 1); return [sheet.getRange('A1:A3').getValues().map(([value]) => value as unknown), sheet.getRange('B1').getFormula(), sheet.getMaxRows()]; },
      expected: [[1, 3, ''], '=SUM(A1:A2)', 999],
    },
    {
      id: 'lines.columns', says: 'Columns put in at the end are there, and deleted ones are gone with what hung on them', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const sheet = at.sheet([['a', 'b', 'c']]); sheet.insertColumnsAfter(26, 2); const wide = sheet.getMaxColumns(); sheet.deleteColumns(2, 1); return [wide, sheet.getRange('A1:C1').getValues()[0]]; },
      expected: [28, ['a', 'c', '']],
    },
    {
      id: 'lines.out-of-bounds', says: '“Those rows are out of bounds.”, “Those columns are out of bounds.”', source: 'M', used: 'sandbox', tests: test,
      observe: (at) => { const sheet = at.sheet(); return [refusal(() => sheet.deleteRows(999, 3)), refusal(() => sheet.insertColumnsAfter(27, 1))]; },
      expected: ['✗ Those rows are out of bounds.', '✗ Those columns are out of bounds.'],
    },
    {
      id: 'lines.all', says: '“You can’t delete all the rows on the sheet.”', source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); return refusal(() => sheet.deleteRows(1, 1000)); },
      expected: "✗ You can't delete all the rows on the sheet.",
    },
    {
      id: 'lines.all-loose', says: 'Below frozen rows one row must stay: “Sorry, it is not possible to delete all non-frozen rows.”', source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.setFrozenRows(1); return refusal(() => sheet.deleteRows(2, 999)); },
      expected: '✗ Sorry, it is not possible to delete all non-frozen rows.',
    },
    {
      id: 'lines.all-loose-known', says: 'The add-on knows that refusal as such, in the language of this account, and goes round it', source: '?', used: 'server/google/tab.ts',
      observe: (at) => { const sheet = at.sheet(); sheet.setFrozenRows(1); const known = /non-frozen|nicht fixierten/i.test(refusal(() => sheet.deleteRows(2, 999))); sheet.insertRowsAfter(1000, 1); return [known, refusal(() => sheet.deleteRows(2, 999)), sheet.getMaxRows()]; },
      expected: [true, '✓', 2],
    },
    {
      id: 'lines.frozen', says: 'Frozen rows are told, and can be let go', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.setFrozenRows(1); const one = sheet.getFrozenRows(); sheet.setFrozenRows(0); return [one, sheet.getFrozenRows()]; },
      expected: [1, 0],
    },
    {
      id: 'lines.width', says: '`setColumnWidths` sets neighbouring columns in one call, in pixels', source: 'D', used: 'server/google/workbook.ts',
      observe: (at) => { const sheet = at.sheet(); sheet.setColumnWidths(2, 2, 222); return [1, 2, 3, 4].map((column) => sheet.getColumnWidth(column) === 222); },
      expected: [false, true, true, false],
    },
    {
      id: 'lines.hidden', says: 'Hidden columns are read and written like others', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const sheet = at.sheet([['a', 'b']]); sheet.hideColumns(2); sheet.getRange('B1').setValue('neu'); return [sheet.isColumnHiddenByUser(2), sheet.getRange('A1:B1').getValues()[0]]; },
      expected: [true, ['a', 'neu']],
    },
    {
      id: 'lines.append-row', says: '`appendRow` writes below the last row that counts, and makes room', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('A1000').setValue('Ende'); sheet.appendRow(['neu', 2]); return sheet.getRange('A1001:B1001').getValues()[0]; },
      expected: ['neu', 2],
    },
    {
      id: 'lines.clear-contents', says: '`clearContents` leaves looks, notes and rules', source: 'D', used: 'server/google/tab.ts', tests: 'sandbox/spreadsheet/moving',
      observe: (at) => { const sheet = at.sheet([['x']]); sheet.getRange('A1').setBackground('#ff0000').setNote('n'); sheet.clearContents(); return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getBackground(), sheet.getRange('A1').getNote()]; },
      expected: ['', '#ff0000', 'n'],
    },
    {
      id: 'lines.sort', says: 'Sorting puts numbers before text (without case) before booleans, empty last', source: 'D, M', used: 'sandbox', tests: 'sandbox/spreadsheet/moving',
      observe: (at) => at.sheet([['Öl'], [''], [2], [true], ['apfel'], [1]]).getRange('A1:A6').sort(1).getValues().map(([value]) => value as unknown),
      expected: [1, 2, 'apfel', 'Öl', true, ''],
    },
    {
      id: 'lines.sort-frozen', says: '`Sheet.sort` leaves frozen rows on top', source: 'D', used: 'sandbox', tests: 'sandbox/spreadsheet/moving',
      observe: (at) => { const sheet = at.sheet([['Name'], ['b'], ['a']]); sheet.setFrozenRows(1); return sheet.sort(1).getRange('A1:A3').getValues().map(([value]) => value as unknown); },
      expected: ['Name', 'a', 'b'],
    },
    {
      id: 'lines.sort-along', says: 'Sorting moves looks and notes with their cells; formulas keep pointing along their row', source: 'D; rules ?', used: 'server/members/locate.ts', tests: 'sandbox/spreadsheet/moving',
      observe: (at) => { const sheet = at.sheet([['c', 3, '=B1*10'], ['a', 1, '=B2*10'], ['b', 2, '=B3*10']]); sheet.getRange('A1').setBackground('#ff0000').setNote('war oben'); sheet.getRange('A1:C3').sort(1); return [sheet.getRange('C1:C3').getFormulas().map(([formula]) => formula), sheet.getRange('A3').getBackground(), sheet.getRange('A3').getNote()]; },
      expected: [['=B1*10', '=B2*10', '=B3*10'], '#ff0000', 'war oben'],
    },
    {
      id: 'lines.copy-format', says: '`copyTo` with PASTE_FORMAT takes only the look', source: 'D', used: 'server/google/workbook.ts', tests: 'sandbox/spreadsheet/moving',
      observe: (at) => { const sheet = at.sheet([['x', 'bleibt', 'auch']]); sheet.getRange('A1').setBackground('#00ff00').setFontWeight('bold'); sheet.getRange('A1').copyTo(sheet.getRange('B1:C1'), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false); return [sheet.getRange('B1:C1').getValues()[0], sheet.getRange('C1').getBackground(), sheet.getRange('C1').getFontWeight()]; },
      expected: [['bleibt', 'auch'], '#00ff00', 'bold'],
    },
    {
      id: 'lines.move-columns', says: 'Moving columns takes their values along', source: 'D', used: 'server/members/locate.ts', tests: test,
      observe: (at) => { const sheet = at.sheet([['a', 'b', 'c', 'd']]); sheet.moveColumns(sheet.getRange('A:B'), 5); return sheet.getRange('A1:D1').getValues()[0]; },
      expected: ['c', 'd', 'a', 'b'],
    },
  ],
};
