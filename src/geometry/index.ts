// Reading a file of outlines: GeoJSON or TopoJSON of any origin becomes outlines by postcode, small enough for a few cells.

export { areaFromText, mostCharactersOfACell, textOfArea } from './areaText.ts';
export { asText } from './asText.ts';
export { boxed, centreOf, inFrame, onEarth } from './frame.ts';
export { mostCharacters, readOutlines } from './read.ts';
export type { Outlines, OutlinesRead, Polygon, ReadOptions, Ring } from './types.ts';
