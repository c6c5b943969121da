// Taking "Sonnenallee 224S, VH 3. OG" apart, and leaving "Straße 179" whole.

import { isOverlong, meansNothing } from './addressesText.ts';
import { type HouseNumberReading, houseNumberAt, noNumber, onlyAnnotates, positionOf, unreadableNumber, withoutFlat } from './houseNumbers.ts';

export interface SplitStreet {
  /** `''` where there is no street in the text. */
  readonly name: string;
  readonly number: HouseNumberReading;
}

const nobody: SplitStreet = { name: '', number: noNumber };

/** Somebody's name in front of or behind the street; "Bei der Kirche" is a street. */
const careOf = /(?:^|[\s,;(])(?:c\/o|z\. ?hd\.?|p\. ?a\.|(?:wohnhaft )?bei(?! +(?:de[rnm]|d\.|st\.?|sankt) ))(?=[\s.:]).*$/i;

/** Words that are a name only together with a number: "Straße 179", "Weg 5", "Planstraße 4", "Q 7" in Mannheim. */
const needsNumber = /^(?:(?:privat|plan|neue |alte )?(?:str(?:a(?:ß|ss)e|\.)?|weg|allee|platz|pl\.|gasse|zeile|ring|siedlung|kolonie|kol\.|kga|parzelle|feld|reihe|haus|block)|\p{L})$/iu;

const monthBehind = /^\s*\.?\s*(?:jan(?:uar)?|feb(?:ruar)?|märz|apr(?:il)?|mai|jun[io]?|jul[io]?|aug(?:ust)?|sep(?:tember)?|okt(?:ober)?|nov(?:ember)?|dez(?:ember)?)(?![\p{L}-])/iu;

/** `Karl-Marx-Straße 12`, `Hermannstr. 12`: as most addresses are written. */
const usual = /^((?:[A-Za-zÄÖÜäöüß]+[ -])*[A-Za-zÄÖÜäöüß]+(?:str\.)?) ([1-9]\d{0,3})$/;
/** Words that may mean something else beside a number, also as the end of another word. */
const unusual = /(?:^|[ -])(?:bei|wohnhaft|postfach|postlagernd|whg|wohnung|app?t?|appartement|apartment|zimmer|aufg(?:ang)?|eingang|etage|top|haus)(?:[ -]|$)|(?:nr|nummer|no|parzelle)$/i;

/**
 * The same as `splitStreet` says of an address cell of the usual kind, at a tenth of the cost; null for all others. The text may
 * be as it stands in the cell.
 */
export function splitUsual(text: string, known: (name: string) => boolean): SplitStreet | null {
  const [, name = '', digits = ''] = usual.exec(text) ?? [];
  if (name === '' || unusual.test(name) || needsNumber.test(name)) return null;
  if (known(text)) return { name: text, number: noNumber };
  const at = positionOf(Number(digits));
  return { name, number: { state: 'given', from: at, to: at } };
}

/**
 * Finds the street's name and the house number in one text, on one line (see `tidyText`) and without postcode and city.
 * A name that `known` confirms is never taken apart, however it ends.
 */
export function splitStreet(text: string, known: (name: string) => boolean): SplitStreet {
  if (meansNothing(text)) return nobody;
  if (!/\d/.test(text) && !/[,;(/]/.test(text)) return { name: text, number: noNumber };
  if (isOverlong(text)) return { name: text, number: unreadableNumber };
  const parts = withoutFlat(text).split(/[,;|]/).map((part) => part.trim()).filter((part) => part !== '');
  let best = nobody;
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] ?? '';
    if (i < parts.length - 1 && !/\d/.test(part) && onlyAnnotates(part)) continue;
    const found = splitPart(part.replace(careOf, ''), known);
    if (found.name === '') {
      // "12, Sonnenallee" and "Sonnenallee, 12": a number on its own belongs to the name beside it.
      if (found.number.state !== 'none' && best.number.state === 'none') best = { name: best.name, number: found.number };
    } else if (best.name === '') best = { name: found.name, number: found.number.state === 'none' ? best.number : found.number };
  }
  return best;
}

function splitPart(text: string, known: (name: string) => boolean): SplitStreet {
  if (text === '') return nobody;
  if (!/\d/.test(text) || known(text)) return { name: text, number: noNumber };
  const candidates = numbersIn(text);
  const clean = candidates.filter((candidate) => candidate.clean);
  for (const candidate of clean) if (known(candidate.name)) return candidate;
  const named = candidates.filter((candidate) => candidate.name !== '' && !needsNumber.test(candidate.name));
  const first = named.find((candidate) => candidate.clean) ?? named[0];
  if (first) {
    // "Hermannstr. 12 5": two numbers and nothing to say which is the house.
    const doubtful = named.length > 1 && named[0] !== first && /^\s*\d/.test(named[0]?.rest ?? '');
    return doubtful && named[0] ? { name: named[0].name, number: unreadableNumber } : first;
  }
  const bare = text.replace(/ *[a-z]$/i, '');
  if (bare !== text && known(bare)) return { name: bare, number: unreadableNumber };
  return numberInFront(candidates[0]) ?? { name: text, number: noNumber };
}

interface Candidate extends SplitStreet {
  readonly rest: string;
  /** Behind the number stands nothing, or only where in the house. */
  readonly clean: boolean;
}

/** Every place where a house number could begin, from the left. */
function numbersIn(text: string): Candidate[] {
  const found: Candidate[] = [];
  const digits = /(?:(?:\b(?:haus-?)?(?:nr\.?|nummer)|\bno\.?|\bparz(?:elle|\.)|#)\s*:?)?\s*\d+/gi;
  for (let match = digits.exec(text); match; match = digits.exec(text)) {
    const start = match.index + (/^\s*/.exec(match[0])?.[0].length ?? 0);
    const number = houseNumberAt(text, start);
    if (!number) continue;
    const rest = text.slice(number.end);
    if (monthBehind.test(rest)) continue;
    const clean = onlyAnnotates(rest);
    if (!clean && /^[.\p{L}\d]/u.test(rest)) continue;
    found.push({ name: text.slice(0, start).replace(/[\s,:-]+$/, ''), number: number.reading, rest, clean });
    digits.lastIndex = Math.max(digits.lastIndex, number.end);
  }
  return found;
}

/** "12 Sonnenallee", or a number alone. */
function numberInFront(candidate: Candidate | undefined): SplitStreet | null {
  if (!candidate || candidate.name !== '') return null;
  if (candidate.clean) return { name: '', number: candidate.number };
  const name = candidate.rest.trim();
  return /\p{L}{2}/u.test(name) && !/\d/.test(name) ? { name, number: candidate.number } : null;
}
