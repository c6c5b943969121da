// Everything a call needs, read once under the lock; and everything it changes, written once at the end.

import { calls as words } from '../../contract/texts/de/calls.ts';
import { findCampaign, readCallList, reservedIn, type Bar, type CallFacts, type CallList, type CallRow, type Campaign } from '../campaigns/index.ts';
import { log, type Entry } from '../journal/index.ts';
import { addDays } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { newOperationId } from '../kernel/ids.ts';
import { cleaned } from '../kernel/text.ts';
import { overwriteOwn, prepareWrite, type Cells, type Edit } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { readSettings, type Settings } from '../tabs/index.ts';
import { changeTask, closeTasks, createTasks, readTaskRows, type TaskDraft } from '../tasks/index.ts';
import { callerOf, isHeld, isHeldBy, type Caller } from './caller.ts';
import { readContactLog, type ContactLog } from './contactLog.ts';
import { readPeople, type People } from './people.ts';
import { createRowEdits, type RowEdits } from './rowEdits.ts';
import { queueOf, tomorrowMorning } from './queue.ts';
import { undoOf } from './undo.ts';

export interface CallState {
  ports: Ports;
  settings: Settings;
  campaign: Campaign;
  list: CallList;
  people: People;
  log: ContactLog;
  facts: CallFacts;
  now: Date;
  today: string;
  tomorrow: Date;
  me: Caller;
  /** By the member's id; none for somebody who is not on the list. */
  row(memberId: string): CallRow | undefined;
  /** A number that was wrong has been replaced since; nobody looks while not everybody is read. */
  numberChanged(row: CallRow): boolean;
  /** What `finish` will write. A row of 0 is one that cannot be told. */
  changes: { rows: RowEdits; lastContact: Edit[]; noCall: (Edit & { entry: Entry; memberId: string })[]; tasks: TaskDraft[]; dropped: string[] };
}

/**
 * A handful of block reads, whatever the size of the lists. Under the lock.
 * @param reported who is reported on: then of the membership list only those are read who come next. Without: everybody
 * @throws AppError `campaign_unknown`, `setting_unclear`, `campaign_closed` where the tab is gone, and what locating throws
 */
export function readState(ports: Ports, name: string, visitor?: string, reported?: string): CallState {
  const { workbook, clock } = ports;
  const settings = readSettings(workbook);
  const campaign = findCampaign(ports, name);
  const [now, today] = [clock.now(), clock.today()];
  const tomorrow = tomorrowMorning(clock, today);
  const list = readCallList(ports, campaign);
  const day = { begins: clock.midnight(today).getTime(), ends: clock.midnight(addDays(today, 1)).getTime() };
  const contacts = readContactLog(workbook, day);
  const rows = new Map(list.rows.map((row) => [row.memberId, row]));
  const me = callerHere(ports, list.rows, now, visitor);
  // A call noted in the row stands in `Kontakte`, too, a moment apart at most.
  const noted = (memberId: string): number => (rows.get(memberId)?.lastCall?.getTime() ?? 0) + 1_000;
  let reserved: ReadonlyMap<string, Date> | null = null;
  const apartFromList = {
    now,
    // Only where somebody is handed out: each other campaign is one more tab to read.
    reservedElsewhere: (memberId: string) => (reserved ??= reservedIn(workbook, campaign.others, now, me.visitor)).get(memberId) ?? null,
    isToday: (moment: Date) => moment.getTime() >= day.begins && moment.getTime() < day.ends,
    calledElsewhere: (memberId: string) => {
      const called = contacts.calledAt(memberId);
      return called > 0 && called > noted(memberId);
    },
  };
  const likely = (): CallRow[] => {
    const facts: CallFacts = { ...apartFromList, bar: () => null, dialable: () => true };
    const { mine, free } = queueOf(list.rows, campaign, facts, me, { numberChanged: () => false, tomorrow });
    const row = rows.get(reported ?? '');
    return [...(row ? [row] : []), ...mine, ...free.slice(0, campaign.batch + spare)];
  };
  const people = alsoLeaving(readPeople(workbook, settings, today, reported === undefined ? null : likely()), contacts);
  return {
    ports, settings, campaign, list, people, log: contacts, now, today, tomorrow, me,
    facts: { ...apartFromList, bar: people.knownBar, dialable: people.hasNumber },
    row: (memberId) => rows.get(memberId),
    numberChanged: (row) => {
      const before = people.whole() ? undoOf(row)?.p : undefined;
      return before !== undefined && before !== numberKey(people.cells(row.memberId));
    },
    changes: { rows: createRowEdits(list), lastContact: [], noCall: [], tasks: [], dropped: [] },
  };
}

