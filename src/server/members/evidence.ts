// The values of a column as a second witness: do they look like what the header says? Pure.

import type { Field } from '../../contract/setup.ts';
import { parsePostcode } from '../kernel/postcodes.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell } from '../ports.ts';

/** What the values say about a meaning. `silent`: too few values, or a meaning that any text could have. */
export type Verdict = 'fits' | 'contradicts' | 'unclear' | 'silent';

/** Written where there is nothing: not a value. */
const nothing = /^(-+|–|—|\/|\?+|k\. ?a\.?|keine angabe|unbekannt|entf[aä]llt|n\/a|#n\/a)$/i;
const letters = /\p{L}/u;

export function isBlank(cell: Cell | undefined): boolean {
  if (typeof cell !== 'string') return cell === undefined;
  const text = cell.trim();
  // Asked of every name of a long list: nearly all of them begin otherwise.
  return text === '' || ('-–—/?keun#KEUN'.includes(text.charAt(0)) && nothing.test(text));
}

export const looksLike = {
  mail: (cell: Cell): boolean => /^[^\s@]+@[^\s@]+\.[a-z]{2,}\b/i.test(cleaned(cell)),
  /** A German postcode, 01067–99998, also as a number that lost its zero, or followed by the city. */
  postcode: (cell: Cell): boolean => {
    const text = cleaned(cell);
    // A text of four digits names no place for certain, but in a column it still speaks for postcodes.
    const read = parsePostcode(/^\d{4}$/.test(text) ? Number(text) : cell);
    return read.state === 'given' && read.code >= '01067';
  },
  /** Six digits and more, in the signs that people put between them. A bare five-digit number is no phone. */
  phone: (cell: Cell): boolean => {
    const text = cleaned(cell).replace(/^[\p{L}. :]+(?=[+(\d])/u, '');
    const digits = text.replace(/\D/g, '').length;
    return digits >= 6 && digits <= 20 && /^[+(\d][\d\s()/.+–-]*/.test(text) && !looksLike.date(cell);
  },
  date: (cell: Cell): boolean => {
    if (cell instanceof Date) return true;
    const text = cleaned(cell);
    return /^\d{1,2}[./-] ?\d{1,2}[./-] ?(\d{4}|\d{2})\b/.test(text) || /^(19|20)\d\d-\d{1,2}-\d{1,2}/.test(text) || /^\d{1,2}\. ?\p{L}{3,9}\.? \d{4}$/u.test(text);
  },
  memberNumber: (cell: Cell): boolean => {
    const text = cleaned(cell);
    if (!/\d/.test(text) || looksLike.date(cell) || looksLike.mail(cell)) return false;
    return /^\S{1,40}$/.test(text) || (/^[\p{L}\d][\p{L}\d ./_-]{0,19}$/u.test(text) && text.replace(/[^\p{L}]/gu, '').length <= 5);
  },
  houseNumber: (cell: Cell): boolean =>
    /^\d{1,4}( ?\p{L}{1,2})?( ?[-–/+,] ?\d{1,4} ?\p{L}?)?( .*)?$/u.test(cleaned(cell)) && cleaned(cell).length <= 20 && !/^\d{5}/.test(cleaned(cell)),
  /** A city with its postcode in front. */
  postcodeAndCity: (cell: Cell): boolean => letters.test(cleaned(cell)) && looksLike.postcode(cell),
  words: (cell: Cell): boolean => letters.test(cleaned(cell)) && !looksLike.mail(cell) && !looksLike.date(cell),
  /** An address in one cell, postcode and all. */
  wholeAddress: (cell: Cell): boolean => letters.test(cleaned(cell)) && /\b\d{5}\b/.test(cleaned(cell)),
} satisfies Record<string, (cell: Cell) => boolean>;

const witness: Partial<Readonly<Record<Field, (cell: Cell) => boolean>>> = {
  memberNumber: looksLike.memberNumber,
  lastName: looksLike.words,
  firstName: looksLike.words,
  fullName: looksLike.words,
  street: looksLike.words,
  houseNumber: looksLike.houseNumber,
  postcode: looksLike.postcode,
  city: looksLike.words,
  phone: looksLike.phone,
  mobile: looksLike.phone,
  email: looksLike.mail,
  birthDate: looksLike.date,
  entryDate: looksLike.date,
};

/** The share of the filled cells that look so; 0 where none is filled. */
export function share(values: readonly Cell[], looks: (cell: Cell) => boolean): number {
  const filled = values.filter((value) => !isBlank(value));
  return filled.length === 0 ? 0 : filled.filter(looks).length / filled.length;
}

/** How many filled cells it takes before they may speak against a header. */
const enough = 3;

/** Whether a column's values bear out that it is this field. */
export function verdict(field: Field, values: readonly Cell[]): Verdict {
  const looks = witness[field];
  const filled = values.filter((value) => !isBlank(value));
  if (!looks || filled.length === 0) return 'silent';
  const part = filled.filter(looks).length / filled.length;
  if (part >= 0.6) return field === 'memberNumber' && filled.length >= enough && distinct(filled) < 0.5 ? 'contradicts' : 'fits';
  // Dates may have lost their format and read as numbers, or be years: only words speak against them.
  const against = looks === looksLike.date ? share(filled, (cell) => !/\d/.test(cleaned(cell))) >= 0.75 : part < 0.25;
  return against && filled.length >= enough ? 'contradicts' : 'unclear';
}

/** Columns without a telling header can still be offered for these, where the values speak clearly. */
export function valuesTell(field: Field, values: readonly Cell[]): boolean {
  const filled = values.filter((value) => !isBlank(value));
  if (filled.length < enough) return false;
  if (field === 'email') return share(filled, looksLike.mail) >= 0.8;
  if (field === 'phone') return share(filled, (cell) => looksLike.phone(cell) && cleaned(cell).replace(/\D/g, '').length >= 9) >= 0.8;
  // Member numbers can have five digits too, but hardly two people share one.
  const five = (cell: Cell) => looksLike.postcode(cell) && /^\d{5}/.test(cleaned(cell));
  return field === 'postcode' && share(filled, five) >= 0.8 && (filled.length < 20 || distinct(filled) < 0.8);
}

function distinct(filled: readonly Cell[]): number {
  return new Set(filled.map(cleaned)).size / filled.length;
}
