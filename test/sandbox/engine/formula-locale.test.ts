// Formulas in German form and in the form of the engine.

import { canonicalFormula, localFormula } from '../../../sandbox/engine/formula-locale.ts';

test.each([
  ['=SUMME(A1;2,5)', '=SUM(A1,2.5)'],
  ['=SUMME(1,5)', '=SUM(1.5)'],
  ['=SUM(1,5)', '=SUM(1,5)'],
  ['=A1*1,5', '=A1*1.5'],
  ['=BO(A2;B2;C2)', '=BO(A2,B2,C2)'],
  ['=WENN(A1="x;y";"1,5";SVERWEIS(B1;\'Mitglieder; alt\'!A:C;2;FALSCH()))', '=IF(A1="x;y","1,5",VLOOKUP(B1,\'Mitglieder; alt\'!A:C,2,FALSE()))'],
  ['=SVERWEIS(A1;B:C;2;FALSCH)', '=VLOOKUP(A1,B:C,2,FALSE)'],
  ['=WAHRHEIT+A1=wahr', '=WAHRHEIT+A1=TRUE'],
  ['={1\\2,5;3\\4}', '={1,2.5;3,4}'],
  ['={1,2;3,4}', '={1,2;3,4}'],
  ['=IF(A1>1.5,"a","b")', '=IF(A1>1.5,"a","b")'],
  ['=zählenwenn(A:A;"x")', '=COUNTIF(A:A,"x")'],
])('%s is %s to the engine', (typed, engine) => {
  expect(canonicalFormula(typed, 'de_DE')).toBe(engine);
});

test('what the editor shows comes back the same', () => {
  for (const formula of ['=SUM(A1,2.5)', '=IF(A1="a,b",1.5,{1,2;3,4})', '=BO(A2:A9,B2:B9)', "='Ein, Tab'!A1*0.5"]) expect(canonicalFormula(localFormula(formula, 'de_DE'), 'de_DE')).toBe(formula);
});

test('an English spreadsheet leaves formulas alone', () => {
  expect([canonicalFormula('=SUM(1,5)', 'en_US'), localFormula('=SUM(1,5)', 'en_US')]).toEqual(['=SUM(1,5)', '=SUM(1,5)']);
});
