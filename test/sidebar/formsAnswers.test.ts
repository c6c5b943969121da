// What a questionnaire's page does without a screen: typed days and numbers, choices, what is open, what is sent.

import type { Question } from '../../src/contract/formQuestions.ts';
import { answersToKeep, answersToSend, isBlank, nothingFilled, obstacles, saidTo, standing, withAnswer } from '../../src/sidebar/ui/form/filled.ts';
import { answerOfKey, toggled } from '../../src/sidebar/ui/form/toggle.ts';
import { readDay, readNumber, typedNumber } from '../../src/sidebar/ui/form/typed.ts';

const question = (id: string, more: Partial<Question> = {}): Question => ({ id, number: id.slice(1), text: id + '?', kind: 'short', choices: [], ownWords: false, required: false, target: null, condition: null, guide: '', ...more });

test.each([
  ['5.6.79', '1979-06-05'],
  ['05.06.1979', '1979-06-05'],
  [' 5. 6. 1979 ', '1979-06-05'],
  ['5. Juni 1979', '1979-06-05'],
  ['3 März 26', '2026-03-03'],
  ['24.12.30', '2030-12-24'],
  ['1.1.37', '1937-01-01'],
  ['29.2.2024', '2024-02-29'],
  ['1979-06-05', '1979-06-05'],
  ['29.2.2026', null],
  ['31.4.2026', null],
  ['5.6.', null],
  ['6/5/1979', null],
  ['im Juni', null],
  ['5. Mond 1979', null],
])('a typed day %j is %j', (text, day) => {
  expect(readDay(text, 2026)).toBe(day);
});

test('numbers have the comma of the language', () => {
  expect(['1,5', '1.5', '1.500', '1.500,25', '12', '−3', '1 500', '1,2,3', '12 Stunden', ''].map((text) => readNumber(text, 'de'))).toEqual([1.5, 1.5, 1500, 1500.25, 12, -3, 1500, null, null, null]);
  expect(['1.5', '1,500', '1,5'].map((text) => readNumber(text, 'en'))).toEqual([1.5, 1500, 1.5]);
  expect([typedNumber(1.5, 'de'), typedNumber(1.5, 'en')]).toEqual(['1,5', '1.5']);
});

describe('choosing', () => {
  const one = question('F1', { kind: 'choice', choices: ['Ja', 'Vielleicht'], ownWords: true });
  const several = question('F2', { kind: 'choices', choices: ['Wohnen', 'Klima'], ownWords: true });

  test('a second press takes back; several stay beside each other, in the order they were said', () => {
    expect([toggled(one, undefined, 'Ja'), toggled(one, 'Ja', 'Vielleicht'), toggled(one, 'Ja', 'Ja')]).toEqual(['Ja', 'Vielleicht', undefined]);
    expect(toggled(several, toggled(several, undefined, 'Klima'), 'Chor')).toEqual(['Klima', 'Chor']);
    expect(toggled(several, ['klima', 'Chor'], 'Klima')).toEqual(['Chor']);
    expect(toggled(several, ['Chor'], 'Chor')).toBeUndefined();
  });

  test('digits choose where there are digits, J and N answer yes and no', () => {
    const yesNo = question('F3', { kind: 'yesNo' });
    const scale = question('F4', { kind: 'scale' });
    const many = question('F5', { kind: 'choice', choices: Array.from({ length: 10 }, (_, at) => String(at)) });
    expect([answerOfKey(one, undefined, '2'), answerOfKey(one, 'Eigenes', '3'), answerOfKey(one, undefined, '3')]).toEqual([{ value: 'Vielleicht' }, { value: undefined }, undefined]);
    expect([answerOfKey(yesNo, undefined, 'j'), answerOfKey(yesNo, undefined, 'N'), answerOfKey(yesNo, true, '1')]).toEqual([{ value: true }, { value: false }, { value: undefined }]);
    expect([answerOfKey(scale, undefined, '5'), answerOfKey(scale, undefined, '6'), answerOfKey(many, undefined, '1'), answerOfKey(question('F6'), undefined, '1')]).toEqual([{ value: 5 }, undefined, undefined, undefined]);
    expect(answerOfKey(several, { declined: true }, '1')).toBeUndefined();
  });
});

describe('what is open, and what is sent', () => {
  const questions = [
    question('F1', { kind: 'yesNo', required: true }),
    question('F2', { kind: 'choices', choices: ['Wohnen'], ownWords: true, target: 'interests', condition: { questionId: 'F1', test: 'is', values: ['ja'] } }),
    question('F3', { kind: 'date', required: true }),
    question('F4', { required: true, kind: 'long' }),
  ];

  test('only what is asked counts; not wanting to answer is an answer', () => {
    expect(standing(questions, nothingFilled)).toMatchObject({ answered: 0, required: 3 });
    const filled = withAnswer(withAnswer(nothingFilled, 'F1', true), 'F3', { declined: true });
    const { asked, answered, open, required } = standing(questions, filled);
    expect([asked.length, answered, open.map(({ id }) => id), required]).toEqual([4, 2, ['F2', 'F4'], 1]);
  });

  test('missing, unclear and too long stand in the way, in their order', () => {
    const filled = withAnswer(withAnswer(nothingFilled, 'F3', undefined, '31.2.'), 'F4', 'ü'.repeat(10_001));
    expect([...obstacles(questions, filled)]).toEqual([['F1', 'missing'], ['F3', 'unclear'], ['F4', 'tooLong']]);
    const cured = withAnswer(withAnswer(withAnswer(filled, 'F1', false), 'F3', '2026-02-28'), 'F4', 'kurz');
    expect([obstacles(questions, cured).size, cured.unclear]).toEqual([0, {}]);
  });

  test('answers that a condition hides are kept in the draft and not sent', () => {
    const answers = { F1: false, F2: ['Wohnen'], F4: '  <b>=1+1</b> 🌻 ', F3: '' };
    expect(answersToSend(questions, answers)).toEqual({ F1: false, F4: '<b>=1+1</b> 🌻' });
    expect(answersToKeep(answers)).toEqual({ F1: false, F2: ['Wohnen'], F4: '  <b>=1+1</b> 🌻 ' });
    expect([saidTo(questions, answers, 'interests'), saidTo(questions, { ...answers, F1: true }, 'interests')]).toEqual([[], ['Wohnen']]);
  });

  test('nothing is nothing, half a date is something', () => {
    expect([isBlank(nothingFilled), isBlank(withAnswer(nothingFilled, 'F4', ' ')), isBlank(withAnswer(nothingFilled, 'F3', undefined, '5.'))]).toEqual([true, true, false]);
  });
});
