// What the daily run leaves behind to be seen by everybody: when it ran, how much it did, what failed. Nothing about anybody.

import * as z from 'zod/mini';
import { parsedAs } from '../kernel/json.ts';
import type { Marks, Who } from '../ports.ts';

const Heartbeat = z.object({
  /** ISO instant of switching on, and its day, from which on there is something to tell; `''`: off. */
  on: z.string(),
  since: z.string(),
  language: z.enum(['de', 'en']),
  /** The last run that came to its end: `YYYY-MM-DD` and the first day it told of; `''` for none. */
  day: z.string(),
  from: z.string(),
  first: z.optional(z.boolean()),
  /** Where the spreadsheet and its tabs are, for links: asking costs a call each. By the tab's name. */
  places: z.optional(z.object({ address: z.string(), tabs: z.record(z.string(), z.number()) })),
  /** So many mails the last run had to send that had any. */
  usual: z.optional(z.number()),
  /** The last day on which a run sent anything. */
  mailed: z.optional(z.string()),
  /** Of occasions before this day no greeting goes out that the ledger does not know of: it was lost. */
  fresh: z.optional(z.string()),
  /** The last run, however it ended. */
  last: z.nullable(z.object({ at: z.string(), sent: z.number(), left: z.number(), unknown: z.number(), failed: z.string() })),
});
export type Heartbeat = z.output<typeof Heartbeat>;

const markName = 'reminders';
/** Its trigger may come an hour early or late. */
const lateAfter = 47 * 3_600_000;

const asleep: Heartbeat = { on: '', since: '', language: 'de', day: '', from: '', last: null };

/** One service call; before the first time, and where somebody spoiled it, as if nothing had ever run. */
export function readHeartbeat(marks: Pick<Marks, 'get'>): Heartbeat {
  return parsedAs(Heartbeat, marks.get(markName)) ?? asleep;
}

export function writeHeartbeat(marks: Pick<Marks, 'set'>, heartbeat: Heartbeat): void {
  marks.set(markName, JSON.stringify(heartbeat));
}

/** That of whoever switched on: they know who reads the mails. Where that was lost, of whoever is there. */
export function languageOf({ on, language }: Heartbeat, who: Pick<Who, 'language'>): Heartbeat['language'] {
  return on === '' ? who.language() : language;
}

/** Switched on, and nothing came for two days. */
export function isLate({ on, last }: Heartbeat, now: Date): boolean {
  if (on === '') return false;
  const latest = Math.max(Date.parse(on), last === null ? 0 : Date.parse(last.at));
  return now.getTime() - latest >= lateAfter;
}
