// Values as they go into cells and come out. The sheet’s locale is German, its zone Berlin’s.

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
      id: 'values.house-range',
      says: '`1-2` becomes a date of this year: a house number is lost',
      source: 'M', used: 'server/kernel/text.ts', tests: test,
      observe: (at) => at.sheet().getRange('A1').setValue('1-2').getValue() instanceof Date,
      expected: true,
    },
    {
      id: 'values.slash',
      says: '`33/33` does not stay the text it was (here it becomes some date)',
      source: 'M that, ? which', used: 'server/kernel/text.ts', tests: test,
      observe: (at) => at.sheet().getRange('A1').setValue('33/33').getValue() instanceof Date,
      expected: true,
    },
    {
      id: 'values.century',
      says: 'Two-digit years up to 29 are 20xx, from 30 on 19xx',
      source: '?', used: 'server/kernel/dates.ts', tests: test,
      observe: (at) => at.sheet([['1.7.29', '1.7.30']]).getRange('A1:B1').getValues()[0]?.map((value) => (value instanceof Date ? value.getFullYear() : value)),
      expected: [2029, 1930],
    },
    {
      id: 'values.no-such-day',
      says: '`31.02.2026` stays text',
      source: '?', used: 'server/kernel/dates.ts', tests: test,
      observe: (at) => at.sheet([['31.02.2026']]).getRange('A1').getValue(),
      expected: '31.02.2026',
    },
    {
      id: 'values.time',
      says: '`18:30` becomes a time of day, read as a moment on 30 December 1899',
      source: 'M', used: 'server/kernel/dates.ts', tests: test,
      observe: (at) => {
        const value: unknown = at.sheet([['18:30']]).getRange('A1').getValue();
        return value instanceof Date ? [value.getFullYear(), value.getMonth(), value.getDate(), value.getHours(), value.getMinutes()] : value;
      },
      expected: [1899, 11, 30, 18, 30],
    },
    {
      id: 'values.words',
      says: '`WAHR` and `TRUE` become true, `falsch` and `false` become false',
      source: 'M', used: 'server/members/words.ts', tests: test,
      observe: (at) => at.sheet([['WAHR', 'TRUE', 'falsch', 'false']]).getRange('A1:D1').getValues()[0],
      expected: [true, true, false, false],
    },
    {
      id: 'values.stay-text',
      says: 'Addresses and telephone numbers with spaces stay text: `Sonnenallee 12`, `12 A`, `030 23125-000`, `Wahrheit`',
      source: 'M', used: 'server/kernel/text.ts', tests: test,
      observe: (at) => at.sheet([['Sonnenallee 12', '12 A', '030 23125-000', 'Wahrheit']]).getRange('A1:D1').getValues()[0],
      expected: ['Sonnenallee 12', '12 A', '030 23125-000', 'Wahrheit'],
    },
    {
      id: 'values.plus-text',
      says: 'A text that starts with `+` and is no number becomes a formula, and an error',
      source: '?', used: 'server/kernel/text.ts', tests: test,
      observe: (at) => { const cell = at.sheet([['+ Notiz']]).getRange('A1'); return [cell.getFormula() !== '', String(cell.getValue())[0]]; },
      expected: [true, '#'],
    },
    {
      id: 'values.minus-text',
      says: 'One that starts with `-` and is no number stays text',
      source: '?', used: 'server/kernel/text.ts', tests: test,
      observe: (at) => at.sheet([['- Notiz']]).getRange('A1').getValue(),
      expected: '- Notiz',
    },
    {
      id: 'values.formula',
      says: 'A text that starts with `=` becomes a formula',
      source: 'D', used: 'server/kernel/text.ts', tests: test,
      observe: (at) => at.sheet([['=1+1']]).getRange('A1').getFormula(),
      expected: '=1+1',
    },
    {
      id: 'values.apostrophe',
      says: 'A leading apostrophe makes text and is not part of the value, shown or read',
      source: 'M', used: 'server/kernel/text.ts', tests: `${test}, injection/cells`,
      observe: (at) => {
        const sheet = at.sheet([["'07557", "'=1+1", "'+49 30 23125-000", "'1-2"]]);
        return [sheet.getRange('A1:D1').getValues()[0], sheet.getRange('A1:D1').getDisplayValues()[0], sheet.getRange('B1').getFormula()];
      },
      expected: [['07557', '=1+1', '+49 30 23125-000', '1-2'], ['07557', '=1+1', '+49 30 23125-000', '1-2'], ''],
    },
    {
      id: 'values.two-apostrophes',
      says: 'Of two apostrophes one is kept',
      source: '?', used: 'server/kernel/text.ts',
      observe: (at) => at.sheet([["''s Gravenhage"]]).getRange('A1').getValue(),
      expected: "'s Gravenhage",
    },
    {
      id: 'values.apostrophe-date',
      says: 'The apostrophe keeps dates and numbers as the text they were',
      source: 'M', used: 'server/kernel/text.ts',
      observe: (at) => at.sheet([["'01.02.2026", "'WAHR", "'12,5 %", "'1e3"]]).getRange('A1:D1').getValues()[0],
      expected: ['01.02.2026', 'WAHR', '12,5 %', '1e3'],
    },
    {
      id: 'values.apostrophe-empty',
      says: 'An apostrophe alone is an empty text',
      source: '?', used: 'server/kernel/text.ts',
      observe: (at) => at.sheet([["'"]]).getRange('A1').getValue(),
      expected: '',
    },
    {
      id: 'values.lines',
      says: 'A line break inside a text is kept, and counts as one character',
      source: 'D', used: 'server/kernel/text.ts',
      observe: (at) => at.sheet([["'eins\nzwei"]]).getRange('A1').getValue(),
      expected: 'eins\nzwei',
    },
    {
      id: 'values.spaces',
      says: 'Spaces around a text are kept',
      source: '?', used: 'server/kernel/text.ts',
      observe: (at) => at.sheet([["' a "]]).getRange('A1').getValue(),
      expected: ' a ',
    },
    {
      id: 'values.other-scripts',
      says: 'Letters beyond the basic plane are kept',
      source: 'D', used: 'server/kernel/text.ts',
      observe: (at) => at.sheet([["'Grüße 👋🏽 İ"]]).getRange('A1').getValue(),
      expected: 'Grüße 👋🏽 İ',
    },
    {
      id: 'values.text-format',
      says: 'A text format `@` keeps what `setValues` writes, `=…` included',
      source: 'M; `=…` ?', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const cells = at.sheet().getRange('A1:C1').setNumberFormat('@').setValues([['07557', '=1+1', '1-2']]);
        return [cells.getValues()[0], cells.getFormulas()[0]];
      },
      expected: [['07557', '=1+1', '1-2'], ['', '', '']],
    },
    {
      id: 'values.append-row',
      says: '`appendRow` reads as if there were no text format',
      source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        sheet.getRange('A1:A5').setNumberFormat('@');
        return sheet.appendRow(['01234']).getRange('A1').getValue();
      },
      expected: 1234,
    },
    {
      id: 'values.number-in-text',
      says: 'A number written into a text format: is it read as text or as a number? A number here',
      source: '?', used: 'server/google/tab.ts',
      observe: (at) => at.sheet().getRange('A1').setNumberFormat('@').setValue(5).getValue(),
      here: 5,
    },
    {
      id: 'values.empty',
      says: 'An empty cell reads `\'\'`, and so do `null` and `undefined` once written',
      source: 'D; undefined ?', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet([['x', 'y']]);
        sheet.getRange('A1:B1').setValues([[null, undefined]]);
        return sheet.getRange('A1:C1').getValues()[0];
      },
      expected: ['', '', ''],
    },
    {
      id: 'values.empty-text',
      says: 'Writing `\'\'` empties a cell: it is blank',
      source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => at.sheet([['x']]).getRange('A1').setValue('').isBlank(),
      expected: true,
    },
    {
      id: 'values.booleans',
      says: 'Booleans are booleans, shown as `WAHR` and `FALSCH`',
      source: 'D', used: 'server/members/words.ts', tests: test,
      observe: (at) => { const cells = at.sheet([[true, false]]).getRange('A1:B1'); return [cells.getValues()[0], cells.getDisplayValues()[0]]; },
      expected: [[true, false], ['WAHR', 'FALSCH']],
    },
    {
      id: 'values.errors',
      says: 'An error reads as a string such as `#N/A`, whatever the locale shows',
      source: 'D', used: 'server/members/index.ts', tests: test,
      observe: (at) => at.sheet([['=NA()']]).getRange('A1').getValue(),
      expected: '#N/A',
    },
    {
      id: 'values.nan',
      says: 'NaN writes `#NUM!`',
      source: '?', used: 'sandbox', tests: test,
      observe: (at) => at.sheet([[NaN]]).getRange('A1').getValue(),
      expected: '#NUM!',
    },
    {
      id: 'values.objects',
      says: 'A list or object is written as Java would print it',
      source: '?', used: 'sandbox',
      observe: (at) => {
        const [list, object] = at.sheet([[['a'], { a: 1 }]]).getRange('A1:B1').getValues()[0] ?? [];
        return [String(list).slice(0, 19), object];
      },
      expected: ['[Ljava.lang.Object;', '{a=1}'],
    },
    {
      id: 'values.long-number',
      says: 'A number keeps fifteen digits and more: 123456789012345',
      source: 'D', used: 'server/kernel/phones.ts',
      observe: (at) => at.sheet([[123_456_789_012_345]]).getRange('A1').getValue(),
      expected: 123_456_789_012_345,
    },
    {
      id: 'values.longest',
      says: 'A cell takes 50,000 characters: “Your input contains more than the maximum of 50000 characters in a single cell.”',
      source: 'D; wording M', used: 'server/selections/save.ts', tests: test,
      observe: (at) => {
        const cell = at.sheet().getRange('A1');
        return [50_000, 50_001].map((length) => refusal(() => cell.setValue(new Array(length + 1).join('x'))));
      },
      expected: ['✓', '✗ Your input contains more than the maximum of 50000 characters in a single cell.'],
    },
    {
      id: 'values.rows-differ',
      says: 'Other dimensions than the range: “The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.”, and nothing is written',
      source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const cells = at.sheet().getRange('A1:B2'); return [refusal(() => cells.setValues([['x', 'y']])), cells.isBlank()]; },
      expected: ['✗ The number of rows in the data does not match the number of rows in the range. The data has 1 but the range has 2.', true],
    },
    {
      id: 'values.columns-differ',
      says: 'The same for columns, also where only one row differs',
      source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const cells = at.sheet().getRange('A1:B2'); return [refusal(() => cells.setValues([['x', 'y'], ['z']])), cells.isBlank()]; },
      expected: ['✗ The number of columns in the data does not match the number of columns in the range. The data has 1 but the range has 2.', true],
    },
  ],
};
