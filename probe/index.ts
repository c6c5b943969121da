// What scripts/probe.mjs needs of the probe outside Google.

export { facts, fields } from './facts/index.ts';
export { readResults, tableText } from './table.ts';
