// When people may be called: from 9 until the campaign's evening, in the spreadsheet's zone.

import { addDays } from '../kernel/days.ts';
import type { Clock } from '../ports.ts';

/** Nobody is called before. */
export const morning = '09:00';

/** Today's hours as moments, whatever the clocks do on this day. */
export function isOpen(clock: Clock, now: Date, today: string, until: string): boolean {
  return now.getTime() >= clock.moment(today, morning).getTime() && now.getTime() < clock.moment(today, until).getTime();
}

/** The first moment from `at` on at which a call is allowed. */
export function intoHours(clock: Clock, at: Date, until: string): Date {
  const day = clock.dayOf(at);
  const opens = clock.moment(day, morning);
  if (at.getTime() < opens.getTime()) return opens;
  return at.getTime() < clock.moment(day, until).getTime() ? at : clock.moment(addDays(day, 1), morning);
}
