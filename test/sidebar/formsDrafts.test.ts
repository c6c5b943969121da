// Drafts: on the device at once, in the sheet a little later, one of two where both were changed, gone when sent or old.

import { RpcError } from '../../src/sidebar/ui/failures.ts';
import { keepDraft, pause, shortPause, tryAgainAfter } from '../../src/sidebar/ui/form/draft-keeper.ts';
import { draftsIn, keptFor, type Draft, type Drafts, type Memory } from '../../src/sidebar/ui/form/draft-memory.ts';
import { nothingFilled, withAnswer, type WireAnswers } from '../../src/sidebar/ui/form/filled.ts';
import { beginning } from '../../src/sidebar/ui/form/reconcile.ts';
import { allDrafts } from '../../src/sidebar/forms/drafts.ts';

const start = Date.parse('2026-11-22T17:42:00Z');
const said = (text: string) => withAnswer(nothingFilled, 'F1', text);
const draft = (more: Partial<Draft> = {}): Draft => ({ form: 'Neumitglied', memberId: '102', member: 'Leyla Kaya', submissionId: 'form-0001', correct: false, filled: said('hallo'), at: start, saved: 0, sheetAt: '', ...more });

function memory(): Memory & { kept: Map<string, string> } {
  const kept = new Map<string, string>();
  return { kept, read: (key) => kept.get(key) ?? null, write: (key, text) => void (text === null ? kept.delete(key) : kept.set(key, text)) };
}
const refusing: Memory = {
  read: () => {
    throw new Error('denied');
  },
  write: () => {
    throw new Error('denied');
  },
};

describe('on the device', () => {
  test('drafts are found by form and member, replaced by id, and dropped', () => {
    const drafts = draftsIn(memory(), () => start);
    drafts.put(draft());
    drafts.put(draft({ submissionId: 'form-0002', memberId: '103', at: start + 1 }));
    drafts.put(draft({ filled: said('neu'), at: start + 2 }));
    expect(drafts.all().map(({ submissionId }) => submissionId)).toEqual(['form-0001', 'form-0002']);
    expect(drafts.of('Neumitglied', '102').map(({ filled }) => filled.answers['F1'])).toEqual(['neu']);
    drafts.drop('form-0001');
    drafts.drop('form-0002');
    expect(drafts.all()).toEqual([]);
  });

  test('what is seven days old leaves the device; nonsense is no draft; a browser that refuses is no accident', () => {
    const at = memory();
    draftsIn(at, () => start).put(draft());
    let now = start + keptFor - 1;
    const later = draftsIn(at, () => now);
    expect(later.all()).toHaveLength(1);
    now += 1;
    expect([later.all(), at.kept.size]).toEqual([[], 0]);
    at.kept.set('fragebogen', '[{"form":1},null,"x"]');
    expect(later.all()).toEqual([]);
    expect([draftsIn(refusing, () => start).put(draft()), draftsIn(refusing, () => start).all(), draftsIn(refusing, () => start).takeOver()]).toEqual([false, [], null]);
  });

  test('the word left for the dialog is taken once, and soon', () => {
    let now = start;
    const drafts = draftsIn(memory(), () => now);
    const target = { form: 'Neumitglied', memberId: '102', member: 'Leyla Kaya', submissionId: 'form-0001' };
    drafts.handOver(target);
    expect([drafts.takeOver(), drafts.takeOver()]).toEqual([expect.objectContaining(target), null]);
    drafts.handOver(target);
    now += 60_000;
    expect(drafts.takeOver()).toBeNull();
  });

  test('sheet and device make one list; what left the sheet is not offered again', () => {
    const sheet = [{ form: 'Neumitglied', submissionId: 'form-0001', memberId: '102', member: 'Leyla Kaya', at: '2026-11-22T17:40:00.000Z' }];
    const local = [draft(), draft({ submissionId: 'form-0002', sheetAt: '2026-11-22T17:00:00.000Z' }), draft({ submissionId: 'form-0003', at: start + 1 })];
    expect(allDrafts(local, sheet).map(({ submissionId, at, inSheet }) => [submissionId, at, inSheet])).toEqual([
      ['form-0003', '2026-11-22T17:42:00.001Z', false],
      ['form-0001', '2026-11-22T17:42:00.000Z', true],
    ]);
  });
});

describe('which draft is gone on with', () => {
  const inSheet = (at: string, more = {}) => ({ current: { submissionId: 'form-0001', draft: true, at, answers: {}, ...more }, past: [] });
  const none = { current: null, past: [] };
  const sentPast = [{ submissionId: 'form-0001', at: '', by: '', draft: false, mine: true }];

  test.each([
    ['nothing anywhere', none, [], 'new'],
    ['only the device', none, [draft()], 'local'],
    ['only the sheet', inSheet('2026-11-22T17:40:00Z'), [], 'sheet'],
    ['the device went on from what the sheet has', inSheet('2026-11-22T17:40:00Z'), [draft({ saved: start - 5, sheetAt: '2026-11-22T17:40:01Z' })], 'local'],
    ['another device went on, this one did not', inSheet('2026-11-22T17:50:00Z'), [draft({ saved: start, sheetAt: '2026-11-22T17:40:00Z' })], 'sheet'],
    ['both went on', inSheet('2026-11-22T17:50:00Z'), [draft({ saved: start - 5, sheetAt: '2026-11-22T17:40:00Z' })], 'ask'],
    ['the sheet took it and the answer was lost', inSheet('2026-11-22T17:42:05Z', { answers: { F1: 'hallo' } }), [draft()], 'local'],
    ['the answer was lost, and this device went on', inSheet('2026-11-22T17:41:00Z'), [draft()], 'local'],
    ['two drafts', inSheet('2026-11-22T17:50:00Z', { submissionId: 'form-0009' }), [draft()], 'ask'],
    ['sent meanwhile', { current: null, past: sentPast }, [draft()], 'new'],
    ['to be corrected', { current: { submissionId: 'form-0001', draft: false, at: '', answers: {} }, past: sentPast }, [], 'correct'],
    ['a correction begun here', { current: { submissionId: 'form-0001', draft: false, at: '', answers: {} }, past: sentPast }, [draft({ correct: true })], 'local'],
  ] as const)('%s', (_what, opened, local, go) => {
    expect(beginning({ current: opened.current, past: [...opened.past] }, local, opened.current && !opened.current.draft ? 'form-0001' : '').go).toBe(go);
  });

  test('a certain draft is asked for: another about the same person is left alone', () => {
    const other = draft({ submissionId: 'form-0002', at: start + 1 });
    expect(beginning(none, [other, draft()], 'form-0001')).toMatchObject({ go: 'local', draft: { submissionId: 'form-0001' } });
  });
});

