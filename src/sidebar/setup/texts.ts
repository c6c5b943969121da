// The words of this sidebar, in the page's language.

import { setupPage as german } from '../../contract/texts/de/setupPage.ts';
import { setupPage as english } from '../../contract/texts/en/setupPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type SetupTexts = Same<typeof german>;

export function useSetupTexts(): SetupTexts {
  return usePage().language === 'de' ? german : english;
}
