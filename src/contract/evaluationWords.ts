// A filter in words, the same in the dialog, on paper and in the tab. Pure.

import { activityWords } from './activityWords.ts';
import type { EvaluationFilter } from './evaluation.ts';
import type { evaluation as german } from './texts/de/evaluation.ts';
import type { Same } from './texts/same.ts';

export type EvaluationTexts = Same<typeof german>;

/** `BO: BO Rixdorf · ab 01.03.2026`; without a filter that it is all. @param shown a day as people read it */
export function filterInWords(filter: EvaluationFilter, words: EvaluationTexts, shown: (day: string) => string): string {
  const { groups = [], from, to, newMembers, activity } = filter;
  const parts = [
    ...(groups.length > 0 ? ['BO: ' + groups.map((name) => name || words.noGroup).join(', ')] : []),
    ...(from === undefined ? [] : [words.from(shown(from))]),
    ...(to === undefined ? [] : [words.to(shown(to))]),
    ...(newMembers ? [words.newMembers] : []),
    ...(activity === undefined ? [] : [words.activity(activityWords[activity])]),
  ];
  return parts.length === 0 ? words.allPeople : parts.join(' · ');
}
