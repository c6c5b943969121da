// The words of this sidebar, in the page's language.

import { privacyPage as german } from '../../contract/texts/de/privacyPage.ts';
import { privacyPage as english } from '../../contract/texts/en/privacyPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type PrivacyWords = Same<typeof german>;

export function useWords(): PrivacyWords {
  return usePage().language === 'de' ? german : english;
}
