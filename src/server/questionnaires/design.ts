// What `Fragen` and the tabs `Antworten <Bogen>` look like, and the words of their drop-downs.

import { answerTargets, questionKinds, type AnswerTarget, type Question, type QuestionKind } from '../../contract/formQuestions.ts';
import { headerKey } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';
import type { ColumnDesign } from '../ports.ts';
import type { OwnTabDesign } from '../tabs/index.ts';

/** German in every language: the sheet is read without the add-on, too. */
export const kindWords: Readonly<Record<QuestionKind, string>> = {
  short: 'Kurztext',
  long: 'Langtext',
  yesNo: 'Ja/Nein',
  choice: 'Auswahl',
  choices: 'Mehrfachauswahl',
  scale: 'Skala 1–5',
  number: 'Zahl',
  date: 'Datum',
};

export const targetWords: Readonly<Record<AnswerTarget, string>> = {
  interests: 'Interessen',
  availability: 'Verfügbarkeit',
  activity: 'Aktivität',
  missingOffer: 'Fehlendes Angebot',
  reason: 'Grund',
  contactAgain: 'Wieder schreiben',
};

/** What people write instead, as `headerKey` folds it. */
const kindSpellings: Readonly<Record<QuestionKind, RegExp>> = {
  short: /^(kurz|kurzer|einzeiliger)?(text|antwort)$|^kurz$|^short(text)?$/,
  long: /^(lang|langer|frei|mehrzeiliger)text$|^lang$|^long(text)?$/,
  yesNo: /^ja(oder)?nein$|^yes(or)?no$/,
  choice: /^(einfach|einzel)?auswahl$|^choice$/,
  choices: /^mehrfach(auswahl|nennung)?$|^choices$/,
  scale: /^skala((von)?1(bis)?5)?$|^scale((from)?1(to)?5)?$/,
  number: /^(zahl|nummer|anzahl|number)$/,
  date: /^(datum|tag|date)$/,
};

export function kindOf(word: string): QuestionKind | null {
  const key = headerKey(word);
  return questionKinds.find((kind) => kindSpellings[kind].test(key)) ?? null;
}

export function targetOf(word: string): AnswerTarget | null {
  const key = headerKey(word);
  return answerTargets.find((target) => headerKey(targetWords[target]) === key) ?? null;
}

/** `Frage-ID` ties answers to their question; the add-on fills it in. */
export const questionsTab: OwnTabDesign = {
  name: 'Fragen',
  essential: ['Bogen', 'Nr', 'Frage', 'Art'],
  columns: [
    { header: 'Bogen', width: 150, format: '@' },
    { header: 'Nr', width: 50, format: '@' },
    { header: 'Frage', width: 360, format: '@' },
    { header: 'Art', width: 160, choices: { values: questionKinds.map((kind) => kindWords[kind]), strict: false } },
    { header: 'Auswahl', width: 280, format: '@', note: 'Mit ; oder in eigenen Zeilen. Endet die letzte mit …, sind eigene Worte möglich.' },
    { header: 'Pflicht', width: 70, choices: { values: ['ja', 'nein'], strict: false } },
    { header: 'Feld', width: 140, choices: { values: answerTargets.map((target) => targetWords[target]), strict: false } },
    { header: 'Nur wenn', width: 150, format: '@', note: 'Zum Beispiel: 3 = ja · 3 = ja; vielleicht · 3 ≠ nein · 4 >= 3 · 3 beantwortet' },
    { header: 'Leitfaden', width: 420, format: '@' },
    { header: 'Frage-ID', width: 80, format: '@', note: 'Füllt die Mitgliederbetreuung aus. Sie hält Frage und Antworten zusammen.' },
  ],
};

export const questionHeaders = questionsTab.columns.map((column) => column.header);

const rowColumns: readonly ColumnDesign[] = [
  { header: 'Antwort-ID', width: 120, format: '@' },
  { header: 'Zeit', width: 140, format: 'dd.mm.yyyy hh:mm' },
  { header: 'Mitglied', width: 180, format: '@' },
  { header: 'BO', width: 140, format: '@' },
  { header: 'durch', width: 200, format: '@' },
  { header: 'Mitglied-ID', width: 100, format: '@' },
  { header: 'Stand', width: 80, format: '@' },
];
export const rowHeaders = rowColumns.map((column) => column.header);

export const done = 'fertig';
export const draft = 'Entwurf';

/** All tabs with answers begin so. */
export const answersPrefix = 'Antworten ';
export const answersEssential: readonly string[] = ['Antwort-ID', 'Zeit', 'Mitglied-ID', 'Stand'];

/** Google's limit is 100 characters, and a name beside a stranger's tab takes 24 more. */
const longestName = 76;

/** Without what Google or a saved XLSX file refuses in the name of a tab, and not cut through the middle of an emoji. */
export function answersTab(form: string, questions: readonly Question[] = []): OwnTabDesign {
  const plain = cleaned(form.replace(/[[\]*?:/\\\p{Cc}]+/gu, ' ')).replace(/'+$/, '');
  return { name: (answersPrefix + plain).slice(0, longestName).replace(/[\ud800-\udbff]$/, '').trim(), essential: answersEssential, columns: [...rowColumns, ...questions.map(columnOf)] };
}

const formats: Partial<Readonly<Record<QuestionKind, string>>> = { short: '@', long: '@', yesNo: '@', choice: '@', choices: '@', date: 'dd.mm.yyyy' };

export function columnOf(question: Question): ColumnDesign {
  const format = formats[question.kind];
  return { header: headerOf(question), width: question.kind === 'long' ? 320 : 180, ...(format && { format }) };
}

/** The id in the header is what ties a column to its question. */
export function headerOf({ text, id }: Pick<Question, 'text' | 'id'>): string {
  return `${cleaned(text)} [${id}]`;
}

/** `F7` of `Was führt dich zu uns? [F7]`; `''` for none. */
export function idOfHeader(header: unknown): string {
  return /\[(F\d+)\]$/i.exec(cleaned(header))?.[1]?.toUpperCase() ?? '';
}
