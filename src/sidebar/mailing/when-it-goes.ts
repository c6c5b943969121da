// What goes out today, what later, and how long that takes. Pure.

import type { MailingWords } from './texts.ts';

/** How many mails, and how many of them today; null where Google does not tell. */
export interface Goes {
  count: number;
  quota: number | null;
  kept: number;
}

/** Recipients a day of a consumer account and of Workspace. Source: Google's quotas for services of Apps Script. */
const perDay = { consumer: 100, workspace: 1_500 };

/** @param quota mails the day has left, null where Google does not tell @param kept of these for the reminders */
export function whenItGoes({ count, quota, kept }: Goes, words: MailingWords['create']): string {
  if (quota === null) return words.quotaUnknown;
  const free = Math.max(0, quota - kept);
  if (count <= free) return words.allToday(count);
  const rest = count - free;
  // Which account it is shows only where more is left than the smaller one ever has.
  const daily = quota > perDay.consumer ? perDay.workspace : perDay.consumer;
  const days = Math.ceil(rest / daily);
  const today = kept > 0 ? words.partKept(free, rest, kept) : words.partToday(free, rest);
  const none = kept > 0 ? words.allKept(kept) : words.noneToday;
  const when = free > 0 ? today : none;
  return days < 2 ? when : when + ' ' + words.takes(daily, days);
}
