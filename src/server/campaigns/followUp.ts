// `campaigns.followUp`: what a campaign left to do becomes tasks, once.

import type { FollowUpAnswer } from '../../contract/campaigns.ts';
import type { Request } from '../../contract/rpc.ts';
import { campaigns as words } from '../../contract/texts/de/campaigns.ts';
import { texts } from '../../contract/texts/index.ts';
import { groupKey, readGroupCards } from '../groups/index.ts';
import { addDays, germanDay } from '../kernel/days.ts';
import type { Ports } from '../ports.ts';
import { createTasks, isOpen, readTaskRows, type TaskDraft } from '../tasks/index.ts';
import { readCallList, type CallRow } from './callList.ts';
import { campaignKey, findCampaign, type Campaign } from './read.ts';
import { followUpsOf } from './report.ts';
import { strip } from './strip.ts';

/** Days in which each should be done. */
const within = 7;

/** @throws AppError `campaign_unknown`, `setting_unclear`, `campaign_closed`, `busy`, and what locating throws */
export function followUpCampaign(ports: Ports, { campaign: name, operationId }: Request<'campaigns.followUp'>): FollowUpAnswer {
  const { clock, who, workbook } = ports;
  return ports.lock.hold(() => {
    const campaign = findCampaign(ports, name);
    const list = readCallList(ports, campaign);
    const { rows } = list;
    const today = clock.today();
    const { cards } = readGroupCards(workbook, today);
    const owners = new Map(cards.map((card) => [groupKey(card.name), card.email || card.contact]));
    const known = readTaskRows(workbook);
    const open = new Set(known.tasks.filter(isOpen).map((task) => `${task.kind}\n${task.memberId}`));
    const due = addDays(today, within);
    const drafts = followUpsOf(rows).flatMap(({ what, row }): TaskDraft[] => {
      if (open.has(`${what}\n${row.memberId}`)) return [];
      const promised = row.status === 'later' && row.callBackAt ? clock.dayOf(row.callBackAt) : '';
      const note = [words.entry.from({ campaign: campaign.name }), promised && words.entry.promised({ day: germanDay(promised) }), row.note];
      return [
        {
          id: idFor(campaign, row),
          kind: what,
          memberId: row.memberId,
          member: row.name,
          group: row.group,
          owner: owners.get(groupKey(row.group)) ?? '',
          due: promised > today ? promised : due,
          note: note.filter(Boolean).join('\n'),
        },
      ];
    });
    const created = createTasks(ports, drafts, operationId, known).length;
    // Nothing is left to do with the list itself.
    if (campaign.state === 'ended') strip(list, new Set());
    return { created, message: texts(who.language()).campaigns.followedUp({ count: created, day: germanDay(due) }) };
  });
}

/** The one that the report has given its task, so that it is made once, whoever comes first (calls/record, exits/state). */
function idFor(campaign: Campaign, { status, mark, memberId }: CallRow): string {
  if (status === 'wantsToLeave') return `austritt-${memberId.slice(0, 60)}`;
  if (status !== 'later' && mark?.status === status) return `anruf-${mark.reportId}`;
  return `aktion-${campaign.id || campaignKey(campaign.name)}-${status}-${memberId}`;
}
