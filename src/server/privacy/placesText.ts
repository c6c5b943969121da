// Finds a person in a text: by name in any usual spelling and order, address, e-mail, phone, id. Pure.

import { folded } from '../kernel/lookalikes.ts';

export type Span = readonly [start: number, end: number];

/** What is blotted out of a text. */
export const blot = '[gelöscht]';

interface Word {
  text: string;
  start: number;
  end: number;
}

/** The words of a text as they are compared, with the places they stand in. */
function wordsIn(text: string): Word[] {
  return [...text.matchAll(/[\p{L}\p{N}\p{M}]+/gu)].map((found) => ({ text: folded(found[0]), start: found.index, end: found.index + found[0].length }));
}

/** `Straße` at the end of a word, or as one, is as good as `Str`. */
const plainStreet = (word: string): string => word.replace(/str(asse)?$/, 'str');

export const wordsOf = (text: string): string[] => wordsIn(text).map((word) => plainStreet(word.text));

const between = '[\\s\\u00a0()/.\\-–]*';
const safe = (text: string): string => text.replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');

/** A number's digits without country code and zero, however they are parted, with or without what stands before them. */
const phonePattern = (core: string): string => `(?<![\\d+])(?:(?:(?:\\+|00)${between}\\d{0,2}|49)${between})?(?:\\(?0\\)?${between})?${[...core].join(between)}(?!\\d)`;
const emailPattern = (email: string): string => `(?<![\\w.+-])${safe(email)}(?![\\w-]|\\.\\w)`;

/** Long or mixed enough that nothing else reads so. */
const isDistinct = (id: string): boolean => /\p{L}.*\d|\d.*\p{L}/u.test(id) || /^\d{6,}$/.test(id);
/** After an area code it is somebody's telephone. */
export const idPattern = (id: string): string => `(?<![\\p{L}\\p{N}])(?<!(?:(?<!\\d)0\\d{2,4}|\\+\\d{2,5})\\)?[\\s/-]{0,3})${safe(id)}(?![\\p{L}\\p{N}])`;
/** A short number is nobody's unless the text says that it is a member's; houses, buses and rooms have a number, too. */
const saidId = (id: string): string => `(?<=(?:(?:mitglied|mgl|mitgl)[\\p{L}.]{0,3}[-\\s]{0,2}(?:nr\\.?|nummer)?|(?<!\\p{L})id|#)[:\\s]{0,3})${safe(id)}(?![\\p{L}\\p{N}])`;

export interface Traits {
  ids: readonly string[];
  /** Each as words, `folded`: names in both orders, streets with their number. */
  phrases: readonly (readonly string[])[];
  emails: readonly string[];
  /** Digits without country code and zero. */
  phones: readonly string[];
}

/** @returns finds the places in a text, in order and not overlapping; none for most texts, quickly */
export function finder({ ids, phrases, emails, phones }: Traits): (text: string) => Span[] {
  const patterns = [...emails.map(emailPattern), ...phones.map(phonePattern), ...ids.map((id) => (isDistinct(id) ? idPattern(id) : saidId(id)))];
  const pattern = patterns.length > 0 ? new RegExp(patterns.join('|'), 'giu') : null;
  const byFirst = new Map<string, (readonly string[])[]>();
  for (const phrase of phrases) if (phrase[0] !== undefined) byFirst.set(phrase[0], [...(byFirst.get(phrase[0]) ?? []), phrase]);
  const seen = new Map<string, Span[]>();
  return (text) => {
    let spans = seen.get(text);
    if (spans) return spans;
    spans = pattern ? [...text.matchAll(pattern)].map((found): Span => [found.index, found.index + found[0].length]) : [];
    const words = byFirst.size > 0 ? wordsIn(text) : [];
    words.forEach((word, index) => {
      for (const phrase of byFirst.get(plainStreet(word.text)) ?? []) {
        const last = words[index + phrase.length - 1];
        if (last && phrase.every((one, at) => isWord(words[index + at]?.text ?? '', one, at === phrase.length - 1))) spans?.push([word.start, last.end]);
      }
    });
    spans = merged(spans);
    if (seen.size < 50_000) seen.set(text, spans);
    return spans;
  };
}

/** The last word may stand in the genitive. */
function isWord(word: string, wanted: string, last: boolean): boolean {
  const plain = plainStreet(word);
  return plain === wanted || (last && plain === `${wanted}s`);
}

function merged(spans: readonly Span[]): Span[] {
  const sorted = [...spans].sort((a, b) => a[0] - b[0]);
  const kept: [number, number][] = [];
  for (const [start, end] of sorted) {
    const last = kept[kept.length - 1];
    if (last && start < last[1]) last[1] = Math.max(last[1], end);
    else kept.push([start, end]);
  }
  return kept;
}

/** The text without what was found; `''` where nothing but signs is left. */
export function blotted(text: string, spans: readonly Span[]): string {
  if (spans.length === 0) return text;
  let rest = '';
  let from = 0;
  for (const [start, end] of spans) {
    rest += text.slice(from, start) + blot;
    from = end;
  }
  rest += text.slice(from);
  return /[\p{L}\p{N}]/u.test(rest.split(blot).join('')) ? rest : '';
}
