// `npm run newcomer`: bundles proof/newcomer/main.ts into one file and runs it; packages stay outside, a browser driver cannot be bundled.
// @ts-check
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';
import { root } from './lib/project.mjs';

const program = path.join(root, 'build/proof/newcomer.mjs');
mkdirSync(path.dirname(program), { recursive: true });
await build({
  absWorkingDir: root,
  entryPoints: [path.join(root, 'proof/newcomer/main.ts')],
  outfile: program,
  bundle: true,
  platform: 'node',
  target: 'node20',
  format: 'esm',
  packages: 'external',
  banner: { js: 'const __dirname = import.meta.dirname;' },
  logLevel: 'error',
});
/** @type {{ main: (args: string[]) => Promise<{ code: number }> }} */
const { main } = await import(pathToFileURL(program).href);
const { code } = await main(process.argv.slice(2));
// The spreadsheet engine leaves timers behind; nothing is left to do.
process.exit(code);
