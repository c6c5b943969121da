// The check's own words, in the language of the page.

import { checkPage as german } from '../../contract/texts/de/checkPage.ts';
import { checkPage as english } from '../../contract/texts/en/checkPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type CheckTexts = Same<typeof german>;

export function useCheckTexts(): CheckTexts {
  return usePage().language === 'de' ? german : english;
}
