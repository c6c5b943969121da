// The choices saved under a name, as this page knows them: loading one, saving, deleting.

import { useState } from 'preact/hooks';
import type { SavedSelection, Selection, SelectionOptions } from '../../../contract/selection.ts';
import { usePage } from '../context.ts';
import type { RpcError } from '../failures.ts';
import { asRpcError } from '../use-answer.ts';

/** What was saved and deleted since the options came: a form that is left and opened again goes on from there. */
const latest = new WeakMap<SelectionOptions, SavedSelection[]>();

export interface Saved {
  list: readonly SavedSelection[];
  busy: boolean;
  /** What came of saving or deleting. */
  message: string;
  error: RpcError | null;
  /** Answers whether it went through. */
  save(name: string, selection: Selection, replace: boolean): Promise<boolean>;
  remove(name: string): Promise<boolean>;
  /** Forgets what was said. */
  quiet(): void;
}

export function useSaved(options: SelectionOptions): Saved {
  const { rpc, announce } = usePage();
  const [list, setList] = useState<readonly SavedSelection[]>(latest.get(options) ?? options.saved);
  const [state, setState] = useState<Pick<Saved, 'busy' | 'message' | 'error'>>({ busy: false, message: '', error: null });
  const run = async (asked: Promise<{ selections: SavedSelection[]; message: string }>): Promise<boolean> => {
    setState({ busy: true, message: '', error: null });
    try {
      const { selections, message } = await asked;
      latest.set(options, selections);
      setList(selections);
      setState({ busy: false, message, error: null });
      announce(message);
      return true;
    } catch (error) {
      setState({ busy: false, message: '', error: asRpcError(error) });
      return false;
    }
  };
  return {
    list,
    ...state,
    save: (name, selection, replace) => run(rpc.call('selections.save', { name, selection, ...(replace && { replace }) })),
    remove: (name) => run(rpc.call('selections.remove', { name })),
    quiet: () => setState({ busy: false, message: '', error: null }),
  };
}

export const sameName = (a: string, b: string): boolean => a.trim().toLowerCase() === b.trim().toLowerCase();

/** Whether two mean the same, in whatever order their conditions were set. */
export function sameSelection(a: Selection, b: Selection): boolean {
  const key = (selection: Selection): string => JSON.stringify(Object.entries(selection).sort(([one], [other]) => (one < other ? -1 : 1)));
  return key(a) === key(b);
}

/** A question it goes by is not asked any more: nobody can be chosen by it. */
export function isGone({ selection: { answer } }: SavedSelection, { questions }: SelectionOptions): boolean {
  return answer !== undefined && !questions.some(({ form, questionId }) => form === answer.form && questionId === answer.questionId);
}
