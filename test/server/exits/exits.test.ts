// Exits: who is found, what stands in Austritte and Aufgaben, what is never asked, and what came of it.

import type { ExitsAnswer } from '../../../src/contract/exits.ts';
import { listExits, noteExits, recordExit, undoExit } from '../../../src/server/exits/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';
import { refusal } from '../../support/refusal.ts';

const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);
const groups: Rows = [
  ['Name', 'Art', 'Ansprechperson', 'E-Mail', 'Telefon', 'Treffen', 'Themen', 'Letzter Besuch', 'Nächster Besuch', 'Notiz'],
  ['BO Reuterkiez', 'BO', 'Ada', 'ada@example.org'],
];
const header = ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'Handy', 'Austritt', 'Status', 'BO', 'Kein Anruf', 'Import-Status'];
const people: Rows = [
  header,
  [101, 'Müller', 'Ayşe', 'Sonnenallee 5', 12045, '0152 28817386', day('2026-12-31'), '', 'BO Reuterkiez', '', ''],
  [102, 'Kaya', 'Leyla', 'Weserstraße 3', 12045, '', day('2026-09-01'), '', '', '', ''],
  [103, 'Mayr', 'Olga', 'Weserstraße 4', 12045, '', day('2024-03-01'), '', '', '', ''],
  [104, 'Schäfer', 'Zoë', 'Weserstraße 5', 12045, '', day('2026-11-01'), 'verstorben', '', '', ''],
  [105, 'Weg', 'Ulf', 'Weserstraße 6', 12045, '', '', 'ausgetreten', '', '', ''],
  [106, 'Still', 'Kim', 'Weserstraße 7', 12045, '', day('2026-11-10'), '', '', 'ja', ''],
  [107, 'Raus', 'Rolf', 'Weserstraße 8', 12045, '', day('2026-11-10'), 'ausgeschlossen', '', '', ''],
  [108, 'Bleibt', 'Bo', 'Weserstraße 9', 12045, '', '', '', 'BO Reuterkiez', '', ''],
  [109, 'Wankt', 'Wim', 'Weserstraße 10', 12045, '', '', 'möchte austreten', '', '', ''],
];

interface Ready {
  room: MemoryRoom;
  /** Somebody types into the list. */
  type(memberId: number, header: string, value: string | Date): void;
}

const questions: Rows = [
  ['Bogen', 'Nr', 'Frage', 'Art', 'Auswahl', 'Pflicht', 'Feld', 'Nur wenn', 'Leitfaden', 'Frage-ID'],
  ['Austritt', 1, 'Woran lag es?', 'Mehrfachauswahl', 'keine Zeit; Umzug; Streit in der BO; …', '', 'Grund', '', '', 'F1'],
  ['Austritt', 2, 'Was hätte geholfen?', 'Langtext', '', '', '', '', '', 'F2'],
];
const answersHeader = ['Antwort-ID', 'Zeit', 'Mitglied-ID', 'Mitglied', 'BO', 'durch', 'Stand', 'Woran lag es? [F1]', 'Was hätte geholfen? [F2]'];

function ready(rows: Rows = people, answers: Rows = []): Ready {
  const room = memoryRoom({ Mitglieder: rows, Gruppen: groups, Fragen: questions, ...(answers.length > 0 && { 'Antworten Austritt': [answersHeader, ...answers] }) });
  applySetup(room, {});
  room.workbook.forget();
  const tab = room.workbook.tab('Mitglieder');
  return {
    room,
    type: (memberId, name, value) => {
      tab.set(tab.values().findIndex((line) => line[0] === memberId) + 1, (tab.values()[0] ?? []).indexOf(name) + 1, value);
      room.workbook.forget();
    },
  };
}

const states = (room: MemoryRoom) => Object.fromEntries(room.workbook.tab('Austritte').values().slice(1).map((line) => [line[0], line[5]]));
const tasks = (room: MemoryRoom) => room.workbook.tab('Aufgaben').values().slice(1).map((line) => [line[0], line[5], line[6], line[7]]);
const names = (list: ExitsAnswer['open']) => list.map(({ name }) => name);

