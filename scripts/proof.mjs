// `npm run faults`, `interleave`, `properties`, `mutation`: bundles proof/NAME/main.ts into one file and runs it.
// @ts-check
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './lib/project.mjs';

const [name = '', ...args] = process.argv.slice(2);
const program = path.join(root, 'build/proof', `${name}.cjs`);
const load = createRequire(import.meta.url);
// One of the processes that share the work (proof/pool.ts): what to do comes by message, the program is there.
if (args[0] === '--serve') load(program).serve();
else await run();

async function run() {
  mkdirSync(path.dirname(program), { recursive: true });
  await build({ absWorkingDir: root, entryPoints: [path.join(root, 'proof', name, 'main.ts')], outfile: program, bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'error' });
  const { main } = load(program);
  const { code } = await main(args);
  // The spreadsheet engine leaves timers behind; nothing is left to do.
  process.exit(code);
}
