// The words of this dialog, in the page's language.

import { campaignsPage as german } from '../../contract/texts/de/campaignsPage.ts';
import { campaignsPage as english } from '../../contract/texts/en/campaignsPage.ts';
import type { Same } from '../../contract/texts/same.ts';
import { usePage } from '../ui/context.ts';

export type CampaignWords = Same<typeof german>;

export function useWords(): CampaignWords {
  return usePage().language === 'de' ? german : english;
}
