// `"@file:PATH"` in a payload: the rows the page's reader makes of the file, or its sentence.

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
