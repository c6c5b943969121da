// What a stage of the path asks for next and by when, and which words are understood as stages.

import { stageOf } from '../../../src/contract/newcomers.ts';
import { pathState } from '../../../src/server/newcomers/index.ts';

const today = '2026-11-22';
const row = { stage: 'new', found: '2026-11-15', since: '2026-11-15', firstMeeting: '' } as const;

test.each([
  ['new', '2026-11-15', 'greet', '2026-11-22', false],
  ['new', '2026-11-14', 'greet', '2026-11-21', true],
  ['tried', '2026-11-20', 'tryAgain', '2026-11-27', false],
  ['talked', '2026-11-01', 'offer', '2026-11-15', true],
  ['offered', '2026-11-20', 'accompany', '2026-12-04', false],
  ['accompanied', '2026-11-20', 'ask', '2026-12-18', false],
] as const)('%s since %s: next %s by %s, overdue %s', (stage, since, next, due, overdue) => {
  expect(pathState({ stage, found: since, since, firstMeeting: '' }, today)).toMatchObject({ ended: false, next, due, overdue });
});

test.each(['arrived', 'noContact', 'closed'] as const)('%s asks for nothing more', (stage) => {
  expect(pathState({ ...row, stage }, today)).toEqual({ ended: true, next: null, due: '', overdue: false, escalated: false });
});

test('a first meeting that is fixed comes next, once they have talked', () => {
  expect(pathState({ ...row, stage: 'talked', firstMeeting: '2026-12-03' }, today)).toMatchObject({ next: 'meet', due: '2026-12-03' });
  expect(pathState({ ...row, stage: 'offered', firstMeeting: '2026-11-20' }, today)).toMatchObject({ next: 'meet', overdue: true });
  expect(pathState({ ...row, firstMeeting: '2026-12-03' }, today)).toMatchObject({ next: 'greet' });
});

test('the working group is told after two weeks without a conversation, attempts or not', () => {
  expect(pathState({ ...row, found: '2026-11-09' }, today).escalated).toBe(false);
  expect(pathState({ ...row, found: '2026-11-08' }, today).escalated).toBe(true);
  expect(pathState({ ...row, stage: 'tried', found: '2026-11-08', since: '2026-11-21' }, today)).toMatchObject({ escalated: true, overdue: false });
  expect(pathState({ ...row, stage: 'talked', found: '2026-11-08' }, today).escalated).toBe(false);
});

test('a row typed in by hand without any day is never overdue', () => {
  expect(pathState({ stage: 'new', found: '', since: '', firstMeeting: '' }, today)).toMatchObject({ due: '', overdue: false, escalated: false });
});

test.each([
  ['talked', 'talked'], ['Gespräch geführt', 'talked'], [' gesprochen ', 'talked'], ['versucht', 'tried'], ['KONTAKT VERSUCHT', 'tried'], ['Angebot gemacht', 'offered'],
  ['begleitet', 'accompanied'], ['angekommen', 'arrived'], ['kein Kontakt gewünscht', 'noContact'], ['neu', 'new'], ['irgendwas', null], ['', null],
])('„%s“ is %s', (word, stage) => {
  expect(stageOf(word)).toBe(stage);
});
