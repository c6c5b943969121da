// The words about open cases, in the page's language.

import { openCasesPage as german } from '../../../contract/texts/de/openCasesPage.ts';
import { openCasesPage as english } from '../../../contract/texts/en/openCasesPage.ts';
import type { Same } from '../../../contract/texts/same.ts';
import { usePage } from '../context.ts';

export type OpenCasesTexts = Same<typeof german>;

export function useOpenCasesTexts(): OpenCasesTexts {
  return usePage().language === 'de' ? german : english;
}
