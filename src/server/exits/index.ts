// The room of exits: who leaves, talking to them once, what would win them back, and why people go.

export { exitsTab, stateWords as exitStateWords } from './design.ts';
export { leavingOf, type Leaving } from './leaving.ts';
export { listExits } from './list.ts';
export { recordExit, undoExit } from './record.ts';
export { noteExits } from './write.ts';
