// Utilities.formatDate: Java's SimpleDateFormat patterns, in English words as Google writes them.

import { offsetAt } from '../engine/serials.ts';
import { ScriptError } from './base.ts';

interface Local {
  era: string;
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  millisecond: number;
  /** 0 Sunday. */
  weekday: number;
  offsetMinutes: number;
}

const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** Minutes of `GMT+2`, `GMT+02:00`, `UTC-3`; null for a zone with a name. */
function fixedOffset(zone: string): number | null {
  const fixed = /^(?:GMT|UTC)([+-])(\d{1,2})(?::?(\d\d))?$/.exec(zone);
  if (!fixed) return null;
  return (fixed[1] === '-' ? -1 : 1) * (Number(fixed[2]) * 60 + Number(fixed[3] ?? 0));
}

/** An instant as it is on the wall in `timeZone`. Java takes a zone it does not know for GMT; so does Google. */
export function localTime(date: Date, timeZone: string): Local {
  const offsetMinutes = fixedOffset(timeZone) ?? (isZone(timeZone) ? Math.round(offsetAt(date.getTime(), timeZone) / 60_000) : 0);
  const wall = new Date(date.getTime() + offsetMinutes * 60_000);
  const year = wall.getUTCFullYear();
  return {
    era: year > 0 ? 'AD' : 'BC',
    year: year > 0 ? year : 1 - year,
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    hour: wall.getUTCHours(),
    minute: wall.getUTCMinutes(),
    second: wall.getUTCSeconds(),
    millisecond: wall.getUTCMilliseconds(),
    weekday: wall.getUTCDay(),
    offsetMinutes,
  };
}

const zones = new Map<string, boolean>();
function isZone(name: string): boolean {
  let known = zones.get(name);
  if (known === undefined) {
    try {
      new Intl.DateTimeFormat('en-US', { timeZone: name });
      known = true;
    } catch {
      known = false;
    }
    zones.set(name, known);
  }
  return known;
}

/**
 * @param format Java letters: `G y Y M L d D E u a H k K h m s S z Z X w W F`, text in single quotes
 * @throws ScriptError `Illegal pattern character 'j'`
 */
export function formatDate(date: Date, timeZone: string, format: string): string {
  const local = localTime(date, timeZone);
  return format.replace(/''|'((?:[^']|'')*)'|([A-Za-z])\2*/g, (all, quoted: string | undefined, letter: string | undefined) => {
    if (letter !== undefined) return field(letter, all.length, local, timeZone, date);
    return quoted === undefined ? "'" : quoted.replaceAll("''", "'");
  });
}

function field(letter: string, length: number, local: Local, timeZone: string, date: Date): string {
  const number = (value: number): string => String(value).padStart(length, '0');
  const name = (names: string[], index: number): string => (length > 3 ? names[index]! : names[index]!.slice(0, 3));
  switch (letter) {
    case 'G':
      return local.era;
    case 'y':
      return length === 2 ? String(local.year % 100).padStart(2, '0') : number(local.year);
    case 'Y': {
      const { year } = week(local);
      return length === 2 ? String(year % 100).padStart(2, '0') : number(year);
    }
    case 'M':
    case 'L':
      return length >= 3 ? name(months, local.month - 1) : number(local.month);
    case 'd':
      return number(local.day);
    case 'D':
      return number(dayOfYear(local));
    case 'E':
      return name(weekdays, local.weekday);
    case 'u':
      return number(local.weekday === 0 ? 7 : local.weekday);
    case 'F':
      return number(Math.ceil(local.day / 7));
    case 'w':
      return number(week(local).number);
    case 'W':
      return number(Math.ceil((local.day + firstWeekdayOfMonth(local)) / 7));
    case 'a':
      return local.hour < 12 ? 'AM' : 'PM';
    case 'H':
      return number(local.hour);
    case 'k':
      return number(local.hour === 0 ? 24 : local.hour);
    case 'K':
      return number(local.hour % 12);
    case 'h':
      return number(local.hour % 12 === 0 ? 12 : local.hour % 12);
    case 'm':
      return number(local.minute);
    case 's':
      return number(local.second);
    case 'S':
      return number(local.millisecond);
    case 'z':
      return zoneName(date, timeZone, length);
    case 'Z':
      return offsetText(local.offsetMinutes, '');
    case 'X':
      return local.offsetMinutes === 0 ? 'Z' : length === 1 ? offsetText(local.offsetMinutes, '').slice(0, 3) : offsetText(local.offsetMinutes, length === 2 ? '' : ':');
    default:
      throw new ScriptError(`Illegal pattern character '${letter}'`);
  }
}

function offsetText(minutes: number, colon: string): string {
  const size = Math.abs(minutes);
  return `${minutes < 0 ? '-' : '+'}${String(Math.floor(size / 60)).padStart(2, '0')}${colon}${String(size % 60).padStart(2, '0')}`;
}

/** Java knows the European abbreviations, which Intl's American English gives as `GMT+1`. */
const abbreviations: Readonly<Record<string, string>> = {
  'Central European Standard Time': 'CET', 'Central European Summer Time': 'CEST', 'Eastern European Standard Time': 'EET', 'Eastern European Summer Time': 'EEST',
  'Western European Standard Time': 'WET', 'Western European Summer Time': 'WEST', 'Coordinated Universal Time': 'UTC', 'Greenwich Mean Time': 'GMT',
};
function zoneName(date: Date, timeZone: string, length: number): string {
  if (/^(?:GMT|UTC)/.test(timeZone)) return timeZone;
  const write = (style: 'long' | 'short'): string =>
    new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: style }).formatToParts(date).find(({ type }) => type === 'timeZoneName')?.value ?? timeZone;
  const long = write('long');
  return length > 3 ? long : (abbreviations[long] ?? write('short'));
}

function dayOfYear({ year, month, day }: Local): number {
  return Math.round((Date.UTC(year, month - 1, day) - Date.UTC(year, 0, 1)) / 86_400_000) + 1;
}
/** Weeks begin on Sunday and week 1 holds 1 January, as in Java's American calendar. */
function week(local: Local): { year: number; number: number } {
  const saturday = new Date(Date.UTC(local.year, local.month - 1, local.day + 6 - local.weekday));
  const year = saturday.getUTCFullYear();
  const days = Math.round((saturday.getTime() - Date.UTC(year, 0, 1)) / 86_400_000);
  return { year, number: Math.floor(days / 7) + 1 };
}
function firstWeekdayOfMonth({ year, month }: Local): number {
  return new Date(Date.UTC(year, month - 1, 1)).getUTCDay();
}

/** The instant of a local time such as `2026-11-22T12:00:00` in `timeZone`. */
export function localInstant(local: string, timeZone: string): Date {
  const asUtc = new Date(`${local}Z`).getTime();
  const first = asUtc - localTime(new Date(asUtc), timeZone).offsetMinutes * 60_000;
  return new Date(asUtc - localTime(new Date(first), timeZone).offsetMinutes * 60_000);
}
