// Deletion periods: shown first, deleted by a person, never what is still needed.

import { applyPeriods, previewPeriods } from '../../../src/server/retention/index.ts';
import { careRoom, people } from '../../support/careRoom.ts';
import { refusal } from '../../support/refusal.ts';

type At = ReturnType<typeof careRoom>;
const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);
const ids = (at: At, tab: string): unknown[] => at.room.workbook.tab(tab).values().slice(1).map((line) => line[0]);
const due = (at: At): unknown[] => previewPeriods(at.room).kinds.map(({ kind, rows, oldest, places }) => [kind, rows, oldest, places.map(({ place }) => place)]);

function set(at: At, name: string, value: string): void {
  const tab = at.room.workbook.tab('Einstellungen');
  tab.set(tab.values().findIndex((line) => line[0] === `Löschfrist ${name} (Monate)`) + 1, 2, value);
  at.room.workbook.forget();
}

function contacts(at: At, ...days: string[]): void {
  at.room.workbook.tab('Kontakte').append(days.map((iso, index) => [`c${index}`, day(iso), '101', 'Ayşe Müller', 'Anruf', 'ada@example.org', '', 'privat']));
}

test('set-up writes the periods into „Einstellungen“, each with its explanation', () => {
  const lines = careRoom().room.workbook.tab('Einstellungen').values().filter(([name]) => String(name).startsWith('Löschfrist'));
  expect(lines.map(([name, value]) => [name, value])).toEqual([
    ['Löschfrist Austritte (Monate)', '24'],
    ['Löschfrist Antworten (Monate)', '36'],
    ['Löschfrist Anruflisten (Monate)', '6'],
    ['Löschfrist Kontakte und Protokoll (Monate)', '36'],
    ['Löschfrist Versand (Monate)', '24'],
  ]);
});

test('old contacts and finished tasks go, younger ones and open tasks stay', () => {
  const at = careRoom();
  contacts(at, '2023-11-22', '2023-11-23', '2026-01-01');
  at.room.workbook.tab('Aufgaben').append([
    ['t1', 'Anrufen', '101', 'Ayşe Müller', '', 'ada', day('2020-01-01'), 'erledigt', '', ''],
    ['t2', 'Anrufen', '101', 'Ayşe Müller', '', 'ada', day('2020-01-01'), 'offen', '', ''],
  ]);
  expect(due(at)[3]).toEqual(['logs', 2, '2020-01-01', ['Kontakte', 'Aufgaben']]);
  const { confirm } = previewPeriods(at.room);
  at.room.unlocked.length = 0;
  expect(applyPeriods(at.room, { confirm, kinds: ['logs'] })).toEqual({ deleted: [{ kind: 'logs', rows: 2 }], message: '2 Zeilen sind gelöscht. Im Protokoll steht, wie viele es waren, nicht wer.' });
  expect([ids(at, 'Kontakte'), ids(at, 'Aufgaben')]).toEqual([['c1', 'c2'], ['t2']]);
  const logged = at.room.workbook.tab('Protokoll').values().filter((line) => line[2] === 'Löschfristen').map((line) => line.slice(4));
  expect(logged).toEqual([['', 'Kontakte und Protokoll', 'Kontakte', '1 Zeile gelöscht'], ['', 'Kontakte und Protokoll', 'Aufgaben', '1 Zeile gelöscht']]);
  expect(at.room.unlocked).toEqual([]);
  expect(applyPeriods(at.room, { kinds: ['logs'] })).toEqual({ deleted: [], message: 'Es war nichts zu löschen.' });
});

test('a contact in the afternoon goes on the same day as one in the morning', () => {
  const at = careRoom();
  at.room.workbook.tab('Kontakte').append(['2023-11-22T08:00:00.000Z', '2023-11-22T16:00:00.000Z', '2023-11-23T08:00:00.000Z'].map((iso, index) => [`c${index}`, new Date(iso), '101', 'Ayşe Müller', 'Anruf', 'ada@example.org', '', '']));
  expect(due(at)[3]).toEqual(['logs', 2, '2023-11-22', ['Kontakte']]);
});

