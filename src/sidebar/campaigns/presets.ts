// The common kinds of campaigns: their texts, whom they usually call, by which rules.

import { presets, type Preset } from '../../contract/campaignKinds.ts';
import type { CampaignDraft } from '../../contract/campaigns.ts';
import { campaignPresets as german } from '../../contract/texts/de/campaignPresets.ts';
import { campaignPresets as english } from '../../contract/texts/en/campaignPresets.ts';
import { usePage } from '../ui/context.ts';

export interface PresetChoice {
  key: Preset;
  title: string;
  detail: string;
  draft: Partial<CampaignDraft>;
}

const rules: Readonly<Record<Preset, Partial<CampaignDraft>>> = {
  // Before an election a message on the machine counts, too: there is no time for a second round.
  election: { done: 'reached', pauseHours: 20, maxAttempts: 3 },
  assembly: { done: 'reached', pauseHours: 20, maxAttempts: 3 },
  campaign: { done: 'talked', maxAttempts: 4 },
  joinGroup: { done: 'talked', maxAttempts: 5, selection: { activities: ['active', 'wants', 'sometimes'] } },
  offer: { done: 'talked', maxAttempts: 3 },
};

export function usePresets(): PresetChoice[] {
  const texts = usePage().language === 'de' ? german : english;
  return presets.map((key) => {
    const { title, detail, name, purpose, script } = texts[key];
    return { key, title, detail, draft: { name, purpose, script, selection: {}, ...rules[key] } };
  });
}
