// `mailing.send`, `mailing.stop`, and what the trigger `mailing` does.

import { looseBrace, unknownPlaceholders } from '../../contract/mailText.ts';
import type { MailingSendAnswer } from '../../contract/mailing.ts';
import type { Request } from '../../contract/rpc.ts';
import { mailing as words } from '../../contract/texts/de/mailing.ts';
import { selections as germanSelections } from '../../contract/texts/de/selections.ts';
import { texts, type Texts } from '../../contract/texts/index.ts';
import { log } from '../journal/index.ts';
import { actorOf } from '../kernel/actor.ts';
import { parseEmail } from '../kernel/emails.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import { openLedger, readLedger, writeLetters, type LetterRow, type SendReport } from '../mail/index.ts';
import type { Ports } from '../ports.ts';
import { readForSelection, selectionWords } from '../selections/index.ts';
import { lineIn, makeOwnTab, prepareCells } from '../tabs/index.ts';
import { deliver, isOwn, stopMark } from './deliver.ts';
import { mailingsTab, runWords } from './design.ts';
import { letterKey, lettersByMailing, mailingNamed, readMailings, stateOf } from './read.ts';
import { mailFields, recipientsOf } from './recipients.ts';
import { ensureTrigger } from './trigger.ts';

/** A run of the trigger ends well before Google's six minutes, also where it had to wait for another one. */
const triggerTime = 4.5 * 60_000;
const triggerPatience = 60_000;
/** The same from a page, counted from the beginning: writing down 100,000 people takes minutes, too. */
const sendingTime = 4 * 60_000;

/**
 * Writes down who is to get it, then sends what the day and four minutes allow. With an id that is known it goes on; who was
 * written down stays, whatever the selection says by then.
 * @throws AppError `template_unclear`, `mailing_unfit`, `name_taken`, `busy`, and what reading throws: then no mail went out
 */
export function sendMailing(ports: Ports, request: Request<'mailing.send'>): MailingSendAnswer {
  const say = texts(ports.who.language());
  checkText(request.text, say);
  const until = new Date(ports.clock.now().getTime() + sendingTime);
  ports.lock.hold(() => register(ports, request, say));
  return goOn(ports, request.mailingId, say, until);
}

/** @throws AppError `template_unclear`, `mailing_unfit` */
export function checkText({ body, replyTo = '' }: Request<'mailing.send'>['text'], say: Texts): void {
  const unclear = [...unknownPlaceholders(body).map((name) => `{${name}}`), looseBrace(body)].filter(Boolean);
  if (unclear.length > 0) throw new AppError('template_unclear', {}, unclear);
  if (replyTo.trim() !== '' && addressIn(replyTo) === '') throw new AppError('mailing_unfit', {}, [say.mailing.replyTo({ address: replyTo.slice(0, 60) })]);
}

/** One address, safe in a header; `''` for none. */
export function addressIn(text: string): string {
  const reading = parseEmail(text);
  return reading.state === 'given' ? reading.email : '';
}

/**
 * Under the lock. Letters first, in one block, then the mailing: only one that is whole is shown and sent, and a first try
 * that died in between is completed, with the selection as it is now.
 */
function register(ports: Ports, { mailingId, name, selection, text }: Request<'mailing.send'>, say: Texts): void {
  const found = readMailings(ports.workbook);
  const known = found?.mailings ?? [];
  if (known.some(({ id }) => id === mailingId)) return;
  if (known.some((other) => other.name.toLowerCase() === name.toLowerCase())) throw new AppError('name_taken', { name });
  const state = readForSelection(ports, selection, mailFields);
  const { listed } = recipientsOf(state, selection, say.selections);
  if (listed.length === 0) throw new AppError('mailing_unfit', {}, [say.mailing.nobody]);

  const ledger = openLedger(ports);
  const begun = new Map((lettersByMailing(ledger.rows).get(mailingId) ?? []).map((row) => [row.key, row]));
  const wanted = new Set<string>();
  const added = listed.flatMap(({ person: { id }, to }): LetterRow[] => {
    const key = letterKey(mailingId, id);
    wanted.add(key);
    return begun.has(key) ? [] : [{ row: 0, key, kind: words.entry.kind({ name }), memberId: id, to, claimed: '', sent: '', state: 'waiting', why: '', run: '', number: null }];
  });
  // Of a first try that died; what has gone out by any chance stays as it is.
  const changed = [...begun.values()].flatMap((row): LetterRow[] => {
    if (row.state === 'waiting' && !wanted.has(row.key)) return [{ ...row, state: 'dropped' }];
    return row.state === 'dropped' && wanted.has(row.key) ? [{ ...row, state: 'waiting' }] : [];
  });
  writeLetters(ledger, changed, added);

  const own = found?.own ?? makeOwnTab(ports, mailingsTab);
  // Its row in the tab is what a second try looks for: nothing may be left to do after it.
  note(ports, words.entry.begun, { id: mailingId, name, before: '', after: words.entry.people({ count: listed.length }) });
  own.tab.append([
    lineIn(own, {
      Name: name,
      Betreff: text.subject,
      Text: text.body,
      'Antwort an': addressIn(text.replyTo ?? ''),
      Auswahl: selectionWords(selection, state.facts, germanSelections).join('\n'),
      'Empfänger*innen': listed.length,
      Begonnen: ports.clock.now(),
      durch: actorOf(ports.who),
      Stand: runWords.running,
      'Rundmail-ID': mailingId,
    }),
  ]);
}

