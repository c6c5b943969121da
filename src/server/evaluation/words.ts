// Free text told together: the words that several people used, and some of what was said. Pure.

import type { Counted } from '../../contract/evaluation.ts';

const mostWords = 30;
const mostQuotes = 50;
const longestQuote = 800;

/** German words that say nothing by themselves. */
const stopWords = new Set(
  (
    'aber alle allem allen aller alles als also am an andere anderen anderer anderes auch auf aus bei beim bin bis bisher bist da dabei dadurch dafür dagegen damit dann daran darauf darin darum das dass davon dazu dein deine dem den denen denn der deren des deshalb dessen die dies diese diesem diesen dieser dieses doch dort du durch ' +
    'eben ehemals eher eigentlich ein eine einem einen einer eines einfach einige einmal er es etwas euch euer eure für ganz gar gegen gerade gern gerne gibt ging gut hab habe haben halt hat hatte hatten hätte hier hin ich ihm ihn ihnen ihr ihre ihrem ihren ihrer im immer in ins irgendwie ist ja je jede jedem jeden jeder jedes jemand jetzt ' +
    'kann kannst kein keine keinem keinen keiner können könnte machen macht mal man manche manchmal mehr mein meine meinem meinen meiner meist mich mir mit mögen möchte muss müssen nach nicht nichts nie noch nun nur ob oder oft ohne paar recht schon sehr sein seine seinem seinen seiner seit selbst sich sie sind so sogar soll sollte sollten sondern sonst ' +
    'über überhaupt um und uns unser unsere unter vielleicht viel viele vielen vom von vor wann war waren warum was weg weil weiter welche welcher wenig wenn wer werde werden wie wieder will wir wird wo wollen wurde wurden würde zu zum zur zwar zwischen'
  ).split(' '),
);

/** Words may be joined: `BO-Treffen`, `Rentner*innen`. */
const apart = /[^\p{L}\p{N}*:’'-]+/u;
const loose = /^[^\p{L}]+|[^\p{L}\p{N}]+$/gu;

/** How words and sentences are compared: case, ß and spacing do not matter. */
export function folded(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase().replace(/ß/g, 'ss');
}

interface Entry {
  count: number;
  /** The text that counted it last: twice in one answer is once. */
  last: number;
  forms: Map<string, number>;
}

/** The words that two people or more used, in the spelling used most, the most frequent first. @param texts one a person */
export function sharedWords(texts: readonly string[]): Counted[] {
  const entries = new Map<string, Entry>();
  // Each spelling is folded once: there are far fewer of them than words.
  const known = new Map<string, { form: string; entry: Entry } | null>();
  texts.forEach((text, index) => {
    for (const raw of text.normalize('NFC').split(apart)) {
      let spelling = known.get(raw);
      if (spelling === undefined) known.set(raw, (spelling = entryOf(raw, entries)));
      if (spelling === null || spelling.entry.last === index) continue;
      const { form, entry } = spelling;
      entry.last = index;
      entry.count += 1;
      entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
    }
  });
  return mostFrequent(
    [...entries.values()].filter(({ count }) => count > 1).map(({ count, forms }) => ({ text: usual(forms), count })),
    mostWords,
  );
}

function entryOf(raw: string, entries: Map<string, Entry>): { form: string; entry: Entry } | null {
  const form = raw.replace(loose, '');
  const key = folded(form);
  if (form.length < 3 || stopWords.has(form.toLowerCase())) return null;
  let entry = entries.get(key);
  if (!entry) entries.set(key, (entry = { count: 0, last: -1, forms: new Map() }));
  return { form, entry };
}

/** The spelling used most; of several, the first. */
export function usual(forms: ReadonlyMap<string, number>): string {
  let best = '';
  let most = 0;
  for (const [form, count] of forms) if (count > most) [best, most] = [form, count];
  return best;
}

export function mostFrequent<T extends Counted>(counted: readonly T[], most: number): T[] {
  return [...counted].sort((a, b) => b.count - a.count || (folded(a.text) < folded(b.text) ? -1 : 1)).slice(0, most);
}

/** What was said, each once; in the order of the alphabet, so that it does not tell who said it, nor who said what else. */
export function quotesOf(texts: readonly string[]): { quotes: string[]; moreQuotes: number } {
  const byKey = new Map(texts.map((text) => [folded(text), text.trim()]));
  const different = [...byKey].map(([key, text]) => ({ key, text, mix: byKey.size > mostQuotes ? mixed(key) : 0 }));
  // Too many: a mixed choice that stays the same, instead of all those with A.
  const chosen = different.sort((a, b) => a.mix - b.mix).slice(0, mostQuotes);
  return {
    quotes: chosen.sort((a, b) => (a.key < b.key ? -1 : 1)).map(({ text }) => cut(text, longestQuote)),
    moreQuotes: different.length - chosen.length,
  };
}

/** Not through the middle of an emoji. */
export function cut(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/[\ud800-\udbff]$/, '').trimEnd()} …`;
}

/** A number that says nothing about the text, but is always the same for it. */
function mixed(text: string): number {
  const end = text.length < 64 ? text.length : 64;
  let value = 7;
  for (let at = 0; at < end; at++) value = (value * 31 + text.charCodeAt(at) * 17) | 0;
  return (value * 48_271) | 0;
}
