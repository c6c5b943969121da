// Whether two cells mean the same, field by field: dates, phones, streets and postcodes in other spellings are no change. Pure.

import type { ImportField } from '../../contract/import.ts';
import { parseAddress } from '../kernel/addresses.ts';
import { dayOf, germanDay } from '../kernel/days.ts';
import { parseEmail } from '../kernel/emails.ts';
import { parseHouseNumber } from '../kernel/houseNumbers.ts';
import { optionsOf, parsePhone } from '../kernel/phones.ts';
import { parsePostcode } from '../kernel/postcodes.ts';
import { streetKey } from '../kernel/streets.ts';
import { cleaned } from '../kernel/text.ts';
import { isBlank, type Cells } from '../members/index.ts';
import type { Cell } from '../ports.ts';
import { isDateField, meet, possibleDays } from './days.ts';
import { lostLetters } from './lossy.ts';

/** A cell as a person reads it; dates as `05.06.1979`. */
export function shown(cell: Cell | undefined): string {
  if (cell instanceof Date) return germanDay(dayOf(cell));
  return typeof cell === 'boolean' ? (cell ? 'ja' : 'nein') : cleaned(cell);
}

/** A member number without the zeros, spaces and decimals it picks up on its way through spreadsheets. */
export function numberKey(cell: Cell | undefined): string {
  if (isBlank(cell)) return '';
  return cleaned(cell).replace(/\.0+$/, '').replace(/[\s._/-]+/g, '').replace(/^0+(?=.)/, '').toUpperCase();
}

/** The digits of a phone number as within Germany, without the leading zero; abroad with `+`. `''`: none. */
export function phoneKey(cell: Cell | undefined): string {
  const text = cleaned(cell).replace(/\(0\)/g, '');
  const digits = text.replace(/\D/g, '');
  if (digits.length < 5) return '';
  const abroad = /^\D*\+/.test(text) ? digits : digits.startsWith('00') ? digits.slice(2) : '';
  if (abroad !== '') return abroad.startsWith('49') ? abroad.slice(2).replace(/^0/, '') : `+${abroad}`;
  return digits.replace(/^0/, '');
}

function samePhone(one: Cell, other: Cell): boolean {
  const [a, b] = [phoneKey(one), phoneKey(other)];
  if (a === b) return a !== '' || same(one, other);
  if (a === '' || b === '') return false;
  // One of them may lack its area code.
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length >= 6 && short.length <= 8 && long.endsWith(short) && long.length - short.length <= 4) return true;
  return meet(optionsOf(parsePhone(one)), optionsOf(parsePhone(other)));
}

/** The one address in the cell, in lower case; `''` where there is none or it is not clear. */
export function emailKey(cell: Cell | undefined): string {
  const read = parseEmail(cell);
  return read.state === 'given' ? read.email.toLowerCase() : '';
}

/** Letters and digits without case, accents and signs; umlauts as two letters. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöüß]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss' })[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/ł/g, 'l')
    .replace(/ı/g, 'i')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The words of a name in a fixed order, so that `Schäfer, Zoë` and `Zoë Schäfer` are one. */
export function nameKey(cells: Cells): string {
  const text = [cells.firstName, cells.lastName].map(cleaned).join(' ').trim() || cleaned(cells.fullName);
  return folded(text.normalize('NFC')).split(' ').sort().join(' ');
}

/** @param one as the list has it */
function same(one: Cell, other: Cell): boolean {
  const plain = (cell: Cell): string => shown(cell).normalize('NFC').toLowerCase();
  return plain(one) === plain(other) || lostLetters(plain(one), plain(other));
}

/** Streets with their numbers, as far as both say one: a number that the file leaves out is not a change. */
function sameStreet(before: Cells, after: Cells): boolean {
  if (same(before.street ?? '', after.street ?? '')) return true;
  const [a, b] = [parseAddress(before), parseAddress(after)];
  if (a.streetKey === '' || a.streetKey !== b.streetKey) return false;
  // Where numbers have their own column they are compared there.
  if (before.houseNumber !== undefined || b.number.state === 'none') return true;
  return a.number.state === b.number.state && (a.number.state !== 'given' || (b.number.state === 'given' && a.number.from === b.number.from && a.number.to === b.number.to));
}

function sameHouseNumber(one: Cell, other: Cell): boolean {
  const [a, b] = [parseHouseNumber(one), parseHouseNumber(other)];
  return a.state === 'given' && b.state === 'given' ? a.from === b.from && a.to === b.to : same(one, other);
}

/**
 * Whether the file says nothing new about this field.
 * @param before the member as the list has it @param after the same in the shape of the list, from the file; not blank
 */
export function sameMeaning(field: ImportField, before: Cells, after: Cells, today: string): boolean {
  const [one, other] = [before[field] ?? '', after[field] ?? ''];
  if (isBlank(one)) return false;
  if (field === 'memberNumber') return numberKey(one) === numberKey(other);
  if (isDateField(field)) return meet(possibleDays(field, one, today), possibleDays(field, other, today)) || same(one, other);
  if (field === 'phone' || field === 'mobile') return samePhone(one, other);
  if (field === 'email') return emailKey(one) !== '' && emailKey(one) === emailKey(other);
  if (field === 'street') return sameStreet(before, after);
  if (field === 'houseNumber') return sameHouseNumber(one, other);
  if (field === 'postcode') {
    const [a, b] = [parsePostcode(one), parsePostcode(other)];
    return a.state === 'given' && b.state === 'given' ? a.code === b.code : same(one, other);
  }
  if (field === 'fullName') return nameKey({ fullName: one }) === nameKey({ fullName: other }) && /,/.test(cleaned(one)) !== /,/.test(cleaned(other)) ? true : same(one, other);
  return same(one, other);
}

/** Whether two streets have one name, for telling a missing house number from a move. */
export function sameStreetName(one: Cell | undefined, other: Cell | undefined): boolean {
  return streetKey(parseAddress({ street: one }).street) === streetKey(parseAddress({ street: other }).street);
}
