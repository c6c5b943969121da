// Which screen of the import is there, and what leads to the next one. Pure.

import type { ImportAnswer, ImportPart, UndoImportAnswer } from '../../contract/import.ts';
import type { Undoable } from '../../contract/groups.ts';
import type { RpcError } from '../ui/failures.ts';
import type { ReadNote, ReadTable } from './reader/read.ts';
import type { Unreadable } from './reader/unreadable.ts';
import type { Origin, Settled } from './wire.ts';

export interface Work {
  /** Everything that was read; a correction may need a column that was not sent. */
  origin: Origin;
  /** What was compared: of a large file only the columns that count. */
  sent?: Origin;
  notes: readonly ReadNote[];
  settled: Settled;
}

export type Stage =
  | { at: 'choose' }
  | { at: 'reading'; file: File }
  | { at: 'unreadable'; why: Unreadable }
  | { at: 'sheets'; fileName: string; tables: readonly ReadTable[]; notes: readonly ReadNote[] }
  | { at: 'comparing'; work: Work }
  | { at: 'asking'; work: Work; answer: ImportAnswer }
  | { at: 'preview'; work: Work; answer: ImportAnswer; changed: boolean }
  | { at: 'applying'; work: Work; answer: ImportAnswer; operationId: string }
  | { at: 'finishing'; answer: ImportAnswer; operationId: string; left: readonly ImportPart[]; said: readonly string[] }
  | { at: 'applied'; answer: ImportAnswer }
  | { at: 'confirmUndo'; undo: Undoable; from: Stage }
  | { at: 'undoing'; undo: Undoable }
  | { at: 'undone'; answer: UndoImportAnswer }
  | { at: 'failed'; error: RpcError; wrote: boolean; work: Work | null; resume?: Stage };

/** The server's answer decides: first what must be settled, then the preview. */
export function afterComparing(work: Work, answer: ImportAnswer): Stage {
  return answer.questions.length > 0 ? { at: 'asking', work, answer } : { at: 'preview', work, answer, changed: false };
}

/** What was written is told only when all of it is done. */
export function afterApplying(answer: ImportAnswer, operationId: string, left: readonly ImportPart[] = answer.left ?? [], said: readonly string[] = []): Stage {
  if (left.length > 0) return { at: 'finishing', answer, operationId, left, said };
  return { at: 'applied', answer: { ...answer, message: [answer.message, ...said].filter(Boolean).join(' ') } };
}

/** The list is written, which was the first of these steps. */
export function shareDone({ answer, left }: Extract<Stage, { at: 'finishing' }>): number {
  const all = answer.left?.length ?? left.length;
  return (1 + all - left.length) / (1 + all);
}

export function withSettled(work: Work, more: Settled): Work {
  const { settled } = work;
  return {
    ...work,
    settled: {
      ...settled,
      ...more,
      ...(more.mapping && { mapping: { ...settled.mapping, ...more.mapping } }),
      ...(more.decisions && { decisions: { ...settled.decisions, ...more.decisions } }),
      ...(more.confirm && { confirm: { ...settled.confirm, ...more.confirm } }),
    },
  };
}
