// Going through one group: which card is shown, what is fetched ahead, what is saved in the background.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Answer } from '../../contract/rpc.ts';
import type { NextAnswer, WalkCard, WalkProgress } from '../../contract/walkthrough.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { answered, answersOn, difference, emptyDeck, fetched, goBack, goOn, inHand, isEmpty, type Answers, type Deck } from './deck.ts';
import { useOutbox, type Sending } from './use-outbox.ts';
import { useWords } from './texts.ts';

export interface Walk {
  deck: Deck;
  progress: WalkProgress;
  contact: string;
  topics: readonly string[];
  times: readonly string[];
}

export type WalkState = { state: 'choosing' } | { state: 'starting'; group: string } | { state: 'failed'; group: string; error: RpcError } | { state: 'walking'; walk: Walk } | { state: 'ended'; group: string };

export interface Walking {
  now: WalkState;
  sending: Sending;
  /** Said once after a save, e.g. that somebody else's answer was replaced; '' for nothing. */
  news: string;
  start(group: string, newRound?: boolean): void;
  answer(answers: Answers): void;
  /** One person back; what was chosen and not saved is there again on return. */
  back(answers: Answers): void;
  /** What a card begins with. */
  answersFor(card: WalkCard): Answers;
  /** To the summary, from anywhere in the group. */
  stop(): void;
  leave(): void;
}

export function useWalk(visitor: string): Walking {
  const { rpc, announce } = usePage();
  const words = useWords();
  const [now, setNow] = useState<WalkState>({ state: 'choosing' });
  const [news, setNews] = useState('');
  const latest = useRef(now);
  const fetching = useRef(false);
  const saves = useRef(0);
  const drafts = useRef(new Map<string, Answers>());

  const set = (next: WalkState): void => {
    latest.current = next;
    setNow(next);
  };
  const setDeck = (change: (deck: Deck) => Deck, more: Partial<Walk> = {}): void => {
    const { current } = latest;
    if (current.state === 'walking') set({ state: 'walking', walk: { ...current.walk, ...more, deck: change(current.walk.deck) } });
  };

  const sending = useOutbox((letter, answer) => {
    announce(words.savedOne(letter.name));
    if (answer.replaced) setNews(words.replaced(letter.name, answer.replaced));
    const { current } = latest;
    if (current.state !== 'walking' || current.walk.progress.group !== answer.progress.group) return;
    setDeck((deck) => fetched(withSaved(deck, answer), [answer.next]), { progress: answer.progress });
  });

  const taken = (group: string, answer: NextAnswer): void => {
    const { deck: _none, ...facts } = { deck: null, progress: answer.progress, contact: answer.contact, topics: answer.topics, times: answer.times };
    const { current } = latest;
    const before = current.state === 'walking' ? current.walk.deck : emptyDeck;
    const deck = fetched(before, [answer.next, answer.after]);
    if (deck.current === null && sending.outbox.state().waiting.length === 0) return set({ state: 'ended', group });
    set({ state: 'walking', walk: { ...facts, deck } });
  };

  const start = (group: string, newRound = false): void => {
    setNews('');
    if (newRound) drafts.current.clear();
    set({ state: 'starting', group });
    const asked: Promise<NextAnswer> = newRound
      ? rpc.call('walkthrough.start', { group, visitor, newRound: visitor + '-r' + Date.now().toString(36) }).then((answer) => answer.here as NextAnswer)
      : rpc.call('walkthrough.next', { group, visitor });
    asked.then(
      (answer) => taken(group, answer),
      (error: unknown) => set({ state: 'failed', group, error: asRpcError(error) }),
    );
  };

  // Nobody in hand: ask, as soon as everything is saved, so that nobody comes twice.
  const empty = now.state === 'walking' && now.walk.deck.current === null;
  const idle = sending.state.waiting.length === 0;
  useEffect(() => {
    if (!empty || !idle || fetching.current || now.state !== 'walking') return;
    const { group } = now.walk.progress;
    fetching.current = true;
    rpc
      .call('walkthrough.next', { group, visitor, inHand: inHand(now.walk.deck) })
      .then(
        (answer) => taken(group, answer),
        (error: unknown) => set({ state: 'failed', group, error: asRpcError(error) }),
      )
      .finally(() => {
        fetching.current = false;
      });
  }, [empty, idle]);

  const answer = (answers: Answers): void => {
    if (now.state !== 'walking' || !now.walk.deck.current) return;
    const { deck, progress } = now.walk;
    const card = now.walk.deck.current;
    drafts.current.delete(card.memberId);
    setNews('');
    if (isEmpty(card, answers)) {
      if (!deck.again) announce(words.skipped);
      return setDeck((old) => goOn(old, null));
    }
    const next = goOn(deck, answered(card, answers));
    setDeck(() => next);
    const interests = difference(card.interests, answers.interests);
    const times = difference(card.availability, answers.availability);
    sending.outbox.put({
      name: card.name,
      at: Date.now(),
      first: !deck.again,
      payload: {
        memberId: card.memberId,
        saveId: visitor + '-' + String(++saves.current),
        group: progress.group,
        visitor,
        expectedActivity: card.activityText,
        interests: interests.added,
        interestsRemoved: interests.removed,
        availability: times.added,
        availabilityRemoved: times.removed,
        inHand: inHand(next),
        ...(answers.activity === null ? {} : { activity: answers.activity }),
        ...(answers.knows ? { knows: true } : {}),
        ...(answers.note.trim() === '' ? {} : { note: answers.note.trim() }),
      },
    });
  };

  return {
    now,
    sending,
    news,
    start,
    answer,
    back: (answers) => {
      const card = now.state === 'walking' ? now.walk.deck.current : null;
      if (card && !isEmpty(card, answers)) drafts.current.set(card.memberId, answers);
      if (now.state === 'walking' && now.walk.deck.before.length === 0) set({ state: 'choosing' });
      else setDeck(goBack);
    },
    answersFor: (card) => drafts.current.get(card.memberId) ?? answersOn(card),
    stop: () => now.state === 'walking' && set({ state: 'ended', group: now.walk.progress.group }),
    leave: () => set({ state: 'choosing' }),
  };
}

/** What the cells hold now replaces what the page took for true. */
function withSaved(deck: Deck, { memberId, activityText, interests, availability }: Answer<'walkthrough.save'>): Deck {
  return { ...deck, before: deck.before.map((card) => (card.memberId === memberId ? { ...card, activityText, interests, availability } : card)) };
}
