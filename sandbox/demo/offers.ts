// What the demo's groups offer: the tab Angebote.

import type { CellContent } from './rules.ts';

export const offerHeaders = ['Name', 'Art', 'Themen', 'Wann', 'Ort', 'Ansprechperson', 'Link', 'Aktiv'] as const;

/** Name | kind | topics | when | where. One is over, and one has no topics: everybody is welcome. */
const offers = `
Filmabend | Kultur | Kultur, Film | jeden 3. Freitag im Monat, 20 Uhr | Geschäftsstelle | ja
Mietenberatung | AG | Mieten, Beratung | mittwochs 17–19 Uhr | Nachbarschaftshaus | ja
Lesekreis Geschichte | Bildung | Geschichte, Bildung | alle zwei Wochen dienstags, 19 Uhr | Bibliothek | ja
Küche für alle | Treffen | Soziales | sonntags ab 16 Uhr | Nachbarschaftstreff | ja
Fahrraddemo | Aktion | Verkehr, Umwelt | einmal im Monat samstags, 14 Uhr | Rathaus Neukölln | ja
Kaffee für Ältere | Treffen | Ältere, Soziales | donnerstags 15 Uhr | Gropiusstadt | ja
Einführung für neue Mitglieder | Bildung | | am Wochenende, alle drei Monate | Geschäftsstelle | ja
Sommerfest | Treffen | Kultur | Samstag, 18. Juli, ab 14 Uhr | Körnerpark | nein
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((part) => part.trim()));

export function offerRows(): CellContent[][] {
  return offers.map(([name = '', kind = '', topics = '', when = '', place = '', active = '']) => [name, kind, topics || null, when, place, null, null, active]);
}
