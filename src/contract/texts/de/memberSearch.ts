// German: finding a member by typing, wherever that is done.

import { plural } from '../plural.ts';

export const memberSearch = {
  search: 'Name, Nummer, Telefon …',
  searching: 'Suche läuft …',
  hits: (count: number): string => (count === 0 ? 'Niemand gefunden.' : plural(count, 'Treffer', 'Treffer')),
  firstHits: (shown: number, total: number): string => `${shown} von ${total} Treffern. Tipp mehr, um einzugrenzen.`,
  nobodyFound: 'Niemand gefunden. Ein Teil vom Namen genügt, auch mit Tippfehler.',
  selectedRow: 'Ausgewählte Zeile',
  leftBadge: 'ausgetreten',
  noGroup: 'ohne BO',
} as const;
