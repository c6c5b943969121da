// The room of questionnaires: what they ask, and what was answered.

export { questionsTab } from './design.ts';
export type { Form } from './form.ts';
export { readAllAnswers } from './gone.ts';
export { answeredMembers, readForm, readSubmissions, type Submission } from './submissions.ts';
export { readForms } from './read.ts';
