// `npm run bench`: bundles bench/main.ts into one file and runs it.
// @ts-check
import { mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { build } from 'esbuild';
import { root } from './lib/project.mjs';

const program = path.join(root, 'build/proof/bench.cjs');
mkdirSync(path.dirname(program), { recursive: true });
const args = process.argv.slice(2);
// A part is measured by the very program that asked for it.
if (!args.includes('--part')) await build({ absWorkingDir: root, entryPoints: [path.join(root, 'bench/main.ts')], outfile: program, bundle: true, platform: 'node', target: 'node20', format: 'cjs', logLevel: 'error' });
const { main } = createRequire(import.meta.url)(program);
const { code } = await main(args);
// The spreadsheet engine leaves timers behind; nothing is left to do.
process.exit(code);
