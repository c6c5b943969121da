// Phone numbers as they stand in cells, read as E.164 by libphonenumber's rules. What is not certain is asked about.

import parsePhoneNumber from 'libphonenumber-js/core';
import { isErrorValue, isOverlong, meansNothing, tidyText } from './addressesText.ts';
import { phonesMetadata } from './phonesMetadata.ts';
import { digitsOf, numbersIn, withoutLabels } from './phonesText.ts';

export type PhoneReason =
  /** Could be a number of the own area code, or of another: `23125764`. */
  | 'no_area_code'
  /** A zero or the country is missing, and more than one number could be meant. */
  | 'start_unclear'
  | 'several'
  /** Words that belong to no number, a fax, an extension. */
  | 'words'
  | 'too_short'
  | 'too_long'
  /** Not a phone number of that country. */
  | 'not_a_number';

export type PhoneReading =
  /** `e164`: `+493023125764`. `lostZero`: the cell is a number and has lost its leading zero. */
  | { readonly state: 'given'; readonly e164: string; readonly lostZero: boolean }
  | { readonly state: 'none' }
  /** `options`: the numbers it could be, E.164, the likeliest first; never written without being asked. `proposal`: the first. */
  | { readonly state: 'unclear'; readonly reason: PhoneReason; readonly proposal?: string; readonly options: readonly string[] };

export interface PhoneHints {
  /** The district's own area code with its zero, e.g. `030`; only proposes. */
  areaCode?: string;
}

const none: PhoneReading = { state: 'none' };

/**
 * Reads a phone cell: `3023125764`, `+49 (0)30 23125-764`, `Tel. 030/2312 5764 (privat)`, `k.A.`
 * Numbers without country are German. Never throws.
 */
export function parsePhone(cell: unknown, hints: PhoneHints = {}): PhoneReading {
  // A number that looked like a date to the sheet became one: something stood there.
  if (cell instanceof Date || cell === true) return unclear('not_a_number');
  const text = tidyText(cell);
  if (meansNothing(text) || isErrorValue(text)) return none;
  if (isOverlong(text)) return unclear('not_a_number');
  const parts = numbersIn(text);
  if (parts.length > 1) {
    const options = [...new Set(parts.flatMap((part) => optionsOf(readOne(part, false, hints))))];
    return unclear('several', options);
  }
  return readOne(text, typeof cell === 'number', hints);
}

/** The numbers a reading allows, E.164: one if given, those it could be if unclear. */
export function optionsOf(reading: PhoneReading): readonly string[] {
  return reading.state === 'given' ? [reading.e164] : reading.state === 'unclear' ? reading.options : [];
}

/** As people write it: `030 23125764`, or with the country `+49 30 23125764`; numbers of other countries always with it. */
export function formatPhone(e164: string, style: 'national' | 'international' = 'national'): string {
  const number = parsePhoneNumber(e164, phonesMetadata);
  if (!number) return e164;
  if (number.country !== 'DE') return `+${number.countryCallingCode} ${number.nationalNumber}`;
  const national = number.formatNational();
  // The library splits 01522 8817386, by the provider's block; people know 0152. Some numbers it cannot split: bare digits, without the zero.
  const text = (national.startsWith('0') ? national : `0${national}`).replace(/^(015\d)(\d+) ?(\d+)$/, '$1 $2$3');
  return style === 'national' ? text : `+49 ${text.replace(/^0/, '')}`;
}

function readOne(text: string, fromNumber: boolean, hints: PhoneHints): PhoneReading {
  const rest = withoutLabels(text);
  const digits = digitsOf(rest);
  const read = digits === '' || digits === '+' ? unclear('words') : readDigits(digits, fromNumber, hints);
  return /\p{L}/u.test(rest) && read.state !== 'none' ? unclear('words', optionsOf(read)) : read;
}

