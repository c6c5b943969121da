// Takes down what came of a call: in `Kontakte`, the campaign's tab, the membership list and the tasks. Writes nothing itself.

import { outcomeWords, type Outcome } from '../../contract/calls.ts';
import { calls as words } from '../../contract/texts/de/calls.ts';
import { tasks as taskWords } from '../../contract/texts/de/tasks.ts';
import { attemptsOf, barringStatus, markText, nextMark, organiserMark, statusWords, type CallRow } from '../campaigns/index.ts';
import { addDays, dayOf } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import { isYes, nameOf } from '../members/index.ts';
import { isOpen, readTaskRows, type TaskDraft } from '../tasks/index.ts';
import { isHeldBy } from './caller.ts';
import { callBackAt, consequenceOf, resultOf, strengthOf, type Consequence } from './consequence.ts';
import { numberKey, type CallState } from './state.ts';
import type { Undo } from './undo.ts';

export interface Report {
  id: string;
  outcome: Outcome;
  at: Date;
  by: string;
  note: string;
  callBackAt?: string;
  organiser?: boolean;
  /** Somebody has set the status in the tab: it and the note stand there already. */
  byHand?: boolean;
}

/** `again`: it was there. `kept`: somebody else's stronger status stays. `unlisted`: the person is not on the list any more. */
export type Recorded = 'written' | 'again' | 'kept' | 'unlisted';

/** Logged as what changed `Kein Anruf`. */
export const calling = 'Anruf';

/**
 * Once for each id, whoever has the person by now. @throws AppError `member_not_found` for who is neither on the list nor a
 * member, `bad_request` for an id that is another member's
 */
export function record(state: CallState, memberId: string, report: Report): Recorded {
  const row = state.row(memberId);
  const cells = state.people.cells(memberId);
  if (!row && !cells) throw new AppError('member_not_found');
  const known = state.log.byId(report.id);
  if (known && known.memberId !== memberId) throw new AppError('bad_request', {}, ['reportId: taken']);
  const inRow = !row || row.mark?.reportId === report.id || (row.lastCall?.getTime() ?? 0) + 1_000 > (known?.at?.getTime() ?? Infinity);
  if (known && inRow) return 'again';
  const at = known?.at ?? report.at;
  const note = noteOf(report);
  state.log.add({ id: report.id, at, memberId, name: row?.name || nameOf(cells ?? {}), kind: 'call', by: report.by, result: outcomeWords[report.outcome], note });
  const touched = takeConsequences(state, memberId, row, report);
  return row ? changeRow(state, row, { ...report, at, note }, touched) : 'unlisted';
}

type Touched = Pick<Undo, 'd' | 'k' | 't'>;

/** What follows from an outcome outside of the campaign's tab. */
export function takeConsequences(state: CallState, memberId: string, row: CallRow | undefined, report: Report): Touched {
  const consequence = consequenceOf(report.outcome, report.organiser);
  const tasks = addTasks(state, memberId, row, report, consequence);
  return { ...changeMember(state, memberId, report, consequence), ...(tasks.length > 0 && { t: tasks }) };
}

function noteOf({ note, organiser, outcome }: Report): string {
  return organiser ? `${organiserMark}${note.trim() || outcomeWords[outcome]}` : note.trim();
}

