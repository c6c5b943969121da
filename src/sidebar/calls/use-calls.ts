// Calling in one campaign: who is on the screen, who comes next, what is on its way to the sheet, what can be taken back.

import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { CallNext, CallPerson } from '../../contract/calls.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { browserDrafts } from '../ui/form/draft-memory.ts';
import { newId } from '../ui/new-id.ts';
import { screenFor } from '../ui/screens.ts';
import { asRpcError } from '../ui/use-answer.ts';
import type { Draft, Result } from './draft.ts';
import { onTheirWay, type CallLetter } from './letters.ts';
import { bringBack, confirmed, emptyQueue, everybody, goOn, type Queue } from './queue.ts';
import { draftsHere, visitorHere } from './session.ts';
import { useWords } from './texts.ts';
import { useSending, type CallSending } from './use-sending.ts';

export type Facts = Omit<CallNext, 'people'>;

export type CallsState =
  | { state: 'choosing' }
  | { state: 'starting'; lead: string; slow: boolean }
  | { state: 'failed'; error: RpcError; again: () => void }
  | { state: 'calling'; facts: Facts; queue: Queue }
  /** The reservations are being given back. */
  | { state: 'pausing'; facts: Facts; queue: Queue }
  | { state: 'paused'; facts: Facts };

/** The last thing that was entered, to be taken back. */
export interface Last {
  campaign: string;
  person: CallPerson;
  reportId: string;
  /** In words, e.g. `Gesprochen`. */
  what: string;
  draft: Draft;
  /** `saved`: stands in the sheet; `message` is its consequence in the server's words. */
  saved: boolean;
  message: string;
  /** A skip leaves nothing that would have to be taken back. */
  undoable: boolean;
  busy: boolean;
}

export interface News {
  tone: 'info' | 'warn';
  text: string;
}

export interface Calling {
  now: CallsState;
  sending: CallSending;
  last: Last | null;
  news: News | null;
  start(campaign: string): void;
  leave(): void;
  /** Asks again who is ours; for the empty queue and where a reservation has run out. */
  recheck(): void;
  /** Reads the person anew without taking the phone out of anybody's hand. */
  refresh(): void;
  report(result: Result): void;
  skip(): void;
  giveBack(): void;
  pause(): void;
  /** Back from a break that cannot begin, because something is still to be saved. */
  resume(): void;
  take(campaign: string, memberId: string, name: string): void;
  takeBack(): void;
  draftOf(memberId: string): Draft;
  setDraft(memberId: string, draft: Draft): void;
}

/** Nobody waits for the next person. */
const idleStates: readonly CallsState['state'][] = ['choosing', 'pausing', 'paused'];

