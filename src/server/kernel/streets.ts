// One key for all usual spellings of a street's name.

/** Letters that NFD does not take apart. */
const letters: Readonly<Record<string, string>> = {
  ß: 'ss', ä: 'ae', ö: 'oe', ü: 'ue', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', ı: 'i', þ: 'th',
};
const special = /[ßäöüæœøłđðıþ]/g;

/** Words that are as often shortened as written out. Each must stand at the end of a word, or be one. */
const shortened: readonly (readonly [RegExp, string])[] = [
  [/str(?:asse|\.)?(?![\p{L}])/gu, 'str '],
  [/pl(?:atz\b|\.)/g, 'pl '],
  [/ch(?:aussee\b|auss?\.|\.)/g, 'ch '],
  [/\b(?:sankt|st\.)/g, 'st '],
  [/\b(?:doktor|dr\.?)(?![\p{L}])/gu, 'dr '],
  [/\b(?:professor|prof\.?)(?![\p{L}])/gu, 'prof '],
  [/\b(?:gross(?:e[rnsm]?)?|gr\.)(?![\p{L}])/gu, 'gr '],
  [/\b(?:kleine?[rnsm]?|kl\.)(?![\p{L}])/gu, 'kl '],
  [/\b(?:de[rsnm]|d\.)(?![\p{L}])/gu, 'd '],
];

const remembered = new Map<string, string>();
const mostRemembered = 20000;

/**
 * The key under which a street is found: the same for Straße/Strasse/Str./str, ß/ss, ä/ae, á/a, hyphens, spaces, dots and case
 * (`Karl-Marx-Str.` and `KARL MARX STRASSE`), `''` for an empty name. Nothing more is forgiven: no other word is dropped, so that
 * `Innstraße` and `Kleine Innstraße` stay two streets. Unique only together with the postcode.
 */
export function streetKey(name: string): string {
  let key = remembered.get(name);
  if (key === undefined) {
    key = makeKey(name);
    if (remembered.size >= mostRemembered) remembered.clear();
    remembered.set(name, key);
  }
  return key;
}

function makeKey(name: string): string {
  let text = name.normalize('NFC').toLowerCase().replace(special, (letter) => letters[letter] ?? letter);
  text = text.normalize('NFD').replace(/\p{M}+/gu, '');
  for (const [word, short] of shortened) text = text.replace(word, short);
  return text.replace(/[^\p{L}\p{N}]+/gu, '');
}
