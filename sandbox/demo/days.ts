// Days of the demo's calendar, counted from its today.

const dayMs = 86_400_000;

/** ISO date `days` after another. */
export function plusDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayMs).toISOString().slice(0, 10);
}

/** The same day `years` earlier; 29 February becomes 28 where there is none. */
export function yearsBefore(date: string, years: number): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const wanted = new Date(Date.UTC(year - years, month - 1, day));
  return (wanted.getUTCMonth() === month - 1 ? wanted : new Date(Date.UTC(year - years, month, 0))).toISOString().slice(0, 10);
}

/** Days since 1899-12-30, as cells keep dates. */
export function serial(date: string): number {
  return Date.parse(date) / dayMs + 25_569;
}

/** `dd.mm.yyyy`. */
export function german(date: string): string {
  return date.split('-').reverse().join('.');
}

/** @throws RangeError unless it is a date as `YYYY-MM-DD`. */
export function checkDate(date: string): string {
  const parsed = /^\d{4}-\d\d-\d\d$/.test(date) ? new Date(date) : null;
  if (!parsed || Number.isNaN(parsed.getTime()) || parsed.toISOString().slice(0, 10) !== date) throw new RangeError(`Not a date: ${date}`);
  return date;
}