describe('exits.list', () => {
  test('who told a caller that they want to leave is asked why, unless they want no call at all', () => {
    const { room, type } = ready();
    room.workbook.tab('Kontakte').put(2, 1, [
      ['rep-1', new Date('2026-11-20T10:00:00Z'), '108', 'Bo Bleibt', 'Anruf', 'ben@example.org', 'möchte austreten', ''],
      ['rep-2', new Date('2026-11-20T10:00:00Z'), '101', 'Ayşe Müller', 'Anruf', 'ben@example.org', 'möchte austreten', ''],
      ['rep-3', new Date('2026-11-21T10:00:00Z'), '101', 'Ayşe Müller', 'Anruf', 'ben@example.org', 'möchte keinen Anruf', ''],
    ]);
    type(101, 'Kein Anruf', 'ja');
    expect(names(listExits(room).open)).toContain('Bo Bleibt');
    type(108, 'Austritt', day('2026-12-31'));
    listExits(room);
    expect(names(listExits(room).open)).toContain('Bo Bleibt');
    expect(states(room)).toMatchObject({ 101: 'kein Gespräch gewünscht', 108: 'Gespräch offen' });
    expect(tasks(room)).toContainEqual(['austritt-108', 'ada@example.org', day('2026-11-29'), 'offen']);
  });

  test('at the first time: recent ones are to be asked, old ones are only written down', () => {
    const { room } = ready();
    const answer = listExits(room);
    expect(states(room)).toEqual({ 101: 'Gespräch offen', 102: 'Gespräch offen', 103: 'früher', 104: 'verstorben', 105: 'früher', 106: 'kein Gespräch gewünscht', 107: 'entfällt', 109: 'Gespräch offen' });
    expect(tasks(room)).toEqual([
      ['austritt-101', 'ada@example.org', day('2026-11-29'), 'offen'],
      ['austritt-102', 'AG Mitgliederbetreuung', day('2026-11-29'), 'offen'],
      ['austritt-109', 'AG Mitgliederbetreuung', day('2026-11-29'), 'offen'],
    ]);
    expect(names(answer.open)).toEqual(['Wim Wankt', 'Ayşe Müller', 'Leyla Kaya']);
    expect(answer).toMatchObject({ added: 8, totals: { open: 3, done: 1, earlier: 4 } });
    expect(answer.open[1]).toMatchObject({ memberId: '101', group: 'BO Reuterkiez', day: '2026-12-31', ahead: true, owner: 'ada@example.org', due: '2026-11-29', taskStatus: 'open', phones: [{ shown: '0152 28817386', tel: '+4915228817386' }] });
    expect(room.unlocked).toEqual([]);
  });

  test('asked again it takes no lock and writes nothing', () => {
    const { room } = ready();
    listExits(room);
    const before = [room.lock.holds, JSON.stringify(room.workbook.tab('Austritte').values()), room.workbook.tab('Protokoll').values().length];
    expect(listExits(room).added).toBe(0);
    expect([room.lock.holds, JSON.stringify(room.workbook.tab('Austritte').values()), room.workbook.tab('Protokoll').values().length]).toEqual(before);
  });

  test('later, one without a day is new, and one of long ago is not', () => {
    const { room, type } = ready();
    listExits(room);
    type(108, 'Status', 'ausgetreten');
    expect(listExits(room).added).toBe(1);
    expect(states(room)).toMatchObject({ 108: 'Gespräch offen', 105: 'früher' });
    expect(tasks(room)[3]).toEqual(['austritt-108', 'ada@example.org', day('2026-11-29'), 'offen']);
  });

  test('while somebody else writes, those who are known are shown all the same', () => {
    const { room, type } = ready();
    room.lock.taken = true;
    expect(refusal(() => listExits(room)).code).toBe('busy');
    room.lock.taken = false;
    listExits(room);
    type(108, 'Status', 'ausgetreten');
    room.lock.taken = true;
    expect(listExits(room)).toMatchObject({ added: 0, totals: { open: 3 } });
    room.lock.taken = false;
    expect(listExits(room)).toMatchObject({ added: 1, totals: { open: 4 } });
  });

  test('where nobody has left yet, the first one without a day is new all the same', () => {
    const { room, type } = ready([header, people[8]!]);
    expect(listExits(room)).toMatchObject({ added: 0, open: [], reasons: null });
    type(108, 'Import-Status', 'fehlt im Export vom 22.11.2026');
    expect(names(listExits(room).open)).toEqual(['Bo Bleibt']);
  });

  test('who stands in the list as a member again is asked no more, and once more when leaving again', () => {
    const { room, type } = ready();
    listExits(room);
    type(101, 'Austritt', '');
    listExits(room);
    expect(states(room)[101]).toBe('wieder Mitglied');
    expect(tasks(room)[0]![3]).toBe('entfällt');
    type(101, 'Austritt', day('2027-03-31'));
    listExits(room);
    expect(states(room)[101]).toBe('Gespräch offen');
    expect(tasks(room)[0]![3]).toBe('offen');
    expect(tasks(room)).toHaveLength(3);
  });

  test('somebody who dies, or wants no call, is not called: the task goes', () => {
    const { room, type } = ready();
    listExits(room);
    type(101, 'Status', 'verstorben');
    type(102, 'Kein Anruf', 'ja');
    listExits(room);
    expect(states(room)).toMatchObject({ 101: 'verstorben', 102: 'kein Gespräch gewünscht' });
    expect(tasks(room).map((task) => task[3])).toEqual(['entfällt', 'entfällt', 'offen']);
  });

  test('a task that somebody has ticked off means that they have talked', () => {
    const { room } = ready();
    listExits(room);
    room.workbook.tab('Aufgaben').set(2, 8, 'erledigt');
    room.workbook.forget();
    listExits(room);
    expect(states(room)[101]).toBe('Gespräch geführt');
  });

  test('costs the same for 9 and for 20,000 members', () => {
    const calls = (rows: Rows): number => {
      const { room } = ready(rows);
      listExits(room);
      room.workbook.forget();
      room.workbook.calls.length = 0;
      listExits(room);
      return room.workbook.calls.filter(({ kind }) => kind !== 'tabs').length;
    };
    const many: Rows = [header, ...Array.from({ length: 20_000 }, (_, index) => [1000 + index, 'Muster', 'Kim', 'Weg 1', 12045, '', index % 10 === 0 ? day('2026-11-01') : '', '', '', '', ''])];
    const few = calls(people);
    expect(few).toBeLessThanOrEqual(15);
    expect(calls(many)).toBe(few);
  });
});

