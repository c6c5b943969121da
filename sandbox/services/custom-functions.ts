// Custom functions: which the bundle has, found as Google finds them, by their documentation.

/** Names of the top-level functions with `@customfunction` in the comment right above them. */
export function customFunctions(code: string): string[] {
  const names: string[] = [];
  for (const [, comment = '', name = ''] of code.matchAll(/\/\*[*!]((?:[^*]|\*(?!\/))*)\*\/\s*^function\s+([\w$]+)\s*\(/gm)) {
    if (/@customfunction\b/i.test(comment) && !name.endsWith('_')) names.push(name);
  }
  return names;
}
