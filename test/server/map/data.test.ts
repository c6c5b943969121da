// `map.data`: what the map shows of a district, and what nobody can work out from it.

import type { MapDataAnswer, MapPostcode } from '../../../src/contract/map.ts';
import { allAnswers, ask, mapRoom, three, type Crowd } from './mapRoom.ts';

function of(answer: MapDataAnswer, postcode: string): MapPostcode | undefined {
  return answer.postcodes.find((one) => one.postcode === postcode);
}

const district: Crowd[] = [
  { plz: 12043, people: 40, fresh: 6, active: 10, contacted: 20, gone: 5, groups: { 'BO Mitte': 25, 'bo mitte ': 3, 'BO Rand': 12 } },
  { plz: '12045', people: 20, active: 3, contacted: 18 },
  { plz: 'D-12047 Berlin', people: 8 },
  { plz: '', people: 6 },
  { plz: 1067, people: 7 },
];

test('members who have not left, by postcode however it is written, with what people call it and where it is', () => {
  const answer = ask<MapDataAnswer>(mapRoom(district), 'map.data');
  expect(of(answer, '12043')).toEqual({
    postcode: '12043', name: 'Neukölln', centre: { lat: 52.48, lon: 13.437 }, members: 35, new: null, active: 5, contacted: 15, group: 'BO Mitte', groups: [{ name: 'BO Mitte', members: 23 }, { name: 'BO Rand', members: 12 }], value: 35,
  });
  expect(of(answer, '12047')?.members).toBe(8);
  expect(of(answer, '01067')).toMatchObject({ name: '', centre: null, members: 7 });
  expect(of(answer, '12359')).toMatchObject({ members: 0, new: 0, active: 0, contacted: 0, value: 0 });
  expect(answer).toMatchObject({ by: 'members', today: '2026-11-22', total: 76, withoutPostcode: 6, groups: ['BO Mitte', 'BO Rand'], outlines: null });
  expect(answer).not.toHaveProperty('notes');
  expect(answer.postcodes.map(({ postcode }) => postcode)).toEqual([...answer.postcodes.map(({ postcode }) => postcode)].sort());
});

test('each measure shades by its own figure: counts as counts, shares from 0 to 1, groups by none', () => {
  const values = allAnswers(mapRoom([{ plz: 12043, people: 40, fresh: 6, active: 10, contacted: 20, groups: { A: 40 } }])).map((answer) => of(answer, '12043')?.value);
  expect(values).toEqual([40, 6, 0.25, 0.5, null]);
});

test('a contact that was logged counts like one that was noted, a call in vain does not', () => {
  const care = mapRoom([{ plz: 12043, people: 20, contacted: 4 }]);
  const logged = (member: string, result: string): [string, Date, string, string, string, string, string, string] => [`id-${member}`, new Date('2026-05-01T10:00:00Z'), member, '', 'Anruf', 'ada', result, ''];
  care.room.workbook.tab('Kontakte').append([logged('1012', 'nicht abgenommen'), logged('1013', '')]);
  expect(of(ask(care, 'map.data', { by: 'contacted' }), '12043')?.contacted).toBe(5);
});

test('a list without one of the columns has no figures of it, and the others', () => {
  const care = mapRoom(district, ['Eintritt', 'BO']);
  const answer = ask<MapDataAnswer>(care, 'map.data', { by: 'new' });
  expect(of(answer, '12043')).toMatchObject({ members: 35, new: null, active: 5, group: '', groups: [{ name: '', members: 35 }], value: null });
});

test('those without a BO are a part like any BO, also where nobody has been assigned yet', () => {
  const answer = ask<MapDataAnswer>(mapRoom([{ plz: 12043, people: 30, groups: { A: 12 } }, { plz: 12045, people: 20 }]), 'map.data', { by: 'group' });
  expect(of(answer, '12043')).toMatchObject({ group: '', groups: [{ name: '', members: 18 }, { name: 'A', members: 12 }] });
  expect(of(answer, '12045')).toMatchObject({ group: '', groups: [{ name: '', members: 20 }] });
  expect(answer.groups).toEqual(['A']);
});

test('of a district elsewhere only its own postcodes are listed', () => {
  const answer = ask<MapDataAnswer>(mapRoom([{ plz: '04229', people: 30 }, { plz: '04177', people: 20 }, { plz: 12043, people: 9 }]), 'map.data');
  expect(answer.postcodes.map(({ postcode }) => postcode)).toEqual(['04177', '04229', '12043']);
});

test('as many service calls for many members as for few, with outlines and without', () => {
  const calls = (people: number, loaded: boolean): number => {
    const care = mapRoom([{ plz: 12043, people, active: 20, contacted: 20 }, { plz: 12045, people }]);
    if (loaded) ask(care, 'map.load', { fileName: 'k.json', text: three });
    care.room.workbook.forget();
    care.room.workbook.calls.length = 0;
    ask(care, 'map.data');
    return care.room.workbook.calls.length;
  };
  expect(calls(2000, true)).toBe(calls(20, true));
  expect(calls(20, true)).toBeLessThan(16);
  expect(calls(20, false)).toBeLessThan(16);
});

