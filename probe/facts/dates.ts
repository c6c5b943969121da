// Dates and formulas.

import { refusal, type Field } from '../fact.ts';

const test = 'sandbox/spreadsheet/values';

export const dates: Field = {
  title: 'Dates and formulas',
  pages: ['reference/spreadsheet/range', 'guides/sheets/functions'],
  facts: [
    {
      id: 'dates.in-and-out',
      says: 'A date cell is a `Date` at midnight in the spreadsheet’s zone, in winter and summer, in and out',
      source: 'D', used: 'server/google/surroundings.ts', tests: test,
      observe: (at) => {
        const cells = at.sheet([[new Date('1961-08-12T23:00:00Z'), new Date('2026-06-30T22:00:00Z')]]).getRange('A1:B1');
        return [cells.getValues()[0], cells.getDisplayValues()[0]];
      },
      expected: [['1961-08-12T23:00:00.000Z', '2026-06-30T22:00:00.000Z'], ['13.08.1961', '01.07.2026']],
    },
    {
      id: 'dates.with-time',
      says: 'A `Date` with a time gets a format with the time: `dd.MM.yyyy HH:mm:ss`',
      source: '?', used: 'server/contacts/index.ts', tests: test,
      observe: (at) => {
        const cell = at.sheet([[new Date('2026-11-22T17:42:05Z')]]).getRange('A1');
        return [cell.getValue(), cell.getDisplayValue()];
      },
      expected: ['2026-11-22T17:42:05.000Z', '22.11.2026 18:42:05'],
    },
    {
      id: 'dates.serial',
      says: 'Dates are serial numbers from 1899-12-30',
      source: 'M', used: 'server/kernel/dates.ts', tests: 'sandbox/spreadsheet/values, sandbox/engine/serials',
      observe: (at) => at.sheet([['01.01.1900']]).getRange('A1').setNumberFormat('0').getValue(),
      expected: 2,
    },
    {
      id: 'dates.instance',
      says: 'A date read from a cell is a `Date` of the script’s own',
      source: 'M', used: 'server/kernel/dates.ts', tests: 'sandbox/realm/realm',
      observe: (at) => at.sheet([[new Date(2026, 0, 1)]]).getRange('A1').getValue() instanceof Date,
      expected: true,
    },
    {
      id: 'dates.kept-format',
      says: 'A cell that has a format of its own keeps it when a date is written',
      source: 'M', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => at.sheet().getRange('A1').setNumberFormat('yyyy-MM-dd').setValue(new Date(2026, 0, 2)).getDisplayValue(),
      expected: '2026-01-02',
    },
    {
      id: 'dates.shown',
      says: 'The formats the add-on sets show as they say: `dd.MM.yyyy`, `dd.MM.yyyy HH:mm`',
      source: 'D', used: 'server/tabs/index.ts',
      observe: (at) => at.sheet([[new Date(2026, 0, 2, 15, 4), new Date(2026, 0, 2, 15, 4)]]).getRange('A1:B1').setNumberFormats([['dd.MM.yyyy', 'dd.MM.yyyy HH:mm']]).getDisplayValues()[0],
      expected: ['02.01.2026', '02.01.2026 15:04'],
    },
    {
      id: 'dates.as-text',
      says: 'Dates that stand as text count as dates in date functions: `=JAHR("24.6.1949")` is 1949',
      source: '?', used: 'sandbox', tests: 'sandbox/engine/headless',
      observe: (at) => at.sheet([['=YEAR("24.6.1949")']]).getRange('A1').getValue(),
      expected: 1949,
    },
    {
      id: 'dates.zone',
      says: 'The spreadsheet’s own zone and locale are told: `Europe/Berlin`, `de_DE`',
      source: 'D', used: 'server/google/surroundings.ts',
      observe: (at) => [at.book.getSpreadsheetTimeZone(), at.book.getSpreadsheetLocale()],
      expected: ['Europe/Berlin', 'de_DE'],
    },
    {
      id: 'dates.now',
      says: '`TODAY()` is midnight in the spreadsheet’s zone',
      source: 'D', used: 'sandbox', tests: 'sandbox/engine/headless',
      observe: (at) => {
        const value: unknown = at.sheet([['=TODAY()']]).getRange('A1').getValue();
        return value instanceof Date && Utilities.formatDate(value, 'Europe/Berlin', 'HH:mm');
      },
      expected: '00:00',
    },
    {
      id: 'formulas.german',
      says: '`setFormula` and `setValue` take German separators and names as well; `getFormula` answers in English form',
      source: '?', used: 'server/google/tab.ts', tests: 'sandbox/spreadsheet/values, sandbox/engine/formula-locale',
      observe: (at) => {
        const sheet = at.sheet([[2, 40.5]]);
        const cell = sheet.getRange('C1').setValue('=SUMME(A1;B1;0,5)');
        return [cell.getFormula(), cell.getValue()];
      },
      expected: ['=SUM(A1,B1,0.5)', 43],
    },
    {
      id: 'formulas.english',
      says: 'A formula in English form is understood in a German sheet',
      source: 'D', used: 'server/google/tab.ts', tests: 'sandbox/engine/formula-locale',
      observe: (at) => at.sheet([[2, 40.5]]).getRange('C1').setFormula('=SUM(A1,B1,0.5)').getValue(),
      expected: 43,
    },
    {
      id: 'formulas.waits',
      says: 'Reading cells that hold formulas waits for their computation',
      source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet([[20, '=A1+22']]);
        const first: unknown = sheet.getRange('B1').getValue();
        sheet.getRange('A1').setValue(1);
        return [first, sheet.getRange('B1').getValue()];
      },
      expected: [42, 23],
    },
    {
      id: 'formulas.block',
      says: '`getFormulas` gives `\'\'` for cells without one',
      source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => at.sheet([[1, '=A1', 'x', '']]).getRange('A1:D1').getFormulas()[0],
      expected: ['', '=A1', '', ''],
    },
    {
      id: 'formulas.overwritten',
      says: 'A value written over a formula takes its place',
      source: 'D', used: 'server/google/tab.ts',
      observe: (at) => { const cell = at.sheet([['=1+1']]).getRange('A1').setValue(7); return [cell.getFormula(), cell.getValue()]; },
      expected: ['', 7],
    },
    {
      id: 'formulas.judged',
      says: 'Is a conditional format’s or rule’s own formula judged when a script writes? Not here',
      source: '? (Google does judge them)', used: 'sandbox',
      observe: (at) => {
        const cell = at.sheet().getRange('A1');
        cell.setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=A1>5').setAllowInvalid(false).build());
        return refusal(() => cell.setValue(1))[0];
      },
      here: '✓',
    },
    {
      id: 'formulas.text-counts',
      says: 'A text that looks like a number counts as one in `=A1+1`; on the sandbox’s screen as German, in its terminal as American',
      source: 'the sandbox’s limit', used: 'sandbox',
      observe: (at) => at.sheet([["'1,5", '=A1+1']]).getRange('B1').getValue(),
      here: '#VALUE!',
    },
    {
      id: 'formulas.kept-until-changed',
      says: 'Other formulas than TODAY and NOW keep their stored value until something they use changes',
      source: 'the sandbox’s choice', used: 'sandbox', tests: 'sandbox/engine/headless',
      byHand: 'Nothing to try on Google: the sandbox decides so for files that are opened.',
    },
    {
      id: 'formulas.custom',
      says: 'A custom function gets a single cell as its value, a range as rows, dates as Dates, empty as `\'\'`',
      source: 'D', used: 'server/entry.ts', tests: 'sandbox/engine/headless, sandbox/services/cells',
      before: (at) => {
        at.kept().getRange('A1:F1').setValues([[5, new Date(2026, 0, 1), '', '=PROBEART(A1)', '=PROBEART(B1)', '=PROBEART(A1:C1)']]);
      },
      observe: (at) => at.kept().getRange('D1:F1').getValues()[0],
      expected: ['number', 'date', 'number|date|empty'],
    },
    {
      id: 'formulas.custom-reads',
      says: 'A custom function that reads other cells does not wait for formulas there',
      source: '?', used: 'server/entry.ts', tests: 'sandbox/services/cells',
      byHand: 'Nothing depends on it: =BO() reads tabs without formulas.',
    },
    {
      id: 'formulas.spill',
      says: 'A two-dimensional answer of a custom function spills',
      source: 'D', used: 'server/entry.ts', tests: 'sandbox/engine/headless',
      before: (at) => { at.kept().getRange('A1').setValue('=PROBEBLOCK()'); },
      observe: (at) => at.kept().getRange('A1:B2').getValues(),
      expected: [[1, 2], [3, 4]],
    },
    {
      id: 'formulas.broken',
      says: 'A custom function that throws shows `#ERROR!`',
      source: 'D', used: 'server/entry.ts', tests: 'sandbox/engine/headless, sandbox/services/cells',
      before: (at) => { at.kept().getRange('A1').setValue('=PROBEFEHLER()'); },
      observe: (at) => at.kept().getRange('A1').getValue(),
      expected: '#ERROR!',
    },
    {
      id: 'formulas.tel',
      says: '`=HYPERLINK("tel:…")` shows its text and is no link: only `http`, `https`, `mailto`, `aim`, `ftp`, `gopher`, `telnet`, `news` are allowed',
      source: 'D (support.google.com/docs/answer/3093313)', used: 'server/campaigns/index.ts',
      byHand: 'Type =HYPERLINK("tel:+493023125000";"anrufen") and hover: nothing is offered.',
    },
  ],
};
