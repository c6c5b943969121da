// The last line of `npm test` counts what really happened.

import { Tally } from '../../scripts/lib/tally.mjs';

test('adds up runs, and counts a test file that did not start as a failure', () => {
  const tally = new Tally();
  tally.addJest({ numPassedTests: 12, numFailedTests: 1, numRuntimeErrorTestSuites: 0 });
  tally.addJest({ numPassedTests: 3, numFailedTests: 0, numRuntimeErrorTestSuites: 2 });
  expect(`${tally}`).toBe('15 passed, 3 failed');
});

test('a check prints its sentence and counts', () => {
  const log = jest.spyOn(console, 'log').mockImplementation(() => undefined);
  const tally = new Tally();
  tally.check(true, '7 addresses, 0 wrong');
  tally.check(false, '7 addresses, 1 wrong');
  expect(log.mock.calls).toEqual([['  ✓ 7 addresses, 0 wrong'], ['  ✗ 7 addresses, 1 wrong']]);
  expect(`${tally}`).toBe('1 passed, 1 failed');
  log.mockRestore();
});
