// By when, as a person says it. Pure.

import type { Language } from '../../contract/errors.ts';
import type { Newcomer } from '../../contract/newcomers.ts';
import { formatDay } from '../ui/days.ts';
import type { NewcomerWords } from './texts.ts';

const dayLength = 86_400_000;

/** `3 Tage über der Frist`, `heute dran`, `bis 29.11.2026`, a meeting `am 29.11.2026`; `''` without a day. @param today in the spreadsheet's zone */
export function dueWords({ due, next }: Newcomer, today: string, words: NewcomerWords, language: Language): string {
  if (due === '') return '';
  const late = Math.round((Date.parse(today + 'T00:00:00Z') - Date.parse(due + 'T00:00:00Z')) / dayLength);
  return late > 0 ? words.late(late) : late === 0 ? words.dueToday : (next === 'meet' ? words.onDay : words.dueBy)(formatDay(due, language));
}
