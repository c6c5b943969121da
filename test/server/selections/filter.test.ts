// The membership list shows only those chosen, by the tab's own filter: which rows are seen, whose filter goes when, what stays.

import type { WireError } from '../../../src/contract/errors.ts';
import type { Selection, SelectionFilterAnswer } from '../../../src/contract/selection.ts';
import { answer } from '../../../src/server/door.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { careRoom, people, type CareRoom } from '../../support/careRoom.ts';

/** The answer, or the refusal. */
function filter(care: CareRoom, selection: Selection, more: object = {}): Partial<SelectionFilterAnswer & WireError> {
  const envelope = answer(useCases, care.room, 'selections.filter', { selection, ...more });
  return (envelope.ok ? envelope.result : envelope.error) as Partial<SelectionFilterAnswer & WireError>;
}
/** The numbers of the members to be seen; the title and the header stand above them. */
const seen = (care: CareRoom): string =>
  care.list
    .seenRows()
    .filter((row) => row > 2)
    .map((row) => care.list.at(row, 1))
    .join(' ');
const reuter: Selection = { postcodes: ['12045'] };
const all = '101 102 103 104 105 106 107';

test('shows those who are chosen, leads to the first, and writes no cell', () => {
  const care = careRoom();
  const before = care.list.values();
  expect(filter(care, reuter)).toEqual({ shown: 3, message: 'Die Mitgliederliste zeigt jetzt 3 Personen. Das sehen alle, die die Tabelle offen haben; gelöscht ist nichts.' });
  expect([seen(care), care.list.shownAt?.row]).toEqual(['101 102 106', 3]);
  expect(care.list.filterNow?.area).toEqual({ row: 2, column: 1, rows: 8, columns: before[1]!.length });
  expect([care.list.values(), care.room.unlocked]).toEqual([before, []]);
});

test('by a few texts of what was chosen by, not by many numbers', () => {
  const care = careRoom();
  filter(care, { postcodes: ['12049', '12045'] });
  expect([seen(care), [...care.list.filterNow!.hidden]]).toEqual(['101 102 103 106', [[5, new Set(['12043', ''])], [1, new Set(['104'])]]]);
});

test('nobody who has left, and whoever was picked by hand besides', () => {
  const care = careRoom();
  filter(care, { postcodes: ['12049'], picked: { memberIds: ['107'], mode: 'also' } });
  expect(seen(care)).toBe('103 107');
});

test('nobody fits: the list stays as it was', () => {
  const care = careRoom();
  filter(care, reuter);
  expect(filter(care, { postcodes: ['99998'] })).toEqual({ shown: 0, message: 'Niemand passt. Die Liste zeigt, was sie vorher zeigte.' });
  expect(seen(care)).toBe('101 102 106');
});

test('ours is changed without asking, and taken away with all that came with it', () => {
  const care = careRoom();
  filter(care, reuter);
  expect(filter(care, { postcodes: ['12043'] }).shown).toBe(1);
  expect(seen(care)).toBe('105');
  expect(filter(care, {}, { off: true })).toEqual({ shown: 7, message: 'Die Mitgliederliste zeigt wieder alle.' });
  expect([care.list.filterNow, seen(care), [...care.room.marks.values.keys()]]).toEqual([null, all, []]);
  expect(filter(care, {}, { off: true }).shown).toBe(7);
});

test('everybody who is there: only who has left is hidden; where nobody is, no filter stays', () => {
  const care = careRoom();
  filter(care, {});
  expect(seen(care)).toBe('101 102 103 105 106 107');
  care.type(104, 'Austritt', '');
  filter(care, {});
  expect([care.list.filterNow, seen(care)]).toEqual([null, all]);
});

describe("somebody else's filter", () => {
  const area = { row: 2, column: 1, rows: 8, columns: 30 };

  test('that hides rows is asked about; replaced, it hides no more, and stays when ours goes', () => {
    const care = careRoom();
    care.list.filterNow = { area, hidden: new Map<number, ReadonlySet<string> | 'condition'>([[3, 'condition'], [2, new Set(['Kaya'])]]) };
    expect(filter(care, reuter)).toMatchObject({ code: 'filter_in_use', message: expect.stringContaining('Du kannst ihn ersetzen') });
    expect([...care.list.filterNow.hidden.keys()]).toEqual([3, 2]);
    filter(care, reuter, { replace: true });
    expect([seen(care), [...care.list.filterNow.hidden.keys()]]).toEqual(['101 102 106', [5]]);
    filter(care, {}, { off: true });
    expect([seen(care), care.list.filterNow]).toEqual([all, { area, hidden: new Map() }]);
  });

  test('that hides nothing and covers the list is used, and left behind', () => {
    const care = careRoom();
    care.list.filterNow = { area, hidden: new Map() };
    filter(care, reuter);
    expect(seen(care)).toBe('101 102 106');
    filter(care, {}, { off: true });
    expect(care.list.filterNow).toEqual({ area, hidden: new Map() });
  });

  test.each([
    ['another block', { row: 20, column: 1, rows: 5, columns: 3 }],
    ['not all of the list', { ...area, rows: 4 }],
    ['not all columns', { ...area, columns: 5 }],
    ['columns from the second on', { ...area, column: 2 }],
  ])('over %s is asked about; replaced, ours covers the list', (_, other) => {
    const care = careRoom();
    care.list.filterNow = { area: other, hidden: new Map() };
    expect(filter(care, reuter).code).toBe('filter_in_use');
    filter(care, reuter, { replace: true });
    expect(seen(care)).toBe('101 102 106');
    expect(care.list.filterNow.area).toMatchObject({ row: 2, column: 1, rows: 8 });
  });

  test('somebody adds a condition to ours: asked about, and it stays when ours goes', () => {
    const care = careRoom();
    filter(care, reuter);
    care.list.filterNow!.hidden.set(3, new Set(['Leyla']));
    expect(seen(care)).toBe('101 106');
    expect(filter(care, { postcodes: ['12043'] }).code).toBe('filter_in_use');
    expect(filter(care, {}, { off: true }).message).toMatch(/Ein anderer Filter in der Mitgliederliste bleibt/);
    expect(seen(care)).toBe('101 103 104 105 106 107');
  });

  test('ours was taken away by hand, and they filter by the same column: asked about', () => {
    const care = careRoom();
    filter(care, reuter);
    care.list.filterNow = { area, hidden: new Map([[5, new Set(['12043'])]]) };
    expect(filter(care, reuter).code).toBe('filter_in_use');
    expect(filter(care, {}, { off: true }).message).toMatch(/Ein anderer Filter/);
    expect([...care.list.filterNow.hidden.keys()]).toEqual([5]);
  });
});

