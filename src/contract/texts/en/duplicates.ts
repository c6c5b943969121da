// English: people who stand in the list twice, what the server says.

import type { duplicates as german } from '../de/duplicates.ts';
import { plural } from '../plural.ts';
import type { Same } from '../same.ts';

export const duplicates: Same<typeof german> = {
  merged: (p) => `${p.name} is in the list only once now.${p.moved === 0 ? '' : ` ${plural(p.moved, 'entry has', 'entries have', ',')} gone along.`}`,
  undone: 'Undone. Both rows are back.',
  notSame: 'Noted: these are two people.',
  openAgain: 'The pair is open again.',
};
