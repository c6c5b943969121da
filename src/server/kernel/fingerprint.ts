// A short text that is the same exactly when the same things are about to happen, in whatever order they were found.

/**
 * FNV-1a (Fowler, Noll, Vo) of each line, mixed and added up. Nothing personal can be read from it. Unmixed sums would often be
 * equal where two similar lines swap their ends (`M-1 A`, `M-2 B`), as what a letter adds hardly depends on what stands before it.
 */
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
  return mixed(hash);
}

/** The end of MurmurHash3 (Appleby): every bit of it depends on every bit of the hash. */
function mixed(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return (twice ^ (twice >>> 16)) >>> 0;
}
