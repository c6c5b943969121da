// A short text that is the same exactly when the same things are about to happen, in whatever order they were found.

/** FNV-1a (Fowler, Noll, Vo) of each line, added up. Nothing personal can be read from it. */
export function fingerprintOf(lines: readonly string[]): string {
  let low = 0;
  let high = 0;
  for (const line of lines) {
    low = (low + fnv1a(line, 0x811c9dc5)) >>> 0;
    high = (high + fnv1a(line, 0x1b873593)) >>> 0;
  }
  return `${lines.length}-${low.toString(36)}-${high.toString(36)}`;
}

function fnv1a(text: string, seed: number): number {
  let hash = seed;
  for (let index = 0; index < text.length; index += 1) hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return hash >>> 0;
}
