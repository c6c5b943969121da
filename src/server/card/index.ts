// The room of the member card: finding somebody, showing all that is known, changing it.

export { memberCard } from './card.ts';
export { editMember } from './edit.ts';
export { editText } from './fields.ts';
export { searchMembers } from './search.ts';
export { undoEdit } from './undoEdit.ts';
