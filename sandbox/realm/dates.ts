// Dates inside the realm: the sandbox's clock, and the script's time zone whatever the machine's own zone is.

/** Milliseconds to add to UTC for local time at an instant. */
export type ZoneOffset = (instant: number) => number;

/**
 * The offsets of a time zone, from Intl (which the script itself does not get). Evaluated from its source text.
 *
 * Asking Intl costs microseconds a time, and a list has thousands of birthdays: where an offset is the same at both ends
 * of sixteen days, it is taken to hold in between (no zone has changed twice within so short a time and back).
 */
export function zoneOffsets(timeZone: string): ZoneOffset {
  const NativeDate = Date;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone, hourCycle: 'h23', era: 'short',
    year: 'numeric', month: 'numeric', day: 'numeric', hour: 'numeric', minute: 'numeric', second: 'numeric',
  });
  const span = 16 * 86_400_000;
  const ends = new Map<number, number>();

  function ask(instant: number): number {
    const part: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(instant)) part[type] = value;
    const year = part['era'] === 'BC' ? 1 - Number(part['year']) : Number(part['year']);
    const local = new NativeDate(0);
    local.setUTCFullYear(year, Number(part['month']) - 1, Number(part['day']));
    local.setUTCHours(Number(part['hour']), Number(part['minute']), Number(part['second']));
    return local.getTime() - Math.floor(instant / 1000) * 1000;
  }
  function end(index: number): number {
    let offset = ends.get(index);
    if (offset === undefined) {
      offset = ask(index * span);
      ends.set(index, offset);
    }
    return offset;
  }
  return (instant) => {
    // Beyond these, one step to the side would leave what a Date can hold.
    if (!(Math.abs(instant) < 8.63e15)) return 0;
    const index = Math.floor(instant / span);
    const before = end(index);
    return before === end(index + 1) ? before : ask(instant);
  };
}

/** What a realm must know of a time zone. Evaluated from its source text where Intl is there. */
export function makeZone(timeZone: string, offsets: typeof zoneOffsets): { offset: ZoneOffset; zoneName(instant: number): string } {
  const name = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'long' });
  return {
    offset: offsets(timeZone),
    zoneName: (instant) => {
      const part = name.formatToParts(instant).find(({ type }) => type === 'timeZoneName');
      return part ? part.value : timeZone;
    },
  };
}

/**
 * Makes the realm's Date follow `now` and the zone. Evaluated from its source text inside the realm.
 * @param zoneName the words in brackets of `toString()`, e.g. `Central European Standard Time`
 */
