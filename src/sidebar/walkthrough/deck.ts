// The cards of one page: who is shown, who comes next, who was before. Pure, so that going back and skipping can be checked.

import { activityWords } from '../../contract/activityWords.ts';
import type { Activity, WalkCard } from '../../contract/walkthrough.ts';

/** What is chosen on a card and not yet sent. */
export interface Answers {
  activity: Activity | null;
  interests: readonly string[];
  availability: readonly string[];
  knows: boolean;
  note: string;
}

export interface Deck {
  current: WalkCard | null;
  ahead: readonly WalkCard[];
  /** Those answered here, the latest last. */
  before: readonly WalkCard[];
  skipped: readonly string[];
  /** True while `current` comes from `before`: it was saved already. */
  again: boolean;
}

export const emptyDeck: Deck = { current: null, ahead: [], before: [], skipped: [], again: false };

/** Answers as the card begins with: what the list has. */
export function answersOn(card: WalkCard): Answers {
  return { activity: null, interests: card.interests, availability: card.availability, knows: false, note: '' };
}

export function isEmpty(card: WalkCard, { activity, interests, availability, knows, note }: Answers): boolean {
  return activity === null && !knows && note.trim() === '' && same(interests, card.interests) && same(availability, card.availability);
}

/** The card with these answers taken for true, to come back to. "Unknown" takes nothing away. */
export function answered(card: WalkCard, { activity, interests, availability }: Answers): WalkCard {
  const says = activity !== null && (activity !== 'unknown' || card.activityText === '');
  return { ...card, interests: [...interests], availability: [...availability], ...(says ? { activity, activityText: activityWords[activity] } : {}) };
}

/** After an answer (the card as it stands now), or after skipping (null). */
export function goOn(deck: Deck, done: WalkCard | null): Deck {
  const { current } = deck;
  const [next = null, ...ahead] = deck.ahead;
  const before = done ? [...deck.before, done] : deck.before;
  const skipped = !done && current && !deck.again ? [...deck.skipped, current.memberId] : deck.skipped;
  return { current: next, ahead, before: !done && deck.again && current ? [...deck.before, current] : before, skipped, again: false };
}

/** One person back; whoever was shown comes next again. */
export function goBack(deck: Deck): Deck {
  const last = deck.before[deck.before.length - 1];
  if (!last) return deck;
  return { ...deck, current: last, before: deck.before.slice(0, -1), ahead: deck.current ? [deck.current, ...deck.ahead] : deck.ahead, again: true };
}

/** Cards that were fetched, unless they are here already. */
export function fetched(deck: Deck, cards: readonly (WalkCard | null)[]): Deck {
  const here = new Set([...(deck.current ? [deck.current] : []), ...deck.ahead, ...deck.before].map(({ memberId }) => memberId));
  const fresh = cards.filter((card): card is WalkCard => card !== null && !here.has(card.memberId) && !deck.skipped.includes(card.memberId));
  const all = [...deck.ahead, ...fresh];
  return deck.current ? { ...deck, ahead: all } : { ...deck, current: all[0] ?? null, ahead: all.slice(1), again: false };
}

/** Whom the server should not offer now. The latest matter most. */
export function inHand({ current, ahead, skipped }: Deck): string[] {
  return [...(current ? [current] : []), ...ahead].map(({ memberId }) => memberId).concat(skipped.slice(-40)).slice(0, 50);
}

/** Words that were added and taken out. */
export function difference(before: readonly string[], after: readonly string[]): { added: string[]; removed: string[] } {
  return { added: after.filter((word) => !before.includes(word)), removed: before.filter((word) => !after.includes(word)) };
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((word) => other.includes(word));
}
