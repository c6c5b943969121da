// Finding members by what somebody remembers of them.

import { searchMembers } from '../../../src/server/card/index.ts';
import { careRoom } from '../../support/careRoom.ts';

const { room } = careRoom();
const found = (query: string): string[] => searchMembers(room, { query }).hits.map((hit) => hit.name);

test.each([
  ['Müller', ['Anton Mueller', 'Ayşe Müller']],
  ['Muller', ['Anton Mueller', 'Ayşe Müller']],
  ['mueller ayse', ['Ayşe Müller']],
  ['Ayse Müler', ['Ayşe Müller']],
  ['Kaia', ['Leyla Kaya', 'Mehmet Kaja']],
  ['L. Kaya', ['Leyla Kaya']],
  ['nguyen', ['Thị-Hương Nguyễn']],
  ['huong thi', ['Thị-Hương Nguyễn']],
  ['lukasz', ['Łukasz El Amrani']],
  ['elamrani', ['Łukasz El Amrani']],
  ['Shcäfer', ['Zoë Schäfer']],
  ['104', ['Thị-Hương Nguyễn']],
  ['288173', ['Leyla Kaya']],
  ['+49 152 28817386', ['Leyla Kaya']],
  ['030/231256', ['Ayşe Müller']],
  ['anton@', ['Anton Mueller']],
  ['Karl Marx', ['Łukasz El Amrani']],
  ['12043', ['Łukasz El Amrani']],
  ['Fuldastr 37', ['Zoë Schäfer']],
  ['Xaver', []],
  ['  ', []],
  ['„“', []],
])('%p finds %j', (query, names) => {
  expect(found(query)).toEqual(names);
});

test('who fits best stands first, and the same search answers the same', () => {
  expect(found('Kaja')).toEqual(['Mehmet Kaja', 'Leyla Kaya']);
  expect(searchMembers(room, { query: 'kaja' })).toEqual(searchMembers(room, { query: 'kaja' }));
});

test('a hit says where it was found, and who has left', () => {
  expect(searchMembers(room, { query: '15228817386' }).hits).toEqual([{ memberId: '102', name: 'Leyla Kaya', group: '', detail: '0152 28817386', left: '', row: 4 }]);
  expect(searchMembers(room, { query: 'nguyen' }).hits[0]).toMatchObject({ detail: 'Hermannstraße 14, 12049 Berlin', left: '2024-03-01' });
});

test('only reads', () => {
  room.workbook.forget();
  searchMembers(room, { query: 'a' });
  expect(room.workbook.counts()).toEqual({ tabs: 2, extent: 2, read: 2 });
});
