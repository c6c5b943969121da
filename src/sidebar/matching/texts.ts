// The words of this sidebar, in the page's language.

import { matchingPage as german } from '../../contract/texts/de/matchingPage.ts';
import { matchingPage as english } from '../../contract/texts/en/matchingPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export function useWords(): Same<typeof german> {
  return usePage().language === 'de' ? german : english;
}
