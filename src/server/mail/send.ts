// Sends letters so that nobody gets one twice and nobody is left out, whatever dies on the way: claim, send, mark.
// Why it is done like this: docs/decisions/mails-claimed-sent-marked.md.

import type { LetterState } from '../../contract/mailing.ts';
import { mail as german } from '../../contract/texts/de/mail.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import type { Mail, Ports } from '../ports.ts';
import { makeLedger, readLedger, writeLetters, type Ledger, type LetterRow } from './ledger.ts';
import { afterDeath, markText, readMark } from './mark.ts';

export interface Letter {
  /** Says what may exist only once; no address and no name in it. At most 120 characters. */
  key: string;
  /** In words, for people: `Rundmail „Filmabend“`. */
  kind: string;
  /** `''`: to nobody on the list. */
  memberId: string;
  /** The address as far as it is known before; for the row of a letter that waits. */
  to?: string;
  /**
   * The mail as it goes out, or why it must not: consent, membership and the address as they are now. Called once, right
   * before its claim, where there is room for it today. Makes no service calls and does not throw.
   */
  compose(): Mail | { refused: string };
}

/**
 * Called under the document lock, right before the claims: what has to be written in one go with them.
 * @param ledger as dead runs left it, not settled yet
 */
export type Planned = (ledger: readonly LetterRow[]) => readonly Letter[];

export interface SendOptions {
  /** No mail is begun after this instant; four minutes from now unless said, well below Google's six. */
  until?: Date;
  /** Ms to wait for somebody else who is sending; 5,000 unless said. */
  patience?: number;
  /** Asked after every tenth mail: false ends the run. May make one service call; does not throw. */
  goOn?: () => boolean;
  /** Of so many mails that the day has left, how many are for others; none unless said. Makes no service calls. */
  keep?: (left: number) => number;
  /** The execution does nothing after it that needs a lock: its end lets go of them, which spares two calls. */
  last?: boolean;
}

export interface SendReport {
  /** Somebody else is sending right now; nothing was touched. */
  busy: boolean;
  /** Of the letters given. `waiting`: for want of quota or time. `unknown` also those that an earlier run left so. */
  sent: number;
  waiting: number;
  refused: number;
  unknown: number;
  /** Mails the day had left before; null where nothing was to be sent. */
  quota: number | null;
  /** Of these, how many were kept for others. */
  kept: number;
  /** Why letters wait; `failing`: Google's mail service does not work. `''`: none does. */
  stopped: '' | 'quota' | 'time' | 'asked' | 'failing';
  /** Every letter given by key, as it stands now; `why` for refused ones. `now`: it came to this in this run. */
  letters: ReadonlyMap<string, { state: LetterState; why: string; now: boolean }>;
}

type MailPorts = Pick<Ports, 'workbook' | 'lock' | 'clock' | 'who' | 'mailbox' | 'marks'>;

/** The name of the mark; its value is `markText`. */
const markName = 'mail.sending';
const longest = 4 * 60_000;
const askedEvery = 10;
/** Unknown outcomes in a row after which it is Google, not one mail. */
const tooManyFail = 3;
/** A property holds 9 kB. */
const longestMark = 6_000;

/**
 * Sends what has not been sent, the first in the list first, as many as the day allows. Letters whose key has been sent,
 * refused or decided on, and those of which nobody knows, are left alone. What a dead run left is settled first, also of
 * letters that are not in the list. A constant number of service calls, and one mark and one mail a letter.
 * @param letters read while nobody else sends, right before the claims; not under the document lock, but for what it returns
 * @throws AppError `busy`, `cells_in_the_way`, `column_missing` before anything is sent, and what `letters` throws; never after
 */
