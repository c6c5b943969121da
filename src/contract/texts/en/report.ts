// English: what is said once an evaluation stands in its tab.

import type { report as german } from '../de/report.ts';
import type { Same } from '../same.ts';

export const report: Same<typeof german> = {
  written: (p) => `Written: the evaluation with its charts is in the tab “${p.tab}”.`,
};