describe('interviews', () => {
  const given = (id: string, at: string, memberId: string, reasons: string, stand = ''): Rows[number] => [id, new Date(at), memberId, '', '', 'ada@example.org', stand, reasons, ''];

  test('whoever has been asked is done, with the task; a draft does not count', () => {
    const { room } = ready(people, [given('a-1', '2026-11-20T18:00:00Z', '101', 'Umzug'), given('a-2', '2026-11-20T18:00:00Z', '102', 'Umzug', 'Entwurf')]);
    expect(listExits(room)).toMatchObject({ form: 'Austritt', totals: { open: 2, done: 2 } });
    expect(states(room)).toMatchObject({ 101: 'Gespräch geführt', 102: 'Gespräch offen' });
    room.workbook.tab('Antworten Austritt').set(3, 7, '');
    room.workbook.forget();
    listExits(room);
    expect(states(room)[102]).toBe('Gespräch geführt');
    expect(tasks(room).map((task) => [task[0], task[3]])).toEqual([['austritt-102', 'erledigt'], ['austritt-109', 'offen']]);
  });

  test('reasons by half-year; what fewer than five people said is not told', () => {
    const answers = [
      ...Array.from({ length: 6 }, (_, index) => given(`h2-${index}`, '2026-08-01T18:00:00Z', `x${index}`, index < 5 ? 'keine Zeit; Umzug' : 'Streit in der BO')),
      ...Array.from({ length: 4 }, (_, index) => given(`h1-${index}`, '2026-03-01T18:00:00Z', `y${index}`, 'Umzug')),
    ];
    expect(listExits(ready(people, answers).room).reasons).toEqual({
      periods: [
        { label: '2026/2', people: 6, reasons: [{ text: 'keine Zeit', count: 5 }, { text: 'Umzug', count: 5 }], rare: 1 },
        { label: '2026/1', people: null, reasons: [], rare: 0 },
      ],
    });
  });
});

describe('an import that finds somebody missing', () => {
  test('opens the task at once, also where nobody has looked at exits before', () => {
    const { room, type } = ready();
    type(108, 'Import-Status', 'fehlt im Export vom 22.11.2026');
    room.lock.hold(() => noteExits(room, new Set(['108'])));
    expect(states(room)).toMatchObject({ 108: 'Gespräch offen', 105: 'früher' });
    expect(tasks(room).map(([id]) => id)).toContain('austritt-108');
    expect(room.unlocked).toEqual([]);
  });

  test('is not spoiled by a damaged tab', () => {
    const broken: Rows = [['Mitglied-ID', 'Austritt', 'Stand', 'Rückgewinnung'], ['101', '', 'früher', '']];
    const room = memoryRoom({ Mitglieder: people, Gruppen: groups, Austritte: broken });
    applySetup(room, {});
    room.lock.hold(() => noteExits(room, new Set(['108'])));
    expect(room.workbook.tab('Austritte').values()).toEqual(broken);
    expect(refusal(() => listExits(room)).code).toBe('column_missing');
  });
});

const step = (room: MemoryRoom, more: Omit<Parameters<typeof recordExit>[1], 'memberId' | 'stepId' | 'expected'> & { stepId?: string; expected?: Parameters<typeof recordExit>[1]['expected'] }) =>
  recordExit(room, { memberId: '101', stepId: 'step-0001', expected: { state: 'open', offer: '', outcome: '', note: '' }, ...more });
