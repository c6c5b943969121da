// The list for a group's contact person: only her members, only what she needs, nothing against their wish; the log says so.

import { copyGroup } from '../../../src/server/groups/index.ts';
import { careRoom, people, type CareRoom } from '../../support/careRoom.ts';
import { refusal } from '../../support/refusal.ts';

const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);

function ready(): CareRoom {
  const care = careRoom(people);
  for (const member of [101, 102, 104, 105, 106]) care.type(member, 'BO', 'BO Reuterkiez');
  care.type(103, 'BO', 'BO Donaukiez');
  care.type(105, 'BO', ' bo reuterkiez ');
  care.type(101, 'Letzter Kontakt', day('2026-10-01'));
  care.type(102, 'Kein Anruf', 'ja');
  care.type(101, 'Keine E-Mail', 'ja');
  care.type(106, 'E-Mail', 'zoe@example.org');
  return care;
}

test('her members who have not left, by name, without numbers and addresses nobody may use', () => {
  const { room } = ready();
  expect(copyGroup(room, { group: 'BO Reuterkiez' })).toEqual({
    group: 'BO Reuterkiez',
    contact: 'Ada',
    today: '2026-11-22',
    people: [
      { name: 'Ayşe Müller', phones: ['030 23125642'], noCall: false, email: '', noEmail: true, lastContact: '2026-10-01', memberSince: '2008-06-18' },
      { name: 'Leyla Kaya', phones: [], noCall: true, email: '', noEmail: false, lastContact: '', memberSince: '2026-11-13' },
      { name: 'Łukasz El Amrani', phones: [expect.stringMatching(/23125764$/)], noCall: false, email: '', noEmail: false, lastContact: '', memberSince: '' },
      { name: 'Zoë Schäfer', phones: [], noCall: false, email: 'zoe@example.org', noEmail: false, lastContact: '', memberSince: '' },
    ],
  });
  expect(room.unlocked).toEqual([]);
});

test('the log says which group and how many, and no name', () => {
  const { room } = ready();
  copyGroup(room, { group: 'BO Reuterkiez' });
  const [header = [], ...lines] = room.workbook.tab('Protokoll').values();
  const last = lines.at(-1) ?? [];
  expect(Object.fromEntries(header.map((title, index) => [title, last[index]]))).toMatchObject({ Wer: 'ada@example.org', Vorgang: 'Liste herausgegeben', 'Mitglied-ID': '', Feld: 'BO Reuterkiez', Vorher: '', Nachher: '4 Mitglieder' });
});

test('without the columns that say who wants no call there is no list', () => {
  const { room, list } = ready();
  const column = (list.values()[1] ?? []).indexOf('Kein Anruf') + 1;
  list.set(2, column, 'Bemerkung');
  expect(refusal(() => copyGroup(room, { group: 'BO Reuterkiez' }))).toMatchObject({ code: 'column_missing' });
});

test('no group of this name, and none that has nobody to get the list', () => {
  const { room } = ready();
  expect(refusal(() => copyGroup(room, { group: 'BO Mond' }))).toMatchObject({ code: 'group_unknown' });
  expect(refusal(() => copyGroup(room, { group: 'BO Schillerkiez' }))).toMatchObject({ code: 'bad_request', details: ['BO Schillerkiez hat noch keine Ansprechperson. Trag sie im Tab „Gruppen“ ein.'] });
  expect(JSON.stringify(room.workbook.tab('Protokoll').values())).not.toContain('Liste herausgegeben');
});
