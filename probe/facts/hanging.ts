// What hangs on cells: rules, notes, looks, filters, protection, names, metadata.

import { refusal, type Field, type Sheet } from '../fact.ts';

const test = 'sandbox/spreadsheet/rules';

function list(values: string[], strict: boolean): GoogleAppsScript.Spreadsheet.DataValidation {
  return SpreadsheetApp.newDataValidation().requireValueInList(values, true).setAllowInvalid(!strict).build();
}

function hiding(values: string[]): GoogleAppsScript.Spreadsheet.FilterCriteria {
  return SpreadsheetApp.newFilterCriteria().setHiddenValues(values).build();
}

function hidden(sheet: Sheet, rows: readonly number[]): number[] {
  return rows.filter((row) => sheet.isRowHiddenByFilter(row));
}

const people = [['Nr', 'PLZ'], [1, 12043], [2, "'12043"], [3, 1067], [4, '']];

export const rules: Field = {
  title: 'Rules, notes and looks',
  pages: ['reference/spreadsheet/data-validation-builder', 'reference/spreadsheet/conditional-format-rule-builder'],
  facts: [
    {
      id: 'rules.strict', says: 'A strict rule refuses the whole write, and nothing is written: “The data you entered in cell B2 violates the data validation rules set on this cell. …”', source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('B1:B3').setDataValidation(list(['Ja', 'Nein, danke'], true)); return [refusal(() => sheet.getRange('A1:B2').setValues([['x', 'Ja'], ['y', 'vielleicht']])), sheet.getRange('A1:B2').isBlank()]; },
      expected: ['✗ The data you entered in cell B2 violates the data validation rules set on this cell.', true],
    },
    {
      id: 'rules.strict-known', says: 'The add-on knows that refusal as such, in the language of this account, and finds the cell in it', source: '?', used: 'server/google/tab.ts',
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('B2').setDataValidation(list(['Ja'], true)); const said = refusal(() => sheet.getRange('B2').setValue('x')); return [/validation|Datenvalidierung|Datenüberprüfung/i.test(said), /\bB2\b/.test(said)]; },
      expected: [true, true],
    },
    {
      id: 'rules.strict-help', says: 'What does the refusal say where the rule has a help text of its own? On the screen that text stands in place of Google’s words; here Google’s words stay', source: '?', used: 'server/google/tab.ts',
      observe: (at) => { const rule = SpreadsheetApp.newDataValidation().requireValueInList(['Ja'], true).setAllowInvalid(false).setHelpText('Bitte nur Ja').build(); const cell = at.sheet().getRange('A1').setDataValidation(rule); return refusal(() => cell.setValue('x')); },
      here: '✗ The data you entered in cell A1 violates the data validation rules set on this cell.',
    },
    {
      id: 'rules.strict-empty', says: 'A strict rule lets a cell be emptied', source: '?', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const cell = at.sheet().getRange('A1').setDataValidation(list(['Ja'], true)).setValue('Ja'); return refusal(() => cell.setValue('')); },
      expected: '✓',
    },
    {
      id: 'rules.loose', says: 'One that only warns lets everything in', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => at.sheet().getRange('A1').setDataValidation(list(['Ja'], false)).setValue('vielleicht').getValue(),
      expected: 'vielleicht',
    },
    {
      id: 'rules.list-read', says: 'A list rule reads back with its values, its drop-down and whether it is strict', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const cell = at.sheet().getRange('A1').setDataValidation(list(['a', 'b, c'], true)); const rule = cell.getDataValidation(); return [String(rule?.getCriteriaType()), rule?.getCriteriaValues(), rule?.getAllowInvalid()]; },
      expected: ['VALUE_IN_LIST', [['a', 'b, c'], true], false],
    },
    {
      id: 'rules.list-long', says: 'A list rule takes 500 values', source: 'D', used: 'server/google/workbook.ts',
      observe: (at) => refusal(() => at.sheet().getRange('A1').setDataValidation(list(Array.from({ length: 500 }, (_, index) => `Wert ${index}`), false))),
      expected: '✓',
    },
    {
      id: 'rules.from-range', says: 'A list from a range takes what the range shows', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const sheet = at.sheet([['Nord'], ['Süd'], [12043]]); const rule = SpreadsheetApp.newDataValidation().requireValueInRange(sheet.getRange('A1:A3'), true).setAllowInvalid(false).build(); const cell = sheet.getRange('C1').setDataValidation(rule); return [refusal(() => cell.setValue('Süd')), refusal(() => cell.setValue(12043)), refusal(() => cell.setValue('West'))[0]]; },
      expected: ['✓', '✓', '✗'],
    },
    {
      id: 'rules.checkbox', says: '`insertCheckboxes` writes FALSE', source: '?', used: 'sandbox', tests: test,
      observe: (at) => at.sheet().getRange('A1:A2').insertCheckboxes().getValues(),
      expected: [[false], [false]],
    },
    {
      id: 'rules.require-checkbox', says: '`requireCheckbox` in a rule leaves the cell empty', source: '?', used: 'sandbox',
      observe: (at) => at.sheet().getRange('A1').setDataValidation(SpreadsheetApp.newDataValidation().requireCheckbox().build()).getValue(),
      expected: '',
    },
    {
      id: 'rules.taken-away', says: 'A rule is taken away from part of its range alone', source: 'D', used: 'sandbox', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('A1:A4').setDataValidation(list(['a'], false)); sheet.getRange('A2:A3').clearDataValidations(); return sheet.getRange('A1:A4').getDataValidations().map(([rule]) => rule !== null); },
      expected: [true, false, false, true],
    },
    {
      id: 'notes.block', says: '`setNotes` takes a block, `null` or `\'\'` takes a note away', source: 'D; `null` ?', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const cells = at.sheet().getRange('A1:B2').setNotes([['eins', 'zwei'], ['drei', 'vier']]); cells.setNotes([['', null as unknown as string], ['drei', 'neu']]); return cells.getNotes(); },
      expected: [['', ''], ['drei', 'neu']],
    },
    {
      id: 'notes.empty-cells', says: 'A note can stand on an empty cell below the last row, and is read there', source: 'D', used: 'server/google/tab.ts',
      observe: (at) => { const sheet = at.sheet([['x']]); sheet.getRange('C9').setNote('hier'); return [sheet.getLastRow(), sheet.getRange(1, 1, sheet.getMaxRows(), sheet.getMaxColumns()).getNotes()[8]?.[2]]; },
      expected: [1, 'hier'],
    },
    {
      id: 'looks.block', says: 'Looks are set for a block in one call and read back', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const cells = at.sheet().getRange('A1:B1').setFontWeight('bold').setBackground('#f1f3f4'); return [cells.getFontWeights()[0], cells.getBackgrounds()[0]]; },
      expected: [['bold', 'bold'], ['#f1f3f4', '#f1f3f4']],
    },
    {
      id: 'looks.background-null', says: '`setBackground(null)` takes the colour away', source: 'D', used: 'server/google/tab.ts',
      observe: (at) => at.sheet().getRange('A1').setBackground('#ff0000').setBackground(null).getBackground(),
      expected: '#ffffff',
    },
    {
      id: 'looks.conditional', says: 'Conditional formats are replaced as a whole and read back in order', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); const rule = (text: string) => SpreadsheetApp.newConditionalFormatRule().whenTextEqualTo(text).setBackground('#fce8e6').setRanges([sheet.getRange('A2:A10')]).build(); sheet.setConditionalFormatRules([rule('offen'), rule('erledigt')]); sheet.setConditionalFormatRules([rule('neu'), rule('alt')]); return sheet.getConditionalFormatRules().map((one) => [one.getRanges()[0]?.getA1Notation(), one.getBooleanCondition()?.getCriteriaValues()[0] as unknown]); },
      expected: [['A2:A10', 'neu'], ['A2:A10', 'alt']],
    },
    {
      id: 'looks.conditional-cell', says: '`whenTextEqualTo` compares the whole cell; case does not count', source: 'D; case ?', used: 'server/google/workbook.ts',
      byHand: 'Colour a cell by “Text ist genau: offen”: “Offen” is coloured, “noch offen” is not.',
    },
    {
      id: 'looks.gridlines', says: 'A tab can be printed and shown without gridlines (`setHiddenGridlines`); the add-on does not use it, and the sandbox lacks it', source: 'D', used: 'sandbox',
      observe: (at) => refusal(() => at.sheet().setHiddenGridlines(true)),
      expected: '✓', here: '✗ SpreadsheetApp.Sheet.setHiddenGridlines is not supported by the sandbox.',
    },
  ],
};

