// `newcomers.undo`: takes a step back with all that followed from it, unless somebody has gone on since.

import { stageOf, stageWords, type ChangeAnswer } from '../../contract/newcomers.ts';
import type { Request } from '../../contract/rpc.ts';
import { contactTakenBack, removeContact } from '../contacts/index.ts';
import { plainOfLog, loggedCell, operations, readChanges } from '../journal/index.ts';
import { isAnothers } from '../kernel/actor.ts';
import { dayOf, germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { prepareWrite, type Edit } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { changeTask, taskBefore, taskChanging } from '../tasks/index.ts';
import type { PathRow } from './path.ts';
import { prepareRow, type RowChanges } from './person.ts';
import { changesIn, takingBack, walking } from './rows.ts';
import { readState, shownPerson, taskOf } from './state.ts';

/**
 * Asked again after it went through, it says the same. A task or note that was changed since stays as it is.
 * @throws AppError `nothing_to_undo`, also for somebody else's step, `changed_meanwhile` where the path has gone on, `cells_in_the_way`, `busy`, and what reading throws
 */
export function undoStep(ports: Ports, { memberId, stepId }: Request<'newcomers.undo'>): ChangeAnswer {
  const { workbook, lock, clock } = ports;
  return lock.hold(() => {
    const state = readState(ports);
    const [member, row] = [state.members.get(memberId), state.path.rows.get(memberId)];
    const journal = operations(workbook, new Set([walking, takingBack, taskChanging, contactTakenBack]));
    const operation = journal.found.find(({ id }) => id === stepId);
    if (!row || !member) throw new AppError('nothing_to_undo');
    const undone = { person: shownPerson(state, row), message: state.say.undone };
    // One more attempt on the same day changes nothing but the contacts.
    if (!operation) {
      if (removeContact(ports, { memberId, contactId: stepId })) return undone;
      throw new AppError('nothing_to_undo');
    }
    if (operation.rows.every(({ name }) => name === contactTakenBack)) return undone;

    const begun = operation.rows.some(({ name }) => name === takingBack);
    const rows = operation.rows.filter(({ name }) => name !== takingBack && name !== contactTakenBack);
    const logged = readChanges(journal.own, { ...operation, rows }).filter((change) => change.memberId === memberId);
    const changes = changesIn(logged);
    const stands: Readonly<Record<string, string>> = { Stufe: row.stageText || stageWords[row.stage], Seit: germanDay(row.since), Wer: row.owner, Notiz: row.note };
    const moved = (header: string): boolean => changes.has(header) && changes.get(header)?.after !== stands[header];
    if (logged.length === 0 || isAnothers(operation.rows[0]?.by, ports.who.email())) throw new AppError('nothing_to_undo');
    if (moved('Stufe') || moved('Seit')) {
      if (begun) return undone;
      throw new AppError('changed_meanwhile');
    }

    const back: Record<string, RowChanges[string]> = {};
    for (const [header, { before, after }] of changes) {
      if (stands[header] !== after) continue;
      const value = header === 'Seit' ? (before === '' ? null : clock.midnight(dayOf(before))) : before;
      // The drop-down takes no other words.
      back[header] = { before: after, after: before, value: header === 'Stufe' && stageOf(before) === null ? null : value };
    }
    const noCall = changes.get('Kein Anruf');
    const edits: Edit[] = noCall && loggedCell(member.cells.noCall ?? '', clock) === noCall.after ? [{ row: member.row, field: 'noCall', value: plainOfLog(noCall.before, clock) }] : [];
    const write = prepareWrite(state.list, edits);
    const takeBack = prepareRow(ports, { state, member, row }, back, {
      operation: takingBack,
      operationId: stepId,
      // A first try may have written the cell and not said so.
      more: noCall && (edits.length > 0 || loggedCell(member.cells.noCall ?? '', clock) === noCall.before) ? [['Kein Anruf', noCall.after, noCall.before]] : [],
    });
    write();
    removeContact(ports, { memberId, contactId: stepId });
    const task = taskOf(state, memberId);
    const was = task && taskBefore(task, logged);
    const taskNow = task && was ? changeTask(ports, state.tasks.own, task, was, stepId) : task;
    // The stage last: as long as it stands, a try that broke off is not done.
    takeBack();
    const person = shownPerson(state, rowBefore(row, back), taskNow);
    return { ...undone, person: edits.length > 0 ? { ...person, noCall: false } : person };
  });
}

function rowBefore(row: PathRow, back: RowChanges): PathRow {
  const text = (header: string, now: string): string => back[header]?.after ?? now;
  return { ...row, stage: stageOf(text('Stufe', '')) ?? (back.Stufe ? 'new' : row.stage), since: dayOf(text('Seit', germanDay(row.since))), owner: text('Wer', row.owner), note: text('Notiz', row.note) };
}
