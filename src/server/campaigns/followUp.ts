// `campaigns.followUp`: what a campaign left to do becomes tasks, once.

import type { FollowUpAnswer } from '../../contract/campaigns.ts';
import type { Request } from '../../contract/rpc.ts';
import { campaigns as words } from '../../contract/texts/de/campaigns.ts';
import { texts } from '../../contract/texts/index.ts';
import { groupKey, readGroupCards } from '../groups/index.ts';
import { addDays, germanDay } from '../kernel/days.ts';
import type { Ports } from '../ports.ts';
import { createTasks, isOpen, readTaskRows, type TaskDraft } from '../tasks/index.ts';
import { readCallList } from './callList.ts';
import { findCampaign } from './read.ts';
import { followUpsOf } from './report.ts';

/** Days in which each should be done. */
const within = 7;

/** @throws AppError `campaign_unknown`, `setting_unclear`, `campaign_closed`, `busy`, and what locating throws */
export function followUpCampaign(ports: Ports, { campaign: name, operationId }: Request<'campaigns.followUp'>): FollowUpAnswer {
  const { clock, who, workbook } = ports;
  return ports.lock.hold(() => {
    const campaign = findCampaign(ports, name);
    const { rows } = readCallList(ports, campaign);
    const today = clock.today();
    const { cards } = readGroupCards(workbook, today);
    const owners = new Map(cards.map((card) => [groupKey(card.name), card.email || card.contact]));
    const known = readTaskRows(workbook);
    const open = new Set(known.tasks.filter(isOpen).map((task) => `${task.kind}\n${task.memberId}`));
    const due = addDays(today, within);
    const drafts = followUpsOf(rows).flatMap(({ kind, row }): TaskDraft[] => {
      const what = words.entry.followUp[kind];
      if (open.has(`${what}\n${row.memberId}`)) return [];
      const note = [words.entry.from({ campaign: campaign.name }), ...(kind === 'callBack' && row.callBackAt ? [words.entry.promised({ day: germanDay(clock.dayOf(row.callBackAt)) })] : []), row.note];
      return [
        {
          // The same however often it is asked for, and by whom.
          id: `aktion-${campaign.id || `zeile-${campaign.row}`}-${kind}-${row.memberId}`,
          kind: what,
          memberId: row.memberId,
          member: row.name,
          group: row.group,
          owner: owners.get(groupKey(row.group)) ?? '',
          due,
          note: note.filter(Boolean).join('\n'),
        },
      ];
    });
    const created = createTasks(ports, drafts, operationId, known).length;
    return { created, message: texts(who.language()).campaigns.followedUp({ count: created, day: germanDay(due) }) };
  });
}
