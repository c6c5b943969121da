// German: why a file of outlines cannot be taken, and what to do. For the page, the server and the terminal command.

import type { ErrorParams } from '../errorParams.ts';

const reasons = {
  broken: 'Die Datei ist beschädigt oder unvollständig. Lad sie noch einmal herunter.',
  noMap: 'Diese Datei ist keine Karte. Nimm eine GeoJSON- oder TopoJSON-Datei mit den Umrissen eurer Postleitzahlen.',
  noAreas: 'In der Datei sind keine Flächen, höchstens Punkte oder Linien. Nimm eine mit den Umrissen eurer Postleitzahlen.',
  noCodes: 'In der Datei stehen keine Postleitzahlen. Nimm eine, in der zu jeder Fläche ihre Postleitzahl steht.',
  tooLarge: 'Die Datei ist zu groß: Bis 12 MB lassen sich lesen. Nimm eine nur mit eurer Stadt oder mit gröberen Umrissen.',
  projected: 'Die Datei gibt Orte nicht in Längen- und Breitengraden an. Lad sie in WGS 84 (EPSG:4326) herunter, manchmal „GeoJSON“ oder „GPS-Koordinaten“ genannt.',
  several: 'Mehrere Angaben in der Datei könnten die Postleitzahl sein. Wähl die richtige.',
  noProperty: 'Diese Angabe gibt es in der Datei nicht. Wähl eine von denen, die es gibt.',
  elsewhere: 'Keine Postleitzahl der Datei kommt bei euren Mitgliedern vor. Nimm eine Datei eurer Stadt.',
};

export const mapFile = {
  refused: ({ reason, megabytes }: ErrorParams['map_unusable']): string => {
    const size = reason === 'tooLarge' && megabytes ? ` Diese hat ${megabytes}.` : '';
    return `${reasons[reason ?? 'noMap']}${size} Die bisherige Karte bleibt.`;
  },
};
