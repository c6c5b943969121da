// What the list of open cases knows about each case, without a screen: grouping, counting, and what saving does to a row.

import type { OpenCase, OpenReason } from '../../../contract/groups.ts';
import type { RpcError } from '../failures.ts';

/** What became of a case since the list was read. Missing: untouched. */
export type CaseState =
  | { state: 'saving'; group: string }
  /** `byHand` false: given back, and the rules have decided otherwise by now. */
  | { state: 'saved'; group: string; byHand: boolean }
  /** `group` is what the cell holds as far as is known. */
  | { state: 'failed'; group: string; error: RpcError };

export type CaseStates = Readonly<Record<string, CaseState>>;

export interface ReasonGroup {
  reason: OpenReason;
  cases: readonly OpenCase[];
  /** The server's sentence where it is the same for all; '' where each case has its own. */
  sharedText: string;
}

/** Cases by reason, the most frequent first; within a reason as the list has them. */
export function groupByReason(cases: readonly OpenCase[]): ReasonGroup[] {
  const groups = new Map<OpenReason, OpenCase[]>();
  for (const one of cases) {
    const group = groups.get(one.reason);
    if (group) group.push(one);
    else groups.set(one.reason, [one]);
  }
  return [...groups]
    .map(([reason, members]) => {
      const text = members[0]?.text ?? '';
      return { reason, cases: members, sharedText: members.every((one) => one.text === text) ? text : '' };
    })
    .sort((a, b) => b.cases.length - a.cases.length);
}

/** Reasons with their counts, the most frequent first. */
export function reasonsByCount(byReason: Partial<Record<OpenReason, number>>): [OpenReason, number][] {
  return (Object.entries(byReason) as [OpenReason, number][]).filter(([, count]) => count > 0).sort((a, b) => b[1] - a[1]);
}

function isSaved(states: CaseStates, one: OpenCase): boolean {
  return states[one.memberId]?.state === 'saved';
}

/** How many are still open: the whole number of the server less what was saved here, in all and by reason. */
export function stillOpen(
  answer: { total: number; byReason: Partial<Record<OpenReason, number>>; cases: readonly OpenCase[] },
  states: CaseStates,
): { total: number; byReason: Partial<Record<OpenReason, number>> } {
  const byReason = { ...answer.byReason };
  let total = answer.total;
  for (const one of answer.cases) {
    if (!isSaved(states, one)) continue;
    total -= 1;
    byReason[one.reason] = Math.max(0, (byReason[one.reason] ?? 0) - 1);
  }
  return { total, byReason };
}

/** The next case after `memberId` that can be dealt with here and has not been, to move the focus to; null at the end. */
export function nextOpen(shown: readonly OpenCase[], states: CaseStates, memberId: string): OpenCase | null {
  const from = shown.findIndex((one) => one.memberId === memberId);
  return shown.slice(from + 1).find((one) => one.memberId !== '' && states[one.memberId] === undefined) ?? null;
}

/** The group the cell holds now as far as this page knows: what a write is checked against. */
export function groupInCell(one: OpenCase, state: CaseState | undefined): string {
  return state === undefined || state.state === 'saving' ? (one.group ?? '') : state.group;
}
