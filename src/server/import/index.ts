// The room of importing an export into the membership list.

export { finishImport, importMembers } from './run.ts';
export { undoImport } from './undo.ts';
