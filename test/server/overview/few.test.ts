// Small counts are kept back, and so is what they could be worked out from.

import { veilsOf } from '../../../src/server/overview/few.ts';

test.each([
  ['nothing is small', [10, 20, 5], [null, null, null]],
  ['zero tells of nobody', [0, 12], [null, null]],
  ['a single small one takes the next smallest with it, and which is which is not said', [3, 40, 9], ['cover', null, 'cover']],
  ['two small ones that only one answer fits', [4, 4, 30, 8], ['cover', 'cover', null, 'cover']],
  ['two small ones of one each', [1, 1, 30], ['cover', 'cover', 'cover']],
  // Six in one of five or more and one of less: whoever knew which, would know both.
  ['a small one beside the smallest that is none takes a third', [1, 5, 9, 30], ['cover', 'cover', 'cover', null]],
  ['of those that are as many, all or none', [7, 4, 7, 30], ['cover', 'cover', 'cover', null]],
  ['three small ones cover each other', [2, 1, 3, 30], ['small', 'small', 'small', null]],
  ['where nothing is left to cover with, nothing is told', [5, 1, 0], ['cover', 'cover', 'cover']],
])('%s', (_, counts, expected) => {
  expect(veilsOf(counts, true)).toEqual(expected);
});

test('without a total nothing can be worked out', () => {
  expect(veilsOf([3, 40, 9], false)).toEqual(['small', null, null]);
});
