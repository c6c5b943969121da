// Labels, signs and second numbers around telephone numbers, and the bounds of what is one.

import { formatPhone, parsePhone } from '../../../src/server/kernel/phones.ts';

/** The number, or the reason with what it could be. */
function read(cell: unknown, areaCode = '030'): string {
  const reading = parsePhone(cell, areaCode === '' ? {} : { areaCode });
  if (reading.state === 'given') return reading.e164;
  if (reading.state === 'none') return 'none';
  expect(reading.proposal).toBe(reading.options[0]);
  expect('proposal' in reading).toBe(reading.options.length > 0);
  return [reading.reason, ...reading.options].join(' ');
}

const labels = ['Telefon', 'Telefonnummer', 'Tel', 'Tel.', 'Tel.:', 'Fon', 'Festnetz', 'Phone', 'Mobil', 'Mobiltelefon', 'Mobilnummer', 'Mob', 'Mob.', 'Handy', 'Handy-Nr.', 'privat', 'priv', 'priv.', 'dienstl.', 'dienstlich', 'dienstl', 'Arbeit', 'zuhause', 'daheim', 'geschäftlich', 'geschäftl.', 'geschäftl', 'gesch.', 'p', 'm', 'h', 'd', 'g', 't', 'T:', 'ab', 'Nr', 'Nr.', 'Nummer', 'neu', 'abends', 'tagsüber', 'WhatsApp', 'Signal'];

test.each<[string, (label: string) => string]>([
  ['in front', (label) => `${label} 030 23125764`],
  ['in front, with a colon', (label) => `${label}: 030 23125764`],
  ['behind', (label) => `030 23125764 ${label}`],
  ['in brackets', (label) => `030 23125764 (${label})`],
  ['in brackets with spaces', (label) => `( ${label} ) 030 23125764`],
  ['twice', (label) => `${label} ${label} 030 23125764`],
])('what kind of number it is does not matter: %s', (_where, spelled) => {
  expect(labels.map(spelled).filter((cell) => read(cell) !== '+493023125764')).toEqual([]);
});

test('other words are asked about', () => {
  expect(['Fax 030 23125764', '030 23125764 Mutter', 'Telefax 030 23125764', '030 23125764 neuer', 'Tel. 030 23125764 (Fax)', '030 23125764 (nur sonntags)'].map((cell) => read(cell))).toEqual(new Array(6).fill('words +493023125764'));
  expect(['+', 'Tel.', '( )', 'Tel. +', '()', '?!', 'Handy (neu)', 'Signal 0'].map((cell) => read(cell))).toEqual(['words', 'words', 'words', 'words', 'words', 'words', 'words', 'none']);
  expect(['000', '0 0 0', '0000 0000', 'Fax 000'].map((cell) => read(cell))).toEqual(['none', 'none', 'none', 'none']);
});

test('signs between the digits mean nothing', () => {
  const spelled = ['030  23125764', '030.231.25764', '030-231-25764', '030–23125764', '030_23125764', '[030] 23125764', '030|23125764', '(030)23125764', '030 / 231 25 764', '030/23125764', ' /030 23125764/ ', '030 23125764.', ': 030 23125764 ;', '030,23125764', '030 - 23125764', '- 030 23125764 -', '(0 30) 231 257 64', '030—23125764', '0 3 0 2 3 1 2 5 7 6 4'];
  expect(spelled.map((cell) => read(cell))).toEqual(spelled.map(() => '+493023125764'));
});

test('the country stands in front in many ways', () => {
  const spelled = ['+49 30 23125764', '(+49) 30 23125764', '( +49 ) 30 23125764', '+49(0)3023125764', '+49-30-23125764', '0049-30-23125764', '+ 49 30 23125764', 'Tel. +49 30 23125764', '+49 / 30 / 23125764', '+49 030 23125764', '00 49 30 23125764', 'Tel.:+493023125764'];
  expect(spelled.map((cell) => read(cell))).toEqual(spelled.map(() => '+493023125764'));
});

test.each([' / ', ', ', '; ', '|', ' oder ', ' und ', ' or ', ' AND ', ' bzw. ', ' bzw ', ' - ', ' – ', '\n', ' ,', '; ; ', '/', ' Oder '])('two numbers are two: %p', (between) => {
  expect(read(`030 23125764${between}0152 28817386`)).toBe('several +493023125764 +4915228817386');
});

test('two numbers, the second with its country', () => {
  expect(['030 23125764 +49 152 28817386', '030 23125764 - +49 152 28817386', '030 23125764/+49 152 28817386', '030 23125764 / (0152) 28817386', '030 23125764, Handy 0152 28817386', '030 23125764 (privat), 0152 28817386'].map((cell) => read(cell))).toEqual(new Array(6).fill('several +493023125764 +4915228817386'));
  expect(read('030 23125764, 030 23125764')).toBe('several +493023125764');
  expect(read('030 23125764 / 030 23125765 / 0152 28817386')).toBe('several +493023125764 +493023125765 +4915228817386');
  expect(read('030 23125764, 2312576')).toBe('several +493023125764 +49302312576');
});

