// Rules, notes and looks of cells.

import { refusal, type Field } from '../fact.ts';

const test = 'sandbox/spreadsheet/rules';

function list(values: string[], strict: boolean): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation().requireValueInList(values, true).setAllowInvalid(!strict).build();
}

export const rules: Field = {
  title: 'Rules, notes and looks',
  pages: ['reference/spreadsheet/data-validation-builder', 'reference/spreadsheet/conditional-format-rule-builder'],
  facts: [
    {
      id: 'rules.strict',
      says: 'A strict rule refuses the whole write, and nothing is written: “The data you entered in cell B2 violates the data validation rules set on this cell. …”',
      source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        sheet.getRange('B1:B3').setDataValidation(list(['Ja', 'Nein, danke'], true));
        return [refusal(() => sheet.getRange('A1:B2').setValues([['x', 'Ja'], ['y', 'vielleicht']])), sheet.getRange('A1:B2').isBlank()];
      },
      expected: ['✗ The data you entered in cell B2 violates the data validation rules set on this cell.', true],
    },
    {
      id: 'rules.strict-known',
      says: 'The add-on knows that refusal as such, in the language of this account, and finds the cell in it',
      source: '?', used: 'server/google/tab.ts',
      observe: (at) => {
        const sheet = at.sheet();
        sheet.getRange('B2').setDataValidation(list(['Ja'], true));
        const said = refusal(() => sheet.getRange('B2').setValue('x'));
        return [/validation|Datenvalidierung|Datenüberprüfung|protected|geschützt/i.test(said), /\bB2\b/.test(said)];
      },
      expected: [true, true],
    },
    {
      id: 'rules.strict-help',
      says: 'What does the refusal say where the rule has a help text of its own? On the screen that text stands in place of Google’s words; here Google’s words stay',
      source: '?', used: 'server/google/tab.ts',
      observe: (at) => {
        const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Ja'], true).setAllowInvalid(false).setHelpText('Bitte nur Ja').build();
        const cell = at.sheet().getRange('A1').setDataValidation(rule);
        return refusal(() => cell.setValue('x'));
      },
      here: '✗ The data you entered in cell A1 violates the data validation rules set on this cell.',
    },
    {
      id: 'rules.strict-empty',
      says: 'A strict rule lets a cell be emptied',
      source: '?', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const cell = at.sheet().getRange('A1').setDataValidation(list(['Ja'], true)).setValue('Ja');
        return refusal(() => cell.setValue(''));
      },
      expected: '✓',
    },
    {
      id: 'rules.loose',
      says: 'One that only warns lets everything in',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => at.sheet().getRange('A1').setDataValidation(list(['Ja'], false)).setValue('vielleicht').getValue(),
      expected: 'vielleicht',
    },
    {
      id: 'rules.list-read',
      says: 'A list rule reads back with its values, its drop-down and whether it is strict',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const cell = at.sheet().getRange('A1').setDataValidation(list(['a', 'b, c'], true));
        const rule = cell.getDataValidation();
        return [String(rule?.getCriteriaType()), rule?.getCriteriaValues(), rule?.getAllowInvalid()];
      },
      expected: ['VALUE_IN_LIST', [['a', 'b, c'], true], false],
    },
    {
      id: 'rules.list-long',
      says: 'A list rule takes 500 values',
      source: 'D', used: 'server/google/workbook.ts',
      observe: (at) => refusal(() => at.sheet().getRange('A1').setDataValidation(list(Array.from({ length: 500 }, (_, index) => `Wert ${index}`), false))),
      expected: '✓',
    },
    {
      id: 'rules.from-range',
      says: 'A list from a range takes what the range shows',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet([['Nord'], ['Süd'], [12043]]);
        const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A1:A3'), true).setAllowInvalid(false).build();
        const cell = sheet.getRange('C1').setDataValidation(rule);
        return [refusal(() => cell.setValue('Süd')), refusal(() => cell.setValue(12043)), refusal(() => cell.setValue('West'))[0]];
      },
      expected: ['✓', '✓', '✗'],
    },
    {
      id: 'rules.checkbox',
      says: '`insertCheckboxes` writes FALSE',
      source: '?', used: 'sandbox', tests: test,
      observe: (at) => at.sheet().getRange('A1:A2').insertCheckboxes().getValues(),
      expected: [[false], [false]],
    },
    {
      id: 'rules.require-checkbox',
      says: '`requireCheckbox` in a rule leaves the cell empty',
      source: '?', used: 'sandbox',
      observe: (at) => at.sheet().getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build()).getValue(),
      expected: '',
    },
    {
      id: 'rules.taken-away',
      says: 'A rule is taken away from part of its range alone',
      source: 'D', used: 'sandbox', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        sheet.getRange('A1:A4').setDataValidation(list(['a'], false));
        sheet.getRange('A2:A3').clearDataValidations();
        return sheet.getRange('A1:A4').getDataValidations().map(([rule]) => rule !== null);
      },
      expected: [true, false, false, true],
    },
    {
      id: 'notes.block',
      says: '`setNotes` takes a block, `null` or `\'\'` takes a note away',
      source: 'D; `null` ?', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const cells = at.sheet().getRange('A1:B2').setNotes([['eins', 'zwei'], ['drei', 'vier']]);
        cells.setNotes([['', null as unknown as string], ['drei', 'neu']]);
        return cells.getNotes();
      },
      expected: [['', ''], ['drei', 'neu']],
    },
    {
      id: 'notes.empty-cells',
      says: 'A note can stand on an empty cell below the last row, and is read there',
      source: 'D', used: 'server/google/tab.ts',
      observe: (at) => {
        const sheet = at.sheet([['x']]);
        sheet.getRange('C9').setNote('hier');
        return [sheet.getLastRow(), sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getNotes()[8]?.[2]];
      },
      expected: [1, 'hier'],
    },
    {
      id: 'looks.block',
      says: 'Looks are set for a block in one call and read back',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const cells = at.sheet().getRange('A1:B1').setFontWeight('bold').setBackground('#f1f3f4');
        return [cells.getFontWeights()[0], cells.getBackgrounds()[0]];
      },
      expected: [['bold', 'bold'], ['#f1f3f4', '#f1f3f4']],
    },
    {
      id: 'looks.background-null',
      says: '`setBackground(null)` takes the colour away',
      source: 'D', used: 'server/google/tab.ts',
      observe: (at) => at.sheet().getRange('A1').setBackground('#ff0000').setBackground(null).getBackground(),
      expected: '#ffffff',
    },
    {
      id: 'looks.conditional',
      says: 'Conditional formats are replaced as a whole and read back in order',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        const rule = (text: string) => SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(text).setBackground('#fce8e6').setRanges([sheet.getRange('A2:A10')]).build();
        sheet.setConditionalFormatRules([rule('offen'), rule('erledigt')]);
        sheet.setConditionalFormatRules([rule('neu'), rule('alt')]);
        return sheet.getConditionalFormatRules().map((one) => [one.getRanges()[0]?.getA1Notation(), one.getBooleanCondition()?.getCriteriaValues()[0] as unknown]);
      },
      expected: [['A2:A10', 'neu'], ['A2:A10', 'alt']],
    },
    {
      id: 'looks.conditional-cell',
      says: '`whenTextEqualTo` compares the whole cell; case does not count',
      source: 'D; case ?', used: 'server/google/workbook.ts',
      byHand: 'Colour a cell by “Text ist genau: offen”: “Offen” is coloured, “noch offen” is not.',
    },
    {
      id: 'looks.gridlines',
      says: 'A tab can be printed and shown without gridlines (`setHiddenGridlines`); the add-on does not use it, and the sandbox lacks it',
      source: 'D', used: 'sandbox',
      observe: (at) => refusal(() => at.sheet().setHiddenGridlines(true)),
      expected: '✓', here: '✗ SpreadsheetApp.Sheet.setHiddenGridlines is not supported by the sandbox.',
    },
  ],
};
