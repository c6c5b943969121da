// Builds Base.js, what Code.js stands on: the libraries, and what people read in both languages. Why it is a file of its own
// stands in docs/decisions/words-and-libraries-apart.md. Its name sorts before Code.js, which needs it while it loads.
// @ts-check
import esbuild from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The one global of Base.js. The underscore keeps pages from calling it. */
const base = 'base_';

const modules = fileURLToPath(new URL('../../node_modules', import.meta.url));

// The phone library's build for today's engines: the one it exports carries helpers for ES5, a third more of the same.
const alias = { 'libphonenumber-js/core': path.join(modules, 'libphonenumber-js/es6-modern/parsePhoneNumber.js') };

/**
 * What every room stands on: a section of a language's catalogue (`contract/texts/de/tasks.ts`), what crosses the wire, the
 * geometry of maps with its libraries, the ports, the kernel, the rooms that all others use, and of privacy what looks through all tabs and leans on nothing else. An index only points to them and stays with the code, as the entry, the door and their two tables do.
 */
const section = /[\\/]src[\\/](?:(contract|geometry)|contract[\\/]texts[\\/](de|en)|server|server[\\/](kernel|tabs|members|journal|contacts|tasks|consents|privacy))[\\/](\w+)\.ts$/;
/** Of privacy: what looks through all tabs, whoever made them. Its other files lean on rooms that stay with the code. */
const looking = /^(?:places|erase|export)/;
/** Nothing but names of what stands elsewhere. */
const pointers = /\/index\.ts$/;
const codes = new Set(['index', 'entry', 'door', 'useCases', 'rpc']);

/** `export const x`, `export { x, type Y } from './z.ts'` */
const exported = /^export (?:(?:const|function|class) (\w+)|\{([^}]*)\})/gm;

/** What Code.js takes from Base.js. One object a build. */
export class Base {
  /** The module each part of Base.js exports again, by the part's name. @type {Map<string, string>} */
  #parts = new Map();

  /** Leaves libraries and sections out of the code, to be read from Base.js. @returns {esbuild.Plugin} */
  plugin() {
    return {
      name: 'base',
      setup: ({ onLoad, onResolve }) => {
        onLoad({ filter: section }, ({ path: file }) => {
          const key = (section.exec(file) ?? []).slice(1).filter(Boolean).join('_');
          if (codes.has(path.basename(file, '.ts')) || (key.startsWith('privacy_') && !looking.test(path.basename(file)))) return undefined;
          const names = namesOf(readFileSync(file, 'utf8'));
          if (names.length > 0) this.#parts.set(key, `export * as ${key} from ${JSON.stringify(file)};`);
          return { contents: `export const { ${names.join(', ')} } = ${base}.${key};`, loader: 'js' };
        });
        onResolve({ filter: /^(?:zod\/mini|libphonenumber-js\/core)$/ }, ({ path: name }) => ({ path: name, namespace: 'library' }));
        onLoad({ filter: /^zod/, namespace: 'library' }, async () => {
          const names = await usedOfZod();
          this.#parts.set('zod', "export * as zod from 'zod of which is used';");
          // `null` and `enum` are names of zod's, and may not be of constants.
          return { contents: names.map((name) => `const ${name}_ = ${base}.zod.${name}; export { ${name}_ as ${name} };`).join('\n'), loader: 'js' };
        });
        onLoad({ filter: /^libphonenumber/, namespace: 'library' }, () => {
          this.#parts.set('parsePhoneNumber', "export { default as parsePhoneNumber } from 'libphonenumber-js/core';");
          return { contents: `export default ${base}.parsePhoneNumber;`, loader: 'js' };
        });
      },
    };
  }

  /**
   * The modules something was taken of, but for those of which Code.js has only the pointers to here.
   *
   * @param {esbuild.Metafile} metafile
   * @returns {ReadonlySet<string>}
   */
  takenOf({ outputs }) {
    const parts = [...this.#parts.values()].join('\n');
    return new Set(Object.values(outputs).flatMap(({ inputs }) => Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0 && !parts.includes(`/${file}"`))));
  }

  /**
   * @param {string} root the project's folder
   * @param {ReadonlySet<string>} own the modules of Code.js, as `takenOf` gives them
   * @returns {Promise<string | null>} the text of Base.js, null where the code needs nothing of it
   * @throws Error where a module would stand in both files: there would be two of each of its classes
   */
  async build(root, own) {
    if (this.#parts.size === 0) return null;
    const { outputFiles, metafile } = await esbuild.build({
      absWorkingDir: root,
      stdin: { contents: [...this.#parts.keys()].sort().map((key) => this.#parts.get(key)).join('\n'), resolveDir: root },
      plugins: [usedZod],
      alias,
      bundle: true,
      write: false,
      metafile: true,
      format: 'iife',
      globalName: base,
      // Google's parser stops at whatever is younger.
      target: 'es2019',
      charset: 'utf8',
      minify: true,
      lineLimit: 160,
      legalComments: 'inline',
      logLevel: 'silent',
    });
    const here = Object.values(metafile.outputs).flatMap(({ inputs }) => Object.keys(inputs).filter((file) => (inputs[file]?.bytesInOutput ?? 0) > 0));
    const twice = here.filter((file) => own.has(file) && !pointers.test(file));
    if (twice.length > 0) throw new Error(`In Base.js and in Code.js: ${twice.join(', ')}`);
    return outputFiles.map(({ text }) => text).join('');
  }
}

/** @param {string} text a module's @returns {string[]} the values it exports */
function namesOf(text) {
  return [...text.matchAll(exported)].flatMap(([, name, list]) => (name ? [name] : (list ?? '').split(',').map((one) => one.trim()).filter((one) => one !== '' && !one.startsWith('type '))));
}

/** @type {esbuild.Plugin} */
const usedZod = {
  name: 'used of zod',
  setup({ onLoad, onResolve }) {
    onResolve({ filter: /^zod of which is used$/ }, () => ({ path: 'zod', namespace: 'used' }));
    onLoad({ filter: /.*/, namespace: 'used' }, async () => ({ contents: `export { ${(await usedOfZod()).join(', ')} } from 'zod/mini';`, resolveDir: modules, loader: 'js' }));
  },
};

/** What the source calls as `z.…`: an object of all of zod would take all of it in. */
async function usedOfZod() {
  const source = fileURLToPath(new URL('../../src', import.meta.url));
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((name) => /^(?:contract|server)\b.*\.ts$/.test(name));
  const there = new Set(Object.keys(createRequire(import.meta.url)('zod/mini')));
  const used = new Set(files.flatMap((file) => [...readFileSync(path.join(source, file), 'utf8').matchAll(/\bz\.(\w+)/g)].map(([, name]) => String(name))));
  return [...used].filter((name) => there.has(name)).sort();
}
