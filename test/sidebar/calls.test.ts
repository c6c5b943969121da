// What the caller's page does without a screen: the queue, the questions, the times, what is sent.

import { outcomes } from '../../src/contract/calls.ts';
import { callsPage as german } from '../../src/contract/texts/de/callsPage.ts';
import { callsPage as english } from '../../src/contract/texts/en/callsPage.ts';
import { withLine } from '../../src/sidebar/calls/draft.ts';
import { idOf, isFinal, isLetter, onTheirWay, send, type CallLetter } from '../../src/sidebar/calls/letters.ts';
import { answersOf, branches, firstStep, isSerious, stepBack } from '../../src/sidebar/calls/outcomes.ts';
import { bringBack, confirmed, emptyQueue, goOn, type Queue } from '../../src/sidebar/calls/queue.ts';
import { callBacks, countdown, momentOf, within } from '../../src/sidebar/calls/times.ts';
import type { Rpc } from '../../src/sidebar/ui/rpc.ts';
import { person } from '../browser/support/phone-bank.ts';

const [a, b, c] = [person('a', 'Ada'), person('b', 'Ben'), person('c', 'Cem')];
const ids = ({ current, ahead, sure }: Queue): string => (current?.memberId ?? '-') + (sure ? '!' : '?') + ahead.map(({ memberId }) => memberId).join('');

describe('who is in hand', () => {
  test('the next person is shown at once, and not to be called before the server has said whose they are', () => {
    const start = confirmed(emptyQueue, [a, b]).queue;
    expect(ids(start)).toBe('a!b');
    const shown = goOn(start);
    expect(ids(shown)).toBe('b?');
    expect(ids(confirmed(shown, [b, c]).queue)).toBe('b!c');
  });

  test('who is shown stays, wherever the server puts them; who is not ours is named', () => {
    const shown = goOn(confirmed(emptyQueue, [a, b]).queue);
    expect(ids(confirmed(shown, [c, b]).queue)).toBe('b!c');
    const taken = confirmed(shown, [c]);
    expect([ids(taken.queue), taken.gone]).toEqual(['c!', 'Ben']);
    const nobody = confirmed(shown, []);
    expect([ids(nobody.queue), nobody.gone]).toEqual(['-!', 'Ben']);
  });

  test('who has been reported is not called again while the report is on its way; who calls back comes first', () => {
    expect(ids(confirmed(emptyQueue, [a, b], ['a']).queue)).toBe('b!');
    expect(ids(confirmed(confirmed(emptyQueue, [a, b]).queue, [a, b, c], [], 'c').queue)).toBe('c!ab');
  });

  test('a report taken back brings its person back, once', () => {
    const shown = confirmed(emptyQueue, [b, c]).queue;
    expect(ids(bringBack(shown, a))).toBe('a!bc');
    expect(ids(bringBack(shown, c))).toBe('c!b');
  });
});

describe('the questions', () => {
  test('every outcome can be chosen, with its consequence in both languages', () => {
    const offered = new Set(branches.flatMap((branch) => answersOf[branch]));
    expect([...offered].sort()).toEqual([...outcomes].sort());
    for (const texts of [german, english]) for (const outcome of outcomes) expect(texts.outcomes[outcome].detail.length).toBeGreaterThan(10);
  });

  test('what binds everywhere is asked once more, and Esc leads one step back from everywhere', () => {
    expect(outcomes.filter(isSerious)).toEqual(['noCall', 'deceased', 'wantsToLeave']);
    expect(stepBack({ at: 'sure', branch: 'notRight', outcome: 'deceased' })).toEqual({ at: 'branch', branch: 'notRight' });
    expect(stepBack({ at: 'when' })).toEqual({ at: 'branch', branch: 'reached' });
    expect(stepBack({ at: 'branch', branch: 'notReached' })).toBe(firstStep);
    expect(stepBack(firstStep)).toBeNull();
  });
});

