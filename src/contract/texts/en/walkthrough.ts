// English: what the walk-through writes into cells and answers.

import type { walkthrough as german } from '../de/walkthrough.ts';
import { plural } from '../plural.ts';
import type { Same } from '../same.ts';

export const walkthrough: Same<typeof german> = {
  entry: {
    goneThrough: 'durchgesprochen',
    knows: 'persönlich bekannt',
    interestedIn: (p) => `Interessen: ${p.interests}`,
  },
  tasksMade: (p) =>
    p.count === 0
      ? 'All tasks for this are there already.'
      : `${plural(p.count, 'task', 'tasks', ',')} made${p.caller === '' ? '' : ` for ${p.caller}`}, due ${p.day}. See the tab “Aufgaben”.`,
};
