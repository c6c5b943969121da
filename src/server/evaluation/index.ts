// The room that evaluates questionnaires: figures for the dialog and for a tab.

export { evaluateForm } from './evaluate.ts';
export { reportForm } from './report.ts';
