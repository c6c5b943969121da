// `campaigns.release`: hands reservations back, so that others can call these people.

import type { ReleaseAnswer } from '../../contract/campaigns.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import type { Cell, Ports } from '../ports.ts';
import { readCallList, type CallList, type CallRow } from './callList.ts';
import type { CallHeader } from './design.ts';
import { findCampaign } from './read.ts';

/** @throws AppError `campaign_unknown`, `setting_unclear`, `campaign_closed`, `busy`, `cells_in_the_way` */
export function releaseReserved(ports: Ports, { campaign: name, memberId, caller }: Request<'campaigns.release'>): ReleaseAnswer {
  return ports.lock.hold(() => {
    const list = readCallList(ports, findCampaign(ports, name));
    const reserved = list.rows.filter(
      // Without a caller: a try that broke off has freed it half-way.
      (row) => row.reservedUntil !== null && (memberId === undefined || row.memberId === memberId) && (caller === undefined || row.caller === '' || row.caller.toLowerCase() === caller.toLowerCase()),
    );
    const now = ports.clock.now().getTime();
    const released = reserved.filter(({ reservedUntil }) => (reservedUntil?.getTime() ?? 0) > now).length;
    freeRows(list, reserved);
    return { released, message: texts(ports.who.language()).campaigns.released({ count: released }) };
  });
}

/** Nobody has them any more; `Anrufer*in` is again who called last. Two blocks: until the second is written, a second try finds them. */
function freeRows(list: CallList, rows: readonly CallRow[]): void {
  overwrite(list, 'Anrufer*in', new Map(rows.map(({ row, mark }) => [row, mark?.tries[mark.tries.length - 1]?.by ?? ''])));
  overwrite(list, 'Reserviert bis', new Map(rows.map(({ row }) => [row, ''])));
}

/** These values into some rows of a column, as one block; the cells between them stay as they were read. */
function overwrite({ own, block, column }: CallList, header: CallHeader, values: ReadonlyMap<number, Cell>): void {
  const at = column(header);
  if (at === 0 || values.size === 0) return;
  const rows = [...values.keys()];
  const first = rows.reduce((a, b) => Math.min(a, b));
  const last = rows.reduce((a, b) => Math.max(a, b));
  own.tab.write(first, at, Array.from({ length: last - first + 1 }, (_, index) => [values.get(first + index) ?? block[first + index - 1]?.[at - 1] ?? '']));
}
