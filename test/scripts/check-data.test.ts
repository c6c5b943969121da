// The checks on the shared data say plainly when the data is not there.

import { spawnSync } from 'node:child_process';
import path from 'node:path';

test('without the data: one sentence, one failure', () => {
  const script = path.resolve(__dirname, '../../scripts/check-data.mjs');
  const { stdout, status } = spawnSync(process.execPath, [script], { encoding: 'utf8', env: { ...process.env, SHARED_DATA: '/nowhere' } });
  expect(stdout).toContain('The test data is not there: /nowhere.');
  expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
  expect(status).toBe(1);
});
