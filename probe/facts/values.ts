// Values as they go into cells and come out. The sheet's locale is German, its zone Berlin's.

import { refusal, type Fact, type Field } from '../fact.ts';

const test = 'sandbox/spreadsheet/values';

/** A text written with `setValue`, and what is read afterwards: the value and what the cell shows. */
function typed(id: string, text: string, value: unknown, shown: string, says: string, source: string): Fact {
  return {
    id: `values.${id}`, says, source, used: 'server/kernel/text.ts', tests: test,
    observe: (at) => { const cell = at.sheet().getRange('A1').setValue(text); return [cell.getValue(), cell.getDisplayValue()]; },
    expected: [value, shown],
  };
}

export const values: Field = {
  title: 'Values: what is read as if typed',
  pages: ['reference/spreadsheet/range', 'guides/support/best-practices'],
  facts: [
    typed('thousands', '1.234,56', 1234.56, '1.234,56', '`1.234,56` becomes a number, in the locale (de_DE)', 'M'),
    typed('dot', '1.234', 1234, '1.234', 'A dot groups: `1.234` is one thousand …', 'M'),
    typed('comma', '1234,5', 1234.5, '1234,5', '`1234,5` is a number with a decimal comma', 'M'),
    typed('percent', '12,5 %', 0.125, '12,50%', '`12,5 %` becomes 0.125, shown with two decimals and no space', 'M; the space ?'),
    typed('euro', '12,50 €', 12.5, '12,50 €', '`12,50 €` becomes an amount', '?'),
    typed('leading-zero', '07557', 7557, '7557', '`07557` becomes 7557: a postcode loses its zero', 'M'),
    typed('plus', '+4930123', 4930123, '4930123', '`+4930123` becomes 4930123: a number loses its plus', 'M'),
    typed('exponent', '1e3', 1000, '1,00E+03', '`1e3` becomes 1000', '?'),
    typed('date', '01.02.2026', '2026-01-31T23:00:00.000Z', '01.02.2026', '`01.02.2026` becomes a date', 'M'),
    typed('short-date', '1.2.26', '2026-01-31T23:00:00.000Z', '01.02.2026', '`1.2.26` becomes a date in this century', '?'),
    typed('iso-date', '2026-07-01', '2026-06-30T22:00:00.000Z', '2026-07-01', '`2026-07-01` becomes a date and goes on looking like this', '?'),
    typed('month-name', '1. März 2026', '2026-02-28T23:00:00.000Z', '01.03.2026', '`1. März 2026` becomes a date', '?'),
    typed('moment', '24.12.2026 18:30', '2026-12-24T17:30:00.000Z', '24.12.2026 18:30', '`24.12.2026 18:30` becomes a moment', '?'),
    {
      id: 'values.house-range', says: '`1-2` becomes a date of this year: a house number is lost', source: 'M', used: 'server/kernel/text.ts', tests: test,
      observe: (at) => at.sheet().getRange('A1').setValue('1-2').getValue() instanceof Date,
      expected: true,
    },
    {
      id: 'values.slash', says: '`33/33` does not stay the text it was (here it becomes some date)', source: 'M that, ? which', used: 'server/kernel/text.ts', tests: test,
      observe: (at) => at.sheet().getRange('A1').setValue('33/33').getValue() instanceof Date,
      expected: true,
    },
    {
      id: 'values.century', says: 'Two-digit years up to 29 are 20xx, from 30 on 19xx', source: '?', used: 'server/kernel/dates.ts', tests: test,
      observe: (at) => at.sheet([['1.7.29', '1.7.30']]).getRange('A1:B1').getValues()[0]?.map((value) => (value instanceof Date ? value.getFullYear() : value)),
      expected: [2029, 1930],
    },
    {
      id: 'values.no-such-day', says: '`31.02.2026` stays text', source: '?', used: 'server/kernel/dates.ts', tests: test,
      observe: (at) => at.sheet([['31.02.2026']]).getRange('A1').getValue(),
      expected: '31.02.2026',
    },
    {
      id: 'values.time', says: '`18:30` becomes a time of day, read as a moment on 30 December 1899', source: 'M', used: 'server/kernel/dates.ts', tests: test,
      observe: (at) => { const value: unknown = at.sheet([['18:30']]).getRange('A1').getValue(); return value instanceof Date ? [value.getFullYear(), value.getMonth(), value.getDate(), value.getHours(), value.getMinutes()] : value; },
      expected: [1899, 11, 30, 18, 30],
    },
    {
      id: 'values.words', says: '`WAHR` and `TRUE` become true, `falsch` and `false` become false', source: 'M', used: 'server/members/words.ts', tests: test,
      observe: (at) => at.sheet([['WAHR', 'TRUE', 'falsch', 'false']]).getRange('A1:D1').getValues()[0],
      expected: [true, true, false, false],
    },
    {
      id: 'values.stay-text', says: 'Addresses and telephone numbers with spaces stay text: `Sonnenallee 12`, `12 A`, `030 23125-000`, `Wahrheit`', source: 'M', used: 'server/kernel/text.ts', tests: test,
      observe: (at) => at.sheet([['Sonnenallee 12', '12 A', '030 23125-000', 'Wahrheit']]).getRange('A1:D1').getValues()[0],
      expected: ['Sonnenallee 12', '12 A', '030 23125-000', 'Wahrheit'],
    },
    {
      id: 'values.plus-text', says: 'A text that starts with `+` and is no number becomes a formula, and an error', source: '?', used: 'server/kernel/text.ts', tests: test,
      observe: (at) => { const cell = at.sheet([['+ Notiz']]).getRange('A1'); return [cell.getFormula() !== '', String(cell.getValue())[0]]; },
      expected: [true, '#'],
    },
    {
      id: 'values.minus-text', says: 'One that starts with `-` and is no number stays text', source: '?', used: 'server/kernel/text.ts', tests: test,
      observe: (at) => at.sheet([['- Notiz']]).getRange('A1').getValue(),
      expected: '- Notiz',
    },
    {
      id: 'values.formula', says: 'A text that starts with `=` becomes a formula', source: 'D', used: 'server/kernel/text.ts', tests: test,
      observe: (at) => at.sheet([['=1+1']]).getRange('A1').getFormula(),
      expected: '=1+1',
    },
    {
      id: 'values.apostrophe', says: 'A leading apostrophe makes text and is not part of the value, shown or read', source: 'M', used: 'server/kernel/text.ts', tests: `${test}, injection/cells`,
      observe: (at) => { const sheet = at.sheet([["'07557", "'=1+1", "'+49 30 23125-000", "'1-2"]]); return [sheet.getRange('A1:D1').getValues()[0], sheet.getRange('A1:D1').getDisplayValues()[0], sheet.getRange('B1').getFormula()]; },
      expected: [['07557', '=1+1', '+49 30 23125-000', '1-2'], ['07557', '=1+1', '+49 30 23125-000', '1-2'], ''],
    },
    {
      id: 'values.two-apostrophes', says: 'Of two apostrophes one is kept', source: '?', used: 'server/kernel/text.ts',
      observe: (at) => at.sheet([["''s Gravenhage"]]).getRange('A1').getValue(),
      expected: "'s Gravenhage",
    },
    {
      id: 'values.apostrophe-date', says: 'The apostrophe keeps dates and numbers as the text they were', source: 'M', used: 'server/kernel/text.ts',
      observe: (at) => at.sheet([["'01.02.2026", "'WAHR", "'12,5 %", "'1e3"]]).getRange('A1:D1').getValues()[0],
      expected: ['01.02.2026', 'WAHR', '12,5 %', '1e3'],
    },
    {
      id: 'values.apostrophe-empty', says: 'An apostrophe alone is an empty text', source: '?', used: 'server/kernel/text.ts',
      observe: (at) => at.sheet([["'"]]).getRange('A1').getValue(),
      expected: '',
    },
    {
      id: 'values.lines', says: 'A line break inside a text is kept, and counts as one character', source: 'D', used: 'server/kernel/text.ts',
      observe: (at) => at.sheet([["'eins\nzwei"]]).getRange('A1').getValue(),
      expected: 'eins\nzwei',
    },
    {
      id: 'values.spaces', says: 'Spaces around a text are kept', source: '?', used: 'server/kernel/text.ts',
      observe: (at) => at.sheet([["' a "]]).getRange('A1').getValue(),
      expected: ' a ',
    },
    {
      id: 'values.other-scripts', says: 'Letters beyond the basic plane are kept', source: 'D', used: 'server/kernel/text.ts',
      observe: (at) => at.sheet([["'Grüße 👋🏽 İ"]]).getRange('A1').getValue(),
      expected: 'Grüße 👋🏽 İ',
    },
    {
      id: 'values.text-format', says: 'A text format `@` keeps what `setValues` writes, `=…` included', source: 'M; `=…` ?', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const cells = at.sheet().getRange('A1:C1').setNumberFormat('@').setValues([['07557', '=1+1', '1-2']]); return [cells.getValues()[0], cells.getFormulas()[0]]; },
      expected: [['07557', '=1+1', '1-2'], ['', '', '']],
    },
    {
      id: 'values.append-row', says: '`appendRow` reads as if there were no text format', source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('A1:A5').setNumberFormat('@'); return sheet.appendRow(['01234']).getRange('A1').getValue(); },
      expected: 1234,
    },
    {
      id: 'values.number-in-text', says: 'A number written into a text format: is it read as text or as a number? A number here', source: '?', used: 'server/google/tab.ts',
      observe: (at) => at.sheet().getRange('A1').setNumberFormat('@').setValue(5).getValue(),
      here: 5,
    },
    {
      id: 'values.empty', says: 'An empty cell reads `\'\'`, and so do `null` and `undefined` once written', source: 'D; undefined ?', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet([['x', 'y']]); sheet.getRange('A1:B1').setValues([[null, undefined]]); return sheet.getRange('A1:C1').getValues()[0]; },
      expected: ['', '', ''],
    },
    {
      id: 'values.empty-text', says: 'Writing `\'\'` empties a cell: it is blank', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => at.sheet([['x']]).getRange('A1').setValue('').isBlank(),
      expected: true,
    },
    {
      id: 'values.booleans', says: 'Booleans are booleans, shown as `WAHR` and `FALSCH`', source: 'D', used: 'server/members/words.ts', tests: test,
      observe: (at) => { const cells = at.sheet([[true, false]]).getRange('A1:B1'); return [cells.getValues()[0], cells.getDisplayValues()[0]]; },
      expected: [[true, false], ['WAHR', 'FALSCH']],
    },
    {
      id: 'values.errors', says: 'An error reads as a string such as `#N/A`, whatever the locale shows', source: 'D', used: 'server/members/index.ts', tests: test,
      observe: (at) => at.sheet([['=NA()']]).getRange('A1').getValue(),
      expected: '#N/A',
    },
    {
      id: 'values.nan', says: 'NaN writes `#NUM!`', source: '?', used: 'sandbox', tests: test,
      observe: (at) => at.sheet([[NaN]]).getRange('A1').getValue(),
      expected: '#NUM!',
    },
    {
      id: 'values.objects', says: 'A list or object is written as Java would print it', source: '?', used: 'sandbox',
      observe: (at) => { const [list, object] = at.sheet([[['a'], { a: 1 }]]).getRange('A1:B1').getValues()[0] ?? []; return [String(list).slice(0, 19), object]; },
      expected: ['[Ljava.lang.Object;', '{a=1}'],
    },
    {
      id: 'values.long-number', says: 'A number keeps fifteen digits and more: 123456789012345', source: 'D', used: 'server/kernel/phones.ts',
      observe: (at) => at.sheet([[123_456_789_012_345]]).getRange('A1').getValue(),
      expected: 123_456_789_012_345,
    },
    {
      id: 'values.longest', says: 'A cell takes 50,000 characters: “Your input contains more than the maximum of 50000 characters in a single cell.”', source: 'D; wording M', used: 'server/tabs/index.ts', tests: test,
      observe: (at) => { const cell = at.sheet().getRange('A1'); return [50_000, 50_001].map((length) => refusal(() => cell.setValue(new Array(length + 1).join('x')))); },
      expected: ['✓', '✗ Your input contains more than the maximum of 50000 characters in a single cell.'],
    },
    {
      id: 'values.rows-differ', says: 'Other dimensions than the range: “The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.”, and nothing is written', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const cells = at.sheet().getRange('A1:B2'); return [refusal(() => cells.setValues([['x', 'y']])), cells.isBlank()]; },
      expected: ['✗ The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.', true],
    },
    {
      id: 'values.columns-differ', says: 'The same for columns, also where only one row differs', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const cells = at.sheet().getRange('A1:B2'); return [refusal(() => cells.setValues([['x', 'y'], ['z']])), cells.isBlank()]; },
      expected: ['✗ The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.', true],
    },
  ],
};

