// Filters of a tab.

import { refusal, type Field, type Sheet } from '../fact.ts';

const test = 'sandbox/spreadsheet/rules';

function hiding(values: string[]): GoogleAppsScript.Spreadsheet.FilterCriteria {
  return SpreadsheetApp.newFilterCriteria().setHiddenValues(values).build();
}

function hidden(sheet: Sheet, rows: readonly number[]): number[] {
  return rows.filter((row) => sheet.isRowHiddenByFilter(row));
}

const people = [['Nr', 'PLZ'], [1, 12043], [2, "'12043"], [3, 1067], [4, '']];

export const filters: Field = {
  title: 'Filters',
  pages: ['reference/spreadsheet/filter', 'reference/spreadsheet/filter-criteria-builder'],
  facts: [
    {
      id: 'filters.one',
      says: 'One filter a tab: “You can’t create a filter in a sheet that already has a filter.”',
      source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet(people);
        sheet.getRange('A1:B5').createFilter();
        return refusal(() => sheet.getRange('A1:B5').createFilter());
      },
      expected: "✗ You can't create a filter in a sheet that already has a filter.",
    },
    {
      id: 'filters.hidden-values',
      says: 'A filter hides by the texts cells show, numbers and texts alike',
      source: 'D', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => {
        const sheet = at.sheet(people);
        sheet.getRange('A1:B5').createFilter().setColumnFilterCriteria(2, hiding(['12043']));
        return hidden(sheet, [2, 3, 4, 5]);
      },
      expected: [2, 3],
    },
    {
      id: 'filters.hidden-empty',
      says: '`\'\'` hides empty cells',
      source: '?', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => {
        const sheet = at.sheet(people);
        sheet.getRange('A1:B5').createFilter().setColumnFilterCriteria(2, hiding(['']));
        return hidden(sheet, [2, 3, 4, 5]);
      },
      expected: [5],
    },
    {
      id: 'filters.dates',
      says: 'Dates are hidden by the text their cells show',
      source: '?', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => {
        const sheet = at.sheet([['Seit'], [new Date(2024, 5, 1)], [new Date(2024, 5, 2)]]);
        sheet.getRange('A1:A3').createFilter().setColumnFilterCriteria(1, hiding(['01.06.2024']));
        return hidden(sheet, [2, 3]);
      },
      expected: [2],
    },
    {
      id: 'filters.together',
      says: 'Several columns hide together',
      source: 'D', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => {
        const sheet = at.sheet(people);
        const filter = sheet.getRange('A1:B5').createFilter();
        filter.setColumnFilterCriteria(1, hiding(['4']));
        filter.setColumnFilterCriteria(2, hiding(['1067']));
        return hidden(sheet, [2, 3, 4, 5]);
      },
      expected: [4, 5],
    },
    {
      id: 'filters.columns',
      says: 'Columns of a filter are counted from 1 within the sheet. Only filters that begin in column A are used, where both readings agree',
      source: '?', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => {
        const sheet = at.sheet([['', 'Nr', 'PLZ'], ['', 1, 12043], ['', 2, 1067]]);
        return [refusal(() => sheet.getRange('B1:C3').createFilter().setColumnFilterCriteria(3, hiding(['1067']))), hidden(sheet, [2, 3])];
      },
      expected: ['✓', [3]],
    },
    {
      id: 'filters.read',
      says: '`getHiddenValues` gives back what was set; a filter of ours has no criteria type',
      source: '?', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => {
        const filter = at.sheet(people).getRange('A1:B5').createFilter();
        filter.setColumnFilterCriteria(2, hiding(['12043', '']));
        const criteria = filter.getColumnFilterCriteria(2);
        return [[...(criteria?.getHiddenValues() ?? [])].sort(), criteria?.getCriteriaType(), filter.getColumnFilterCriteria(1)];
      },
      expected: [['', '12043'], null, null],
    },
    {
      id: 'filters.thousands',
      says: '`setHiddenValues` takes thousands of values at once, and as many are read back',
      source: '? (the add-on refuses above 25,000, and asks where the number differs)', used: 'server/selections/index.ts', tests: `${test}, server/selections/filter`,
      observe: (at) => {
        const sheet = at.sheet();
        sheet.insertRowsAfter(1000, 4_001);
        sheet.getRange(1, 1, 5_001, 1).setValues([['Nr'], ...Array.from({ length: 5_000 }, (_, index) => [index + 1])]);
        const filter = sheet.getRange('A1:A5001').createFilter();
        filter.setColumnFilterCriteria(1, hiding(Array.from({ length: 4_990 }, (_, index) => String(index + 11))));
        return [filter.getColumnFilterCriteria(1)?.getHiddenValues().length, hidden(sheet, [2, 11, 12, 5_001])];
      },
      expected: [4_990, [12, 5_001]],
    },
    {
      id: 'filters.absent-values',
      says: 'Are hidden values kept that no cell shows? Not here',
      source: '?', used: 'server/selections/index.ts',
      observe: (at) => {
        const filter = at.sheet(people).getRange('A1:B5').createFilter();
        filter.setColumnFilterCriteria(2, hiding(['12043', 'gibt es nicht']));
        return filter.getColumnFilterCriteria(2)?.getHiddenValues();
      },
      here: ['12043'],
    },
    {
      id: 'filters.condition',
      says: 'A person’s condition is told apart: it has a criteria type and no hidden values',
      source: 'D', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => {
        const filter = at.sheet(people).getRange('A1:B5').createFilter();
        filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(2).build());
        const criteria = filter.getColumnFilterCriteria(1);
        return [String(criteria?.getCriteriaType()), (criteria?.getHiddenValues() ?? []).length];
      },
      expected: ['NUMBER_GREATER_THAN', 0],
    },
    {
      id: 'filters.removed',
      says: 'A column’s criteria, and the filter, can be taken away; then all is seen',
      source: 'D', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => {
        const sheet = at.sheet(people);
        const filter = sheet.getRange('A1:B5').createFilter();
        filter.setColumnFilterCriteria(2, hiding(['']));
        filter.removeColumnFilterCriteria(2);
        const seen = hidden(sheet, [2, 3, 4, 5]);
        filter.remove();
        return [seen, sheet.getFilter()];
      },
      expected: [[], null],
    },
    {
      id: 'filters.range',
      says: 'A filter tells its range',
      source: 'D', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => {
        const sheet = at.sheet(people);
        sheet.getRange('A1:B5').createFilter();
        const range = sheet.getFilter()?.getRange();
        return [range?.getRow(), range?.getColumn(), range?.getNumRows(), range?.getNumColumns(), range?.getLastColumn()];
      },
      expected: [1, 1, 5, 2, 2],
    },
    {
      id: 'filters.hidden-is-there',
      says: 'What a filter hides is read and written by scripts like all else',
      source: 'D', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => {
        const sheet = at.sheet(people);
        sheet.getRange('A1:B5').createFilter().setColumnFilterCriteria(2, hiding(['12043', '']));
        sheet.getRange('A2').setValue('neu');
        return sheet.getRange('A2:A5').getValues().map(([value]) => value as unknown);
      },
      expected: ['neu', 2, 3, 4],
    },
    {
      id: 'filters.judged-once',
      says: 'A filter is judged when it is set: what is written afterwards is seen until it is set again',
      source: '?', used: 'server/selections/index.ts', tests: 'server/google/filter',
      observe: (at) => {
        const sheet = at.sheet(people);
        sheet.getRange('A1:B5').createFilter().setColumnFilterCriteria(2, hiding(['12043']));
        sheet.getRange('B4').setValue(12043);
        return hidden(sheet, [2, 3, 4, 5]);
      },
      expected: [2, 3],
    },
    {
      id: 'filters.below',
      says: 'Rows below its range are not in it: what is appended there is seen',
      source: '?', used: 'server/selections/index.ts', tests: 'server/google/filter',
      observe: (at) => {
        const sheet = at.sheet(people);
        sheet.getRange('A1:B5').createFilter().setColumnFilterCriteria(2, hiding(['12043']));
        sheet.appendRow([5, 12043]);
        return hidden(sheet, [2, 3, 6]);
      },
      expected: [2, 3],
    },
    {
      id: 'filters.grows',
      says: 'Does a filter over all rows grow with rows that are put in after the last? Not here',
      source: '?', used: 'server/google/workbook.ts',
      observe: (at) => {
        const sheet = at.sheet(people);
        sheet.getRange(1, 1, 1000, 2).createFilter();
        sheet.insertRowsAfter(1000, 5);
        return sheet.getFilter()?.getRange().getNumRows();
      },
      here: 1000,
    },
    {
      id: 'filters.inside',
      says: 'It grows with rows that are put in within its range',
      source: 'D', used: 'server/google/tab.ts',
      observe: (at) => {
        const sheet = at.sheet(people);
        sheet.getRange('A1:B5').createFilter();
        sheet.insertRowsAfter(3, 2);
        return sheet.getFilter()?.getRange().getA1Notation();
      },
      expected: 'A1:B7',
    },
    {
      id: 'filters.visible-values',
      says: '`setVisibleValues` is for pivot tables; refused by name here',
      source: 'D', used: 'sandbox', tests: test,
      observe: () => refusal(() => SpreadsheetApp.newFilterCriteria().setVisibleValues(['Nord'])),
      here: '✗ A filter by visible values, which is for pivot tables, is not supported by the sandbox.',
    },
    {
      id: 'filters.sorting',
      says: 'Filters and sorting take hidden columns along',
      source: '?', used: 'sandbox', tests: 'sandbox/spreadsheet/moving',
      observe: (at) => {
        const sheet = at.sheet([['b', 'zu b'], ['a', 'zu a']]);
        sheet.hideColumns(2);
        sheet.getRange('A1:B2').sort(1);
        return sheet.getRange('B1:B2').getValues().map(([value]) => value as unknown);
      },
      expected: ['zu a', 'zu b'],
    },
    {
      id: 'filters.protected',
      says: 'Who may not edit a protected tab may not set, change or remove its filter; protected cells in a tab do not stop it',
      source: '?', used: 'server/google/tab.ts', tests: `${test}, server/google/filter`,
      byHand: 'Protect a tab, share the sheet with a second account as editor: there filtering is refused; with only a range protected it works.',
    },
  ],
};
