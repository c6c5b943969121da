// What of a file goes to the server: all of a small one, of a large one the columns that mean something.

import { isLarge, sampleOf, slimmed } from '../../../src/sidebar/import/wire.ts';

const headers = Array.from({ length: 20 }, (_, index) => `S${index + 1}`);
const rows = [['Stand 1.1.'], headers, ...Array.from({ length: 20_000 }, (_, row) => headers.map((_header, column) => `${row}/${column}`))];
const file = { fileName: 'a.csv', rows };

test('twenty thousand members are large, a district is not', () => {
  expect(isLarge(file)).toBe(true);
  expect(isLarge({ fileName: 'b.csv', rows: rows.slice(0, 1_500) })).toBe(false);
  expect(isLarge({ tab: 'Export' })).toBe(false);
});

test('columns that mean nothing are emptied; the numbers of rows and columns stay', () => {
  const guess = { certainty: 'sure' as const, required: false };
  const answer = {
    mapping: [{ ...guess, field: 'lastName' as const, column: 2, candidates: [] }, { ...guess, field: 'phone' as const, column: null, candidates: [4, 5] }],
    source: { name: '', rows: 0, headerRow: 2, columns: [] },
  };
  const sent = slimmed(file, answer) as typeof file;
  expect(sent.rows).toHaveLength(rows.length);
  expect(sent.rows.slice(0, 3)).toEqual([['Stand 1.1.'], headers, [null, '0/1', null, '0/3', '0/4']]);
  expect((sampleOf(file) as typeof file).rows).toEqual(rows.slice(0, 135));
});
