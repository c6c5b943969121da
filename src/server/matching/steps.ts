// What could be done next with a group that shares a topic and a time. Pure.

import type { MatchGroup } from '../../contract/matching.ts';
import type { Texts } from '../../contract/texts/index.ts';

/** Enough for a working group of its own, even when not everybody comes. */
const enough = 8;

/** Beginnings of words, as `topicWords` folds them. */
const culture = /^(?:kultur|kunst|film|kino|musik|chor|sing|tanz|theater|literatur|lese|buch|bucher|schreib|foto|konzert|koch|schach|spiel(?!plat)|cultur|arts$|music|cinema|theatre|book|dance)/;
const training = /^(?:bildung|geschicht|theori|okonomi|wirtschaft|philosoph|marx|seminar|kurs|lern|sprach|rhetorik|argument|haushalt|finanz|medien|recht$|histor|educat|econom|languag)/;

interface Known {
  topic: string;
  words: readonly string[];
  total: number;
  near: string;
  time: string;
  /** A working group that there is already; `''`: none. */
  there: string;
}

/** A working group that there is, comes first; then what the topic suggests, then how many they are. */
export function stepOf(known: Known, say: Texts['matching']['steps']): Pick<MatchGroup, 'step' | 'stepText'> {
  const { words, total, there } = known;
  if (there !== '') return { step: 'group', stepText: say.join({ group: there }) };
  const is = (sign: RegExp): boolean => words.some((word) => sign.test(word));
  const step = is(culture) ? 'evening' : is(training) ? 'training' : total >= enough ? 'group' : 'offer';
  return { step, stepText: say[step](known) };
}
