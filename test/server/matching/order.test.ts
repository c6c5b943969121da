// The same members give the same answers, in whatever order the list stands: sorting it must not change who is suggested, nor any word.

import { matchGroups, suggestPeople } from '../../../src/server/matching/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';

const header = ['Mitgliedsnummer', 'Name', 'Vorname', 'PLZ', 'Geburtsdatum', 'BO', 'Interessen', 'Verfügbarkeit'];

/** The same numbers each time. */
let seed = 5;
function below(end: number): number {
  seed = (seed * 1_103_515_245 + 12_345) % 2 ** 31;
  return Math.floor((seed / 2 ** 31) * end);
}
function pick<T>(choices: readonly T[]): T {
  return choices[below(choices.length)]!;
}

/** Spellings, namesakes with a birthday and without, words that mean one time. */
const rows: Rows = Array.from({ length: 120 }, (_, index) => [
  1000 + index, pick(['Kaya', 'Müller', 'Wolf']), pick(['Kim', 'Ada', 'Ben', 'Cem']), 12045, pick(['', '', new Date('1980-05-05T00:00:00Z')]), pick(['BO Nord', 'BO Süd', '']),
  [pick(['Wohnen', 'wohnen', 'Mieten', 'Miete', 'Film', 'Filme']), pick(['Klima', 'klima', 'KLIMA', 'Klima und Verkehr', 'Küche', 'kueche'])].join(', '),
  pick(['abends', 'Abends', 'Wochenende', 'am Wochenende', 'Mittwochs', 'mittwochs', 'Di 19 Uhr', 'keine']),
]);

function shuffled(lines: Rows): Rows {
  const left = [...lines];
  return lines.map(() => left.splice(below(left.length), 1)[0]!);
}

function roomOf(lines: Rows): MemoryRoom {
  const room = memoryRoom({ Mitglieder: [header, ...lines] });
  applySetup(room, {});
  room.workbook.forget();
  return room;
}

test.each([1, 2, 3, 4])('shuffled for the %i. time', () => {
  const [room, other] = [roomOf(rows), roomOf(shuffled(rows))];
  const groups = matchGroups(room, {});
  expect(groups.groups.length).toBeGreaterThan(10);
  expect(matchGroups(other, {})).toEqual(groups);
  for (const memberId of ['1000', '1001', '1002', '1050', '1119']) expect(suggestPeople(other, { memberId })).toEqual(suggestPeople(room, { memberId }));
});