describe('into the sheet', () => {
  beforeEach(() => jest.useFakeTimers({ now: start }));
  afterEach(() => jest.useRealTimers());

  function keeper(save: (answers: WireAnswers, nth: number) => Promise<string>, drafts: Drafts = draftsIn(memory(), () => Date.now()), from: Partial<Draft> = {}) {
    const sent: WireAnswers[] = [];
    const kept = keepDraft(draft({ filled: nothingFilled, at: 0, ...from }), {
      drafts,
      save: (_draft, answers) => (sent.push(answers), save(answers, sent.length)),
      asError: (error) => error as RpcError,
      now: () => Date.now(),
      onChange: () => undefined,
    });
    return { kept, sent, drafts };
  }

  test('some seconds after the last change, once, and on the device at once', async () => {
    const { kept, sent, drafts } = keeper(() => Promise.resolve('2026-11-22T17:42:05Z'));
    kept.change(said('h'));
    kept.change(said('ha'));
    expect([drafts.all()[0]?.filled.answers['F1'], sent.length]).toEqual(['ha', 0]);
    await jest.advanceTimersByTimeAsync(pause);
    expect([sent, kept.state()]).toEqual([[{ F1: 'ha' }], { phase: 'clean', savedAt: '2026-11-22T17:42:05Z', remembered: true }]);
    await jest.advanceTimersByTimeAsync(60_000);
    expect(sent).toHaveLength(1);
  });

  test('whoever types without a break is saved all the same', async () => {
    const { kept, sent } = keeper(() => Promise.resolve('x'));
    for (let second = 0; second < 45; second++) {
      kept.change(said('a'.repeat(second + 1)));
      await jest.advanceTimersByTimeAsync(1_000);
    }
    expect(sent.length).toBeGreaterThanOrEqual(1);
  });

  test('a change while saving goes after it; a failure is made up for', async () => {
    const { kept, sent } = keeper((_answers, nth) => (nth === 2 ? Promise.reject(new RpcError('busy', '')) : new Promise((resolve) => setTimeout(() => resolve('x'), 1_000))));
    kept.change(said('eins'));
    kept.flush();
    kept.change(said('zwei'));
    await jest.advanceTimersByTimeAsync(1_000 + pause);
    expect([sent, kept.state().phase]).toEqual([[{ F1: 'eins' }, { F1: 'zwei' }], 'failed']);
    await jest.advanceTimersByTimeAsync(tryAgainAfter + 1_000);
    expect([sent.length, kept.state().phase]).toEqual([3, 'clean']);
  });

  test('after stopping nothing is sent any more, and what is under way is waited for', async () => {
    let arrived = false;
    const { kept, sent, drafts } = keeper(() => new Promise((resolve) => setTimeout(() => ((arrived = true), resolve('x')), 2_000)));
    kept.change(said('eins'));
    kept.flush();
    const stopped = kept.stop(6_000);
    await jest.advanceTimersByTimeAsync(2_000);
    await stopped;
    expect([arrived, kept.state().phase]).toEqual([true, 'clean']);
    kept.change(said('zwei'));
    kept.drop();
    await jest.advanceTimersByTimeAsync(60_000);
    expect([sent.length, drafts.all()]).toEqual([1, []]);
  });

  test('an empty form is no draft, and a correction stays on the device until it is sent', async () => {
    const { kept, sent, drafts } = keeper(() => Promise.resolve('x'));
    kept.change(said('h'));
    kept.change(nothingFilled);
    await jest.advanceTimersByTimeAsync(60_000);
    expect([sent, drafts.all()]).toEqual([[], []]);
    const correction = keeper(() => Promise.resolve('x'), drafts, { correct: true });
    correction.kept.change(said('anders'));
    await jest.advanceTimersByTimeAsync(60_000);
    expect([correction.sent, drafts.all().length]).toEqual([[], 1]);
  });

  test('where the browser remembers nothing the sheet gets it sooner, and it is told', async () => {
    const { kept, sent } = keeper(() => Promise.reject(new RpcError('connection', '')), draftsIn(refusing, () => start));
    kept.change(said('h'));
    expect(kept.state()).toMatchObject({ phase: 'waiting', remembered: false });
    await jest.advanceTimersByTimeAsync(shortPause);
    expect([sent.length, kept.state()]).toEqual([1, expect.objectContaining({ phase: 'failed', remembered: false })]);
  });
});
