// The name a tab bears while it is being made: an execution that Google stops leaves nothing that could be taken for the whole one.

const before = 'Halb fertig – ';

/** @returns at most the 100 characters Google takes */
export function halfMade(name: string): string {
  return `${before}${name}`.slice(0, 100);
}

export function isHalfMade(name: string): boolean {
  return name.startsWith(before);
}
