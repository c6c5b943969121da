// Rows and columns.

import { refusal, type Field } from '../fact.ts';

const test = 'sandbox/spreadsheet/structure';

export const lines: Field = {
  title: 'Rows and columns',
  pages: ['reference/spreadsheet/sheet', 'reference/spreadsheet/range'],
  facts: [
    {
      id: 'lines.insert',
      says: 'Inserting rows takes values, formulas, notes and rules along',
      source: 'D', used: 'server/google/tab.ts', tests: test,
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
      id: 'lines.protection',
      says: 'Protected ranges move with rows that are put in',
      source: 'D', used: 'sandbox', tests: 'sandbox/spreadsheet/rules',
      observe: (at) => {
        const sheet = at.sheet();
        sheet.getRange('A3').protect();
        sheet.insertRowsBefore(2, 2);
        return sheet.getProtections(SpreadsheetApp.ProtectionType.RANGE).map((one) => one.getRange().getA1Notation());
      },
      expected: ['A5'],
    },
    {
      id: 'lines.notes-once',
      says: 'A note moves with its row once, also where other notes were taken away before',
      source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        sheet.getRange('A1:A3').setNote('alt').clearNote();
        sheet.getRange('A3').setNote('drei');
        sheet.insertRowsBefore(2, 2);
        return sheet.getRange('A1:A8').getNotes().map(([note]) => note);
      },
      expected: ['', '', '', '', 'drei', '', '', ''],
    },
    {
      id: 'lines.look',
      says: 'New rows look like the row they are inserted next to and have its rules',
      source: 'D (looks), ?', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        sheet.getRange('A1:A1000').setNumberFormat('@').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a', 'b']).build());
        sheet.insertRowsAfter(1000, 3);
        return [sheet.getRange('A1003').getNumberFormat(), sheet.getRange('A1003').getDataValidation() !== null, sheet.getRange('B1003').getDataValidation()];
      },
      expected: ['@', true, null],
    },
    {
      id: 'lines.insert-before',
      says: '`insertRowBefore(1)` below nothing takes the look of the row that was first',
      source: '?', used: 'server/google/tab.ts',
      observe: (at) => {
        const sheet = at.sheet([['Kopf']]);
        sheet.getRange('A1').setFontWeight('bold');
        sheet.insertRowBefore(1);
        return [sheet.getRange('A1').getValue(), sheet.getRange('A2').getValue()];
      },
      expected: ['', 'Kopf'],
    },
    {
      id: 'lines.delete',
      says: 'Deleting rows moves the others up, formulas along',
      source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet([[1, '=SUM(A1:A3)'], [2, ''], [3, '']]);
        sheet.deleteRows(2, 1);
        return [sheet.getRange('A1:A3').getValues().map(([value]) => value as unknown), sheet.getRange('B1').getFormula(), sheet.getMaxRows()];
      },
      expected: [[1, 3, ''], '=SUM(A1:A2)', 999],
    },
    {
      id: 'lines.columns',
      says: 'Columns put in at the end are there, and deleted ones are gone with what hung on them',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet([['a', 'b', 'c']]);
        sheet.insertColumnsAfter(26, 2);
        const wide = sheet.getMaxColumns();
        sheet.deleteColumns(2, 1);
        return [wide, sheet.getRange('A1:C1').getValues()[0]];
      },
      expected: [28, ['a', 'c', '']],
    },
    {
      id: 'lines.out-of-bounds',
      says: '“Those rows are out of bounds.”, “Those columns are out of bounds.”',
      source: 'M', used: 'sandbox', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        return [refusal(() => sheet.deleteRows(999, 3)), refusal(() => sheet.insertColumnsAfter(27, 1))];
      },
      expected: ['✗ Those rows are out of bounds.', '✗ Those columns are out of bounds.'],
    },
    {
      id: 'lines.all',
      says: '“You can’t delete all the rows on the sheet.”',
      source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); return refusal(() => sheet.deleteRows(1, 1000)); },
      expected: "✗ You can't delete all the rows on the sheet.",
    },
    {
      id: 'lines.all-loose',
      says: 'Below frozen rows one row must stay: “Sorry, it is not possible to delete all non-frozen rows.”',
      source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.setFrozenRows(1); return refusal(() => sheet.deleteRows(2, 999)); },
      expected: '✗ Sorry, it is not possible to delete all non-frozen rows.',
    },
    {
      id: 'lines.all-loose-known',
      says: 'The add-on knows that refusal as such, in the language of this account, and goes round it',
      source: '?', used: 'server/google/tab.ts',
      observe: (at) => {
        const sheet = at.sheet();
        sheet.setFrozenRows(1);
        const known = /non-frozen|nicht fixierten/i.test(refusal(() => sheet.deleteRows(2, 999)));
        sheet.insertRowsAfter(1000, 1);
        return [known, refusal(() => sheet.deleteRows(2, 999)), sheet.getMaxRows()];
      },
      expected: [true, '✓', 2],
    },
    {
      id: 'lines.frozen',
      says: 'Frozen rows are told, and can be let go',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        sheet.setFrozenRows(1);
        const one = sheet.getFrozenRows();
        sheet.setFrozenRows(0);
        return [one, sheet.getFrozenRows()];
      },
      expected: [1, 0],
    },
    {
      id: 'lines.width',
      says: '`setColumnWidths` sets neighbouring columns in one call, in pixels',
      source: 'D', used: 'server/google/workbook.ts',
      observe: (at) => {
        const sheet = at.sheet();
        sheet.setColumnWidths(2, 2, 222);
        return [1, 2, 3, 4].map((column) => sheet.getColumnWidth(column) === 222);
      },
      expected: [false, true, true, false],
    },
    {
      id: 'lines.hidden',
      says: 'Hidden columns are read and written like others',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet([['a', 'b']]);
        sheet.hideColumns(2);
        sheet.getRange('B1').setValue('neu');
        return [sheet.isColumnHiddenByUser(2), sheet.getRange('A1:B1').getValues()[0]];
      },
      expected: [true, ['a', 'neu']],
    },
    {
      id: 'lines.append-row',
      says: '`appendRow` writes below the last row that counts, and makes room',
      source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        sheet.getRange('A1000').setValue('Ende');
        sheet.appendRow(['neu', 2]);
        return sheet.getRange('A1001:B1001').getValues()[0];
      },
      expected: ['neu', 2],
    },
    {
      id: 'lines.clear-contents',
      says: '`clearContents` leaves looks, notes and rules',
      source: 'D', used: 'server/google/tab.ts', tests: 'sandbox/spreadsheet/moving',
      observe: (at) => {
        const sheet = at.sheet([['x']]);
        sheet.getRange('A1').setBackground('#ff0000').setNote('n');
        sheet.clearContents();
        return [sheet.getRange('A1').getValue(), sheet.getRange('A1').getBackground(), sheet.getRange('A1').getNote()];
      },
      expected: ['', '#ff0000', 'n'],
    },
    {
      id: 'lines.sort',
      says: 'Sorting puts numbers before text (without case) before booleans, empty last',
      source: 'D, M', used: 'sandbox', tests: 'sandbox/spreadsheet/moving',
      observe: (at) => at.sheet([['Öl'], [''], [2], [true], ['apfel'], [1]]).getRange('A1:A6').sort(1).getValues().map(([value]) => value as unknown),
      expected: [1, 2, 'apfel', 'Öl', true, ''],
    },
    {
      id: 'lines.sort-frozen',
      says: '`Sheet.sort` leaves frozen rows on top',
      source: 'D', used: 'sandbox', tests: 'sandbox/spreadsheet/moving',
      observe: (at) => {
        const sheet = at.sheet([['Name'], ['b'], ['a']]);
        sheet.setFrozenRows(1);
        return sheet.sort(1).getRange('A1:A3').getValues().map(([value]) => value as unknown);
      },
      expected: ['Name', 'a', 'b'],
    },
    {
      id: 'lines.sort-along',
      says: 'Sorting moves looks and notes with their cells; formulas keep pointing along their row',
      source: 'D; rules ?', used: 'server/members/locate.ts', tests: 'sandbox/spreadsheet/moving',
      observe: (at) => {
        const sheet = at.sheet([['c', 3, '=B1*10'], ['a', 1, '=B2*10'], ['b', 2, '=B3*10']]);
        sheet.getRange('A1').setBackground('#ff0000').setNote('war oben');
        sheet.getRange('A1:C3').sort(1);
        return [sheet.getRange('C1:C3').getFormulas().map(([formula]) => formula), sheet.getRange('A3').getBackground(), sheet.getRange('A3').getNote()];
      },
      expected: [['=B1*10', '=B2*10', '=B3*10'], '#ff0000', 'war oben'],
    },
    {
      id: 'lines.copy-format',
      says: '`copyTo` with PASTE_FORMAT takes only the look',
      source: 'D', used: 'server/google/workbook.ts', tests: 'sandbox/spreadsheet/moving',
      observe: (at) => {
        const sheet = at.sheet([['x', 'bleibt', 'auch']]);
        sheet.getRange('A1').setBackground('#00ff00').setFontWeight('bold');
        sheet.getRange('A1').copyTo(sheet.getRange('B1:C1'), SpreadsheetApp.CopyPasteType.PASTE_FORMAT, false);
        return [sheet.getRange('B1:C1').getValues()[0], sheet.getRange('C1').getBackground(), sheet.getRange('C1').getFontWeight()];
      },
      expected: [['bleibt', 'auch'], '#00ff00', 'bold'],
    },
    {
      id: 'lines.move-columns',
      says: 'Moving columns takes their values along',
      source: 'D', used: 'server/members/locate.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet([['a', 'b', 'c', 'd']]);
        sheet.moveColumns(sheet.getRange('A:B'), 5);
        return sheet.getRange('A1:D1').getValues()[0];
      },
      expected: ['c', 'd', 'a', 'b'],
    },
  ],
};
