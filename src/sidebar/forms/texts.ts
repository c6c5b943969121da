// The page's own words, in the language of the page.

import { formsPage as german } from '../../contract/texts/de/formsPage.ts';
import { formsPage as english } from '../../contract/texts/en/formsPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type FormsTexts = Same<typeof german>;

export function useWords(): FormsTexts {
  return usePage().language === 'de' ? german : english;
}
