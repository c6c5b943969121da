// One person on the path, found again inside the lock: whoever is not on it yet is put on it.

import { team } from '../../contract/newcomers.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import { hasLeft } from '../members/index.ts';
import type { CellInput, Ports } from '../ports.ts';
import { prepareCells } from '../tabs/index.ts';
import { putOnPath } from './enrol.ts';
import type { PathRow } from './path.ts';
import { failure, logPath, type CellChange } from './rows.ts';
import { readState, type Member, type State } from './state.ts';

export interface OnPath {
  state: State;
  member: Member;
  row: PathRow;
}

/**
 * Under the lock. Putting on the path is an operation of its own: it is not taken back with the step.
 * @throws AppError `member_not_found` for nobody, for an id that stands twice, and for somebody who left and was never on the path
 */
export function findOnPath(ports: Ports, memberId: string): OnPath {
  const state = readState(ports);
  const member = state.members.get(memberId);
  if (!member) throw new AppError('member_not_found');
  const row = state.path.rows.get(memberId);
  if (row) return { state, member, row };
  if (hasLeft(member.cells, state.today)) throw new AppError('member_not_found');
  const after = putOnPath(ports, state, [member], newOperationId(ports.clock.now()));
  const made = after.path.rows.get(memberId);
  if (!made) throw new AppError('unexpected');
  return { state: after, member, row: made };
}

/** Cells of the row by header: what they were and are in the log's words, and what is written. */
export type RowChanges = Readonly<Record<string, { before: string; after: string; value: CellInput }>>;

/**
 * Looks whether the row can be written; the returned write logs first. Name and group are brought up to date along the way.
 * @throws AppError `cells_in_the_way`
 */
export function prepareRow(ports: Ports, { state, member, row }: OnPath, changes: RowChanges, log: { operation: string; operationId: string; more?: readonly CellChange[] }): () => void {
  const own = state.path.own;
  const some = Object.entries(changes).filter(([, { before, after }]) => before !== after);
  const values: Record<string, CellInput> = Object.fromEntries(some.map(([header, { value }]) => [header, value]));
  if (some.length > 0 && member.name !== row.name) values.Mitglied = member.name;
  if (some.length > 0 && member.group !== row.group) values.BO = member.group;
  const write = own ? prepareCells(own, row.row, values) : () => undefined;
  const { operation, operationId, more = [] } = log;
  const logged = [...some.map(([header, { before, after }]): CellChange => [header, before, after]), ...more];
  return () => {
    const { memberId } = row;
    logPath(ports, operation, [{ operationId, memberId, changes: logged }]);
    try {
      write();
    } catch (error) {
      logPath(ports, failure, [{ operationId, memberId, changes: logged.map(([header, before, after]) => [header, after, before]) }]);
      throw error;
    }
  };
}

/** The person at the screen, where nobody or only the working group has it. */
export function takenBy(owner: string, me: string): string {
  return owner === '' || owner === team ? me || owner : owner;
}