export const dates: Field = {
  title: 'Dates and formulas',
  pages: ['reference/spreadsheet/range', 'guides/sheets/functions'],
  facts: [
    {
      id: 'dates.in-and-out', says: 'A date cell is a `Date` at midnight in the spreadsheet’s zone, in winter and summer, in and out', source: 'D', used: 'server/google/surroundings.ts', tests: test,
      observe: (at) => { const cells = at.sheet([[new Date('1961-08-12T23:00:00Z'), new Date('2026-06-30T22:00:00Z')]]).getRange('A1:B1'); return [cells.getValues()[0], cells.getDisplayValues()[0]]; },
      expected: [['1961-08-12T23:00:00.000Z', '2026-06-30T22:00:00.000Z'], ['13.08.1961', '01.07.2026']],
    },
    {
      id: 'dates.with-time', says: 'A `Date` with a time gets a format with the time: `dd.MM.yyyy HH:mm:ss`', source: '?', used: 'server/contacts/index.ts', tests: test,
      observe: (at) => { const cell = at.sheet([[new Date('2026-11-22T17:42:05Z')]]).getRange('A1'); return [cell.getValue(), cell.getDisplayValue()]; },
      expected: ['2026-11-22T17:42:05.000Z', '22.11.2026 18:42:05'],
    },
    {
      id: 'dates.serial', says: 'Dates are serial numbers from 1899-12-30', source: 'M', used: 'server/kernel/dates.ts', tests: 'sandbox/spreadsheet/values, sandbox/engine/serials',
      observe: (at) => at.sheet([['01.01.1900']]).getRange('A1').setNumberFormat('0').getValue(),
      expected: 2,
    },
    {
      id: 'dates.instance', says: 'A date read from a cell is a `Date` of the script’s own', source: 'M', used: 'server/kernel/dates.ts', tests: 'sandbox/realm/realm',
      observe: (at) => at.sheet([[new Date(2026, 0, 1)]]).getRange('A1').getValue() instanceof Date,
      expected: true,
    },
    {
      id: 'dates.kept-format', says: 'A cell that has a format of its own keeps it when a date is written', source: 'M', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => at.sheet().getRange('A1').setNumberFormat('yyyy-MM-dd').setValue(new Date(2026, 0, 2)).getDisplayValue(),
      expected: '2026-01-02',
    },
    {
      id: 'dates.shown', says: 'The formats the add-on sets show as they say: `dd.MM.yyyy`, `dd.MM.yyyy HH:mm`', source: 'D', used: 'server/tabs/index.ts',
      observe: (at) => at.sheet([[new Date(2026, 0, 2, 15, 4), new Date(2026, 0, 2, 15, 4)]]).getRange('A1:B1').setNumberFormats([['dd.MM.yyyy', 'dd.MM.yyyy HH:mm']]).getDisplayValues()[0],
      expected: ['02.01.2026', '02.01.2026 15:04'],
    },
    {
      id: 'dates.as-text', says: 'Dates that stand as text count as dates in date functions: `=JAHR("24.6.1949")` is 1949', source: '?', used: 'sandbox', tests: 'sandbox/engine/headless',
      observe: (at) => at.sheet([['=YEAR("24.6.1949")']]).getRange('A1').getValue(),
      expected: 1949,
    },
    {
      id: 'dates.zone', says: 'The spreadsheet’s own zone and locale are told: `Europe/Berlin`, `de_DE`', source: 'D', used: 'server/google/surroundings.ts',
      observe: (at) => [at.book.getSpreadsheetTimeZone(), at.book.getSpreadsheetLocale()],
      expected: ['Europe/Berlin', 'de_DE'],
    },
    {
      id: 'dates.now', says: '`TODAY()` is midnight in the spreadsheet’s zone', source: 'D', used: 'sandbox', tests: 'sandbox/engine/headless',
      observe: (at) => { const value: unknown = at.sheet([['=TODAY()']]).getRange('A1').getValue(); return value instanceof Date && Utilities.formatDate(value, 'Europe/Berlin', 'HH:mm'); },
      expected: '00:00',
    },
    {
      id: 'formulas.german', says: '`setFormula` and `setValue` take German separators and names as well; `getFormula` answers in English form', source: '?', used: 'server/overview/index.ts', tests: 'sandbox/spreadsheet/values, sandbox/engine/formula-locale',
      observe: (at) => { const sheet = at.sheet([[2, 40.5]]); const cell = sheet.getRange('C1').setValue('=SUMME(A1;B1;0,5)'); return [cell.getFormula(), cell.getValue()]; },
      expected: ['=SUM(A1,B1,0.5)', 43],
    },
    {
      id: 'formulas.english', says: 'A formula in English form is understood in a German sheet', source: 'D', used: 'server/overview/index.ts', tests: 'sandbox/engine/formula-locale',
      observe: (at) => at.sheet([[2, 40.5]]).getRange('C1').setFormula('=SUM(A1,B1,0.5)').getValue(),
      expected: 43,
    },
    {
      id: 'formulas.waits', says: 'Reading cells that hold formulas waits for their computation', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet([[20, '=A1+22']]); const first: unknown = sheet.getRange('B1').getValue(); sheet.getRange('A1').setValue(1); return [first, sheet.getRange('B1').getValue()]; },
      expected: [42, 23],
    },
    {
      id: 'formulas.block', says: '`getFormulas` gives `\'\'` for cells without one', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => at.sheet([[1, '=A1', 'x', '']]).getRange('A1:D1').getFormulas()[0],
      expected: ['', '=A1', '', ''],
    },
    {
      id: 'formulas.overwritten', says: 'A value written over a formula takes its place', source: 'D', used: 'server/google/tab.ts',
      observe: (at) => { const cell = at.sheet([['=1+1']]).getRange('A1').setValue(7); return [cell.getFormula(), cell.getValue()]; },
      expected: ['', 7],
    },
    {
      id: 'formulas.judged', says: 'Is a conditional format’s or rule’s own formula judged when a script writes? Not here', source: '? (Google does judge them)', used: 'sandbox',
      observe: (at) => { const cell = at.sheet().getRange('A1'); cell.setDataValidation(SpreadsheetApp.newDataValidation().requireFormulaSatisfied('=A1>5').setAllowInvalid(false).build()); return refusal(() => cell.setValue(1))[0]; },
      here: '✓',
    },
    {
      id: 'formulas.text-counts', says: 'A text that looks like a number counts as one in `=A1+1`; on the sandbox’s screen as German, in its terminal as American', source: 'the sandbox’s limit', used: 'sandbox',
      observe: (at) => at.sheet([["'1,5", '=A1+1']]).getRange('B1').getValue(),
      here: '#VALUE!',
    },
    {
      id: 'formulas.kept-until-changed', says: 'Other formulas than TODAY and NOW keep their stored value until something they use changes', source: 'the sandbox’s choice', used: 'sandbox', tests: 'sandbox/engine/headless',
      byHand: 'Nothing to try on Google: the sandbox decides so for files that are opened.',
    },
    {
      id: 'formulas.custom', says: 'A custom function gets a single cell as its value, a range as rows, dates as Dates, empty as `\'\'`', source: 'D', used: 'server/entry.ts', tests: 'sandbox/engine/headless, sandbox/services/cells',
      before: (at) => { at.kept().getRange('A1:F1').setValues([[5, new Date(2026, 0, 1), '', '=PROBEART(A1)', '=PROBEART(B1)', '=PROBEART(A1:C1)']]); },
      observe: (at) => at.kept().getRange('D1:F1').getValues()[0],
      expected: ['number', 'date', 'number|date|empty'],
    },
    {
      id: 'formulas.custom-reads', says: 'A custom function that reads other cells does not wait for formulas there', source: '?', used: 'server/entry.ts', tests: 'sandbox/services/cells',
      byHand: 'Nothing depends on it: =BO() reads tabs without formulas.',
    },
    {
      id: 'formulas.spill', says: 'A two-dimensional answer of a custom function spills', source: 'D', used: 'server/entry.ts', tests: 'sandbox/engine/headless',
      before: (at) => { at.kept().getRange('A1').setValue('=PROBEBLOCK()'); },
      observe: (at) => at.kept().getRange('A1:B2').getValues(),
      expected: [[1, 2], [3, 4]],
    },
    {
      id: 'formulas.broken', says: 'A custom function that throws shows `#ERROR!`', source: 'D', used: 'server/entry.ts', tests: 'sandbox/engine/headless, sandbox/services/cells',
      before: (at) => { at.kept().getRange('A1').setValue('=PROBEFEHLER()'); },
      observe: (at) => at.kept().getRange('A1').getValue(),
      expected: '#ERROR!',
    },
    {
      id: 'formulas.tel', says: '`=HYPERLINK("tel:…")` shows its text and is no link: only `http`, `https`, `mailto`, `aim`, `ftp`, `gopher`, `telnet`, `news` are allowed', source: 'D (support.google.com/docs/answer/3093313)', used: 'server/campaigns/index.ts',
      byHand: 'Type =HYPERLINK("tel:+493023125000";"anrufen") and hover: nothing is offered.',
    },
  ],
};
