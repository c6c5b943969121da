// A member's address from the cells of a sheet: street, house number and postcode, in one cell or in several.

import { splitStreet, splitUsual } from './addressesSplit.ts';
import { isErrorValue, isOverlong, meansNothing, tidyText } from './addressesText.ts';
import { type HouseNumberReading, noNumber, parseHouseNumber, positionOf, unreadableNumber } from './houseNumbers.ts';
import { type PostcodeReading, parsePostcode } from './postcodes.ts';
import { streetKey } from './streets.ts';

/** The cells as the sheet has them; a column that is not there is left out. */
export interface AddressCells {
  /** The street alone, or street and number, or a whole address with postcode and line breaks. */
  readonly street?: unknown;
  readonly houseNumber?: unknown;
  readonly postcode?: unknown;
  readonly city?: unknown;
}

export interface Address {
  readonly postcode: PostcodeReading;
  /** The street's name as written, tidied; `''` where there is none. */
  readonly street: string;
  /** See `streetKey`; `''` where there is no street. */
  readonly streetKey: string;
  readonly number: HouseNumberReading;
}

/** Streets somebody has named on purpose, e.g. in the rule table: such a name is never taken apart. */
export interface KnownStreet {
  (postcode: string, streetKey: string): boolean;
  /** False where no such name holds a digit: then whoever does is none. */
  readonly digits?: boolean;
}

/**
 * Reads an address. The postcode's own cell wins; where it is empty, a postcode inside the street or city cell is used.
 * The same holds for the house number. Never throws; what cannot be told stays `none`, `unknown` or `unreadable`.
 */
export function parseAddress(cells: AddressCells, knownStreet?: KnownStreet): Address {
  let postcode = parsePostcode(cells.postcode);
  const knownWith = (code: string) => (name: string): boolean =>
    code !== '' && knownStreet !== undefined && (knownStreet.digits !== false || !/\d/.test(name)) && knownStreet(code, streetKey(name));
  if (postcode.state === 'given' && typeof cells.street === 'string' && isEmpty(cells.houseNumber)) {
    const usual = splitUsual(cells.street, knownWith(postcode.code));
    if (usual) return { postcode, street: usual.name, streetKey: streetKey(usual.name), number: usual.number };
  }
  let text = typeof cells.street === 'string' ? tidyText(cells.street) : '';
  if (meansNothing(text) || isErrorValue(text) || noHome.test(text)) text = '';
  const whole = isOverlong(text) ? { text, postcode: '' } : withoutPostcode(text);
  text = whole.text;
  if (postcode.state === 'none') postcode = parsePostcode(whole.postcode);
  if (postcode.state === 'none') postcode = fromCity(cells.city);

  const known = knownWith(postcode.state === 'given' ? postcode.code : '');
  const split = splitStreet(text, known);
  const own = parseHouseNumber(cells.houseNumber);
  const { name, number } = own.state === 'none' ? split : joined(text, split, own, cells.houseNumber, known);
  return { postcode, street: name, streetKey: streetKey(name), number };
}

function isEmpty(cell: unknown): boolean {
  return cell === undefined || cell === null || cell === '';
}

/** A post box is no place to live. */
const noHome = /^(?:postfach|postlagernd|pf\.? ?\d)/i;

/** A postcode with or without the country in front, and the city behind it. */
const postcodeInText = /(?:^|[\s,;(])(?:de?[-–— ]*)?(\d{5})(?!\d)(?=$|[\s,;)])/i;

function withoutPostcode(text: string): { text: string; postcode: string } {
  const match = postcodeInText.exec(text);
  if (!match) return { text, postcode: '' };
  const before = text.slice(0, match.index);
  const after = text.slice(match.index + match[0].length);
  // "12049 Berlin, Hermannstr. 12": the city goes with its postcode, the street comes after.
  const street = /\p{L}/u.test(before) ? before : after.replace(/^[^,;]*[,;]/, '');
  return { text: tidyEnds(street), postcode: match[1] ?? '' };
}

function fromCity(cell: unknown): PostcodeReading {
  const match = /(?:^|[\s-])\d{5}(?!\d)/.exec(tidyText(cell));
  return parsePostcode(match ? match[0].replace(/\D/g, '') : '');
}

function tidyEnds(text: string): string {
  return text.replace(/^[\s,;]+|[\s,;(]+$/g, '');
}

/** Brings together a street cell and a number cell that may both hold a number. */
function joined(
  text: string,
  split: { name: string; number: HouseNumberReading },
  own: HouseNumberReading,
  ownCell: unknown,
  known: (name: string) => boolean,
): { name: string; number: HouseNumberReading } {
  if (split.number.state !== 'given') return { name: split.name, number: own };
  if (own.state === 'unreadable') {
    const letter = /^\s*([a-z])\s*$/i.exec(String(ownCell));
    const { from, to } = split.number;
    const plain = from === to && from === positionOf(Math.floor(from / positionOf(1)));
    if (letter && plain) return { name: split.name, number: single(from, letter[1] ?? '') };
    return split;
  }
  if (own.state === 'given' && own.from === split.number.from && own.to === split.number.to) return split;
  // Two different numbers: beside a number column, digits behind a name usually belong to it, unless that name is known without.
  return known(split.name) ? { name: split.name, number: unreadableNumber } : { name: text, number: own.state === 'given' ? own : noNumber };
}

function single(plain: number, letter: string): HouseNumberReading {
  const at = plain + positionOf(0, letter);
  return { state: 'given', from: at, to: at };
}
