// The day of a date cell, for sentences and examples.

/**
 * As a German sheet shows it: `05.03.2026`. A date cell is midnight in the sheet's zone, whichever that is: the nearest
 * midnight in UTC is its day.
 */
export function shownDay(date: Date): string {
  const day = new Date(Math.round(date.getTime() / 86_400_000) * 86_400_000).toISOString();
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;
}