test('an extension or an area code behind a slash is no second number', () => {
  expect(read('030/23125764')).toBe('+493023125764');
  expect(read('030 2312/5764')).toBe('+493023125764');
  expect(read('+49 30/23125764')).toBe('+493023125764');
  expect(read('0049 171/0123456')).toBe('+491710123456');
  expect(read('033056/230125')).toBe('+4933056230125');
  expect(read('030 231257/64')).toBe('+493023125764');
  expect(read('030 231257-0')).toBe('+49302312570');
  expect(read('030 2312576, 12')).toBe('+4930231257612');
  expect(read('030 23125 / 0764')).toBe('+4930231250764');
});

test('how many digits make a number of its own', () => {
  expect(['030 1234 / 0152 28817386', '030 23125764 / 01234', '030 23125764 / 0123', '030 23125764, 01234', '030 23125764, 0123'].map((cell) => read(cell).split(' ')[0])).toEqual(['several', 'several', 'too_long', 'several', 'too_long']);
});

test('without a zero in front it is asked about, whatever it could be', () => {
  expect(read('2312', '')).toBe('too_short');
  expect(read('23125', '')).toBe('no_area_code');
  expect(read('23125')).toBe('no_area_code +493023125');
  expect(read('23125764', '30')).toBe('no_area_code +493023125764');
  expect(read('231257641')).toBe('start_unclear +49231257641');
  expect(read('302312576')).toBe('start_unclear +49302312576');
  expect(read('30231257')).toBe('no_area_code +493030231257');
  expect(read(302312576)).toBe('+49302312576');
  expect(read(30231257)).toBe('no_area_code +493030231257');
  expect(read(3023125764, '')).toBe('start_unclear +493023125764');
  expect(read(1522881738)).toBe('+491522881738');
  expect(read('15228817386')).toBe('start_unclear +4915228817386');
  expect(read('4930231257')).toBe('start_unclear');
  expect(read('49302312576')).toBe('start_unclear +49302312576');
  expect(read('493023125764')).toBe('start_unclear +493023125764');
  expect(read('4915228817386')).toBe('start_unclear +4915228817386');
});

test('too short, too long, or none at all', () => {
  expect(['030 231', '030 2312', '030 23125', '01522 881', '0152 288173', '0152 2881738', '0152 28817386', '0152 288173861', '0152 2881738612', '030 231257641', '030 2312576412'].map((cell) => read(cell))).toEqual(['too_short', 'too_short', '+493023125', 'too_short', 'too_short', '+491522881738', '+4915228817386', 'too_long', 'too_long', '+4930231257641', 'too_long']);
  expect(['+49 30 231', '+49', '+4', '+1', '+12', '+999 1234567', '+999 12345', '+999 123456789012', '+999 1234567890123', '+0 12345678', '+250 788', '+ 250 788 123 456', '+41 44 668 18', '+41 44 668 18 00', '+43 1', '+7 701', '+44 1', '+1 416 555 01234 5'].map((cell) => read(cell))).toEqual([
    'too_short', 'too_short', 'too_short', 'too_short', 'too_short', '+9991234567', '+99912345', '+999123456789012', 'not_a_number', 'not_a_number', 'too_short', '+250788123456', 'not_a_number', '+41446681800', 'too_short', 'not_a_number', 'too_short', 'not_a_number',
  ]);
});

test('a plus that was a zero', () => {
  expect(['+30 23125764', '+30 231257645', '+30 2312576456', '+152 28817386', '+176 28817386', '+33 1 42 68 53 00'].map((cell) => read(cell))).toEqual(['start_unclear +493023125764 +3023125764', 'not_a_number', '+302312576456', 'start_unclear +4915228817386 +15228817386', 'start_unclear +4917628817386 +17628817386', '+33142685300']);
  expect(['+30 23125764', '+30 2103256789'].map((cell) => read(cell, ''))).toEqual(['not_a_number', '+302103256789']);
});

test('how numbers are shown', () => {
  expect(['+493023125764', '+4915228817386', '+491511000000', '+4315880133', '+999123456789', 'unsinn', '+14165550123', '+4933056230125', '+4917612345678'].map((number) => formatPhone(number))).toEqual(['030 23125764', '0152 28817386', '0151 1000000', '+43 15880133', '+999123456789', 'unsinn', '+1 4165550123', '033056 230125', '0176 12345678']);
  expect(['+493023125764', '+4915228817386', '+4315880133', '+490301234'].map((number) => formatPhone(number, 'international'))).toEqual(['+49 30 23125764', '+49 152 28817386', '+43 15880133', '+49 30 1234']);
});
