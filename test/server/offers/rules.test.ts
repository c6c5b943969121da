// Topics and times as people write them.

import { isOver, timesIn } from '../../../src/server/offers/times.ts';
import { sameTopic, topicWords } from '../../../src/server/offers/topics.ts';

const same = (one: string, other: string): boolean => sameTopic(topicWords(one), topicWords(other));

test.each([
  ['Wohnen', 'wohnen'],
  ['Mieten', 'Miete'],
  ['Verein', 'Vereine'],
  ['Gärten', 'Gaerten'],
  ['Klima', 'Klima und Verkehr'],
  ['Antira', 'Antira, Asyl'.split(',')[0]!],
  ['Frauen', 'Frau'],
  ['Feminismus / Queer', 'Queer'],
  ['Mieter*innen', 'Mieter'],
])('%s and %s are one topic', (one, other) => {
  expect([same(one, other), same(other, one)]).toEqual([true, true]);
});

test.each([
  ['Wohnen', 'Wohnungspolitik'],
  ['Arbeit', 'Arbeiter'],
  ['Film', 'Filmabend'],
  ['Kultur und Musik', 'Kultur und Theater'],
  ['und', 'Kultur und Musik'],
  ['Bau', 'Baum'],
  ['', 'Klima'],
])('%s and %s are two', (one, other) => {
  expect([same(one, other), same(other, one)]).toEqual([false, false]);
});

test.each([
  ['dienstags 19 Uhr', ['abends']],
  ['am Wochenende', ['am Wochenende']],
  ['jeden 2. Montag 18:30', ['abends']],
  ['1. Mittwoch im Monat, 18.30 Uhr', ['abends']],
  ['Samstag 10–13 Uhr', ['vormittags', 'am Wochenende']],
  ['vormittags', ['vormittags']],
  ['mittags oder nachmittags', ['nachmittags']],
  ['Sonnabend', ['am Wochenende']],
  ['Dienstagabend', ['abends']],
  ['Freitagnachmittag', ['nachmittags']],
  ['17 Uhr', ['nachmittags', 'abends']],
  ['14:00-16:00', ['nachmittags']],
  ['28.11.2026', ['am Wochenende']],
  ['Mo 23.11.26, 20h', ['abends']],
  ['24.12.', []],
  ['nach Absprache', []],
  ['3 Treffen', []],
  ['', []],
  ['abends, am Wochenende', ['abends', 'am Wochenende']],
])('„%s“ is %j', (text, times) => {
  expect(timesIn(text)).toEqual(times);
});

test.each([
  ['21.11.2026, 19 Uhr', true],
  ['22.11.2026, 19 Uhr', false],
  ['1.11.2026 und 1.12.2026', false],
  ['dienstags ab 1.9.2026', false],
  ['seit 01.10.2026 jeden Montag', false],
  ['montags bis 31.10.2026', true],
  ['dienstags 19 Uhr', false],
  ['1.11.', false],
])('on 22 November 2026, „%s“ is over: %s', (text, over) => {
  expect(isOver(text, '2026-11-22')).toBe(over);
});
