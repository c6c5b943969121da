// The words of this sidebar, in the page's language.

import type { Language } from '../../contract/errors.ts';
import { callsPage as german } from '../../contract/texts/de/callsPage.ts';
import { callsPage as english } from '../../contract/texts/en/callsPage.ts';
import { formatMoment } from '../../contract/texts/format.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type CallTexts = Same<typeof german>;

export function useWords(): CallTexts {
  return usePage().language === 'de' ? german : english;
}

/** `Mo 23.11.2026, 09:00`: the weekday is what people remember. */
export function withWeekday(at: Date, language: Language, words: CallTexts): string {
  const weekday = words.weekdays[('day' + at.getDay()) as keyof CallTexts['weekdays']];
  return weekday + ' ' + formatMoment(at.toISOString(), language);
}
