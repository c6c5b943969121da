// Names as they stand in cells. Nothing is ever changed here: a reading only proposes what would look right.

import { isErrorValue, isOverlong, meansNothing, tidyText } from './addressesText.ts';

export type NameReason =
  /** `SCHÄFER` */
  | 'capitals'
  /** `schäfer` */
  | 'lower_case'
  /** Spaces in front, behind, or doubled. */
  | 'spaces'
  /** `Schäfer, Zoë` where only one of the two belongs. */
  | 'comma'
  /** Digits or signs that are in no name. */
  | 'signs';

export type NameReading =
  | { readonly state: 'given'; readonly name: string }
  | { readonly state: 'none' }
  | { readonly state: 'unclear'; readonly reason: NameReason; readonly name: string; readonly proposal?: string };

export type NamePart = 'first' | 'last' | 'full';

/** Words before a name that stay small: `von der Heide`, `dos Santos`, `van den Berg`. */
const small = new Set('von vom van der den dem des zu zum zur auf und ten ter dos das da de del della di du la le los las af av y e bin bint ibn'.split(' '));
const titles = /^(?:dr|prof|dipl|ing|med|phil|jur|rer|nat|h\.?c|mag|b\.?a|m\.?a|jun|jr|sen|sr|ii|iii|iv)\.?$/i;

/**
 * Reads a name cell. Mixed spellings are right as they are: `dos Santos`, `El Amrani`, `McDonald`, `d'Angelo`, `Al-Hassan`.
 * Only a name all in capitals, or whose every word is small, is asked about.
 * @param part `full`: `Nachname, Vorname` is as good as `Vorname Nachname`
 */
export function parseName(cell: unknown, part: NamePart): NameReading {
  const name = tidyText(cell);
  if (meansNothing(name) || isErrorValue(name)) return { state: 'none' };
  if (isOverlong(name) || /[\d@<>=#{}\\|;?!*_]|\((?!geb)/.test(name)) return { state: 'unclear', reason: 'signs', name };
  const comma = part === 'full' ? null : /^([^,]+), *([^,]+)$/.exec(name);
  if (comma && !titles.test(comma[2] ?? '')) {
    const own = (part === 'last' ? comma[1] : comma[2]) ?? '';
    return { state: 'unclear', reason: 'comma', name, proposal: wellSpelled(own) };
  }
  const letters = name.replace(/[^\p{L}]/gu, '');
  const words = name.split(/[ ,]+/).filter((word) => !titles.test(word));
  const long = words.some((word) => word.replace(/[^\p{L}]/gu, '').length > 2);
  if (long && isUpper(letters)) return { state: 'unclear', reason: 'capitals', name, proposal: wellSpelled(name) };
  if (words.length > 0 && isLower(letters) && !words.every((word) => small.has(word))) return { state: 'unclear', reason: 'lower_case', name, proposal: wellSpelled(name) };
  if (typeof cell === 'string' && cell !== name && cell.normalize('NFC') !== name) return { state: 'unclear', reason: 'spaces', name, proposal: name };
  return { state: 'given', name };
}

function isUpper(letters: string): boolean {
  return letters !== letters.toLowerCase() && letters === letters.toUpperCase();
}

function isLower(letters: string): boolean {
  return letters !== letters.toUpperCase() && letters === letters.toLowerCase();
}

/** `DOS SANTOS-O'CONNOR` → `dos Santos-O'Connor`; what is spelled with both cases already stays. */
function wellSpelled(name: string): string {
  const letters = name.replace(/[^\p{L}]/gu, '');
  if (!isUpper(letters) && !isLower(letters)) return name;
  const words = name.split(' ');
  return words
    .map((word, index) => {
      const low = word.toLowerCase();
      // The last word is a name of its own, even where it sounds like a particle.
      if (small.has(low) && index < words.length - 1) return low;
      return low.replace(/(^|[-'’.])(mc)?(\p{L})/gu, (_all, sign: string, mac: string | undefined, letter: string) => sign + (mac ? 'Mc' : '') + letter.toUpperCase());
    })
    .join(' ');
}
