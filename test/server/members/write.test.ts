// Writing into the membership list: only the cells that are meant, formulas left as they are, all or nothing.

import type { Field } from '../../../src/contract/setup.ts';
import { AppError } from '../../../src/server/kernel/errors.ts';
import { findMember } from '../../../src/server/members/find.ts';
import { locateMembers } from '../../../src/server/members/locate.ts';
import { overwriteOwn, prepareWrite, writeMembers, type Edit } from '../../../src/server/members/write.ts';
import type { CellInput } from '../../../src/server/ports.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { readSettings } from '../../../src/server/tabs/index.ts';
import { memoryRoom } from '../../support/memoryRoom.ts';
import { table } from '../../support/memberList.ts';

function setUp() {
  const room = memoryRoom({ Mitglieder: table('Nachname|Vorname|Straße|PLZ|Ort|Telefon|E-Mail', 'Kaya|Ada|A-Weg 1|12045|Berlin|030 23125764|ada@example.org', 'Roth|Bo|B-Weg 2|12047|Berlin||', 'Yıldız|Cem|C-Weg 3|12049|Berlin||cem@example.org') });
  applySetup(room, {});
  room.workbook.forget();
  const at = locateMembers(room.workbook, readSettings(room.workbook), ['postcode']);
  const list = room.workbook.tab('Mitglieder');
  const column = (field: Field): number => at.columns.get(field) ?? 0;
  const cell = (row: number, field: Field): unknown => list.read(row, column(field), 1, 1)[0]?.[0];
  const write = jest.spyOn(list, 'write');
  return { room, at, list, column, cell, write };
}

afterEach(() => jest.restoreAllMocks());

function codeOf(work: () => unknown): unknown {
  try {
    return work();
  } catch (error) {
    return error instanceof AppError ? [error.code, error.params] : error;
  }
}

test('only the named cells change, in as few blocks as there are runs of columns, from the right', () => {
  const { at, list, column, cell, write } = setUp();
  const before = list.read(1, 1, 4, 7);
  writeMembers(at, [{ row: 4, field: 'firstName', value: 'Can' }, { row: 2, field: 'lastName', value: 'Kayá' }, { row: 3, field: 'email', value: 'bo@example.org' }, { row: 3, field: column('phone'), value: '030 1' }]);
  expect(write.mock.calls.map(([row, start, values]) => [row, start, values.length, values[0]?.length])).toEqual([[2, 6, 3, 2], [2, 1, 3, 2]]);
  expect([cell(4, 'firstName'), cell(2, 'lastName'), cell(3, 'email'), cell(3, 'phone')]).toEqual(['Can', 'Kayá', 'bo@example.org', '030 1']);
  const changed = list.read(1, 1, 4, 7).flatMap((line, r) => line.map((value, c) => (value === before[r]?.[c] ? '' : `${r + 1}/${c + 1}`))).filter(Boolean);
  expect(changed).toEqual(['2/1', '3/6', '3/7', '4/2']);
});

test('nothing to write is nothing written, and nothing read', () => {
  const { room, at, write } = setUp();
  room.workbook.forget();
  const reads = room.workbook.counts();
  prepareWrite(at, [])();
  expect(write).not.toHaveBeenCalled();
  expect(room.workbook.counts()).toEqual(reads);
});

test('a formula in a cell that is meant refuses it by name; one beside it stays a formula', () => {
  const { at, list, write } = setUp();
  const formulas: string[][] = [['=A2&"!"', ''], ['', ''], ['', '']];
  jest.spyOn(list, 'readFormulas').mockImplementation((_row, _column, rows) => formulas.slice(0, rows));
  expect(codeOf(() => prepareWrite(at, [{ row: 2, field: 'lastName', value: 'x' }, { row: 3, field: 'firstName', value: 'y' }]))).toEqual(['cells_in_the_way', { tab: 'Mitglieder', range: 'A2', reason: 'formula' }]);
  writeMembers(at, [{ row: 2, field: 'firstName', value: 'Adé' }, { row: 3, field: 'lastName', value: 'Röth' }]);
  expect(write.mock.calls[0]?.[2]).toEqual([[expect.objectContaining({ a1: '=A2&"!"' }), 'Adé'], ['Röth', 'Bo']]);
});

const edits: Edit[] = [{ row: 2, field: 'lastName', value: 'Neu' }, { row: 2, field: 'street', value: 'Neuer Weg 1' }, { row: 2, field: 'email', value: 'neu@example.org' }];

test.each<[string, unknown, string[]]>([
  ['refuses', new AppError('cells_in_the_way', { tab: 'Mitglieder', range: 'C2', reason: 'protected' }), ['Kaya', 'A-Weg 1', 'ada@example.org']],
  ['does not answer', new Error('server error'), ['Kaya', 'A-Weg 1', 'ada@example.org']],
])('where Google %s at the second block, what was written is put back', (how, failure, expected) => {
  const { at, list, cell, write } = setUp();
  write.mockRestore();
  const original = list.write.bind(list);
  let times = 0;
  const tried: CellInput[] = [];
  jest.spyOn(list, 'write').mockImplementation((row, column, values) => {
    tried.push(values[0]?.[0] ?? null);
    if (++times === 2) {
      if (how === 'does not answer') original(row, column, values);
      throw failure;
    }
    original(row, column, values);
  });
  expect(() => writeMembers(at, edits)).toThrow(failure as Error);
  expect([cell(2, 'lastName'), cell(2, 'street'), cell(2, 'email')]).toEqual(expected);
  expect(tried).toEqual(how === 'refuses' ? ['neu@example.org', 'Neuer Weg 1', 'ada@example.org'] : ['neu@example.org', 'Neuer Weg 1', 'ada@example.org', 'A-Weg 1']);
});

test('a column that is not there is named', () => {
  const { at } = setUp();
  expect(codeOf(() => prepareWrite(at, [{ row: 2, field: 'mobile', value: '1' }]))).toEqual(['column_missing', { field: 'mobile', tab: 'Mitglieder' }]);
});

test('one cell of the add-on’s own is written without looking', () => {
  const { room, at, cell } = setUp();
  room.workbook.forget();
  overwriteOwn(at, { row: 3, field: 'phone', value: '030 5' });
  expect(cell(3, 'phone')).toBe('030 5');
});

test('a member is found by id, wherever the row stands; nobody and two are refused', () => {
  const { at, list, cell, column } = setUp();
  const [ada, bo] = [String(cell(2, 'memberId')), String(cell(3, 'memberId'))];
  expect(findMember(at, bo, ['memberId', 'lastName'])).toMatchObject({ row: 3, cells: { lastName: 'Roth' } });
  expect(codeOf(() => findMember(at, 'niemand', ['memberId']))).toEqual(['member_not_found', {}]);
  list.write(3, column('memberId'), [[ada]]);
  expect(codeOf(() => findMember(at, ada, ['memberId']))).toEqual(['member_not_found', {}]);
});
