// What the map does not show, and where its outlines are from.

import type { MapDataAnswer } from '../../contract/map.ts';
import type { PageWords } from './texts.ts';

export interface MapNotes {
  /** A sentence each. */
  missing: string[];
  /** What to do about it; only on the screen. */
  help: string[];
  source: string[];
}

/** Postcodes named; more than these nobody reads. */
const mostNamed = 12;

export function notesOf({ postcodes, outlines, withoutPostcode }: MapDataAnswer, words: PageWords): MapNotes {
  const lacking = postcodes.filter(({ postcode, centre, members }) => members !== 0 && (outlines ? !outlines.areas[postcode] : centre === null)).map(({ postcode }) => postcode);
  const named = lacking.slice(0, mostNamed).join(', ') + (lacking.length > mostNamed ? ' …' : '');
  return {
    missing: [
      ...(lacking.length === 0 ? [] : [outlines ? words.noOutline(named) : words.noPlace(named, lacking.length)]),
      ...(withoutPostcode ? [words.withoutPostcode(withoutPostcode)] : []),
    ],
    help: lacking.length > 0 && !outlines ? [words.noPlaceHelp] : [],
    source: outlines ? [outlines.attribution === '' ? words.sourceUnknown(outlines.fileName) : words.source(outlines.attribution)] : [],
  };
}
