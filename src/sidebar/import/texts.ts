// The page's own words, in the language of the page.

import { importPage as german } from '../../contract/texts/de/importPage.ts';
import { importPage as english } from '../../contract/texts/en/importPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type ImportTexts = Same<typeof german>;

export function useImportTexts(): ImportTexts {
  return usePage().language === 'de' ? german : english;
}
