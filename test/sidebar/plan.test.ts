// Set-up's corrections: which questions they answer, and what is sent.

import { allInPlace, applyPayload, columnsToAdd, meanings, offeredColumns, openQuestions, withoutColumn, type Corrections } from '../../src/sidebar/setup/plan.ts';
import type { DetectAnswer } from '../../src/contract/setup.ts';
import { pages } from '../../src/contract/texts/de/pages.ts';
import { checkedUp, detected } from '../browser/support/examples.ts';

const found = detected.found as NonNullable<DetectAnswer['found']>;
const headers = pages.setup.fieldNames;

test('a chosen column answers the question, and so does „gibt es nicht“ for a field that can be done without', () => {
  expect(openQuestions(detected, {})).toHaveLength(1);
  expect(openQuestions(detected, { phone: 7 })).toEqual([]);
  expect(openQuestions(detected, { phone: null })).toEqual([]);
});

test('„gibt es nicht“ does not answer for a field that is needed', () => {
  const asked: DetectAnswer = { ...detected, questions: [{ code: 'missing_column', field: 'postcode', text: 'PLZ?' }] };
  expect(openQuestions(asked, { postcode: null })).toHaveLength(1);
});

test('a question about tab or header row is answered by looking again only', () => {
  const asked: DetectAnswer = { ...detected, questions: [{ code: 'several_tabs', text: 'Welcher Tab?' }] };
  expect(openQuestions(asked, { phone: 7 })).toHaveLength(1);
});

test('the candidates are offered, for doubtful values the guess itself', () => {
  expect(offeredColumns(found, 'phone').map((column) => column.letter)).toEqual(['F', 'G']);
  expect(offeredColumns(found, 'street').map((column) => column.letter)).toEqual(['D']);
  expect(offeredColumns(found, 'birthDate')).toEqual([]);
});

test('a correction replaces the guess, and two fields on one column see each other', () => {
  const corrected = meanings(found, { phone: 8 });
  expect(corrected.find((meaning) => meaning.field === 'phone')).toMatchObject({ certainty: 'corrected', column: { letter: 'H' }, twin: 'mobile' });
  expect(corrected.find((meaning) => meaning.field === 'mobile')).toMatchObject({ certainty: 'remembered', twin: 'phone' });
});

test('only corrections are sent, with the tab and row that were shown', () => {
  expect(applyPayload(found, {})).toEqual({ tabId: 11, headerRow: 3 });
  expect(applyPayload(found, { phone: 7, birthDate: null })).toEqual({ tabId: 11, headerRow: 3, columns: { phone: 7, birthDate: null } });
});

test.each<[Corrections, string[]]>([
  [{}, ['BO', 'BO-Quelle']],
  [{ group: 9 }, ['BO-Quelle']],
  [{ phone: null }, ['BO', 'BO-Quelle']],
  [{ carer: null }, ['BO', 'BO-Quelle', 'Betreuer*in']],
])('with %j the columns to add are %j', (corrections, expected) => {
  expect(columnsToAdd(found, corrections, headers)).toEqual(expected);
});

test('fields without a column: theirs can be named, ours would be made; a name in two columns needs no third', () => {
  const everything: DetectAnswer['found'] = {
    ...found,
    columns: [...found.columns, { field: 'fullName', column: null, certainty: 'none', candidates: [], required: false }, { field: 'memberId', column: null, certainty: 'none', candidates: [], required: false }],
  };
  const { theirs, ours } = withoutColumn(meanings(everything, { phone: 7 }), found.columnsToAdd, headers);
  expect(theirs.map((meaning) => meaning.field)).toEqual(['birthDate', 'exitDate']);
  expect(ours.map((meaning) => meaning.field)).toEqual(['group', 'groupSource']);
});

test('the check-up is fine only where nothing is missing, asked or corrected', () => {
  expect(allInPlace(checkedUp, {})).toBe(true);
  expect(allInPlace(checkedUp, { mobile: null })).toBe(false);
  expect(allInPlace({ ...checkedUp, ownTabs: [{ name: 'Gruppen', plan: 'create', as: 'Gruppen' }] }, {})).toBe(false);
  expect(allInPlace(detected, {})).toBe(false);
});
