// What single cells of the membership list say: words, numbers, who has left; and which values look like what.

import { activities } from '../../../src/contract/activityWords.ts';
import { isBlank, looksLike, share, valuesTell, verdict } from '../../../src/server/members/evidence.ts';
import { hasLeft } from '../../../src/server/members/left.ts';
import { emailOf, isYes, phonesOf } from '../../../src/server/members/reach.ts';
import { activityOf, activityWord, byFrequency, joined, merged, sameWords, times, wordsOf } from '../../../src/server/members/words.ts';
import type { Cell } from '../../../src/server/ports.ts';

describe('words in a cell', () => {
  test('are each there once, as they were first spelled', () => {
    expect(wordsOf('Wohnen, Klima; Kultur\nwohnen,, ; Bau/Verkehr ,  Kita  Platz')).toEqual(['Wohnen', 'Klima', 'Kultur', 'Bau/Verkehr', 'Kita Platz']);
    expect([wordsOf(''), wordsOf(undefined), wordsOf(17), wordsOf(' , ')]).toEqual([[], [], ['17'], []]);
    expect(joined(['Wohnen', 'Klima'])).toBe('Wohnen, Klima');
  });

  test('are added and taken out whatever their case; those of others stay as they are spelled', () => {
    expect(merged(['Wohnen', 'KLIMA'], ['klima', 'Kultur', ' kultur ', '', 'a,b;c\nd'], ['wohnen '])).toEqual(['KLIMA', 'Kultur', 'a b c d']);
    expect(merged(['Wohnen'])).toEqual(['Wohnen']);
    expect(merged(['Wohnen'], ['wohnen'], ['WOHNEN'])).toEqual(['wohnen']);
  });

  test('are the same in the same order only', () => {
    expect([sameWords(['a', 'b'], ['a', 'b']), sameWords(['a', 'b'], ['b', 'a']), sameWords(['a'], ['a', 'b']), sameWords(['a', 'c'], ['a', 'b']), sameWords([], [])]).toEqual([true, false, false, false, true]);
  });

  test('are counted, the most frequent first', () => {
    expect(byFrequency([['Klima', 'Wohnen'], ['wohnen', 'Kultur'], ['WOHNEN', 'Kultur', 'Rad']])).toEqual([{ topic: 'Wohnen', count: 3 }, { topic: 'Kultur', count: 2 }, { topic: 'Klima', count: 1 }, { topic: 'Rad', count: 1 }]);
  });

  test('for how active somebody is, and when they have time', () => {
    expect(activities.map((activity) => activityOf(` ${activityWord(activity).toUpperCase()} `))).toEqual([...activities]);
    expect([activityOf(''), activityOf('aktivistisch'), activityWord('wants')]).toEqual([null, null, 'möchte aktiv werden']);
    expect(times).toEqual(['vormittags', 'nachmittags', 'abends', 'am Wochenende']);
  });
});

test('yes is what people write for it', () => {
  expect(([true, 'ja', 'J', ' x ', 'X', 'yes', 'y', 'WAHR', 'true', '1', 1] as Cell[]).map(isYes)).toEqual(new Array(11).fill(true));
  expect(([false, undefined, '', 'nein', 'n', 0, 2, 'jawohl', 'naja', '11', 'xx', new Date(0)] as (Cell | undefined)[]).map(isYes)).toEqual(new Array(12).fill(false));
});

test('who has left, by the day or by the word', () => {
  const left = (exitDate: Cell, status: Cell = ''): boolean => hasLeft({ exitDate, status }, '2026-11-22');
  expect(['2026-11-22', '2026-11-21', '01.02.2020'].map((day) => left(day))).toEqual([true, true, true]);
  expect(['2026-11-23', '', 'k.A.'].map((day) => left(day))).toEqual([false, false, false]);
  expect(['ausgetreten', 'vermutlich ausgetreten', 'Verstorben', 'gestorben', 'tot', 'ausgeschlossen', 'left', 'deceased', 'resigned'].map((word) => left('', word))).toEqual(new Array(9).fill(true));
  expect(['', 'aktiv', 'möchte austreten', 'total aktiv', 'leftist'].map((word) => left('', word))).toEqual(new Array(5).fill(false));
});

test('how somebody is reached: the mobile number first, what is not certain as it stands', () => {
  expect(phonesOf({ phone: '030 23125764', mobile: '0152 28817386' }, '030')).toEqual([{ field: 'mobile', shown: '0152 28817386', tel: '+4915228817386' }, { field: 'phone', shown: '030 23125764', tel: '+493023125764' }]);
  expect(phonesOf({ phone: ' 2312  5764', mobile: 'k.A.' }, '030')).toEqual([{ field: 'phone', shown: '2312 5764', tel: '' }]);
  expect(phonesOf({}, '030')).toEqual([]);
  expect([emailOf('ada@example.org'), emailOf('ada@'), emailOf(''), emailOf(undefined)]).toEqual(['ada@example.org', '', '', '']);
});

test('what stands where there is nothing', () => {
  const nothing: (Cell | undefined)[] = ['', '  ', '-', '---', '–', '—', '/', '?', '??', 'k.A.', 'k. A.', 'keine Angabe', 'Unbekannt', 'entfällt', 'Entfallt', 'n/a', 'N/A', '#N/A', ' - ', undefined];
  expect(nothing.filter((cell) => !isBlank(cell))).toEqual([]);
  const something: Cell[] = ['a', '- a', 'keine', 'unbekannte', 'x', '#REF!', 0, false, new Date(0), 'kA1', '–-', '//', 'Meyer -', 'Anna unbekannt'];
  expect(something.filter(isBlank)).toEqual([]);
});

