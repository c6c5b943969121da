// Arguments that Google refuses, in its words. The membrane asks the same tables.

import { checkSignature, type ServiceObject } from '../../../sandbox/services/base.ts';
import { enums } from '../../../sandbox/services/spreadsheet/enums.ts';
import { open } from './setup.ts';

const call = (object: ServiceObject, method: string, ...args: unknown[]) => () => checkSignature(object.className_, method, object.signatures_[method]!, args);

test('wrong arguments are refused, right ones pass', () => {
  const { sheet, spreadsheet, app } = open();
  const range = sheet.getRange('A1');
  expect(call(sheet, 'getRange', 'A1', 'B2', true)).toThrow("The parameters (String,String,Boolean) don't match the method signature for SpreadsheetApp.Sheet.getRange.");
  expect(call(sheet, 'getRange', null)).not.toThrow();
  expect(call(sheet, 'getRange', 1, '2')).not.toThrow();
  expect(call(sheet, 'getRange', 1, Number.NaN)).toThrow('(number,number)');
  expect(call(range, 'setValues', 'x')).toThrow("The parameters (String) don't match the method signature for SpreadsheetApp.Range.setValues.");
  expect(call(range, 'setValues', ['x'])).toThrow('(number[])');
  expect(call(range, 'setDataValidation', app.newDataValidation())).toThrow("The parameters (SpreadsheetApp.DataValidationBuilder) don't match the method signature for SpreadsheetApp.Range.setDataValidation.");
  expect(call(range, 'setDataValidation', null)).not.toThrow();
  expect(call(range, 'setWrapStrategy', enums.WrapStrategy.of('CLIP'))).not.toThrow();
  expect(call(spreadsheet, 'deleteSheet', range)).toThrow('(SpreadsheetApp.Range)');
  expect(call(sheet, 'appendRow', 'x')).toThrow('(String)');
});

test('every method with a signature is there', () => {
  const { sheet, spreadsheet, app } = open();
  sheet.getRange('A1:B2').createFilter();
  for (const object of [app, spreadsheet, sheet, sheet.getRange('A1'), sheet.getFilter()!, app.newDataValidation()])
    for (const method of Object.keys(object.signatures_)) expect([method, typeof (object as unknown as Record<string, unknown>)[method]]).toEqual([method, 'function']);
});
