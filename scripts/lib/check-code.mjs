// Checks Code.js: Google can parse it, load it, and finds exactly the functions that are meant to be found.
// @ts-check
import * as acorn from 'acorn';
import vm from 'node:vm';
import { loadScript, standIns } from './realm.mjs';
import { methodName, walk } from './walk.mjs';

/**
 * Everything a page, a menu, a trigger or a cell may call: Google lets any page call any top-level function.
 *
 * @typedef {{ menu: string[], triggers: string[], pages: string[], customFunctions: string[] }} Surface
 */

/**
 * @param {string} code
 * @param {Surface} surface
 * @returns {string[]} one sentence per fault, empty where all is well
 */
export function codeProblems(code, surface) {
  /** @type {acorn.Comment[]} */
  const comments = [];
  let program;
  try {
    program = acorn.parse(code, { ecmaVersion: 2019, sourceType: 'script', locations: true, onComment: comments });
  } catch (error) {
    return [`Code.js: is no ES2019 script: ${messageOf(error)}`];
  }
  const expected = [...surface.menu, ...surface.triggers, ...surface.pages, ...surface.customFunctions];
  const functions = program.body.flatMap((node) => (node.type === 'FunctionDeclaration' ? [node] : []));
  return [
    ...surfaceProblems(functions.map(nameOf), expected),
    ...namedProblems(program, expected),
    ...documentationProblems(code, functions, comments, surface.customFunctions),
    ...loadProblems(code, expected),
  ];
}

/**
 * @param {string[]} found
 * @param {string[]} expected
 */
function surfaceProblems(found, expected) {
  const open = found.filter((name) => !name.endsWith('_'));
  return [
    ...expected.filter((name) => !open.includes(name)).map((name) => `Code.js: ${name} is no top-level function, Google would not find it`),
    ...open.filter((name) => !expected.includes(name)).map((name) => `Code.js: ${name} is open to every page but not in the expected surface`),
    ...open.filter((name, index) => open.indexOf(name) !== index).map((name) => `Code.js: ${name} stands there twice`),
  ];
}

/**
 * Handlers that the code names as text, for menu items and triggers.
 *
 * @param {acorn.Program} program
 * @param {string[]} expected
 */
function namedProblems(program, expected) {
  /** @type {string[]} */
  const problems = [];
  walk(program, (node) => {
    const method = methodName(node);
    const position = method === 'addItem' ? 1 : method === 'newTrigger' ? 0 : -1;
    const argument = node.type === 'CallExpression' && position >= 0 ? node.arguments[position] : undefined;
    if (argument?.type === 'Literal' && typeof argument.value === 'string' && !expected.includes(argument.value)) {
      problems.push(`Code.js: ${method} names ${argument.value}, which is not in the expected surface`);
    }
  });
  return problems;
}

/**
 * Google reads the JSDoc directly above the top-level function; anywhere else the function does not exist for a cell.
 *
 * @param {string} code
 * @param {acorn.FunctionDeclaration[]} functions
 * @param {acorn.Comment[]} comments
 * @param {string[]} expected
 */
function documentationProblems(code, functions, comments, expected) {
  const documented = functions
    .filter((node) => comments.some((comment) => isCustomFunctionDoc(comment) && isDirectlyAbove(code, comment, node)))
    .map(nameOf);
  return [
    ...expected.filter((name) => !documented.includes(name)).map((name) => `Code.js: ${name} has no /** … @customfunction */ directly above it`),
    ...documented.filter((name) => !expected.includes(name)).map((name) => `Code.js: ${name} is marked @customfunction but not expected as one`),
  ];
}

/**
 * @param {string} code
 * @param {acorn.Comment} comment
 * @param {acorn.Node} node
 */
function isDirectlyAbove(code, comment, node) {
  return comment.end <= node.start && code.slice(comment.end, node.start).trim() === '';
}

/** @param {acorn.Comment} comment */
export function isCustomFunctionDoc(comment) {
  return comment.type === 'Block' && /^[*!]/.test(comment.value) && /@customfunction\b/i.test(comment.value);
}

/**
 * @param {string} code
 * @param {string[]} expected
 */
function loadProblems(code, expected) {
  /** @type {string[]} */
  const problems = [];
  let realm;
  try {
    realm = loadScript(code);
  } catch (error) {
    return [`Code.js: does not load in an empty realm: ${messageOf(error)}`];
  }
  const callable = realm.names.filter((name) => vm.runInContext(`typeof globalThis[${JSON.stringify(name)}]`, realm.context) === 'function');
  for (const name of callable.filter((name) => !expected.includes(name) && !name.endsWith('_'))) {
    problems.push(`Code.js: leaves the function ${name} in the global scope, which is not in the expected surface`);
  }
  for (const name of expected) {
    const source = vm.runInContext(`typeof ${name} === 'function' ? String(${name}) : ''`, realm.context);
    if (source === '') problems.push(`Code.js: ${name} is no function once loaded`);
    else if (/\{\s*\}$/.test(source)) problems.push(`Code.js: ${name} is an empty function once loaded: its stub was never filled`);
  }
  return [...problems, ...serviceUseProblems(code, expected)];
}

/**
 * With stand-ins for the services: nothing may be called at load, and the menu names only what is there.
 *
 * @param {string} code
 * @param {string[]} expected
 */
function serviceUseProblems(code, expected) {
  /** @type {{ path: string, args: unknown[] }[]} */
  const calls = [];
  const { context } = loadScript(code, standIns((path, args) => calls.push({ path, args })));
  if (calls.length > 0) return [...new Set(calls.map(({ path }) => `Code.js: calls ${path} while it loads`))];
  if (!expected.includes('onOpen')) return [];
  try {
    vm.runInContext('onOpen({})', context, { timeout: 1000 });
  } catch (error) {
    return [`Code.js: onOpen fails: ${messageOf(error)}`];
  }
  const named = calls.filter(({ path }) => path.endsWith('.addItem')).map(({ args }) => String(args[1]));
  if (named.length === 0) return ['Code.js: onOpen adds no menu item'];
  return [...new Set(named)].filter((name) => !expected.includes(name)).map((name) => `Code.js: the menu names ${name}, which is not in the expected surface`);
}

/** @param {acorn.FunctionDeclaration | acorn.AnonymousFunctionDeclaration} node */
function nameOf(node) {
  return node.id?.name ?? '';
}

/** @param {unknown} error */
function messageOf(error) {
  // Errors of another realm are no instances of this one's Error.
  return typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
}
