// Starts `npm start` as a person does, without the browser, and waits for its address.

import { spawn } from 'node:child_process';
import path from 'node:path';

export interface StartedSandbox {
  address: string;
  /** Lines on standard output so far. */
  output: string[];
  stop(): void;
}

/** @param port 0: any free one */
export function startSandbox(port = 0): Promise<StartedSandbox> {
  const child = spawn(process.execPath, [path.resolve(__dirname, '../../../scripts/start.mjs'), '--no-open', '--port', String(port)], { stdio: ['ignore', 'pipe', 'pipe'] });
  const output: string[] = [];
  let said = '';
  return new Promise((resolve, reject) => {
    child.stderr.on('data', (chunk) => (said += chunk));
    child.stdout.on('data', (chunk) => {
      output.push(...String(chunk).split('\n').filter(Boolean));
      const address = /http:\/\/localhost:\d+\//.exec(output.join('\n'))?.[0];
      if (address) resolve({ address, output, stop: () => child.kill() });
    });
    child.on('error', reject);
    child.on('exit', (code) => reject(new Error(`start.mjs ended with ${code}: ${said}`)));
  });
}
