// English: why a file of outlines cannot be taken, and what to do. For the page, the server and the terminal command.

import type { mapFile as german } from '../de/mapFile.ts';
import type { Same } from '../same.ts';

const reasons = {
  broken: 'The file is damaged or incomplete. Download it once more.',
  noMap: 'This file is no map. Take a GeoJSON or TopoJSON file with the outlines of your postcodes.',
  noAreas: 'There are no areas in the file, at most points or lines. Take one with the outlines of your postcodes.',
  noCodes: 'There are no postcodes in the file. Take one that names the postcode of each area.',
  tooLarge: 'The file is too large: up to 12 MB can be read. Take one of your city only, or with coarser outlines.',
  projected: 'The file does not give places in degrees of longitude and latitude. Download it in WGS 84 (EPSG:4326), sometimes called “GeoJSON” or “GPS coordinates”.',
  several: 'Several properties in the file could be the postcode. Choose the right one.',
  noProperty: 'The file has no such property. Choose one of those it has.',
  elsewhere: 'None of the file’s postcodes is one of your members’. Take a file of your city.',
};

export const mapFile: Same<typeof german> = {
  refused: ({ reason, megabytes }) => {
    const size = reason === 'tooLarge' && megabytes ? ` This one has ${megabytes}.` : '';
    return `${reasons[reason ?? 'noMap']}${size} The map stays as it was.`;
  },
};
