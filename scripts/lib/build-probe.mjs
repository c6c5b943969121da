// Builds the probe: two script files, a page and the manifest, as they go to a scratch sheet.
// @ts-check
import esbuild from 'esbuild';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { root } from './project.mjs';

/** The probe's own functions that are formulas. */
const customFunctions = /^PROBE[A-Z]+$/;

/**
 * @returns {Promise<Record<string, string>>} content by file name, in the order in which Google loads scripts
 * @throws Error with the compiler's messages
 */
export async function buildProbe() {
  const entry = path.join(root, 'probe/main.ts');
  const [code, names, page, manifest] = await Promise.all([bundle(entry, { globalName: 'probe_' }), exported(entry), bundle(path.join(root, 'probe/page/main.ts'), { supported: { 'template-literal': false } }), readFile(path.join(root, 'appsscript.json'), 'utf8')]);
  // Backticks stand only inside quoted texts by now; one of the facts asks what Google makes of them elsewhere.
  return {
    // Tells which file comes first, and whether the functions of the next one are there already.
    'Base.js': "var probeLoaded_ = 'Base';\nvar probeEarly_ = typeof onOpen;\n",
    'Code.js': `probeLoaded_ = probeLoaded_ === 'Base' ? 'Base before Code' : 'Code before Base';\n${code}\n${names.map(stub).join('\n')}\n`,
    'seiten.html': `<!doctype html>\n<html lang="de">\n<head><base target="_top"><meta charset="utf-8"><title>Probe</title></head>\n<body>\n<!-- <?probe?> -->\n<p id="said">…</p>\n<script>window.probeBackticks = \`https://example.org/*x*/\`;</script>\n<script>${page.replaceAll('`', '\\x60')}</script>\n</body>\n</html>\n`,
    'appsscript.json': manifest,
  };
}

/**
 * @param {string} entry
 * @param {import('esbuild').BuildOptions} options
 * @returns {Promise<string>}
 */
async function bundle(entry, options) {
  const { outputFiles } = await esbuild.build({ entryPoints: [entry], bundle: true, write: false, format: 'iife', target: 'es2019', charset: 'utf8', legalComments: 'none', logLevel: 'silent', ...options });
  return outputFiles?.[0]?.text ?? '';
}

/**
 * @param {string} entry
 * @returns {Promise<string[]>}
 */
async function exported(entry) {
  return [...(await readFile(entry, 'utf8')).matchAll(/^export function (\w+)/gm)].map(([, name = '']) => name);
}

/** Google sees functions at the top alone. @param {string} name */
function stub(name) {
  return `${customFunctions.test(name) ? '/** @customfunction */\n' : ''}function ${name}() {\n  return probe_.${name}.apply(this, arguments);\n}`;
}
