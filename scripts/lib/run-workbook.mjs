// Runs the terminal command as anyone would, and reads its answer.
// @ts-check
import { execFile } from 'node:child_process';
import path from 'node:path';
import { root } from './project.mjs';

/** @typedef {{ step: string, ok: boolean, result: any, error: { code: string, message: string, details?: string[] } | null, serviceCalls: { total: number, byMethod: Record<string, number> }, cellsRead: number, cellsWritten: number, addonMs: number, hostMs: number }} StepReport */

/** The day on which the shared data is true. */
export const today = '2026-11-22';

/**
 * @param {string} file the workbook
 * @param {(string | [name: string, payload: object])[]} rpcs names of what to ask, with an empty payload unless one is given
 * @param {string} [out] where to write the workbook
 * @returns {Promise<{ steps: StepReport[], seconds: number }>}
 * @throws Error with the command's own words where it gave no answer
 */
export function runWorkbook(file, rpcs, out) {
  const args = [path.join(root, 'scripts/workbook.mjs'), file, '--today', today, ...rpcs.flatMap((rpc) => (typeof rpc === 'string' ? ['--rpc', rpc, '{}'] : ['--rpc', rpc[0], JSON.stringify(rpc[1])])), ...(out ? ['--out', out] : [])];
  const started = performance.now();
  return new Promise((resolve, reject) => {
    execFile(process.execPath, args, { cwd: root, maxBuffer: 64_000_000, timeout: 240_000 }, (error, stdout, stderr) => {
      const seconds = (performance.now() - started) / 1000;
      try {
        resolve({ ...JSON.parse(stdout), seconds });
      } catch {
        reject(new Error(`The terminal command gave no answer after ${seconds.toFixed(0)} s: ${stderr.trim().slice(0, 600) || error?.message}`));
      }
    });
  });
}

/**
 * The first step that was refused, as a sentence; `''` where all went well.
 *
 * @param {StepReport[]} steps
 */
export function refusalOf(steps) {
  const step = steps.find(({ ok }) => !ok);
  return step ? `${step.step}: ${step.error?.code} ${step.error?.message} ${(step.error?.details ?? []).slice(0, 3).join(' | ')}` : '';
}
