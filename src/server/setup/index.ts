// The room of setting up: finding the membership list, making our tabs and columns.

export { apply as applySetup } from './apply.ts';
export { detect as detectSetup } from './detect.ts';
