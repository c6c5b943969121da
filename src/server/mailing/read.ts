// Reads `Rundmails` and, from `Versand`, how far each has come.

import { looseBrace, unknownPlaceholders } from '../../contract/mailText.ts';
import type { LetterState, MailingState } from '../../contract/mailing.ts';
import { AppError } from '../kernel/errors.ts';
import { parseEmail } from '../kernel/emails.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { cleaned } from '../kernel/text.ts';
import { readLedger, settleLetters, type Ledger, type LetterRow } from '../mail/index.ts';
import type { Ports, Workbook } from '../ports.ts';
import { readOwnTabIfThere, type OwnTab } from '../tabs/index.ts';
import { mailingsTab, runWords, type RunState } from './design.ts';

export interface Mailing {
  /** 1-based, at the time of reading. */
  row: number;
  id: string;
  name: string;
  subject: string;
  body: string;
  replyTo: string;
  /** ISO instant; `''` where somebody has written over it. */
  at: string;
  by: string;
  /** Somebody has written over it what no mail may carry. */
  spoiled: boolean;
  /** What the word in the cell means; somebody's own word sends nothing, nor does one that is spoiled. */
  state: RunState;
  /** As the cell says it. */
  result: string;
}

/** Null before the first mailing. @throws AppError as `locateOwnTab` for a damaged tab of ours */
export function readMailings(workbook: Workbook): { own: OwnTab; mailings: Mailing[] } | null {
  const found = readOwnTabIfThere(workbook, mailingsTab, mailingsTab.columns.map(({ header }) => header));
  if (!found) return null;
  const seen = new Set<string>();
  const mailings = found.rows.flatMap(({ row, at }): Mailing[] => {
    const id = cleaned(at('Rundmail-ID'));
    if (id === '' || seen.has(id)) return [];
    seen.add(id);
    const begun = at('Begonnen');
    const word = cleaned(at('Stand')).toLowerCase();
    const text = { subject: cleaned(at('Betreff')), body: String(at('Text')), replyTo: cleaned(at('Antwort an')) };
    const spoiled = isSpoiled(text);
    return [
      {
        row,
        id,
        name: cleaned(at('Name')),
        ...text,
        at: begun instanceof Date ? begun.toISOString() : '',
        by: cleaned(at('durch')),
        spoiled,
        state: (spoiled ? undefined : (Object.keys(runWords) as RunState[]).find((state) => runWords[state] === word)) ?? 'stopped',
        result: cleaned(at('Ergebnis')),
      },
    ];
  });
  return { own: found.own, mailings };
}

function isSpoiled({ subject, body, replyTo }: Pick<Mailing, 'subject' | 'body' | 'replyTo'>): boolean {
  return subject === '' || body.trim() === '' || unknownPlaceholders(body).length > 0 || looseBrace(body) !== '' || (replyTo !== '' && parseEmail(replyTo).state !== 'given');
}

/** @throws AppError `mailing_unknown` */
export function mailingNamed(found: { mailings: readonly Mailing[] } | null, id: string): Mailing {
  const mailing = found?.mailings.find((one) => one.id === id);
  if (!mailing) throw new AppError('mailing_unknown');
  return mailing;
}

const prefix = 'mailing-';

/** A colon is in no mailing's id, so that no key belongs to two. Very long ids of members become short ones. */
export function letterKey(mailingId: string, memberId: string): string {
  return `${prefix}${mailingId}:${memberId.length > 40 ? fingerprintOf([memberId]) : memberId}`;
}

/** `''` for letters that belong to no mailing. */
export function mailingOf({ key }: Pick<LetterRow, 'key'>): string {
  return key.startsWith(prefix) ? key.slice(prefix.length, Math.max(prefix.length, key.indexOf(':'))) : '';
}

export function lettersByMailing(rows: readonly LetterRow[]): ReadonlyMap<string, LetterRow[]> {
  const byId = new Map<string, LetterRow[]>();
  for (const row of rows) {
    const id = mailingOf(row);
    const known = byId.get(id);
    if (known) known.push(row);
    else byId.set(id, [row]);
  }
  return byId;
}

/**
 * The ledger, with what a killed run left settled where nobody is sending; null before the first mail. For looking only: one
 * that somebody has renamed is looked for, which costs a few calls for each tab, only where there are mailings.
 */
export function readSettled(ports: Ports): Ledger | null {
  const ledger = lookedFor(ports.workbook);
  if (!ledger?.rows.some(({ state }) => state === 'sending')) return ledger;
  try {
    settleLetters(ports);
  } catch (error) {
    // Somebody is saving: then it is shown as it stands, and settled the next time.
    if (!(error instanceof AppError) || error.code !== 'busy') throw error;
  }
  return lookedFor(ports.workbook);
}

function lookedFor(workbook: Workbook): Ledger | null {
  return readLedger(workbook, true) ?? (workbook.named(mailingsTab.name) ? readLedger(workbook) : null);
}

export function stateOf(mailing: Mailing, letters: readonly LetterRow[]): MailingState {
  const count = (...states: LetterState[]): number => letters.filter(({ state }) => states.includes(state)).length;
  return {
    mailingId: mailing.id,
    name: mailing.name,
    subject: mailing.subject,
    at: mailing.at,
    by: mailing.by,
    total: letters.length,
    sent: count('sent'),
    waiting: count('waiting', 'sending'),
    refused: count('refused'),
    unknown: count('unknown'),
    stopped: mailing.state === 'stopped',
  };
}
