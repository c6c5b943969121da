// `mailing.list`, `mailing.results`, `mailing.unknown`, `mailing.resolve`: what became of the mails, and what only a person can tell.

import type { MailDropReason, MailingResultsAnswer, MailingsAnswer, ResolveAnswer, UnknownAnswer } from '../../contract/mailing.ts';
import type { Request } from '../../contract/rpc.ts';
import { mail as germanMail } from '../../contract/texts/de/mail.ts';
import { mailing as words } from '../../contract/texts/de/mailing.ts';
import { texts, type Texts } from '../../contract/texts/index.ts';
import { log } from '../journal/index.ts';
import { letterStateWords, readLedger, writeLetters, type LetterRow } from '../mail/index.ts';
import { locateMembers, memberIdOf, nameOf, readMembers } from '../members/index.ts';
import type { Cell, Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { deliver } from './deliver.ts';
import { lettersByMailing, mailingNamed, mailingOf, readMailings, readSettled, stateOf } from './read.ts';
import { quotaLeft } from './preview.ts';
import { ensureTrigger } from './trigger.ts';

/** The latest first. */
export function listMailings(ports: Ports): MailingsAnswer {
  const ledger = readSettled(ports);
  const letters = lettersByMailing(ledger?.rows ?? []);
  const mailings = ((ledger && readMailings(ports.workbook))?.mailings ?? []).map((mailing) => stateOf(mailing, letters.get(mailing.id) ?? []));
  return { mailings: mailings.sort((a, b) => (a.at > b.at ? -1 : 1)), quota: quotaLeft(ports) };
}

/** @throws AppError `mailing_unknown` */
export function mailingResults(ports: Ports, { mailingId }: Request<'mailing.results'>): MailingResultsAnswer {
  const letters = lettersByMailing(readSettled(ports)?.rows ?? []).get(mailingId) ?? [];
  const mailing = mailingNamed(readMailings(ports.workbook), mailingId);
  const names = readNames(ports.workbook, letters);
  const { mail } = texts(ports.who.language());
  return {
    mailing: stateOf(mailing, letters),
    people: letters.map(({ memberId, to, state, sent, claimed, why }) => ({ memberId, name: names.get(memberId) ?? '', to, state, at: instant(sent) || instant(claimed), why: worded(why, mail) })),
  };
}

export function unknownLetters(ports: Ports): UnknownAnswer {
  const letters = (readSettled(ports)?.rows ?? []).filter(({ state }) => state === 'unknown');
  const names = readNames(ports.workbook, letters);
  return { letters: letters.map(({ key, kind, memberId, to, claimed }) => ({ key, kind, name: names.get(memberId) ?? '', to, at: instant(claimed) })) };
}

/** Only what is unknown can be settled, so asking twice settles once. What is to go out again does so now, as far as the day allows. */
export function resolveLetters(ports: Ports, { letters }: Request<'mailing.resolve'>): ResolveAnswer {
  const say = texts(ports.who.language()).mailing;
  const outcomes = new Map(letters.map(({ key, outcome }) => [key, outcome]));
  const settled = ports.lock.hold(() => {
    const ledger = readLedger(ports.workbook);
    const open = (ledger?.rows ?? []).filter(({ key, state }) => state === 'unknown' && outcomes.has(key));
    if (!ledger || open.length === 0) return [];
    const changed = open.map((row): LetterRow => {
      const outcome = outcomes.get(row.key);
      if (outcome === 'sent') return { ...row, state: 'sent', sent: row.claimed };
      // What somebody has written over may still say when it was sent.
      return outcome === 'again' ? { ...row, sent: '', state: 'waiting' } : { ...row, state: 'dropped' };
    });
    log(ports, changed.map(({ key, kind, memberId, state }) => ({ operation: words.entry.settled, operationId: key, memberId, field: kind, before: letterStateWords.unknown, after: `${words.entry.outcomes[outcomes.get(key) ?? 'drop']}: ${letterStateWords[state]}` })));
    writeLetters(ledger, changed, []);
    return changed;
  });
  const again = settled.filter(({ state }) => state === 'waiting');
  const mailings = new Set(again.map(mailingOf).filter(Boolean));
  if (mailings.size > 0) {
    ensureTrigger(ports);
    deliver(ports, ({ id }) => mailings.has(id));
  }
  return { resolved: settled.length, message: say.resolved({ count: settled.length, again: again.length }) };
}

/** Names by id; nothing is read where no letter belongs to a member. */
function readNames(workbook: Ports['workbook'], letters: readonly LetterRow[]): ReadonlyMap<string, string> {
  const wanted = new Set(letters.map(({ memberId }) => memberId).filter(Boolean));
  if (wanted.size === 0) return new Map();
  const members = readMembers(locateMembers(workbook, readSettings(workbook)), []);
  return new Map(members.flatMap(({ cells }) => (wanted.has(memberIdOf(cells)) ? [[memberIdOf(cells), nameOf(cells)] as const] : [])));
}

function instant(cell: Cell): string {
  return cell instanceof Date && !Number.isNaN(cell.getTime()) ? cell.toISOString() : '';
}

/** Cells say it in German. */
function worded(why: string, { refused }: Texts['mail']): string {
  const reason = (Object.keys(refused) as (MailDropReason | 'address')[]).find((one) => germanMail.refused[one] === why);
  return reason ? refused[reason] : why;
}