export function patchDate(realm: typeof globalThis, offset: ZoneOffset, now: () => number, zoneName: (instant: number) => string): void {
  const Native = realm.Date;
  const proto = Native.prototype;
  const time = proto.getTime;
  const day = 86_400_000;

  /** Local time as if it were UTC, to read it with the UTC getters. */
  const toLocal = (instant: number): Date => new Native(instant + offset(instant));
  /** The instant of a local time; in a gap or an overlap the offset before the change counts, as the language says. */
  function toInstant(local: number): number {
    const before = offset(local - day);
    if (offset(local - before) === before) return local - before;
    const after = offset(local + day);
    return offset(local - after) === after ? local - after : local - before;
  }

  const zoned = /(?:Z|UTC|UT|GMT|[ECMP][SD]T|:\d\d[\d.:]*\s*(?:[AP]M)?\s*(?:GMT|UTC)?\s*[+-]\d{1,2}:?(?:\d\d)?)\s*(?:\([^)]*\))?\s*$/i;
  const isoDay = /^[+-]?\d{4,6}(?:-\d\d(?:-\d\d)?)?$/;
  const isoTime = /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d(?::\d\d(?:[.,]\d+)?)?$/;
  function parse(text: string): number {
    if (isoDay.test(text.trim()) || zoned.test(text)) return Native.parse(text);
    const local = Native.parse(isoTime.test(text) ? `${text}Z` : `${text} UTC`);
    return local - local === 0 ? toInstant(local) : local;
  }

  function make(args: unknown[]): number {
    if (args.length === 0) return now();
    if (args.length === 1) {
      const [value] = args;
      if (value instanceof Native) return time.call(value);
      const toPrimitive = value !== null && typeof value === 'object' ? (value as { valueOf(): unknown }).valueOf() : value;
      const primitive = toPrimitive !== null && typeof toPrimitive === 'object' ? String(toPrimitive) : toPrimitive;
      return typeof primitive === 'string' ? parse(primitive) : new Native(primitive as number).getTime();
    }
    const numbers = args.map(Number);
    const local = Native.UTC(...(numbers as [number, number]));
    return local - local === 0 ? toInstant(local) : local;
  }

  // A function, not a class: `Date()` without `new` is legal and gives a string.
  const RealmDate = function Date(this: unknown, ...args: unknown[]): unknown {
    if (!new.target) return new Native(now()).toString();
    return Reflect.construct(Native, [make(args)], new.target);
  };
  Object.defineProperty(RealmDate, 'name', { value: 'Date' });
  Object.defineProperty(RealmDate, 'length', { value: 7 });
  Object.defineProperty(RealmDate, 'prototype', { value: proto, writable: false });
  const define = (target: object, name: string, value: unknown): void => {
    Object.defineProperty(target, name, { value, writable: true, configurable: true, enumerable: false });
  };
  define(RealmDate, 'now', () => now());
  define(RealmDate, 'parse', (text: unknown) => parse(String(text)));
  define(RealmDate, 'UTC', Native.UTC);
  define(proto, 'constructor', RealmDate);
  define(realm, 'Date', RealmDate);

  const utc = proto as unknown as Record<string, (this: Date, ...args: unknown[]) => number>;
  for (const part of ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes', 'Seconds']) {
    const get = utc[`getUTC${part}`]!;
    define(proto, `get${part}`, function (this: Date) {
      const instant = time.call(this);
      return instant - instant === 0 ? get.call(toLocal(instant)) : NaN;
    });
  }
  for (const part of ['FullYear', 'Month', 'Date', 'Hours', 'Minutes', 'Seconds']) {
    const set = utc[`setUTC${part}`]!;
    define(proto, `set${part}`, function (this: Date, ...args: unknown[]) {
      const instant = time.call(this);
      const local = instant - instant === 0 ? toLocal(instant) : new Native(part === 'FullYear' ? 0 : NaN);
      set.apply(local, args);
      const moved = local.getTime();
      return proto.setTime.call(this, moved - moved === 0 ? toInstant(moved) : NaN);
    });
  }
  define(proto, 'getYear', function (this: Date) { return this.getFullYear() - 1900; });
  define(proto, 'setYear', function (this: Date, year: unknown) {
    const number = Math.trunc(Number(year));
    return this.setFullYear(number >= 0 && number <= 99 ? 1900 + number : number);
  });
  define(proto, 'getTimezoneOffset', function (this: Date) {
    const instant = time.call(this);
    return instant - instant === 0 ? -offset(instant) / 60_000 : NaN;
  });

  const two = (value: number): string => (value < 10 ? `0${value}` : String(value));
  const dateText = (local: Date): string => {
    const [weekday, , month] = local.toUTCString().split(/,? /);
    const year = local.getUTCFullYear();
    return `${weekday} ${month} ${two(local.getUTCDate())} ${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`;
  };
  const timeText = (instant: number, local: Date): string => {
    const minutes = Math.abs(Math.trunc(offset(instant) / 60_000));
    const sign = offset(instant) < 0 ? '-' : '+';
    const clock = `${two(local.getUTCHours())}:${two(local.getUTCMinutes())}:${two(local.getUTCSeconds())}`;
    return `${clock} GMT${sign}${two(Math.floor(minutes / 60))}${two(minutes % 60)} (${zoneName(instant)})`;
  };
  const text = (write: (instant: number, local: Date) => string) =>
    function (this: Date): string {
      const instant = time.call(this);
      return instant - instant === 0 ? write(instant, toLocal(instant)) : 'Invalid Date';
    };
  define(proto, 'toDateString', text((_, local) => dateText(local)));
  define(proto, 'toTimeString', text(timeText));
  define(proto, 'toString', text((instant, local) => `${dateText(local)} ${timeText(instant, local)}`));
}
