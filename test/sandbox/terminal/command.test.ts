// The terminal command as a program: what it writes where, and its exit code.

import { spawnSync } from 'node:child_process';
import path from 'node:path';

const root = path.resolve(__dirname, '../../..');
function workbook(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(process.execPath, ['scripts/workbook.mjs', ...args], { cwd: root, encoding: 'utf8', env: { ...process.env, NODE_OPTIONS: '' } });
}

test('standard output is one JSON object', () => {
  const { status, stdout, stderr } = workbook('--rpc', 'help');
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  expect(JSON.parse(stdout)).toMatchObject({ steps: [{ step: '--rpc help', ok: true }], mails: [], sheets: [] });
});
test('wrong usage leaves it empty and exits with 2', () => {
  const { status, stdout, stderr } = workbook('--rpc', 'groups.assign', '{}');
  expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
  expect(stderr).toContain('Which workbook? Give a FILE.xlsx.');
});
