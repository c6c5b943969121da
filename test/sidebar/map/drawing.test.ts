// Labels: inside their own area, never over each other, never smaller than can be read; arrow keys go where they point.

import { drawOutlines, drawTiles, inDirection, type Drawing } from '../../../src/sidebar/map/drawing.ts';
import { boxInside, middlesInside } from '../../../src/sidebar/map/inside.ts';
import { heightOf, labelFor, smallest, textWidth, widthOf } from '../../../src/sidebar/map/labels.ts';
import { drawnShapes } from '../../../src/sidebar/map/drawn-shapes.ts';
import { themeFor } from '../../../src/sidebar/map/theme.ts';
import { boxesAround, mapAnswer, mapPostcodes } from '../../support/mapExamples.ts';

const byPostcode = new Map(mapPostcodes.map((one) => [one.postcode, one]));
const many = Array.from({ length: 80 }, (_, index) => ({ ...mapPostcodes[3]!, postcode: String(10_000 + index), members: 234, centre: { lat: 52 + ((index * 37) % 80) / 300, lon: 13 + ((index * 53) % 80) / 160 } }));

interface Box {
  left: number;
  right: number;
  top: number;
  bottom: number;
}

function labelBoxes(drawing: Drawing, postcodes = byPostcode): Box[] {
  const theme = themeFor({ ...mapAnswer, postcodes: [...postcodes.values()] }, 'members', 'de');
  return drawnShapes(drawing, theme, postcodes).flatMap(({ label }) => {
    if (!label) return [];
    expect(label.lines.every(({ size }) => size >= smallest)).toBe(true);
    const [width, height] = [widthOf(label.lines), heightOf(label.lines) * 0.85];
    return [{ left: label.x - width / 2, right: label.x + width / 2, top: label.y - height / 2, bottom: label.y + height / 2 }];
  });
}

function collisions(boxes: readonly Box[]): number {
  return boxes.flatMap((one, index) => boxes.slice(index + 1).filter((other) => one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom)).length;
}

test.each([368, 668, 560, 968])('%i px wide: every tile says its postcode and figure, no label touches another, nothing is wider', (width) => {
  const drawing = drawTiles(mapPostcodes, { width, height: 500 });
  const boxes = labelBoxes(drawing);
  expect(boxes).toHaveLength(21);
  expect(collisions(boxes)).toBe(0);
  expect(drawing.width).toBeLessThanOrEqual(width);
  expect(boxes.every(({ left, right }) => left >= 0 && right <= drawing.width)).toBe(true);
});

test('eighty postcodes on 368 px: every tile still has its figure', () => {
  const postcodes = new Map(many.map((one) => [one.postcode, one]));
  const boxes = labelBoxes(drawTiles(many, { width: 368, height: 500 }), postcodes);
  expect(boxes).toHaveLength(80);
  expect(collisions(boxes)).toBe(0);
});

test.each([368, 560, 968])('outlines %i px wide: no label touches another, all lie in the picture', (width) => {
  const drawing = drawOutlines(boxesAround(mapPostcodes), { width, height: 640 });
  const boxes = labelBoxes(drawing);
  expect(boxes.length).toBeGreaterThanOrEqual(width < 400 ? 14 : 19);
  expect(collisions(boxes)).toBe(0);
  expect(boxes.every(({ left, right, top, bottom }) => left >= 0 && right <= drawing.width && top >= 0 && bottom <= drawing.height)).toBe(true);
});

test('outlines keep their proportions and fill the given size', () => {
  const drawing = drawOutlines(boxesAround(mapPostcodes), { width: 404, height: 2_000 });
  expect([drawing.width, Math.round(drawing.height)]).toEqual([404, 529]);
});

// A U: its middle lies outside.
const horseshoe = [[0, 0, 20, 0, 20, 60, 80, 60, 80, 0, 100, 0, 100, 90, 0, 90]];

test('a label lies within a horseshoe, not in its gap; and beside a hole, not in it', () => {
  for (const middle of middlesInside(horseshoe, 0.1)) expect(boxInside(horseshoe, middle, 10, 8)).toBe(true);
  expect(boxInside(horseshoe, { x: 50, y: 30 }, 4, 4)).toBe(false);
  const ring = [[0, 0, 100, 0, 100, 100, 0, 100], [30, 30, 70, 30, 70, 70, 30, 70]];
  for (const middle of middlesInside(ring, 0.1)) expect(boxInside(ring, middle, 20, 12)).toBe(true);
  expect(boxInside(ring, { x: 50, y: 50 }, 4, 4)).toBe(false);
});

test('a box that an edge cuts through without a corner in it is not inside', () => {
  const spike = [[0, 0, 100, 0, 100, 100, 52, 100, 50, 40, 48, 100, 0, 100]];
  expect(boxInside(spike, { x: 50, y: 30 }, 60, 10)).toBe(true);
  expect(boxInside(spike, { x: 50, y: 45 }, 60, 20)).toBe(false);
});

test('with less room the name goes first, then the postcode, then all', () => {
  const wanted = { postcode: '12043', name: 'Rixdorf', figure: '141' };
  const linesIn = (width: number, height: number): string[] => (labelFor(wanted, (wide, high) => (wide <= width && high <= height ? { x: 0, y: 0 } : null))?.lines ?? []).map(({ text }) => text);
  expect([linesIn(90, 60), linesIn(40, 30), linesIn(30, 14), linesIn(12, 9)]).toEqual([['12043', 'Rixdorf', '141'], ['12043', '141'], ['141'], []]);
});

test('a long name breaks at its hyphen', () => {
  const label = labelFor({ postcode: '12353', name: 'Gropiusstadt-Süd', figure: '33' }, (wide, high) => (wide <= 92 && high <= 70 ? { x: 0, y: 0 } : null));
  expect(label?.lines.map(({ text }) => text)).toEqual(['12353', 'Gropiusstadt-', 'Süd', '33']);
});

test('text is rather taken for too wide', () => {
  // Widths in Arial, 100 px: from its own tables.
  expect(textWidth('12043', 100)).toBeGreaterThanOrEqual(278);
  expect(textWidth('Gropiusstadt', 100)).toBeGreaterThanOrEqual(534);
  expect(textWidth('Wildenbruch', 100, true)).toBeGreaterThanOrEqual(570);
});

test('arrow keys lead to the neighbour in that direction, and at the edge nowhere', () => {
  const { shapes } = drawTiles(mapPostcodes, { width: 560, height: 500 });
  expect(inDirection(shapes, '12053', 'ArrowRight')).toBe('12043');
  expect(inDirection(shapes, '12053', 'ArrowUp')).toBe('12047');
  expect(inDirection(shapes, '12053', 'ArrowDown')).toBe('12051');
  expect(inDirection(shapes, '12349', 'ArrowUp')).toBe('12347');
  expect(inDirection(shapes, '10967', 'ArrowLeft')).toBe('10967');
});

test('with the arrow keys every postcode can be reached', () => {
  for (const { shapes } of [drawTiles(mapPostcodes, { width: 560, height: 500 }), drawTiles(many, { width: 560, height: 500 }), drawOutlines(boxesAround(mapPostcodes), { width: 560, height: 500 })]) {
    const seen = new Set([shapes[0]!.postcode]);
    for (const code of seen) for (const key of ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight'] as const) seen.add(inDirection(shapes, code, key));
    expect(seen.size).toBe(shapes.length);
  }
});
