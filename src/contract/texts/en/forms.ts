// English: what the questionnaires' server part says.

import type { forms as german } from '../de/forms.ts';
import { plural } from '../plural.ts';
import type { Same } from '../same.ts';

const list = (words: readonly string[]): string => words.join(', ');

export const forms: Same<typeof german> = {
  problem: {
    noForm: (p) => `“Bogen” is empty. Write which questionnaire the question belongs to (above it says “${p.form}”).`,
    longName: (p) => `The questionnaire’s name is too long. At most ${p.most} characters.`,
    noNumber: 'The question has no number. Write one into “Nr”.',
    noText: '“Frage” is empty.',
    noKind: (p) => `“Art” is empty. Possible: ${list(p.known)}.`,
    unknownKind: (p) => `There is no kind “${p.kind}”. Possible: ${list(p.known)}.`,
    unknownTarget: (p) => `There is no field “${p.target}”. Leave it empty or take: ${list(p.known)}.`,
    unclearRequired: (p) => `“Pflicht” says “${p.value}”. Possible: ja or nein.`,
    targetMisfit: (p) => `The field “${p.target}” does not go with this kind. It goes with: ${list(p.kinds)}.`,
    noChoices: '“Auswahl” lacks the answers. Separate them with ; or write one a line.',
    doubleChoice: (p) => `“Auswahl” says “${p.choice}” twice.`,
    activityWord: (p) => `“${p.choice}” does not fit the field “Aktivität”. Possible: ${list(p.known)}.`,
    activityOpen: 'The field “Aktivität” knows fixed words only. Take out the last answer with ….',
    doubleNumber: (p) => `Number ${p.number} is in row ${p.row} already. Give one of the two questions another.`,
    conditionUnknown: (p) => `“Nur wenn”: “${p.condition}” does not begin with the number of a question. Write it like this: 3 = ja.`,
    conditionSelf: (p) => `“Nur wenn”: “${p.condition}” asks about this very question. Take one before it.`,
    conditionLater: (p) => `“Nur wenn”: question ${p.number} comes later. Only questions before it can be used.`,
    conditionUnclear: (p) => `“Nur wenn”: “${p.condition}” cannot be understood. Write it like this: 3 = ja · 3 ≠ nein · 4 >= 3 · 3 beantwortet.`,
    conditionNumber: (p) => `“Nur wenn”: “${p.condition}” compares numbers, but question ${p.number} is neither a scale nor a number, or the limit is none.`,
    conditionValue: (p) => `“Nur wenn”: “${p.value}” is no answer to question ${p.number}.${p.possible.length > 0 ? ` Possible: ${list(p.possible)}.` : ''}`,
    spoiled: (p) =>
      `Question ${p.number} was changed so that ${plural(p.count, 'answer', 'answers', ',')} no longer ${p.count === 1 ? 'fits' : 'fit'}, for example “${p.value}” (tab “${p.tab}”, row ${p.row}). Put it back, or copy the questionnaire under a new name and change it there.`,
  },
  row: (p) => `Row ${p.row}: ${p.text}`,
  question: (p) => `${p.number}. ${p.text}`,
  goneQuestion: (p) => `A question is gone (${p.id}).`,
  saved: (p) => `“${p.form}” saved: ${p.name}.${p.updated > 0 ? ' The membership list is brought up to date.' : ''}`,
  savedBefore: 'That was saved already.',
  corrected: 'The correction is saved.',
  notEntered: (p) => ` This could not be written to the membership list: ${list(p.fields)}. The column is missing, protected or holds formulas. Please enter it by hand.`,
  added: (p) => `${p.field}: + ${list(p.words)}`,
  replaced: (p) => `${p.field}: ${p.after}${p.before === '' ? '' : ` (was ${p.before})`}`,
  discarded: 'The draft is deleted.',
  copied: (p) => `“${p.name}” is made, with ${plural(p.count, 'question', 'questions', ',')}. It is at the bottom of the tab “Fragen”.`,
};
