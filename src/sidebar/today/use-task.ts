// One task as this page knows it: a press changes it in the sheet, another takes that back.

import { useState } from 'preact/hooks';
import type { TodayTask } from '../../contract/overview.ts';
import type { Payload } from '../../contract/rpc.ts';
import type { TaskStatus } from '../../contract/tasks.ts';
import { usePage } from '../ui/context.ts';
import type { RpcError } from '../ui/failures.ts';
import { asRpcError } from '../ui/use-answer.ts';
import { useWords } from './texts.ts';

type Action = NonNullable<Payload<'tasks.update'>['action']>;

/** What brings a status back; a word of somebody's own cannot be brought back from here. */
const back: Partial<Readonly<Record<TaskStatus, Action>>> = { open: 'reopen', accepted: 'accept', returned: 'handBack' };

export interface TaskHere {
  task: Pick<TodayTask, 'status' | 'owner'>;
  saving: boolean;
  /** What the server said last; `''` for nothing. */
  said: string;
  failure: RpcError | null;
  /** True once something was changed here, until it was taken back. */
  changed: boolean;
  act(action: Action): void;
  /** Null where there is nothing to take back. */
  undo: (() => void) | null;
}

export function useTask(first: TodayTask): TaskHere {
  const { rpc, announce } = usePage();
  const words = useWords();
  const [task, setTask] = useState<Pick<TodayTask, 'status' | 'owner'>>(first);
  const [before, setBefore] = useState<Pick<TodayTask, 'status' | 'owner'> | null>(null);
  const [state, setState] = useState<{ saving: boolean; said: string; failure: RpcError | null }>({ saving: false, said: '', failure: null });

  const send = (change: { action: Action; owner?: string }, then: Pick<TodayTask, 'status' | 'owner'> | null): void => {
    if (state.saving) return;
    setState({ saving: true, said: '', failure: null });
    rpc.call('tasks.update', { taskId: first.id, ...change, expected: { status: task.status } }).then(
      (answer) => {
        const said = then ? answer.message : words.undone;
        setTask(answer.task);
        setBefore(then);
        setState({ saving: false, said, failure: null });
        announce(said);
      },
      (error: unknown) => setState({ saving: false, said: '', failure: asRpcError(error) }),
    );
  };
  const wayBack = before && back[before.status];
  return {
    task,
    ...state,
    changed: before !== null,
    act: (action) => send({ action }, task),
    undo: before && wayBack ? () => send({ action: wayBack, owner: before.owner }, null) : null,
  };
}
