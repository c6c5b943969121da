// The pages' words: both catalogues whole, numbers in the language's form, no English in German and the other way round.

import { formatChange, formatMoment, formatNumber } from '../../src/contract/texts/format.ts';
import { assignmentPage as assignmentDe } from '../../src/contract/texts/de/assignmentPage.ts';
import { openCasesPage as openCasesDe } from '../../src/contract/texts/de/openCasesPage.ts';
import { pages as pagesDe } from '../../src/contract/texts/de/pages.ts';
import { setupPage as setupDe } from '../../src/contract/texts/de/setupPage.ts';
import { assignmentPage as assignmentEn } from '../../src/contract/texts/en/assignmentPage.ts';
import { openCasesPage as openCasesEn } from '../../src/contract/texts/en/openCasesPage.ts';
import { pages as pagesEn } from '../../src/contract/texts/en/pages.ts';
import { setupPage as setupEn } from '../../src/contract/texts/en/setupPage.ts';

/** Every text with its path; functions are called with plausible values. */
function all(node: unknown, path = ''): [string, string][] {
  if (typeof node === 'string') return [[path, node]];
  if (typeof node === 'function') {
    const speak = node as (...args: unknown[]) => string;
    const words = ['tabOption', 'checkupFineText', 'assignedStatus', 'undoLastDetail', 'undoBy'];
    const key = path.split('.').pop() ?? '';
    const args = words.includes(key) ? ['Rixdorf', 1497] : [1497, 1497, 1497];
    return [[path, speak(...args)]];
  }
  return Object.entries(node as object).flatMap(([key, value]) => all(value, path + '.' + key));
}

const german = { pages: pagesDe, assignment: assignmentDe, openCases: openCasesDe, setup: setupDe };
const english = { pages: pagesEn, assignment: assignmentEn, openCases: openCasesEn, setup: setupEn };
const germanTexts = all(german);
const englishTexts = all(english);

test('both languages have the same keys', () => {
  expect(englishTexts.map(([path]) => path)).toEqual(germanTexts.map(([path]) => path));
});

test('no text is empty but those that are empty on purpose', () => {
  const empty = (texts: [string, string][]) => texts.filter(([, text]) => text.trim() === '').map(([path]) => path);
  const onPurpose = ['.setup.told.sure', '.setup.told.ambiguous', '.setup.told.none'];
  expect(empty(germanTexts)).toEqual(onPurpose);
  expect(empty(englishTexts)).toEqual(onPurpose);
});

test('no English word stands in the German catalogue', () => {
  const foreign = /\b(the|and|of|is|are|not|with|you|your|this|that|change[sd]?|members?|groups?|undo|cancel|close|error|loading|please|sheet|column|header|row|retry)\b/i;
  expect(germanTexts.filter(([, text]) => foreign.test(text))).toEqual([]);
});

test('no German word stands in the English catalogue but names of tabs', () => {
  const foreign = /\b(der|die|das|und|nicht|ist|ein|eine|Mitglied|Mitglieder|Zeile|Spalte|Änderung)\b|[äöüß]/i;
  expect(englishTexts.filter(([, text]) => foreign.test(text.replace(/“(Zuordnung|Gruppen)”/g, '')))).toEqual([]);
});

test('the words we do not use are not used', () => {
  const unwanted = /Datensatz|Exception|ungültig|\bSie haben\b|\bIhre\b/;
  expect(germanTexts.filter(([, text]) => unwanted.test(text))).toEqual([]);
});

test('one is one, many are many', () => {
  expect([german.assignment.apply(1), german.assignment.apply(27), german.assignment.checked(1497)]).toEqual(['1 Änderung übernehmen', '27 Änderungen übernehmen', '1.497 Mitglieder geprüft.']);
  expect([english.assignment.apply(1), english.assignment.checked(1497)]).toEqual(['Apply 1 change', '1,497 members checked.']);
  expect([german.openCases.lead(1), german.openCases.lead(19)]).toEqual(['1 offener Fall', '19 offene Fälle']);
});

test('the summary leaves out what is none, and keeps each part on one line', () => {
  expect(german.assignment.summary(14, 0, 1)).toBe('14\u00a0neu\u00a0zugeordnet · 1\u00a0wird\u00a0offen');
  expect(german.assignment.summary(0, 1, 0)).toBe('1\u00a0wechselt');
});

test.each([
  [0, '0', '0'],
  [999, '999', '999'],
  [1497, '1.497', '1,497'],
  [1234567, '1.234.567', '1,234,567'],
  [-3, '−3', '−3'],
])('%d reads %s in German and %s in English', (value, de, en) => {
  expect([formatNumber(value, 'de'), formatNumber(value, 'en')]).toEqual([de, en]);
});

test('a change carries its sign', () => {
  expect([formatChange(6, 'de'), formatChange(-3, 'de'), formatChange(0, 'de')]).toEqual(['+6', '−3', '±0']);
});

test('a moment reads as day and time, what is none reads as nothing', () => {
  const moment = new Date(2026, 10, 2, 8, 5).toISOString();
  expect([formatMoment(moment, 'de'), formatMoment(moment, 'en'), formatMoment('gestern', 'de')]).toEqual(['02.11.2026, 08:05', '2 Nov 2026, 08:05', '']);
});
