// What the map does not show, and where its outlines are from.

import type { MapDataAnswer } from '../../contract/map.ts';
import { isOnMap } from './figures.ts';
import type { PageWords } from './words.ts';

export interface MapNotes {
  /** A sentence each. */
  missing: string[];
  /** Places can be entered for what is missing. */
  places: boolean;
  /** Where the outlines are from; none for tiles. */
  source: string[];
}

/** Postcodes named; more than these nobody reads. */
const mostNamed = 12;

export function notesOf({ postcodes, outlines, withoutPostcode, notes = [] }: MapDataAnswer, words: PageWords): MapNotes {
  const lacking = postcodes.filter((one) => one.members !== 0 && !isOnMap(one, outlines)).map(({ postcode }) => postcode);
  const named = lacking.slice(0, mostNamed).join(', ') + (lacking.length > mostNamed ? ' …' : '');
  return {
    missing: [
      ...(lacking.length === 0 ? [] : [outlines ? words.noOutline(named) : words.noPlace(named)]),
      ...(withoutPostcode ? [words.withoutPostcode(withoutPostcode)] : []),
      ...notes,
    ],
    places: lacking.length > 0 && !outlines,
    source: outlines ? [outlines.attribution || outlines.fileName] : [],
  };
}
