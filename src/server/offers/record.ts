// `offers.record` and `offers.takeBack`: what became of an offer with a member, a row each; its history stands in the log.

import { offerStates, type OfferState, type RecordOfferAnswer, type TakeBackOfferAnswer } from '../../contract/offers.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { log, stepInLog, type Entry, type LoggedChange } from '../journal/index.ts';
import { actorOf, isAnothers } from '../kernel/actor.ts';
import { germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { findMember, locateMembers, nameOf } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { lineIn, locateOrMakeTab, prepareCells, readSettings, takeOutRows, type OwnTab } from '../tabs/index.ts';
import { placementsTab, stateWords } from './design.ts';
import { latestPlacements, offerKey, placementsIn, readOffers, readPlacements, type Placement } from './read.ts';

/** Vorgang of the log rows. */
const recording = 'Angebot';
const takingBack = 'Angebot zurückgenommen';
const noteOf = (offer: string): string => `${offer}: Notiz`;

/**
 * One row a member and offer, its state moved on. The same id again changes nothing, also after somebody else went on.
 * @throws AppError `offer_unknown`, `member_not_found`, `bad_request` for an id that is another member's, `busy`, `cells_in_the_way`, and what locating throws
 */
export function recordOffer(ports: Ports, request: Request<'offers.record'>): RecordOfferAnswer {
  const { workbook, lock, clock, who } = ports;
  const { memberId, recordId, state } = request;
  return lock.hold(() => {
    const { cells } = findMember(locateMembers(workbook, readSettings(workbook)), memberId, []);
    const listed = readOffers(workbook, clock).find(({ name }) => offerKey(name) === offerKey(request.offer));
    if (!listed && !readPlacements(workbook).some((one) => offerKey(one.offer) === offerKey(request.offer))) throw new AppError('offer_unknown', { offer: request.offer });
    const own = locateOrMakeTab(ports, placementsTab);
    const there = placementOf(own, memberId, request.offer);
    const offer = listed?.name ?? request.offer.trim();
    const answer = (now: OfferState): RecordOfferAnswer => ({ offer, state: now, message: texts(who.language()).offers.recorded[now]({ offer, name: nameOf(cells) }) });

    const step = there && stepInLog(workbook, recordId, [recording], takingBack)?.changes;
    if (step?.some((change) => change.memberId !== memberId)) throw new AppError('bad_request', {}, ['recordId: taken']);
    // What is logged and not in the cell was interrupted, and is made up for.
    const moved = fieldOf(step, offer);
    const interrupted = moved ? there?.word === moved.before : fieldOf(step, noteOf(offer))?.before.trim() === there?.note;
    if (there && (there.id === recordId || step) && !interrupted) return answer(there.state ?? state);

    const line = request.note?.trim() ? `${germanDay(clock.today())}: ${request.note.trim()}` : '';
    const note = fieldOf(step, noteOf(offer))?.after ?? [there?.note ?? '', line].filter((part, index) => part !== '' && (index === 0 || part !== there?.note)).join('\n');
    const word = stateWords[state];
    const entries = entriesOf(recording, { memberId, operationId: recordId }, offer, [there?.word ?? '', word], [there?.note ?? '', note]);
    if (there && entries.length === 0) return answer(state);
    // The state last: by it a second try sees whether a first one came to its end.
    const values = { Notiz: note, Zeit: clock.now(), durch: actorOf(who), Stand: word };
    const write = there ? prepareCells(own, there.row, values) : (): void => own.tab.append([lineIn(own, { ...values, ID: recordId, 'Mitglied-ID': memberId, Mitglied: nameOf(cells), Angebot: offer })]);
    if (!step) log(ports, entries);
    write();
    return answer(state);
  });
}

/**
 * Asked again after it went through, it says the same.
 * @throws AppError `nothing_to_undo`, also for somebody else's step, `changed_meanwhile` where the state has gone on since, `busy`, `cells_in_the_way`, and what locating throws
 */
export function takeBackOffer(ports: Ports, { memberId, offer, recordId }: Request<'offers.takeBack'>): TakeBackOfferAnswer {
  const { workbook, lock, clock, who } = ports;
  return lock.hold(() => {
    const own = locateOrMakeTab(ports, placementsTab);
    const there = placementOf(own, memberId, offer);
    const step = stepInLog(workbook, recordId, [recording], takingBack);
    const state = fieldOf(step?.changes, offer);
    if (!step || state?.memberId !== memberId || isAnothers(step.by, who.email())) throw new AppError('nothing_to_undo');
    const answer = (word: string): TakeBackOfferAnswer => ({ state: offerStates.find((one) => stateWords[one] === word) ?? null, message: texts(who.language()).offers.takenBack({ offer }) });
    if (step.takenBack && there?.word !== state.after) return answer(there?.word ?? '');
    if (!there || there.word !== state.after) throw new AppError('changed_meanwhile');

    const note = fieldOf(step.changes, noteOf(offer));
    const before = note && note.after.trim() === there.note ? note.before : there.note;
    const values = { Notiz: before, Zeit: clock.now(), durch: actorOf(who), Stand: state.before };
    const write = state.before === '' ? (): void => takeOutRows(own.tab, [there.row]) : prepareCells(own, there.row, values);
    log(ports, entriesOf(takingBack, { memberId, operationId: recordId }, offer, [state.after, state.before], [there.note, before]));
    write();
    return answer(state.before);
  });
}

function placementOf(own: OwnTab, memberId: string, offer: string): Placement | undefined {
  return latestPlacements(placementsIn(own)).get(memberId)?.get(offerKey(offer));
}

function entriesOf(operation: string, of: Pick<Entry, 'memberId' | 'operationId'>, offer: string, state: [string, string], note: [string, string]): Entry[] {
  const both = [
    { field: offer, before: state[0], after: state[1] },
    { field: noteOf(offer), before: note[0], after: note[1] },
  ];
  return both.filter(({ before, after }) => before !== after).map((change) => ({ operation, ...of, ...change }));
}

function fieldOf(changes: readonly LoggedChange[] | undefined, field: string): LoggedChange | undefined {
  return changes?.find((change) => offerKey(change.field) === offerKey(field));
}
