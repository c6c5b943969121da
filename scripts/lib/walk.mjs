// Walks a syntax tree as acorn gives it, so that the checks can ask for single kinds of nodes.
// @ts-check

/** @typedef {import('acorn').AnyNode} AnyNode */

/**
 * Calls `visit` for `node` and everything below it, outermost first.
 *
 * @param {import('acorn').Node} node
 * @param {(node: AnyNode) => void} visit
 */
export function walk(node, visit) {
  visit(/** @type {AnyNode} */ (node));
  for (const child of Object.values(node)) {
    for (const one of Array.isArray(child) ? child : [child]) {
      if (one && typeof one === 'object' && typeof one.type === 'string') walk(one, visit);
    }
  }
}

/**
 * What is called as `something.name(…)`: the method's name, `''` for anything else.
 *
 * @param {AnyNode} node
 */
export function methodName(node) {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression') return '';
  return propertyName(node.callee);
}

/**
 * `name` of `something.name` and `something['name']`, `''` where it is computed.
 *
 * @param {AnyNode} node
 */
export function propertyName(node) {
  if (node.type !== 'MemberExpression') return '';
  if (!node.computed && node.property.type === 'Identifier') return node.property.name;
  return node.property.type === 'Literal' && typeof node.property.value === 'string' ? node.property.value : '';
}
