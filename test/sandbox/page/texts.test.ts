// Both languages say something everywhere.

import { en } from '../../../sandbox/page/texts/en.ts';
import { de } from '../../../sandbox/page/texts/de.ts';

function leaves(value: unknown, path = ''): [string, unknown][] {
  if (typeof value !== 'object' || value === null) return [[path, typeof value === 'function' ? String((value as (...args: unknown[]) => string)('A', 'B', 'C')) : value]];
  return Object.entries(value).flatMap(([key, child]) => leaves(child, `${path}.${key}`));
}

test('no text is empty, and no placeholder is left', () => {
  for (const [path, text] of [...leaves(de), ...leaves(en)]) {
    expect(`${path}: ${String(text)}`).toMatch(/: .*\S/);
    expect(String(text)).not.toMatch(/undefined|\$\{/);
  }
});

test('the catalogues have the same keys', () => {
  expect(leaves(en).map(([path]) => path)).toEqual(leaves(de).map(([path]) => path));
});
