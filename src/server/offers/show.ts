// `offers.show`: leads the person in front of the sheet to an offer, or to where the next one is entered.

import type { ShowOffersAnswer } from '../../contract/offers.ts';
import type { Request } from '../../contract/rpc.ts';
import type { Ports } from '../ports.ts';
import { findOwnTab, locateOrMakeTab, readRows } from '../tabs/index.ts';
import { offersTab } from './design.ts';
import { offerKey, readOffers } from './read.ts';

/** Makes the tab where set-up ran before there were offers. @throws AppError `busy`, and what locating throws */
export function showOffers(ports: Ports, { offer }: Request<'offers.show'>): ShowOffersAnswer {
  const { workbook, lock, clock } = ports;
  const found = findOwnTab(workbook, offersTab);
  const own = found.state === 'found' ? found.own : lock.hold(() => locateOrMakeTab(ports, offersTab));
  const listed = offer === undefined ? undefined : readOffers(workbook, clock).find(({ name }) => offerKey(name) === offerKey(offer));
  // Google counts a drop-down as content: the last row that somebody filled in is the last one.
  const filled = readRows(own, ['Name', 'Art', 'Themen', 'Wann', 'Ort', 'Link']).reduce((last, { row: one }) => Math.max(last, one), own.headerRow);
  const row = listed?.row ?? filled + 1;
  own.tab.show(row, own.columns.get('Name') ?? 1);
  return { tab: own.tab.name, row };
}
