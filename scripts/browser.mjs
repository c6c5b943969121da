// Finds a Chromium and starts it: for the browser tests, the guide's pictures and the benches.
// @ts-check
import * as sparticuz from '@sparticuz/chromium';
import { accessSync, constants } from 'node:fs';
import path from 'node:path';
import { chromium } from 'playwright-core';
import { environmentFor } from './lib/packaged-libraries.mjs';

/** The names under which Chromium's family is installed, by system. */
const installed = {
  linux: ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'].flatMap((name) => onPath(name)),
  darwin: ['Google Chrome', 'Chromium', 'Microsoft Edge'].map((name) => `/Applications/${name}.app/Contents/MacOS/${name}`),
  win32: ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((variable) =>
    ['Google\\Chrome\\Application\\chrome.exe', 'Microsoft\\Edge\\Application\\msedge.exe', 'Chromium\\Application\\chrome.exe'].map((name) => path.join(process.env[variable] ?? '', name)),
  ),
};

/** No call leaves the machine but those of the page itself, and two runs look alike. */
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-default-apps', '--disable-sync', '--metrics-recording-only', '--no-first-run', '--no-pings', '--hide-scrollbars', '--force-color-profile=srgb'];

/** What the packaged browser needs on a machine without graphics; it comes without a sandbox of its own. */
const packagedOnly = ['--no-sandbox', '--no-zygote', '--use-gl=angle', '--use-angle=swiftshader', '--enable-unsafe-swiftshader', '--font-render-hinting=none'];

/**
 * Starts a headless browser: `CHROME_PATH` if set, else an installed one, else the one that npm brought.
 *
 * @param {import('playwright-core').LaunchOptions} [options] added to ours
 * @returns {Promise<import('playwright-core').Browser>} to be closed by the caller
 * @throws Error in plain words where there is no browser, or it does not start
 */
export async function launchBrowser(options = {}) {
  const { executablePath, args, env } = await findBrowser();
  try {
    return await chromium.launch({ headless: true, executablePath, ...options, args: [...args, ...(options.args ?? [])], env: { ...process.env, ...options.env, ...env } });
  } catch (error) {
    throw new Error(`The browser ${executablePath} does not start. Install Chromium or Chrome, or set CHROME_PATH to another one.`, { cause: error });
  }
}

/** @returns {Promise<{ executablePath: string, args: string[], env: Record<string, string> }>} `env` is added to the process's own */
export async function findBrowser() {
  const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  const chosen = process.env['CHROME_PATH'];
  if (chosen) {
    if (!isProgram(chosen)) throw new Error(`CHROME_PATH names ${chosen}, but there is no program.`);
    return { executablePath: chosen, args: [...quiet, ...asRoot], env: {} };
  }
  const candidates = installed[/** @type {keyof typeof installed} */ (process.platform)] ?? [];
  const found = candidates.find(isProgram);
  if (found) return { executablePath: found, args: [...quiet, ...asRoot], env: {} };
  const packaged = await packagedBrowser();
  if (packaged) return { executablePath: packaged, args: [...quiet, ...packagedOnly], env: environmentFor(packaged) };
  throw new Error('No browser found. Install Chromium, Chrome or Edge, or set CHROME_PATH to its program file.');
}

/** Unpacked once into the temporary folder. `''`: not for this system. */
async function packagedBrowser() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return '';
  // Loaded as CommonJS (by jest) the class lies one `default` deeper than as an ES module.
  const outer = /** @type {{ default: unknown }} */ (sparticuz).default;
  const Packaged = /** @type {typeof import('@sparticuz/chromium').default} */ (typeof outer === 'function' ? outer : /** @type {{ default: unknown }} */ (outer).default);
  const file = await Packaged.executablePath();
  return isProgram(file) ? file : '';
}

/** @param {string} name */
function onPath(name) {
  return (process.env['PATH'] ?? '').split(path.delimiter).map((folder) => path.join(folder, name));
}

/** @param {string} file */
function isProgram(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
