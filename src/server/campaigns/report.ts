// What came of a campaign, and what is left to do: in lines for people, and as tasks. Pure.

import type { CampaignReport } from '../../contract/campaigns.ts';
import { outcomes, outcomeWords } from '../../contract/calls.ts';
import { calls } from '../../contract/texts/de/calls.ts';
import { campaigns as words } from '../../contract/texts/de/campaigns.ts';
import { tasks } from '../../contract/texts/de/tasks.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { attemptsOf, type CallRow } from './callList.ts';
import { organiserMark, type CallStatus } from './design.ts';
import { isDone, isReached } from './standing.ts';
import type { Campaign } from './read.ts';

export interface FollowUp {
  /** What is to do, as `Art` of the task says it. */
  what: string;
  row: CallRow;
}

const { language, number, address, deceased, organiser } = calls.entry.task;
const ofStatus: Readonly<Partial<Record<CallStatus, string>>> = { later: words.entry.callBack, language, wrongNumber: number, moved: address, deceased, wantsToLeave: tasks.kinds.exit };

/** At most one for each person. The same tasks that reports make: whoever was called by hand gets theirs here. */
export function followUpsOf(rows: readonly CallRow[]): FollowUp[] {
  return rows.flatMap((row) => {
    const what = ofStatus[row.status] ?? (row.note.includes(organiserMark.trim()) ? organiser : '');
    return what === '' ? [] : [{ what, row }];
  });
}

/** The figures that count most: for an overview, and for the cell `Ergebnis`. */
export function resultOf(rows: readonly CallRow[], { done }: Pick<Campaign, 'done'>): { people: number; done: number; reached: number; talked: number } {
  const count = (test: (row: CallRow) => boolean): number => rows.filter(test).length;
  return {
    people: rows.length,
    done: count(({ status }) => isDone(status, done)),
    reached: count(({ status }) => isReached(status)),
    talked: count(({ status }) => status === 'talked'),
  };
}

/** @param answers questionnaires filled in by people of the list since the campaign began; null without one */
export function reportOf(campaign: Campaign, rows: readonly CallRow[], answers: number | null, { report: say }: Texts['campaigns']): CampaignReport {
  const result = resultOf(rows, campaign);
  const attempts = rows.reduce((sum, row) => sum + attemptsOf(row), 0);
  const called = rows.filter((row) => attemptsOf(row) > 0);
  const callers = new Set(called.flatMap(({ mark, caller }) => (mark?.tries.length ? mark.tries.map(({ by }) => by.toLowerCase()) : [caller.toLowerCase()])));
  const percent = rows.length === 0 ? 0 : Math.round((result.reached / rows.length) * 100);
  const cameOf = outcomes.flatMap((outcome) => {
    const count = rows.filter(({ status }) => status === outcome).length;
    return count === 0 ? [] : [say.outcome({ word: outcomeWords[outcome], count })];
  });
  const never = rows.length - called.length;
  return {
    lines: [
      say.people(result),
      say.attempts({ attempts, callers: callers.size }),
      say.reached({ ...result, percent }),
      ...cameOf,
      ...(never === 0 ? [] : [say.never({ count: never })]),
      ...(answers === null ? [] : [say.answers({ form: campaign.form, count: answers })]),
    ],
    followUps: followUpsOf(rows).map(({ what, row }) => ({ memberId: row.memberId, name: row.name, group: row.group, what })),
  };
}
