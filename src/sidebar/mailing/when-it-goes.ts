// What goes out today and what later. Pure.

import type { MailingWords } from './texts.ts';

/** @param quota mails the day has left, null where Google does not tell */
export function whenItGoes(count: number, quota: number | null, words: MailingWords['create']): string {
  if (quota === null) return words.quotaUnknown;
  if (quota < 1) return words.noneToday;
  return count <= quota ? words.allToday(count) : words.partToday(quota, count - quota);
}