test('whoever left two years ago goes from the list, and nobody else', () => {
  const at = careRoom([...people, [108, 'Yılmaz', 'Deniz', '', '', '', '', '', '', '', '', day('2025-06-30'), ''], [109, 'Weiß', 'Uwe', '', '', '', '', '', '', '', '', '', 'ausgetreten']]);
  expect(due(at)[0]).toEqual(['exits', 1, '2024-03-01', ['Mitglieder']]);
  applyPeriods(at.room, { kinds: ['exits'] });
  expect(at.list.values().slice(2).map((line) => line[0])).toEqual([101, 102, 103, 105, 106, 107, 108, 109]);
});

test('a list ends with its campaign, a letter only when it has come to its end', () => {
  const at = careRoom();
  const { workbook } = at.room;
  workbook.create({ name: 'Versand', columns: ['Schlüssel', 'Art', 'Mitglied-ID', 'An', 'Beansprucht', 'Gesendet', 'Stand', 'Grund', 'Lauf'].map((header) => ({ header })) }).append([
    ['k1', 'Rundmail', '101', 'a@example.org', day('2024-01-01'), day('2024-01-01'), 'gesendet', '', ''],
    ['k2', 'Rundmail', '102', 'b@example.org', day('2024-01-01'), '', 'unklar', '', ''],
    ['k3', 'Rundmail', '103', 'c@example.org', day('2026-01-01'), day('2026-01-01'), 'gesendet', '', ''],
  ]);
  expect(due(at)[4]).toEqual(['ledger', 1, '2024-01-01', ['Versand']]);
  applyPeriods(at.room, {});
  expect(ids(at, 'Versand')).toEqual(['k2', 'k3']);
});

test('„nie“ keeps everything; what cannot be understood deletes nothing', () => {
  const at = careRoom();
  contacts(at, '2001-01-01');
  set(at, 'Kontakte und Protokoll', 'nie');
  expect(due(at)[3]).toEqual(['logs', 0, '', []]);
  set(at, 'Kontakte und Protokoll', '12 Monate');
  expect(due(at)[3]).toEqual(['logs', 1, '2001-01-01', ['Kontakte']]);
  set(at, 'Kontakte und Protokoll', 'bald');
  expect(refusal(() => applyPeriods(at.room, {}))).toMatchObject({ code: 'setting_unclear' });
  expect(ids(at, 'Kontakte')).toEqual(['c0']);
});

test('what was not in the preview is not deleted', () => {
  const at = careRoom();
  contacts(at, '2001-01-01');
  const { confirm } = previewPeriods(at.room);
  contacts(at, '2001-01-02');
  expect(refusal(() => applyPeriods(at.room, { confirm }))).toMatchObject({ code: 'changed_since_preview' });
  expect(ids(at, 'Kontakte')).toHaveLength(2);
});

test('rows that somebody has sorted are taken out without a call for each', () => {
  const at = careRoom();
  contacts(at, ...Array.from({ length: 1000 }, (_, index) => (index % 2 === 0 ? '2001-01-01' : '2026-11-01')));
  at.room.workbook.calls.length = 0;
  applyPeriods(at.room, {});
  expect(ids(at, 'Kontakte')).toEqual(Array.from({ length: 500 }, (_, index) => `c${index * 2 + 1}`));
  expect(at.room.workbook.calls.length).toBeLessThan(60);
});

test('a filter of the list tells of nobody who has gone', () => {
  const at = careRoom();
  at.list.filter(new Map([[2, ['Nguyễn', 'Kaya']]]), { row: 2, column: 1, rows: 8, columns: 13 });
  applyPeriods(at.room, { kinds: ['exits'] });
  expect(at.list.filtered()?.hiding.map(({ texts }) => texts)).toEqual([1]);
});
