// Whether a member is who somebody is looking for, and how surely. Pure.

import { phoneDigits, typos, typosAllowed, wordsOf } from '../kernel/lookalikes.ts';
import { cleaned } from '../kernel/text.ts';
import { streetKey } from '../kernel/streets.ts';
import type { Cells } from '../members/index.ts';

export interface Match {
  score: number;
  /** What was found besides the name: tells the reader why somebody is a hit. */
  by: 'name' | 'address' | 'phone' | 'mobile' | 'email' | 'memberNumber' | 'memberId';
}

type Matcher = (cells: Cells) => Match | null;

/**
 * The test for one query: every word must be found, in any order, in the name (whole, begun, mistyped, or as an initial),
 * the number, the e-mail address, the street or postcode; a query of digits also in the phone numbers.
 * @returns null where nothing was typed that could be looked for
 */
export function createMatcher(query: string): Matcher | null {
  const text = cleaned(query);
  const digits = /^[\d\s+()/.-]+$/.test(text) ? text.replace(/\D/g, '') : '';
  if (digits !== '') return byDigits(digits, text);
  if (text.includes('@')) return byMail(text.toLowerCase());
  const words = wordsOf(text).map(createWord);
  if (words.length === 0) return null;
  return (cells) => byWords(words, cells);
}

/** Digits: a number, a phone, a postcode, in this order. */
function byDigits(digits: string, text: string): Matcher {
  const phone = phoneDigits(text);
  return (cells) => {
    for (const by of ['memberNumber', 'memberId'] as const) {
      const number = cleaned(cells[by]);
      if (number === digits) return { score: 100, by };
      if (digits.length >= 3 && number.replace(/\D/g, '').startsWith(digits)) return { score: 70, by };
    }
    if (phone.length >= 3) {
      for (const by of ['mobile', 'phone'] as const) {
        const at = phoneDigits(cleaned(cells[by])).indexOf(phone);
        if (at >= 0) return { score: at === 0 ? 65 : 60, by };
      }
    }
    return digits.length >= 4 && cleaned(cells.postcode).includes(digits) ? { score: 40, by: 'address' } : null;
  };
}

function byMail(text: string): Matcher {
  return (cells) => {
    const mail = cleaned(cells.email).toLowerCase();
    return mail.includes(text) ? { score: mail === text ? 100 : 70, by: 'email' } : null;
  };
}

interface Word {
  text: string;
  /** What only a word with a digit can be: a number, a postcode. */
  hasDigit: boolean;
  streetKey: string;
  /** How well a word of a name fits, 0 to 100; every different word is weighed once. */
  fits(word: string): number;
}

function createWord(text: string): Word {
  const weighed = new Map<string, number>();
  const signs = signsOf(text);
  return {
    text,
    hasDigit: /\d/.test(text),
    streetKey: streetKey(text),
    fits: (word) => {
      let score = weighed.get(word);
      if (score === undefined) weighed.set(word, (score = weigh(text, signs, word)));
      return score;
    },
  };
}

/** Which letters and digits a word has, a bit for each (some share one). */
function signsOf(word: string): number {
  let signs = 0;
  for (let at = 0; at < word.length; at++) signs |= 1 << (word.charCodeAt(at) & 31);
  return signs;
}

function weigh(typed: string, signs: number, word: string): number {
  if (word === typed) return 100;
  if (word.startsWith(typed)) return typed.length === 1 ? 45 : 80;
  const most = typosAllowed(typed.length);
  if (most === 0) return 0;
  // Each letter that the word lacks is a typo of its own: most words are out without being compared letter by letter.
  let lacking = signs & ~signsOf(word);
  for (let count = 0; lacking !== 0; count++, lacking &= lacking - 1) if (count >= most) return 0;
  const wrong = typos(typed, word, most);
  if (wrong <= most) return 70 - wrong * 12;
  // Someone still typing: the beginning of a longer word, with a typo.
  return word.length > typed.length && typos(typed, word.slice(0, typed.length), 1) <= 1 ? 50 : 0;
}

const remembered = new Map<string, readonly string[]>();

/** Names repeat, and are folded once. */
function words(text: string): readonly string[] {
  const known = remembered.get(text);
  if (known) return known;
  const found = wordsOf(text);
  remembered.set(text, found);
  return found;
}

function byWords(wanted: readonly Word[], cells: Cells): Match | null {
  const name = words([cells.firstName, cells.lastName, cells.fullName].map(cleaned).join(' '));
  let score = 0;
  let by: Match['by'] = 'name';
  const used = new Set<number>();
  for (const word of wanted) {
    let best = 0;
    let bestAt = -1;
    name.forEach((part, at) => {
      const fit = used.has(at) ? 0 : word.fits(part);
      if (fit > best) [best, bestAt] = [fit, at];
    });
    if (best < 60) {
      const elsewhere = besideName(word, cells);
      if (elsewhere && elsewhere.score > best) {
        [best, bestAt] = [elsewhere.score, -1];
        by = elsewhere.by;
      }
    }
    if (best === 0) return null;
    if (bestAt >= 0) used.add(bestAt);
    score += best;
  }
  return { score: score / wanted.length, by };
}

function besideName({ text, hasDigit, streetKey: key, fits }: Word, cells: Cells): Match | null {
  if (hasDigit) {
    for (const by of ['memberId', 'memberNumber'] as const) {
      if (cleaned(cells[by]).toLowerCase().replace(/[^a-z0-9]/g, '') === text) return { score: 100, by };
    }
    if (words(`${cleaned(cells.street)} ${cleaned(cells.houseNumber)}`).includes(text)) return { score: 30, by: 'address' };
    if (text.length >= 3 && cleaned(cells.postcode).includes(text)) return { score: 30, by: 'address' };
  }
  if (text.length < 3) return null;
  const street = cleaned(cells.street);
  const fit = words(street).reduce((best, part) => Math.max(best, fits(part)), 0);
  if (fit > 0) return { score: fit * 0.5, by: 'address' };
  if (key.length >= 4 && streetKey(street).startsWith(key)) return { score: 45, by: 'address' };
  if (words(cleaned(cells.city)).includes(text)) return { score: 30, by: 'address' };
  return cleaned(cells.email).toLowerCase().includes(text) ? { score: 40, by: 'email' } : null;
}
