// The words of this sidebar, in the page's language.

import { offersPage as german } from '../../contract/texts/de/offersPage.ts';
import { offersPage as english } from '../../contract/texts/en/offersPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type OfferWords = Same<typeof german>;

export function useWords(): OfferWords {
  return usePage().language === 'de' ? german : english;
}