export const filters: Field = {
  title: 'Filters',
  pages: ['reference/spreadsheet/filter', 'reference/spreadsheet/filter-criteria-builder'],
  facts: [
    {
      id: 'filters.one', says: 'One filter a tab: “You can’t create a filter in a sheet that already has a filter.”', source: 'M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(people); sheet.getRange('A1:B5').createFilter(); return refusal(() => sheet.getRange('A1:B5').createFilter()); },
      expected: "✗ You can't create a filter in a sheet that already has a filter.",
    },
    {
      id: 'filters.hidden-values', says: 'A filter hides by the texts cells show, numbers and texts alike', source: 'D', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => { const sheet = at.sheet(people); sheet.getRange('A1:B5').createFilter().setColumnFilterCriteria(2, hiding(['12043'])); return hidden(sheet, [2, 3, 4, 5]); },
      expected: [2, 3],
    },
    {
      id: 'filters.hidden-empty', says: '`\'\'` hides empty cells', source: '?', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => { const sheet = at.sheet(people); sheet.getRange('A1:B5').createFilter().setColumnFilterCriteria(2, hiding([''])); return hidden(sheet, [2, 3, 4, 5]); },
      expected: [5],
    },
    {
      id: 'filters.dates', says: 'Dates are hidden by the text their cells show', source: '?', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => { const sheet = at.sheet([['Seit'], [new Date(2024, 5, 1)], [new Date(2024, 5, 2)]]); sheet.getRange('A1:A3').createFilter().setColumnFilterCriteria(1, hiding(['01.06.2024'])); return hidden(sheet, [2, 3]); },
      expected: [2],
    },
    {
      id: 'filters.together', says: 'Several columns hide together', source: 'D', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => { const sheet = at.sheet(people); const filter = sheet.getRange('A1:B5').createFilter(); filter.setColumnFilterCriteria(1, hiding(['4'])); filter.setColumnFilterCriteria(2, hiding(['1067'])); return hidden(sheet, [2, 3, 4, 5]); },
      expected: [4, 5],
    },
    {
      id: 'filters.columns', says: 'Columns of a filter are counted from 1 within the sheet. Only filters that begin in column A are used, where both readings agree', source: '?', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => { const sheet = at.sheet([['', 'Nr', 'PLZ'], ['', 1, 12043], ['', 2, 1067]]); return [refusal(() => sheet.getRange('B1:C3').createFilter().setColumnFilterCriteria(3, hiding(['1067']))), hidden(sheet, [2, 3])]; },
      expected: ['✓', [3]],
    },
    {
      id: 'filters.read', says: '`getHiddenValues` gives back what was set; a filter of ours has no criteria type', source: '?', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => { const filter = at.sheet(people).getRange('A1:B5').createFilter(); filter.setColumnFilterCriteria(2, hiding(['12043', ''])); const criteria = filter.getColumnFilterCriteria(2); return [[...(criteria?.getHiddenValues() ?? [])].sort(), criteria?.getCriteriaType(), filter.getColumnFilterCriteria(1)]; },
      expected: [['', '12043'], null, null],
    },
    {
      id: 'filters.thousands', says: '`setHiddenValues` takes thousands of values at once, and as many are read back', source: '? (the add-on refuses above 25,000, and asks where the number differs)', used: 'server/selections/index.ts', tests: `${test}, server/selections/filter`,
      observe: (at) => { const sheet = at.sheet(); sheet.insertRowsAfter(1000, 4_001); sheet.getRange(1, 1, 5_001, 1).setValues([['Nr'], ...Array.from({ length: 5_000 }, (_, index) => [index + 1])]); const filter = sheet.getRange('A1:A5001').createFilter(); filter.setColumnFilterCriteria(1, hiding(Array.from({ length: 4_990 }, (_, index) => String(index + 11)))); return [filter.getColumnFilterCriteria(1)?.getHiddenValues().length, hidden(sheet, [2, 11, 12, 5_001])]; },
      expected: [4_990, [12, 5_001]],
    },
    {
      id: 'filters.absent-values', says: 'Are hidden values kept that no cell shows? Not here', source: '?', used: 'server/selections/index.ts',
      observe: (at) => { const filter = at.sheet(people).getRange('A1:B5').createFilter(); filter.setColumnFilterCriteria(2, hiding(['12043', 'gibt es nicht'])); return filter.getColumnFilterCriteria(2)?.getHiddenValues(); },
      here: ['12043'],
    },
    {
      id: 'filters.condition', says: 'A person’s condition is told apart: it has a criteria type and no hidden values', source: 'D', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => { const filter = at.sheet(people).getRange('A1:B5').createFilter(); filter.setColumnFilterCriteria(1, SpreadsheetApp.newFilterCriteria().whenNumberGreaterThan(2).build()); const criteria = filter.getColumnFilterCriteria(1); return [String(criteria?.getCriteriaType()), (criteria?.getHiddenValues() ?? []).length]; },
      expected: ['NUMBER_GREATER_THAN', 0],
    },
    {
      id: 'filters.removed', says: 'A column’s criteria, and the filter, can be taken away; then all is seen', source: 'D', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => { const sheet = at.sheet(people); const filter = sheet.getRange('A1:B5').createFilter(); filter.setColumnFilterCriteria(2, hiding([''])); filter.removeColumnFilterCriteria(2); const seen = hidden(sheet, [2, 3, 4, 5]); filter.remove(); return [seen, sheet.getFilter()]; },
      expected: [[], null],
    },
    {
      id: 'filters.range', says: 'A filter tells its range', source: 'D', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => { const sheet = at.sheet(people); sheet.getRange('A1:B5').createFilter(); const range = sheet.getFilter()?.getRange(); return [range?.getRow(), range?.getColumn(), range?.getNumRows(), range?.getNumColumns(), range?.getLastColumn()]; },
      expected: [1, 1, 5, 2, 2],
    },
    {
      id: 'filters.hidden-is-there', says: 'What a filter hides is read and written by scripts like all else', source: 'D', used: 'server/google/tab.ts', tests: 'server/google/filter',
      observe: (at) => { const sheet = at.sheet(people); sheet.getRange('A1:B5').createFilter().setColumnFilterCriteria(2, hiding(['12043', ''])); sheet.getRange('A2').setValue('neu'); return sheet.getRange('A2:A5').getValues().map(([value]) => value as unknown); },
      expected: ['neu', 2, 3, 4],
    },
    {
      id: 'filters.judged-once', says: 'A filter is judged when it is set: what is written afterwards is seen until it is set again', source: '?', used: 'server/selections/index.ts', tests: 'server/google/filter',
      observe: (at) => { const sheet = at.sheet(people); sheet.getRange('A1:B5').createFilter().setColumnFilterCriteria(2, hiding(['12043'])); sheet.getRange('B4').setValue(12043); return hidden(sheet, [2, 3, 4, 5]); },
      expected: [2, 3],
    },
    {
      id: 'filters.below', says: 'Rows below its range are not in it: what is appended there is seen', source: '?', used: 'server/selections/index.ts', tests: 'server/google/filter',
      observe: (at) => { const sheet = at.sheet(people); sheet.getRange('A1:B5').createFilter().setColumnFilterCriteria(2, hiding(['12043'])); sheet.appendRow([5, 12043]); return hidden(sheet, [2, 3, 6]); },
      expected: [2, 3],
    },
    {
      id: 'filters.visible-values', says: '`setVisibleValues` is for pivot tables; refused by name here', source: 'D', used: 'sandbox', tests: test,
      observe: () => refusal(() => SpreadsheetApp.newFilterCriteria().setVisibleValues(['Nord'])),
      here: '✗ A filter by visible values, which is for pivot tables, is not supported by the sandbox.',
    },
    {
      id: 'filters.sorting', says: 'Filters and sorting take hidden columns along', source: '?', used: 'sandbox', tests: 'sandbox/spreadsheet/moving',
      observe: (at) => { const sheet = at.sheet([['b', 'zu b'], ['a', 'zu a']]); sheet.hideColumns(2); sheet.getRange('A1:B2').sort(1); return sheet.getRange('B1:B2').getValues().map(([value]) => value as unknown); },
      expected: ['zu a', 'zu b'],
    },
    {
      id: 'filters.protected', says: 'Who may not edit a protected tab may not set, change or remove its filter; protected cells in a tab do not stop it', source: '?', used: 'server/google/tab.ts', tests: `${test}, server/google/filter`,
      byHand: 'Protect a tab, share the sheet with a second account as editor: there filtering is refused; with only a range protected it works.',
    },
  ],
};

