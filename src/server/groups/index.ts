// The room of assigning members to groups.

export { assignGroups } from './assign.ts';
export { noteGroupsTyped, setByHand, type EditedCells } from './byHand.ts';
export { groupOf, type FormulaArgument } from './formula.ts';
export { openCases, previewAssignment } from './preview.ts';
export { progressOf } from './progress.ts';
export { lastAssignment, undoAssignment } from './undo.ts';