export function sendLetters(ports: MailPorts, letters: () => readonly Letter[] | Planned, { until, patience = 5_000, goOn = () => true, keep = () => 0, last = false }: SendOptions = {}): SendReport {
  const end = until ?? new Date(ports.clock.now().getTime() + longest);
  const report = ports.mailbox.alone(() => {
    const read = letters();
    const run = newOperationId(ports.clock.now());
    const claimed = ports.lock.hold(() => claim(ports, read, run, keep));
    const sending = sendAll(ports, claimed.batch, { run, end, goOn });
    if (claimed.batch.length > 0) record(ports, run, sending, last);
    return reportOf(claimed, sending);
  }, patience, last);
  return report ?? { busy: true, sent: 0, waiting: 0, refused: 0, unknown: 0, quota: null, kept: 0, stopped: '', letters: new Map() };
}

/** Settles what a run that was killed has left, where nobody is sending. @throws AppError as `sendLetters` */
export function settleLetters(ports: MailPorts): void {
  sendLetters(ports, () => [], { patience: 0 });
}

function firstOfEach(letters: readonly Letter[]): Letter[] {
  const keys = new Set<string>();
  return letters.filter(({ key }) => !keys.has(key) && keys.add(key));
}

interface Claims {
  quota: number | null;
  kept: number;
  /** What this run sends, in order: number 1 first. */
  batch: { key: string; mail: Mail }[];
  /** All letters given that are not in the batch; `now`: settled or refused just now. */
  rest: Map<string, { state: LetterState; why: string; now: boolean }>;
}

/** Under the lock: settles what dead runs left, then claims what this one is to send. */
function claim(ports: MailPorts, given: readonly Letter[] | Planned, run: string, keep: (left: number) => number): Claims {
  const there = readLedger(ports.workbook);
  const letters = firstOfEach(typeof given === 'function' ? given(there?.rows ?? []) : given);
  const quota = letters.length > 0 ? ports.mailbox.left() : null;
  const kept = quota === null ? 0 : keep(quota);
  const room = (quota ?? 0) - kept;
  const claims: Claims = { quota, kept, batch: [], rest: new Map() };
  const ledger = there ?? (letters.length > 0 ? makeLedger(ports) : null);
  if (!ledger) return claims;
  const settled = settle(ports, ledger);
  const known = new Map<string, LetterRow>();
  for (const row of ledger.rows) {
    const now = settled.get(row.row) ?? row;
    if (!known.has(row.key) || known.get(row.key)?.state === 'waiting') known.set(row.key, now);
  }
  const changed = new Map(settled);
  const added: LetterRow[] = [];
  const claimed = ports.clock.now();
  for (const letter of letters) {
    const before = known.get(letter.key);
    if (before && before.state !== 'waiting') {
      claims.rest.set(letter.key, { state: before.state, why: before.why, now: settled.has(before.row) });
      continue;
    }
    const mail = claims.batch.length < room ? letter.compose() : null;
    const waiting: LetterRow = before ?? { row: 0, key: letter.key, kind: letter.kind, memberId: letter.memberId, to: letter.to ?? '', claimed: '', sent: '', state: 'waiting', why: '', run: '', number: null };
    const row: LetterRow = !mail
      ? waiting
      : 'refused' in mail
        ? { ...waiting, claimed, state: 'refused', why: mail.refused }
        : { ...waiting, to: mail.to, claimed, sent: '', state: 'sending', run, number: claims.batch.length + 1 };
    if (mail && !('refused' in mail)) claims.batch.push({ key: letter.key, mail });
    else claims.rest.set(letter.key, { state: row.state, why: row.why, now: row.state === 'refused' });
    if (!before) added.push(row);
    else if (row !== before) changed.set(row.row, row);
  }
  writeLetters(ledger, [...changed.values()], added);
  return claims;
}

/** Rows that say they are being sent: nobody is sending but who asks this, so the run is dead. By row. */
function settle(ports: MailPorts, { rows }: Ledger): Map<number, LetterRow> {
  const open = rows.filter(({ state }) => state === 'sending');
  const mark = open.length > 0 ? readMark(ports.marks.get(markName)) : null;
  return new Map(
    open.map((row) => {
      const state = afterDeath(row.run, row.number, mark);
      // When exactly, nobody knows: soon after the claim.
      return [row.row, { ...row, state, ...(state === 'sent' && { sent: row.claimed }) }];
    }),
  );
}

