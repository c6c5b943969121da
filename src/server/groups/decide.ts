// Decides, member by member, what an assignment changes. Pure: no cells, no clock.

import type { AssignAnswer, GroupChange, OpenReason } from '../../contract/groups.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';

/** What `BO-Quelle` says where a person set the group; the assignment never touches such a member. */
export const byHand = 'Hand';
/** What `BO-Quelle` says where the rules set the group. */
export const byRules = 'Automatik';

/** A member as far as assigning goes. */
export interface Assignable {
  /** 1-based row at the time of reading. */
  row: number;
  id: string;
  name: string;
  group: string;
  source: string;
}

export type Verdict = { group: string } | { open: OpenReason };

export interface Decision<M extends Assignable = Assignable> {
  member: M;
  kind: 'added' | 'moved' | 'cleared' | 'confirmed' | 'unchanged' | 'byHand';
  toGroup: string;
  toSource: string;
  /** Why the rules give no group; null where they do, or where a person decided. */
  open: OpenReason | null;
}

/**
 * A group set by hand stays. Otherwise the rules' group is written; where they give none, a group they gave earlier is
 * taken back, and one of unknown origin stays. `confirmed`: the group was right already, only its source is noted.
 */
export function decide<M extends Assignable>(member: M, verdict: () => Verdict): Decision<M> {
  if (isByHand(member.source)) return stays(member, 'byHand', null);
  const found = verdict();
  if ('open' in found) {
    if (!isByRules(member.source)) return stays(member, 'unchanged', member.group === '' ? found.open : null);
    return { member, kind: member.group === '' ? 'confirmed' : 'cleared', toGroup: '', toSource: '', open: found.open };
  }
  if (member.group === found.group && isByRules(member.source)) return stays(member, 'unchanged', null);
  const kind = member.group === found.group ? 'confirmed' : member.group === '' ? 'added' : 'moved';
  return { member, kind, toGroup: found.group, toSource: byRules, open: null };
}

function stays<M extends Assignable>(member: M, kind: 'byHand' | 'unchanged', open: OpenReason | null): Decision<M> {
  return { member, kind, toGroup: member.group, toSource: member.source, open };
}

/** Also as people type it: `hand`, `von Hand`, `manuell`. Rather one too many than a person's decision lost. */
export function isByHand(source: string): boolean {
  return /^(?:von |per |by )?hand\b|^manu(?:ell|al)/i.test(source.trim());
}

function isByRules(source: string): boolean {
  return source.toLowerCase() === byRules.toLowerCase();
}

/** True where cells change. */
export function writes(decision: Decision): boolean {
  return decision.toGroup !== decision.member.group || decision.toSource !== decision.member.source;
}

/** True where the group itself changes, which is what a person is told. */
export function changesGroup(decision: Decision): boolean {
  return decision.toGroup !== decision.member.group;
}

export function asChange({ member, toGroup }: Decision): GroupChange {
  return { memberId: member.id, name: member.name, from: member.group, to: toGroup, row: member.row };
}

/** What an assignment comes to, in the numbers its answer gives. */
export type Tally = Pick<AssignAnswer, 'added' | 'moved' | 'cleared' | 'unchanged' | 'byHand' | 'openCases'>;

export function tally(decisions: readonly Decision[]): Tally {
  const sum: Tally = { added: 0, moved: 0, cleared: 0, unchanged: 0, byHand: 0, openCases: { total: 0, byReason: {} } };
  for (const { kind, open } of decisions) {
    sum[kind === 'confirmed' ? 'unchanged' : kind] += 1;
    if (!open) continue;
    sum.openCases.total += 1;
    sum.openCases.byReason[open] = (sum.openCases.byReason[open] ?? 0) + 1;
  }
  return sum;
}

/** A short text that is the same exactly when the same members would get the same groups, in whatever row order. */
export function fingerprint(decisions: readonly Decision[]): string {
  return fingerprintOf(decisions.filter(changesGroup).map(({ member, toGroup }) => [member.id, member.name, member.group, toGroup].join('\u0000')));
}
