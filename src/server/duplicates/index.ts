// The room of duplicates: who may stand in the list twice, and making one of two.

export { findDuplicates } from './find.ts';
export { mergeMembers } from './merge.ts';
export { noteNotSame } from './notSame.ts';
export { undoMerge } from './undo.ts';
