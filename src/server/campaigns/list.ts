// `campaigns.list`: every campaign in a line.

import type { CampaignsAnswer, CampaignState } from '../../contract/campaigns.ts';
import type { Ports } from '../ports.ts';
import { readCallListIfThere } from './callList.ts';
import { readCampaigns, summaryOf, type Campaign } from './read.ts';
import { resultOf } from './report.ts';

const order: readonly CampaignState[] = ['running', 'planned', 'paused', 'over', 'ended'];

/** Reads only: a block for each campaign that has not ended. @throws AppError for a damaged tab */
export function listCampaigns(ports: Ports): CampaignsAnswer {
  const { all } = readCampaigns(ports);
  const sorted = [...all].sort((a, b) => order.indexOf(a.state) - order.indexOf(b.state) || (a.from < b.from ? 1 : a.from > b.from ? -1 : b.row - a.row));
  return { campaigns: sorted.map((campaign) => summaryOf(campaign, figuresFor(ports, campaign), ports.who.email())) };
}

/** An ended campaign has its figures in its row: after some years there are many, and their tabs long. */
function figuresFor(ports: Ports, campaign: Campaign): { people: number; done: number } {
  const [, people, done] = /^(\d+) \D+(\d+)/.exec(campaign.result) ?? [];
  if (campaign.state === 'ended' && done !== undefined) return { people: Number(people), done: Number(done) };
  return resultOf(readCallListIfThere(ports, campaign)?.rows ?? [], campaign);
}
