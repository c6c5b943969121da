// Custom functions: which the bundle has, found as Google finds them, by their documentation.

/**
 * Names of the functions with `@customfunction` in the comment right above them.
 * @param surface the script's top-level functions
 */
export function customFunctions(code: string, surface: ReadonlySet<string>): string[] {
  const names: string[] = [];
  for (const [, comment = '', name = ''] of code.matchAll(/\/\*[*!]((?:[^*]|\*(?!\/))*)\*\/\s*function\s+([\w$]+)\s*\(/g)) {
    if (/@customfunction\b/i.test(comment) && surface.has(name) && !name.endsWith('_')) names.push(name);
  }
  return names;
}
