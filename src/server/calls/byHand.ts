// What people do in the tab itself, in the Sheets app on a phone for one: a status, a name or a note counts like the sidebar's.

import { openWord, outcomeWords, type Outcome } from '../../contract/calls.ts';
import { isByHand, markText, readCampaigns, type CallHeader, type CallRow, type ReportMark } from '../campaigns/index.ts';
import type { EditedCells } from '../groups/index.ts';
import { unknownActor } from '../kernel/actor.ts';
import { AppError } from '../kernel/errors.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import type { Ports } from '../ports.ts';
import { takeOutRows } from '../tabs/index.ts';
import { lastCallerOf } from './caller.ts';
import { callBackAt, consequenceOf, resultOf } from './consequence.ts';
import type { Contact } from '../contacts/index.ts';
import { allowCalls, record, takeConsequences } from './record.ts';
import { restore } from './restore.ts';
import { finish, readState, type CallState } from './state.ts';
import { undoOf, type Undo } from './undo.ts';

/** Begins the id of what was taken down from the tab. */
const handId = 'hand-';
/** The beginning of every call list's name; a renamed one is brought up to date when the next person is asked for. */
const listName = /^anrufe/i;

/**
 * Takes down every row whose status is another than the last report's. Once for each change: afterwards `Meldung` says the
 * same as `Status`, and until then the id of what is taken down follows from campaign, member and attempt.
 */
export function noteByHand(state: CallState, only?: (row: CallRow) => boolean): void {
  for (const row of state.list.rows) if (isByHand(row) && (only === undefined || only(row))) note(state, row);
}

function note(state: CallState, row: CallRow): void {
  const outcome = row.status as Outcome;
  const last = row.mark?.tries[row.mark.tries.length - 1];
  // Nobody is called twice on a day, so a second status on the same day corrects the first.
  if (last?.day === state.today && row.mark && !(row.attempts > row.mark.attempts)) return correct(state, row, outcome);
  const { id, name } = state.campaign;
  const report = {
    id: `${handId}${fingerprintOf([id || name])}-${row.memberId.slice(0, 40)}-${(row.mark?.tries.length ?? 0) + 1}`,
    outcome,
    at: state.now,
    by: row.caller || unknownActor,
    note: row.note.slice(undoOf(row)?.z ?? 0).trim(),
    byHand: true,
  };
  record(state, row.memberId, report);
}

function correct(state: CallState, row: CallRow, outcome: Outcome): void {
  const { mark } = row;
  const undo = undoOf(row);
  if (!mark || !undo) return;
  const contact = state.log.byId(mark.reportId);
  if (contact) state.log.change(contact, { durch: contact.by, Ergebnis: outcomeWords[outcome], Notiz: contact.note });
  const before = consequenceOf(mark.status as Outcome);
  const { noCall, task } = consequenceOf(outcome);
  const report = { id: mark.reportId, outcome, at: state.now, by: lastCallerOf(row), note: '' };
  if (before.noCall && !noCall) allowCalls(state, row.memberId, mark.reportId, undo);
  if (before.task && before.task !== task) state.changes.dropped.push(...(undo.t ?? []));
  const touched = takeConsequences(state, row.memberId, row, report);
  const back = outcome === 'later' ? (row.callBackAt ?? callBackAt(state.ports.clock, state.now)) : null;
  const next = { ...mark, status: row.status, attempts: row.attempts, undo: JSON.stringify({ ...undo, ...touched }) };
  state.changes.rows.set(row, { Wiedervorlage: back, Ergebnis: resultOf(outcome), Meldung: markText(next, { memberRow: row.memberRow }) });
  Object.assign(row, { callBackAt: back, result: resultOf(outcome), mark: next });
}

/**
 * A name or a note that came after the status belongs to the same call; a name without a call takes the person. Back to
 * *offen* on the same day: it was the wrong row or the wrong word, and nobody has called.
 * @returns what is to be taken out of `Kontakte`
 */
function follow(state: CallState, row: CallRow, { column, columns }: EditedCells): Contact | null {
  const { mark } = row;
  const contact = mark && state.log.byId(mark.reportId);
  const undo = undoOf(row);
  const typed = (header: CallHeader): boolean => state.list.column(header) >= column && state.list.column(header) < column + columns;
  const same = mark && contact && undo && mark.reportId.startsWith(handId) && mark.tries[mark.tries.length - 1]?.day === state.today ? { mark, contact, undo } : null;
  const note = same && typed('Notiz') ? row.note.slice(same.undo.n).trim() : (contact?.note ?? '');
  if (typed('Anrufer*in') && row.caller !== '' && !same && row.reservedUntil) {
    state.changes.rows.set(row, { 'Reserviert bis': null, Meldung: markText(mark, { memberRow: row.memberRow }) });
    Object.assign(row, { reservedUntil: null, visitor: '' });
  }
  if (!same) return null;
  if (row.status === 'open' && typed('Status')) {
    reopen(state, row, same);
    return same.contact;
  }
  const by = row.caller || lastCallerOf(row);
  if (by === same.contact.by && note === same.contact.note) return null;
  state.log.change(same.contact, { durch: by, Ergebnis: same.contact.result, Notiz: note });
  const tries = [...same.mark.tries.slice(0, -1), { day: state.today, by }];
  const next = { ...same.mark, tries, undo: JSON.stringify({ ...same.undo, z: row.note.length }) };
  state.changes.rows.set(row, { Meldung: markText(next, { memberRow: row.memberRow }) });
  Object.assign(row, { mark: next });
  return null;
}

/** Status, name and note stay as they were typed. */
function reopen(state: CallState, row: CallRow, { mark, undo, contact }: { mark: ReportMark; undo: Undo; contact: Contact }): void {
  const [{ caller }, kept] = [row, row.note.length];
  restore(state, row, mark, { ...undo, n: kept, z: kept }, contact);
  state.changes.rows.set(row, { Status: openWord, 'Anrufer*in': caller });
  Object.assign(row, { status: 'open', caller });
}

/**
 * After a person typed into a call list: does the bookkeeping of the edited rows at once. Anything else is left alone. Runs
 * in a simple trigger, and must never answer typing with an error.
 */
export function noteCallsTyped(ports: Ports, edited: EditedCells & { tabName: string }): void {
  if (!listName.test(edited.tabName)) return;
  try {
    const campaign = readCampaigns(ports).all.find(({ tab, tabId }) => tabId === edited.tabId || tab === edited.tabName);
    if (!campaign) return;
    ports.lock.hold(() => {
      const state = readState(ports, campaign.name);
      const touched = (row: CallRow): boolean => row.row >= edited.row && row.row < edited.row + edited.rows;
      const reported = state.list.rows.filter((row) => touched(row) && !isByHand(row));
      noteByHand(state, touched);
      const wrong = reported.flatMap((row) => follow(state, row, edited) ?? []);
      state.log.write();
      takeOutRows(state.log.own.tab, wrong.map(({ row }) => row));
      finish(state);
    });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
