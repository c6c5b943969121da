// Work is saved a moment after the last change, never twice at once, and a failure is shown and tried again.

import { createSaver } from '../../../sandbox/page/saver.ts';

beforeEach(() => jest.useFakeTimers());
afterEach(() => jest.useRealTimers());

test('many changes in a row are saved once', async () => {
  const save = jest.fn(async () => undefined);
  const states: string[] = [];
  const saver = createSaver(save, (state) => states.push(state));
  for (let change = 0; change < 5; change++) saver.touched();
  expect(save).not.toHaveBeenCalled();
  await jest.advanceTimersByTimeAsync(1000);
  expect(save).toHaveBeenCalledTimes(1);
  expect(states).toEqual(['saving', 'saved']);
});

test('leaving the page saves at once, and nothing where nothing changed', async () => {
  const save = jest.fn(async () => undefined);
  const saver = createSaver(save, () => undefined);
  await saver.flush();
  expect(save).toHaveBeenCalledTimes(0);
  saver.touched();
  await saver.flush();
  expect(save).toHaveBeenCalledTimes(1);
});

test('a page on its way out waits for no save that is under way', async () => {
  const save = jest.fn(() => new Promise<void>(() => undefined));
  const saver = createSaver(save, () => undefined);
  saver.touched();
  void saver.flush();
  await jest.advanceTimersByTimeAsync(0);
  saver.touched();
  saver.leave();
  expect(save).toHaveBeenCalledTimes(2);
});

test('what could not be saved is said and saved with the next change', async () => {
  let full = true;
  const states: string[] = [];
  const save = async () => {
    if (full) throw new Error('quota');
  };
  const saver = createSaver(save, (state) => states.push(state));
  saver.touched();
  await saver.flush();
  expect(states).toEqual(['saving', 'failed']);
  full = false;
  await saver.flush();
  expect(states.at(-1)).toBe('saved');
});

test('a tab that lost the work saves nothing any more', async () => {
  const save = jest.fn(async () => undefined);
  const saver = createSaver(save, () => undefined);
  saver.touched();
  saver.stop();
  await saver.flush();
  await jest.advanceTimersByTimeAsync(5000);
  expect(save).not.toHaveBeenCalled();
});