describe('when to call back', () => {
  const hours = { from: '09:00', until: '20:00' };
  const times = (now: Date) => callBacks(now, hours).map(({ kind, at, moved }) => `${kind} ${at.getDate()}.${at.getMonth() + 1}. ${at.getHours()}:${String(at.getMinutes()).padStart(2, '0')}${moved ? ' moved' : ''}`);

  test('three hours, tomorrow, next Monday: on a quarter of an hour', () => {
    expect(times(new Date(2026, 10, 25, 10, 7))).toEqual(['hours 25.11. 13:15', 'tomorrow 26.11. 10:15', 'monday 30.11. 10:15']);
    expect(times(new Date(2026, 10, 23, 10, 0))).toEqual(['hours 23.11. 13:00', 'tomorrow 24.11. 10:00', 'monday 30.11. 10:00']);
  });

  test('never at night; and on a Sunday evening nothing is offered twice', () => {
    expect(times(new Date(2026, 10, 25, 18, 30))).toEqual(['hours 26.11. 9:00 moved', 'tomorrow 26.11. 18:30', 'monday 30.11. 18:30']);
    expect(times(new Date(2026, 10, 22, 18, 42))).toEqual(['hours 23.11. 9:00 moved', 'tomorrow 23.11. 18:45']);
    expect(within(new Date(2026, 10, 25, 20, 0), hours)).toEqual(new Date(2026, 10, 26, 9, 0));
    expect(within(new Date(2026, 10, 25, 8, 59), hours)).toEqual(new Date(2026, 10, 25, 9, 0));
  });

  test('tomorrow is the same time of day when the clocks change', () => {
    expect(times(new Date(2026, 9, 24, 11, 0))[1]).toBe('tomorrow 25.10. 11:00');
    expect(times(new Date(2027, 2, 27, 11, 0))[1]).toBe('tomorrow 28.3. 11:00');
  });

  test('a day and a time of one’s own, or none', () => {
    expect(momentOf('2026-11-25', '17:30')).toEqual(new Date(2026, 10, 25, 17, 30));
    expect([momentOf('', '17:30'), momentOf('2026-11-25', ''), momentOf('25.11.2026', '17:30')]).toEqual([null, null, null]);
  });

  test('the last minutes are counted', () => {
    const until = '2026-11-22T18:00:00Z';
    expect([countdown(until, Date.parse(until) - 125_000), countdown(until, Date.parse(until) - 1), countdown(until, Date.parse(until))]).toEqual(['2:05', '0:01', '']);
  });
});

describe('what is sent', () => {
  const report: CallLetter = { kind: 'report', name: 'Ada', at: 1, payload: { campaign: 'Wahl', memberId: 'a', reportId: 'call-12345678', outcome: 'talked' } };
  const form: CallLetter = { kind: 'form', name: 'Ada', at: 1, payload: { form: 'Wahl', memberId: 'a', submissionId: 'form-12345678', answers: { F1: 'ja' } } };

  test('by its own id; what is left from another time asks for nobody new', async () => {
    const sent: unknown[] = [];
    const rpc = { call: (name: string, payload: unknown) => (sent.push([name, payload]), Promise.resolve({})) } as unknown as Rpc;
    await send(rpc, report, true);
    await send(rpc, report, false);
    await send(rpc, form, true);
    expect(sent).toEqual([['calls.report', report.payload], ['calls.report', { ...report.payload, goOn: false }], ['forms.submit', form.payload]]);
    expect([report, form].map(idOf)).toEqual(['call-12345678', 'form-12345678']);
    expect(onTheirWay([form, report])).toEqual(['a']);
  });

  test('only what can be sent is remembered', () => {
    expect([report, form].every((letter) => isLetter(JSON.parse(JSON.stringify(letter))))).toBe(true);
    expect([null, {}, { ...report, kind: 'other' }, { ...report, at: '1' }, { ...report, payload: { memberId: 'a' } }].some(isLetter)).toBe(false);
  });

  test('a lost connection passes, a refusal needs a person', () => {
    expect((['offline', 'connection', 'busy', 'no_answer'] as const).map(isFinal)).toEqual([false, false, false, false]);
    expect((['member_not_found', 'campaign_unknown', 'not_a_caller', 'answers_unfit'] as const).map(isFinal)).toEqual([true, true, true, true]);
  });

  test('a line stands in the note once', () => {
    expect(withLine('', 'Adresse stimmt.')).toBe('Adresse stimmt.');
    expect(withLine(withLine('Ruft zurück', 'Adresse stimmt.'), 'Adresse stimmt.')).toBe('Ruft zurück\nAdresse stimmt.');
  });
});
