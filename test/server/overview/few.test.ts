// Small counts are kept back, and so is what they could be worked out from.

import { veilsOf } from '../../../src/server/overview/few.ts';

test.each([
  ['nothing is small', [10, 20, 5], [null, null, null]],
  ['zero tells of nobody', [0, 12], [null, null]],
  ['a single small one takes the next smallest with it', [3, 40, 9], ['small', null, 'cover']],
  ['two small ones that only one answer fits', [4, 4, 30, 8], ['small', 'small', null, 'cover']],
  ['two small ones of one each', [1, 1, 30], ['small', 'small', 'cover']],
  ['three small ones cover each other', [2, 1, 3, 30], ['small', 'small', 'small', null]],
  ['nothing is left to cover with', [3, 0], ['small', null]],
])('%s', (_, counts, expected) => {
  expect(veilsOf(counts, true)).toEqual(expected);
});

test('without a total nothing can be worked out', () => {
  expect(veilsOf([3, 40, 9], false)).toEqual(['small', null, null]);
});
