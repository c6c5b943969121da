// `members.merge`: makes one of two rows. What hung on the other goes along, and the log keeps all of it for an undo.

import type { MergeAnswer } from '../../contract/duplicates.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { log, loggedCell, operations, type Entry } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import { memberIdOf, nameOf, prepareWrite, readWholeList, type Edit, type LocatedMembers, type WholeRow } from '../members/index.ts';
import { Formula, type CellInput, type Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { prepareMoves, type Move } from './attached.ts';
import { columnName, failure, idField, merging, moving, removing, rowField, undoing } from './operation.ts';
import { compared, fingerprintOfRows } from './pair.ts';

/**
 * Sent again under the same id after it went through, it says the same and does nothing.
 * @throws AppError `member_not_found`, `changed_meanwhile` where one of the rows is not as it was shown, `cells_in_the_way`,
 * `busy`, `bad_request` for one member with themselves
 */
export function mergeMembers(ports: Ports, request: Request<'members.merge'>): MergeAnswer {
  const { workbook, lock } = ports;
  const { keep: keepId, remove: removeId, operationId } = request;
  if (keepId === removeId) throw new AppError('bad_request', {}, ['remove: same as keep']);
  return lock.hold(() => {
    const { list, rows } = readWholeList(workbook, readSettings(workbook));
    const withId = (id: string): WholeRow[] => rows.filter(({ cells }) => memberIdOf(cells) === id);
    const [[keep, otherKeep], [remove, otherRemove]] = [withId(keepId), withId(removeId)];
    if (keep && !remove && wasMerged(ports, operationId)) return answerOf(ports, request, keep, []);
    if (!keep || !remove || otherKeep || otherRemove) throw new AppError('member_not_found');
    // A first try under this id that broke off has changed the row that stays.
    if (request.expect !== undefined && ![fingerprintOfRows(keep, remove), fingerprintOfRows(remove, keep)].includes(request.expect) && !wasMerged(ports, operationId)) throw new AppError('changed_meanwhile');

    const edits = editsOf(list, keep, remove, request.fields);
    const write = prepareWrite(list, edits);
    const moves = prepareMoves(workbook, removeId, { id: keepId, name: nameOf(keep.cells) });
    const entry = { operationId, memberId: keepId };
    log(ports, [
      { operation: merging, ...entry, field: idField, before: removeId, after: keepId },
      ...edits.map((edit) => changeOf(ports, list, keep, edit, { operation: merging, ...entry })),
      ...removedCells(ports, list, remove, { operation: removing, operationId, memberId: removeId }),
      ...moves.flatMap(({ tab, keys }) => keys.map((key) => ({ operation: moving, ...entry, field: `${tab}: ${key}`, before: removeId, after: keepId }))),
    ]);
    try {
      write();
      for (const move of moves) move.write();
      list.tab.removeRows(remove.row, 1);
    } catch (error) {
      log(ports, [{ operation: failure, ...entry, field: '', before: '', after: '' }]);
      throw error;
    }
    return answerOf(ports, request, keep, moves);
  });
}

/** Under this id, and not taken back: as a whole or begun. */
function wasMerged({ workbook }: Ports, operationId: string): boolean {
  return operations(workbook, new Set([merging, undoing])).found.some(({ id, rows }) => id === operationId && rows.every(({ name }) => name === merging));
}

type NumberedEdit = Edit & { field: number };

/** What changes in the row that stays. Cells with formulas go on calculating by themselves. */
function editsOf(list: LocatedMembers, keep: WholeRow, remove: WholeRow, wanted: Request<'members.merge'>['fields']): NumberedEdit[] {
  const width = list.headers.length;
  const formulas = [keep, remove].map(({ row }) => list.tab.readFormulas(row, 1, 1, width)[0] ?? []);
  const source = list.columns.get('groupSource');
  return compared(list, keep, remove)
    .filter(({ key, choice, fixed, same }) => !same && (fixed ? choice : (wanted[key] ?? choice)) === 'remove')
    .flatMap(({ column, field }) => (field === 'group' && source !== undefined ? [column, source] : [column]))
    .filter((column) => formulas.every((line) => !line[column - 1]))
    .map((column) => ({ row: keep.row, field: column, value: remove.values[column - 1] ?? '' }));
}

type Marked = Pick<Entry, 'operation' | 'operationId' | 'memberId'>;

function changeOf({ clock }: Ports, list: LocatedMembers, keep: WholeRow, { field, value }: NumberedEdit, mark: Marked): Entry {
  return { ...mark, field: columnName(list.headers, field - 1), before: loggedCell(keep.values[field - 1] ?? '', clock), after: loggedCell(value, clock) };
}

function removedCells({ clock }: Ports, list: LocatedMembers, { row, values }: WholeRow, mark: Marked): Entry[] {
  const formulas = list.tab.readFormulas(row, 1, 1, values.length)[0] ?? [];
  const cells = values.map((value, index): CellInput => (formulas[index] ? new Formula(formulas[index]) : value));
  return [
    { ...mark, field: rowField, before: String(row), after: '' },
    ...cells.flatMap((cell, index) => (cell === '' ? [] : [{ ...mark, field: columnName(list.headers, index), before: loggedCell(cell, clock), after: '' }])),
  ];
}

function answerOf({ who }: Ports, { keep, operationId }: Request<'members.merge'>, { cells }: WholeRow, moves: readonly Move[]): MergeAnswer {
  const moved = moves.map(({ tab, keys }) => ({ tab, rows: keys.length }));
  return { memberId: keep, operationId, moved, message: texts(who.language()).duplicates.merged({ name: nameOf(cells), moved: moved.reduce((sum, { rows }) => sum + rows, 0) }) };
}
