// Nobody adds a tab that erasing does not know: every design in src/server stands in the registry, with its headers.

import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ownPlaceOf, ownPlaces } from '../../../src/server/privacy/places.ts';
import type { OwnTabDesign } from '../../../src/server/tabs/index.ts';

const server = path.resolve(__dirname, '../../../src/server');
const files = readdirSync(server, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'));

/** Each exported design, and each prefix under which tabs are made, with the file it stands in. */
function designs(): { from: string; design: Partial<OwnTabDesign> & { name: string }; prefix: boolean }[] {
  return files.flatMap((file) => {
    const text = readFileSync(path.join(server, file), 'utf8');
    const names = [...text.matchAll(/^export const (\w+)(?:: OwnTabDesign = |: TabDesign = )/gm), ...text.matchAll(/^export const (\w+(?:Prefix|TabName))(?:: string)? = '[A-ZÄÖÜ]/gm)].map((found) => found[1] ?? '');
    if (names.length === 0) return [];
    const module = jest.requireActual<Record<string, OwnTabDesign | string>>(path.join(server, file));
    return names.map((name) => {
      const value = module[name];
      if (value === undefined) throw new Error(`${file}: ${name} cannot be read`);
      return typeof value === 'string' ? { from: file, design: { name: value }, prefix: true } : { from: file, design: value, prefix: false };
    });
  });
}

const found = designs();

test('there are designs to compare', () => {
  expect(found.map(({ design }) => design.name)).toEqual(expect.arrayContaining(['Protokoll', 'Kontakte', 'Antworten ', 'Anrufe ', 'Versand', 'Austritte', 'Löschungen']));
});

test.each(found.map(({ from, design, prefix }) => [design.name, from, design, prefix] as const))('%s (%s) is known to the registry', (name, _from, design, prefix) => {
  const place = ownPlaces.find((one) => one.name === name && (one.prefix ?? false) === prefix);
  if (!place) throw new Error(`Say in src/server/privacy/places.ts what becomes of a person's rows in „${name}“`);
  if (design.columns === undefined) return;
  const headers = design.columns.map(({ header }) => header);
  expect(ownPlaceOf(name, headers)).toBe(place);
  const aboutOne = headers.some((header) => header.includes('Mitglied-ID'));
  expect([name, place.fate === 'none']).toEqual([name, !aboutOne]);
  const { fate } = place;
  if (typeof fate === 'string') return;
  // What stays, and by what it is known, is a column of that tab.
  expect(headers).toEqual(expect.arrayContaining([...fate.stays, ...(fate.goes ? [fate.goes.header] : []), ...(place.headers ?? [])]));
  expect(place.headers).toEqual(design.essential ?? headers);
});
