// Who is reserved in another campaign just now: two people must not ring somebody up at once, each for another campaign.

import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import type { Workbook } from '../ports.ts';
import { readOwnTabIn } from '../tabs/index.ts';
import { locate, markOf } from './callList.ts';
import { callListTab } from './design.ts';
import type { Campaign } from './read.ts';

/**
 * Until when, by member id. One block read for each of these campaigns; none for a single campaign.
 * @param visitor the page that asks: whom it has reserved itself, it may have here, too
 */
export function reservedIn(workbook: Workbook, campaigns: readonly Campaign[], now: Date, visitor: string): Map<string, Date> {
  const held = new Map<string, Date>();
  for (const campaign of campaigns) {
    const read = blockOf(workbook, campaign);
    if (!read) continue;
    const { own, block } = read;
    const at = (header: string): number => (own.columns.get(header) ?? 0) - 1;
    const [id, until, mark] = [at('Mitglied-ID'), at('Reserviert bis'), at('Meldung')];
    for (const line of block.slice(own.headerRow)) {
      const moment = line[until];
      if (!(moment instanceof Date) || moment <= now) continue;
      if (visitor !== '' && markOf(String(line[mark] ?? '')).visitor === visitor) continue;
      const memberId = cleaned(line[id]);
      if (moment > (held.get(memberId) ?? now)) held.set(memberId, moment);
    }
  }
  return held;
}

/** Another campaign's tab that somebody spoiled keeps nobody from calling. */
function blockOf(workbook: Workbook, campaign: Campaign): ReturnType<typeof readOwnTabIn> {
  try {
    const tab = locate(workbook, campaign);
    return tab && readOwnTabIn(tab, callListTab(campaign.tab));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
