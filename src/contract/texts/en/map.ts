// English: what the map answers.

import type { map as german } from '../de/map.ts';
import { plural } from '../plural.ts';
import type { Same } from '../same.ts';

const some = (rows: readonly number[]): string => (rows.length === 1 ? `row ${rows[0]}` : `rows ${rows.slice(0, 5).join(', ')}${rows.length > 5 ? ' …' : ''}`);

export const map: Same<typeof german> = {
  loaded: (p) =>
    [
      `Loaded: the outlines of ${plural(p.count, 'postcode', 'postcodes')}.`,
      p.missing.length > 0 ? `${plural(p.missing.length, 'postcode', 'postcodes')} of your members stay without an outline: ${p.missing.slice(0, 5).join(', ')}${p.missing.length > 5 ? ' …' : ''}.` : '',
      p.attribution === '' ? 'Please add where the outlines are from: most sources require to be named below the map.' : '',
    ]
      .filter(Boolean)
      .join(' '),
  unloaded: (p) => (p.count === 0 ? 'No map was loaded.' : 'The outlines are removed. The map shows tiles again.'),
  unclear: {
    postcodes: (p) => `In the tab “${p.tab}”, ${some(p.rows)} names no postcode.`,
    centres: (p) => `In the tab “${p.tab}”, the place in ${some(p.rows)} cannot be understood. Write latitude and longitude in degrees, such as 52.480 and 13.437.`,
    outlines: (p) => `In the tab “${p.tab}”, the outline in ${some(p.rows)} can no longer be read. Load the map once more.`,
  },
};
