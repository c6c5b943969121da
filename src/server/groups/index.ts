// The room of groups: assigning members to them, who they have to talk to, visits.

export { placing, type Placed } from './alongside.ts';
export { assignGroups } from './assign.ts';
export { noteGroupsTyped, setByHand, type EditedCells } from './byHand.ts';
export { copyGroup } from './copy.ts';
export { coverage, isNewMember } from './coverage.ts';
export { groupCardsIfThere, groupKey, isWorkingGroup, readGroupCards, type GroupCard } from './coverageRows.ts';
export { addRules, postcodes } from './firstRules.ts';
export { groupOf, type FormulaArgument } from './formula.ts';
export { openCases, previewAssignment } from './preview.ts';
export { progressOf } from './progress.ts';
export { lastAssignment, undoAssignment } from './undo.ts';
export { findContact, recordVisit } from './visits.ts';