test('members added below our filter are in the next one; columns may have moved', () => {
  const care = careRoom();
  filter(care, reuter);
  care.list.put(10, 1, [[108, 'Neu', 'Nina', '', 12045]]);
  expect(seen(care)).toBe('101 102 106 108');
  filter(care, { postcodes: ['12043', ''] });
  expect([seen(care), care.list.filterNow?.area.rows]).toEqual(['105 107', 9]);
});

describe('people the number does not tell apart', () => {
  const rows = people.map((line, index) => (index === 3 || index === 4 || index === 5 ? ['', ...line.slice(1)] : line));

  /** Set-up gives them one; here somebody has emptied the column again. */
  const withoutIds = ({ list }: CareRoom): void => {
    const made = list.values()[1]!.indexOf('Mitglied-ID');
    for (let row = 3; row <= list.values().length; row++) list.set(row, made + 1, '');
  };

  test('another column does', () => {
    const care = careRoom([...rows.slice(0, 8), ['', 'Kaya', 'Deniz', 'Weserstraße 3', 12043, 'Berlin', '', '', '', '', '', '', ''], ...rows.slice(8)]);
    withoutIds(care);
    expect(filter(care, { postcodes: ['12045'] })).toMatchObject({ shown: 3, message: expect.not.stringContaining('dazu') });
    expect(care.list.seenRows().filter((row) => row > 2).map((row) => care.list.at(row, 3))).toEqual(['Ayşe', 'Leyla', 'Zoë']);
  });

  test('none does: they are seen as well, and counted', () => {
    const twins = careRoom([...people, [101, 'Müller', 'Ayşe', '', 12045, '', '', '', '', new Date('1979-06-05T00:00:00Z'), new Date('2020-01-01T00:00:00Z'), '', '']]);
    withoutIds(twins);
    expect(filter(twins, { entryTo: '2010-01-01' })).toMatchObject({ shown: 1, message: expect.stringContaining('und 1 dazu, die sich von ihnen nicht unterscheiden lässt') });
  });
});

test('postcodes as numbers, as text, with a town, with a lost zero; sums and gaps below are hidden', () => {
  const care = careRoom([
    ...people.slice(0, 3),
    [102, 'Kaya', 'Leyla', 'Weg 1', '12045 Berlin', '', '', '', '', '', '', '', ''],
    [103, 'Mueller', 'Anton', 'Weg 2', 1067, 'Dresden', '', '', '', '', '', '', ''],
    [104, 'Nowak', 'Piotr', 'Weg 3', '01067', 'Dresden', '', '', '', '', '', '', ''],
    ['', '', '', '', '', '', '', '', '', '', '', '', ''],
    ['Summe', 4, '', '', '', '', '', '', '', '', '', '', ''],
  ]);
  filter(care, { postcodes: ['01067'] });
  expect(seen(care)).toBe('103 104');
  filter(care, reuter);
  expect(seen(care)).toBe('101 102');
});

test('the calls are the same for 50 and 5,000 members; too many texts are refused with nothing changed', () => {
  const district = (size: number): CareRoom => careRoom([...people.slice(0, 2), ...Array.from({ length: size }, (_, index) => [index + 1, `Name${index}`, 'Vor', '', 12043 + (index % 20), 'Berlin', '', '', '', '', '', '', ''])]);
  const calls = [50, 5_000].map((size) => {
    const care = district(size);
    care.room.workbook.forget();
    expect(filter(care, { postcodes: ['12044'] }).shown).toBe(Math.ceil((size - 1) / 20));
    return care.room.workbook.calls.length;
  });
  expect(calls[0]).toBe(calls[1]);
  expect(calls[0]).toBeLessThan(16);
  const huge = district(25_500);
  expect(filter(huge, { picked: { memberIds: ['7'], mode: 'only' } }).code).toBe('filter_too_long');
  expect([huge.list.filterNow, huge.room.marks.values.size]).toEqual([null, 0]);
});

test('a protected tab is told as such', () => {
  const care = careRoom();
  care.list.protect(1, 1, 20, 20);
  expect(filter(care, reuter).code).toBe('cells_in_the_way');
});
