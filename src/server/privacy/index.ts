// The room of privacy: what is held on a person, and taking them out of everything.

export { erasePerson, previewErasure } from './erase.ts';
export { anonymous, erasedBefore } from './eraseTab.ts';
export { exportPerson } from './export.ts';
