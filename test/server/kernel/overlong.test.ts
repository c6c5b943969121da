// A cell that somebody pasted a whole page into, or filled with one sign: it is not understood, and not for minutes.

import { parseAddress } from '../../../src/server/kernel/addresses.ts';
import { splitStreet } from '../../../src/server/kernel/addressesSplit.ts';
import { tidyText } from '../../../src/server/kernel/addressesText.ts';
import { parseDate } from '../../../src/server/kernel/dates.ts';
import { parseEmail } from '../../../src/server/kernel/emails.ts';
import { headerKey } from '../../../src/server/kernel/headerText.ts';
import { parseHouseNumber } from '../../../src/server/kernel/houseNumbers.ts';
import { parseName } from '../../../src/server/kernel/namesSpelling.ts';
import { parsePhone } from '../../../src/server/kernel/phones.ts';
import { parsePostcode } from '../../../src/server/kernel/postcodes.ts';
import { cleaned } from '../../../src/server/kernel/text.ts';

const context = { today: '2026-11-22', kind: 'birth' } as const;
const readers: [string, (text: string) => unknown][] = [
  ['tidyText', tidyText],
  ['cleaned', cleaned],
  ['headerKey', headerKey],
  ['an e-mail', parseEmail],
  ['a telephone', parsePhone],
  ['a date', (text) => parseDate(text, context)],
  ['a postcode', parsePostcode],
  ['a house number', parseHouseNumber],
  ['a name', (text) => parseName(text, 'full')],
  ['an address', (text) => parseAddress({ postcode: text, street: text, houseNumber: text, city: text })],
  ['a street', (text) => splitStreet(text, () => false)],
];
const signs = ['a', '1', ' ', ' \t', '\n', '.', ', ', ';', '-', '/', '1/', '(', ')', '@', 'a@b.', '[ ', '*', '_', '1 ', 'str. 1 ', 'und ', '\u00a0', '> ', '"', 'c/o '];
const around: [string, string][] = [['', ''], ['a@web.de ', 'x'], ['Weserstr. 1', '@']];

test.each(readers)('%s: 50,000 signs are answered at once', (_what, read) => {
  for (const sign of signs) {
    for (const [before, after] of around) {
      const text = before + sign.repeat(Math.floor(50_000 / sign.length)) + after;
      const from = process.cpuUsage();
      read(text);
      const ms = process.cpuUsage(from).user / 1000;
      if (ms > 400) throw new Error(`${JSON.stringify(before + sign)} … ${after}: ${ms.toFixed(0)} ms`);
    }
  }
});

test('what is too long to be one thing is said to be none, and kept', () => {
  const page = `anna@web.de, 030 23125764, Weserstraße 3, 12045 Berlin ${'und so weiter '.repeat(50)}`.trim();
  expect(parseEmail(page)).toMatchObject({ state: 'unclear', reason: 'broken' });
  expect(parsePhone(page)).toMatchObject({ state: 'unclear', reason: 'not_a_number' });
  expect(parseDate(page, context)).toMatchObject({ state: 'unclear', reason: 'not_a_date' });
  expect(parseHouseNumber(page)).toEqual({ state: 'unreadable' });
  expect(parseName('Anna '.repeat(200), 'first')).toMatchObject({ state: 'unclear', reason: 'signs', name: 'Anna '.repeat(200).trim() });
  expect(parseAddress({ postcode: '12045', street: page, houseNumber: '', city: '' })).toMatchObject({ postcode: { state: 'given', code: '12045' }, street: page, number: { state: 'unreadable' } });
  expect(splitStreet(page, () => false)).toEqual({ name: page, number: { state: 'unreadable' } });
});

test('a line break in a cell is a comma, whatever stands around it', () => {
  expect(tidyText('Weserstraße 3 \t\r\n  Hinterhaus\u2028 2. OG')).toBe('Weserstraße 3, Hinterhaus, 2. OG');
});
