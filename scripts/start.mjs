// `npm start [-- --port 4173] [--no-open]`: builds what is stale and serves the sandbox on this computer alone.
// @ts-check
import { spawn } from 'node:child_process';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { bundlePage } from './page/bundle.mjs';
import { serve } from './page/server.mjs';
import { root } from './lib/project.mjs';

const { values } = parseArgs({
  options: {
    /** Where to listen; the next free one where it is taken. 0: any. */
    port: { type: 'string', default: '4173' },
    /** Open no browser. */
    'no-open': { type: 'boolean', default: false },
  },
});

const built = run(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-stale']);
try {
  await Promise.all([built, bundlePage()]);
  const address = await serve(Number(values.port));
  console.log(`\n  Mitgliederbetreuung: ${address}   (Ende mit Strg+C · stop with Ctrl+C)\n`);
  if (!values['no-open']) openBrowser(address);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
}

/**
 * @param {string} program
 * @param {string[]} args
 * @returns {Promise<void>}
 */
function run(program, args) {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] });
    child.on('error', reject);
    child.on('exit', (code) => (code === 0 ? resolve() : reject(new Error('The build failed, see above.'))));
  });
}

/** @param {string} address */
function openBrowser(address) {
  const [program, ...args] = /** @type {Partial<Record<NodeJS.Platform, string[]>>} */ ({ darwin: ['open'], win32: ['cmd', '/c', 'start', ''] })[process.platform] ?? ['xdg-open'];
  const child = spawn(/** @type {string} */ (program), [...args, address], { stdio: 'ignore', detached: true });
  // Without a browser to open, the address above is enough.
  child.on('error', () => undefined);
  child.unref();
}
