// Makes questionnaires of the rows of `Fragen`, and says in words what is wrong with a row. Pure.

import type { AnswerTarget, Question, QuestionKind } from '../../contract/formQuestions.ts';
import type { FormProblem } from '../../contract/forms.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { cleaned } from '../kernel/text.ts';
import { activityOf, times } from '../members/index.ts';
import { activityWords } from '../../contract/activityWords.ts';
import type { OwnRow } from '../tabs/index.ts';
import { yesOrNo } from './cells.ts';
import { numberKey, parseCondition, spelling, type Numbered } from './conditions.ts';
import { kindOf, kindWords, targetOf, targetWords } from './design.ts';
import { formKey, type Form, type FormRow } from './form.ts';
import { splitList } from './lists.ts';

type Say = Texts['forms']['problem'];

interface Draft extends FormRow {
  form: string;
  /** Null where the row cannot be understood. */
  question: Question | null;
  condition: string;
  problems: string[];
}

const longestFormName = 80;

/**
 * @param rows in the order of the tab, with the columns of `questionHeaders`
 * @param keepers the row an id that stands twice stays with
 */
export function parseForms(rows: readonly OwnRow[], keepers: ReadonlyMap<string, number>, say: Say): Form[] {
  const drafts = draftsOf(rows, keepers, say);
  const byForm = new Map<string, Draft[]>();
  for (const draft of drafts) byForm.set(formKey(draft.form), [...(byForm.get(formKey(draft.form)) ?? []), draft]);
  const all = [...byForm.values()];
  return all.map((mine) => {
    const others = all.filter((one) => one !== mine);
    return formOf(mine, new Set(others.flat().filter(({ written }) => written).map(({ id }) => id)), say);
  });
}

function draftsOf(rows: readonly OwnRow[], keepers: ReadonlyMap<string, number>, say: Say): Draft[] {
  const drafts: Draft[] = [];
  const used = new Set<string>();
  let above = '';
  for (const { row, at } of rows) {
    const cell = (header: string): string => (typeof at(header) === 'string' || typeof at(header) === 'number' ? String(at(header)) : '');
    // A row with nothing but a remark is nobody's question.
    if (['Frage', 'Nr', 'Art'].every((header) => cleaned(cell(header)) === '')) continue;
    const name = cleaned(cell('Bogen'));
    const form = name || above;
    if (form === '') continue;
    above = form;
    const written = /^f\d+$/i.test(cleaned(cell('Frage-ID'))) ? cleaned(cell('Frage-ID')).toUpperCase() : '';
    const first = written !== '' && !used.has(written) && (keepers.get(written) ?? row) === row;
    const text = cleaned(cell('Frage'));
    const provisional = unlike(used, `neu-${fingerprintOf([formKey(form), text])}`);
    const id = first ? written : provisional;
    used.add(id);
    const problems = [name === '' ? say.noForm({ form }) : '', name.length > longestFormName ? say.longName({ most: longestFormName }) : ''].filter(Boolean);
    const number = at('Nr') instanceof Date || typeof at('Nr') === 'boolean' ? '' : cleaned(cell('Nr'));
    const base = { row, id, provisional, written: first, number };
    drafts.push({ ...base, form, condition: cleaned(cell('Nur wenn')), ...questionOf(base, { text, problems, cell, required: at('Pflicht') }, say) });
  }
  return drafts;
}

function unlike(used: ReadonlySet<string>, wish: string): string {
  let id = wish;
  for (let count = 2; used.has(id); count++) id = `${wish}-${count}`;
  return id;
}

interface Said {
  text: string;
  problems: string[];
  cell(header: string): string;
  required: unknown;
}

function questionOf({ id, number }: FormRow, { text, problems, cell, required }: Said, say: Say): Pick<Draft, 'question' | 'problems'> {
  if (number === '') problems.push(say.noNumber);
  if (text === '') problems.push(say.noText);
  const kindWord = cleaned(cell('Art'));
  const kind = kindOf(kindWord);
  if (kindWord === '') problems.push(say.noKind({ known: Object.values(kindWords) }));
  else if (kind === null) problems.push(say.unknownKind({ kind: kindWord, known: Object.values(kindWords) }));
  const targetWord = cleaned(cell('Feld'));
  const target = targetOf(targetWord);
  if (targetWord !== '' && target === null) problems.push(say.unknownTarget({ target: targetWord, known: Object.values(targetWords) }));
  const must = typeof required === 'boolean' ? required : isRequired(cleaned(required));
  if (must === null) problems.push(say.unclearRequired({ value: cleaned(required) }));
  if (kind === null) return { question: null, problems };
  const { choices, ownWords } = choicesOf(kind, target, cell('Auswahl'), problems, say);
  if (target !== null && !carriers[target].includes(kind)) problems.push(say.targetMisfit({ target: targetWords[target], kinds: carriers[target].map((one) => kindWords[one]) }));
  const guide = cell('Leitfaden').trim();
  return { question: text === '' ? null : { id, number, text, kind, choices, ownWords, required: must ?? false, target, condition: null, guide }, problems };
}

