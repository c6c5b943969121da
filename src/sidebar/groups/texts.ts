// The words of this sidebar, in the page's language.

import { coveragePage as german } from '../../contract/texts/de/coveragePage.ts';
import { coveragePage as english } from '../../contract/texts/en/coveragePage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type GroupWords = Same<typeof german>;

export function useWords(): GroupWords {
  return usePage().language === 'de' ? german : english;
}
