// Sorting, copying, merging, clearing, finding.

import { ICommandService, UndoCommandId } from '@univerjs/core';
import { enums } from '../../../sandbox/services/spreadsheet/enums.ts';
import { open } from './setup.ts';

describe('sorting', () => {
  test('puts numbers before text before booleans, empty last, either way round', () => {
    const { sheet } = open();
    const range = sheet.getRange('A1:A6').setValues([['Öl'], [''], [2], [true], ['apfel'], [1]]);
    expect(range.sort(1).getValues().flat()).toEqual([1, 2, 'apfel', 'Öl', true, '']);
    expect(range.sort({ column: 1, ascending: false }).getValues().flat()).toEqual([true, 'Öl', 'apfel', 2, 1, '']);
  });

  test('moves whole rows with looks, notes and rules; formulas keep pointing along their row', async () => {
    const { sheet, app } = open();
    sheet.getRange('A1:B3').setValues([['c', 3], ['a', 1], ['b', 2]]);
    sheet.getRange('C1:C3').setFormulas([['=B1*10'], ['=B2*10'], ['=B3*10+$B$1']]);
    sheet.getRange('A1').setBackground('#ff0000').setNote('war oben');
    sheet.getRange('B1').setDataValidation(app.newDataValidation().requireNumberEqualTo(3).build());
    sheet.getRange('A1:C3').sort([{ column: 1, ascending: true }]);
    expect(sheet.getRange('A1:B3').getValues()).toEqual([['a', 1], ['b', 2], ['c', 3]]);
    expect(sheet.getRange('C1:C3').getFormulas().flat()).toEqual(['=B1*10', '=B2*10+$B$1', '=B3*10']);
    expect(sheet.getRange('A1:A3').getBackgrounds().flat()).toEqual(['#ffffff', '#ffffff', '#ff0000']);
    expect(sheet.getRange('A1:A3').getNotes().flat()).toEqual(['', '', 'war oben']);
    expect(sheet.getRange('B1:B3').getDataValidations().map(([rule]) => rule !== null)).toEqual([false, false, true]);
    expect(await sheet.getRange('C2').getValue()).toBe(21);
  });

  test('of a sheet leaves the frozen rows on top', () => {
    const { sheet } = open();
    sheet.getRange('A1:A3').setValues([['Name'], ['b'], ['a']]);
    sheet.setFrozenRows(1);
    expect(sheet.sort(1).getRange('A1:A3').getValues().flat()).toEqual(['Name', 'a', 'b']);
  });
});

describe('copyTo', () => {
  test('shifts formulas, takes looks, notes and rules, and fills a larger range', () => {
    const { sheet, app } = open();
    sheet.getRange('A1').setValue(5).setFontWeight('bold').setNote('n');
    sheet.getRange('B1').setFormula('=A1*2').setDataValidation(app.newDataValidation().requireNumberGreaterThan(0).build());
    sheet.getRange('A1:B1').copyTo(sheet.getRange('A3:B4'));
    expect(sheet.getRange('A3:B4').getFormulas()).toEqual([['', '=A3*2'], ['', '=A4*2']]);
    expect([sheet.getRange('A4').getValue(), sheet.getRange('A4').getFontWeight(), sheet.getRange('A4').getNote(), sheet.getRange('B4').getDataValidation()?.getCriteriaType().name]).toEqual([5, 'bold', 'n', 'NUMBER_GREATER_THAN']);
  });

  test('takes only values, or only the look', async () => {
    const { sheet } = open();
    sheet.getRange('A1').setValue(21).setBackground('#00ff00');
    sheet.getRange('B1').setFormula('=A1*2');
    await sheet.getRange('B1').getValue();
    sheet.getRange('A1:B1').copyTo(sheet.getRange('A5'), { contentsOnly: true });
    expect([sheet.getRange('A5:B5').getValues()[0], sheet.getRange('B5').getFormula(), sheet.getRange('A5').getBackground()]).toEqual([[21, 42], '', '#ffffff']);
    sheet.getRange('A1').copyTo(sheet.getRange('A6').setValue('bleibt'), enums.CopyPasteType.of('PASTE_FORMAT'), false);
    expect([sheet.getRange('A6').getValue(), sheet.getRange('A6').getBackground()]).toEqual(['bleibt', '#00ff00']);
  });

  test('transposes', () => {
    const { sheet } = open();
    sheet.getRange('A1:C1').setValues([[1, 2, 3]]);
    sheet.getRange('A1:C1').copyTo(sheet.getRange('E1'), enums.CopyPasteType.of('PASTE_NORMAL'), true);
    expect(sheet.getRange('E1:E3').getValues().flat()).toEqual([1, 2, 3]);
  });
});

test('merging keeps the first value, and can be undone', () => {
  const { sheet } = open();
  const range = sheet.getRange('A1:B2').setValues([['a', 'b'], ['c', 'd']]);
  range.merge();
  expect([range.getValues(), range.isPartOfMerge(), sheet.getRange('B2').getMergedRanges()[0]!.getA1Notation()]).toEqual([[['a', ''], ['', '']], true, 'A1:B2']);
  expect(range.breakApart().isPartOfMerge()).toBe(false);
});

test('clear takes what it is asked to take', () => {
  const { sheet, app } = open();
  const fill = () => sheet.getRange('A1').setValue('x').setBackground('#ff0000').setNote('n').setDataValidation(app.newDataValidation().requireTextContains('x').build());
  const left = () => [sheet.getRange('A1').getValue(), sheet.getRange('A1').getBackground(), sheet.getRange('A1').getNote(), sheet.getRange('A1').getDataValidation() !== null];
  fill().clear({ contentsOnly: true });
  expect(left()).toEqual(['', '#ff0000', 'n', true]);
  fill().clear({ formatOnly: true });
  expect(left()).toEqual(['x', '#ffffff', 'n', true]);
  fill().clear({ validationsOnly: true });
  expect(left()).toEqual(['x', '#ff0000', 'n', false]);
  fill();
  sheet.clearContents();
  expect(left()).toEqual(['', '#ff0000', 'n', true]);
  sheet.clear();
  expect(left()).toEqual(['', '#ffffff', 'n', true]);
});

test('text is found and replaced', () => {
  const { sheet } = open();
  sheet.getRange('A1:B2').setValues([['Sonnenallee', 'Allee'], ['sonnenallee 2', 5]]);
  expect(sheet.createTextFinder('allee').findAll().map((range) => range.getA1Notation())).toEqual(['A1', 'B1', 'A2']);
  expect(sheet.createTextFinder('Allee').matchCase(true).matchEntireCell(true).findNext()?.getA1Notation()).toBe('B1');
  expect(sheet.getRange('A1:A2').createTextFinder('^sonnen').useRegularExpression(true).replaceAllWith('Mond')).toBe(2);
  expect(sheet.getRange('A1:A2').getValues().flat()).toEqual(['Mondallee', 'Mondallee 2']);
});

test('a script’s write can be undone in one step', async () => {
  const { sheet, engine } = open();
  sheet.getRange('A1:A2').setValues([['alt'], ['=1+1']]).setFontWeight('bold');
  sheet.getRange('A1:B2').setValues([['neu', 1], ['', 2]]);
  await engine.service(ICommandService).executeCommand(UndoCommandId);
  expect([sheet.getRange('A1').getValue(), sheet.getRange('A2').getFormula(), sheet.getRange('B1:B2').isBlank(), sheet.getRange('A1').getFontWeight()]).toEqual(['alt', '=1+1', true, 'bold']);
});