export const protection: Field = {
  title: 'Protection, names, metadata',
  pages: ['reference/spreadsheet/protection', 'reference/spreadsheet/developer-metadata'],
  facts: [
    {
      id: 'protection.owner', says: 'Protection does not stop the scripts of the owner', source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.getRange('A1').protect().setDescription('Probe'); return [refusal(() => sheet.getRange('A1').setValue('x')), sheet.getRange('A1').canEdit()]; },
      expected: ['✓', true],
    },
    {
      id: 'protection.others', says: 'Protected cells refuse the scripts of all but owner and editors: “You are trying to edit a protected cell or object. …” The owner here is the first person who opened the workbook', source: 'M; owner: the sandbox’s choice', used: 'server/google/tab.ts', tests: test,
      byHand: 'Protect A1 of a tab, and as a second account that may not edit it choose Probe → In A1 schreiben: the box shows the words, in both languages.',
    },
    {
      id: 'protection.screen', says: 'Protection does not stop a person typing on the sandbox’s screen', source: 'the sandbox’s limit', used: 'sandbox',
      byHand: 'Nothing to try: on Google it does.',
    },
    {
      id: 'names.range', says: 'Named ranges are found ignoring case and move with rows', source: 'D', used: 'sandbox', tests: test,
      observe: (at) => { const sheet = at.sheet([[1], [2]]); at.book.setNamedRange('ProbeSummanden', sheet.getRange('A1:A2')); sheet.insertRowBefore(1); const found = at.book.getRangeByName('probesummanden')?.getA1Notation(); at.book.removeNamedRange('ProbeSummanden'); return [found, at.book.getRangeByName('ProbeSummanden')]; },
      expected: ['A2:A3', null],
    },
    {
      id: 'metadata.places', says: 'Developer metadata hangs on spreadsheets, tabs, whole rows and columns; elsewhere refused', source: 'D', used: 'sandbox', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.addDeveloperMetadata('probe', 'tab'); sheet.getRange('B:B').addDeveloperMetadata('probe', 'column'); return [refusal(() => sheet.getRange('B2').addDeveloperMetadata('probe', 'x'))[0], sheet.createDeveloperMetadataFinder().withKey('probe').find().map((one) => one.getValue()).sort()]; },
      expected: ['✗', ['column', 'tab']],
    },
    {
      id: 'metadata.changed', says: 'Key and value of what is there can be set anew', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); sheet.addDeveloperMetadata('probe', 'alt'); const [one] = sheet.createDeveloperMetadataFinder().find(); one?.setKey('probe2'); one?.setValue('neu'); return at.book.createDeveloperMetadataFinder().withKey('probe2').find().map((found) => [found.getKey(), found.getValue()]); },
      expected: [['probe2', 'neu']],
    },
    {
      id: 'metadata.moves', says: 'It follows rows that are put in', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const sheet = at.sheet([[1], [2], [3]]); sheet.getRange('3:3').addDeveloperMetadata('probe', '17'); sheet.insertRowsBefore(2, 2); return sheet.createDeveloperMetadataFinder().withKey('probe').find().map((one) => one.getLocation().getRow()?.getRow()); },
      expected: [5],
    },
    {
      id: 'metadata.sort', says: 'Through a sort it stays with the row’s number', source: '?', used: 'server/members/locate.ts',
      observe: (at) => { const sheet = at.sheet([['b'], ['a']]); sheet.getRange('1:1').addDeveloperMetadata('probe', 'b'); sheet.getRange('A1:A2').sort(1); return sheet.createDeveloperMetadataFinder().withKey('probe').find().map((one) => one.getLocation().getRow()?.getRow()); },
      expected: [1],
    },
    {
      id: 'metadata.gone', says: 'It goes with its row', source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const sheet = at.sheet([['a'], ['b']]); sheet.getRange('2:2').addDeveloperMetadata('probe', 'b'); sheet.deleteRows(2, 1); return sheet.createDeveloperMetadataFinder().withKey('probe').find().length; },
      expected: 0,
    },
  ],
};

