// An empty realm for the bundle check: ECMAScript and nothing else, with stand-ins for Google's services on request.
// @ts-check
import vm from 'node:vm';

/** The services whose use at load time would be an error, and which a menu may use while it is built. */
const serviceNames = [
  'SpreadsheetApp',
  'HtmlService',
  'PropertiesService',
  'CacheService',
  'LockService',
  'MailApp',
  'ScriptApp',
  'Session',
  'Utilities',
  'Logger',
];

const loadLimitMs = 5000;

/**
 * Loads a script into a fresh realm.
 *
 * @param {string} code
 * @param {Record<string, unknown>} [services] globals to put there first
 * @returns {{ context: vm.Context, names: string[] }} the realm, and the global names the script added
 * @throws what the script throws at load
 */
export function loadScript(code, services = {}) {
  const context = vm.createContext({ ...services }, { codeGeneration: { strings: false, wasm: false } });
  // V8 gives every context these two; ECMAScript does not.
  vm.runInContext('delete globalThis.console; delete globalThis.WebAssembly;', context);
  const before = new Set(globalNames(context));
  vm.runInContext(code, context, { filename: 'Code.js', timeout: loadLimitMs });
  return { context, names: globalNames(context).filter((name) => !before.has(name)) };
}

/**
 * Stand-ins for the services that accept everything: each call answers with another stand-in.
 *
 * @param {(path: string, args: unknown[]) => void} record hears of each call, e.g. `SpreadsheetApp.getUi.createMenu.addItem`
 */
export function standIns(record) {
  return Object.fromEntries(serviceNames.map((name) => [name, standIn(name, record)]));
}

/**
 * @param {string} path
 * @param {(path: string, args: unknown[]) => void} record
 * @returns {unknown}
 */
function standIn(path, record) {
  return new Proxy(function () {}, {
    get(_target, key) {
      if (key === Symbol.toPrimitive) return () => '';
      if (key === Symbol.iterator) return [][Symbol.iterator].bind([]);
      return typeof key === 'symbol' || key === 'then' ? undefined : standIn(`${path}.${key}`, record);
    },
    apply(_target, _self, args) {
      record(path, args);
      return standIn(path, record);
    },
  });
}

/** @param {vm.Context} context */
function globalNames(context) {
  return /** @type {string[]} */ (vm.runInContext('Object.getOwnPropertyNames(globalThis)', context));
}
