// Tables as files: what other programs write is read cell by cell, and so is what we write; nothing in it can run.

import type { ImportCell } from '../../../src/contract/import.ts';
import { readExport } from '../../../src/sidebar/import/reader/read.ts';
import { csvText, type CsvCell } from '../../../src/sidebar/ui/csv.ts';
import { fc, propertyAsync, property } from '../support/property.ts';
import { firstName, lastName, nastyText, street } from '../support/words.ts';

/** As a program writes it that quotes all cells, or those that need it. */
function written(rows: readonly (readonly string[])[], delimiter: string, end: string, all: boolean): string {
  const cell = (text: string): string => (all || /["\r\n]/.test(text) || text.includes(delimiter) ? `"${text.replace(/"/g, '""')}"` : text);
  return rows.map((row) => row.map(cell).join(delimiter)).join(end) + end;
}

type Encoding = 'utf8' | 'utf8bom' | 'utf16le' | 'utf16be' | 'windows-1252';
function encoded(text: string, encoding: Encoding): Uint8Array {
  if (encoding === 'windows-1252') return new Uint8Array(Buffer.from(text, 'latin1'));
  if (encoding === 'utf16le') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'));
  if (encoding === 'utf16be') return new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le').swap16());
  return new Uint8Array(Buffer.from((encoding === 'utf8bom' ? '\ufeff' : '') + text));
}

const cell = fc.oneof(
  { weight: 2, arbitrary: lastName },
  firstName,
  street.map(({ name }) => `${name} 12`),
  fc.constantFrom('', '', '01067', '007', '0', '030 23125764', '=1+1', '05.06.1979', 'sagt "ja", kommt; später', 'Zeile eins\nZeile zwei', 'a\tb', 'x|y', "'s Gravenhage", '-', '1,5', 'Straße', 'ÄÖÜ äöü ß é', ' vorn und hinten '),
);
const headers = ['Mitgliedsnummer', 'Nachname', 'Vorname', 'Straße', 'PLZ', 'Bemerkung'];
const table = fc.integer({ min: 2, max: 6 }).chain((width) => fc.array(fc.tuple(fc.integer({ min: 1, max: 99_999 }).map(String), fc.array(cell, { minLength: width - 1, maxLength: width - 1 })).map(([number, rest]) => [number, ...rest]), { minLength: 1, maxLength: 12 }).map((rows) => [headers.slice(0, width), ...rows]));

/** Empty cells at the ends of rows are none. */
const withoutEnds = (row: readonly string[]): string[] => row.slice(0, row.reduce((last, text, index) => (text.trim() === '' ? last : index + 1), 0));
const read = async (bytes: Uint8Array): Promise<ImportCell[][]> => (await readExport(bytes)).tables[0]?.rows ?? [];

propertyAsync('an export of another program: delimiter, quotes, line ends and encoding are found out, no cell changes', [table, fc.constantFrom(';', ',', '\t', '|'), fc.constantFrom('\r\n', '\n', '\r'), fc.boolean(), fc.constantFrom<Encoding>('utf8', 'utf8bom', 'utf16le', 'utf16be', 'windows-1252')], async (rows, delimiter, end, all, encoding) => {
  const text = written(rows, delimiter, end, all);
  // What an encoding cannot hold no program writes in it.
  fc.pre(encoding !== 'windows-1252' || !/[^\u0000-\u007f\u00a0-\u00ff]/.test(text));
  expect(await read(encoded(text, encoding))).toEqual(rows.map(withoutEnds));
}, { runs: 150 });

const ours = fc.array(fc.tuple(fc.constantFrom('Frage', 'BO', 'Thema'), fc.oneof(nastyText, cell), fc.oneof<fc.Arbitrary<CsvCell>[]>(fc.integer({ min: -999, max: 9_999 }), fc.constant(null), fc.double({ min: -1, max: 1, noNaN: true }))), { minLength: 1, maxLength: 10 });

propertyAsync('what we write is read the same, but for the apostrophe before what could run', [ours, fc.constantFrom('de' as const, 'en' as const)], async (rows, language) => {
  // No control characters: the reader takes a file with them for no text. No `Ã¼`: it would be made `ü`. Blanks alone are no cell.
  fc.pre(!rows.some((row) => row.some((one) => typeof one === 'string' && /^\s+$|[\u0000-\u0008\u000b\u000c\u000e-\u001f]|Ã/.test(one))));
  const shown = (one: CsvCell): string => (typeof one === 'number' ? String(Math.round(one * 10_000) / 10_000).replace('.', language === 'de' ? ',' : '.') : (one ?? ''));
  const plain = (text: ImportCell | undefined): string => String(text ?? '').replace(/^'/, '');
  const all = [['Was', 'Wie', 'Anzahl'], ...rows];
  const back = await read(encoded(csvText(all, language), 'utf8'));
  const expected = all.map((row) => withoutEnds(row.map(shown))).map((row) => row.map((text) => text.replace(/^'/, '')));
  while (expected.at(-1)?.length === 0) expected.pop();
  expect(back.map((row) => row.map(plain))).toEqual(expected);
}, { runs: 150 });

property('no text of it begins like a formula, and a number stays a number', [fc.oneof(nastyText, fc.tuple(nastyText, fc.constantFrom('=1', '+1', '-1', '@a', '＝1')).map(([before, behind]) => before + behind)), fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.constantFrom('de' as const, 'en' as const)], (text, number, language) => {
  expect(csvText([[text]], language).slice(1)).not.toMatch(/^"?[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠]/u);
  expect(csvText([[number]], language).slice(1).trim()).toMatch(language === 'de' ? /^-?\d+(,\d{1,4})?$/ : /^-?\d+(\.\d{1,4})?$/);
}, { runs: 500 });
