// The tile map keeps the shape of the district: everybody in a cell of their own, north on top, neighbours near.

import { layOut, type Place, type TileLayout } from '../../../src/sidebar/map/tile-layout.ts';
import { assign } from '../../../src/sidebar/map/assign.ts';
import { mapPostcodes } from '../../support/mapExamples.ts';

const neukoelln: Place[] = mapPostcodes.flatMap(({ postcode, centre }) => (centre ? [{ postcode, centre }] : []));

/** Numbers from 0 to 1 that are the same in every run. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 16_807) % 2_147_483_647) / 2_147_483_647;
}

function scattered(count: number): Place[] {
  const next = numbers(count);
  return Array.from({ length: count }, (_, index) => ({ postcode: String(10_000 + index), centre: { lat: 52 + next() * 0.3, lon: 13 + next() * 0.5 } }));
}

/** Rows of cells as a person would draw them. */
function drawn({ columns, rows, tiles }: TileLayout): string[] {
  return Array.from({ length: rows }, (_, row) => Array.from({ length: columns }, (_, column) => tiles.find((tile) => tile.column === column && tile.row === row)?.postcode ?? '  .  ').join(' '));
}

const byPostcode = ({ tiles }: TileLayout) => new Map(tiles.map((tile) => [tile.postcode, tile]));

test('Neukölln: Reuterkiez in the north, Britz in the middle, Rudow in the south-east', () => {
  expect(drawn(layOut(neukoelln))).toEqual([
    '10967 12047 12045   .  ',
    '10965 12053 12043 12059',
    '12049 12051 12055 12057',
    '12099 12347 12359   .  ',
    '12107   .   12351 12357',
    '  .   12349 12353 12355',
    '12305   .     .     .  ',
  ]);
});

test.each([1, 2, 3, 5, 12, 21, 40, 80])('%i postcodes each have a cell of their own, and the grid is not much larger', (count) => {
  const { columns, rows, tiles } = layOut(scattered(count));
  expect(new Set(tiles.map(({ column, row }) => column + ',' + row)).size).toBe(count);
  expect(tiles.every(({ column, row }) => column >= 0 && column < columns && row >= 0 && row < rows)).toBe(true);
  expect(columns * rows).toBeLessThanOrEqual(Math.max(4, count * 2.4));
});

test.each([12, 21, 40, 80])('of %i postcodes none far in the north ends below one far in the south; the same from west to east', (count) => {
  const places = scattered(count);
  const at = byPostcode(layOut(places));
  for (const one of places) {
    for (const other of places) {
      const [northern, southern] = [at.get(one.postcode)!, at.get(other.postcode)!];
      if (one.centre.lat - other.centre.lat > 0.3 / 4) expect(northern.row).toBeLessThanOrEqual(southern.row);
      if (one.centre.lat - other.centre.lat > 0.3 / 2) expect(northern.row).toBeLessThan(southern.row);
      if (other.centre.lon - one.centre.lon > 0.5 / 4) expect(northern.column).toBeLessThanOrEqual(southern.column);
      if (other.centre.lon - one.centre.lon > 0.5 / 2) expect(northern.column).toBeLessThan(southern.column);
    }
  }
});

test('whoever is nearest stays near: most have their nearest neighbour in one of the eight cells around', () => {
  const places = scattered(60);
  const at = byPostcode(layOut(places));
  const beside = places.filter((place) => {
    const distance = (other: Place): number => (other === place ? Infinity : Math.hypot(other.centre.lat - place.centre.lat, (other.centre.lon - place.centre.lon) * 0.61));
    const nearest = places.reduce((best, other) => (distance(other) < distance(best) ? other : best), place);
    const [tile, near] = [at.get(place.postcode)!, at.get(nearest.postcode)!];
    return Math.max(Math.abs(tile.column - near.column), Math.abs(tile.row - near.row)) === 1;
  });
  expect(beside.length).toBeGreaterThanOrEqual(48);
});

test('the same places give the same map, in whatever order they come', () => {
  expect(layOut([...neukoelln].reverse())).toEqual(layOut(neukoelln));
});

test('no postcode, a single one, two at one spot, and a line from west to east', () => {
  expect(layOut([])).toEqual({ columns: 0, rows: 0, tiles: [] });
  expect(drawn(layOut(neukoelln.slice(0, 1)))).toEqual(['10965']);
  const spot = { lat: 52.5, lon: 13.4 };
  expect(layOut([{ postcode: '1', centre: spot }, { postcode: '2', centre: spot }]).tiles).toHaveLength(2);
  const line = layOut([0, 1, 2, 3].map((step) => ({ postcode: String(step), centre: { lat: 52.5, lon: 13 + step / 10 } })));
  expect(line.tiles.map(({ column }) => column)).toEqual([0, 1, 2, 3]);
});

test('the assignment finds the least sum, not the first that comes', () => {
  expect(assign([[1, 2, 9], [1, 8, 9], [4, 3, 3]])).toEqual([1, 0, 2]);
  expect(() => assign([[1], [2]])).toThrow('fewer places');
});
