// The room of choosing members: for campaigns, mailings, matching and the map alike.

export { questionsToChooseBy, usableForms } from './answers.ts';
export { chooseMembers, postcodeOf, selectionWords, type Candidate, type Chosen, type Facts } from './choose.ts';
export { savedTab } from './design.ts';
export { filterList } from './filter.ts';
export { markedMembers, optionsBeside, selectionOptions } from './options.ts';
export { selectionPeople } from './people.ts';
export { preparePicked, withoutGone } from './picked.ts';
export { lastTalks, readForSelection, type SelectionState } from './read.ts';
export { listSelections, removeSelection, saveSelection } from './save.ts';
export { readSaved } from './saved.ts';
