// The add-on itself, as it would go to Google now.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { bundleProblems, readBundle, readSurface } from '../../scripts/bundle-check.mjs';

jest.setTimeout(60_000);

const root = path.resolve(__dirname, '../..');
const dist = path.join(root, 'dist');
let built: ReturnType<typeof spawnSync>;
beforeAll(() => {
  built = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-stale'], { encoding: 'utf8' });
});

test('it builds', () => {
  expect(built.stderr).not.toContain('failed');
  expect(built.status).toBe(0);
});

test('it passes every check of the bundle', () => {
  expect(bundleProblems(readBundle(dist), readSurface(path.join(__dirname, 'surface.json')))).toEqual([]);
});

test('Google finds what =BO(…) is for, with its three parameters, right above it', () => {
  expect(readBundle(dist).scripts['Code.js']).toMatch(/\n\/\*\*\n(?: \*.*\n)* \* @param \{[^\n]+\} plz .*\n \* @param .* strasse .*\n \* @param .* nr .*\n(?: \*.*\n)* \* @customfunction\n \*\/\nfunction BO\(\)/);
});

test('Google gets the base before the code that stands on it, whichever order it goes by', () => {
  expect(Object.keys(readBundle(dist).scripts)).toEqual(['Base.js', 'Code.js']);
});