/** Who said on the phone that they want to leave, in whichever campaign, is called by none. */
function alsoLeaving(people: People, contacts: ContactLog): People {
  const or = (memberId: string, bar: Bar | null): Bar | null => bar ?? (contacts.leaving(memberId) ? 'leaving' : null);
  return { ...people, bar: (memberId) => or(memberId, people.bar(memberId)), knownBar: (memberId) => or(memberId, people.knownBar(memberId)) };
}

/** So many more than are reserved at a time: one of them may turn out to want no call. */
const spare = 2;

/** A page that has somebody reserved has said before whose it is: asking Google again is one more wait. */
function callerHere({ who }: Ports, rows: readonly CallRow[], now: Date, visitor = ''): Caller {
  const held = visitor === '' ? undefined : rows.find((row) => row.visitor === visitor && row.reservedUntil !== null && isHeld(row, now));
  return held ? { name: held.caller, visitor } : callerOf(who.email(), visitor);
}

/** Tells whether somebody's numbers are others by now. */
export function numberKey(cells: Cells | null): string {
  return fingerprintOf([cleaned(cells?.phone), cleaned(cells?.mobile)]);
}

/**
 * What happened first, then what binds everywhere, then the campaign's own row: whoever repeats an interrupted report
 * finds the row without it and completes the rest. Each as one block.
 */
export function finish(state: CallState): void {
  const { ports, changes, people, list } = state;
  state.log.write();
  writeNoCall(state);
  makeTasks(state);
  dropTasks(ports, changes.dropped);
  writeLastContact(people, changes.lastContact);
  changes.rows.write(new Set(list.rows.filter((row) => isHeldBy(row, state.me, state.now)).map(({ row }) => row)));
}

function writeNoCall({ ports, changes, people, today }: CallState): void {
  // Where two rows bear the id, nobody can tell which one is meant.
  let undone = changes.noCall.filter(({ row }) => row === 0);
  const sure = changes.noCall.filter(({ row }) => row > 0);
  try {
    const write = prepareWrite(people.list(), sure.map(({ row, field, value }) => ({ row, field, value })));
    log(ports, sure.map(({ entry }) => entry));
    write();
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    undone = changes.noCall;
  }
  // The report must not be lost for it; but a person has to see to it.
  changes.tasks.push(...undone.map(({ memberId, entry }) => ({ id: `kein-anruf-${entry.operationId}`, kind: words.entry.task.consent, memberId, due: today })));
}

/** One that was dropped, because an earlier report was taken back, is open again. */
function makeTasks({ ports, changes: { tasks: drafts }, now }: CallState): void {
  if (drafts.length === 0) return;
  const known = readTaskRows(ports.workbook);
  // Kontakte says what led to them: a line in the log would be five more waits for whoever is on the phone.
  createTasks(ports, drafts, null, known);
  for (const { id, due = '' } of drafts) {
    const dropped = known.tasks.find((task) => task.id === id && task.status === 'dropped');
    if (dropped) changeTask(ports, known.own, dropped, { status: 'open', due }, newOperationId(now));
  }
}

/** What a report made that did not hold; somebody may be at it already, and then it stays. */
function dropTasks(ports: Ports, ids: readonly string[]): void {
  if (ids.length === 0) return;
  const { own, tasks } = readTaskRows(ports.workbook);
  closeTasks(ports, own, tasks.filter(({ id, status }) => ids.includes(id) && status === 'open').map((task) => ({ task, status: 'dropped' })));
}

function writeLastContact(people: People, edits: readonly Edit[]): void {
  const [only, second] = edits;
  if (!only) return;
  try {
    if (second) prepareWrite(people.list(), edits)();
    else overwriteOwn(people.list(), only);
  } catch (error) {
    // As for any contact: a cell that cannot be written must not spoil it.
    if (!(error instanceof AppError)) throw error;
  }
}
