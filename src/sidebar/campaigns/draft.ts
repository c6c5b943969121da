// What a new campaign starts with, and what is still wrong with it. Pure.

import type { CampaignDraft } from '../../contract/campaigns.ts';
import type { CampaignWords } from './texts.ts';

/** The rules as most call rooms keep them; the span is two weeks from today. @param today `YYYY-MM-DD` */
export function newDraft(today: string): CampaignDraft {
  return {
    name: '',
    purpose: '',
    from: today,
    to: daysAfter(today, 14),
    selection: {},
    script: '',
    form: '',
    callers: [],
    batch: 2,
    pauseHours: 20,
    maxAttempts: 4,
    eveningUntil: '20:30',
    reservedMinutes: 30,
    done: 'talked',
  };
}

/** @param day `YYYY-MM-DD` */
export function daysAfter(day: string, days: number): string {
  const date = new Date(day + 'T12:00:00Z');
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

/** What a person has to mend before it can be made; `''` for nothing. @param some only those named may call */
export function problemOf(draft: CampaignDraft, some: boolean, words: CampaignWords['create']): string {
  if (draft.name.trim() === '') return words.missingName;
  if (draft.to < draft.from) return words.wrongDays;
  return some && draft.callers.length === 0 ? words.missingCallers : '';
}

/** One address a line; commas and semicolons part them, too. */
export function addressesIn(text: string): string[] {
  return [...new Set(text.split(/[\s,;]+/).filter((part) => part !== ''))];
}

/** Today where the volunteer sits. */
export function todayHere(now: Date): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return now.getFullYear() + '-' + two(now.getMonth() + 1) + '-' + two(now.getDate());
}
