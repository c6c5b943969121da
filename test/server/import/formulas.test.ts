// Formulas that come along with a new row, and sums below the list that must stay whole.

import { carried, grownRanges } from '../../../src/server/import/formulas.ts';

test.each([
  ['=YEAR(TODAY())-YEAR(K1515)', 2, '=YEAR(TODAY())-YEAR(K1517)'],
  ['=$K$3+K$4+$K5', 1, '=$K$3+K$4+$K6'],
  ['="A1"&\'Tab A2\'!B7&LOG10(C8)', 1, '="A1"&\'Tab A2\'!B8&LOG10(C9)'],
])('%s carried by %i rows', (formula, rows, expected) => {
  expect(carried(formula, rows)).toBe(expected);
});

test.each([
  ['=COUNTA(A4:A20)', '=COUNTA(A4:A23)'],
  ['=SUM($N$4:$N$20)+B21', '=SUM($N$4:$N$23)+B24'],
  ['=COUNTA(A4:A19)', '=COUNTA(A4:A19)'],
  ['=SUM(A4:A200)', '=SUM(A4:A200)'],
])('%s below a list that ended in row 20 and got three rows', (formula, expected) => {
  expect(grownRanges(formula, 20, 3)).toBe(expected);
});
