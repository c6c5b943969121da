// The room of choosing members: for campaigns, mailings, matching and the map alike.

export { questionsToChooseBy, usableForms } from './answers.ts';
export { chooseMembers, selectionWords, type Candidate, type Chosen, type Facts } from './choose.ts';
export { markedMembers, selectionOptions } from './options.ts';
export { readForSelection, type SelectionState } from './read.ts';
