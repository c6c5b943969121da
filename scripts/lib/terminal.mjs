// Bundles sandbox/terminal into build/terminal.cjs, only where a source changed since: the command must start fast.
// @ts-check
import { existsSync, mkdirSync, readFileSync, renameSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from './project.mjs';

const out = path.join(root, 'build/terminal/terminal.cjs');
const stampFile = path.join(root, 'build/terminal/inputs.json');

/** @returns {Promise<string>} the bundled program's path */
export async function terminalProgram() {
  const known = readStamp();
  if (known && existsSync(out) && known.stamp === stampOf(known.inputs)) return out;
  const { build } = await import('esbuild');
  mkdirSync(path.dirname(out), { recursive: true });
  const half = `${out}.${process.pid}`;
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: [path.join(root, 'sandbox/terminal/program.ts')],
    outfile: half,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    packages: 'external',
    metafile: true,
    logLevel: 'error',
  });
  const inputs = Object.keys(metafile.inputs);
  renameSync(half, out);
  writeFileSync(stampFile, JSON.stringify({ inputs, stamp: stampOf(inputs) }));
  return out;
}

/** @returns {{ inputs: string[], stamp: string } | null} */
function readStamp() {
  try {
    return JSON.parse(readFileSync(stampFile, 'utf8'));
  } catch {
    return null;
  }
}

/** @param {readonly string[]} inputs relative to the root */
function stampOf(inputs) {
  return ['package-lock.json', 'scripts/lib/terminal.mjs', ...inputs]
    .map((file) => {
      const stats = statSync(path.join(root, file), { throwIfNoEntry: false });
      return `${file} ${stats?.mtimeMs} ${stats?.size}`;
    })
    .join('\n');
}
