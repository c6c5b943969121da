// What scripts/workbook.mjs starts: the terminal command with the built files of a folder.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import type { Bundle } from '../api.ts';
import { runTerminal } from './main.ts';

/** @param dist the folder `npm run build` writes */
export function readBundle(dist: string): Bundle {
  const text = (name: string): string => readFileSync(path.join(dist, name), 'utf8');
  const names = readdirSync(dist).sort();
  const pages = names.filter((name) => name.endsWith('.html'));
  return {
    code: names.filter((name) => /^\w.*\.js$/.test(name)).map(text).join('\n'),
    pages: Object.fromEntries(pages.map((name) => [path.basename(name, '.html'), text(name)])),
    manifest: JSON.parse(text('appsscript.json')) as Bundle['manifest'],
  };
}

/**
 * @param freshDist makes sure the built files are there and young, and gives their folder
 * @returns the exit code
 */
export function main(args: readonly string[], freshDist: () => string | Promise<string>): Promise<0 | 1 | 2> {
  return runTerminal(args, {
    bundle: async () => readBundle(await freshDist()),
    print: (text) => new Promise((resolve) => process.stdout.write(text, () => resolve())),
    complain: (text) => void process.stderr.write(text),
  });
}
