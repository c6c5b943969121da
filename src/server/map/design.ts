// The tab `Postleitzahlen`: where postcodes are that the project does not know, and the outlines somebody has loaded.

import type { MapPostcode } from '../../contract/map.ts';
import type { OwnTabDesign } from '../tabs/index.ts';

/** Made when the first outlines are loaded, or when somebody wants to enter a place. Text throughout: `13.437` typed into a German sheet would become thirteen thousand. */
export const placesTab: OwnTabDesign = {
  name: 'Postleitzahlen',
  essential: ['PLZ', 'Breite', 'Länge', 'Umriss', 'Quelle'],
  columns: [
    { header: 'PLZ', width: 70, format: '@' },
    { header: 'Name', width: 180, format: '@' },
    { header: 'Breite', width: 80, format: '@', note: 'Der Mittelpunkt in Grad, zum Beispiel 52,480. Die Breite liegt in Deutschland zwischen 47 und 55.' },
    { header: 'Länge', width: 80, format: '@', note: 'Der Mittelpunkt in Grad, zum Beispiel 13,437. Die Länge liegt in Deutschland zwischen 5 und 15.' },
    { header: 'Umriss', hidden: true, format: '@' },
    { header: 'Quelle', width: 260, format: '@', note: 'Steht unter der Karte.' },
    { header: 'Datei', width: 180, format: '@' },
  ],
};

/** Degrees as people write them here, to 100 m; none for a place that is unknown. */
export function centreCells(centre: MapPostcode['centre']): Record<string, string> {
  const written = (degrees: number): string => degrees.toFixed(3).replace('.', ',');
  return centre ? { Breite: written(centre.lat), Länge: written(centre.lon) } : {};
}