function note(ports: Ports, operation: string, { id, name, before, after }: { id: string; name: string; before: string; after: string }): void {
  log(ports, [{ operation, operationId: id, memberId: '', field: name, before, after }]);
}

/** From the page: sees to the trigger, sends, and says what came of it. */
export function goOn(ports: Ports, mailingId: string, say: Texts, until?: Date): MailingSendAnswer {
  const alone = ensureTrigger(ports);
  const report = deliver(ports, ({ id }) => id === mailingId, until && { until });
  return answerOf(ports, mailingId, report, alone, say);
}

function answerOf(ports: Ports, mailingId: string, { sent, refused, unknown, busy, stopped, kept }: SendReport, alone: boolean, { mailing: say }: Texts): MailingSendAnswer {
  const mailing = stateNow(ports, mailingId);
  const { waiting } = mailing;
  const said = [
    ...(waiting > 0 && sent === 0 ? [] : [say.sent({ count: sent })]),
    ...(refused > 0 ? [say.refused({ count: refused })] : []),
    ...(unknown > 0 ? [say.unknown({ count: unknown })] : []),
    ...(mailing.stopped ? [say.stopped({ count: waiting })] : waiting > 0 ? [say.waiting({ count: waiting, why: busy ? 'busy' : stopped, alone, kept })] : []),
  ];
  return { mailing, message: said.join(' ') };
}

function stateNow({ workbook }: Ports, mailingId: string): MailingSendAnswer['mailing'] {
  const mailing = mailingNamed(readMailings(workbook), mailingId);
  return stateOf(mailing, lettersByMailing(readLedger(workbook)?.rows ?? []).get(mailingId) ?? []);
}

/** A run in another execution hears of it within ten mails. Going on sends at once. @throws AppError `mailing_unknown`, `mailing_unfit`, `busy` */
export function stopMailing(ports: Ports, { mailingId, stop }: Request<'mailing.stop'>): MailingSendAnswer {
  const say = texts(ports.who.language());
  ports.lock.hold(() => {
    const found = readMailings(ports.workbook);
    const mailing = mailingNamed(found, mailingId);
    if (mailing.spoiled && !stop) throw new AppError('mailing_unfit', {}, [say.mailing.spoiled]);
    if (!found || (mailing.state === 'stopped') === stop) return;
    const write = prepareCells(found.own, mailing.row, { Stand: stop ? runWords.stopped : runWords.running });
    note(ports, stop ? words.entry.stopped : words.entry.resumed, { id: mailingId, name: mailing.name, before: runWords[mailing.state], after: stop ? runWords.stopped : runWords.running });
    write();
  });
  if (!stop) return goOn(ports, mailingId, say);
  ports.marks.set(stopMark, newOperationId(ports.clock.now()));
  const mailing = stateNow(ports, mailingId);
  return { mailing, message: say.mailing.stopped({ count: mailing.waiting }) };
}

/** What the trigger does: goes on with all that waits for its account. Makes no trigger. */
export function runMailings(ports: Ports): Omit<SendReport, 'letters'> {
  const until = new Date(ports.clock.now().getTime() + triggerTime);
  const { letters: _letters, ...report } = deliver(ports, (mailing) => isOwn(ports, mailing), { until, patience: triggerPatience });
  return report;
}
