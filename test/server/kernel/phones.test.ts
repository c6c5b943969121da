// Phone cells as volunteers keep them.

import { execFileSync } from 'node:child_process';
import parsePhoneNumber from 'libphonenumber-js/core';
import { phonesMetadata as written } from '../../../src/server/kernel/phonesMetadata.ts';
import { formatPhone, parsePhone } from '../../../src/server/kernel/phones.ts';

const berlin = { areaCode: '030' };

test.each([
  [3023125764, '+493023125764'],
  [15228817386, '+4915228817386'],
  ['030 23125764', '+493023125764'],
  ['(030) 2312 5764', '+493023125764'],
  ['030/23125-764', '+493023125764'],
  ['030 / 23125764', '+493023125764'],
  ['030-23125764', '+493023125764'],
  ['+49 30 23125764', '+493023125764'],
  ['+49 (0)30 23125764', '+493023125764'],
  ['+49 030 23125764', '+493023125764'],
  ['0049 30 23125764', '+493023125764'],
  ['0049 (0) 30 23125764', '+493023125764'],
  ['Tel. 030 23125764', '+493023125764'],
  ['Tel.: 030 23125764', '+493023125764'],
  ['030 23125764 (privat)', '+493023125764'],
  ['p: 030 23125764', '+493023125764'],
  ["'030 23125764", '+493023125764'],
  // Behind a country code a subscriber may begin with a zero, too.
  ['0049 171 / 01234567', '+4917101234567'],
  ['Tel. 0049171/01234567', '+4917101234567'],
  // Canada, Jersey, Kazakhstan: with the code of a country that is checked.
  ['+1 416 555 0123', '+14165550123'],
  ['+44 7911 123456', '+447911123456'],
  ['+7 701 123 4567', '+77011234567'],
  [' 030\u00a023125764 ', '+493023125764'],
  ['0152/28817386', '+4915228817386'],
  ['0152 28817386', '+4915228817386'],
  ['Handy 0152-2881 7386', '+4915228817386'],
  ['０３０ ２３１２５７６４', '+493023125764'],
  ['089 12345678', '+498912345678'],
  ['+43 1 5880133', '+4315880133'],
  ['0033 1 42 68 53 00', '+33142685300'],
  ['+90 212 555 12 34', '+902125551234'],
  ['+250 788 123 456', '+250788123456'],
])('%s is %s', (cell, e164) => {
  expect(parsePhone(cell, berlin)).toMatchObject({ state: 'given', e164 });
});

test.each(['', ' ', '-', 'k.A.', '?', 'unbekannt', 'keine', '#N/A', '0', null, undefined, false])('%s is none', (cell) => {
  expect(parsePhone(cell, berlin)).toEqual({ state: 'none' });
});

test.each([
  ['23125764', 'no_area_code', ['+493023125764']],
  ['2312 5764', 'no_area_code', ['+493023125764']],
  [23125764, 'no_area_code', ['+493023125764']],
  [2312576412, 'start_unclear', ['+492312576412']],
  ['3023125764', 'start_unclear', ['+493023125764']],
  ['493023125764', 'start_unclear', ['+493023125764']],
  ['+30 23125764', 'start_unclear', ['+493023125764', '+3023125764']],
  ['+152 28817386', 'start_unclear', ['+4915228817386', '+15228817386']],
  ['030 23125764 / 0152 28817386', 'several', ['+493023125764', '+4915228817386']],
  ['030/23125764/0152/28817386', 'several', ['+493023125764', '+4915228817386']],
  ['030 23125764; 030 23125765', 'several', ['+493023125764', '+493023125765']],
  ['030 23125764\n0152 28817386', 'several', ['+493023125764', '+4915228817386']],
  ['030 23125764 oder 0152 28817386', 'several', ['+493023125764', '+4915228817386']],
  ['030 23125764 bei Mutter', 'words', ['+493023125764']],
  ['Fax 030 23125764', 'words', ['+493023125764']],
  ['ruft selbst an', 'words', []],
  ['030 231', 'too_short', []],
  ['0152 2881', 'too_short', []],
  [112, 'too_short', []],
  ['030 231257641234567', 'too_long', []],
  ['+49 30 123456789012', 'too_long', []],
  ['+90 12', 'not_a_number', []],
  ['+1 416 555', 'not_a_number', []],
  [new Date('2026-02-01T00:00:00Z'), 'not_a_number', []],
  [true, 'not_a_number', []],
])('%s is unclear: %s %j', (cell, reason, options) => {
  expect(parsePhone(cell, berlin)).toMatchObject({ state: 'unclear', reason, options });
});

test('without an area code of its own the district gets no proposal', () => {
  expect(parsePhone('23125764')).toEqual({ state: 'unclear', reason: 'no_area_code', options: [] });
});

test('a number cell that lost its zero says so', () => {
  expect(parsePhone(3023125764, berlin)).toMatchObject({ lostZero: true });
  expect(parsePhone('03023125764', berlin)).toMatchObject({ lostZero: false });
});

test('shown as people write it', () => {
  expect(formatPhone('+493023125764')).toBe('030 23125764');
  expect(formatPhone('+493023125764', 'international')).toBe('+49 30 23125764');
  expect(formatPhone('+4315880133')).toBe('+43 15880133');
  expect(formatPhone('+4915228817386')).toBe('0152 28817386');
  expect(formatPhone('+4917123456789', 'international')).toBe('+49 171 23456789');
  // Numbers the library has no way of writing keep their zero.
  expect(formatPhone('+491511000000')).toBe('0151 1000000');
  expect(formatPhone('+491511000000', 'international')).toBe('+49 151 1000000');
});

test('German numbers are those the library takes', () => {
  const wrong: string[] = [];
  for (let number = 2_000_000_001; number < 10_000_000_000; number += 39_916_801) {
    for (const national of [String(number), String(number).slice(0, 8), `${number}5`]) {
      const reading = parsePhone(`0${national}`);
      const library = parsePhoneNumber(`+49${national}`, written);
      const takes = library?.isValid() === true && library.nationalNumber === national;
      if ((reading.state === 'given') !== takes) wrong.push(national);
    }
  }
  expect(wrong).toEqual([]);
});

test('the countries stand as the library has them', () => {
  const fresh = execFileSync(process.execPath, ['--input-type=module', '-e', "import { phonesMetadata } from './scripts/phone-metadata.mjs'; process.stdout.write(phonesMetadata())"], { encoding: 'utf8' });
  const json = /^const json = '(.*)';$/m.exec(fresh)?.[1] ?? '';
  expect(JSON.parse(json.replace(/\\\\/g, '\\'))).toEqual(written);
});
