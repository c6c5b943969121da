// Moments and the spreadsheet's serial numbers (days since 1899-12-30 in the spreadsheet's time zone).

const dayMs = 86_400_000;
const epoch = Date.UTC(1899, 11, 30);

/** A wall clock reading; months and days count from 1. */
export interface WallTime {
  year: number;
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
  ms: number;
}

/** The serial number a cell holds for a moment. Whole milliseconds survive the way there and back. */
export function serialOfDate(date: Date, timeZone: string): number {
  return (date.getTime() + offsetAt(date.getTime(), timeZone) - epoch) / dayMs;
}

/** The moment of a serial number. A reading that a clock change skips becomes the moment after the jump, as in the JavaScript Date. */
export function dateOfSerial(serial: number, timeZone: string): Date {
  const wall = Math.round(serial * dayMs) + epoch;
  let utc = wall - offsetAt(wall, timeZone);
  const again = wall - offsetAt(utc, timeZone);
  if (again !== utc) utc = offsetAt(again, timeZone) === wall - again ? again : Math.max(utc, again);
  return new Date(utc);
}

/** Days since 1899-12-30 of a date in the proleptic Gregorian calendar. */
export function wholeDays(year: number, month: number, day: number): number {
  const date = new Date(0);
  date.setUTCFullYear(year, month - 1, day);
  return Math.round((date.getTime() - epoch) / dayMs);
}

export function wallOfSerial(serial: number): WallTime {
  const date = new Date(Math.round(serial * dayMs) + epoch);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
    ms: date.getUTCMilliseconds(),
  };
}

const formatters = new Map<string, Intl.DateTimeFormat>();
const offsets = new Map<string, number>();

/** Milliseconds to add to a UTC moment for the zone's wall clock. Cached by the quarter of an hour, the finest step of zone changes. */
export function offsetAt(utc: number, timeZone: string): number {
  const key = `${timeZone}${Math.floor(utc / 900_000)}`;
  const known = offsets.get(key);
  if (known !== undefined) return known;
  let formatter = formatters.get(timeZone);
  if (!formatter) {
    formatter = new Intl.DateTimeFormat('en-US', { timeZone, hourCycle: 'h23', era: 'short', year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric' });
    formatters.set(timeZone, formatter);
  }
  const part: Record<string, string> = {};
  for (const { type, value } of formatter.formatToParts(utc)) part[type] = value;
  const year = part['era'] === 'BC' ? 1 - Number(part['year']) : Number(part['year']);
  const wall = new Date(0);
  wall.setUTCFullYear(year, Number(part['month']) - 1, Number(part['day']));
  wall.setUTCHours(Number(part['hour']), Number(part['minute']), Number(part['second']));
  const offset = wall.getTime() - Math.floor(utc / 1000) * 1000;
  if (offsets.size > 50_000) offsets.clear();
  offsets.set(key, offset);
  return offset;
}
