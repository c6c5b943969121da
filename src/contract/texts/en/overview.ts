// English: what refreshing the tab of figures answers.

import type { Same } from '../same.ts';
import type { overview as german } from '../de/overview.ts';

export const overview: Same<typeof german> = {
  refreshed: (p) => `The figures and charts in the tab “${p.tab}” are up to date.`,
};
