// Header texts as they are compared: spelling, case, hyphens and spaces don't matter. And column letters.

import { cleaned } from './text.ts';

const umlauts: Readonly<Record<string, string>> = { ä: 'ae', ö: 'oe', ü: 'ue', ß: 'ss', æ: 'ae', ø: 'o' };

/** No header says more in what comes after. */
const longest = 500;

/** Lower-case words of letters and digits, one space apart: `Straße/Haus-Nr.` becomes `strasse haus nr`. */
export function headerWords(header: unknown): string {
  return cleaned(header)
    .slice(0, longest)
    .normalize('NFC')
    .toLowerCase()
    .replace(/[*:_/]+in(nen)?(?=$|[^a-zäöüß])/g, 'in')
    .replace(/[äöüßæø]/g, (letter) => umlauts[letter] ?? letter)
    .normalize('NFD')
    .replace(/[\u0300-\u036f]/g, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim();
}

/** The same without spaces, so that `E-Mail`, `Email` and `e mail` are one: the form for comparing whole headers. */
export function headerKey(header: unknown): string {
  if (typeof header !== 'string') return headerWords(header).replace(/ /g, '');
  let key = known.get(header);
  if (key === undefined) {
    if (known.size >= mostKnown) known.clear();
    known.set(header, (key = headerWords(header).replace(/ /g, '')));
  }
  return key;
}

/** Finding the headers compares the same few texts thousands of times. */
const known = new Map<string, string>();
const mostKnown = 2_000;

/** 1 → `A`, 27 → `AA`. */
export function columnLetter(column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26)) letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters;
}
