// What one postcode shows for each measure, as whole numbers: people, or percent of the members there.

import type { MapOutlines, MapPostcode } from '../../contract/map.ts';
import type { MapMeasure } from '../../contract/mapMeasures.ts';

/** What can be shaded; `group` is coloured instead. */
export type Counted = Exclude<MapMeasure, 'group'>;
export type Share = 'active' | 'contacted';

export function isShare(measure: MapMeasure): measure is Share {
  return measure === 'active' || measure === 'contacted';
}

/** People, or percent for a share; null: hidden. Nobody is 0 percent of nobody. */
export function figureOf(postcode: MapPostcode, measure: Counted): number | null {
  if (!isShare(measure)) return postcode[measure];
  const part = postcode[measure];
  const { members } = postcode;
  if (part === null || members === null) return null;
  return members === 0 ? 0 : Math.round((part / members) * 100);
}

/** Its place is known, or its outline is loaded. */
export function isOnMap({ postcode, centre }: MapPostcode, outlines: MapOutlines | null): boolean {
  return outlines ? outlines.areas[postcode] !== undefined : centre !== null;
}

/** Fewer than may be told, or nothing about groups may be told. */
export function isHidden(postcode: MapPostcode, measure: MapMeasure): boolean {
  if (measure !== 'group') return figureOf(postcode, measure) === null;
  return postcode.members !== 0 && postcode.group === '' && postcode.groups.length === 0;
}

/** From `from` on, below `below`; null: without an end. */
export interface FigureClass {
  from: number | null;
  below: number | null;
}

const mostClasses = 5;
/** More than this part of all in one class tells too little. */
const crowded = 0.6;

/**
 * At most five classes with round borders, all equally wide; where nearly all would be in one, each about twice as wide as
 * the one before. 0 is in none of them.
 * @param figures whole numbers
 */
export function classesOf(figures: readonly number[]): FigureClass[] {
  const above = figures.filter((figure) => figure > 0);
  if (above.length === 0) return [];
  const least = Math.min(...above);
  const most = Math.max(...above);
  const even = evenBorders(least, most);
  if (Math.max(...sizes(above, between(even))) <= crowded * above.length) return between(even);
  const doubling = [5, 10, 20, 50, 100, 200, 500, 1_000, 2_000, 5_000].filter((border) => border > least && border <= most);
  if (doubling.length < even.length) return between(even);
  const choices = Array.from({ length: Math.max(1, doubling.length - mostClasses + 2) }, (_, start) => between(doubling.slice(start, start + mostClasses - 1)));
  return choices.reduce((best, one) => (unevenness(above, one) < unevenness(above, best) ? one : best));
}

function sizes(figures: readonly number[], classes: readonly FigureClass[]): number[] {
  return classes.map((one) => figures.filter((figure) => isIn(figure, one)).length);
}

/** The larger, the less the classes tell apart: pairs of figures that look alike. */
function unevenness(figures: readonly number[], classes: readonly FigureClass[]): number {
  return sizes(figures, classes).reduce((sum, size) => sum + size * size, 0);
}

/** Multiples of the smallest round step that is not too fine. */
function evenBorders(least: number, most: number): number[] {
  for (let power = 1; ; power *= 10) {
    for (const step of [power, 2 * power, 2.5 * power, 5 * power].filter(Number.isInteger)) {
      const first = Math.floor(least / step) + 1;
      const count = Math.floor(most / step) - first + 1;
      if (count < mostClasses) return Array.from({ length: count }, (_, index) => (first + index) * step);
    }
  }
}

function between(borders: readonly number[]): FigureClass[] {
  return [...borders, null].map((below, index) => ({ from: index === 0 ? null : borders[index - 1]!, below }));
}

function isIn(figure: number, { from, below }: FigureClass): boolean {
  return (from === null || figure >= from) && (below === null || figure < below);
}

/** Which class a figure above 0 is in. */
export function classIndex(figure: number, classes: readonly FigureClass[]): number {
  return classes.findIndex((one) => isIn(figure, one));
}

/** Which step of the ramp a class gets: few classes take steps far apart. */
export function rampIndex(index: number, classes: number, steps: number): number {
  return classes <= 1 ? Math.floor(steps / 2) : Math.round((index / (classes - 1)) * (steps - 1));
}
