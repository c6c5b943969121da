// The path of a new member: what its stages ask for next, and by when. Pure; days are `YYYY-MM-DD`.

import { pathStages, type NextStep, type Stage } from '../../contract/newcomers.ts';
import { addDays, daysBetween } from '../kernel/days.ts';

/** One row of `Neumitglieder`. */
export interface PathRow {
  /** 1-based, at the time of reading. */
  row: number;
  memberId: string;
  name: string;
  group: string;
  entry: string;
  /** The day on which the person was put on the path; where it is missing, `since` stands for it. */
  found: string;
  stage: Stage;
  /** A word of somebody's own in place of a stage; `''` for none. It counts as `new`. */
  stageText: string;
  since: string;
  owner: string;
  companion: string;
  firstMeeting: string;
  note: string;
}

export interface PathState {
  ended: boolean;
  /** Null at the end of the path. */
  next: NextStep | null;
  /** `''` at the end of the path and where no day is known. */
  due: string;
  overdue: boolean;
  /** No conversation within `escalateAfter` days: the working group is to help. */
  escalated: boolean;
}

/** Days for the first contact, for trying again, and until the working group is told (product.md, Path of a new member). */
export const firstContactDays = 7;
const escalateAfter = 14;

const steps: Readonly<Record<Stage, readonly [NextStep, number] | null>> = {
  new: ['greet', firstContactDays],
  tried: ['tryAgain', firstContactDays],
  talked: ['offer', 14],
  offered: ['accompany', 14],
  accompanied: ['ask', 28],
  arrived: null,
  noContact: null,
  closed: null,
};

/** What is next for this person. A first meeting that is fixed is what comes next once they have been talked to. */
export function pathState(row: Pick<PathRow, 'stage' | 'found' | 'since' | 'firstMeeting'>, today: string): PathState {
  const step = steps[row.stage];
  if (!step) return { ended: true, next: null, due: '', overdue: false, escalated: false };
  const from = row.stage === 'new' ? row.found || row.since : row.since || row.found;
  const meets = row.firstMeeting !== '' && (row.stage === 'talked' || row.stage === 'offered');
  const due = meets ? row.firstMeeting : from === '' ? '' : addDays(from, step[1]);
  const waited = row.found || row.since;
  const early = row.stage === 'new' || row.stage === 'tried';
  return { ended: false, next: meets ? 'meet' : step[0], due, overdue: due !== '' && due < today, escalated: early && waited !== '' && daysBetween(waited, today) >= escalateAfter };
}

/** How far along; the ends of a path lie behind all of it. */
export function rankOf(stage: Stage): number {
  const at = (pathStages as readonly Stage[]).indexOf(stage);
  return at < 0 ? pathStages.length : at;
}