export function useCalls(): Calling {
  const { rpc, t, announce } = usePage();
  const words = useWords();
  const visitor = useMemo(visitorHere, []);
  const drafts = useMemo(draftsHere, []);
  const [now, setNow] = useState<CallsState>({ state: 'choosing' });
  const [wanted, setWanted] = useState('');
  const [last, setLast] = useState<Last | null>(null);
  const [news, setNews] = useState<News | null>(null);
  const latest = useRef(now);
  const asking = useRef(0);
  const givenBack = useRef(new Set<string>());

  const set = (next: CallsState): void => {
    latest.current = next;
    setNow(next);
  };
  const say = (error: unknown): void => {
    const { title, text } = screenFor(asRpcError(error), t, { wrote: true });
    setNews({ tone: 'warn', text: [title, text].filter(Boolean).join(' ') });
  };

  const sending = useSending(() => !idleStates.includes(latest.current.state), (letter, answer) => {
    if ('message' in answer) announce(letter.name + ': ' + answer.message);
    if (letter.kind === 'form') return browserDrafts.drop(letter.payload.submissionId);
    if (!('next' in answer)) return;
    setLast((before) => (before?.reportId === letter.payload.reportId ? { ...before, saved: true, message: answer.message } : before));
    const { current } = latest;
    if (answer.next && current.state === 'calling' && current.facts.campaign === letter.payload.campaign) taken(answer.next);
  });

  /** What the server says is ours now. */
  function taken({ people, ...facts }: CallNext, first = ''): void {
    const { current } = latest;
    const before = current.state === 'calling' && current.facts.campaign === facts.campaign ? current.queue : emptyQueue;
    const waiting = onTheirWay(sending.outbox.state().waiting);
    // Who was given back comes last: pressing the button again and again would lead nowhere.
    const sorted = [...people].sort((one, other) => Number(givenBack.current.has(one.memberId)) - Number(givenBack.current.has(other.memberId)));
    const { queue, gone } = confirmed(before, sorted, waiting, first);
    if (gone) setNews({ tone: 'warn', text: queue.current ? words.goneNow(gone, queue.current.name) : words.gone(gone) });
    else if (queue.current && before.current && !before.sure) announce(words.confirmed(queue.current.name));
    set({ state: 'calling', facts, queue });
  }

  /** Asks for people; a later question makes this one's answer void. `lead`: what is said meanwhile, '' to leave the screen as it is. */
  function ask(question: (onSlow: () => void) => Promise<CallNext>, lead: string, first = ''): void {
    const mine = ++asking.current;
    const before = latest.current;
    const here = (): boolean => asking.current === mine;
    if (lead) set({ state: 'starting', lead, slow: false });
    question(() => here() && lead && set({ state: 'starting', lead, slow: true })).then(
      (answer) => {
        if (!here()) return;
        if (lead && before.state === 'calling') latest.current = before;
        taken(answer, first);
      },
      (error: unknown) => {
        if (!here()) return;
        if (!lead) return set({ state: 'failed', error: asRpcError(error), again: () => ask(question, words.fetching, first) });
        // Who was on the screen before stays there.
        if (before.state === 'calling') {
          set(before);
          return say(error);
        }
        set({ state: 'failed', error: asRpcError(error), again: () => ask(question, lead, first) });
      },
    );
  }

  const next = (campaign: string) => (onSlow: () => void) => rpc.call('calls.next', { campaign, visitor }, { onSlow });

  const idle = sending.state.waiting.length === 0;
  // What is left from another time arrives first: it frees whom the page had then.
  const clear = idle || sending.state.stuck !== null;
  useEffect(() => {
    if (wanted === '' || !clear) return;
    setWanted('');
    ask(next(wanted), words.starting(wanted));
  }, [wanted, clear]);

  // Shown ahead of the answer, and no report is left that would bring one: ask.
  const unsure = now.state === 'calling' && !now.queue.sure;
  useEffect(() => {
    if (unsure && idle && latest.current.state === 'calling' && !latest.current.queue.sure) ask(next(latest.current.facts.campaign), '');
  }, [unsure, idle]);

  // A break: everything is saved first, so that nobody is given back whose report is still on its way.
  const pausing = now.state === 'pausing';
  useEffect(() => {
    if (!pausing || !idle || latest.current.state !== 'pausing') return;
    const { facts, queue } = latest.current;
    const memberIds = everybody(queue).map(({ memberId }) => memberId);
    const given = memberIds.length === 0 ? Promise.resolve() : rpc.call('calls.giveBack', { campaign: facts.campaign, memberIds, visitor }).then(() => undefined);
    given.then(
      () => latest.current.state === 'pausing' && set({ state: 'paused', facts }),
      (error: unknown) => set({ state: 'failed', error: asRpcError(error), again: () => set({ state: 'pausing', facts, queue }) }),
    );
  }, [pausing, idle]);

  const put = (person: CallPerson, what: string, undoable: boolean, letters: CallLetter[], reportId: string): void => {
    if (now.state !== 'calling') return;
    setNews(null);
    setLast({ campaign: now.facts.campaign, person, reportId, what, draft: drafts.of(person.memberId), saved: false, message: '', undoable, busy: false });
    drafts.drop(person.memberId);
    sending.outbox.put(...letters);
  };

  return {
    now,
    sending,
    last,
    news,
    draftOf: drafts.of,
    setDraft: drafts.set,
    start: (campaign) => {
      setNews(null);
      set({ state: 'starting', lead: words.starting(campaign), slow: false });
      setWanted(campaign);
    },
    leave: () => {
      asking.current++;
      setWanted('');
      setNews(null);
      set({ state: 'choosing' });
    },
    recheck: () => {
      if (now.state !== 'calling') return;
      setNews(null);
      if (now.queue.current) set({ ...now, queue: { ...now.queue, sure: false } });
      else ask(next(now.facts.campaign), words.fetching);
    },
    refresh: () => {
      if (now.state !== 'calling') return;
      const { campaign } = now.facts;
      const still = (): boolean => latest.current.state === 'calling' && latest.current.facts.campaign === campaign;
      rpc.call('calls.next', { campaign, visitor }).then((answer) => still() && taken(answer), say);
    },
    report: ({ outcome, callBackAt, goOn: stays, answers }) => {
      if (now.state !== 'calling' || !now.queue.current) return;
      const person = now.queue.current;
      const { note, organiser } = drafts.of(person.memberId);
      const reportId = newId('call');
      const about = { name: person.name, at: Date.now() };
      const payload = {
        campaign: now.facts.campaign,
        memberId: person.memberId,
        reportId,
        visitor,
        outcome,
        ...(callBackAt ? { callBackAt } : {}),
        ...(note.trim() === '' ? {} : { note: note.trim() }),
        ...(organiser ? { organiser } : {}),
        ...(stays ? {} : { goOn: false }),
      };
      put(person, words.outcomes[outcome].title, true, [...(answers ? [{ ...about, kind: 'form' as const, payload: answers }] : []), { ...about, kind: 'report', payload }], reportId);
      set({ ...now, state: stays ? 'calling' : 'pausing', queue: goOn(now.queue) });
    },
    skip: () => {
      if (now.state !== 'calling' || !now.queue.current) return;
      const person = now.queue.current;
      const { note } = drafts.of(person.memberId);
      const reportId = newId('skip');
      const payload = { campaign: now.facts.campaign, memberId: person.memberId, reportId, visitor, ...(note.trim() === '' ? {} : { note: note.trim() }) };
      put(person, words.skippedOne, false, [{ name: person.name, at: Date.now(), kind: 'skip', payload }], reportId);
      set({ ...now, queue: goOn(now.queue) });
    },
    giveBack: () => {
      if (now.state !== 'calling' || !now.queue.current) return;
      const { campaign } = now.facts;
      const { memberId } = now.queue.current;
      givenBack.current.add(memberId);
      setNews(null);
      set({ ...now, queue: goOn(now.queue) });
      ask((onSlow) => rpc.call('calls.giveBack', { campaign, memberIds: [memberId], visitor }, { onSlow }).then(() => next(campaign)(onSlow)), '');
    },
    pause: () => {
      if (now.state !== 'calling') return;
      asking.current++;
      setNews(null);
      set({ ...now, state: 'pausing' });
    },
    resume: () => now.state === 'pausing' && set({ ...now, state: 'calling', queue: { ...now.queue, sure: false } }),
    take: (campaign, memberId, name) => {
      setNews(null);
      if (now.state === 'calling' && now.facts.campaign !== campaign) {
        const memberIds = everybody(now.queue).map((person) => person.memberId);
        if (memberIds.length > 0) rpc.call('calls.giveBack', { campaign: now.facts.campaign, memberIds, visitor }).catch(say);
      }
      ask((onSlow) => rpc.call('calls.take', { campaign, memberId, visitor }, { onSlow }), words.taking(name), memberId);
    },
    takeBack: () => {
      if (!last?.saved || last.busy || now.state !== 'calling') return;
      const { campaign, person, reportId, draft } = last;
      const back = (to: CallPerson | null): void => {
        drafts.set(person.memberId, draft);
        setLast(null);
        const { current } = latest;
        if (to && current.state === 'calling' && current.facts.campaign === campaign) set({ ...current, queue: bringBack(current.queue, to) });
      };
      setLast({ ...last, busy: true });
      rpc.call('calls.takeBack', { campaign, memberId: person.memberId, reportId, visitor }).then(
        ({ message, person: to }) => {
          announce(message);
          back(to);
          setNews({ tone: 'info', text: message });
        },
        (error: unknown) => {
          setLast({ ...last, busy: false });
          say(error);
        },
      );
    },
  };
}
