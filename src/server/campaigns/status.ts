// `campaigns.status`: how a campaign stands, from its tab as it is now.

import type { CampaignDraft, CampaignStatus } from '../../contract/campaigns.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { addDays } from '../kernel/days.ts';
import type { Ports } from '../ports.ts';
import { readCallList } from './callList.ts';
import { readFacts } from './facts.ts';
import { figuresOf } from './figures.ts';
import { findCampaign, summaryOf, type Campaign } from './read.ts';

/**
 * Reads only, without the lock; a constant number of service calls.
 * @throws AppError `campaign_unknown`, `setting_unclear`, `campaign_closed` where its tab is gone, and what locating throws
 */
export function campaignStatus(ports: Ports, request: Request<'campaigns.status'>): CampaignStatus {
  const { clock, who } = ports;
  const campaign = findCampaign(ports, request.campaign);
  const list = readCallList(ports, campaign);
  const facts = readFacts(ports, list.rows, campaign.others);
  const at = { dayOf: (moment: Date) => clock.dayOf(moment), endOfToday: clock.midnight(addDays(clock.today(), 1)) };
  const figures = figuresOf(campaign, list.rows, facts, at, texts(who.language()).campaigns);
  return {
    campaign: summaryOf(campaign, figures, who.email()),
    tab: list.own.tab.name,
    draft: draftOf(campaign),
    chosen: campaign.chosen === '' ? [] : campaign.chosen.split('\n'),
    ...figures,
  };
}

function draftOf({ name, purpose, preset, from, to, script, form, callers, batch, pauseHours, maxAttempts, eveningUntil, reservedMinutes, done }: Campaign): Omit<CampaignDraft, 'selection'> {
  return { name, purpose, ...(preset && { preset }), from, to, script, form, callers, batch, pauseHours, maxAttempts, eveningUntil, reservedMinutes, done };
}
