// What hangs on cells: validation, notes, looks, filters, conditional formats, protection, names, metadata.

import { open } from './setup.ts';
import { enums } from '../../../sandbox/services/spreadsheet/enums.ts';

describe('validation', () => {
  test('a strict list refuses the whole write in Google’s words, and nothing is written', () => {
    const { sheet, app } = open();
    sheet.getRange('B2:B4').setDataValidation(app.newDataValidation().requireValueInList(['Ja', 'Nein, danke']).setAllowInvalid(false).build());
    expect(() => sheet.getRange('A2:B3').setValues([['x', 'Ja'], ['y', 'vielleicht']])).toThrow(
      'The data you entered in cell B3 violates the data validation rules set on this cell.\nPlease enter one of the following values: Ja, Nein, danke.',
    );
    expect(sheet.getRange('A2:B3').isBlank()).toBe(true);
    sheet.getRange('B2:B3').setValues([['Nein, danke'], ['']]);
    expect(sheet.getRange('B2').getValue()).toBe('Nein, danke');
  });

  test('one that only warns lets everything in', () => {
    const { sheet, app } = open();
    const range = sheet.getRange('A1').setDataValidation(app.newDataValidation().requireValueInList(['Ja']).build());
    expect(range.setValue('vielleicht').getValue()).toBe('vielleicht');
  });

  test('reads back as it was made, also after saving and opening', () => {
    const { sheet, app, engine, extras, spreadsheet } = open();
    const groups = spreadsheet.insertSheet('Meine Gruppen');
    const build = () => app.newDataValidation();
    const rules = [
      build().requireValueInList(['a', 'b'], false).setAllowInvalid(false).setHelpText('a oder b').build(),
      build().requireValueInRange(groups.getRange('A2:A100')).build(),
      build().requireNumberBetween(1, 5).build(),
      build().requireDateOnOrAfter(new Date('2026-01-31T23:00:00Z')).build(),
      build().requireTextContains('@"x').build(),
      build().requireTextIsEmail().build(),
      build().requireCheckbox().build(),
      build().requireFormulaSatisfied('=LEN(H1)>3').build(),
    ];
    sheet.getRange(1, 1, 1, rules.length).setDataValidations([rules]);
    const read = (of: typeof sheet) =>
      of.getRange(1, 1, 1, rules.length).getDataValidations()[0]!.map((rule) => [rule!.getCriteriaType().name, rule!.getCriteriaValues().map((value) => (typeof value === 'object' && value && 'getA1Notation' in value ? (value as { getA1Notation(): string }).getA1Notation() : value)), rule!.getAllowInvalid(), rule!.getHelpText()]);
    const expected = [
      ['VALUE_IN_LIST', [['a', 'b'], false], false, 'a oder b'],
      ['VALUE_IN_RANGE', ['A2:A100', true], true, null],
      ['NUMBER_BETWEEN', [1, 5], true, null],
      ['DATE_ON_OR_AFTER', [new Date('2026-01-31T23:00:00Z')], true, null],
      ['TEXT_CONTAINS', ['@"x'], true, null],
      ['TEXT_IS_VALID_EMAIL', [], true, null],
      ['CHECKBOX', [], true, null],
      ['CUSTOM_FORMULA', ['=LEN(H1)>3'], true, null],
    ];
    expect(read(sheet)).toEqual(expected);
    expect(read(open(engine.snapshot(), extras()).sheet)).toEqual(expected);
  });

  test('a list from a range takes what the range shows', () => {
    const { sheet, app } = open();
    sheet.getRange('D1:D3').setValues([['Nord'], ['Süd'], [12043]]);
    const cell = sheet.getRange('A1').setDataValidation(app.newDataValidation().requireValueInRange(sheet.getRange('D1:D3')).setAllowInvalid(false).build());
    expect(cell.setValue('Süd').getValue()).toBe('Süd');
    expect(cell.setValue(12043).getValue()).toBe(12043);
    expect(() => cell.setValue('West')).toThrow('Nord, Süd, 12043');
  });

  test('is cleared from part of a range only', () => {
    const { sheet, app } = open();
    sheet.getRange('A1:A10').setDataValidation(app.newDataValidation().requireValueInList(['a']).build());
    sheet.getRange('A4:A5').clearDataValidations();
    expect(sheet.getRange('A3:A6').getDataValidations().map(([rule]) => rule !== null)).toEqual([true, false, false, true]);
  });

  test('checkboxes are booleans', () => {
    const { sheet } = open();
    const boxes = sheet.getRange('A1:A2').insertCheckboxes();
    expect(boxes.getValues()).toEqual([[false], [false]]);
    boxes.getCell(1, 1).check();
    expect([boxes.getValues().flat(), boxes.isChecked(), boxes.getCell(1, 1).isChecked()]).toEqual([[true, false], null, true]);
    expect(() => boxes.getCell(1, 1).setValue('ja')).toThrow('violates the data validation rules');
    expect(boxes.removeCheckboxes().getValues()).toEqual([[''], ['']]);
  });
});

