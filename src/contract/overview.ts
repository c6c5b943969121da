// What the tab of figures and the home sidebar ask and answer.

import * as z from 'zod/mini';
import type { Task } from './tasks.ts';
import type { NextStep } from './newcomers.ts';

/** Works the tab `Übersicht` out anew, with its charts, and leads there. */
export const OverviewRefreshRequest = z.object({});
export interface OverviewRefreshAnswer {
  tab: string;
  /** ISO instant. */
  at: string;
  message: string;
}

/** All that a volunteer opens first, in one round trip. */
export const TodayOpenRequest = z.object({});
export interface TodayAnswer {
  /** `YYYY-MM-DD` in the spreadsheet's zone. */
  today: string;
  /** Who is at the screen: the address, `''` where Google does not tell; the name and the groups as `Gruppen` has them. */
  me: { email: string; name: string; groups: string[] };
  /** Birthdays and new members: of my groups, or of all where I am no local group's contact person. */
  scope: 'mine' | 'all';
  /** Mine, the overdue first; at most `todayShown` of each kind, the totals say how many there are. */
  tasks: TodayTask[];
  /** Nobody takes care of these: without an owner, the working group's, or handed back. */
  unowned: TodayTask[];
  /** Due until the end of today; all of them where Google does not tell who is there. */
  callBacks: { memberId: string; name: string; campaign: string; /** `YYYY-MM-DDTHH:MM`, local. */ at: string; due: boolean }[];
  /** Today and the next seven days. `text` is a greeting to copy. */
  birthdays: { memberId: string; name: string; group: string; day: string; /** Only where it is round. */ age: number | null; text: string }[];
  newcomers: { memberId: string; name: string; group: string; next: NextStep; nextText: string; due: string; overdue: boolean }[];
  /** Running ones, with how many are left to call; null where so many run that not every list was looked into. */
  campaigns: { name: string; left: number | null; people: number | null; mayCall: boolean }[];
  totals: { tasks: number; overdue: number; callBacks: number; birthdays: number; newcomers: number; unowned: number; campaigns: number };
  /** The reminders: `late` where they have not run for two days. */
  reminders: 'off' | 'on' | 'late';
  /** What could not be read, a sentence each; everything else is there all the same. */
  problems: string[];
}
export interface TodayTask extends Task {
  overdue: boolean;
}
/** Most things of a kind in `TodayAnswer`. */
export const todayShown = 8;
