// The room of deletion periods: what is over its time, shown first, deleted by a person.

export { applyPeriods, previewPeriods } from './apply.ts';
export { retentionRows } from './settings.ts';
