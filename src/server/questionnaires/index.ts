// The room of questionnaires: what they ask, and what was answered.

export { copyForm } from './copy.ts';
export { answersEssential, answersPrefix, answersTab, questionsTab } from './design.ts';
export { discardDraft, keepDraft } from './draft.ts';
export type { Form } from './form.ts';
export { readAllAnswers } from './gone.ts';
export { listForms } from './list.ts';
export { openForm } from './open.ts';
export { readForms } from './read.ts';
export { readyRows } from './ready.ts';
export { answeredMembers, readForm, readSubmissions, type Submission } from './submissions.ts';
export { submitForm } from './submit.ts';
