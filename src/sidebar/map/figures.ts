// What one postcode shows for each measure, as whole numbers: people, or percent of the members there.

import type { MapPostcode } from '../../contract/map.ts';
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

/** Fewer than may be told, or nothing about groups may be told. */
export function isHidden(postcode: MapPostcode, measure: MapMeasure): boolean {
  if (measure !== 'group') return figureOf(postcode, measure) === null;
  return postcode.members !== 0 && postcode.groups.length === 0;
}

/** From `from` on, below `below`; null: without an end. */
export interface FigureClass {
  from: number | null;
  below: number | null;
}

const mostClasses = 5;

/**
 * Sorts figures into at most five classes with about as many postcodes in each, and round borders. 0 is in none of them.
 * @param figures whole numbers
 */
export function classesOf(figures: readonly number[]): FigureClass[] {
  const sorted = figures.filter((figure) => figure > 0).sort((a, b) => a - b);
  if (sorted.length === 0) return [];
  const count = Math.min(mostClasses, new Set(sorted).size);
  const step = roundStep((sorted[sorted.length - 1]! - sorted[0]!) / 12);
  const borders: number[] = [];
  for (let index = 1; index < count; index++) {
    const at = Math.ceil((index / count) * sorted.length);
    const border = Math.round(sorted[Math.min(sorted.length - 1, at)]! / step) * step;
    const before = borders[borders.length - 1] ?? 0;
    const someBelow = sorted.some((figure) => figure >= before && figure < border);
    if (border > before && someBelow && sorted[sorted.length - 1]! >= border) borders.push(border);
  }
  return [...borders, null].map((below, index) => ({ from: index === 0 ? null : borders[index - 1]!, below }));
}

/** 1, 2, 5, 10, 20, 50 …: the largest that is not above. */
function roundStep(least: number): number {
  let step = 1;
  for (const factor = [2, 2.5, 2]; step * factor[0]! <= least; factor.push(factor.shift()!)) step *= factor[0]!;
  return step;
}

/** Which class a figure above 0 is in. */
export function classIndex(figure: number, classes: readonly FigureClass[]): number {
  return classes.findIndex(({ from, below }) => (from === null || figure >= from) && (below === null || figure < below));
}

/** Which step of the ramp a class gets: few classes take steps far apart. */
export function rampIndex(index: number, classes: number, steps: number): number {
  return classes <= 1 ? Math.floor(steps / 2) : Math.round((index / (classes - 1)) * (steps - 1));
}
