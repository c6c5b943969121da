// The room of calling: who is next, what came of a call, and what people note in the tab by hand.

export { noteCallsTyped } from './byHand.ts';
export { lastCallerOf } from './caller.ts';
export { findCall } from './find.ts';
export { giveBackCalls } from './giveBack.ts';
export { nextCall, takeCall } from './next.ts';
export { reportCall, skipCall } from './report.ts';
export { takeBackCall } from './takeBack.ts';