const all = (looks: (cell: Cell) => boolean, cells: Cell[]): Cell[] => cells.filter((cell) => !looks(cell));
const none = (looks: (cell: Cell) => boolean, cells: Cell[]): Cell[] => cells.filter(looks);

test.each<[keyof typeof looksLike, Cell[], Cell[]]>([
  ['mail', ['a@b.de', ' A@Example.ORG ', 'a@b.de; c@d.de', 'a@b-c.museum'], ['a@b', 'Ada a@b.de', 'x b@c.de', '@b.de', 'a@b.d', 'a@b.d1', 'a.b.de']],
  ['postcode', ['12043', 12043, 1067, '1067', 'D-12043', '12043 Berlin'], ['120', 'x1067', '1067x', 1066, '1066', '12043-1', 'Berlin']],
  ['phone', ['030 231257', '+49 30 23125764', '(030) 231257', 'Tel.: 030/231257', 'Tel 030 231257', 3023125764, '030–231-257', '030.231.257', '123456', '12345678901234567890'], ['12345', '123456789012345678901', 'Ada', '24.06.1949', '2026-11-22', '#123456 a', '*030231257', 'a@030231257.de', new Date(0)]],
  ['date', ['24.6.1949', '4/12/49', '4-12-49', '24. 6. 1949', '1949-6-4', '2026-11-22', '24. Juni 1949', '24.Juni 1949', '24. Jun. 1949', new Date(0), '24.6.1949 10:00'], ['124.6.1949', '24.6', '24.6.1', '24.6.194', '1849-06-24', 'x2026-11-22', '24. Ju 1949', '24. Juni 49', 'am 24. Juni 1949', '24. Juni 19490', 29221, 'Juni']],
  ['memberNumber', ['100006', 100010, 'A-17', '100/3', 'M 17', 'LV 12-3', 'x'.repeat(39) + '1', 'abcde 1', '12 345 678'], ['Anna', '', '24.6.1949', 'a1@b.de', 'Sonnenallee 12', `${'x'.repeat(40)}1`, 'abcdef 1', '# 1', 'a 1234567890123456789', '-1 a']],
  ['houseNumber', ['3', 9999, '23C', '23 C', '12 ab', '12-14', '12 – 14', '12/14 a', '12,14', '12 + 14', '12-14b', '3 links', '12 abc', '3 Hinterhaus, links'], ['12345', 'a', 'a3', '-3', '3links', '12abc', `3 ${'x'.repeat(19)}`, '3-x']],
  ['postcodeAndCity', ['12043 Berlin'], ['12043', 'Berlin', 'Berlin 12043']],
  ['words', ['Anna', 'Łucja', 'a1'], ['12', 'a@b.de', '24. Juni 1949', '']],
  ['wholeAddress', ['Weg 3, 12043 Berlin', '12043 B'], ['12043', 'Weg 3', 'Weg 120431', 'Weg x12043']],
])('what looks like %s, and what does not', (name, does, doesNot) => {
  expect([all(looksLike[name], does), none(looksLike[name], doesNot)]).toEqual([[], []]);
});

test('the share of what is filled', () => {
  expect([share([], looksLike.mail), share(['-', ''], looksLike.mail), share(['a@b.de', '-', 'x', 'y', 'z'], looksLike.mail)]).toEqual([0, 0, 0.25]);
});

test('values bear a header out from three in five on, and speak against it where fewer than a quarter fit', () => {
  const mails = (fit: number, other: number): string => verdict('email', [...Array.from({ length: fit }, (_, at) => `a${at}@b.de`), ...Array.from({ length: other }, () => 'Berlin')]);
  expect([mails(3, 2), mails(2, 2), mails(1, 3), mails(1, 4), mails(0, 3), mails(0, 2), mails(1, 0)]).toEqual(['fits', 'unclear', 'unclear', 'contradicts', 'contradicts', 'unclear', 'fits']);
  const dates = (...cells: Cell[]): string => verdict('birthDate', cells);
  expect([dates('Berlin', 'Köln', 'Bonn', 1949), dates('Berlin', 'Köln', 1949), dates(29221, 30000, 31000), dates('1949', '1950', 'Köln')]).toEqual(['contradicts', 'unclear', 'unclear', 'unclear']);
  const numbers = (...cells: Cell[]): string => verdict('memberNumber', cells);
  expect([numbers(1, 1, 2, 2), numbers(1, 1, 1, 2, 1), numbers(1, 1)]).toEqual(['fits', 'contradicts', 'fits']);
});

test('a column without a header is offered where its values speak clearly', () => {
  const mails = ['a@b.de', 'b@b.de', 'c@b.de', 'd@b.de'];
  expect([valuesTell('email', mails), valuesTell('email', mails.slice(0, 2)), valuesTell('email', [...mails, 'x']), valuesTell('email', [...mails.slice(0, 3), 'x'])]).toEqual([true, false, true, false]);
  const phones = ['030 23125764', '030 23125761', '0152 28817386', '030 231257617'];
  expect([valuesTell('phone', phones), valuesTell('phone', ['030 23125', '030 23126', '030 23127']), valuesTell('phone', ['030 231257', '030 231258', '030 231259'])]).toEqual([true, false, true]);
  const places = ['12043', 12045, '12047 Berlin', '12049'];
  expect([valuesTell('postcode', places), valuesTell('postcode', [...places.slice(0, 3), 'x']), valuesTell('postcode', [1067, 1069, 1097]), valuesTell('city', places)]).toEqual([true, false, false, false]);
  const many = (different: number, length: number): Cell[] => Array.from({ length }, (_, at) => 12_000 + (at % different));
  expect([valuesTell('postcode', many(20, 20)), valuesTell('postcode', many(19, 19)), valuesTell('postcode', many(15, 20)), valuesTell('postcode', many(16, 20))]).toEqual([false, true, true, false]);
});
