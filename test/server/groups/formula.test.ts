// =BO(PLZ; Straße; Nr) as a person sees it in the cell.

import { groupOf } from '../../../src/server/groups/index.ts';
import { groupRows, ruleRows } from '../../support/district.ts';
import { memoryRoom } from '../../support/memoryRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';

const room = (rules: Rows = ruleRows) => memoryRoom({ Gruppen: groupRows, Zuordnung: rules });

test('one address gives its group, with the number apart or behind the street', () => {
  expect(groupOf(room(), 12045, 'Sonnenallee', 6)).toBe('BO Donaukiez');
  expect(groupOf(room(), '12045', 'Sonnenallee 6', undefined)).toBe('BO Donaukiez');
});

test('ranges give one answer per row, empty rows stay empty', () => {
  expect(groupOf(room(), [[12045], [12049], ['']], [['Sonnenallee 5'], ['Hermannstr. 1'], ['']], undefined)).toEqual([['BO Reuterkiez'], ['BO Schillerkiez'], ['']]);
});

test('a single value counts for every row of a range', () => {
  expect(groupOf(room(), 12045, [['Sonnenallee'], ['Sonnenallee']], [[5], [6]])).toEqual([['BO Reuterkiez'], ['BO Donaukiez']]);
});

test('an open case says why', () => {
  expect(groupOf(room(), 12045, 'Sonnenallee', '')).toBe('offen: Hausnummer fehlt');
  expect(groupOf(room(), 10961, 'Gneisenaustraße', 1)).toBe('offen: keine Regel für die PLZ');
});

test('ranges of different size are refused with an example', () => {
  expect(() => groupOf(room(), [[12045], [12049]], [['Sonnenallee']], '')).toThrow('müssen gleich große Bereiche sein');
});

test('contradicting rules answer with where to look', () => {
  expect(() => groupOf(room([...ruleRows, ['12049', '', '', '', '', 'BO Donaukiez', '']]), 12045, '', '')).toThrow('Tab Zuordnung stimmt etwas nicht');
});

test('before set-up the cell says what to do', () => {
  expect(() => groupOf(memoryRoom({}), 12045, '', '')).toThrow('Einrichten');
});

test('it writes nothing and takes no lock', () => {
  const at = room();
  groupOf(at, 12045, 'Sonnenallee', 6);
  expect(at.lock.holds).toBe(0);
  expect(at.workbook.calls.filter(({ kind }) => kind === 'write' || kind === 'append')).toEqual([]);
});
