// The words of this sidebar, in the page's language.

import { newcomersPage as german } from '../../contract/texts/de/newcomersPage.ts';
import { newcomersPage as english } from '../../contract/texts/en/newcomersPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type NewcomerWords = Same<typeof german>;

export function useWords(): NewcomerWords {
  return usePage().language === 'de' ? german : english;
}
