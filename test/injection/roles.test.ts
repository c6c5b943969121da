// What is not its caller's to do, where the sheet knows whose it is: refused, and nothing is written.

import type { RpcName } from '../../src/contract/rpc.ts';
import { answer } from '../../src/server/door.ts';
import { useCases } from '../../src/server/useCases.ts';
import { runDaily } from '../../src/server/reminders/index.ts';
import { callRoom, name as campaign } from '../server/calls/callRoom.ts';

const [ada, ben] = ['ada@example.org', 'ben@example.org'];
type Asked = readonly [name: RpcName, payload: object];

/** What Ada did first; what Ben then tries; how he is refused. */
const cases: readonly [what: string, before: readonly Asked[], tried: Asked, code: string][] = [
  ['somebody who is no caller is handed nobody', [], ['calls.next', { campaign: 'Nur Ada' }], 'not_a_caller'],
  ['… takes nobody', [], ['calls.take', { campaign: 'Nur Ada', memberId: '201' }], 'not_a_caller'],
  ['a person whom somebody else has', [['calls.take', { campaign, memberId: '201' }]], ['calls.take', { campaign, memberId: '201' }], 'person_reserved'],
  ['a call that somebody else has reported', [['calls.take', { campaign, memberId: '201' }], ['calls.report', { campaign, memberId: '201', reportId: 'report-ada1', outcome: 'noAnswer' }]], ['calls.takeBack', { campaign, memberId: '201', reportId: 'report-ada1' }], 'nothing_to_undo'],
  ['reminders that somebody else sends', [['reminders.switch', { on: true }]], ['reminders.switch', { on: true }], 'reminders_owned'],
  ['an interview of somebody else’s, sent again', [['forms.submit', { form: 'Neumitglied', memberId: '201', submissionId: 'submit-ada1', answers: { F5: 'aktiv' } }]], ['forms.submit', { form: 'Neumitglied', memberId: '201', submissionId: 'submit-ada1', answers: { F5: 'passiv' }, correct: true }], 'submission_taken'],
  ['… or turned into a draft', [['forms.draft', { form: 'Neumitglied', memberId: '201', submissionId: 'submit-ada2', answers: { F1: 'x' } }]], ['forms.draft', { form: 'Neumitglied', memberId: '201', submissionId: 'submit-ada2', answers: { F1: 'y' } }], 'submission_taken'],
  ['… or thrown away', [['forms.draft', { form: 'Neumitglied', memberId: '201', submissionId: 'submit-ada2', answers: { F1: 'x' } }]], ['forms.discard', { form: 'Neumitglied', submissionId: 'submit-ada2' }], 'submission_taken'],
  ['an interview moved to another member', [['forms.submit', { form: 'Neumitglied', memberId: '201', submissionId: 'submit-ada3', answers: { F5: 'aktiv' } }]], ['forms.submit', { form: 'Neumitglied', memberId: '202', submissionId: 'submit-ada3', answers: { F5: 'aktiv' } }], 'submission_taken'],
  ['a contact that somebody else noted', [['contacts.note', { memberId: '201', contactId: 'contact-ada1', kind: 'call', note: 'x' }]], ['contacts.takeBack', { memberId: '201', contactId: 'contact-ada1' }], 'nothing_to_undo'],
  ['an offer that somebody else made', [['offers.record', { memberId: '201', offer: 'Filmabend', state: 'offered', recordId: 'record-ada1' }]], ['offers.takeBack', { memberId: '201', offer: 'Filmabend', recordId: 'record-ada1' }], 'nothing_to_undo'],
  ['what somebody else wrote down about an exit', [['exits.list', {}], ['exits.record', { memberId: '206', stepId: 'exits-ada1', state: 'held', note: 'x', expected: { state: 'open', offer: '', outcome: '', note: '' } }]], ['exits.undo', { memberId: '206', stepId: 'exits-ada1' }], 'nothing_to_undo'],
  ['somebody else’s step on a path', [['newcomers.advance', { memberId: '201', stage: 'talked', stepId: 'step-ada-1' }]], ['newcomers.undo', { memberId: '201', stepId: 'step-ada-1' }], 'nothing_to_undo'],
  ['somebody else’s change on a card', [['members.edit', { memberId: '201', field: 'city', expected: 'Berlin', value: 'Potsdam', operationId: 'edit-ada-01' }]], ['members.undoEdit', { operationId: 'edit-ada-01' }], 'nothing_to_undo'],
];

function room() {
  const at = callRoom({}, { 'Nur Ada': { callers: [ada] } });
  at.room.workbook.tab('Angebote').put(2, 1, [['Filmabend', 'Kultur']]);
  at.type(206, 'Austritt', new Date('2026-11-15T00:00:00Z'));
  const cells = (): string => JSON.stringify(at.room.workbook.names().map((name) => at.room.workbook.tab(name).values()));
  const as = (who: string, [name, payload]: Asked) => {
    at.as(who);
    const envelope = answer(useCases, at.room, name, payload);
    return envelope.ok ? 'ok' : envelope.error.code;
  };
  return { ...at, cells, as };
}

test.each(cases)('%s', (_what, before, tried, code) => {
  const { as, cells } = room();
  for (const step of before) expect([step[0], as(ada, step)]).toEqual([step[0], 'ok']);
  const stood = cells();
  expect(as(ben, tried)).toBe(code);
  expect(cells()).toBe(stood);
});

test.each(cases.filter(([, before]) => before.length > 0))('%s: it is Ada’s to do', (_what, before, tried) => {
  const { as } = room();
  for (const step of before) as(ada, step);
  // Moving an interview to another member is nobody's to do.
  expect(as(ada, tried)).toBe(tried[0] === 'forms.submit' && (tried[1] as { memberId: string }).memberId === '202' ? 'submission_taken' : 'ok');
});

test('a report is kept whoever makes it, for the call has happened; but who is no caller is handed nobody after it, and skips nobody', () => {
  const { as, room: at, cells } = room();
  as(ada, ['calls.take', { campaign: 'Nur Ada', memberId: '201' }]);
  const stood = cells();
  as(ben, ['calls.skip', { campaign: 'Nur Ada', memberId: '201', reportId: 'report-ben0' }]);
  expect(cells()).toBe(stood);
  const told = answer(useCases, at, 'calls.report', { campaign: 'Nur Ada', memberId: '201', reportId: 'report-ben1', outcome: 'talked' });
  expect(told).toMatchObject({ ok: true, result: { written: true, next: { people: [] } } });
});

test('a page of somebody else’s gives back nobody whom Ada has', () => {
  const { as, called } = room();
  as(ada, ['calls.take', { campaign, memberId: '201' }]);
  as(ben, ['calls.giveBack', { campaign, memberIds: ['201'] }]);
  expect(called(201, 'Anrufer*in')).toBe(ada);
});

test('the daily run does nothing in the hands of somebody who does not send the reminders', () => {
  const { as, room: at } = room();
  as(ada, ['reminders.switch', { on: true }]);
  at.mailbox.sent.length = 0;
  at.who.address = ben;
  expect(runDaily(at)).toBe('notMine');
  expect(at.mailbox.sent).toEqual([]);
});