test('notes are set, read in blocks, cleared, kept', () => {
  const { sheet, engine } = open();
  sheet.getRange('A1:B2').setNotes([['eins', ''], ['', 'vier']]);
  expect(sheet.getRange('A1:B2').getNotes()).toEqual([['eins', ''], ['', 'vier']]);
  sheet.getRange('A1').clearNote();
  expect(open(engine.snapshot()).sheet.getRange('A1:B2').getNotes()).toEqual([['', ''], ['', 'vier']]);
});

test('looks are set one by one and in blocks, and cleared without the values', () => {
  const { sheet } = open();
  const range = sheet.getRange('A1:B1').setValues([['a', 1.5]]);
  range.setFontWeight('bold').setBackgrounds([['#f1f3f4', 'red']]).setHorizontalAlignments([['left', 'center']]).setWrap(true).setFontSize(12).setBorder(true, null, true, null, null, null);
  range.setNumberFormats([['@', '#,##0.00']]);
  expect([range.getFontWeights(), range.getBackgrounds(), range.getHorizontalAlignments(), range.getFontSizes(), range.getNumberFormats(), range.getWraps()]).toEqual([
    [['bold', 'bold']], [['#f1f3f4', '#ff0000']], [['left', 'center']], [[12, 12]], [['@', '#,##0.00']], [[true, true]],
  ]);
  expect(range.getDisplayValues()).toEqual([['a', '1,50']]);
  range.clearFormat();
  expect([range.getFontWeight(), range.getBackground(), range.getNumberFormats()[0]![1], range.getValues()]).toEqual(['normal', '#ffffff', '0.###############', [['a', 1.5]]]);
});