function changeRow(state: CallState, row: CallRow, report: Report, touched: Touched): Recorded {
  const { ports, changes, now, me, today } = state;
  const { id, at, by, outcome, byHand = false } = report;
  const due = row.status === 'later' && (row.callBackAt?.getTime() ?? 0) <= now.getTime();
  const kept = !byHand && !isHeldBy(row, me, now) && !due && strengthOf(row.status) > strengthOf(outcome);
  const before = byHand ? (row.mark?.status ?? 'open') : row.status;
  const status = kept ? row.status : outcome;
  const attempts = byHand ? attemptsOf(row) : row.attempts + 1;
  const note = byHand ? row.note : [row.note, report.note].filter(Boolean).join('\n');
  const back = kept ? row.callBackAt : outcome === 'later' ? ((byHand ? row.callBackAt : null) ?? callBackAt(ports.clock, now, report.callBackAt)) : null;
  const result = kept ? row.result : resultOf(outcome);
  const undo: Undo = {
    s: before === 'other' ? '' : statusWords[before], a: byHand ? (row.mark?.attempts ?? 0) : row.attempts, e: row.result, c: row.callBackAt?.toISOString() ?? '', l: row.lastCall?.toISOString() ?? '',
    n: byHand ? row.note.length - report.note.length : row.note.length, z: note.length, ...touched,
    ...(row.mark && { m: [row.mark.reportId, row.mark.attempts, row.mark.status === 'other' ? '' : statusWords[row.mark.status]] }),
    ...(outcome === 'wrongNumber' && { p: numberKey(state.people.cells(row.memberId)) }),
  };
  const mark = { ...nextMark(row, { reportId: id, status, attempts, day: at === now ? today : ports.clock.dayOf(at), by }), undo: JSON.stringify(undo) };
  changes.rows.set(row, {
    ...(!byHand && { Status: statusWords[status === 'other' ? outcome : status], 'Anrufer*in': by }),
    Versuche: attempts, Wiedervorlage: back, Ergebnis: result,
    ...(note !== row.note && { Notiz: note }),
    'Letzter Anruf': at, 'Reserviert bis': null, Meldung: markText(mark, { memberRow: row.memberRow }),
  });
  Object.assign(row, { status, attempts, callBackAt: back, result, note, lastCall: at, reservedUntil: null, mark, visitor: '', ...(!byHand && { caller: by }) });
  return kept ? 'kept' : 'written';
}

/** The membership list is changed only where the outcome says so. */
function changeMember({ people, changes, today, ports }: CallState, memberId: string, { id, outcome }: Report, { reached, noCall }: Consequence): Pick<Undo, 'd' | 'k'> {
  const cells = people.cells(memberId);
  const row = people.rowOf(memberId);
  if (!cells) return {};
  const touched: Pick<Undo, 'd' | 'k'> = {};
  const last = dayOf(cells.lastContact);
  if (reached && row !== null && people.list().columns.has('lastContact') && last < today && (last !== '' || cleaned(cells.lastContact) === '')) {
    changes.lastContact.push({ row, field: 'lastContact', value: ports.clock.midnight(today) });
    touched.d = last;
  }
  if (noCall && !isYes(cells.noCall)) {
    const before = cells.noCall === false ? '' : cleaned(cells.noCall);
    const value = typeof cells.noCall === 'boolean' ? true : 'ja';
    changes.noCall.push({ row: row ?? 0, field: 'noCall', value, memberId, entry: { operation: calling, operationId: id, memberId, field: 'Kein Anruf', before, after: 'ja' } });
    touched.k = before;
  }
  if (noCall) people.bars(memberId, barringStatus[outcome] ?? 'noCall');
  return touched;
}

/** Puts `Kein Anruf` back to what it was, where a report set it. */
export function allowCalls({ people, changes }: CallState, memberId: string, operationId: string, { k }: Undo): void {
  const cells = people.cells(memberId);
  const row = people.rowOf(memberId);
  if (k === undefined || row === null || !cells || !isYes(cells.noCall)) return;
  changes.noCall.push({ row, field: 'noCall', value: cells.noCall === true ? false : k, memberId, entry: { operation: calling, operationId, memberId, field: 'Kein Anruf', before: 'ja', after: k } });
  people.bars(memberId, null);
}

/** Days until somebody should have seen to it. */
const within = 7;

function addTasks(state: CallState, memberId: string, row: CallRow | undefined, report: Report, { task }: Consequence): string[] {
  if (!task) return [];
  const { changes, campaign, people, today } = state;
  const cells = people.cells(memberId);
  const exit = task === 'exit';
  const draft: TaskDraft = {
    // One talk for each person who leaves, whoever heard of it first: exits/ knows its task by this id.
    id: exit ? `austritt-${memberId.slice(0, 60)}` : `anruf-${report.id}`,
    kind: exit ? taskWords.kinds.exit : words.entry.task[task],
    memberId,
    member: row?.name || nameOf(cells ?? {}),
    group: row?.group ?? cleaned(cells?.group),
    due: addDays(today, within),
    note: [campaign.name, report.note.trim()].filter(Boolean).join(': '),
  };
  // One that is open already is not this report's, and stays when it is taken back.
  if (exit && readTaskRows(state.ports.workbook).tasks.some((open) => open.id === draft.id && isOpen(open))) return [];
  changes.tasks.push(draft);
  return [draft.id];
}
