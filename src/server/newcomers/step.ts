// `newcomers.advance` and `newcomers.end`: a step forward, or the end of the path, with all that follows from it.

import { stageWords, type Stage, type StepAnswer } from '../../contract/newcomers.ts';
import type { Request } from '../../contract/rpc.ts';
import { appendContact, bringUpToDate, readContacts, type NewContact } from '../contacts/index.ts';
import { loggedCell } from '../journal/index.ts';
import { actorOf } from '../kernel/actor.ts';
import { addDays, germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import { isYes, prepareWrite } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { contactsTab, locateOwnTab } from '../tabs/index.ts';
import { changeTask, isOpen, type TaskChange, type TaskRow } from '../tasks/index.ts';
import { firstContactDays, rankOf, type PathRow } from './path.ts';
import { findOnPath, prepareRow, takenBy, type OnPath } from './person.ts';
import { walking, wasLogged, type CellChange } from './rows.ts';
import { shownPerson, taskOf, type State } from './state.ts';

/**
 * Sent again with the same id, or without one, it writes nothing twice; it completes what was interrupted.
 * @throws AppError `only_forward`, `no_contact_wanted`, `member_not_found`, `cells_in_the_way`, `busy`, `bad_request` for an
 * id that is another member's, and what reading throws
 */
export function advance(ports: Ports, { stage, ...request }: Request<'newcomers.advance'>): StepAnswer {
  return takeStep(ports, stage, request);
}

/** Ends the path. `noContact` sets `Kein Anruf` in the list. @throws AppError as `advance`; `column_missing` without that column */
export function endPath(ports: Ports, { reason, ...request }: Request<'newcomers.end'>): StepAnswer {
  return takeStep(ports, reason === 'noContact' ? 'noContact' : 'closed', request);
}

interface Step {
  memberId: string;
  stepId?: string | undefined;
  note?: string | undefined;
}

function takeStep(ports: Ports, to: Stage, { memberId, stepId, note = '' }: Step): StepAnswer {
  const { lock, clock, who } = ports;
  return lock.hold(() => {
    const id = stepId ?? newOperationId(clock.now());
    const at = findOnPath(ports, memberId);
    const { state, row } = at;
    const again = row.stage === to;
    if (rankOf(to) < rankOf(row.stage) || (!again && rankOf(to) === rankOf(row.stage) && row.stage === 'noContact')) {
      if (stepId !== undefined && wasLogged(ports.workbook, stepId)) return { person: shownPerson(state, row), stepId: id, written: false, message: state.say.already };
      throw new AppError(row.stage === 'noContact' ? 'no_contact_wanted' : 'only_forward');
    }
    const { contact, complete } = contactFor(ports, at, to, again && stepId === undefined ? '' : id, note);
    const moves = !again || contact !== null;
    const me = who.email();
    const owner = moves && rankOf(to) < rankOf('arrived') ? takenBy(row.owner, me) : row.owner;
    const line = moves && !contact && note.trim() !== '' ? `${germanDay(state.today)}: ${note.trim()}` : '';
    const next: PathRow = { ...row, stage: to, stageText: '', since: moves ? state.today : row.since, owner, note: [row.note.trimEnd(), line].filter(Boolean).join('\n') || row.note };
    const calls = noCallFor(at, to, ports);
    const change = taskFor(state, taskOf(state, memberId), to, { moves, me, today: state.today });
    const write = prepareRow(ports, at, changesOf(ports, row, next), { operation: walking, operationId: id, more: calls.logged });
    write();
    calls.write();
    (contact ?? complete)?.();
    const tasks = change ? { ...state.tasks, tasks: replaced(state.tasks.tasks, changeTask(ports, state.tasks.own, change.task, change.change, id)) } : state.tasks;
    const shown = shownPerson({ ...state, tasks }, next);
    const person = { ...shown, noCall: shown.noCall || to === 'noContact' };
    const written = moves || calls.logged.length > 0 || change !== null;
    return { person, stepId: id, written, message: written ? messageOf(state, to, { contact: contact !== null, task: change?.change.status === 'done' }) : state.say.already };
  });
}

interface ContactStep {
  /** Appends the call; null where there is nothing to append. */
  contact: (() => void) | null;
  /** What may have broken off after a call that stands there. */
  complete?: () => void;
}

/** @param id `''`: sent again, nobody knows which */
function contactFor(ports: Ports, { state, member }: OnPath, to: Stage, id: string, note: string): ContactStep {
  if (id === '' || (to !== 'tried' && to !== 'talked')) return { contact: null };
  const own = locateOwnTab(ports.workbook, contactsTab);
  const known = readContacts(own).find((one) => one.id === id);
  if (known && known.memberId !== member.id) throw new AppError('bad_request', {}, ['stepId: taken']);
  if (known) {
    const day = ports.clock.dayOf(known.at ?? ports.clock.now());
    return { contact: null, complete: () => to === 'talked' && bringUpToDate(ports, state.list, member, { contactId: id, memberId: member.id, day }) };
  }
  const contact: NewContact = { id, at: ports.clock.now(), memberId: member.id, name: member.name, kind: 'call', by: actorOf(ports.who), result: stageWords[to], note: note.trim() };
  // An attempt is no contact: `Letzter Kontakt` says when somebody was reached.
  return { contact: () => appendContact(ports, own, { list: state.list, member }, contact, to === 'talked') };
}

/** `Kein Anruf` for somebody who wants none; a box is ticked. */
function noCallFor({ state, member }: OnPath, to: Stage, { clock }: Ports): { logged: readonly CellChange[]; write: () => void } {
  if (to !== 'noContact' || isYes(member.cells.noCall)) return { logged: [], write: () => undefined };
  const before = member.cells.noCall ?? '';
  const value = typeof before === 'boolean' ? true : 'ja';
  const write = prepareWrite(state.list, [{ row: member.row, field: 'noCall', value }]);
  return { logged: [['Kein Anruf', loggedCell(before, clock), loggedCell(value, clock)]], write };
}

function taskFor({ today }: State, task: TaskRow | null, to: Stage, { moves, me }: { moves: boolean; me: string; today: string }): { task: TaskRow; change: TaskChange } | null {
  if (!task || !isOpen(task)) return null;
  if (to === 'noContact' || to === 'closed') return { task, change: { status: 'dropped' } };
  if (rankOf(to) >= rankOf('talked')) return { task, change: { status: 'done' } };
  const due = addDays(today, firstContactDays);
  return to === 'tried' && moves ? { task, change: { status: 'accepted', accepted: task.accepted || today, owner: takenBy(task.owner, me), due: due > task.due ? due : task.due } } : null;
}

function replaced(tasks: readonly TaskRow[], task: TaskRow): TaskRow[] {
  return tasks.map((one) => (one.row === task.row ? task : one));
}

function changesOf({ clock }: Ports, row: PathRow, next: PathRow): Parameters<typeof prepareRow>[2] {
  return {
    Stufe: { before: row.stageText || stageWords[row.stage], after: stageWords[next.stage], value: stageWords[next.stage] },
    Seit: { before: germanDay(row.since), after: germanDay(next.since), value: next.since === '' ? null : clock.midnight(next.since) },
    Wer: { before: row.owner, after: next.owner, value: next.owner },
    Notiz: { before: row.note, after: next.note, value: next.note },
  };
}

function messageOf({ say }: State, to: Stage, did: { contact: boolean; task: boolean }): string {
  if (to === 'noContact') return say.noContact;
  if (to === 'closed') return say.closed;
  return say.stepped({ word: stageWords[to], ...did });
}
