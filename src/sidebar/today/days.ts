// Days as a person says them, seen from today. Pure.

import type { Language } from '../../contract/errors.ts';
import { formatDay } from '../../contract/texts/format.ts';
import type { TodayWords } from './texts.ts';

const dayLength = 86_400_000;

/** Days from one day to the other; negative where it has passed. Both `YYYY-MM-DD`. */
function daysUntil(day: string, today: string): number {
  return Math.round((Date.parse(day + 'T00:00:00Z') - Date.parse(today + 'T00:00:00Z')) / dayLength);
}

/** `3 Tage über der Frist`, `heute dran`, `bis 29.11.2026`. */
export function dueWords(due: string, today: string, words: TodayWords, language: Language): string {
  if (due === '') return words.noDue;
  const days = daysUntil(due, today);
  return days < 0 ? words.late(-days) : days === 0 ? words.dueToday : words.dueBy(formatDay(due, language));
}

/** `heute`, `morgen`, `Di, 24.11.` */
export function dayWords(day: string, today: string, words: TodayWords): string {
  const days = daysUntil(day, today);
  return days === 0 ? words.today : days === 1 ? words.tomorrow : words.shortDay(day);
}

/** @param at `YYYY-MM-DDTHH:MM`, local */
export function callBackWords({ at, due }: { at: string; due: boolean }, today: string, words: TodayWords): string {
  const [day = '', time = ''] = at.split('T');
  return day < today ? words.callBackSince(words.shortDay(day), time) : due ? words.callBackNow(time) : words.callBackAt(time);
}
