// The words of the search for members, in the language of the page.

import { memberSearch as german } from '../../../contract/texts/de/memberSearch.ts';
import { memberSearch as english } from '../../../contract/texts/en/memberSearch.ts';
import type { Same } from '../../../contract/texts/same.ts';
import { usePage } from '../context.ts';

export function useSearchTexts(): Same<typeof german> {
  return usePage().language === 'de' ? german : english;
}
