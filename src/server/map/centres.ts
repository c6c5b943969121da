// Neukölln's postcodes: where the part that lies in the district has its centre of gravity, and what people call it.

import type { MapPostcode } from '../../contract/map.ts';

/**
 * Degrees (WGS 84), to 100 m. Worked out once from the outlines of the Amt für Statistik Berlin-Brandenburg (CC BY 3.0 DE);
 * a postcode that mostly lies in the next district bears that one's name. Any other postcode: the tab `Postleitzahlen`.
 */
export const centres: ReadonlyMap<string, { name: string; centre: NonNullable<MapPostcode['centre']> }> = new Map(
  (
    [
      ['10965', 'Kreuzberg', 52.482, 13.413],
      ['10967', 'Kreuzberg', 52.487, 13.418],
      ['12043', 'Neukölln', 52.48, 13.437],
      ['12045', 'Neukölln', 52.485, 13.439],
      ['12047', 'Neukölln', 52.491, 13.429],
      ['12049', 'Neukölln', 52.476, 13.423],
      ['12051', 'Neukölln', 52.467, 13.43],
      ['12053', 'Neukölln', 52.477, 13.432],
      ['12055', 'Neukölln', 52.471, 13.449],
      ['12057', 'Neukölln', 52.468, 13.463],
      ['12059', 'Neukölln', 52.481, 13.451],
      ['12099', 'Tempelhof', 52.463, 13.422],
      ['12107', 'Mariendorf', 52.419, 13.404],
      ['12305', 'Lichtenrade', 52.413, 13.408],
      ['12347', 'Britz', 52.451, 13.428],
      ['12349', 'Buckow', 52.425, 13.422],
      ['12351', 'Buckow', 52.433, 13.456],
      ['12353', 'Gropiusstadt', 52.423, 13.459],
      ['12355', 'Rudow', 52.411, 13.498],
      ['12357', 'Rudow', 52.429, 13.491],
      ['12359', 'Britz', 52.447, 13.453],
    ] as const
  ).map(([postcode, name, lat, lon]) => [postcode, { name, centre: { lat, lon } }]),
);
