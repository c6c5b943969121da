// English: what creating and running a phone campaign answers.

import type { campaigns as german } from '../de/campaigns.ts';
import type { Same } from '../same.ts';

export const campaigns: Same<typeof german> = {
  tabGone: (p) => `the tab “${p.tab}” is gone`,
};
