// The words of this sidebar, in the page's language.

import { walkthroughPage as german } from '../../contract/texts/de/walkthroughPage.ts';
import { walkthroughPage as english } from '../../contract/texts/en/walkthroughPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type WalkTexts = Same<typeof german>;

export function useWords(): WalkTexts {
  return usePage().language === 'de' ? german : english;
}
