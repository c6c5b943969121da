// `"@file:PATH"` in a payload: what a page's reader makes of the file, or its sentence.

import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { withFiles } from '../../../sandbox/terminal/files.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'files-'));
afterAll(() => rmSync(folder, { recursive: true }));
const put = (name: string, content: string | Buffer): string => {
  const file = path.join(folder, name);
  writeFileSync(file, content);
  return `@file:${file}`;
};

test('the rows stand where the path stood, everything else stays', async () => {
  const rows = put('export.csv', Buffer.from('Nr;Name\n1;Müller\n', 'latin1'));
  expect(await withFiles({ fileName: 'export.csv', rows, apply: false, deep: [{ rows }] })).toEqual({
    fileName: 'export.csv', rows: [['Nr', 'Name'], ['1', 'Müller']], apply: false, deep: [{ rows: [['Nr', 'Name'], ['1', 'Müller']] }],
  });
});

test('a file that is no table is refused in the words of the page', async () => {
  await expect(withFiles({ rows: put('export.xls', '<html><table></table></html>') })).rejects.toMatchObject({ step: { code: 'file_web_page', message: expect.stringContaining('speicher sie als .xlsx') } });
  await expect(withFiles({ rows: `@file:${folder}/nirgends.csv` })).rejects.toMatchObject({ step: { code: 'file_not_found' } });
});

describe('a map', () => {
  const area = (properties: object): object => ({ type: 'Feature', properties, geometry: { type: 'Polygon', coordinates: [[[13.4, 52.4], [13.5, 52.4], [13.5, 52.5], [13.4, 52.4]]] } });
  const map = (properties: object): string => JSON.stringify({ type: 'FeatureCollection', note: 'stays at home', features: [area(properties)] });
  const sent = async (text: string, more: object = {}): Promise<unknown> => ((await withFiles({ text, ...more })) as { text: unknown }).text;

  test('is what its page sends: the outlines, and nothing else the file says', async () => {
    const told = JSON.parse(String(await sent(put('karte.geojson', map({ plz: '12043', einwohner: 'x' }))))) as { features: { properties: object }[] };
    expect(Object.keys(told)).toEqual(['type', 'features']);
    expect(told.features.map(({ properties }) => properties)).toEqual([{ plz: '12043' }]);
  });

  test('takes the property that stands beside it', async () => {
    expect(await sent(put('zwei.json', map({ a: '12043', b: '12045' })), { property: 'b' })).toContain('"b":"12045"');
  });

  test('that the page refuses goes to the server as it is', async () => {
    expect(await sent(put('ohne.topojson', map({ name: 'Rixdorf' })))).toBe(map({ name: 'Rixdorf' }));
    expect(await sent(put('kaputt.json', '{"type":'))).toBe('{"type":');
  });
});
