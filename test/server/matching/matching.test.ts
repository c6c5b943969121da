// Bringing people together: who is suggested and why, which groups have no offer yet.

import { matchGroups, suggestPeople } from '../../../src/server/matching/index.ts';
import { setConsent } from '../../../src/server/consents/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { chooseMembers, readForSelection } from '../../../src/server/selections/index.ts';
import { texts } from '../../../src/contract/texts/index.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';
import { refusal } from '../../support/refusal.ts';

const born = (year: number): Date => new Date(`${year}-05-05T00:00:00.000Z`);
const header = ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Geburtsdatum', 'E-Mail', 'BO', 'Interessen', 'Verfügbarkeit', 'Kein Anruf', 'Keine E-Mail', 'Status'];
const person = (id: number, name: string, interests: string, free: string, group = '', more: { born?: number; email?: string; noCall?: string; noEmail?: string; status?: string } = {}): Rows[number] =>
  [id, name.split(' ')[1] ?? '', name.split(' ')[0] ?? '', 'Weserstraße 3', 12045, more.born ? born(more.born) : '', more.email ?? '', group, interests, free, more.noCall ?? '', more.noEmail ?? '', more.status ?? ''];

const list: Rows = [
  header,
  person(101, 'Ayşe Müller', 'Wohnen, Klima, Schach', 'abends, am Wochenende', 'BO Reuterkiez', { email: 'ayse@example.org', born: 1979 }),
  person(102, 'Leyla Kaya', 'wohnen; Kultur', 'Di 19 Uhr', 'BO Reuterkiez', { email: 'leyla@example.org' }),
  person(103, 'Olga Mayr', 'Wohnen', 'vormittags', 'BO Rixdorf', { noCall: 'ja' }),
  person(104, 'Zoë Schäfer', 'schach', '', 'BO Rixdorf', { noEmail: 'ja', email: 'zoe@example.org' }),
  person(105, 'Ulf Weg', 'Wohnen, Schach, Klima', 'abends', '', { status: 'ausgetreten' }),
  person(106, 'Kim Neu', '', 'abends'),
  person(107, 'Mehmet Aydın', 'Klima und Verkehr, Wohnungspolitik', 'abends', 'BO Rixdorf'),
  // The same person again: in the list since the second entry.
  person(108, 'Ayşe Müller', 'Schach, Klima', 'abends', '', { born: 1979 }),
  person(109, 'Rosa Tot', 'Schach', '', '', { status: 'verstorben' }),
];

function ready(rows: Rows = list, offers: Rows = []): MemoryRoom {
  const room = memoryRoom({ Mitglieder: rows, ...(offers.length > 0 && { Angebote: [['Name', 'Art', 'Themen', 'Wann', 'Ort', 'Ansprechperson', 'Link', 'Aktiv'], ...offers] }) });
  applySetup(room, {});
  room.workbook.forget();
  return room;
}

const names = (room: MemoryRoom, memberId = '101'): string[] => suggestPeople(room, { memberId }).people.map(({ name }) => name);

