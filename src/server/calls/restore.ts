// Puts everything back to what it was before a report, under the lock.

import { openWord } from '../../contract/callWords.ts';
import { markText, statusOf, type CallRow, type ReportMark } from '../campaigns/index.ts';
import { log } from '../journal/index.ts';
import { dayOf } from '../kernel/days.ts';
import { lastCallerOf } from './caller.ts';
import type { Contact } from '../contacts/index.ts';
import { allowCalls } from './record.ts';
import type { CallState } from './state.ts';
import type { Undo } from './undo.ts';

const takingBack = 'Anruf zurückgenommen';

/** Row, member and tasks as they were before the report. What stands in `Kontakte` about it is left to take out. */
export function restore(state: CallState, row: CallRow, { tries, reportId }: ReportMark, undo: Undo, contact: Contact | null): void {
  const { changes, people, ports } = state;
  log(ports, [{ operation: takingBack, operationId: reportId, memberId: row.memberId, field: 'Kontakt', before: [contact?.kind, contact?.result, contact?.note].filter(Boolean).join(' · '), after: '' }]);
  if (contact) state.log.forget(contact);
  const [id, attempts, word] = undo.m ?? [];
  const before: ReportMark | null = id === undefined ? null : { reportId: id, attempts: attempts ?? 0, status: statusOf(word ?? ''), tries: tries.slice(0, -1) };
  // What somebody has added to the note since stays.
  const note = [row.note.slice(0, undo.n), row.note.slice(undo.z)].map((part) => part.trim()).filter(Boolean).join('\n');
  const moment = (iso: string): Date | null => (iso === '' ? null : new Date(iso));
  const there = { status: statusOf(undo.s), attempts: undo.a, callBackAt: moment(undo.c), result: undo.e, note, lastCall: moment(undo.l), mark: before };
  const others = state.log.of(row.memberId).filter((contact) => contact.id !== reportId);
  Object.assign(row, there, { caller: lastCallerOf({ mark: before }), reservedUntil: null, visitor: '' });
  changes.rows.set(row, {
    Status: undo.s || openWord, 'Anrufer*in': row.caller, Versuche: undo.a, Wiedervorlage: there.callBackAt, Ergebnis: undo.e, Notiz: note, 'Letzter Anruf': there.lastCall,
    'Reserviert bis': null, Meldung: markText(before, { memberRow: row.memberRow }),
  });
  allowCalls(state, row.memberId, reportId, undo);
  changes.dropped.push(...(undo.t ?? []));
  const member = people.rowOf(row.memberId);
  const last = dayOf(people.cells(row.memberId)?.lastContact);
  // Another contact of the same day keeps the day.
  if (undo.d !== undefined && member !== null && last !== '' && !others.some(({ at }) => at && ports.clock.dayOf(at) === last)) {
    changes.lastContact.push({ row: member, field: 'lastContact', value: undo.d === '' ? '' : ports.clock.midnight(undo.d) });
  }
}
