// The form that columns keep their values in, the area code that most have, and words that mean something beside others.

import { formsOf, usualAreaCode } from '../../../src/server/members/checkForms.ts';
import { isHeaderSpelling, matchHeader, matchHeaders } from '../../../src/server/members/headers.ts';
import type { Cells, MemberRow } from '../../../src/server/members/index.ts';
import type { Cell } from '../../../src/server/ports.ts';

const people = (all: readonly Cells[]): MemberRow[] => all.map((cells, at) => ({ row: at + 2, cells }));
const midnight = (day: string): Date => new Date(`${day}T00:00:00Z`);
const phones = (field: 'phone' | 'mobile', ...cells: Cell[]): string => formsOf(people(cells.map((cell) => ({ [field]: cell })))).text(field, '+493023125764');

test('numbers are shown with the country where most of the column are', () => {
  expect([phones('phone', '030 1234567'), phones('phone', '+49 30 1234567'), phones('mobile', ' 0049 30 1234567'), phones('phone', '+49 30 1234567', '030 1234567'), phones('phone', '+49 30 1234567', '+49 30 1234568', '030 1234567')]).toEqual(['030 23125764', '+49 30 23125764', '+49 30 23125764', '030 23125764', '+49 30 23125764']);
  expect([phones('phone'), phones('phone', 3023125764, '+49 30 1234567'), phones('phone', '+49 30 1234567', 'x 1', 'k 12', 'y'), phones('phone', '030 +49 1234567')]).toEqual(['030 23125764', '+49 30 23125764', '+49 30 23125764', '030 23125764']);
  expect(formsOf(people([{ phone: '+49 30 1234567' }])).text('email', '+493023125764')).toBe('+493023125764');
  const both = formsOf(people([{ phone: '+49 30 1234567', mobile: '0152 28817386' }]));
  expect([both.text('phone', '+493023125764'), both.text('mobile', '+4915228817386')]).toEqual(['+49 30 23125764', '0152 28817386']);
});

test('postcodes are numbers where most are, unless they begin with a zero; dates are dates', () => {
  const numbers = formsOf(people([{ postcode: 12043, memberNumber: 3 }, { postcode: 12045, memberNumber: 4 }, { postcode: '12047' }]));
  expect([numbers.input('postcode', '12049', '', midnight), numbers.input('postcode', '01067', '', midnight), numbers.input('memberNumber', '12', '', midnight), numbers.input('lastName', 'Ulm', '', midnight)]).toEqual([12049, '01067', '12', 'Ulm']);
  expect(formsOf(people([{ postcode: '12043' }, { postcode: 12045 }])).input('postcode', '12049', '', midnight)).toBe('12049');
  const dates = formsOf(people([{ birthDate: new Date(0), entryDate: '1.1.1990' }, { birthDate: new Date(1), entryDate: '' }]));
  expect([dates.dates('birthDate'), dates.dates('entryDate'), dates.input('birthDate', '05.03.1960', '1960-03-05', midnight), dates.input('entryDate', '05.03.1960', '1960-03-05', midnight)]).toEqual([true, false, midnight('1960-03-05'), '05.03.1960']);
});

test('the area code of a list is the one that more than half of its landlines have, three at least', () => {
  const code = (...cells: Cell[]): string => usualAreaCode(cells.map((phone) => ({ cells: { phone } })));
  const berlin = ['030 23125764', '030 23125765', '030 23125766'];
  expect([code(), code(...berlin.slice(0, 2)), code(...berlin), code(...berlin, '0152 28817386', '+43 1 5880133', 'k.A.', '0800 1234567')]).toEqual(['', '', '030', '030']);
  expect([code(...berlin, '089 12345678', '089 12345679'), code(...berlin, '089 12345678', '0711 1234567', '040 1234567'), code('089 12345678', ...berlin)]).toEqual(['030', '', '030']);
  expect(code('040 1234567', '040 1234568', '089 12345678', ...berlin, '030 23125767', '030 23125768')).toBe('030');
});

test('words that mean something beside others', () => {
  const row = (...headers: unknown[]): string[] => matchHeaders(headers).map((some) => some.map(({ field, strength }) => `${field} ${strength}`).join('+'));
  for (const word of ['Nr', 'Nr.', 'Nummer', 'No', 'No.', 'HN']) expect(row('Straße', word)).toEqual(['street exact', 'houseNumber exact']);
  expect(row('Nr', 'Straße')[0]).not.toContain('houseNumber');
  expect(row('PLZ', 'Nr')[1]).not.toContain('houseNumber');
  expect([row('Name', 'Vorname'), row('Name', 'Ort'), row('Name', 'Vorname', 'Nachname')].map(([name]) => name)).toEqual(['lastName exact', 'fullName exact', '']);
  expect(matchHeader('')).toEqual([]);
  expect(matchHeader('   ')).toEqual([]);
  expect([isHeaderSpelling('Nachname'), isHeaderSpelling('NACH-NAME'), isHeaderSpelling('Kaya'), isHeaderSpelling('')]).toEqual([true, true, false, false]);
  expect(matchHeader(`Telefon ${'und noch etwas '.repeat(5)}`)).toEqual([]);
});
