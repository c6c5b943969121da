// Which questions are asked, what is missing, what fits: the same on the page and on the server.

import { askedQuestions, fits, missingAnswers, type AnswerValue, type Condition, type FormAnswers, type Question, type QuestionKind } from '../../src/contract/formQuestions.ts';

const question = (id: string, kind: QuestionKind, more: Partial<Question> = {}): Question => ({
  id, kind, number: id.slice(1), text: `Frage ${id}`, choices: [], ownWords: false, required: false, target: null, condition: null, guide: '', ...more,
});
const when = (questionId: string, test: Condition['test'], ...values: string[]): Partial<Question> => ({ condition: { questionId, test, values } });
const asked = (questions: Question[], answers: FormAnswers): string => askedQuestions(questions, answers).map(({ id }) => id).join(' ');

test.each<[Condition['test'], string[], AnswerValue, boolean]>([
  ['is', ['ja'], true, true],
  ['is', ['ja'], false, false],
  ['is', ['Wohnen', 'Klima'], ['Kultur', 'klima '], true],
  ['is', ['Wohnen'], ['Kultur'], false],
  ['is', ['3'], 3, true],
  ['isNot', ['nein'], true, true],
  ['isNot', ['Wohnen'], ['Kultur', 'Wohnen'], false],
  ['isNot', ['Wohnen'], { declined: true }, false],
  ['isNot', ['Wohnen'], [], false],
  ['atLeast', ['4'], 4, true],
  ['atLeast', ['4'], 3, false],
  ['atMost', ['2.5'], 2, true],
  ['atMost', ['2.5'], '2', false],
  ['answered', [], 'etwas', true],
  ['answered', [], '  ', false],
  ['answered', [], false, true],
  ['answered', [], { declined: true }, false],
])('%s %j after %j: %s', (kind, values, answer, met) => {
  expect(asked([question('F1', 'short'), question('F2', 'short', when('F1', kind, ...values))], { F1: answer })).toBe(met ? 'F1 F2' : 'F1');
});

test('a question hangs on one that is not asked itself: an answer left over from before does not count', () => {
  const chain = [question('F1', 'yesNo'), question('F2', 'yesNo', when('F1', 'is', 'ja')), question('F3', 'short', when('F2', 'is', 'ja'))];
  expect(asked(chain, { F1: true, F2: true })).toBe('F1 F2 F3');
  expect(asked(chain, { F1: false, F2: true, F3: 'von vorhin' })).toBe('F1');
  expect(asked(chain, {})).toBe('F1');
});

test('missing is what is required, asked, and neither answered nor declined', () => {
  const form = [question('F1', 'yesNo', { required: true }), question('F2', 'long', { required: true, ...when('F1', 'is', 'nein') }), question('F3', 'choices', { required: true })];
  const missing = (answers: FormAnswers): string[] => missingAnswers(form, answers).map(({ id }) => id);
  expect(missing({})).toEqual(['F1', 'F3']);
  expect(missing({ F1: false, F2: ' ', F3: [] })).toEqual(['F2', 'F3']);
  expect(missing({ F1: false, F2: { declined: true }, F3: ['a'] })).toEqual([]);
  expect(missing({ F1: true, F3: { declined: true } })).toEqual([]);
});

test.each<[QuestionKind, AnswerValue, boolean]>([
  ['short', 'ä'.repeat(10_000), true],
  ['long', 'ä'.repeat(10_001), false],
  ['yesNo', 'ja', false],
  ['yesNo', false, true],
  ['choice', 'wohnen ', true],
  ['choice', 'Kultur', false],
  ['choices', ['Wohnen', 'Klima'], true],
  ['choices', ['Wohnen', 'Kultur'], false],
  ['scale', 5, true],
  ['scale', 6, false],
  ['scale', 2.5, false],
  ['number', -3.5, true],
  ['number', '3', false],
  ['date', '2026-02-28', true],
  ['date', '28.02.2026', false],
  ['date', { declined: true }, true],
  ['choice', '', true],
])('%s with %j: %s', (kind, value, fit) => {
  expect(fits(question('F1', kind, { choices: ['Wohnen', 'Klima'] }), value)).toBe(fit);
});

test('words of one’s own fit where they are allowed, as long as they go into a cell', () => {
  expect(fits(question('F1', 'choices', { ownWords: true }), ['ä'.repeat(6_000), 'ö'.repeat(6_000)])).toBe(false);
  expect(fits(question('F1', 'choices', { choices: ['Wohnen'], ownWords: true }), ['Wohnen', 'Bienen'])).toBe(true);
});