describe('matching.suggest', () => {
  test('shared topics, the rarer weighs more; with why', () => {
    const { member, people, total } = suggestPeople(ready(), { memberId: '101' });
    expect(member).toEqual({ memberId: '101', name: 'Ayşe Müller', group: 'BO Reuterkiez', topics: ['Wohnen', 'Klima', 'Schach'], times: ['abends', 'am Wochenende'], agreed: false, noCall: false, noEmail: false });
    expect(total).toBe(4);
    expect(people.map(({ name, topics, times, sameGroup }) => [name, topics, times, sameGroup])).toEqual([
      ['Leyla Kaya', [{ text: 'Wohnen', people: 3 }], ['abends'], true],
      ['Mehmet Aydın', [{ text: 'Klima', people: 3 }], ['abends'], false],
      ['Olga Mayr', [{ text: 'Wohnen', people: 3 }], [], false],
      ['Zoë Schäfer', [{ text: 'Schach', people: 3 }], [], false],
    ]);
    expect(people.map(({ score }) => score > 0 && score <= 1)).toEqual([true, true, true, true]);
    expect(people.map(({ noCall, noEmail }) => [noCall, noEmail])).toEqual([[false, false], [false, true], [true, true], [false, true]]);
  });

  test('a rare topic outweighs a common one and the same BO; several are named, the rarest first', () => {
    const common = Array.from({ length: 30 }, (_, index) => person(300 + index, `Kim${index} Muster`, 'Wohnen', 'abends', 'BO Reuterkiez'));
    const room = ready([...list, person(201, 'Ben Rar', 'Schach, Wohnen', 'vormittags', 'BO Rixdorf'), ...common]);
    expect(names(room).slice(0, 4)).toEqual(['Mehmet Aydın', 'Ben Rar', 'Zoë Schäfer', 'Leyla Kaya']);
    expect(suggestPeople(room, { memberId: '101' }).people[1]!.topics).toEqual([{ text: 'Schach', people: 4 }, { text: 'Wohnen', people: 34 }]);
  });

  test('neither left nor dead nor the same person twice; the same name with another birthday is another', () => {
    expect(names(ready())).not.toContain('Ulf Weg');
    expect(names(ready())).not.toContain('Rosa Tot');
    expect(names(ready())).not.toContain('Ayşe Müller');
    expect(names(ready([...list, person(110, 'Ayşe Müller', 'Schach', '', '', { born: 1990 })]))).toContain('Ayşe Müller');
    expect(names(ready([...list, person(110, 'Ayşe Müller', 'Schach', '')]))).not.toContain('Ayşe Müller');
  });

  test('an id that two rows have is nobody’s', () => {
    const room = ready();
    room.workbook.tab('Mitglieder').append([person(102, 'Eva Doppelt', 'Schach', '')]);
    room.workbook.forget();
    expect(names(room)).toEqual(['Mehmet Aydın', 'Olga Mayr', 'Zoë Schäfer']);
    expect(refusal(() => suggestPeople(room, { memberId: '102' })).code).toBe('member_not_found');
  });

  test('without interests nobody is found; whoever left is no member', () => {
    expect(suggestPeople(ready(), { memberId: '106' })).toMatchObject({ member: { topics: [], times: ['abends'] }, people: [], total: 0 });
    expect(refusal(() => suggestPeople(ready(), { memberId: '105' })).code).toBe('member_not_found');
  });

  test('without an id it is the member of the selected row', () => {
    const room = ready();
    expect(suggestPeople(room, {})).toEqual({ member: null, people: [], total: 0 });
    const tab = room.workbook.tab('Mitglieder');
    room.workbook.selected = { tabId: tab.id, row: 3, column: 1 };
    expect(suggestPeople(room, {}).member?.name).toBe('Leyla Kaya');
    room.workbook.selected = { tabId: tab.id, row: 1, column: 1 };
    expect(suggestPeople(room, {}).member).toBeNull();
  });

  test('says who has agreed', () => {
    const room = ready();
    setConsent(room, { memberId: '102', channel: 'introduction', state: 'yes', source: 'am Telefon gesagt' });
    const { member, people } = suggestPeople(room, { memberId: '101' });
    expect([member?.agreed, ...people.map(({ agreed }) => agreed)]).toEqual([false, true, false, false, false]);
  });

  test('the same list gives the same answer, in whatever order its rows stand; ties by id', () => {
    const twins = [person(401, 'A A', 'Schach', ''), person(399, 'B B', 'Schach', ''), person(400, 'C C', 'Schach', '')];
    const one = suggestPeople(ready([header, ...list.slice(1), ...twins]), { memberId: '101' });
    const other = suggestPeople(ready([header, ...twins, ...[...list.slice(1)].reverse()]), { memberId: '101' });
    expect(other.people.map(({ memberId }) => memberId)).toEqual(one.people.map(({ memberId }) => memberId));
    expect(one.people.map(({ memberId }) => memberId).filter((id) => ['399', '400', '401'].includes(id))).toEqual(['399', '400', '401']);
  });

  test('of those who fit alike whoever has agreed comes first, also beyond the twentieth', () => {
    const room = ready([header, person(101, 'Ayşe Müller', 'Schach', ''), ...Array.from({ length: 30 }, (_, index) => person(200 + index, `Nr${index} Viele`, 'Schach', ''))]);
    setConsent(room, { memberId: '228', channel: 'introduction', state: 'yes', source: 'am Telefon gesagt' });
    expect(names(room).slice(0, 2)).toEqual(['Nr28 Viele', 'Nr0 Viele']);
  });

  test('at most twenty, and as many calls for a thousand members as for nine', () => {
    const calls = (room: MemoryRoom): number => {
      room.workbook.forget();
      room.workbook.calls.length = 0;
      suggestPeople(room, { memberId: '101' });
      return room.workbook.calls.length;
    };
    const many = ready([...list, ...Array.from({ length: 1000 }, (_, index) => person(1000 + index, `Nr${index} Viele`, 'Wohnen, Schach', 'abends'))]);
    expect(calls(many)).toBe(calls(ready()));
    const { people, total } = suggestPeople(many, { memberId: '101' });
    expect([people.length, total]).toEqual([20, 1004]);
  });
});

