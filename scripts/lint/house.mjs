// The rules of the house as a plugin for oxlint: what its own rules cannot say.
// @ts-check
import path from 'node:path';
import { placeOf, refusal } from './arrows.mjs';

/** @typedef {any} Node an ESTree node with its TypeScript kin, as oxlint hands it over */
/** @typedef {{ filename: string, cwd: string, report(problem: { node: Node, message: string }): void }} Context */

/** @param {Context} context */
function fileOf(context) {
  return path.relative(context.cwd, context.filename).split(path.sep).join('/');
}

/** Imports run along the arrows. */
const arrows = {
  create(/** @type {Context} */ context) {
    const file = fileOf(context);
    const check = (/** @type {Node} */ node, /** @type {Node} */ source, /** @type {boolean} */ typeOnly) => {
      const why = typeof source?.value === 'string' ? refusal(file, source.value, typeOnly) : '';
      if (why) context.report({ node, message: why });
    };
    return {
      ImportDeclaration: (/** @type {Node} */ node) => check(node, node.source, node.importKind === 'type' || allTypes(node.specifiers, 'importKind')),
      ExportNamedDeclaration: (/** @type {Node} */ node) => check(node, node.source, node.exportKind === 'type' || allTypes(node.specifiers, 'exportKind')),
      ExportAllDeclaration: (/** @type {Node} */ node) => check(node, node.source, node.exportKind === 'type'),
      ImportExpression: (/** @type {Node} */ node) => check(node, node.source, false),
      TSImportType: (/** @type {Node} */ node) => check(node, node.source ?? node.argument?.literal ?? node.argument, true),
    };
  },
};

/**
 * @param {Node[]} specifiers
 * @param {'importKind' | 'exportKind'} kind
 */
function allTypes(specifiers, kind) {
  return specifiers.length > 0 && specifiers.every((specifier) => specifier[kind] === 'type');
}

/** The clock is passed in: nothing on the server asks the machine for the time. */
const clock = {
  create(/** @type {Context} */ context) {
    const message = 'The clock is passed in (ports.ts): take `Clock` and ask it.';
    const isDate = (/** @type {Node} */ node) => node.type === 'Identifier' && node.name === 'Date';
    return {
      NewExpression(/** @type {Node} */ node) {
        if (isDate(node.callee) && node.arguments.length === 0) context.report({ node, message });
      },
      CallExpression(/** @type {Node} */ node) {
        const { callee } = node;
        const asksNow = callee.type === 'MemberExpression' && isDate(callee.object) && (callee.property.name === 'now' || callee.property.value === 'now');
        if (isDate(callee) || asksNow) context.report({ node, message });
      },
    };
  },
};

/** Google's types count as naming Google, too; the entry gets Google's events and may say so. */
const googleTypes = {
  create(/** @type {Context} */ context) {
    const { area } = placeOf(fileOf(context));
    if (area === 'google' || area === 'entry') return {};
    return {
      TSQualifiedName(/** @type {Node} */ node) {
        if (node.left.name === 'GoogleAppsScript') context.report({ node, message: 'Only src/server/google names Google’s types: add what you need to ports.ts.' });
      },
    };
  },
};

export default {
  meta: { name: 'house' },
  rules: { arrows, clock, 'google-types': googleTypes },
};
