// What the reader makes of files: usual ones in every encoding, and those that only pretend to be a table.

import { writeOds } from 'hucre/ods';
import { writeXlsx } from 'hucre/xlsx';
import { ReadError, readExport } from '../../../src/sidebar/import/reader/read.ts';

const bytes = (text: string, encoding: BufferEncoding = 'utf8'): Uint8Array => new Uint8Array(Buffer.from(text, encoding));
const rowsOf = async (file: Uint8Array) => (await readExport(file)).tables[0]?.rows;
const people = [['Nr', 'Name', 'Straße'], ['1', 'Müller', 'Weserstraße 3'], ['2', 'Groß', 'Jägerweg 1']];
const lines = (delimiter: string, end = '\n'): string => people.map((row) => row.join(delimiter)).join(end) + end;
const codePage = (text: string, codes: Readonly<Record<string, number>>): Uint8Array => Uint8Array.from([...text].map((letter) => codes[letter] ?? letter.charCodeAt(0)));

test.each([
  ['UTF-8', bytes(lines(';'))],
  ['UTF-8 with a mark', bytes('\ufeff' + lines(','))],
  ['UTF-16 little-endian', bytes('\ufeff' + lines('\t'), 'utf16le')],
  ['UTF-16 without a mark', bytes(lines(';'), 'utf16le')],
  ['UTF-16 big-endian', new Uint8Array(Buffer.from('\ufeff' + lines(';'), 'utf16le').swap16())],
  ['Windows-1252', bytes(lines(';', '\r\n'), 'latin1')],
  ['Macintosh', codePage(lines('|'), { ä: 0x8a, ü: 0x9f, ß: 0xa7 })],
  ['MS-DOS', codePage(lines(';'), { ä: 0x84, ü: 0x81, ß: 0xe1 })],
  ['UTF-8 that was read as Windows-1252', bytes(lines(';').replace(/ü/g, 'Ã¼').replace(/ß/g, 'ÃŸ').replace(/ä/g, 'Ã¤'))],
  ['a first line that names the delimiter', bytes('sep=;\n' + lines(';'))],
])('a table in %s', async (name, file) => {
  const rows = await rowsOf(file);
  expect(rows?.filter((row) => row.length > 1)).toEqual(people);
  expect(rows?.length).toBe(name.startsWith('a first') ? 4 : 3);
});

test.each<BufferEncoding>(['utf8', 'utf16le'])('names full of letters beyond Latin in %s are no control characters', async (encoding) => {
  const turkish = [['Nr', 'Name'], ['1', 'Şığınğış'], ['2', 'Łukaszewiczówna'], ['3', 'ğüşıİĞ']];
  expect(await rowsOf(bytes('\ufeff' + turkish.map((row) => row.join('\t')).join('\r\n'), encoding))).toEqual(turkish);
});

test('two encodings in one file are both read, and the lines are named', async () => {
  const file = new Uint8Array(Buffer.concat([Buffer.from('Nr;Name\n1;Müller\n'), Buffer.from('2;Groß\n', 'latin1')]));
  const { tables, notes } = await readExport(file);
  expect(tables[0]?.rows).toEqual([['Nr', 'Name'], ['1', 'Müller'], ['2', 'Groß']]);
  expect(notes).toEqual([{ code: 'mixed', rows: [3] }]);
});

test('quotation marks hold delimiters, line breaks and each other; a lonely one is taken as it stands', async () => {
  expect(await rowsOf(bytes('Nr;Name\n1;"Kaya; ""Memo""\nMehmet"\n2;Ada'))).toEqual([['Nr', 'Name'], ['1', 'Kaya; "Memo"\nMehmet'], ['2', 'Ada']]);
  const { tables, notes } = await readExport(bytes('Nr;Name\n1;"Kaya\n2;Ada\n'));
  expect(tables[0]?.rows).toEqual([['Nr', 'Name'], ['1', '"Kaya'], ['2', 'Ada']]);
  expect(notes).toEqual([{ code: 'quotes' }]);
});

const sheet = [['Nr', 'Name', 'geb.'], [1067, 'Müller', new Date('1979-06-05T00:00:00Z')], [null, '=1+1', null]];
test.each([
  ['XLSX', () => writeXlsx({ sheets: [{ name: 'A', rows: sheet, columns: [{}, {}, { numFmt: 'dd.mm.yyyy' }] }, { name: 'leer', rows: [] }] })],
  ['ODS', () => writeOds({ sheets: [{ name: 'A', rows: sheet }, { name: 'leer', rows: [] }] })],
])('%s: numbers, texts and days; empty sheets are left out', async (_, write) => {
  const { tables } = await readExport(await write());
  expect(tables).toEqual([{ name: 'A', rows: [['Nr', 'Name', 'geb.'], [1067, 'Müller', { d: '1979-06-05' }], [null, '=1+1']] }]);
});

test('of several sheets the fullest comes first', async () => {
  const file = await writeXlsx({ sheets: [{ name: 'Hinweise', rows: [['Stand', 'heute']] }, { name: 'Mitglieder', rows: sheet }] });
  expect((await readExport(file)).tables.map(({ name, rows }) => [name, rows.length])).toEqual([['Mitglieder', 3], ['Hinweise', 1]]);
});

test('a very wide table and very long cells are read', async () => {
  const wide = Array.from({ length: 200 }, (_, index) => `S${index}`).join(';');
  const { tables } = await readExport(bytes(`${wide}\n${'x'.repeat(50_000)};b`));
  expect(tables[0]?.rows[0]).toHaveLength(200);
  expect(tables[0]?.rows[1]?.[0]).toHaveLength(50_000);
});

const zipEnd = [0x50, 0x4b, 5, 6, ...Array<number>(18).fill(0)];
const zipWith = (name: string): Uint8Array => Uint8Array.from([0x50, 0x4b, 3, 4, ...Array<number>(22).fill(0), name.length, 0, 0, 0, ...Buffer.from(name), ...Array<number>(60).fill(0), ...zipEnd]);
test.each([
  ['empty', new Uint8Array()],
  ['empty', bytes(' \n\n ')],
  ['empty', bytes('\ufeff;;;\n;;;\n')],
  ['old_excel', Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0])],
  ['web_page', bytes('\ufeff<html><body><table><tr><td>Name</td></tr></table>')],
  ['web_page', bytes('<?xml version="1.0"?><Workbook></Workbook>')],
  ['other_zip', zipWith('bild.png')],
  ['document', zipWith('word/document.xml')],
  ['damaged', zipWith('xl/workbook.xml')],
  ['pdf', bytes('%PDF-1.7 …')],
  ['picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10])],
  ['binary', Uint8Array.from({ length: 400 }, (_, index) => index % 32)],
  ['not_a_table', bytes('Liebe Leute\nanbei die Liste\nGruß Ada')],
])('what is no table is refused: %s', async (code, file) => {
  await expect(readExport(file)).rejects.toThrow(new ReadError(code as ReadError['code']));
  await expect(readExport(file)).rejects.toMatchObject({ code });
});
