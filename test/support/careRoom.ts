// A small district that has been set up, with phones, birthdays and a few people who are easily mixed up.

import { applySetup } from '../../src/server/setup/index.ts';
import { groupRows, ruleRows } from './district.ts';
import { memoryRoom, type MemoryRoom } from './memoryRoom.ts';
import type { MemoryTab, Rows } from './memoryWorkbook.ts';

const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);

/** Header in row 2, members in rows 3 to 9. */
export const people: Rows = [
  ['Mitgliederliste'],
  ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Ort', 'Telefon', 'Handy', 'E-Mail', 'Geburtsdatum', 'Eintritt', 'Austritt', 'Status'],
  [101, 'Müller', 'Ayşe', 'Sonnenallee 5', 12045, 'Berlin', '030 23125642', '', 'ayse@example.org', day('1979-06-05'), day('2008-06-18'), '', ''],
  [102, 'Kaya', 'Leyla', 'Weserstraße 3', 12045, 'Berlin', '', '0152 28817386', '', '06.01.1991', day('2026-11-13'), '', ''],
  [103, 'Mueller', 'Anton', 'Hermannstr. 12', 12049, 'Berlin', '', '', 'anton@example.org', '', '', '', ''],
  [104, 'Nguyễn', 'Thị-Hương', 'Hermannstraße 14', 12049, 'Berlin', 'k.A.', '', '', day('1988-02-29'), '', day('2024-03-01'), ''],
  [105, 'El Amrani', 'Łukasz', 'Karl-Marx-Str. 9', 12043, 'Berlin', '23125764', '', '', '', '', '', ''],
  [106, 'Schäfer', 'Zoë', 'Fuldastraße 37', '12045', 'Berlin', '', '', '', '', '', '', ''],
  [107, 'Kaja', 'Mehmet', '', '', '', '', '', '', '', '', '', ''],
];

export interface CareRoom {
  room: MemoryRoom;
  list: MemoryTab;
  /** The value of a member's cell by header. */
  cell(memberId: number, header: string): unknown;
  /** Somebody else types into the list. */
  type(memberId: number, header: string, value: string | number | Date): void;
  rowOf(memberId: number): number;
}

export function careRoom(rows: Rows = people): CareRoom {
  const room = memoryRoom({ Mitglieder: rows, Gruppen: [...groupRows.map((line, index) => (index === 1 ? [...line, '030 23125700'] : line))], Zuordnung: ruleRows });
  applySetup(room, {});
  room.workbook.forget();
  const list = room.workbook.tab('Mitglieder');
  const column = (header: string): number => {
    const index = (list.values()[1] ?? []).indexOf(header);
    if (index < 0) throw new Error(`No column ${header}`);
    return index;
  };
  const rowOf = (memberId: number): number => list.values().findIndex((line) => line[0] === memberId) + 1;
  return {
    room,
    list,
    rowOf,
    cell: (memberId, header) => list.values()[rowOf(memberId) - 1]?.[column(header)],
    type: (memberId, header, value) => list.set(rowOf(memberId), column(header) + 1, value),
  };
}
