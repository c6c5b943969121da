// What goes out today, what later, and how long that takes. Pure.

import type { MailingWords } from './texts.ts';

/** Recipients a day of a consumer account and of Workspace. Source: Google's quotas for services of Apps Script. */
const perDay = { consumer: 100, workspace: 1_500 };

/** @param quota mails the day has left, null where Google does not tell */
export function whenItGoes(count: number, quota: number | null, words: MailingWords['create']): string {
  if (quota === null) return words.quotaUnknown;
  if (count <= quota) return words.allToday(count);
  const rest = count - Math.max(0, quota);
  // Which account it is shows only where more is left than the smaller one ever has.
  const daily = quota > perDay.consumer ? perDay.workspace : perDay.consumer;
  const days = Math.ceil(rest / daily);
  const when = quota < 1 ? words.noneToday : words.partToday(quota, rest);
  return days < 2 ? when : when + ' ' + words.takes(daily, days);
}
