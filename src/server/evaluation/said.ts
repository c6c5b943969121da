// Free text told together: the words that several people used, and some of what was said. Pure.

import type { Counted, QuestionResult } from '../../contract/evaluation.ts';
import { cut, first, folded, tally } from './tally.ts';

const mostWords = 30;
const mostQuotes = 50;
const longestQuote = 800;

/** German words of three letters and more that say nothing by themselves, without their endings. */
const stopWords =
  /^(aber|all(e[mnrs]?)?|als|also|ander(e[mnrs]?)?|auch|auf|aus|bei|beim|bin|bis|bist|da(bei|durch|f[uü]r|mit|nn?|ran|rauf|rin|rum|ss|von|zu)|das|de[mnrs]|denn|dich?|die(s(e[mnrs]?)?)?|dir|doch|dort|durch|eben|eher|ein(e[mnrs]?)?|einfach|einige|etwas|euch|euer|für|ganz|gar|gegen|gerne?|gibt|gut|hab(en?|t)?|halt|ha(t|tten?|st)|hätten?|hier|ich|ihm|ihn(en)?|ihre?[mnrs]?|immer|ins|ist|jede?[mnrs]?|jetzt|kann|kein(e[mnrs]?)?|können|könnten?|mach(en|t)|mal|man|manch(e|mal)|mehr|mein(e[mnrs]?)?|mich|mir|mit|möchten?|muss|müssen|nach|nicht|nichts|nie|noch|nun|nur|oder|oft|ohne|per|schon|sehr|sein(e[mnrs]?)?|seit|sich|sie|sind|so(gar|llten?|llen|ndern|nst|ll|wie)|über|und|uns(er)?(e[mnrs]?)?|unter|viele?[nr]?|vielleicht|vom|von|vor|wann|war(en|um)?|was|weil|weiter|wenig|wenn|wer(den?)?|wie|wieder|will|wir|wird|wollen|wo|wurden?|würden?|zum|zur|zwar|zwischen)$/;

/** Words may be joined: `BO-Treffen`, `Rentner*innen`. */
const words = /\p{L}[\p{L}\p{N}]*(?:[*:’'-]\p{L}[\p{L}\p{N}]*)*/gu;

/** @param texts one a person */
export function saidIn(texts: readonly string[]): Pick<QuestionResult, 'words' | 'quotes' | 'moreQuotes'> {
  return { words: sharedWords(texts), ...quotesOf(texts) };
}

/** The words that two people or more used. */
function sharedWords(texts: readonly string[]): Counted[] {
  const told = tally(
    texts.map((text) => text.normalize('NFC').match(words) ?? []),
    (word) => (word.length < 3 || stopWords.test(word.toLowerCase()) ? '' : folded(word)),
  );
  return first(mostWords, told.filter(({ count }) => count > 1));
}

/** Each once, in the order of the alphabet: it does not tell who said it, nor who said what else. */
function quotesOf(texts: readonly string[]): { quotes: string[]; moreQuotes: number } {
  const all = [...new Map(texts.map((text) => [folded(text), text.trim()]))].sort(([a], [b]) => (a < b ? -1 : 1));
  // Too many: some from everywhere, not all those with A.
  const step = Math.max(1, all.length / mostQuotes);
  const quotes = all.filter((_, index) => Math.floor(index / step) > Math.floor((index - 1) / step)).map(([, text]) => cut(text, longestQuote));
  return { quotes, moreQuotes: all.length - quotes.length };
}
