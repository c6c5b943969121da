// The room of questionnaires: what they ask, and what was answered.

export { questionsTab } from './design.ts';
export type { Form } from './form.ts';
export { answeredMembers, readForm, readSubmissions, type Submission } from './submissions.ts';
