// What scripts/probe.mjs needs of the probe outside Google.

export { facts, fields } from './facts/index.ts';
export { counts, readResults, tableText } from './table.ts';
