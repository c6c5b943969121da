// The words around the spreadsheet.

import { LocaleType } from '@univerjs/core';
import { screenLocales } from '../../../sandbox/engine/screen-locales.ts';

test('our own words take the place of single ones of Univer’s', () => {
  const words = screenLocales[LocaleType.DE_DE] as unknown as { 'sheets-ui': { toolbar: { font: string }; sheetConfig: Record<string, string> } };
  expect(words['sheets-ui'].toolbar.font).toBe('Schriftart');
  expect(words['sheets-ui'].sheetConfig).toMatchObject({ deleteSheetContent: 'Diesen Tab wirklich löschen?', delete: 'Löschen' });
});
