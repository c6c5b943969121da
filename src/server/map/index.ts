// The room of the map: how many live where, with small numbers hidden, and the outlines somebody has loaded.

export { mapData } from './data.ts';
export { placesTab } from './design.ts';
export { hiddenParts, mostIn, shownShares } from './hide.ts';
export { loadMap, unloadMap } from './load.ts';
export { showPlaces } from './showPlaces.ts';
