// Excel's days: numbers that only their format makes dates (ECMA-376 part 1, 18.8.30 and 18.17.4).

/** Formats that have a number instead of a pattern, and show a day; 27 to 36 and 50 to 58 are East Asian calendars. */
const builtIn: readonly (readonly [number, number])[] = [[14, 17], [22, 22], [27, 31], [36, 36], [50, 54], [57, 58]];

/** Whether a cell of this format shows a day, and not only a time or an amount. @param pattern as the file has it, undefined for the built-in ones */
export function showsDay(id: number, pattern: string | undefined): boolean {
  if (pattern === undefined) return builtIn.some(([from, to]) => id >= from && id <= to);
  const signs = pattern.replace(/"[^"]*"|\\.|\[[^\]]*\]|general|standard/gi, '');
  return /[dy]/i.test(signs) || (/m/i.test(signs) && !/[hs]/i.test(signs));
}

const day = 86_400_000;

/**
 * `YYYY-MM-DD` for a serial number; null where it is no day. Excel takes 1900 for a leap year: before March its numbers are one less.
 *
 * @param from1904 the file counts from 1904, as old Macs did
 */
export function dayOf(serial: number, from1904: boolean): string | null {
  // What was computed may lie a breath below midnight.
  const whole = Math.floor(serial + 1e-6);
  const first = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30);
  if (whole < (from1904 ? 0 : 1) || whole > 2_958_465) return null;
  return new Date(first + whole * day).toISOString().slice(0, 10);
}
