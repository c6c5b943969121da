// Bundles the page into build/page, only where a source changed since.
// @ts-check
import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../lib/project.mjs';

export const outFolder = path.join(root, 'build/page');
const stampFile = path.join(outFolder, 'inputs.json');

/** @type {Promise<void> | null} */
let running = null;

/** Resolves once build/page is as young as its sources; cheap where it is already. @returns {Promise<void>} */
export function bundlePage() {
  running ??= bundleIfStale().finally(() => (running = null));
  return running;
}

async function bundleIfStale() {
  if (readStamp() === stampOf(readInputs())) return;
  const { build } = await import('esbuild');
  rmSync(outFolder, { recursive: true, force: true });
  mkdirSync(outFolder, { recursive: true });
  const { metafile } = await build({
    absWorkingDir: root,
    entryPoints: { main: 'sandbox/page/main.tsx', realm: 'sandbox/realm/browser-worker.ts' },
    outdir: outFolder,
    bundle: true,
    format: 'esm',
    splitting: true,
    chunkNames: 'chunks/[name]-[hash]',
    minify: true,
    metafile: true,
    target: ['chrome111', 'firefox115', 'safari16.4'],
    jsx: 'automatic',
    jsxImportSource: 'preact',
    define: { 'process.env.NODE_ENV': '"production"' },
    legalComments: 'none',
    logLevel: 'error',
    plugins: [onlyOurHyphens, germanNumbers],
  });
  // Packages change only with the lock file; our own files are watched one by one.
  const inputs = Object.keys(metafile.inputs).filter((file) => !file.includes('node_modules/') && !file.startsWith('unneeded:'));
  writeFileSync(stampFile, JSON.stringify({ inputs, stamp: stampOf(inputs) }));
}

/**
 * Univer brings hyphenation patterns for seventy languages, 5 MB; nobody hyphenates cells here.
 * @type {import('esbuild').Plugin}
 */
const onlyOurHyphens = {
  name: 'only-our-hyphens',
  setup(build) {
    build.onResolve({ filter: /^\.\/[a-z]{2,3}(-[a-z0-9]+)*-[\w-]{8}\.js$/ }, ({ path: file, importer, kind }) => {
      if (kind !== 'dynamic-import' || !importer.includes('engine-render') || /^\.\/(de-1996|en-us|en-gb)-/.test(file)) return undefined;
      return { path: file, namespace: 'unneeded' };
    });
    build.onLoad({ filter: /.*/, namespace: 'unneeded' }, () => ({ contents: 'export default { patterns: [], exceptions: [] };' }));
  },
};

/**
 * Univer reads what a person pastes, and dates in rules, with `numfmt` and in American; it has no setting for that.
 * @type {import('esbuild').Plugin}
 */
const germanNumbers = {
  name: 'german-numbers',
  setup(build) {
    build.onResolve({ filter: /^numfmt$/ }, ({ importer }) => (importer.includes('@univerjs') ? { path: path.join(root, 'sandbox/engine/german-numfmt.ts') } : undefined));
  },
};

/** @param {readonly string[]} inputs relative to the root */
function stampOf(inputs) {
  const own = ['package-lock.json', 'scripts/page/bundle.mjs', ...inputs];
  return own
    .map((file) => {
      const stats = statSync(path.join(root, file), { throwIfNoEntry: false });
      return `${file} ${stats?.mtimeMs} ${stats?.size}`;
    })
    .join('\n');
}

/** @returns {string[]} */
function readInputs() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')).inputs : [];
}
function readStamp() {
  return existsSync(stampFile) ? JSON.parse(readFileSync(stampFile, 'utf8')).stamp : '';
}
