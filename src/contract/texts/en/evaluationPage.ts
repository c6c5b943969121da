// English: the dialog “Evaluation”.

import type { evaluationPage as german } from '../de/evaluationPage.ts';
import { plural } from '../plural.ts';
import type { Same } from '../same.ts';

export const evaluationPage: Same<typeof german> = {
  loading: 'Reading your questionnaires …',
  counting: 'Counting the answers …',
  recounting: 'Counting again …',
  choose: 'Which questionnaire do you want to evaluate?',
  chooseNote: 'This only reads.',
  noAnswersYet: (forms) => `No answers yet: ${forms}`,
  nothing: 'No answers yet.',
  nothingText: 'As soon as a conversation has been entered under “Questionnaires”, you see here what was said: with shares, words and quotes.',
  openForms: 'Open questionnaires',
  otherForm: 'Another questionnaire',
  filter: 'Selection',
  group: 'Local group',
  allGroups: 'all groups',
  from: 'from',
  to: 'until',
  turned: '“until” lies before “from”. Change one of the two days.',
  activity: 'Activity today',
  anyActivity: 'any',
  newMembers: 'new members only',
  clear: 'Clear selection',
  print: 'Print',
  csv: 'As CSV',
  csvDone: (file) => `Saved: ${file}, to be found in your downloads.`,
  write: 'Write into the sheet',
  writing: 'Writing …',
  answer: 'Answer',
  moreQuotes: (count) => `Show ${plural(count, 'more quote', 'more quotes', ',')}`,
  careful: 'Quotes may contain names. Read them through before you pass them on.',
  meanAndSpread: (mean, spread) => `Mean ${mean} ± ${spread}`,
  axis: (mean, spread) => `Mean ${mean} on a scale from 1 to 5, spread ${spread}`,
  csvQuestion: 'Question',
  csvQuote: 'Quote',
  csvWord: 'Word',
  csvFile: (form, day) => `Evaluation ${form} ${day}.csv`,
};