function isRequired(word: string): boolean | null {
  if (/^(|optional|freiwillig|-|–)$/i.test(word)) return false;
  return /^(x|pflicht|required|1)$/i.test(word) ? true : yesOrNo(word);
}

/** Which kinds of question can fill which field. */
const carriers: Readonly<Record<AnswerTarget, readonly QuestionKind[]>> = {
  interests: ['choices', 'choice', 'short'],
  availability: ['choices', 'choice'],
  activity: ['choice'],
  missingOffer: ['choices', 'choice', 'short', 'long'],
  reason: ['choices', 'choice', 'short', 'long'],
  contactAgain: ['yesNo'],
};

function choicesOf(kind: QuestionKind, target: AnswerTarget | null, cell: string, problems: string[], say: Say): Pick<Question, 'choices' | 'ownWords'> {
  if (kind !== 'choice' && kind !== 'choices') return { choices: [], ownWords: false };
  const given = splitList(cell);
  const open = /(…|\.\.\.)$/.test(given[given.length - 1] ?? '');
  const listed = open ? given.slice(0, -1) : given;
  const words = target === 'availability' ? [...times] : target === 'activity' ? Object.values(activityWords) : [];
  const choices = given.length === 0 ? words : listed;
  const seen = new Set<string>();
  for (const choice of choices) {
    if (seen.has(spelling(choice))) problems.push(say.doubleChoice({ choice }));
    seen.add(spelling(choice));
  }
  if (choices.length === 0 && target !== 'interests') problems.push(say.noChoices);
  const unknown = target === 'activity' && choices.find((choice) => activityOf(choice) === null);
  if (unknown) problems.push(say.activityWord({ choice: unknown, known: Object.values(activityWords) }));
  if (target === 'activity' && open) problems.push(say.activityOpen);
  return { choices, ownWords: open || target === 'interests' };
}

function formOf(drafts: readonly Draft[], elsewhere: Form['elsewhere'], say: Say): Form {
  const problems: FormProblem[] = drafts.flatMap(({ row, problems: found }) => found.map((text) => ({ row, text })));
  const sorted = [...drafts].sort((a, b) => byNumber(numberKey(a.number), numberKey(b.number)) || a.row - b.row);
  const seen = new Map<string, Draft>();
  for (const draft of sorted) {
    const key = numberKey(draft.number);
    const other = seen.get(key);
    if (key !== '' && other) problems.push({ row: draft.row, text: say.doubleNumber({ number: draft.number, row: other.row }) });
    else seen.set(key, draft);
  }
  const numbered = sorted.flatMap(({ number, question }): Numbered[] => (question ? [{ key: numberKey(number), question }] : []));
  for (const { row, question, condition } of sorted) {
    const own = numbered.find((one) => one.question === question);
    if (!own || condition === '') continue;
    const parsed = parseCondition(condition, own, numbered, say);
    if (typeof parsed === 'string') problems.push({ row, text: parsed });
    else own.question.condition = parsed;
  }
  const rows = sorted.map(({ row, id, provisional, written, number }) => ({ row, id, provisional, written, number }));
  return { name: drafts[0]?.form ?? '', questions: numbered.map(({ question }) => question), problems: problems.sort((a, b) => a.row - b.row), rows, elsewhere };
}

/** 2 < 2a < 10, 1.2 < 1.10; without a number last. */
function byNumber(one: string, other: string): number {
  if (one === '' || other === '') return Number(one === '') - Number(other === '');
  const [a, b] = [one, other].map((key) => key.match(/\d+|[^\d.]+/g) ?? []);
  for (let at = 0; at < Math.max(a?.length ?? 0, b?.length ?? 0); at++) {
    const [x, y] = [a?.[at] ?? '', b?.[at] ?? ''];
    if (x === y) continue;
    const numbers = /^\d/.test(x) && /^\d/.test(y);
    return (numbers ? Number(x) - Number(y) : x < y ? -1 : 1) || 0;
  }
  return 0;
}

