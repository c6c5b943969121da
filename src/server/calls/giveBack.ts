// `calls.giveBack`: people whom nobody has called are free again.

import type { GiveBackAnswer } from '../../contract/calls.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { findCampaign, readCallList } from '../campaigns/index.ts';
import type { Ports } from '../ports.ts';
import { callerOf, isHeldBy } from './caller.ts';
import { free } from './handOut.ts';
import { createRowEdits } from './rowEdits.ts';

/** Somebody else's stay theirs. Without a trace: it was no attempt. @throws AppError `campaign_unknown`, `campaign_closed`, `busy`, and what reading throws */
export function giveBackCalls(ports: Ports, { campaign, memberIds, visitor }: Request<'calls.giveBack'>): GiveBackAnswer {
  return ports.lock.hold(() => {
    const list = readCallList(ports, findCampaign(ports, campaign));
    const me = callerOf(ports.who.email(), visitor);
    const now = ports.clock.now();
    const wanted = new Set(memberIds);
    const mine = list.rows.filter((row) => wanted.has(row.memberId) && isHeldBy(row, me, now));
    const rows = createRowEdits(list);
    for (const row of mine) free(rows, row);
    rows.write(new Set());
    return { message: texts(ports.who.language()).calls.givenBack({ count: mine.length }) };
  });
}
