// What makes two entries one person: numbers, names, birthdays, addresses to reach them by. Pure.

import { cleaned } from '../kernel/text.ts';
import { isBlank, type Cells } from '../members/index.ts';
import { meet, possibleDays } from './days.ts';
import { emailKey, folded, nameKey, numberKey, phoneKey } from './meaning.ts';

/** Somebody, from the list or from the file. */
export interface Someone {
  row: number;
  cells: Cells;
}

export interface Known extends Someone {
  numbers: string[];
  name: string;
  /** The days the birthday can be; none where it is not known. */
  born: string[];
  email: string;
}

export function keysOf({ row, cells }: Someone, today: string): Known {
  const numbers = [numberKey(cells.memberNumber), numberKey(cells.memberId)].filter((key) => key !== '');
  return { row, cells, numbers, name: nameKey(cells), born: possibleDays('birthDate', cells.birthDate, today), email: emailKey(cells.email) };
}

export function bornApart(one: Known, other: Known): boolean {
  return one.born.length > 0 && other.born.length > 0 && !meet(one.born, other.born);
}

/** Nobody changes both names and the birthday at once: then the number has been given to somebody else. */
export function contradicts(one: Known, other: Known): boolean {
  if (one.name === '' || other.name === '' || one.name === other.name || sharesAName(one, other)) return false;
  return bornApart(one, other) || ((one.born.length === 0 || other.born.length === 0) && !oneTypo(one.name, other.name) && (one.email === '' || one.email !== other.email));
}

export function sharesAName(one: Known, other: Known): boolean {
  const words = new Set(one.name.split(' ').filter((word) => word.length > 1));
  return other.name.split(' ').some((word) => words.has(word));
}

export function otherNumber(one: Known, other: Known): boolean {
  return one.numbers.length > 0 && other.numbers.length > 0 && !one.numbers.some((key) => other.numbers.includes(key));
}

/** The same phone or the same street: a second hint that two of one name are one. */
export function sharesReach(one: Known, other: Known): boolean {
  const phones = (cells: Cells) => [cells.phone, cells.mobile].map(phoneKey).filter((key) => key !== '');
  const street = (cells: Cells) => folded(cleaned(cells.street));
  return phones(one.cells).some((key) => phones(other.cells).includes(key)) || (street(one.cells) !== '' && street(one.cells) === street(other.cells));
}

/** One letter more, less, another, or two neighbours swapped. */
export function oneTypo(one: string, other: string): boolean {
  if (one === other || Math.abs(one.length - other.length) > 1 || Math.min(one.length, other.length) < 5) return one === other;
  let start = 0;
  while (start < one.length && one[start] === other[start]) start++;
  const rest = (text: string, skip: number): string => text.slice(start + skip);
  return (
    rest(one, 1) === rest(other, 1) || rest(one, 1) === rest(other, 0) || rest(one, 0) === rest(other, 1) || (rest(one, 2) === rest(other, 2) && one[start] === other[start + 1] && one[start + 1] === other[start])
  );
}

export function saysTheSame(one: Cells, other: Cells): boolean {
  const keys = [...new Set([...Object.keys(one), ...Object.keys(other)])] as (keyof Cells)[];
  return keys.every((key) => (isBlank(one[key]) && isBlank(other[key])) || String(one[key]) === String(other[key]));
}
