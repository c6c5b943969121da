// Checks one page: whole in itself, no outside address, nothing that Google's page server is known to break.
// @ts-check
import * as acorn from 'acorn';
import { propertyName, walk } from './walk.mjs';

/** Names of XML vocabularies: identifiers that look like addresses and are never fetched. */
const namespaces =
  /^https?:\/\/(?:www\.w3\.org\/(?:2000\/svg|1999\/xhtml|1999\/xlink|1998\/Math\/MathML|XML\/1998\/namespace|2000\/xmlns\/?)|schemas\.openxmlformats\.org\/[\w/]+|purl\.oclc\.org\/ooxml\/[\w/]+|www\.wps\.cn\/officeDocument\/[\w/]+)$/;
const chained = ['withSuccessHandler', 'withFailureHandler', 'withUserObject'];

/**
 * @param {string} name the page's name, for the sentences
 * @param {string} html
 * @param {string[]} callable functions a page may call
 * @returns {string[]} one sentence per fault
 */
export function pageProblems(name, html, callable) {
  const scripts = [...html.matchAll(/<script\b([^>]*)>([\s\S]*?)<\/script>/gi)];
  const markup = html.replaceAll(/<script\b[^>]*>[\s\S]*?<\/script>/gi, '<script></script>');
  const problems = [...frameProblems(name, html, markup), ...addressProblems(html, markup)];
  if (scripts.length === 0) problems.push('has no script');
  for (const [, attributes = '', code = ''] of scripts) {
    if (/\bsrc\s*=/i.test(attributes)) problems.push('loads a script from elsewhere');
    problems.push(...scriptProblems(code, callable));
  }
  return problems.map((problem) => `${name}.html: ${problem}`);
}

/**
 * @param {string} name
 * @param {string} html
 * @param {string} markup the page without its scripts' text
 */
function frameProblems(name, html, markup) {
  const language = name.endsWith('-en') ? 'en' : 'de';
  const problems = [];
  if (!/^<!doctype html>/i.test(html)) problems.push('does not begin with <!doctype html>');
  if (!markup.includes(`<html lang="${language}">`)) problems.push(`does not say lang="${language}"`);
  if (!/<meta charset="utf-8">/i.test(markup)) problems.push('does not say its charset');
  if (!/<base target="_top">/.test(markup)) problems.push('lacks <base target="_top">: links would open inside the frame');
  if (html.includes('<?')) problems.push('contains <?, which a template would run');
  if (html.includes('<!--')) problems.push('contains <!--, which can swallow the script behind it');
  // A third of what a page may weigh, for schemas that only the server asks.
  if (/\b_zod\b/.test(html)) problems.push('has taken zod in: import words and constants from a file of contract/ without schemas');
  const opened = html.match(/<script\b/gi)?.length ?? 0;
  const closed = html.match(/<\/script/gi)?.length ?? 0;
  if (opened !== closed) problems.push('a script holds <script or </script as text, which ends it early');
  return problems;
}

/**
 * @param {string} html
 * @param {string} markup
 */
function addressProblems(html, markup) {
  const absolute = [...html.matchAll(/\b(?:https?|wss?|ftp):\/\/[^\s"'`<>)\\]+/gi)].map(([address]) => address).filter((address) => !namespaces.test(address));
  const relative = [...markup.matchAll(/(?:\b(?:src|href|action)\s*=\s*|url\(\s*|@import\s+)["']?(?!data:|#|tel:|mailto:|["'\s)])([^"'\s)>]+)/gi)].map(([, address = '']) => address);
  return [...new Set([...absolute, ...relative])].map((address) => `names the outside address ${address}`);
}

/**
 * @param {string} code
 * @param {string[]} callable
 */
function scriptProblems(code, callable) {
  let program;
  try {
    program = acorn.parse(code, { ecmaVersion: 2020, sourceType: 'script' });
  } catch (error) {
    return [`its script cannot be read: ${error instanceof Error ? error.message : String(error)}`];
  }
  /** @type {Set<string>} */
  const problems = new Set();
  walk(program, (node) => {
    if (node.type === 'TemplateLiteral') problems.add('its script has a template literal (backticks), which Google has been seen to strip');
    const called = serverFunction(node);
    if (called && !callable.includes(called)) problems.add(`calls the server function ${called}, which is not in the expected surface`);
  });
  return [...problems];
}

/**
 * The function behind `google.script.run.….name`, `''` for other nodes.
 *
 * @param {acorn.AnyNode} node
 */
function serverFunction(node) {
  const name = propertyName(node);
  if (node.type !== 'MemberExpression' || name === '' || chained.includes(name)) return '';
  let from = node.object;
  while (from.type === 'CallExpression' && from.callee.type === 'MemberExpression' && chained.includes(propertyName(from.callee))) from = from.callee.object;
  return from.type === 'MemberExpression' && propertyName(from) === 'run' && from.object.type === 'MemberExpression' && propertyName(from.object) === 'script' ? name : '';
}
