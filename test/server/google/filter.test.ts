// The tab's filter over the sandbox's SpreadsheetApp: which rows are really hidden, and what Google refuses.

import { GoogleWorkbook } from '../../../src/server/google/workbook.ts';
import { open, type Opened } from '../../sandbox/spreadsheet/setup.ts';

function list(): { tab: ReturnType<GoogleWorkbook['tabs']>[number]; hidden(): number[] } & Opened {
  const opened = open();
  const { app, spreadsheet, sheet } = opened;
  Object.assign(globalThis, { SpreadsheetApp: { newFilterCriteria: () => app.newFilterCriteria() } });
  sheet.getRange('A1:C7').setValues([['Liste', '', ''], ['Nr', 'PLZ', 'Seit'], [1, 12043, new Date('2024-05-31T22:00:00Z')], [2, "'12043", ''], [3, 1067, ''], [4, '', ''], [5, 'D-12045', '']]);
  const tab = new GoogleWorkbook(spreadsheet as unknown as GoogleAppsScript.Spreadsheet.Spreadsheet).tabs()[0]!;
  return { ...opened, tab, hidden: () => Array.from({ length: 12 }, (_, index) => index + 1).filter((row) => sheet.isRowHiddenByFilter(row)) };
}
const over = { row: 2, column: 1, rows: 6, columns: 3 };

test('hides by what cells show: numbers and text alike, empty ones, dates; several columns together', () => {
  const { tab, hidden } = list();
  expect([tab.filtered(), tab.shown(3, 2, 5), tab.shown(3, 3, 2)]).toEqual([null, ['12043', '12043', '1067', '', 'D-12045'], ['01.06.2024', '']]);
  tab.filter(new Map([[2, ['12043']]]), over);
  expect([hidden(), tab.filtered()]).toEqual([[3, 4], { ...over, hiding: [{ column: 2, texts: 1 }] }]);
  tab.filter(new Map([[1, ['4']]]));
  expect([hidden(), tab.filtered()?.hiding.length]).toEqual([[3, 4, 6], 2]);
  tab.filter(new Map([[1, []], [2, ['', 'D-12045']]]));
  expect([hidden(), tab.filtered()?.hiding]).toEqual([[6, 7], [{ column: 2, texts: 2 }]]);
  tab.filter(new Map([[2, []], [3, ['01.06.2024']]]));
  expect(hidden()).toEqual([3]);
  tab.unfilter();
  expect([hidden(), tab.filtered()]).toEqual([[], null]);
  tab.unfilter();
});

test('a filter that is made anew takes the place of the one there; a column outside it is refused', () => {
  const { tab, hidden, sheet } = list();
  sheet.getRange('B2:B7').createFilter();
  expect(() => tab.filter(new Map([[1, ['1']]]))).toThrow('out of bounds');
  tab.filter(new Map([[1, ['1']]]), over);
  expect([hidden(), sheet.getFilter()?.getRange().getA1Notation()]).toEqual([[3], 'A2:C7']);
});

test("a person's condition is told apart from texts that are hidden", () => {
  const { tab, sheet, app } = list();
  tab.filter(new Map([[2, ['12043']]]), over);
  sheet.getFilter()!.setColumnFilterCriteria(1, app.newFilterCriteria().whenNumberGreaterThan(2).build());
  expect(tab.filtered()?.hiding).toEqual([{ column: 1, texts: 0 }, { column: 2, texts: 1 }]);
});

test('rows that are hidden are read and written like others; new ones below are to be seen', () => {
  const { tab, hidden, sheet } = list();
  tab.filter(new Map([[2, ['12043', '']]]), over);
  expect(tab.read(3, 1, 5, 1)).toEqual([[1], [2], [3], [4], [5]]);
  tab.write(4, 3, [['x']]);
  tab.append([[6, 12045, ''], [7, 12043, '']]);
  expect([sheet.getRange('C4').getValue(), hidden()]).toEqual(['x', [3, 4, 6]]);
});

test('a tab that is protected against this person says so, and stays as it was', () => {
  const { tab, hidden, sheet, env } = list();
  tab.filter(new Map([[2, ['12043']]]), over);
  sheet.protect();
  env.person = { email: 'fremd@example.org', locale: 'de' };
  for (const change of [() => tab.filter(new Map([[1, ['1']]])), () => tab.filter(new Map(), over), () => tab.unfilter()]) expect(change).toThrow(expect.objectContaining({ code: 'cells_in_the_way', params: expect.objectContaining({ reason: 'protected' }) }));
  expect(hidden()).toEqual([3, 4]);
});