describe('small numbers', () => {
  const small: Crowd[] = [{ plz: 12043, people: 30, active: 4, contacted: 27, fresh: 30 }, { plz: 12045, people: 3, active: 3 }, { plz: 12047, people: 9, active: 5 }, { plz: 12049, people: 20, groups: { A: 3, B: 17 } }, { plz: '', people: 12 }];

  test('one small postcode takes the next smallest along; what few are and what few are not stays hidden', () => {
    const answer = ask<MapDataAnswer>(mapRoom(small), 'map.data');
    expect(answer.postcodes.filter(({ members }) => members === null).map(({ postcode }) => postcode)).toEqual(['12045', '12047']);
    expect(of(answer, '12045')).toMatchObject({ members: null, new: null, active: null, contacted: null, group: '', groups: [], value: null });
    // 4 are active; 27 of 30 were contacted, so 3 were not; all 30 are new.
    expect(of(answer, '12043')).toMatchObject({ members: 30, new: null, active: null, contacted: null });
    // 3 in A could be told from 17 in B and 20 in all.
    expect(of(answer, '12049')).toMatchObject({ members: 20, group: 'B', groups: [] });
    expect(answer.total).toBe(74);
  });

  // The overview tells how many are new and active in all.
  test('one few beside others is not left over when the rest is subtracted from all', () => {
    const crowds: Crowd[] = [{ plz: 12043, people: 30, fresh: 6, active: 7 }, { plz: 12045, people: 30, fresh: 2, active: 9 }, { plz: 12049, people: 30, fresh: 9, active: 8 }];
    const told = (some: Crowd[]): unknown => ask<MapDataAnswer>(mapRoom(some), 'map.data').postcodes.filter(({ members }) => members === 30).map((one) => [one.new, one.active]);
    expect(told(crowds)).toEqual([[null, 7], [null, 9], [9, 8]]);
    // One of those without a postcode is active.
    expect(told([...crowds.map((crowd) => ({ ...crowd, fresh: 0 })), { plz: '', people: 8, active: 1 }])).toEqual([[null, null], [null, 9], [null, 8]]);
  });

  test.each<[string, Crowd[], Partial<MapDataAnswer>]>([
    ['nobody', [], { total: 0, withoutPostcode: 0 }],
    ['three people', [{ plz: 12043, people: 3 }], { total: null, withoutPostcode: 0 }],
    ['two without a postcode beside one postcode', [{ plz: 12043, people: 30 }, { plz: '?', people: 2 }], { total: 32, withoutPostcode: null }],
  ])('%s', (_, crowds, expected) => {
    expect(ask<MapDataAnswer>(mapRoom(crowds), 'map.data')).toMatchObject(expected);
  });

  // Subtracts whatever can be subtracted in all five answers taken together.
  test('arithmetic over all five answers finds no number from 1 to 4', () => {
    const crowds: Crowd[] = Array.from({ length: 60 }, (_, seed) => {
      const people = [0, 1, 2, 4, 5, 6, 9, 17, 33][(seed * 7) % 9] ?? 0;
      return { plz: 12300 + (seed % 23), people, fresh: seed % 4, active: (seed * 3) % (people + 1), contacted: (seed * 5) % (people + 1), groups: { A: (seed * 2) % (people + 1), [`B${seed % 3}`]: people % 4 } };
    });
    const found: string[] = [];
    const small = (what: string, count: number | null): void => {
      if (count !== null && Number.isInteger(count) && count > 0 && count < 5) found.push(`${what}: ${count}`);
    };
    for (const some of [crowds, crowds.slice(0, 5), crowds.slice(10, 22), crowds.filter(({ people }) => people < 7)]) {
      const answers = allAnswers(mapRoom([...some, { plz: '', people: some.length % 7 }]));
      const known = (pick: (one: MapDataAnswer) => number | null | undefined): number | null => answers.map(pick).find((count) => count !== null && count !== undefined) ?? null;
      const codes = answers[0]?.postcodes.map(({ postcode }) => postcode) ?? [];
      const parts = [...codes.map((code) => known((one) => of(one, code)?.members)), known((one) => one.withoutPostcode)];
      const total = known((one) => one.total);
      const hidden = parts.filter((count) => count === null).length;
      if (total !== null && hidden > 0) {
        const rest = total - parts.reduce<number>((sum, count) => sum + (count ?? 0), 0);
        small('all that are hidden', rest);
        if (hidden === 1) found.push(`one hidden part is ${rest}`);
        // Each is at least one, and if none is larger than four, each is four.
        if (rest === hidden || rest === 4 * hidden) found.push(`${hidden} hidden parts are ${rest}`);
      }
      parts.forEach((count, index) => small(`members ${codes[index]}`, count));
      for (const code of codes) {
        const members = known((one) => of(one, code)?.members) ?? 0;
        for (const figure of ['new', 'active', 'contacted'] as const) {
          const count = known((one) => of(one, code)?.[figure]);
          small(`${figure} ${code}`, count);
          if (count !== null) small(`not ${figure} ${code}`, members - count);
          const share = answers.find(({ by }) => by === figure)?.postcodes.find(({ postcode }) => postcode === code)?.value;
          if (share && share < 1) small(`share ${figure} ${code}`, Math.round(share * members));
        }
        const groups = answers.map((one) => of(one, code)?.groups ?? []).find(({ length }) => length > 0) ?? [];
        for (const group of groups) small(`group ${code} ${group.name}`, group.members);
        if (groups.length > 0) small(`in no group shown ${code}`, members - groups.reduce((sum, group) => sum + group.members, 0));
      }
    }
    expect(found).toEqual([]);
  });
});