const rowOf = (room: MemoryRoom) => room.workbook.tab('Austritte').values()[1]!.slice(5, 10);

describe('exits.record', () => {
  test('an offer and its outcome: there was a talk, the task is done, and the list is theirs to change', () => {
    const { room } = ready();
    listExits(room);
    const answer = step(room, { offer: 'Filmabend', outcome: 'stays', note: '=1+1' });
    expect(answer).toMatchObject({ state: 'held', offer: 'Filmabend', outcome: 'stays', note: '=1+1' });
    expect(answer.message).toContain('Ändere jetzt noch Austritt und Status');
    expect(rowOf(room)).toEqual(['Gespräch geführt', 'ada@example.org', 'Filmabend', 'bleibt', '=1+1']);
    expect(tasks(room)[0]![3]).toBe('erledigt');
    const log = room.workbook.tab('Protokoll').values().filter((line) => line[3] === 'step-0001');
    expect(log.map((line) => [line[2], ...line.slice(4)])).toEqual([
      ['Aufgabe geändert', '101', 'Aufgabe austritt-101: Status', 'offen', 'erledigt'],
      ['Austritt', '101', 'Stand', 'Gespräch offen', 'Gespräch geführt'],
      ['Austritt', '101', 'Rückgewinnung', '', 'Filmabend'],
      ['Austritt', '101', 'Ergebnis', '', 'bleibt'],
      ['Austritt', '101', 'Notiz', '', '=1+1'],
    ]);
  });

  test('broken off between two cells it is completed when it is sent again, with its task', () => {
    const { room } = ready();
    listExits(room);
    let writes = 0;
    room.workbook.before = ({ kind, tab }) => {
      if (kind === 'write' && tab === 'Austritte' && ++writes === 2) throw new Error('Service Spreadsheets timed out');
    };
    const more = { outcome: 'gone', offer: 'Beitrag senken', note: 'war freundlich' } as const;
    expect(() => step(room, more)).toThrow('timed out');
    room.workbook.before = null;
    expect(step(room, more)).toMatchObject({ state: 'held', outcome: 'gone', offer: 'Beitrag senken', note: 'war freundlich' });
    listExits(room);
    expect(tasks(room)[0]![3]).toBe('erledigt');
    undoExit(room, { memberId: '101', stepId: 'step-0001' });
    expect(rowOf(room)[0]).toBe('Gespräch offen');
  });

  test('sent twice it writes once; what somebody else wrote is not overwritten', () => {
    const { room } = ready();
    listExits(room);
    step(room, { state: 'unreached' });
    const before = room.workbook.tab('Protokoll').values().length;
    expect(step(room, { state: 'unreached' }).state).toBe('unreached');
    expect(room.workbook.tab('Protokoll').values()).toHaveLength(before);
    expect(refusal(() => step(room, { note: 'neu' })).code).toBe('changed_meanwhile');
    expect(rowOf(room)[0]).toBe('nicht erreicht');
    expect(tasks(room)[0]![3]).toBe('offen');
  });

  test('undo puts row and task back, once', () => {
    const { room } = ready();
    listExits(room);
    step(room, { state: 'unwanted', note: 'bitte nicht' });
    expect(tasks(room)[0]![3]).toBe('entfällt');
    expect(undoExit(room, { memberId: '101', stepId: 'step-0001' })).toMatchObject({ state: 'open', note: '' });
    expect(rowOf(room)).toEqual(['Gespräch offen', 'ada@example.org', '', '', '']);
    expect(tasks(room)[0]![3]).toBe('offen');
    expect(undoExit(room, { memberId: '101', stepId: 'step-0001' }).state).toBe('open');
    expect(refusal(() => undoExit(room, { memberId: '101', stepId: 'step-0009' })).code).toBe('nothing_to_undo');
    expect(room.unlocked).toEqual([]);
  });

  test('an earlier one may be asked after all, the dead never', () => {
    const { room } = ready();
    listExits(room);
    recordExit(room, { memberId: '103', stepId: 'step-0002', state: 'open', expected: { state: 'earlier', offer: '', outcome: '', note: '' } });
    expect(tasks(room)[3]![0]).toBe('austritt-103');
    expect(refusal(() => recordExit(room, { memberId: '104', stepId: 'step-0003', state: 'open', expected: { state: 'deceased', offer: '', outcome: '', note: '' } })).code).toBe('no_contact_wanted');
    expect(refusal(() => recordExit(room, { memberId: '108', stepId: 'step-0004', state: 'open', expected: { state: 'open', offer: '', outcome: '', note: '' } })).code).toBe('member_not_found');
  });
});