describe('a filter', () => {
  test('hides rows by values, and there is one a sheet', () => {
    const { sheet, app } = open();
    sheet.getRange('A1:B5').setValues([['Name', 'BO'], ['a', 'Nord'], ['b', 'Süd'], ['c', ''], ['d', 'Nord']]);
    const filter = sheet.getRange('A1:B5').createFilter();
    expect(() => sheet.getRange('A1:B5').createFilter()).toThrow("You can't create a filter in a sheet that already has a filter.");
    filter.setColumnFilterCriteria(2, app.newFilterCriteria().setHiddenValues(['Süd']).build());
    expect([2, 3, 4, 5].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, true, false, false]);
    expect(filter.getColumnFilterCriteria(2)?.getHiddenValues()).toEqual(['Süd']);
    filter.setColumnFilterCriteria(2, app.newFilterCriteria().whenTextContains('or').build());
    expect([2, 3, 4, 5].map((row) => sheet.isRowHiddenByFilter(row))).toEqual([false, true, true, false]);
    expect([filter.getColumnFilterCriteria(2)?.getCriteriaType()?.name, filter.getColumnFilterCriteria(2)?.getCriteriaValues()]).toEqual(['TEXT_CONTAINS', ['or']]);
    filter.removeColumnFilterCriteria(2);
    expect(sheet.isRowHiddenByFilter(3)).toBe(false);
    expect(sheet.getFilter()?.getRange().getA1Notation()).toBe('A1:B5');
    expect(() => app.newFilterCriteria().setVisibleValues(['Nord'])).toThrow('A filter by visible values, which is for pivot tables, is not supported by the sandbox.');
    expect(() => filter.setColumnFilterCriteria(3, null)).toThrow('out of bounds');
    filter.remove();
    expect(sheet.getFilter()).toBeNull();
    expect(() => filter.remove()).toThrow('Filter not found');
  });

  test('of thousands of values is set and read in no time, and kept in the file', () => {
    const { sheet, app, engine, extras, env } = open();
    sheet.insertRowsAfter(1000, 19_001);
    sheet.getRange(1, 1, 20_001, 1).setValues([['Nr'], ...Array.from({ length: 20_000 }, (_, index) => [index + 1])]);
    const hidden = Array.from({ length: 19_990 }, (_, index) => String(index + 11));
    const begun = Date.now();
    sheet.getRange(1, 1, 20_001, 1).createFilter().setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(hidden).build());
    expect(sheet.getFilter()?.getColumnFilterCriteria(1)?.getHiddenValues()).toHaveLength(19_990);
    expect(Date.now() - begun).toBeLessThan(5_000);
    const again = open(engine.snapshot(), extras(), env).sheet;
    expect([2, 11, 12, 20_001].map((row) => again.isRowHiddenByFilter(row))).toEqual([false, false, true, true]);
  });

  test('of a protected sheet is not for others to change', () => {
    const { sheet, app, env } = open();
    const filter = sheet.getRange('A1:B5').createFilter();
    sheet.protect();
    env.person = { email: 'fremd@example.org', locale: 'de' };
    for (const change of [() => filter.remove(), () => filter.setColumnFilterCriteria(1, app.newFilterCriteria().setHiddenValues(['x']).build())]) expect(change).toThrow('protected');
  });
});

test('conditional formats are replaced as a whole and read back in order', () => {
  const { sheet, app, engine } = open();
  const range = sheet.getRange('A2:A10');
  const rule = () => app.newConditionalFormatRule().setRanges([range]).setBackground('#fce8e6');
  const rules = [
    rule().whenTextEqualTo('offen').setBold(true).build(),
    rule().whenNumberBetween(1, 3).build(),
    rule().whenFormulaSatisfied('=$B2="x"').build(),
    rule().whenDateBefore(new Date('2026-01-31T23:00:00Z')).build(),
    rule().whenDateAfter(enums.RelativeDate.of('TODAY')).build(),
    rule().whenCellEmpty().build(),
  ];
  sheet.setConditionalFormatRules(rules);
  const read = (of: typeof sheet) => of.getConditionalFormatRules().map((found) => [found.getRanges()[0]!.getA1Notation(), found.getBooleanCondition()!.getCriteriaType().name, ...found.getBooleanCondition()!.getCriteriaValues()]);
  const expected = [
    ['A2:A10', 'TEXT_EQUAL_TO', 'offen'],
    ['A2:A10', 'NUMBER_BETWEEN', 1, 3],
    ['A2:A10', 'CUSTOM_FORMULA', '=$B2="x"'],
    ['A2:A10', 'DATE_BEFORE', new Date('2026-01-31T23:00:00Z')],
    ['A2:A10', 'DATE_AFTER_RELATIVE', enums.RelativeDate.of('TODAY')],
    ['A2:A10', 'CELL_EMPTY'],
  ];
  expect(read(sheet)).toEqual(expected);
  expect(read(open(engine.snapshot()).sheet)).toEqual(expected);
  expect([sheet.getConditionalFormatRules()[0]!.getBooleanCondition()!.getBackground(), sheet.getConditionalFormatRules()[0]!.getBooleanCondition()!.getBold()]).toEqual(['#fce8e6', true]);
  sheet.clearConditionalFormatRules();
  expect(sheet.getConditionalFormatRules()).toEqual([]);
});

