// German: people who stand in the list twice, what the server says.

import { plural } from '../plural.ts';

export const duplicates = {
  merged: (p: { name: string; moved: number }): string => `${p.name} steht jetzt nur noch einmal in der Liste.${p.moved === 0 ? '' : ` ${plural(p.moved, 'Eintrag ist', 'Einträge sind')} mitgegangen.`}`,
  undone: 'Rückgängig gemacht. Beide Zeilen sind wieder da.',
  notSame: 'Gemerkt: Das sind zwei Personen.',
  openAgain: 'Das Paar ist wieder offen.',
} as const;
