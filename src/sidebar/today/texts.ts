// The words of this sidebar, in the page's language.

import { todayPage as german } from '../../contract/texts/de/todayPage.ts';
import { todayPage as english } from '../../contract/texts/en/todayPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type TodayWords = Same<typeof german>;

export function useWords(): TodayWords {
  return usePage().language === 'de' ? german : english;
}
