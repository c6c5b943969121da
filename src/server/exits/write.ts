// Writes down what a plan says: rows, tasks, states. Under the lock.

import { team } from '../../contract/newcomers.ts';
import { tasks as taskWords } from '../../contract/texts/de/tasks.ts';
import { texts } from '../../contract/texts/index.ts';
import { groupKey, readGroupCards } from '../groups/index.ts';
import { log, type Entry } from '../journal/index.ts';
import { addDays, germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import { changeTask, closeTasks, createTasks, type TaskDraft } from '../tasks/index.ts';
import type { Ports } from '../ports.ts';
import { lineIn, locateOrMakeTab, type OwnTab } from '../tabs/index.ts';
import { exitsTab, stateWords } from './design.ts';
import type { Leaving } from './leaving.ts';
import { isEmptyPlan, planExits, type ExitPlan } from './plan.ts';
import { readState, taskId, type Person, type State } from './state.ts';

/** Vorgang of the log rows. */
export const exiting = 'Austritt';
/** Days in which somebody should call. */
const talkWithin = 7;

/**
 * Reads everything and writes down what is new; takes the lock only where something is. The first time the tab is made, also
 * where nobody has left: from then on an exit without a day is known to be new.
 * @throws AppError `busy` at the first time, `cells_in_the_way`, and what reading throws
 */
export function bringUpToDate(ports: Ports): { state: State; added: number } {
  const state = readState(ports, true);
  if (state.own && isEmptyPlan(planExits(state))) return { state, added: 0 };
  try {
    const added = ports.lock.hold(() => {
      const now = readState(ports);
      return writePlan(ports, now, planExits(now));
    });
    return { state: readState(ports), added };
  } catch (error) {
    // Somebody is writing: what is new comes next time, the others are there to be called.
    if (state.own && error instanceof AppError && error.code === 'busy') return { state, added: 0 };
    throw error;
  }
}

/**
 * For an import, inside its lock: whoever it marked gets their row and task at once. What stands in the way of that is
 * left to `exits.list`: the import has been written.
 */
export function noteExits(ports: Ports, marked: ReadonlySet<string>): void {
  try {
    const state = readState(ports);
    const plan = planExits(state, marked);
    if (!state.own || !isEmptyPlan(plan)) writePlan(ports, state, plan);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}

function writePlan(ports: Ports, state: State, plan: ExitPlan): number {
  const { today } = state;
  const operationId = newOperationId(ports.clock.now());
  const { fresh, moved, settled, reopened } = plan;
  const owner = fresh.some((one) => one.state === 'open') ? ownersOf(ports, today) : () => '';
  // The tasks first: whoever has a row is not looked at again.
  createTasks(ports, fresh.filter((one) => one.state === 'open').map(({ person }) => draftFor(ports, person, person.leaving, owner(person.group))), operationId, state.tasks);
  if (settled.length > 0) closeTasks(ports, state.tasks.own, settled);
  for (const task of reopened) changeTask(ports, state.tasks.own, task, { status: 'open', due: addDays(today, talkWithin) }, operationId);

  const entry = (memberId: string, before: string, after: string): Entry => ({ operation: exiting, operationId, memberId, field: 'Stand', before, after });
  log(ports, [
    // What was long ago is nothing that happened now.
    ...fresh.filter((one) => one.state !== 'earlier').map((one) => entry(one.person.id, '', stateWords[one.state])),
    ...moved.map(({ row, state: now }) => entry(row.memberId, stateWords[row.state], stateWords[now])),
  ]);
  const own = state.own ?? locateOrMakeTab(ports, exitsTab);
  writeStates(own, moved);
  const day = (text: string): Date | null => (text === '' ? null : ports.clock.midnight(text));
  own.tab.append(
    fresh.map(({ person: { id, name, group, leaving }, state: now }) =>
      lineIn(own, { 'Mitglied-ID': id, Mitglied: name, BO: group, Austritt: day(leaving.day), Erfasst: day(today), Stand: stateWords[now], Wer: now === 'open' ? owner(group) : '', 'Austritt-ID': taskId(id) }),
    ),
  );
  return fresh.length;
}

/** As tasks name people: by address where there is one, so that they can be reminded. */
function ownersOf({ workbook }: Ports, today: string): (group: string) => string {
  const cards = new Map(readGroupCards(workbook, today).cards.map((card) => [groupKey(card.name), card]));
  return (group) => cards.get(groupKey(group))?.email || cards.get(groupKey(group))?.contact || team;
}

/** For somebody who is asked after all. Under the lock. */
export function makeTask(ports: Ports, state: State, person: Person & { leaving: Leaving }, operationId: string): void {
  createTasks(ports, [draftFor(ports, person, person.leaving, ownersOf(ports, state.today)(person.group))], operationId, state.tasks);
}

function draftFor({ who, clock }: Ports, { id, name, group }: Person, leaving: Leaving, owner: string): TaskDraft {
  const note = texts(who.language()).exits.taskNote({ day: germanDay(leaving.day), ahead: leaving.ahead });
  return { id: taskId(id), kind: taskWords.kinds.exit, memberId: id, member: name, group, owner, due: addDays(clock.today(), talkWithin), note };
}

/** One block, whatever lies between. */
function writeStates(own: OwnTab, moved: ExitPlan['moved']): void {
  const column = own.columns.get('Stand');
  if (moved.length === 0 || column === undefined) return;
  const numbers = moved.map(({ row }) => row.row);
  const first = Math.min(...numbers);
  const block = own.tab.read(first, column, Math.max(...numbers) - first + 1, 1);
  for (const { row, state } of moved) block[row.row - first] = [stateWords[state]];
  own.tab.write(first, column, block);
}
