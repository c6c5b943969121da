// Letters an export could not write: `Yılmaz` came back as `Y?lmaz`, `Wiśniewski` as `Wisniewski`. That is no change. Pure.

const plainLetters: Readonly<Record<string, string>> = { ł: 'l', đ: 'd', ð: 'd', ø: 'o', ı: 'i', þ: 'th', æ: 'ae', œ: 'oe', ß: 'ss' };

function bare(text: string): string {
  return text
    .replace(/[łđðøıþæœß]/g, (letter) => plainLetters[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '');
}

function special(text: string): number {
  return text.replace(/[\u0000-\u007f]/g, '').length;
}

/**
 * Whether `after` is `before` with letters lost on the way: accents dropped, umlauts taken apart, `?` in place of a letter.
 * The other way round is news: `Yilmaz` that becomes `Yılmaz` was put right.
 */
export function lostLetters(before: string, after: string): boolean {
  const [rich, poor] = [before.normalize('NFC').toLowerCase().normalize('NFC'), after.normalize('NFC').toLowerCase()];
  if (special(rich) <= special(poor)) return false;
  const apart = rich.replace(/[äöü]/g, (letter) => ({ ä: 'ae', ö: 'oe', ü: 'ue' })[letter] ?? letter);
  return [rich, apart].some((text) => fits(bare(text), bare(poor)) || fits(text, poor));
}

/** Equal but for question marks, each of which stands for one letter. */
function fits(text: string, pattern: string): boolean {
  return text.length === pattern.length && [...pattern].every((sign, index) => sign === '?' || sign === text[index]);
}

/** A name with a question mark inside a word, where no list says what it was. */
export function hasLostLetter(text: string): boolean {
  return /\p{L}\?|\?\p{L}/u.test(text);
}
