// Places inside an outline where a label has most room: the middles of the largest ellipses that lie wholly inside it.
// Source of the search: V. Agafonkin, "polylabel" (Mapbox, 2016), stretched because labels are wider than high.

/** A ring `[x0, y0, x1, y1, …]`; the first of a polygon is its border, others are holes. */
type Polygon = readonly (readonly number[])[];

export interface Point {
  x: number;
  y: number;
}

/** How much wider than high the ellipses are: for a name, for a postcode with its figure, for a figure alone. */
const stretches = [2.4, 1.5, 1];

interface Cell {
  x: number;
  y: number;
  half: number;
  distance: number;
  most: number;
}

/** The largest polygon of several; undefined for none with an area. */
export function largestOf(polygons: readonly Polygon[]): Polygon | undefined {
  return [...polygons].filter(([border = []]) => border.length >= 6).sort((a, b) => areaOf(b[0]!) - areaOf(a[0]!))[0];
}

/**
 * The best middles for labels, for wide ones first.
 * @param precision how exact they are to be, in the polygon's units
 */
export function middlesInside(polygon: Polygon, precision: number): Point[] {
  return stretches.map((stretch) => {
    const { x, y } = pole(polygon.map((ring) => ring.map((value, index) => (index % 2 === 0 ? value / stretch : value))), precision);
    return { x: x * stretch, y };
  });
}

/** Whether a box around this middle lies wholly inside: its middle does, and no edge comes into it. */
export function boxInside(polygon: Polygon, { x, y }: Point, width: number, height: number): boolean {
  if (distanceInside(x, y, polygon) <= 0) return false;
  const [left, right, top, bottom] = [x - width / 2, x + width / 2, y - height / 2, y + height / 2];
  return !polygon.some((ring) => {
    let px = ring[ring.length - 2]!;
    let py = ring[ring.length - 1]!;
    for (let index = 0; index < ring.length; index += 2) {
      const qx = ring[index]!;
      const qy = ring[index + 1]!;
      if (crosses(px, py, qx, qy, left, right, top, bottom)) return true;
      px = qx;
      py = qy;
    }
    return false;
  });
}

/** Whether a line from p to q has a point in the box: what is left of it after cutting at all four sides. */
function crosses(px: number, py: number, qx: number, qy: number, left: number, right: number, top: number, bottom: number): boolean {
  let from = 0;
  let to = 1;
  for (const [delta, before] of [[px - qx, px - left], [qx - px, right - px], [py - qy, py - top], [qy - py, bottom - py]] as const) {
    if (delta === 0 && before < 0) return false;
    if (delta < 0) from = Math.max(from, before / delta);
    if (delta > 0) to = Math.min(to, before / delta);
  }
  return from <= to;
}

function pole(polygon: Polygon, precision: number): Cell {
  const border = polygon[0]!;
  const xs = border.filter((_, index) => index % 2 === 0);
  const ys = border.filter((_, index) => index % 2 === 1);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const size = Math.max(Math.min(right - left, bottom - top), precision);
  const cellAt = (x: number, y: number, half: number): Cell => {
    const distance = distanceInside(x, y, polygon);
    return { x, y, half, distance, most: distance + half * Math.SQRT2 };
  };
  const queue: Cell[] = [];
  for (let x = left; x < right; x += size) for (let y = top; y < bottom; y += size) queue.push(cellAt(x + size / 2, y + size / 2, size / 2));
  let best = cellAt((left + right) / 2, (top + bottom) / 2, 0);
  while (queue.length > 0) {
    const at = queue.reduce((most, cell, index) => (cell.most > queue[most]!.most ? index : most), 0);
    const [cell] = queue.splice(at, 1);
    if (cell!.distance > best.distance) best = cell!;
    if (cell!.most - best.distance <= precision) continue;
    const half = cell!.half / 2;
    for (const dx of [-half, half]) for (const dy of [-half, half]) queue.push(cellAt(cell!.x + dx, cell!.y + dy, half));
  }
  return best;
}

/** Distance to the nearest edge, negative outside. */
function distanceInside(x: number, y: number, polygon: Polygon): number {
  let inside = false;
  let least = Infinity;
  for (const ring of polygon) {
    let px = ring[ring.length - 2]!;
    let py = ring[ring.length - 1]!;
    for (let index = 0; index < ring.length; index += 2) {
      const qx = ring[index]!;
      const qy = ring[index + 1]!;
      if (qy > y !== py > y && x < ((px - qx) * (y - qy)) / (py - qy) + qx) inside = !inside;
      least = Math.min(least, squaredToEdge(x, y, px, py, qx, qy));
      px = qx;
      py = qy;
    }
  }
  return (inside ? 1 : -1) * Math.sqrt(least);
}

function squaredToEdge(x: number, y: number, px: number, py: number, qx: number, qy: number): number {
  const dx = qx - px;
  const dy = qy - py;
  const length = dx * dx + dy * dy;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - px) * dx + (y - py) * dy) / length));
  return (x - px - along * dx) ** 2 + (y - py - along * dy) ** 2;
}

function areaOf(ring: readonly number[]): number {
  let twice = 0;
  for (let index = 0; index < ring.length; index += 2) {
    const next = (index + 2) % ring.length;
    twice += ring[index]! * ring[next + 1]! - ring[next]! * ring[index + 1]!;
  }
  return Math.abs(twice) / 2;
}
