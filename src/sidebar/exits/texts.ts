// The words of this sidebar, in the page's language.

import { exitsPage as german } from '../../contract/texts/de/exitsPage.ts';
import { exitsPage as english } from '../../contract/texts/en/exitsPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type ExitWords = Same<typeof german>;

export function useWords(): ExitWords {
  return usePage().language === 'de' ? german : english;
}
