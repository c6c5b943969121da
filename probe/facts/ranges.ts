// Ranges, the last row, the selection.

import { refusal, type Field } from '../fact.ts';

const test = 'sandbox/spreadsheet/structure';

const outside = '✗ The coordinates of the range are outside the dimensions of the sheet.';

export const ranges: Field = {
  title: 'Ranges, the last row, the selection',
  pages: ['reference/spreadsheet/sheet', 'reference/spreadsheet/range-list', 'reference/spreadsheet/selection'],
  facts: [
    {
      id: 'ranges.forms',
      says: '`getRange` takes all four forms and A1 notation',
      source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        return [sheet.getRange(2, 3), sheet.getRange(2, 3, 4), sheet.getRange(2, 3, 4, 5), sheet.getRange('$A$1:b2')].map((range) => range.getA1Notation());
      },
      expected: ['C2', 'C2:C5', 'C2:G5', 'A1:B2'],
    },
    {
      id: 'ranges.whole-rows',
      says: '`getRange("3:4")` is two whole rows, as wide as the sheet',
      source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const range = at.sheet().getRange('3:4'); return [range.getNumRows(), range.getNumColumns(), range.getRow()]; },
      expected: [2, 26, 3],
    },
    {
      id: 'ranges.open-end',
      says: '`B5:B` reaches to the last row of the sheet',
      source: 'D', used: 'sandbox', tests: test,
      observe: (at) => at.sheet().getRange('B5:B').getNumRows(),
      expected: 996,
    },
    {
      id: 'ranges.outside',
      says: '“The coordinates of the range are outside the dimensions of the sheet.”',
      source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        return [refusal(() => sheet.getRange(1001, 1).getValue()), refusal(() => sheet.getRange(1, 26, 1, 2).getValue())];
      },
      expected: [outside, outside],
    },
    {
      id: 'ranges.outside-writes-nothing',
      says: 'Writing beyond the last row is refused before anything is written',
      source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        return [refusal(() => sheet.getRange(1000, 1, 2, 1).setValues([['a'], ['b']])), sheet.getRange(1000, 1).getValue()];
      },
      expected: [outside, ''],
    },
    {
      id: 'ranges.too-small',
      says: '“The starting row of the range is too small.”',
      source: 'M', used: 'sandbox', tests: test,
      observe: (at) => refusal(() => at.sheet().getRange(0, 1)),
      expected: '✗ The starting row of the range is too small.',
    },
    {
      id: 'ranges.no-rows',
      says: '“The number of rows in the range must be at least 1.”',
      source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => refusal(() => at.sheet().getRange(1, 1, 0, 1)),
      expected: '✗ The number of rows in the range must be at least 1.',
    },
    {
      id: 'ranges.not-found',
      says: 'A notation that is none: “Range not found”',
      source: 'M', used: 'sandbox', tests: test,
      observe: (at) => refusal(() => at.sheet().getRange('Straße 5')),
      expected: '✗ Range not found',
    },
    {
      id: 'ranges.empty-sheet',
      says: 'In an empty tab the last row and column are 0, and the data range is A1',
      source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); return [sheet.getLastRow(), sheet.getLastColumn(), sheet.getDataRange().getA1Notation()]; },
      expected: [0, 0, 'A1'],
    },
    {
      id: 'ranges.formulas-count',
      says: 'A formula that shows nothing counts for `getLastRow` and `getLastColumn`',
      source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('C7').setFormula('=""'); return [sheet.getLastRow(), sheet.getLastColumn()]; },
      expected: [7, 3],
    },
    {
      id: 'ranges.looks-do-not',
      says: 'Looks and notes do not count',
      source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('A1:A50').setBackground('#ff0000').setNote('x'); return sheet.getLastRow(); },
      expected: 0,
    },
    {
      id: 'ranges.checkboxes-count',
      says: 'Checkboxes count',
      source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('B1:B20').insertCheckboxes(); return sheet.getLastRow(); },
      expected: 20,
    },
    {
      id: 'ranges.drop-downs-count',
      says: 'Empty cells with a drop-down count',
      source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        sheet.getRange('C1:C30').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['a']).build());
        return sheet.getLastRow();
      },
      expected: 30,
    },
    {
      id: 'ranges.emptied',
      says: 'An emptied cell does not count any more',
      source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet([['a'], ['b']]); sheet.getRange('A2').setValue(''); return sheet.getLastRow(); },
      expected: 1,
    },
    {
      id: 'ranges.list',
      says: '`getRangeList` sets looks for many blocks in one call',
      source: 'D', used: 'server/google/tab.ts',
      observe: (at) => {
        const sheet = at.sheet();
        sheet.getRangeList(['A1:B1', 'A4:B4']).setFontWeight('bold').setBackground('#f1f3f4');
        return [sheet.getRange('B4').getFontWeight(), sheet.getRange('A1').getBackground(), sheet.getRange('A2').getFontWeight()];
      },
      expected: ['bold', '#f1f3f4', 'normal'],
    },
    {
      id: 'ranges.current-cell',
      says: '`activate()` on a range makes its first cell the current one, on its tab',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        sheet.getRange('B2:C3').activate();
        const cell = at.book.getCurrentCell();
        return [cell?.getA1Notation(), cell?.getSheet().getSheetId() === sheet.getSheetId()];
      },
      expected: ['B2', true],
    },
    {
      id: 'ranges.marked',
      says: '`getActiveRangeList` holds the blocks that are marked, on the active tab',
      source: 'D', used: 'server/google/workbook.ts', tests: 'server/google/workbook',
      observe: (at) => {
        const sheet = at.sheet();
        sheet.getRange('B2:C3').activate();
        return at.book.getActiveRangeList()?.getRanges().map((range) => range.getA1Notation());
      },
      expected: ['B2:C3'],
    },
    {
      id: 'ranges.marked-several',
      says: 'With several blocks marked it holds all; a whole marked column reaches to the last row of the tab',
      source: 'D; the latter ?', used: 'server/google/workbook.ts', tests: 'server/google/workbook',
      byHand: 'Mark A2:A3, then with Ctrl C5 and column E; menu Probe → Was ist markiert?: A2:A3, C5, E1:E1000.', about: ['getActiveRangeList'],
    },
  ],
};
