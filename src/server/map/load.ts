// `map.load`, `map.unload`: outlines go into the tab `Postleitzahlen`, one postcode a row, and out of it again.

import type { MapLoadAnswer, MapUnloadAnswer } from '../../contract/map.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { readOutlines, textOfArea, type Outlines, type Polygon } from '../../geometry/index.ts';
import { AppError } from '../kernel/errors.ts';
import type { CellInput, Ports } from '../ports.ts';
import { findOwnTab, lineIn, locateOwnTab, prepareColumn, readRows, type OwnTab } from '../tabs/index.ts';
import { centres } from './centres.ts';
import { countMembers } from './count.ts';
import { centreCells, placesTab } from './design.ts';
import { knownPlaces, locateOrMakePlaces, middleOf, placesIn, readPlaces } from './places.ts';

/** The cells of a postcode without an outline. */
const none = { Umriss: '', Quelle: '', Datei: '' };

/**
 * Takes the place of all outlines there are; the same file twice leaves the same cells.
 * @throws AppError `map_unusable`, `busy`, `cells_in_the_way`, and as `locateMembers` and `locateOwnTab`
 */
export function loadMap(ports: Ports, { fileName, text, property, attribution }: Request<'map.load'>): MapLoadAnswer {
  const members = new Map([...countMembers(ports).byPostcode].map(([code, count]) => [code, count.members]));
  const known = knownPlaces(readPlaces(ports).rows, members).keys();
  const read = readOutlines(text, fileName, { property, attribution, members, known });
  if (!read.ok) throw new AppError('map_unusable', { reason: read.reason, ...(read.megabytes !== undefined && { megabytes: read.megabytes }) }, read.details);
  const { outlines } = read;
  ports.lock.hold(() => {
    write(locateOrMakePlaces(ports), ports, outlines);
  });
  const postcodes = Object.keys(outlines.areas).sort();
  const missing = [...members.keys()].filter((code) => !outlines.areas[code]).sort();
  const message = texts(ports.who.language()).map.loaded({ count: postcodes.length, missing, attribution: outlines.attribution });
  return { postcodes, missing, property: outlines.property, attribution: outlines.attribution, message };
}

/** The rows stay, with their names and places. @throws AppError `busy`, `cells_in_the_way`, and as `locateOwnTab` for a damaged tab */
export function unloadMap(ports: Ports): MapUnloadAnswer {
  const count = ports.lock.hold(() => {
    if (findOwnTab(ports.workbook, placesTab, true).state === 'absent') return 0;
    return write(locateOwnTab(ports.workbook, placesTab), ports, { fileName: '', property: '', attribution: '', areas: {} });
  });
  return { message: texts(ports.who.language()).map.unloaded({ count }) };
}

/** Every cell of outlines set or emptied; what somebody has entered stays. Under the lock. @returns the outlines there were before */
function write(own: OwnTab, { who }: Ports, { areas, attribution, fileName }: Outlines): number {
  const lines = readRows(own, placesTab.columns.map(({ header }) => header));
  const { rows } = placesIn(lines, own, who);
  const byRow = new Map(rows.map((place) => [place.row, place]));
  const blocks = new Map<string, Map<number, CellInput>>();
  for (const { row, at } of lines) {
    const place = byRow.get(row);
    const area = place && areas[place.postcode];
    const cells = { ...(area ? outlineCells(area) : none), ...(area && !place.centre && !centres.has(place.postcode) && centreCells(middleOf(area))) };
    for (const [header, value] of Object.entries(cells)) {
      if (String(at(header)) !== value) blocks.set(header, (blocks.get(header) ?? new Map<number, CellInput>()).set(row, value));
    }
  }
  const there = new Set(rows.map(({ postcode }) => postcode));
  const added = Object.entries(areas).flatMap(([postcode, area]) => {
    const ours = centres.get(postcode);
    return there.has(postcode) ? [] : [lineIn(own, { PLZ: postcode, Name: ours?.name ?? '', ...centreCells(ours?.centre ?? middleOf(area)), ...outlineCells(area) })];
  });
  const writes = [...blocks].map(([header, values]) => prepareColumn(own, header, values).write);
  for (const one of writes) one();
  if (added.length > 0) own.tab.append(added, own.lastRow);
  return rows.filter(({ outline }) => outline !== null).length;

  function outlineCells(area: readonly Polygon[]): Record<keyof typeof none, string> {
    return { Umriss: textOfArea(area), Quelle: attribution, Datei: fileName };
  }
}
