// An own tab that is needed only later: found, or made the first time.

import { texts } from '../../contract/texts/index.ts';
import type { Ports } from '../ports.ts';
import { groupsTab, readyToMake, type OwnTabDesign } from './designs.ts';
import { findOwnTab, freeName, locateOwnTab, type OwnTab } from './locate.ts';

/** Under the lock. A stranger's tab of that name is left alone. @throws AppError as `locateOwnTab` for a damaged tab of ours */
export function locateOrMakeTab({ workbook, who }: Pick<Ports, 'workbook' | 'who'>, design: OwnTabDesign): OwnTab {
  return findOwnTab(workbook, design).state === 'absent' ? makeOwnTab({ workbook, who }, design) : locateOwnTab(workbook, design);
}

/** For who has just looked in vain: looking costs a few calls for each tab there is. Under the lock. */
export function makeOwnTab({ workbook, who }: Pick<Ports, 'workbook' | 'who'>, design: OwnTabDesign): OwnTab {
  const name = freeName(design, workbook.tabs().map((tab) => tab.name));
  workbook.create(readyToMake(design, name, groupsTab.name, texts(who.language())));
  return locateOwnTab(workbook, design);
}
