// German: what the walk-through writes into cells and answers.

import { plural } from '../plural.ts';

export const walkthrough = {
  /** In `Kontakte` and `Aufgaben`. German in every language: it is found again by it. */
  entry: {
    goneThrough: 'durchgesprochen',
    knows: 'persönlich bekannt',
    interestedIn: (p: { interests: string }): string => `Interessen: ${p.interests}`,
  },
  tasksMade: (p: { count: number; caller: string; day: string }): string =>
    p.count === 0
      ? 'Alle Aufgaben dafür gibt es schon.'
      : `${plural(p.count, 'Aufgabe', 'Aufgaben')} angelegt${p.caller === '' ? '' : ` für ${p.caller}`}, bis ${p.day}. ${p.count === 1 ? 'Sie steht' : 'Sie stehen'} im Tab „Aufgaben“.`,
} as const;
