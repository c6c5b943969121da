// The card's own words, in the language of the page.

import { cardPage as german } from '../../contract/texts/de/cardPage.ts';
import { cardPage as english } from '../../contract/texts/en/cardPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type CardTexts = Same<typeof german>;

export function useCardTexts(): CardTexts {
  return usePage().language === 'de' ? german : english;
}
