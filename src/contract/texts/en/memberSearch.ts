// English: finding a member by typing, wherever that is done.

import type { memberSearch as german } from '../de/memberSearch.ts';
import { plural } from '../plural.ts';
import type { Same } from '../same.ts';

export const memberSearch: Same<typeof german> = {
  search: 'Name, number, phone …',
  searching: 'Searching …',
  hits: (count) => (count === 0 ? 'Nobody found.' : plural(count, 'hit', 'hits', ',')),
  firstHits: (shown, total) => `${shown} of ${total} hits. Type more to narrow it down.`,
  nobodyFound: 'Nobody found. Part of a name is enough, even with a typo.',
  selectedRow: 'Selected row',
  leftBadge: 'left',
  noGroup: 'no group',
};
