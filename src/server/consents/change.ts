// `consents.show` and `consents.set`: channel by channel, with date and source. Calls and e-mails are barred in the membership
// list, where everybody looks; the tab `Einwilligungen` says since when and how we know.

import { consentChannels, type Consent, type ConsentChannel, type ConsentsSetAnswer, type ConsentsShowAnswer, type ConsentState } from '../../contract/consents.ts';
import type { Request } from '../../contract/rpc.ts';
import type { Field } from '../../contract/setup.ts';
import { texts } from '../../contract/texts/index.ts';
import { changesOf, type Entry, log, stepInLog } from '../journal/index.ts';
import { actorOf } from '../kernel/actor.ts';
import { germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import { findMember, isYes, locateMembers, nameOf, prepareWrite, type Cells } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { lineIn, prepareCells, readOwnTabIfThere, readRows, readSettings, takeOutRows, type OwnTab } from '../tabs/index.ts';
import { consentsTab, consentWords } from './design.ts';
import { consentHeaders, consentRows, openConsents, type ConsentRow } from './read.ts';

const setting = 'Einwilligung';

/** The list's column that bars a channel. */
const bars: Partial<Readonly<Record<ConsentChannel, Field>>> = { call: 'noCall', mail: 'noEmail' };
const barring = ['noCall', 'noEmail'] as const;
const names = ['firstName', 'lastName', 'fullName'] as const;
const stateWords: Readonly<Record<ConsentState, string>> = { yes: 'ja', no: 'nein', unknown: '' };

/** @throws AppError `member_not_found`, and what locating throws */
export function showConsents(ports: Ports, { memberId }: Request<'consents.show'>): ConsentsShowAnswer {
  const { workbook, clock } = ports;
  const { cells } = findMember(locateMembers(workbook, readSettings(workbook)), memberId, [...names, ...barring]);
  const lines = readOwnTabIfThere(workbook, consentsTab, consentHeaders, true)?.rows ?? [];
  return { memberId, name: nameOf(cells), consents: consentsOf(memberId, cells, consentRows(lines, clock.today())) };
}

/**
 * One row a member and channel; what it said before stands in the log. Sent again it says the same.
 * @throws AppError `value_unclear` for a day that is still to come, `member_not_found`, `column_missing`, `cells_in_the_way`, `busy`, and what locating throws
 */
export function setConsent(ports: Ports, request: Request<'consents.set'>): ConsentsSetAnswer {
  const { workbook, lock, clock, who } = ports;
  const { memberId, channel, state, source } = request;
  return lock.hold(() => {
    const today = clock.today();
    const day = request.day ?? today;
    if (day > today) throw new AppError('value_unclear');
    const field = bars[channel];
    const list = locateMembers(workbook, readSettings(workbook), field ? [field] : []);
    const member = findMember(list, memberId, [...names, ...barring]);
    const own = openConsents(ports);
    const rows = consentRows(readRows(own, consentHeaders), today);
    const now = consentsOf(memberId, member.cells, rows).find((one) => one.channel === channel);
    const say = texts(who.language()).consents;
    const name = nameOf(member.cells);
    const answer = (cells: Cells, after: readonly ConsentRow[]): ConsentsSetAnswer => ({ consents: consentsOf(memberId, cells, after), message: say.set[channel][state]({ name }) });

    const row: ConsentRow = { row: 0, memberId, channel, state, since: day, source, by: actorOf(who), id: request.recordId ?? newOperationId(clock.now()) };
    const there = rows.filter((one) => one.memberId === memberId && one.channel === channel);
    const barred = field ? isYes(member.cells[field]) : false;
    const value = field && barred !== (state === 'no') ? barCell(member.cells[field], state === 'no') : null;
    const step = request.recordId === undefined ? undefined : stepInLog(workbook, row.id, [setting])?.changes[0];
    if (step && (step.memberId !== memberId || step.field !== consentWords[channel])) throw new AppError('bad_request', {}, ['recordId: taken']);
    const known = there.length === 1 && there[0]?.state === state && there[0].since === day && there[0].source === source && (!step || there[0].id === row.id);
    // Logged, and somebody went on since: it is over. Logged and half written: this is what finishes it.
    const isOver = (): boolean => changesOf(workbook, memberId).filter(({ operation, field: said }) => operation === setting && said === consentWords[channel]).pop()?.operationId !== row.id;
    if ((known && value === null) || (step && isOver())) return answer(member.cells, rows);

    const writeList = field && value !== null ? prepareWrite(list, [{ row: member.row, field, value }]) : null;
    const entry = (before: string, after: string): Entry => ({ operation: setting, operationId: row.id, memberId, field: consentWords[channel], before, after });
    if (!step) log(ports, [entry(now ? inWords(now) : '', inWords(row))]);
    // What bars stands first in the list, which counts; what allows stands there last, once it is on record.
    if (state === 'no') writeList?.();
    if (!known) writeRow(ports, own, there, row, name);
    if (state !== 'no') writeList?.();
    const cells = field && value !== null ? { ...member.cells, [field]: value } : member.cells;
    return answer(cells, [...rows.filter((one) => !there.includes(one)), row]);
  });
}

/** A list with tick boxes keeps tick boxes. */
function barCell(before: Cells[Field], barred: boolean): string | boolean {
  if (typeof before === 'boolean') return barred;
  return barred ? 'ja' : '';
}

/** In the first of this member's rows for the channel; others would contradict it. */
function writeRow({ clock }: Ports, own: OwnTab, there: readonly ConsentRow[], { memberId, channel, state, since, source, by, id }: ConsentRow, name: string): void {
  const values = { Stand: stateWords[state], Seit: clock.midnight(since), Quelle: source, durch: by, 'Einwilligung-ID': id };
  const [first, ...others] = there;
  if (!first) return own.tab.append([lineIn(own, { ...values, 'Mitglied-ID': memberId, Mitglied: name, Art: consentWords[channel] })]);
  prepareCells(own, first.row, values)();
  if (others.length > 0) takeOutRows(own.tab, others.map(({ row }) => row));
}

function inWords({ state, since, source }: Pick<Consent, 'state' | 'since' | 'source'>): string {
  return [stateWords[state] || 'offen', since && germanDay(since), source].filter(Boolean).join(', ');
}

/** Of each channel what counts now. */
function consentsOf(memberId: string, cells: Cells, rows: readonly ConsentRow[]): Consent[] {
  return consentChannels.map((channel): Consent => {
    const mine = rows.filter((one) => one.memberId === memberId && one.channel === channel).sort((a, b) => (a.since < b.since ? -1 : a.since > b.since ? 1 : 0));
    const last = mine[mine.length - 1];
    const field = bars[channel];
    const barred = field !== undefined && isYes(cells[field]);
    const state: ConsentState = barred ? 'no' : last === undefined || (field && last.state === 'no') ? 'unknown' : last.state;
    const told = last?.state === state ? last : null;
    return { channel, state, since: told?.since ?? '', source: told?.source ?? '', by: told?.by ?? '' };
  });
}
