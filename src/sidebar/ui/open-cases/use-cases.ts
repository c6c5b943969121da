// Saving of open cases: in the background, one after the other (they all wait for the same lock), a state per row.

import { useRef, useState } from 'preact/hooks';
import type { OpenCase } from '../../../contract/groups.ts';
import { usePage } from '../context.ts';
import { asRpcError } from '../use-answer.ts';
import { groupInCell, type CaseState, type CaseStates } from './cases.ts';
import { useOpenCasesTexts } from './texts.ts';

export interface SavedCases {
  states: CaseStates;
  /** Gives the member this group by hand; `''` gives it back to the automatic assignment. */
  save(one: OpenCase, group: string): void;
  /** Forgets what was done here: the list is read anew. */
  forget(): void;
}

export function useSavedCases(): SavedCases {
  const { rpc, announce } = usePage();
  const words = useOpenCasesTexts();
  const [states, setStates] = useState<CaseStates>({});
  const latest = useRef<CaseStates>({});
  const queue = useRef<Promise<void>>(Promise.resolve());

  const set = (memberId: string, state: CaseState | undefined): void => {
    const { [memberId]: _before, ...others } = latest.current;
    latest.current = state === undefined ? others : { ...others, [memberId]: state };
    setStates(latest.current);
  };

  const save = (one: OpenCase, group: string): void => {
    const before = latest.current[one.memberId];
    if (before?.state === 'saving') return;
    const expectedGroup = groupInCell(one, before);
    set(one.memberId, { state: 'saving', group });
    queue.current = queue.current.then(async () => {
      try {
        const answer = await rpc.call('groups.setByHand', { memberId: one.memberId, group, expectedGroup });
        const open = answer.group === '';
        set(one.memberId, open ? undefined : { state: 'saved', group: answer.group, byHand: answer.source === 'hand' });
        announce(open ? words.takenBackStatus(one.name) : words.assignedStatus(one.name, answer.group));
      } catch (error) {
        set(one.memberId, { state: 'failed', group: expectedGroup, error: asRpcError(error) });
      }
    });
  };

  const forget = (): void => {
    latest.current = {};
    setStates({});
  };

  return { states, save, forget };
}