/** @param fromNumber the cell holds a number: where a zero stood in front, it is gone */
function readDigits(digits: string, fromNumber: boolean, hints: PhoneHints): PhoneReading {
  if (/^0+$/.test(digits)) return none;
  const area = (hints.areaCode ?? '').replace(/^0/, '');
  if (digits.startsWith('+')) return abroad(digits.slice(1), area);
  if (digits.startsWith('00')) return abroad(digits.slice(2), area);
  if (digits.startsWith('0')) return german(digits.slice(1));
  const withZero = german(digits);
  const own = area === '' ? [] : optionsOf(german(area + digits));
  const country = digits.startsWith('49') && digits.length >= 11 ? optionsOf(german(digits.slice(2))) : [];
  if (country.length > 0) return unclear('start_unclear', [...country, ...(digits.length > 11 ? [] : optionsOf(withZero))]);
  // Nobody's own number has nine digits and more and begins like a mobile or the own area code.
  const lost = isMobile(digits) || (area !== '' && digits.startsWith(area) && digits.length >= area.length + 7);
  if (lost && withZero.state === 'given') return fromNumber ? { ...withZero, lostZero: true } : unclear('start_unclear', [withZero.e164]);
  if (digits.length < 5) return unclear('too_short');
  if (digits.length > 8) return unclear('start_unclear', optionsOf(withZero));
  return unclear('no_area_code', own);
}

/** 015x, 016x, 017x with ten or eleven digits behind the zero (Bundesnetzagentur, Nummernplan). */
function isMobile(national: string): boolean {
  return /^1[567]\d{8,9}$/.test(national);
}

/** Digits behind `+` or `00`. */
function abroad(digits: string, area: string): PhoneReading {
  if (digits.startsWith('49')) return german(digits.slice(2).replace(/^0/, ''));
  // `+30 …` and `+152 …` are more often a zero that became a plus than Greece or America.
  const meant = isMobile(digits) || (area !== '' && digits.startsWith(area) && digits.length <= area.length + 8) ? optionsOf(german(digits)) : [];
  const number = parsePhoneNumber(`+${digits}`, phonesMetadata);
  const known = number?.country !== undefined || (number !== undefined && number.isValid());
  if (meant.length > 0) return unclear('start_unclear', [...meant, ...(known && number ? [number.number] : [])]);
  if (known && number) return number.isValid() || (shared.test(digits) && number.isPossible()) ? given(number.number) : unclear('not_a_number');
  return /^[1-9]\d{7,14}$/.test(digits) && !isChecked(digits) ? given(`+${digits}`) : unclear(digits.length < 8 ? 'too_short' : 'not_a_number');
}

/** Codes that countries share of which only one is checked: Canada has +1, Kazakhstan +7, Jersey +44. */
const shared = /^(?:1|7|44)/;

/** Whether the library knows this country, so that its refusal counts. */
function isChecked(digits: string): boolean {
  const codes = phonesMetadata.country_calling_codes;
  return [1, 2, 3].some((length) => digits.slice(0, length) in codes);
}

/** A German number without its zero. Subscribers have at least four digits, all together at most eleven (Nummernplan). */
function german(national: string): PhoneReading {
  if (national.length < 7) return unclear('too_short');
  if (national.length > 11) return unclear('too_long');
  if (/^1[567]/.test(national) && !isMobile(national)) return unclear('too_short');
  return germanNumber.test(national) ? given(`+49${national}`) : unclear('not_a_number');
}

/** The library's own pattern of German numbers. Asked directly, as it would compile it anew for each of 20,000 cells. */
const germanNumber = new RegExp(`^(?:${String(phonesMetadata.countries.DE?.[2])})$`);

function given(e164: string): PhoneReading & { state: 'given' } {
  return { state: 'given', e164, lostZero: false };
}

function unclear(reason: PhoneReason, options: readonly string[] = []): PhoneReading {
  const [proposal] = options;
  return { state: 'unclear', reason, options, ...(proposal !== undefined && { proposal }) };
}
