// Bundles sandbox/terminal into one file and keeps V8's compiled form of it beside: reading a spreadsheet engine anew costs a second.
// @ts-check
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import vm from 'node:vm';
import { root } from './project.mjs';

const folder = path.join(root, 'build/terminal');
const program = path.join(folder, 'terminal.cjs');
const stampFile = path.join(folder, 'inputs.json');
const compiledFile = path.join(folder, 'compiled');

/**
 * The terminal program, bundled anew only where a source changed.
 *
 * @returns {Promise<Pick<typeof import('../../sandbox/terminal/program.ts'), 'main'> & { keepCompiled: () => void }>}
 */
export async function loadTerminal() {
  const known = readStamp();
  if (!known || !existsSync(program) || known.stamp !== stampOf(known.inputs)) await bundle();
  const compiled = existsSync(compiledFile) ? readFileSync(compiledFile) : undefined;
  const script = new vm.Script(`(function (exports, require, module) {${readFileSync(program, 'utf8')}\n})`, { filename: program, ...(compiled && { cachedData: compiled }) });
  const module = { exports: /** @type {any} */ ({}) };
  script.runInThisContext()(module.exports, createRequire(program), module);
  return {
    main: module.exports.main,
    /** To be called after a run: then it holds the functions that were needed. */
    keepCompiled() {
      if (!compiled || script.cachedDataRejected) writeWhole(compiledFile, script.createCachedData());
    },
  };
}

async function bundle() {
  const { build } = await import('esbuild');
  mkdirSync(folder, { recursive: true });
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    entryPoints: [path.join(root, 'sandbox/terminal/program.ts')],
    outfile: program,
    write: false,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    metafile: true,
    logLevel: 'error',
  });
  // Packages change only with the lock file; our own files are watched one by one.
  const inputs = Object.keys(metafile.inputs).filter((file) => !file.includes('node_modules/'));
  const stamp = stampOf(inputs);
  rmSync(compiledFile, { force: true });
  writeWhole(program, /** @type {import('esbuild').OutputFile} */ (outputFiles[0]).contents);
  writeWhole(stampFile, JSON.stringify({ inputs, stamp }));
}

/** Two commands may run at the same time. @param {string} file @param {string | Uint8Array} content */
function writeWhole(file, content) {
  const half = `${file}.${process.pid}`;
  writeFileSync(half, content);
  renameSync(half, file);
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
