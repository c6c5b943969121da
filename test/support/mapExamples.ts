// Neukölln's postcodes with made-up figures, and outlines cut for the tests: what a map is tried with.

import { fewest } from '../../src/contract/fewest.ts';
import type { MapDataAnswer, MapOutlines, MapPostcode } from '../../src/contract/map.ts';

/** Postcode, quarter, latitude, longitude, members, share active, share contacted, groups. */
const rows: readonly (readonly [string, string, number, number, number, number, number, readonly (readonly [string, number])[]])[] = [
  ['10965', 'Kreuzberg', 52.4855, 13.3946, 3, 0.4, 0.5, []],
  ['10967', 'Graefekiez', 52.4905, 13.4164, 11, 0.55, 0.82, [['BO Reuterkiez', 11]]],
  ['12043', 'Rixdorf', 52.4799, 13.437, 141, 0.41, 0.7, [['BO Rixdorf', 118], ['BO Schillerkiez', 19]]],
  ['12045', 'Weigandufer', 52.4855, 13.4392, 168, 0.44, 0.62, [['BO Reuterkiez', 101], ['BO Rixdorf', 67]]],
  ['12047', 'Reuterkiez', 52.4906, 13.4284, 212, 0.47, 0.74, [['BO Reuterkiez', 212]]],
  ['12049', 'Schillerkiez', 52.4762, 13.4227, 187, 0.52, 0.81, [['BO Schillerkiez', 187]]],
  ['12051', 'Körnerkiez', 52.4669, 13.4298, 122, 0.38, 0.55, [['BO Körnerkiez', 122]]],
  ['12053', 'Rollbergkiez', 52.4771, 13.4324, 96, 0.36, 0.49, [['BO Körnerkiez', 61], ['BO Schillerkiez', 35]]],
  ['12055', 'Richardkiez', 52.4712, 13.4487, 134, 0.43, 0.67, [['BO Rixdorf', 134]]],
  ['12057', 'High-Deck-Siedlung', 52.4684, 13.4633, 44, 0.27, 0.41, [['BO Sonnenallee', 44]]],
  ['12059', 'Harzer Kiez', 52.4808, 13.4515, 118, 0.45, 0.59, [['BO Sonnenallee', 111], ['BO Rixdorf', 7]]],
  ['12099', 'Tempelhof', 52.4645, 13.4022, 6, 0, 0.5, [['BO Schillerkiez', 6]]],
  ['12107', 'Mariendorf', 52.431, 13.3924, 2, 0, 0, []],
  ['12305', 'Lichtenrade', 52.398, 13.401, 0, 0, 0, []],
  ['12347', 'Britz-Nord', 52.4509, 13.4281, 71, 0.25, 0.38, [['BO Britz', 71]]],
  ['12349', 'Buckow-West', 52.4253, 13.4221, 31, 0.19, 0.32, [['BO Britz', 16], ['BO Buckow', 15]]],
  ['12351', 'Gropiusstadt-Nord', 52.4328, 13.4555, 38, 0.21, 0.34, [['BO Gropiusstadt', 38]]],
  ['12353', 'Gropiusstadt-Süd', 52.4228, 13.4589, 33, 0.18, 0.27, [['BO Gropiusstadt', 33]]],
  ['12355', 'Rudow-Süd', 52.411, 13.4978, 27, 0.26, 0.3, [['BO Rudow', 27]]],
  ['12357', 'Rudow-Nord', 52.4293, 13.4905, 24, 0.21, 0.25, [['BO Rudow', 24]]],
  ['12359', 'Britz-Süd', 52.4473, 13.4531, 19, 0.26, 0.37, [['BO Britz', 19]]],
];

/** As the server hides them. */
const told = (count: number): number | null => (count > 0 && count < fewest ? null : count);
const part = (count: number, members: number): number | null => (members > 0 && (count < fewest || members - count < fewest) ? null : count);

export const mapPostcodes: MapPostcode[] = rows.map(([postcode, name, lat, lon, members, active, contacted, groups]) => ({
  postcode,
  name,
  centre: { lat, lon },
  members: told(members),
  new: part(Math.round(members * 0.06), members),
  active: part(Math.round(members * active), members),
  contacted: part(Math.round(members * contacted), members),
  value: told(members),
  group: groups[0]?.[0] ?? '',
  groups: groups.map(([group, count]) => ({ name: group, members: count })),
}));

export const mapAnswer: MapDataAnswer = {
  by: 'members',
  today: '2026-11-22',
  postcodes: mapPostcodes,
  groups: ['BO Britz', 'BO Buckow', 'BO Gropiusstadt', 'BO Körnerkiez', 'BO Reuterkiez', 'BO Rixdorf', 'BO Rudow', 'BO Schillerkiez', 'BO Sonnenallee'],
  total: 1497,
  withoutPostcode: 10,
  outlines: null,
};

/** A rectangle around every centre. */
export function boxesAround(postcodes: readonly MapPostcode[]): MapOutlines {
  const areas = Object.fromEntries(
    postcodes.flatMap(({ postcode, centre }) => {
      if (!centre) return [];
      const x = Math.round((centre.lon - 13.38) * 6_100);
      const y = Math.round((52.5 - centre.lat) * 10_000);
      return [[postcode, [[[x - 24, y - 20, x + 24, y - 20, x + 24, y + 20, x - 24, y + 20]]]]];
    }),
  );
  return { attribution: '© Geoportal Berlin, dl-de/zero-2-0', fileName: 'plz.geojson', width: 800, height: 1_050, areas };
}