describe('protection', () => {
  test('stops the scripts of others, not those of the owner and the editors', () => {
    const { sheet, env } = open();
    const protection = sheet.getRange('A1:A3').protect().setDescription('Zuordnung');
    env.person = { email: 'fremd@example.org', locale: 'de' };
    const refusal = 'You are trying to edit a protected cell or object. Please contact the spreadsheet owner to remove protection if you need to edit.';
    expect(() => sheet.getRange('A3:B3').setValues([['x', 'y']])).toThrow(refusal);
    expect(() => protection.remove()).toThrow(refusal);
    expect(sheet.getRange('A3').canEdit()).toBe(false);
    expect(sheet.getRange('B3').setValue('frei').getValue()).toBe('frei');
    env.person = { email: 'erika@example.org', locale: 'de' };
    protection.addEditor('fremd@example.org');
    env.person = { email: 'fremd@example.org', locale: 'de' };
    expect(sheet.getRange('A3').setValue('x').getValue()).toBe('x');
  });

  test('of a sheet leaves out its unprotected ranges, moves with rows, and is kept', () => {
    const { sheet, env, engine, extras } = open();
    sheet.protect().setUnprotectedRanges([sheet.getRange('B2:B5')]);
    sheet.insertRowBefore(1);
    env.person = { email: 'fremd@example.org', locale: 'de' };
    const again = open(engine.snapshot(), extras(), env);
    const [protection] = again.sheet.getProtections(enums.ProtectionType.of('SHEET'));
    expect(protection?.getUnprotectedRanges().map((range) => range.getA1Notation())).toEqual(['B3:B6']);
    expect(again.sheet.getRange('B6').setValue(1).getValue()).toBe(1);
    expect(() => again.sheet.getRange('B2').setValue(1)).toThrow('protected');
    expect(() => again.sheet.deleteRow(4)).toThrow('protected');
  });
});

test('named ranges are found ignoring case, used in formulas, and move with rows', async () => {
  const { sheet, spreadsheet, app } = open();
  sheet.getRange('A1:A2').setValues([[20], [22]]);
  spreadsheet.setNamedRange('Summanden', sheet.getRange('A1:A2'));
  sheet.getRange('C1').setFormula('=SUM(Summanden)');
  expect(await sheet.getRange('C1').getValue()).toBe(42);
  sheet.insertRowBefore(1);
  await app.flush();
  expect(spreadsheet.getRangeByName('summanden')?.getA1Notation()).toBe('A2:A3');
  expect(spreadsheet.getNamedRanges().map((name) => name.getName())).toEqual(['Summanden']);
  expect(() => spreadsheet.setNamedRange('A1', sheet.getRange('A1'))).toThrow('valid range name');
  spreadsheet.removeNamedRange('Summanden');
  expect(spreadsheet.getRangeByName('Summanden')).toBeNull();
});

test('developer metadata is found by key, value and place, on the spreadsheet, sheets, rows and columns only', () => {
  const { sheet, spreadsheet, engine, extras } = open();
  spreadsheet.addDeveloperMetadata('setup', '1');
  sheet.addDeveloperMetadata('role', 'members', enums.DeveloperMetadataVisibility.of('DOCUMENT'));
  sheet.getRange('B:B').addDeveloperMetadata('field', 'postcode');
  expect(() => sheet.getRange('B2').addDeveloperMetadata('x')).toThrow('entire row or column');
  const again = open(engine.snapshot(), extras());
  const [role] = again.spreadsheet.createDeveloperMetadataFinder().withKey('role').withValue('members').find();
  expect([role?.getLocation().getSheet()?.getName(), role?.getVisibility().name]).toEqual(['Tabellenblatt1', 'DOCUMENT']);
  expect(again.sheet.createDeveloperMetadataFinder().find().map((metadata) => metadata.getKey())).toEqual(['role', 'field']);
  expect(again.spreadsheet.getDeveloperMetadata().map((metadata) => metadata.getValue())).toEqual(['1']);
  role?.setValue('old').remove();
  expect(again.sheet.getDeveloperMetadata()).toEqual([]);
});
