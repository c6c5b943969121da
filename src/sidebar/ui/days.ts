// Plain days as people read them.

import type { Language } from '../../contract/errors.ts';
import { formatMoment } from '../../contract/texts/format.ts';

/** `2026-11-22` or an ISO instant: `22.11.2026`, English `22 Nov 2026`; `''` for none. */
export function formatDay(day: string, language: Language): string {
  // A day without a zone is read as noon: it is the same day everywhere people live.
  const whole = formatMoment(day.length === 10 ? day + 'T12:00:00' : day, language);
  return whole.slice(0, whole.lastIndexOf(','));
}
