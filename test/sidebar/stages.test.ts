// The assignment's sidebar step by step: no press runs twice, no late answer disturbs.

import { RpcError } from '../../src/sidebar/ui/failures.ts';
import { canApply, newRunId, next, splitGroups, start, type Stage } from '../../src/sidebar/assignment/stages.ts';
import { contradiction, nothingToChange, preview, undo, written } from '../browser/support/examples.ts';

const writing = next(start, { event: 'apply', runId: 'run-1-aaaa', preview });
const confirming = next(start, { event: 'askUndo', undo });

test('a second press while writing changes nothing', () => {
  expect(writing).toEqual({ stage: 'writing', runId: 'run-1-aaaa', preview });
  expect(next(writing, { event: 'apply', runId: 'run-2-bbbb', preview })).toBe(writing);
  expect(next(writing, { event: 'recheck' })).toBe(writing);
});

test('without changes, or with contradicting rules, there is nothing to apply', () => {
  expect([canApply(preview), canApply(nothingToChange), canApply(contradiction)]).toEqual([true, false, false]);
  expect(next(start, { event: 'apply', runId: 'run-1-aaaa', preview: contradiction })).toBe(start);
});

test('the answer of another run is not taken for this one', () => {
  expect(next(writing, { event: 'written', runId: 'run-0-zzzz', answer: written })).toBe(writing);
  expect(next(writing, { event: 'written', runId: 'run-1-aaaa', answer: written })).toEqual({ stage: 'written', answer: written });
});

test('undo asks first, runs once, and „Doch nicht“ leads back to where one was', () => {
  const after: Stage = { stage: 'written', answer: written };
  const asked = next(after, { event: 'askUndo', undo });
  expect(next(asked, { event: 'back' })).toBe(after);
  const undoing = next(confirming, { event: 'undo' });
  expect(undoing).toEqual({ stage: 'undoing', undo });
  expect(next(undoing, { event: 'undo' })).toBe(undoing);
  expect(next(undoing, { event: 'undone', answer: { restored: 27, kept: 0, message: '' } }).stage).toBe('undone');
});

test('the open cases lead back to the preview or the result they were opened from', () => {
  expect(next(next(start, { event: 'showOpenCases' }), { event: 'back' })).toBe(start);
  expect(next(writing, { event: 'showOpenCases' })).toBe(writing);
});

test('a failure ends writing, and checking again starts anew', () => {
  const failed = next(writing, { event: 'failed', error: new RpcError('busy', '') });
  expect(failed.stage).toBe('failed');
  expect(next(failed, { event: 'recheck' })).toBe(start);
  expect(next(start, { event: 'failed', error: new RpcError('busy', '') })).toBe(start);
});

test('of many groups those that change are shown and the others folded away', () => {
  const { shown, folded } = splitGroups(preview.groups);
  expect([shown.length, folded.map((group) => group.name)]).toEqual([4, ['BO Reuterkiez', 'BO Rudow', 'BO Buckow', 'BO Körnerpark']]);
});

test('few groups, or none that change, are all shown', () => {
  expect(splitGroups(preview.groups.slice(0, 6)).folded).toEqual([]);
  expect(splitGroups(nothingToChange.groups)).toEqual({ shown: nothingToChange.groups, folded: [] });
});

test('a run’s name fits what the server expects, whatever chance gives', () => {
  for (const chance of [0, 0.5, 0.999999999]) expect(newRunId(1_800_000_000_000, () => chance)).toMatch(/^[\w-]{8,64}$/);
});
