// The log as people read it: an operation an entry, the latest first, by id rather than by name, without what stood there.

import { readLog } from '../../../src/server/journal/index.ts';
import { careRoom } from '../../support/careRoom.ts';

const day = (iso: string): Date => new Date(iso);

function logged(): ReturnType<typeof careRoom> {
  const at = careRoom();
  at.room.workbook.tab('Protokoll').append([
    [day('2026-11-01T10:00:00Z'), 'bea@example.org', 'BO-Zuordnung', 'op-1', '101', 'BO', '', 'BO Nord'],
    [day('2026-11-01T10:00:00Z'), 'bea@example.org', 'BO-Zuordnung', 'op-1', '102', 'BO', '', 'BO Nord'],
    [day('2026-11-20T22:59:00Z'), 'cem@example.org', 'Karte: geändert', 'op-2', '102', 'Telefon', '030 1', '030 2'],
  ]);
  at.room.workbook.forget();
  return at;
}
const seen = (filter: Parameters<typeof readLog>[1]): unknown[] => readLog(logged().room, filter).entries.map(({ what, by, members, memberIds }) => [what, by, members, memberIds]);

test('an operation is one entry, the latest first', () => {
  expect(seen({})).toEqual([
    ['Einrichtung', 'ada@example.org', 0, []],
    ['Karte: geändert', 'cem@example.org', 1, ['102']],
    ['BO-Zuordnung', 'bea@example.org', 2, ['101', '102']],
  ]);
});

test('it is filtered by member, person, what and day', () => {
  expect(seen({ memberId: '102' })).toHaveLength(2);
  expect(seen({ by: 'bea@example.org' })).toHaveLength(1);
  expect(seen({ what: 'Karte: geändert' })).toHaveLength(1);
  expect(seen({ from: '2026-11-02', to: '2026-11-20' })).toEqual([['Karte: geändert', 'cem@example.org', 1, ['102']]]);
});

test('it says whom and what there is to choose from, and never what stood in a cell', () => {
  const answer = readLog(logged().room, { memberId: '999' });
  expect(answer).toMatchObject({ entries: [], total: 0, people: ['bea@example.org', 'ada@example.org', 'cem@example.org'], kinds: ['BO-Zuordnung', 'Einrichtung', 'Karte: geändert'] });
  expect(JSON.stringify(readLog(logged().room, {}))).not.toContain('030 2');
});
