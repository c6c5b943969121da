// The room of the log: who did what to whom, and, because before and after stand in it, what can be undone.

export { journalTab, log, operations, readChanges, type Entry, type LoggedChange, type Operation } from './journal.ts';
export { stepInLog, type LoggedStep } from './step.ts';
export { changesOf, type MemberChange } from './ofMember.ts';
export { cellOfLog, loggedCell, plainOfLog, shownLog } from './cells.ts';
export { readLog } from './show.ts';
