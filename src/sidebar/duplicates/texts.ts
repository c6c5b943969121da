// The page's own words, in its language.

import { duplicatesPage as german } from '../../contract/texts/de/duplicatesPage.ts';
import { duplicatesPage as english } from '../../contract/texts/en/duplicatesPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type DuplicatesTexts = Same<typeof german>;

export function useWords(): DuplicatesTexts {
  return usePage().language === 'de' ? german : english;
}