interface Outcome {
  state: LetterState;
  sent: Date | '';
  why: string;
}

interface Sending {
  /** By number in the run; those not tried are missing. */
  outcomes: Outcome[];
  stopped: SendReport['stopped'];
  /** How far it came, for the next run. */
  mark: string;
}

function sendAll({ mailbox, marks, clock }: MailPorts, batch: Claims['batch'], { run, end, goOn }: { run: string; end: Date; goOn: () => boolean }): Sending {
  const outcomes: Outcome[] = [];
  const mark = { run, done: 0, busy: true, unknown: new Set<number>(), refused: new Set<number>() };
  const halted = (stopped: Sending['stopped']): Sending => ({ outcomes, stopped, mark: markText({ ...mark, busy: false }) });
  let failedInARow = 0;
  for (const { mail } of batch) {
    if (mark.done > 0 && mark.done % askedEvery === 0 && !goOn()) return halted('asked');
    if (clock.now() >= end) return halted('time');
    const text = markText(mark);
    if (failedInARow >= tooManyFail || text.length > longestMark) return halted('failing');
    const marked = (): boolean => {
      try {
        marks.set(markName, text);
        return true;
      } catch {
        return false;
      }
    };
    // Unmarked is not sent. A digest of today would be one of tomorrow: so Google may fail once.
    if (!marked() && !marked()) return halted('failing');
    try {
      mailbox.send(mail);
      outcomes.push({ state: 'sent', sent: clock.now(), why: '' });
      failedInARow = 0;
    } catch (error) {
      const code = error instanceof AppError ? error.code : '';
      if (code === 'mail_quota') return halted('quota');
      const refused = code === 'mail_refused';
      (refused ? mark.refused : mark.unknown).add(mark.done + 1);
      outcomes.push(refused ? { state: 'refused', sent: '', why: german.refused.address } : { state: 'unknown', sent: '', why: '' });
      failedInARow = refused ? 0 : failedInARow + 1;
    }
    mark.done += 1;
  }
  return halted('');
}

/** Writes down what became of the letters. Where that fails, the mark says it, and the next run writes it down. */
function record(ports: MailPorts, run: string, { outcomes, mark }: Sending, last: boolean): void {
  const { lock } = ports;
  try {
    const write = (): void => {
      // Found again by run and number: somebody may have sorted the tab meanwhile.
      const ledger = readLedger(ports.workbook);
      if (!ledger) return;
      const own = ledger.rows.filter((row) => row.run === run && row.state === 'sending' && row.number !== null);
      writeLetters(ledger, own.map((row) => ({ ...row, ...(outcomes[(row.number ?? 0) - 1] ?? { state: 'waiting' }) })), []);
    };
    if (last) lock.holdToEnd(write);
    else lock.hold(write);
  } catch {
    try {
      ports.marks.set(markName, mark);
    } catch {
      // Then the mark says that the last one may be on its way, which is the truth as far as anybody will know.
    }
  }
}

function reportOf({ quota, kept, batch, rest }: Claims, { outcomes, stopped }: Sending): SendReport {
  const letters = new Map(rest);
  batch.forEach(({ key }, index) => {
    const { state, why } = outcomes[index] ?? { state: 'waiting', why: '' };
    letters.set(key, { state, why, now: state !== 'waiting' });
  });
  const count = (wanted: LetterState): number => [...letters.values()].filter(({ state, now }) => state === wanted && (now || wanted === 'waiting')).length;
  const waiting = count('waiting');
  return { busy: false, sent: count('sent'), waiting, refused: count('refused'), unknown: count('unknown'), quota, kept, stopped: waiting === 0 ? '' : stopped || 'quota', letters };
}
