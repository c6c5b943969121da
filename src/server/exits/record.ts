// `exits.record` and `exits.undo`: what came of talking to somebody who leaves, in the row and the task, and taking it back.

import type { ExitState, RecordExitAnswer } from '../../contract/exits.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { log, stepInLog, type LoggedChange } from '../journal/index.ts';
import { isAnothers } from '../kernel/actor.ts';
import { AppError } from '../kernel/errors.ts';
import type { Ports } from '../ports.ts';
import { prepareCells, type OwnTab } from '../tabs/index.ts';
import { changeTask, taskBefore, type TaskChange } from '../tasks/index.ts';
import { outcomeWords, stateWords } from './design.ts';
import { waiting } from './plan.ts';
import { readState, taskByMember, type ExitRow, type State } from './state.ts';
import { exiting, makeTask } from './write.ts';

/** Vorgang of the log rows. */
const undoing = 'Austritt: zurückgenommen';

const taskStatus: Partial<Record<ExitState, NonNullable<TaskChange['status']>>> = { held: 'done', unwanted: 'dropped', deceased: 'dropped', dropped: 'dropped', open: 'open' };

/**
 * Writes only what differs; sent twice it writes once. An outcome says that there was a talk. The task goes along.
 * @throws AppError `member_not_found`, `changed_meanwhile`, `no_contact_wanted` for a talk with somebody who has died, `busy`, `cells_in_the_way`, and what reading throws
 */
export function recordExit(ports: Ports, request: Request<'exits.record'>): RecordExitAnswer {
  const { lock, who } = ports;
  return lock.hold(() => {
    const state = readState(ports);
    const { own, row } = rowOf(state, request.memberId);
    const next = wanted(row, request);
    const changes = changesBetween(row, next);
    const say = texts(who.language()).exits;
    const message = next.outcome === 'stays' && row.outcome !== 'stays' ? say.stays : say.recorded[next.state];
    if (changes.length === 0) return shown(next, message);
    refuseOverwriting(row, request);
    const person = state.people.get(row.memberId);
    if (person?.leaving?.how === 'deceased' && (next.state === 'open' || next.state === 'held')) throw new AppError('no_contact_wanted');
    const write = prepareCells(own, row.row, Object.fromEntries(changes.map(({ field, after }) => [field, after])));
    // The task first: once the row says so, a second try finds nothing left to do.
    const task = taskByMember(state).get(row.memberId);
    const status = next.state === row.state ? undefined : taskStatus[next.state];
    if (task && status) changeTask(ports, state.tasks.own, task, { status }, request.stepId);
    if (!task && person?.leaving && next.state === 'open') makeTask(ports, state, { ...person, leaving: person.leaving }, request.stepId);
    log(ports, changes.map((change) => ({ operation: exiting, operationId: request.stepId, memberId: row.memberId, ...change })));
    write();
    return shown(next, message);
  });
}

/**
 * Asked again after it went through, it says the same.
 * @throws AppError `nothing_to_undo`, also for somebody else's step, `changed_meanwhile` where a cell is something else by now, `busy`, and what reading throws
 */
export function undoExit(ports: Ports, { memberId, stepId }: Request<'exits.undo'>): RecordExitAnswer {
  const { lock, who, workbook } = ports;
  return lock.hold(() => {
    const state = readState(ports);
    const { own, row } = rowOf(state, memberId);
    const message = texts(who.language()).exits.undone;
    const step = stepInLog(workbook, stepId, [exiting, 'Aufgabe geändert'], undoing);
    const changes = (step?.changes ?? []).filter((change) => change.memberId === memberId);
    const all = changes.filter(({ field }) => field in cellsOf(row));
    // A first try to take it back may have broken off.
    const cells = step?.takenBack ? all.filter(({ field, after }) => cellsOf(row)[field] === after.trim()) : all;
    if (all.length === 0 || isAnothers(step?.by, who.email())) throw new AppError('nothing_to_undo');
    if (cells.some(({ field, after }) => cellsOf(row)[field] !== after.trim())) throw new AppError('changed_meanwhile');
    const write = prepareCells(own, row.row, Object.fromEntries(cells.map(({ field, before }) => [field, before])));
    log(ports, cells.map(({ field, before, after }) => ({ operation: undoing, operationId: stepId, memberId, field, before: after, after: before })));
    write();
    putTaskBack(ports, state, memberId, changes, stepId);
    const after = readState(ports);
    return shown(rowOf(after, memberId).row, message);
  });
}

function putTaskBack(ports: Ports, state: State, memberId: string, changes: readonly LoggedChange[], stepId: string): void {
  const task = taskByMember(state).get(memberId);
  const back = task && taskBefore(task, changes);
  if (task && back) changeTask(ports, state.tasks.own, task, back, stepId);
}

/** What stands there as asked for was written by a try that broke off half-way. @throws AppError `changed_meanwhile` */
function refuseOverwriting(row: ExitRow, { expected, state, offer, outcome, note }: Request<'exits.record'>): void {
  const asked = { state: state ?? (outcome && waiting.has(expected.state) ? 'held' : undefined), offer: offer?.trim(), outcome, note: note?.trim() };
  const changed = (['state', 'offer', 'outcome', 'note'] as const).some((field) => row[field] !== expected[field].trim() && row[field] !== asked[field]);
  if (changed) throw new AppError('changed_meanwhile');
}

function rowOf(state: State, memberId: string): { own: OwnTab; row: ExitRow } {
  const row = state.rows.find((one) => one.memberId === memberId);
  if (!row || !state.own) throw new AppError('member_not_found');
  return { own: state.own, row };
}

type Worked = Pick<ExitRow, 'memberId' | 'state' | 'offer' | 'outcome' | 'note'>;

function wanted(row: ExitRow, request: Request<'exits.record'>): Worked {
  const outcome = request.outcome ?? row.outcome;
  const talked = request.outcome !== undefined && request.outcome !== '' && waiting.has(row.state);
  return {
    memberId: row.memberId,
    state: request.state ?? (talked ? 'held' : row.state),
    offer: request.offer?.trim() ?? row.offer,
    outcome,
    note: request.note?.trim() ?? row.note,
  };
}

/** By header, as the cells show it. */
function cellsOf({ state, offer, outcome, note }: Worked): Record<string, string> {
  return { Stand: stateWords[state], Rückgewinnung: offer, Ergebnis: outcome === '' ? '' : outcomeWords[outcome], Notiz: note };
}

function changesBetween(row: ExitRow, next: Worked): { field: string; before: string; after: string }[] {
  const before = cellsOf(row);
  return Object.entries(cellsOf(next)).flatMap(([field, after]) => (before[field] === after ? [] : [{ field, before: before[field] ?? '', after }]));
}

function shown({ memberId, state, offer, outcome, note }: Worked, message: string): RecordExitAnswer {
  return { memberId, state, offer, outcome, note, message };
}
