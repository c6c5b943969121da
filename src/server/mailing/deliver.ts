// Sends what waits of mailings: each letter composed from the list as it is now, results written where people read them.

import { mailing as words } from '../../contract/texts/de/mailing.ts';
import { mail as germanMail } from '../../contract/texts/de/mail.ts';
import type { LetterState, MailDropReason } from '../../contract/mailing.ts';
import { addressOf, reachFields, readLedger, sendLetters, type Letter, type LetterRow, type SendReport } from '../mail/index.ts';
import { mailsToKeep } from '../reminders/index.ts';
import { locateMembers, memberIdOf, readMembers, type Cells } from '../members/index.ts';
import type { CellInput, Mail, Ports } from '../ports.ts';
import { prepareColumn, readSettings } from '../tabs/index.ts';
import { runWords } from './design.ts';
import { lettersByMailing, readMailings, stateOf, type Mailing } from './read.ts';
import { mailFields, mailTo, readSurroundings } from './recipients.ts';
import { dropTrigger } from './trigger.ts';

/** Changes whenever somebody stops a mailing, so that a run in another execution hears of it. */
export const stopMark = 'mailing.stopped';
/** Times that a run begins anew after somebody stopped one of the mailings. */
const rounds = 3;

/** Whose mails this account sends: those it began, and where Google does not tell names, all. */
export function isOwn({ who }: Pick<Ports, 'who'>, { by }: Mailing): boolean {
  const me = who.email();
  return me === '' || by === me || !by.includes('@');
}

/**
 * Sends what waits of these mailings, unless they are stopped, as `sendLetters`.
 * @param until no mail is begun after it
 */
export function deliver(ports: Ports, wanted: (mailing: Mailing) => boolean, { until, patience }: { until?: Date; patience?: number } = {}): SendReport {
  const keep = mailsToKeep(ports);
  let report: SendReport;
  let round = 0;
  let total = { sent: 0, refused: 0, unknown: 0 };
  do {
    const before = ports.marks.get(stopMark);
    const goOn = (): boolean => ports.marks.get(stopMark) === before;
    report = sendLetters(ports, () => openLetters(ports, wanted), { ...(until && { until }), ...(patience !== undefined && { patience }), goOn, keep });
    total = { sent: total.sent + report.sent, refused: total.refused + report.refused, unknown: total.unknown + report.unknown };
    round += 1;
  } while (report.stopped === 'asked' && round < rounds);
  finish(ports);
  return { ...report, ...total };
}

/** Read while nobody else sends. The same number of service calls for any number of letters. */
function openLetters(ports: Ports, wanted: (mailing: Mailing) => boolean): Letter[] {
  const { workbook } = ports;
  const letters = lettersByMailing(readLedger(workbook)?.rows ?? []);
  const open = (rows: readonly LetterRow[]): LetterRow[] => rows.filter(({ state }) => state === 'waiting' || state === 'sending');
  const running = (readMailings(workbook)?.mailings ?? []).filter((mailing) => mailing.state !== 'stopped' && open(letters.get(mailing.id) ?? []).length > 0 && wanted(mailing));
  if (running.length === 0) return [];
  const around = readSurroundings(ports);
  const people = readPeople(workbook);
  return running
    .sort((a, b) => (a.at < b.at ? -1 : 1))
    .flatMap((mailing) => {
      const rows = letters.get(mailing.id) ?? [];
      // Which letter has had an address: families may have come to share one since.
      const taken = new Map(rows.filter(({ state }) => had.has(state)).map(({ to, key }) => [to.toLowerCase(), key]));
      return open(rows).map(({ key, kind, memberId }): Letter => {
        const compose = (): Mail | { refused: string } => {
          const cells = people.get(memberId);
          if (!cells) return refused('noId');
          const reach = addressOf(cells, around.today);
          if ('reason' in reach) return refused(reach.reason);
          const address = reach.to.toLowerCase();
          if ((taken.get(address) ?? key) !== key) return refused('sameAddress');
          taken.set(address, key);
          return mailTo(reach.to, cells, mailing, around);
        };
        return { key, kind, memberId, compose };
      });
    });
}

const had: ReadonlySet<LetterState> = new Set<LetterState>(['sending', 'sent', 'unknown']);

function refused(reason: MailDropReason): { refused: string } {
  return { refused: germanMail.refused[reason] };
}

/** By id; an id that two rows have is nobody's. */
function readPeople(workbook: Ports['workbook']): ReadonlyMap<string, Cells> {
  const list = locateMembers(workbook, readSettings(workbook));
  const people = new Map<string, Cells>();
  const doubled = new Set<string>();
  for (const { cells } of readMembers(list, ['group', 'birthDate', 'entryDate', ...mailFields, ...reachFields])) {
    const id = memberIdOf(cells);
    if (people.has(id)) doubled.add(id);
    people.set(id, cells);
  }
  for (const id of doubled) people.delete(id);
  return people;
}

/** Writes what came of each mailing, and takes the trigger away where nothing waits for this account any more. */
function finish(ports: Ports): void {
  try {
    const waiting = ports.lock.hold(() => noteResults(ports));
    if (!waiting) dropTrigger(ports);
  } catch {
    // The mails are out, and that must be said: what is not noted here is noted by the next run.
  }
}

/** Under the lock. @returns whether letters wait that this account is to send */
function noteResults(ports: Ports): boolean {
  const found = readMailings(ports.workbook);
  if (!found) return false;
  const letters = lettersByMailing(readLedger(ports.workbook)?.rows ?? []);
  const results = new Map<number, CellInput>();
  const states = new Map<number, CellInput>();
  let waits = false;
  for (const mailing of found.mailings) {
    const counts = stateOf(mailing, letters.get(mailing.id) ?? []);
    const text = words.entry.result(counts);
    if (text !== mailing.result) results.set(mailing.row, text);
    const state = mailing.state === 'stopped' ? 'stopped' : counts.waiting > 0 ? 'running' : 'done';
    if (state !== mailing.state) states.set(mailing.row, runWords[state]);
    // One that somebody has spoiled goes on once it is mended.
    waits ||= counts.waiting > 0 && (state === 'running' || mailing.spoiled) && isOwn(ports, mailing);
  }
  prepareColumn(found.own, 'Ergebnis', results).write();
  prepareColumn(found.own, 'Stand', states).write();
  return waits;
}
