// Words that people mistype, and spellings that are one.

import { folded, phoneDigits, typos, wordsOf } from '../../../src/server/kernel/lookalikes.ts';

test.each([
  ['Müller', 'muller'],
  ['Mueller', 'muller'],
  ['Łukasz', 'lukasz'],
  ['Nguyễn', 'nguyen'],
  ['Yılmaz', 'yilmaz'],
  ['Weiß', 'weiss'],
  ['Dvořák', 'dvorak'],
])('%s is found as %s', (name, key) => {
  expect(folded(name)).toBe(key);
});

test('a name in words', () => {
  expect(wordsOf(' Anna-Lena  El Amrani')).toEqual(['anna', 'lena', 'el', 'amrani']);
});

test.each([
  ['kaya', 'kaya', 0],
  ['kaia', 'kaya', 1],
  ['muster', 'mutser', 1],
  ['abc', 'ca', 3],
  ['meyer', 'meier', 1],
  ['schafer', 'schaffer', 1],
  ['kitten', 'sitting', 3],
  ['', 'ab', 2],
  ['maximilian', 'maxi', 6],
])('%s and %s differ by %d', (one, other, count) => {
  expect([typos(one, other, 9), typos(other, one, 9)]).toEqual([count, count]);
  // What is too far is only said to be too far.
  expect(typos(one, other, 1)).toBe(Math.min(count, 2));
});

test.each(['030 23125-764', '+49 (0)30 23125764', '0049 30/23125764', '3023125764'])('%s is one number', (text) => {
  expect(phoneDigits(text)).toBe('3023125764');
});
