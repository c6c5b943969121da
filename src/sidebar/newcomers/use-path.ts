// Everybody on the path as this page knows them. A step shows at once; what the sheet refuses is put back, with the reason.

import { useEffect, useRef, useState } from 'preact/hooks';
import type { Newcomer, NewcomersAnswer, PathStage } from '../../contract/newcomers.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { newId } from '../ui/new-id.ts';
import { asRpcError, useAnswer, type Reading } from '../ui/use-answer.ts';
import type { Details } from './companion.tsx';

/** What is going on with one person. */
export type Doing = { state: 'saving' | 'undoing' } | { state: 'saved'; message: string; stepId: string } | { state: 'failed'; error: RpcError };

export type Step = { kind: 'advance'; stage: PathStage } | { kind: 'end'; reason: 'noContact' | 'other' };

export interface Path {
  reading: Reading<NewcomersAnswer>;
  reload(): void;
  people: readonly Newcomer[];
  doing(memberId: string): Doing | undefined;
  /** Takes a step; `note` may be empty. */
  step(person: Newcomer, step: Step, note: string): void;
  undo(person: Newcomer, stepId: string): void;
  update(person: Newcomer, change: Details): void;
  task(person: Newcomer, action: 'accept' | 'handBack'): void;
}

export function usePath(): Path {
  const { rpc, announce } = usePage();
  const { reading, reload } = useAnswer('newcomers.list', {});
  const [people, setPeople] = useState<readonly Newcomer[]>([]);
  const [doings, setDoings] = useState<ReadonlyMap<string, Doing>>(new Map());
  // The id of a step whose outcome is not known: pressed again it must stay one step.
  const tried = useRef(new Map<string, string>());
  const answer = reading.state === 'here' ? reading.answer : null;
  useEffect(() => {
    if (!answer) return;
    setPeople(answer.people);
    setDoings(new Map());
  }, [answer]);

  const put = (person: Newcomer): void => setPeople((now) => now.map((one) => (one.memberId === person.memberId ? person : one)));
  const set = (memberId: string, doing: Doing): void => setDoings((now) => new Map(now).set(memberId, doing));

  function run(before: Newcomer, shown: Newcomer, call: () => Promise<{ person: Newcomer; message: string; stepId?: string }>, state: 'saving' | 'undoing' = 'saving'): void {
    const { memberId } = before;
    put(shown);
    set(memberId, { state });
    call().then(
      ({ person, message, stepId = '' }) => {
        put(person);
        set(memberId, { state: 'saved', message, stepId });
        announce(message);
      },
      (failure: unknown) => {
        put(before);
        set(memberId, { state: 'failed', error: asRpcError(failure) });
      },
    );
  }

  return {
    reading,
    reload,
    people: answer && people.length === 0 ? answer.people : people,
    doing: (memberId) => doings.get(memberId),
    step: (person, step, note) => {
      const { memberId } = person;
      const key = memberId + ' ' + (step.kind === 'advance' ? step.stage : step.reason);
      const stepId = tried.current.get(key) ?? newId('schritt');
      tried.current.set(key, stepId);
      const extra = { memberId, stepId, ...(note.trim() === '' ? {} : { note: note.trim() }) };
      const stage = step.kind === 'advance' ? step.stage : step.reason === 'noContact' ? 'noContact' : 'closed';
      const ended = stage === 'arrived' || stage === 'noContact' || stage === 'closed' ? stage : '';
      // What comes next only the server knows: until it answers nothing is claimed.
      const shown: Newcomer = { ...person, stage, stageText: '', ended, daysSinceStep: 0, next: null, nextText: '', due: '', overdue: false, escalated: false };
      run(person, shown, async () => {
        const done = await (step.kind === 'advance' ? rpc.call('newcomers.advance', { ...extra, stage: step.stage }) : rpc.call('newcomers.end', { ...extra, reason: step.reason }));
        tried.current.delete(key);
        return { ...done, stepId: done.written ? done.stepId : '' };
      });
    },
    undo: (person, stepId) => run(person, person, () => rpc.call('newcomers.undo', { memberId: person.memberId, stepId }), 'undoing'),
    update: (person, change) => {
      const { memberId, companion, firstMeeting, note } = person;
      const shown = { ...person, ...change };
      run(person, shown, () => rpc.call('newcomers.update', { memberId, ...change, expected: { companion, firstMeeting, note } }));
    },
    task: (person, action) => run(person, person, () => rpc.call('newcomers.task', { memberId: person.memberId, action })),
  };
}
