// What a tab is called and a column is headed while it is being made: an execution that Google stops leaves nothing that could be
// taken for the whole one.

/** A column's header; without its own name, by which it would be recognised. */
export const halfMadeColumn = 'Halb fertig';

/** @returns at most the 100 characters Google takes */
export function halfMade(name: string): string {
  return `${halfMadeColumn} – ${name}`.slice(0, 100);
}

export function isHalfMade(name: string): boolean {
  return name.startsWith(halfMadeColumn);
}
