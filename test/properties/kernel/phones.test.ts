// One telephone number, however it is written, is one number; shown and read again it is the same.

import { phoneDigits } from '../../../src/server/kernel/lookalikes.ts';
import { formatPhone, optionsOf, parsePhone } from '../../../src/server/kernel/phones.ts';
import { fc, property } from '../support/property.ts';
import { germanNational, nastyText } from '../support/words.ts';

const e164Of = (cell: unknown): string | null => {
  const reading = parsePhone(cell);
  return reading.state === 'given' ? reading.e164 : null;
};

/** The digits with signs between them as people put them: none, spaces, a slash behind the area code, hyphens. */
const signs = fc.tuple(fc.constantFrom(' ', '/', ' / ', '-', '', '.'), fc.constantFrom('', ' ', '-', '.'), fc.integer({ min: 2, max: 4 }), fc.integer({ min: 2, max: 4 }));
const around = fc.constantFrom<readonly [string, string]>(['', ''], ['Tel. ', ''], ['Handy: ', ''], ['', ' (privat)'], ['  ', ' '], ['Tel.: ', ' p'], ['mobil ', ''], ['', ' abends']);
const start = fc.constantFrom('0', '+49', '+49 ', '0049', '0049 ', '+49 (0)', '+49(0) ', '(0', '+49-');

property('every way to write a national number is the same number', [germanNational, start, signs, around], (national, begin, [behindArea, between, area, every], [before, behind]) => {
  fc.pre(e164Of(`0${national}`) !== null);
  const rest = national.slice(area).replace(new RegExp(`(\\d{${every}})(?=\\d{2})`, 'g'), `$1${between}`);
  const text = `${before}${begin}${national.slice(0, area)}${begin === '(0' ? ')' : ''}${behindArea}${rest}${behind}`;
  expect({ text, read: e164Of(text) }).toEqual({ text, read: `+49${national}` });
}, { runs: 950 });

property('shown and read again, a number is the same; shown twice, it looks the same', [germanNational, fc.constantFrom('national' as const, 'international' as const)], (national, style) => {
  const e164 = e164Of(`0${national}`);
  fc.pre(e164 !== null);
  const shown = formatPhone(e164!, style);
  expect(e164Of(shown)).toBe(e164);
  expect(formatPhone(e164Of(shown)!, style)).toBe(shown);
  expect(phoneDigits(shown)).toBe(national);
}, { runs: 500 });

property('numbers of other countries too', [fc.constantFrom('4312345678', '33123456789', '48123456789', '905321234567', '31201234567', '390612345678', '12025550123', '447911123456', '355672123456'), fc.constantFrom('+', '00')], (number, plus) => {
  const e164 = e164Of(plus + number);
  expect(e164).toBe(`+${number}`);
  expect(e164Of(formatPhone(e164!))).toBe(e164);
}, { runs: 19 });

property('a zero that a number cell has lost is found again, or asked about; never another number', [germanNational, fc.constantFrom('030', '040', undefined)], (national, areaCode) => {
  const reading = parsePhone(Number(national), areaCode === undefined ? {} : { areaCode });
  fc.pre(e164Of(`0${national}`) !== null);
  if (reading.state === 'given') expect(reading).toEqual({ state: 'given', e164: `+49${national}`, lostZero: true });
  else expect(reading.state).toBe('unclear');
}, { runs: 300 });

property('whatever stands in the cell: it is read, and what it could be are numbers one can dial', [fc.oneof(nastyText, fc.tuple(nastyText, germanNational, nastyText).map((parts) => parts.join('')), fc.double(), fc.boolean(), fc.constant(null))], (cell) => {
  for (const option of optionsOf(parsePhone(cell))) expect(option).toMatch(/^\+[1-9]\d{6,14}$/);
}, { runs: 650 });
