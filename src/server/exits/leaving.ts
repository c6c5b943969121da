// Who is leaving or has left, by what stands in the list: a day of exit, a word, or the mark an import left. Pure.

import { addDays, daysBetween, dayOf } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { hasLeft, type Cells } from '../members/index.ts';

export interface Leaving {
  /** `YYYY-MM-DD`, `''` where no day is known. */
  day: string;
  /** The day lies ahead, or the person wants to leave and has not yet. */
  ahead: boolean;
  /** `deceased` and `expelled` are never asked why. */
  how: 'left' | 'deceased' | 'expelled';
}

const deceased = /\b(verstorben|gestorben|tot|deceased)\b/i;
const expelled = /\b(ausgeschlossen|ausschluss|expelled)\b/i;
const wants = /(möchte|will) austreten|gekündigt|kündigung|austritt|wants to leave/i;
const marked = /^fehlt im export|vermutlich ausgetreten/i;

/** Members give notice of up to two years. */
const noticeDays = 731;

/** @param mark the cell of the import's own column @param today `YYYY-MM-DD` */
export function leavingOf(cells: Cells, mark: unknown, today: string): Leaving | null {
  const status = cleaned(cells.status);
  const day = dayOf(cells.exitDate, addDays(today, noticeDays));
  const gone = hasLeft(cells, today) || marked.test(cleaned(mark));
  if (!gone && day === '' && !wants.test(status)) return null;
  return { day, ahead: day > today || (day === '' && !gone), how: deceased.test(status) ? 'deceased' : expelled.test(status) ? 'expelled' : 'left' };
}

/** Days after the exit in which somebody is asked, when the tab is first made, and later. */
const askedWithin = { first: 90, later: 365 };

/** Whether the exit is recent enough to ask about. Without a day it is where it was noticed just now, not with a whole list of old ones. */
export function isRecent({ day, ahead }: Leaving, today: string, first: boolean): boolean {
  if (ahead) return true;
  return day === '' ? !first : daysBetween(day, today) <= (first ? askedWithin.first : askedWithin.later);
}
