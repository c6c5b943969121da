// `calls.find`: somebody calls back; who is it, and on which lists are they?

import type { FindCallAnswer } from '../../contract/calls.ts';
import type { Request } from '../../contract/rpc.ts';
import { searchMembers } from '../card/index.ts';
import { isDone, readCallListIfThere, readCampaigns, statusWords } from '../campaigns/index.ts';
import type { Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { readPeople } from './people.ts';

/**
 * By the telephone number in any spelling, by its last digits, or by the name with typos; best first. One block read for each
 * campaign. @throws AppError what locating throws
 */
export function findCall(ports: Ports, { query }: Request<'calls.find'>): FindCallAnswer {
  const { hits } = searchMembers(ports, { query });
  if (hits.length === 0) return { hits: [] };
  const people = readPeople(ports.workbook, readSettings(ports.workbook), ports.clock.today());
  const wanted = new Set(hits.map(({ memberId }) => memberId));
  const lists = readCampaigns(ports)
    .all.filter(({ state }) => state !== 'planned' && state !== 'ended')
    .flatMap((campaign) => {
      const list = readCallListIfThere(ports, campaign);
      return list ? [{ campaign, rows: new Map(list.rows.filter(({ memberId }) => wanted.has(memberId)).map((row) => [row.memberId, row])) }] : [];
    });
  const found = hits.map(({ memberId, name, group }) => ({
    memberId, name, group,
    campaigns: lists.flatMap(({ campaign, rows }) => {
      const row = rows.get(memberId);
      if (!row) return [];
      const open = campaign.state === 'running' && !isDone(row.status, campaign.done) && people.bar(memberId) === null;
      return [{ campaign: campaign.name, status: row.status === 'other' ? '' : statusWords[row.status], open }];
    }),
  }));
  // Who can be talked to comes first; otherwise as well as they were found.
  const rank = ({ campaigns }: (typeof found)[number]): number => (campaigns.some(({ open }) => open) ? 0 : campaigns.length > 0 ? 1 : 2);
  return { hits: found.map((hit, index) => ({ hit, index })).sort((a, b) => rank(a.hit) - rank(b.hit) || a.index - b.index).map(({ hit }) => hit) };
}
