// The room of going through all members of a group with its contact person.

export { nextInWalk, startWalk } from './next.ts';
export { saveWalk } from './save.ts';
export { createCallTasks, summaryOfWalk } from './summary.ts';
