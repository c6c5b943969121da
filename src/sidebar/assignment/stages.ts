// What the assignment's sidebar is doing, as one value, and how it goes from one to the next. A press that does not fit is ignored.

import type { AssignAnswer, PreviewAnswer, UndoAnswer, Undoable } from '../../contract/groups.ts';
import type { RpcError } from '../ui/failures.ts';

export type Stage =
  | { stage: 'preview' }
  | { stage: 'writing'; runId: string; preview: PreviewAnswer }
  | { stage: 'written'; answer: AssignAnswer }
  | { stage: 'confirmUndo'; undo: Undoable; from: Stage }
  | { stage: 'undoing'; undo: Undoable }
  | { stage: 'undone'; answer: UndoAnswer }
  | { stage: 'failed'; error: RpcError }
  | { stage: 'openCases'; from: Stage };

export type Event =
  | { event: 'apply'; runId: string; preview: PreviewAnswer }
  | { event: 'written'; runId: string; answer: AssignAnswer }
  | { event: 'askUndo'; undo: Undoable }
  | { event: 'undo' }
  | { event: 'undone'; answer: UndoAnswer }
  | { event: 'failed'; error: RpcError }
  | { event: 'showOpenCases' }
  | { event: 'back' }
  | { event: 'recheck' };

export const start: Stage = { stage: 'preview' };

/** The next stage; the same object where the event does not fit (a second press, a late answer). */
export function next(now: Stage, event: Event): Stage {
  switch (event.event) {
    case 'apply':
      return now.stage === 'preview' && canApply(event.preview) ? { stage: 'writing', runId: event.runId, preview: event.preview } : now;
    case 'written':
      return now.stage === 'writing' && now.runId === event.runId ? { stage: 'written', answer: event.answer } : now;
    case 'askUndo':
      return now.stage === 'preview' || now.stage === 'written' ? { stage: 'confirmUndo', undo: event.undo, from: now } : now;
    case 'undo':
      return now.stage === 'confirmUndo' ? { stage: 'undoing', undo: now.undo } : now;
    case 'undone':
      return now.stage === 'undoing' ? { stage: 'undone', answer: event.answer } : now;
    case 'failed':
      return now.stage === 'writing' || now.stage === 'undoing' ? { stage: 'failed', error: event.error } : now;
    case 'showOpenCases':
      return now.stage === 'preview' || now.stage === 'written' ? { stage: 'openCases', from: now } : now;
    case 'back':
      return now.stage === 'confirmUndo' || now.stage === 'openCases' ? now.from : now;
    case 'recheck':
      return now.stage === 'writing' || now.stage === 'undoing' ? now : start;
  }
}

export function canApply(preview: PreviewAnswer): boolean {
  return !preview.blocked && preview.changes > 0;
}

/** Groups that change and groups that don't, each as the sheet has them; few groups are not told apart. */
export function splitGroups(groups: PreviewAnswer['groups'], atMost = 6): { shown: PreviewAnswer['groups']; folded: PreviewAnswer['groups'] } {
  const changing = groups.filter((group) => group.added > 0 || group.removed > 0);
  if (changing.length === 0 || groups.length <= atMost) return { shown: groups, folded: [] };
  return { shown: changing, folded: groups.filter((group) => group.added === 0 && group.removed === 0) };
}

/** A name for one run that `groups.progress` can be asked about. Not a secret. */
export function newRunId(now: number, random: () => number = Math.random): string {
  return 'run-' + now.toString(36) + '-' + Math.floor(random() * 2 ** 40).toString(36).padStart(8, '0');
}
