// The order of ids, days and other texts of our own; names of people are sorted by the reader's language.

/** For `sort`: by UTF-16 code unit. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
