// The place inside an outline where a label has most room: the middle of the largest ellipse that lies wholly inside it.
// Source of the search: V. Agafonkin, "polylabel" (Mapbox, 2016), stretched because a label is wider than high.

/** A ring `[x0, y0, x1, y1, …]`; the first of a polygon is its border, others are holes. */
type Polygon = readonly (readonly number[])[];

export interface Room {
  x: number;
  y: number;
  /** Half the height of the free ellipse; its half width is `stretch` times as much. 0 where there is no room. */
  radius: number;
}

/** How much wider than high the ellipse is. */
export const stretch = 1.7;

interface Cell {
  x: number;
  y: number;
  half: number;
  distance: number;
  most: number;
}

/** @param precision how exact the radius is to be, in the polygon's units */
export function roomInside(polygons: readonly Polygon[], precision: number): Room {
  const largest = [...polygons].sort((a, b) => areaOf(b[0] ?? []) - areaOf(a[0] ?? []))[0];
  if (!largest?.[0] || largest[0].length < 6) return { x: 0, y: 0, radius: 0 };
  const squeezed = largest.map((ring) => ring.map((value, index) => (index % 2 === 0 ? value / stretch : value)));
  const best = pole(squeezed, precision);
  return { x: best.x * stretch, y: best.y, radius: Math.max(0, best.distance) };
}

/** Whether a box of this size around the ellipse's middle lies in it. */
export function fits({ radius }: Room, width: number, height: number): boolean {
  return radius > 0 && (width / 2 / (stretch * radius)) ** 2 + (height / 2 / radius) ** 2 <= 1;
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
