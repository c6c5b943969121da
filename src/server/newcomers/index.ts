// The room of new members: from the day they are found to the day they have arrived.

export { changeOwner, updateNewcomer } from './change.ts';
export { newcomersTab } from './design.ts';
export { enrol, enrolDry, enrolNow } from './enrol.ts';
export { welcomeImported, withdrawImported } from './fromImport.ts';
export { listNewcomers } from './list.ts';
export { pathState, type PathRow, type PathState } from './path.ts';
export { openPath, pathPrefix, readPath } from './rows.ts';
export { endedHow, type Member as NewcomerMember, type State as NewcomersState } from './state.ts';
export { advance, endPath } from './step.ts';
export { undoStep } from './undo.ts';
