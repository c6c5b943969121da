// Whatever text is written into a cell: it stays that text, in every language of the sheet, and never becomes a formula.

import { typed } from '../../../sandbox/engine/typed.ts';
import { asText, cleaned } from '../../../src/server/kernel/text.ts';
import { cellsOf } from '../support/cells.ts';
import { fc, property } from '../support/property.ts';
import { nastyText } from '../support/words.ts';

property('what typing makes of a text made safe is the same text', [nastyText, fc.constantFrom('de_DE', 'en_US'), fc.constantFrom(undefined, '@', '0.00', 'dd.mm.yyyy')], (text, locale, pattern) => {
  expect(typed(asText(text), { locale, pattern, year: 2026 })).toMatchObject(text === '' ? { kind: 'empty' } : { kind: 'text', text });
}, { runs: 1_300 });

property('cells of a real sheet read the same again, whole blocks at once', [fc.array(fc.tuple(nastyText, nastyText), { minLength: 1, maxLength: 20 })], (rows) => {
  const cells = cellsOf(rows);
  expect(cells.values).toEqual(rows);
  expect(cells.formulas.flat().filter(Boolean)).toEqual([]);
}, { runs: 13 });

property('a cell as a person reads it is tidy, and tidying it again changes nothing', [nastyText], (text) => {
  const once = cleaned(text);
  expect(cleaned(once)).toBe(once);
  expect(once).not.toMatch(/^\s|\s$|\s\s|[\t\r\n\u00a0]/);
  // Nothing but white space is lost.
  expect(once.replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
}, { runs: 650 });
