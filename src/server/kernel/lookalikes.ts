// Names and words as they are compared when people mistype them. Pure.

const letters: Readonly<Record<string, string>> = { ß: 'ss', æ: 'a', œ: 'o', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', þ: 'th' };

/** Lower case without any accents; umlauts and their spellings are one (`Müller`, `Mueller`, `Muller`): `ä`, `ae` → `a`. */
export function folded(text: string): string {
  return text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[ßæœøłđðıþ]/g, (letter) => letters[letter] ?? letter)
    .replace(/([aou])e/g, '$1');
}

/** The folded words of a text: letters and digits, split at everything else (`Anna-Lena El Amrani` → 4 words). */
export function wordsOf(text: string): string[] {
  return folded(text).split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '');
}

/**
 * How many letters must be put in, left out, replaced, or swapped with their neighbour to turn one word into the other:
 * the restricted Damerau–Levenshtein distance (Damerau 1964, “A technique for computer detection and correction of
 * spelling errors”; Boytsov 2011 for the restricted form).
 * @returns more than `most` as soon as that is certain
 */
export function typos(one: string, other: string, most: number): number {
  if (one === other) return 0;
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let start = 0;
  const shorter = Math.min(one.length, other.length);
  while (start < shorter && one.charCodeAt(start) === other.charCodeAt(start)) start++;
  let end = 0;
  while (end < shorter - start && one.charCodeAt(one.length - 1 - end) === other.charCodeAt(other.length - 1 - end)) end++;
  return distance(one.slice(start, one.length - end), other.slice(start, other.length - end), most);
}

/** Only the diagonal band of width `most` is filled in: outside of it the distance is greater anyway. */
function distance(one: string, other: string, most: number): number {
  const width = other.length + 1;
  const far = most + 1;
  let before = new Array<number>(width).fill(far);
  let last = Array.from({ length: width }, (_, index) => index);
  for (let i = 1; i <= one.length; i++) {
    const line = new Array<number>(width).fill(far);
    line[0] = i;
    let least = i <= most ? i : far;
    for (let j = Math.max(1, i - most); j <= Math.min(other.length, i + most); j++) {
      const same = one[i - 1] === other[j - 1];
      let best = Math.min((last[j] ?? far) + 1, (line[j - 1] ?? far) + 1, (last[j - 1] ?? far) + (same ? 0 : 1));
      if (i > 1 && j > 1 && one[i - 1] === other[j - 2] && one[i - 2] === other[j - 1]) best = Math.min(best, (before[j - 2] ?? far) + 1);
      line[j] = best;
      if (best < least) least = best;
    }
    if (least > most) return far;
    before = last;
    last = line;
  }
  return Math.min(last[other.length] ?? far, far);
}

/** How many typos a word of this length may have: none up to 3 letters, 1 up to 7, then 2. */
export function typosAllowed(length: number): number {
  return length <= 3 ? 0 : length <= 7 ? 1 : 2;
}

/** The digits of a phone number that stay whatever the country code and the zero are: `+49 (0)30 231`, `030/231` → `30231`. */
export function phoneDigits(text: string): string {
  return text.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^(?:00)?49(?=\d{7})/, '').replace(/^0+/, '');
}
