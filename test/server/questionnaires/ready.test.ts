// The questionnaires that set-up brings can be asked as they are.

import { listForms, openForm, submitForm } from '../../../src/server/questionnaires/index.ts';
import { askedQuestions } from '../../../src/contract/formQuestions.ts';
import { careRoom } from '../../support/careRoom.ts';

const names = ['Neumitglied', 'Mitgliederbefragung', 'Aktivierung', 'Austritt', 'BO-Durchsprache'];

test('five of them, without a mistake', () => {
  const { forms } = listForms(careRoom().room, {});
  expect(forms.map(({ name, problems }) => [name, problems])).toEqual(names.map((name) => [name, []]));
});

test.each(names)('%s: a handful of questions, each with a guide, some of them conditional', (form) => {
  const { questions } = openForm(careRoom().room, { form });
  expect(questions.length).toBeGreaterThanOrEqual(6);
  expect(questions.length).toBeLessThanOrEqual(10);
  expect(questions.filter(({ guide }) => guide === '')).toEqual([]);
  expect(questions.some(({ condition }) => condition !== null)).toBe(true);
  expect(questions.map(({ number }) => number)).toEqual(questions.map((_, index) => String(index + 1)));
  // Without any answer, at least the first question is asked, and all ids are unlike.
  expect(askedQuestions(questions, {})[0]).toBe(questions[0]);
  expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
});

test('what they write to members are words the list knows', () => {
  const at = careRoom();
  const { questions } = openForm(at.room, { form: 'Neumitglied', memberId: '102' });
  const idOf = (target: string): string => questions.find((question) => question.target === target)?.id ?? '';
  const answers = { [idOf('interests')]: ['Wohnen und Mieten', 'Theater'], [idOf('activity')]: 'möchte aktiv werden', [idOf('availability')]: ['abends', 'am Wochenende'] };
  expect(submitForm(at.room, { form: 'Neumitglied', memberId: '102', submissionId: 'welcome-0001', answers }).updated).toEqual(['Aktivität: möchte aktiv werden', 'Interessen: + Wohnen und Mieten, Theater', 'Verfügbarkeit: + abends, am Wochenende']);
  expect([at.cell(102, 'Aktivität'), at.cell(102, 'Interessen'), at.cell(102, 'Verfügbarkeit')]).toEqual(['möchte aktiv werden', 'Wohnen und Mieten, Theater', 'abends, am Wochenende']);
});

test('whoever leaves is asked why, and whether we may write again', () => {
  const { questions } = openForm(careRoom().room, { form: 'Austritt' });
  expect(questions.filter(({ target }) => target !== null).map(({ target, kind, required }) => [target, kind, required])).toEqual([['reason', 'choices', true], ['contactAgain', 'yesNo', true]]);
});
