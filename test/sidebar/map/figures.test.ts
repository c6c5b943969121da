// Figures, classes and the table's order: round borders, nothing hidden shown, nobody's percent of nobody.

import { classesOf, classIndex, figureOf, isHidden } from '../../../src/sidebar/map/figures.ts';
import { inOrder, pressed } from '../../../src/sidebar/map/sorting.ts';
import { themeFor } from '../../../src/sidebar/map/theme.ts';
import { allAnswers, mapRoom } from '../../server/map/mapRoom.ts';
import { boxesAround, mapAnswer, mapPostcodes } from '../../support/mapExamples.ts';

const at = (postcode: string) => mapPostcodes.find((one) => one.postcode === postcode)!;
const borders = (figures: number[]): (number | null)[] => classesOf(figures).map(({ from }) => from);
const legend = (measure: Parameters<typeof themeFor>[1], answer = mapAnswer): string[] => themeFor(answer, measure, 'de').legend.map(({ sign, text }) => (sign + ' ' + text).trim());

test('a share is the percent of those who live there; hidden stays hidden, and where nobody lives it is nothing', () => {
  expect([figureOf(at('12043'), 'members'), figureOf(at('12043'), 'active'), figureOf(at('10965'), 'active'), figureOf(at('12305'), 'active')]).toEqual([141, 41, null, 0]);
  expect(themeFor(mapAnswer, 'active', 'de').lookOf(at('12305')).figure).toBe('');
  expect([isHidden(at('10965'), 'group'), isHidden(at('12305'), 'group'), isHidden(at('12043'), 'group')]).toEqual([true, false, false]);
});

test('at most five classes with round borders', () => {
  expect(borders([6, 11, 19, 24, 27, 31, 33, 38, 44, 71, 96, 118, 122, 134, 141, 168, 187, 212])).toEqual([null, 50, 100, 150, 200]);
  expect(borders([18, 22, 37, 41, 55])).toEqual([null, 20, 30, 40, 50]);
  expect(borders([12, 33, 47, 61, 96, 124])).toEqual([null, 25, 50, 75, 100]);
  expect(borders([7])).toEqual([null]);
  expect(borders([0, 0])).toEqual([]);
  expect(borders([6, 8])).toEqual([null, 7, 8]);
});

test('one postcode with very many does not put all others into one class', () => {
  expect(borders([6, 8, 9, 12, 14, 18, 25, 31, 44, 60, 1_200])).toEqual([null, 10, 20, 50, 100]);
});

test('where more than half would look alike, the borders lie where the postcodes are', () => {
  expect(borders([7, 20, 26, 29, 31, 36, 36, 41, 41, 57, 84, 110, 128, 194, 199, 364])).toEqual([null, 20, 50, 100, 200]);
});

test('a BO that has the most by far gives its colour, though the numbers are hidden', () => {
  const named = { ...at('12043'), groups: [] };
  expect(isHidden(named, 'group')).toBe(false);
  expect(themeFor({ ...mapAnswer, postcodes: [named] }, 'group', 'de').lookOf(named).figure).toBe('F');
  expect(legend('group', { ...mapAnswer, postcodes: [named] })).toEqual(['F BO Rixdorf']);
});

test('where most have no BO a sign of its own says so: a dash means hidden', () => {
  const none = { ...at('12043'), group: '', groups: [{ name: '', members: 120 }] };
  expect(themeFor({ ...mapAnswer, postcodes: [none] }, 'group', 'de').lookOf(none).figure).toBe('?');
  expect(legend('group', { ...mapAnswer, postcodes: [none] })).toEqual(['? ohne BO']);
});

test('every figure above 0 is in exactly one class', () => {
  const figures = Array.from({ length: 300 }, (_, index) => index + 5);
  const classes = classesOf(figures);
  expect(figures.every((figure) => classIndex(figure, classes) >= 0)).toBe(true);
  expect(figures.map((figure) => classIndex(figure, classes))).toEqual(figures.map((figure) => classIndex(figure, classes)).sort((a, b) => a - b));
});

test('the legend says all that is seen on the map, and nothing else', () => {
  expect(legend('members')).toEqual(['unter 50', '50 bis 99', '100 bis 149', '150 bis 199', 'ab 200', 'niemand', 'verborgen (zu wenige)']);
  expect(legend('active')).toEqual(['unter 20 %', '20 % bis 29 %', '30 % bis 39 %', '40 % bis 49 %', 'ab 50 %', 'niemand', 'verborgen (zu wenige)']);
  expect(legend('group')).toEqual(['A BO Britz', 'C BO Gropiusstadt', 'D BO Körnerkiez', 'E BO Reuterkiez', 'F BO Rixdorf', 'G BO Rudow', 'H BO Schillerkiez', 'I BO Sonnenallee', 'niemand', 'verborgen (zu wenige)']);
  const outlines = boxesAround([at('12043')]);
  expect(legend('group', { ...mapAnswer, outlines })).toEqual(['F BO Rixdorf']);
});

test('hidden postcodes are hatched and carry no figure', () => {
  const { lookOf } = themeFor(mapAnswer, 'members', 'de');
  expect([lookOf(at('10965')).figure, lookOf(at('10965')).fill.pattern, lookOf(at('12047')).figure]).toEqual(['', 'hidden', '212']);
});

test('a group keeps its letter and colour, whoever else is on the map', () => {
  const alone = themeFor({ ...mapAnswer, postcodes: [at('12357')] }, 'group', 'de').lookOf(at('12357'));
  expect(alone).toEqual(themeFor(mapAnswer, 'group', 'de').lookOf(at('12357')));
  expect(alone.figure).toBe('G');
});

test('figures sort from the largest, hidden ones last whichever way', () => {
  const codes = (descending: boolean): string[] => inOrder(mapPostcodes, { column: 'members', descending }).map(({ postcode }) => postcode);
  expect(codes(true).slice(0, 3)).toEqual(['12047', '12049', '12045']);
  expect(codes(true).slice(-2)).toEqual(['10965', '12107']);
  expect([codes(false)[0], ...codes(false).slice(-2)]).toEqual(['12305', '10965', '12107']);
  expect(pressed({ column: 'postcode', descending: false }, 'members')).toEqual({ column: 'members', descending: true });
  expect(pressed({ column: 'members', descending: true }, 'members')).toEqual({ column: 'members', descending: false });
});

test('what the page works out from one answer is what the server says for each measure', () => {
  const answers = allAnswers(mapRoom([{ plz: 12043, people: 40, fresh: 6, active: 10, contacted: 20, groups: { A: 40 } }, { plz: 12045, people: 33, active: 11, contacted: 25 }, { plz: 12049, people: 3 }, { plz: 12051, people: 9 }]));
  const [{ postcodes } = { postcodes: [] }] = answers;
  for (const { by, postcodes: told } of answers) {
    if (by === 'group') continue;
    const expected = told.map(({ value }) => (value === null ? null : by === 'active' || by === 'contacted' ? Math.round(value * 100) : value));
    expect(postcodes.map((one) => figureOf(one, by))).toEqual(expected);
  }
});