const trio = (topic: string, time: string, from: number, group = ''): Rows => [0, 1, 2].map((index) => person(from + index, `P${from + index} Q`, topic, time, group));

describe('matching.groups', () => {
  test('three who share a topic and a time, with the next step; two are none', () => {
    const room = ready([...list, ...trio('Filme', 'abends', 500, 'BO Rixdorf'), ...trio('Geschichte', 'vormittags', 510), person(520, 'Ein Mensch', 'Brettspiele', 'abends')]);
    const { groups, total, members, withTopics, withBoth } = matchGroups(room, {});
    expect(groups.map(({ key, topic, time, total: size, near, step }) => [key, topic, time, size, near, step])).toEqual([
      ['filme|abends', 'Filme', 'abends', 3, 'BO Rixdorf', 'evening'],
      ['geschichte|vormittags', 'Geschichte', 'vormittags', 3, '', 'training'],
    ]);
    expect(groups[0]).toMatchObject({ stepText: 'Ladet zu Film oder Kultur ein (abends), am besten in BO Rixdorf.', people: [{ memberId: '500', name: 'P500 Q', group: 'BO Rixdorf' }, { memberId: '501' }, { memberId: '502' }] });
    expect([total, members, withTopics, withBoth]).toEqual([2, 14, 13, 12]);
  });

  test('spelling, case, plural and more words are one topic; saved as a selection it chooses just these people', () => {
    const room = ready([header, person(1, 'A A', 'Miete', 'abends'), person(2, 'B B', 'mieten', 'Di 19 Uhr'), person(3, 'C C', 'MIETEN', 'am Abend'), person(4, 'D D', 'Miete und Wohnen', '20 Uhr'), person(5, 'E E', 'Mieterrat', 'abends'), person(6, 'F F', 'Miete', 'vormittags')]);
    const { groups } = matchGroups(room, {});
    expect(groups.map(({ topic, time, total }) => [topic, time, total])).toEqual([['Miete', 'abends', 4]]);
    const { choose, people } = groups[0]!;
    const state = readForSelection(room, choose);
    const chosen = chooseMembers(state.people, choose, state.facts, texts('de').selections).map(({ person: { id } }) => id);
    expect(chosen).toEqual(['1', '2', '3', '4']);
    expect(people.map(({ memberId }) => memberId)).toEqual(chosen);
  });

  test('what an active offer serves at this time is no gap; one at another time, or switched off, is', () => {
    const three = [header, ...trio('Klima', 'abends', 500)];
    const count = (...offers: Rows): number => matchGroups(ready(three, offers), {}).total;
    expect(count()).toBe(1);
    expect(count(['Klimatreff', 'AG', 'Klima', 'dienstags 19 Uhr', '', '', '', 'ja'])).toBe(0);
    expect(count(['Klimatreff', 'AG', 'Klimas', '', '', '', '', 'ja'])).toBe(0);
    expect(count(['Klimafrühstück', 'AG', 'Klima', '10 Uhr', '', '', '', 'ja'])).toBe(1);
    expect(count(['Klimatreff', 'AG', 'Klima', 'dienstags 19 Uhr', '', '', '', 'nein'])).toBe(1);
    expect(count(['Klimatreff', 'AG', 'Klima', '21.11.2026, 19 Uhr', '', '', '', 'ja'])).toBe(1);
    expect(count(['Sommerfest', 'Kultur', '', 'abends', '', '', '', 'ja'])).toBe(1);
  });

  test('a working group that exists is named; eight are enough for one; few are for a first meeting', () => {
    const eight = Array.from({ length: 8 }, (_, index) => person(600 + index, `X${index} Y`, 'Verkehr', 'mittwochs'));
    const room = ready([header, ...trio('Klima', 'abends', 500), ...eight, ...trio('Garten', 'abends', 520)]);
    room.workbook.tab('Gruppen').append([['AG Klima', 'AG']]);
    room.workbook.forget();
    expect(matchGroups(room, {}).groups.map(({ topic, time, step, stepText }) => [topic, time, step, stepText])).toEqual([
      ['Verkehr', 'mittwochs', 'group', '8 Personen reichen für eine AG: Ladet zur Gründung ein (mittwochs).'],
      ['Garten', 'abends', 'offer', 'Ladet zu einem ersten Treffen ein (abends).'],
      ['Klima', 'abends', 'group', 'Es gibt schon „AG Klima“: Ladet sie dorthin ein, und tragt das Treffen als Angebot ein.'],
    ]);
  });

  test('whoever left is not counted, nor the same person twice; “keine” is no time', () => {
    const [one, two] = trio('Klima', 'abends', 500);
    expect(matchGroups(ready([header, one!, two!, person(1, 'U U', 'Klima', 'abends', '', { status: 'ausgetreten' })]), {}).total).toBe(0);
    expect(matchGroups(ready([header, one!, person(1, 'U U', 'Klima', 'abends', '', { born: 1980 }), person(2, 'U U', 'Klima', 'abends', '', { born: 1980 })]), {}).total).toBe(0);
    expect(matchGroups(ready([header, ...trio('Klima', 'keine', 500)]), {}).total).toBe(0);
  });

  test('at most forty, the largest first, with the number of all; nobody’s interests are no error', () => {
    const topics = Array.from({ length: 45 }, (_, index) => trio(`Thema${String.fromCharCode(97 + (index % 26))}${String.fromCharCode(97 + Math.floor(index / 26))}`, 'abends', 1000 + index * 3));
    const { groups, total } = matchGroups(ready([header, ...topics.flat(), person(9, 'Noch Eine', 'Themaab', 'abends')]), {});
    expect([groups.length, total, groups[0]!.topic, groups[0]!.total]).toEqual([40, 45, 'Themaab', 4]);
    expect(matchGroups(ready([header, person(1, 'A A', '', '')]), {})).toEqual({ groups: [], total: 0, members: 1, withTopics: 0, withBoth: 0 });
  });

  test('twenty thousand members, dense: within five seconds of processor time, and no more calls than for nine', () => {
    const count = (room: MemoryRoom): number => {
      room.workbook.forget();
      room.workbook.calls.length = 0;
      matchGroups(room, {});
      return room.workbook.calls.length;
    };
    const few = count(ready());
    const room = ready(dense(20_000));
    const before = process.cpuUsage();
    const calls = count(room);
    const groups = process.cpuUsage(before);
    expect((groups.user + groups.system) / 1e6).toBeLessThan(5);
    expect(calls).toBe(few);
    const again = process.cpuUsage();
    suggestPeople(room, { memberId: '100007' });
    const suggest = process.cpuUsage(again);
    expect((suggest.user + suggest.system) / 1e6).toBeLessThan(1.5);
  });
});

/** Five interests of thirty and three times of eight each, always the same. */
function dense(count: number): Rows {
  const free = ['vormittags', 'nachmittags', 'abends', 'am Wochenende', 'montags', 'dienstags', 'mittwochs', 'donnerstags'];
  const pick = (all: readonly string[], many: number, seed: number): string => Array.from({ length: many }, (_, index) => all[(seed * 7 + index * index + index * (seed % 11)) % all.length]).join(', ');
  const topics = Array.from({ length: 30 }, (_, index) => `Thema${String.fromCharCode(97 + (index % 26))}${index < 26 ? '' : 'x'}`);
  return [header, ...Array.from({ length: count }, (_, index) => person(100_000 + index, `Vor${index} Nach${index % 97}`, pick(topics, 5, index), pick(free, 3, index), `BO ${index % 12}`))];
}
