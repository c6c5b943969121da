// The words of this sidebar, in the page's language.

import { remindersPage as german } from '../../contract/texts/de/remindersPage.ts';
import { remindersPage as english } from '../../contract/texts/en/remindersPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type ReminderWords = Same<typeof german>;

export function useWords(): ReminderWords {
  return usePage().language === 'de' ? german : english;
}
