// The room of the membership list: where it is, who stands in it, and the one way to write into it.

export { checkMembers } from './check.ts';
export { usualAreaCode } from './checkForms.ts';
export { applyCorrections } from './checkApply.ts';
export { undoCorrections } from './checkUndo.ts';
export { recogniseColumns, type OpenColumn, type Recognised } from './columns.ts';
export { noColumn, recall, remember } from './columnsRemembered.ts';
export { isBlank } from './evidence.ts';
export { asHeader, findHeaderRow, headerArea, headerRowAt, type HeaderRow } from './headerRow.ts';
export { findMember } from './find.ts';
export { hasLeft } from './left.ts';
export { cellOf, locateInRows, locateMembers, readMembers, readWholeBlock, readWholeList, type LocatedMembers, type MemberRow, type WholeRow } from './locate.ts';
export { isMember, memberIdOf, nameOf, type Cells } from './memberRows.ts';
export { emailOf, isYes, phonesOf, type Phone } from './reach.ts';
export { activityOf, activityWord, byFrequency, joined, merged, sameWords, times, wordsOf } from './words.ts';
export { overwriteOwn, prepareWrite, writeMembers, type Edit } from './write.ts';
export { showMember } from './show.ts';