/** A chart of two bars, put in; the sheet that has it. */
function charted(sheet: Sheet): Sheet {
  sheet.insertChart(
    sheet.newChart().setChartType(Charts.ChartType.BAR).addRange(sheet.getRange('A1:B3')).setNumHeaders(1)
      .setOption('title', 'Themen').setOption('colors', ['#8b1a1a']).setOption('legend', { position: 'none' }).setOption('width', 480).setOption('height', 280)
      .setPosition(5, 1, 0, 0).build(),
  );
  return sheet;
}
const topics = [['Thema', 'Nennungen'], ['Wohnen', 7], ['Klima', 3]];

export const charts: Field = {
  title: 'Charts',
  pages: ['reference/spreadsheet/embedded-chart-builder', 'https://developers.google.com/chart/interactive/docs/gallery'],
  facts: [
    {
      id: 'charts.made', says: 'Charts are made by `newChart()…build()` and `insertChart`, and found again with their cells', source: 'D', used: 'server/google/tab.ts', tests: 'sandbox/spreadsheet/charts',
      observe: (at) => charted(at.sheet(topics)).getCharts().map((chart) => chart.getRanges().map((range) => range.getA1Notation())),
      expected: [['A1:B3']],
    },
    {
      id: 'charts.place', says: '`setPosition` counts rows and columns from 1', source: 'D', used: 'server/google/tab.ts', tests: 'sandbox/spreadsheet/charts',
      observe: (at) => { const info = charted(at.sheet(topics)).getCharts()[0]?.getContainerInfo(); return [info?.getAnchorRow(), info?.getAnchorColumn()]; },
      expected: [5, 1],
    },
    {
      id: 'charts.moves', says: 'A chart moves with the rows put in above it', source: '?', used: 'server/overview/index.ts', tests: 'sandbox/spreadsheet/charts',
      observe: (at) => { const sheet = charted(at.sheet(topics)); sheet.insertRowsBefore(1, 2); const chart = sheet.getCharts()[0]; return [chart?.getContainerInfo().getAnchorRow(), chart?.getRanges()[0]?.getA1Notation()]; },
      expected: [7, 'A3:B5'],
    },
    {
      id: 'charts.options', says: 'Options of Google’s charts are taken and told: `title`, `width`, `height`', source: 'D', used: 'server/google/tab.ts', tests: 'sandbox/spreadsheet/charts',
      observe: (at) => { const options = charted(at.sheet(topics)).getCharts()[0]?.getOptions(); return [options?.get('title'), options?.get('width'), options?.get('height')]; },
      expected: ['Themen', 480, 280],
    },
    {
      id: 'charts.series', says: '`setOption(\'series\', {0: {dataLabel: \'value\'}})` is taken: the numbers stand beside the bars. Not in Google’s reference, and widely used; where it is ignored, the numbers stand in the cells beside the chart', source: '?', used: 'server/google/tab.ts',
      observe: (at) => { const sheet = at.sheet(topics); return refusal(() => sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.COLUMN).addRange(sheet.getRange('A1:B3')).setNumHeaders(1).setOption('series', { 0: { dataLabel: 'value' } }).setPosition(5, 1, 0, 0).build())); },
      expected: '✓',
    },
    {
      id: 'charts.numbers-seen', says: 'and the numbers are really to be seen', source: '?', used: 'server/google/tab.ts',
      byHand: 'Menu Figures → Overview on a list of the add-on: each bar has its number.',
    },
    {
      id: 'charts.line', says: 'A line chart takes an empty `series` option', source: '?', used: 'server/google/tab.ts',
      observe: (at) => { const sheet = at.sheet(topics); return refusal(() => sheet.insertChart(sheet.newChart().setChartType(Charts.ChartType.LINE).addRange(sheet.getRange('A1:B3')).setNumHeaders(1).setOption('series', {}).setPosition(5, 1, 0, 0).build())); },
      expected: '✓',
    },
    {
      id: 'charts.removed', says: 'A chart is taken out; a second time: “The chart does not exist on this sheet.”', source: '?', used: 'server/google/tab.ts', tests: 'sandbox/spreadsheet/charts',
      observe: (at) => { const sheet = charted(at.sheet(topics)); const [chart] = sheet.getCharts(); if (!chart) return 'no chart'; sheet.removeChart(chart); return [sheet.getCharts().length, refusal(() => sheet.removeChart(chart))]; },
      expected: [0, '✗ The chart does not exist on this sheet.'],
    },
    {
      id: 'charts.stay', says: '`clearContents` leaves charts where they are', source: 'D', used: 'server/google/tab.ts',
      observe: (at) => { const sheet = charted(at.sheet(topics)); sheet.clearContents(); return sheet.getCharts().length; },
      expected: 1,
    },
    {
      id: 'charts.tab', says: 'A chart goes with its tab', source: 'D', used: 'server/google/workbook.ts', tests: 'sandbox/spreadsheet/charts',
      byHand: 'Delete a tab that has a chart: no other tab shows it.',
    },
    {
      id: 'charts.size', says: 'Without a size a chart is 600 × 371', source: '?', used: 'sandbox', tests: 'sandbox/spreadsheet/charts',
      byHand: 'In the tab of charts.series: measure the chart, or read its size in a screenshot at 100 %.',
    },
    {
      id: 'charts.drawn', says: 'The sandbox draws bars, columns and lines with title, colours, size, series names and numbers; every other type as columns, other options not at all. It keeps charts in its own part of the file, so other programs show none', source: 'the sandbox’s limit', used: 'sandbox', tests: 'browser/sandbox-screen',
      byHand: 'Nothing to try on Google.',
    },
  ],
};
