// What a call list comes to: every figure from the tab as it stands, whoever set it and however. Pure.

import { blockReasons, type BlockReason, type CampaignStatus } from '../../contract/campaigns.ts';
import { outcomes } from '../../contract/calls.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { unknownActor } from '../kernel/actor.ts';
import { addDays, daysBetween } from '../kernel/days.ts';
import { blockOf, type CallFacts } from './block.ts';
import { attemptsOf, type CallRow } from './callList.ts';
import { organiserMark } from './design.ts';
import { resultOf } from './report.ts';
import { isDone, isTried } from './standing.ts';
import type { Campaign } from './read.ts';

export type Figures = Omit<CampaignStatus, 'campaign' | 'tab' | 'draft' | 'chosen'>;

const mostDays = 120;

/**
 * @param dayOf the day of a moment in the spreadsheet's zone; asked once for each row that was called by hand
 * @param endOfToday call-backs until then are today's
 */
export function figuresOf(
  campaign: Campaign,
  rows: readonly CallRow[],
  facts: CallFacts,
  at: { dayOf(moment: Date): string; endOfToday: Date },
  say: Texts['campaigns'],
): Figures {
  const count = (test: (row: CallRow) => boolean): number => rows.filter(test).length;
  const blocks = rows.map((row) => blockOf(row, campaign, facts));
  const byReason = counted(blocks);
  const tries = rows.flatMap((row) => triesOf(row, at));
  return {
    ...resultOf(rows, campaign),
    callBacks: count(({ status }) => status === 'later'),
    notReached: count(({ status }) => isTried(status)),
    noNumber: byReason.get('noNumber') ?? 0,
    blocked: blockReasons.flatMap((reason: BlockReason) => (byReason.has(reason) ? [{ reason, count: byReason.get(reason) ?? 0 }] : [])),
    attempts: tries.length,
    outcomes: outcomes.flatMap((outcome) => {
      const found = count(({ status }) => status === outcome);
      return found === 0 ? [] : [{ outcome, count: found }];
    }),
    byCaller: byCaller(rows, tries, facts),
    byGroup: byGroup(rows, campaign),
    byDay: byDay(tries),
    organiser: rows.flatMap((row, index) => {
      const why = whyOrganiser(row, blocks[index] ?? null, say);
      return why === '' ? [] : [{ memberId: row.memberId, name: row.name || row.memberId, group: row.group, why, note: row.note }];
    }),
    callBacksToday: rows
      .filter(({ status, callBackAt }) => status === 'later' && (callBackAt?.getTime() ?? 0) < at.endOfToday.getTime())
      .sort((a, b) => (a.callBackAt?.getTime() ?? 0) - (b.callBackAt?.getTime() ?? 0))
      .map(({ memberId, name, callBackAt, caller, note }) => ({ memberId, name, at: callBackAt?.toISOString() ?? '', caller, note })),
    reserved: rows.flatMap(({ memberId, name, caller, reservedUntil }) =>
      reservedUntil && reservedUntil.getTime() > facts.now.getTime() ? [{ memberId, name, caller, until: reservedUntil.toISOString() }] : [],
    ),
  };
}

function counted<T>(values: readonly T[]): Map<T, number> {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

interface Try {
  /** `''`: somebody noted a call by hand, and not when. */
  day: string;
  by: string;
  talked: boolean;
}

/** Each attempt: those reported, and the one noted by hand. Attempts that only the counter knows have neither day nor caller. */
function triesOf(row: CallRow, at: { dayOf(moment: Date): string }): Try[] {
  const reported = row.mark?.tries ?? [];
  const extra = attemptsOf(row) - reported.length;
  const by = row.caller || unknownActor;
  const day = (): string => {
    const called = row.lastCall ? at.dayOf(row.lastCall) : '';
    return called > (reported[reported.length - 1]?.day ?? '') || reported.length === 0 ? called : '';
  };
  const tries = [...reported, ...Array.from({ length: Math.max(0, extra) }, (_, index) => ({ day: index === extra - 1 ? day() : '', by }))];
  const last = tries.length - 1;
  return tries.map((one, index) => ({ ...one, talked: index === last && row.status === 'talked' }));
}

function byCaller(rows: readonly CallRow[], tries: readonly Try[], { now }: CallFacts): Figures['byCaller'] {
  const callers = new Map<string, Figures['byCaller'][number]>();
  const at = (caller: string): Figures['byCaller'][number] => {
    const known = callers.get(caller.toLowerCase()) ?? { caller, attempts: 0, talked: 0, reserved: 0 };
    callers.set(caller.toLowerCase(), known);
    return known;
  };
  for (const { by, talked } of tries) {
    const one = at(by);
    one.attempts += 1;
    if (talked) one.talked += 1;
  }
  for (const { caller, reservedUntil } of rows) if (caller !== '' && reservedUntil && reservedUntil.getTime() > now.getTime()) at(caller).reserved += 1;
  return [...callers.values()].sort((a, b) => b.attempts - a.attempts);
}

function byGroup(rows: readonly CallRow[], { done }: Campaign): Figures['byGroup'] {
  const groups = new Map<string, Figures['byGroup'][number]>();
  for (const { group, status } of rows) {
    const one = groups.get(group) ?? { group, people: 0, talked: 0, done: 0 };
    groups.set(group, one);
    one.people += 1;
    if (status === 'talked') one.talked += 1;
    if (isDone(status, done)) one.done += 1;
  }
  return [...groups.values()].sort((a, b) => b.people - a.people);
}

function byDay(tries: readonly Try[]): Figures['byDay'] {
  const days = new Map<string, { attempts: number; talked: number }>();
  for (const { day, talked } of tries) {
    if (day === '') continue;
    const one = days.get(day) ?? { attempts: 0, talked: 0 };
    days.set(day, { attempts: one.attempts + 1, talked: one.talked + (talked ? 1 : 0) });
  }
  const [first, last] = [...days.keys()].reduce(([from, to], day) => [from === '' || day < from ? day : from, day > to ? day : to], ['', '']);
  if (first === undefined || last === undefined || first === '') return [];
  // The latest where there are more.
  const begin = daysBetween(first, last) < mostDays ? first : addDays(last, 1 - mostDays);
  return Array.from({ length: daysBetween(begin, last) + 1 }, (_, index) => addDays(begin, index)).map((day) => ({ day, ...(days.get(day) ?? { attempts: 0, talked: 0 }) }));
}

/** Why a person has to look at this row; `''` for none. */
function whyOrganiser(row: CallRow, block: BlockReason | 'done' | null, { organiser }: Texts['campaigns']): string {
  if (row.status === 'wrongNumber' || row.status === 'moved' || row.status === 'language') return organiser[row.status];
  if (row.status === 'other') return organiser.other;
  if (row.note.includes(organiserMark.trim())) return organiser.note;
  return block === 'maxAttempts' ? organiser.maxAttempts({ count: attemptsOf(row) }) : '';
}

