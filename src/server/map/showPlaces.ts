// `map.places`: leads the person in front of the sheet to where a postcode's place is entered.

import type { MapPlacesAnswer } from '../../contract/map.ts';
import type { Ports } from '../ports.ts';
import { lineIn, readRows } from '../tabs/index.ts';
import { countMembers } from './count.ts';
import { placesTab } from './design.ts';
import { knownPlaces, locateOrMakePlaces, placesIn } from './places.ts';

/** Makes the tab where there is none, and a row for each postcode of members without one. @throws AppError as `locateMembers`, `busy`, and for a damaged tab */
export function showPlaces(ports: Ports): MapPlacesAnswer {
  const members = new Map([...countMembers(ports).byPostcode].map(([code, count]) => [code, count.members]));
  return ports.lock.hold(() => {
    const own = locateOrMakePlaces(ports);
    const { rows } = placesIn(readRows(own, placesTab.columns.map(({ header }) => header)), own, ports.who);
    const known = knownPlaces(rows, members);
    const added = [...members.keys()].filter((code) => !known.has(code)).sort().map((code) => lineIn(own, { PLZ: code }));
    if (added.length > 0) own.tab.append(added, own.lastRow);
    const open = rows.find(({ postcode }) => !known.get(postcode)?.centre)?.row ?? (added.length > 0 ? own.lastRow + 1 : own.headerRow + 1);
    own.tab.show(open, own.columns.get('Breite') ?? 1);
    return { tab: own.tab.name, row: open, added: added.length };
  });
}
