// The path of new members from the cells' side: found once, led forward, ended with respect, every step taken back whole.

import type { Answer, Payload, RpcName } from '../../../src/contract/rpc.ts';
import type { Envelope } from '../../../src/contract/errors.ts';
import { answer } from '../../../src/server/door.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { careRoom, people, type CareRoom } from '../../support/careRoom.ts';
import { formula, type MemoryTab } from '../../support/memoryWorkbook.ts';

const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);

interface Path extends CareRoom {
  call<N extends RpcName>(name: N, payload: Payload<N>): Answer<N>;
  refused<N extends RpcName>(name: N, payload: Payload<N>): string;
  tab(name: string): MemoryTab;
  /** One column of a tab, by its header. */
  column(tab: string, header: string): unknown[];
}

/** Leyla Kaya (102) entered on 13 November and lives in the Reuterkiez, whose contact is Ada; today is 22 November. */
function path(rows = people): Path {
  const at = careRoom(rows);
  const reply = (name: RpcName, payload: unknown): Envelope<unknown> => answer(useCases, at.room, name, payload);
  if (rows === people) at.type(102, 'BO', 'BO Reuterkiez');
  return {
    ...at,
    call: <N extends RpcName>(name: N, payload: Payload<N>) => {
      const envelope = reply(name, payload);
      if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code} ${envelope.error.message}`);
      return envelope.result as Answer<N>;
    },
    refused: (name, payload) => {
      const envelope = reply(name, payload);
      return envelope.ok ? 'not refused' : envelope.error.code;
    },
    tab: (name) => at.room.workbook.tab(name),
    column: (tab, header) => at.room.workbook.tab(tab).below(header),
  };
}

/** `count` members who entered long ago, and Leyla. */
function manyMembers(count: number, entry: Date | string = day('2009-03-01')): typeof people {
  return [...people, ...Array.from({ length: count }, (_, index) => [1000 + index, 'Yılmaz', `Nr${index}`, 'Weserstraße 3', 12045, 'Berlin', '', '', '', '', entry, '', ''])];
}

describe('found', () => {
  test('whoever entered lately is put on the path, with a task for the group’s contact person', () => {
    const at = path();
    const seen = at.call('newcomers.list', {});
    expect(seen).toMatchObject({ enrolled: 1, waiting: null, endedTotal: 0, counts: { new: 1, tried: 0, arrived: 0 } });
    expect(seen.people).toEqual([
      expect.objectContaining({
        memberId: '102', name: 'Leyla Kaya', group: 'BO Reuterkiez', stage: 'new', ended: '', entry: '2026-11-13', daysSinceEntry: 9, since: '2026-11-22', daysSinceStep: 0,
        next: 'greet', nextText: 'Anrufen und willkommen heißen', due: '2026-11-29', overdue: false, escalated: false, owner: 'ada@example.org',
        contact: { name: 'Ada', email: 'ada@example.org', phone: '030 23125700' }, companion: '', firstMeeting: '', noCall: false,
        phones: [{ shown: '0152 28817386', tel: '+4915228817386' }], task: { id: 'neu-102-2026-11-13', status: 'open', owner: 'ada@example.org', due: '2026-11-29' },
      }),
    ]);
    expect(at.tab('Neumitglieder').values()[1]).toEqual(['102', 'Leyla Kaya', 'BO Reuterkiez', day('2026-11-13'), day('2026-11-22'), 'neu', day('2026-11-22'), 'ada@example.org', '', '', '', 'neu-102-2026-11-13']);
    expect(at.tab('Aufgaben').values()[1]).toEqual(['neu-102-2026-11-13', 'Neumitglied begrüßen', '102', 'Leyla Kaya', 'BO Reuterkiez', 'ada@example.org', day('2026-11-29'), 'offen', '', 'Eingetreten am 13.11.2026. Anrufen, willkommen heißen, kennenlernen. Der Fragebogen „Neumitglied“ hilft dabei.']);
    expect(at.room.unlocked).toEqual([]);
  });

  test('where a group has nobody, or there is no group, the working group gets the task', () => {
    const at = path();
    at.type(102, 'BO', 'BO Schillerkiez');
    at.type(103, 'Eintritt', day('2026-11-20'));
    expect(at.call('newcomers.list', {}).people.map(({ memberId, owner, contact }) => [memberId, owner, contact])).toEqual([
      ['102', 'AG Mitgliederbetreuung', null],
      ['103', 'AG Mitgliederbetreuung', null],
    ]);
    expect(at.column('Aufgaben', 'Wer')).toEqual(['AG Mitgliederbetreuung', 'AG Mitgliederbetreuung']);
  });

  test('a second look writes nothing and takes no lock', () => {
    const at = path();
    at.call('newcomers.list', {});
    const before = at.room.workbook.names().map((name) => at.tab(name).values());
    const holds = at.room.lock.holds;
    expect(at.call('newcomers.list', {})).toMatchObject({ enrolled: 0, people: [{ memberId: '102' }] });
    expect(at.room.lock.holds).toBe(holds);
    expect(at.room.workbook.names().map((name) => at.tab(name).values())).toEqual(before);
  });

  test('nobody who left, who entered long ago, or whose entry is a slip of the pen', () => {
    const at = path();
    at.type(102, 'Status', 'verstorben');
    at.type(104, 'Eintritt', day('2026-11-01'));
    at.type(105, 'Eintritt', day('2026-08-20'));
    at.type(106, 'Eintritt', day('2062-11-20'));
    expect(at.call('newcomers.list', {}).people).toEqual([]);
    at.type(105, 'Eintritt', day('2026-08-24'));
    at.type(106, 'Eintritt', day('2026-12-01'));
    expect(at.call('newcomers.list', {}).people.map(({ memberId }) => memberId)).toEqual(['105', '106']);
  });

  test('costs the same calls at 3,000 members as at 7, and at most 15', () => {
    const cost = (rows: typeof people): number => {
      const at = path(rows);
      at.call('newcomers.list', {});
      at.room.workbook.forget();
      at.call('newcomers.list', {});
      return at.room.workbook.calls.filter(({ kind }) => kind !== 'tabs').length;
    };
    expect(cost(manyMembers(3000))).toBe(cost(manyMembers(0)));
    expect(cost(manyMembers(0))).toBeLessThanOrEqual(15);
  });

  test('putting 300 on the path costs the same calls as one', () => {
    const cost = (rows: typeof people): number => {
      const at = path(rows);
      at.room.workbook.forget();
      at.call('newcomers.list', {});
      return at.room.workbook.calls.length;
    };
    expect(cost(manyMembers(300, day('2026-11-15')))).toBe(cost(manyMembers(1, day('2026-11-15'))));
  });

  test('while somebody else is writing the others are shown, and those found are told', () => {
    const at = path();
    at.call('newcomers.list', {});
    at.type(103, 'Eintritt', day('2026-11-20'));
    at.room.lock.taken = true;
    expect(at.call('newcomers.list', {})).toMatchObject({ people: [{ memberId: '102' }], enrolled: 0, waiting: { count: 1, message: expect.stringContaining('Gerade speichert jemand anderes') } });
    at.room.lock.taken = false;
    expect(at.call('newcomers.list', {})).toMatchObject({ enrolled: 1, waiting: null });
  });

  test('a try that broke off between task and row is completed, with one task', () => {
    const at = path();
    at.room.workbook.before = ({ kind, tab }) => {
      if (kind === 'append' && tab === 'Neumitglieder') throw new Error('Service Spreadsheets timed out');
    };
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(at.refused('newcomers.list', {})).toBe('unexpected');
    silent.mockRestore();
    at.room.workbook.before = null;
    expect(at.call('newcomers.list', {})).toMatchObject({ enrolled: 1 });
    expect(at.column('Neumitglieder', 'Mitglied-ID')).toEqual(['102']);
    expect(at.column('Aufgaben', 'ID')).toEqual(['neu-102-2026-11-13']);
  });
});

describe('forward', () => {
  test('a conversation: stage, log, contact, last contact and task', () => {
    const at = path();
    at.call('newcomers.list', {});
    const step = at.call('newcomers.advance', { memberId: '102', stage: 'talked', stepId: 'step-0001', note: 'Möchte plakatieren.' });
    expect(step).toMatchObject({ stepId: 'step-0001', written: true, person: { stage: 'talked', next: 'offer', due: '2026-12-06', task: { status: 'done' } } });
    expect(step.message).toBe('Gespeichert: Gespräch geführt. Steht bei den Kontakten. Die Aufgabe ist erledigt, danke! Als Nächstes: Ein passendes Angebot machen, bis 06.12.2026.');
    expect(at.column('Neumitglieder', 'Stufe')).toEqual(['Gespräch geführt']);
    expect(at.tab('Kontakte').values()[1]).toEqual(['step-0001', new Date('2026-11-22T10:30:00.000Z'), '102', 'Leyla Kaya', 'Anruf', 'ada@example.org', 'Gespräch geführt', 'Möchte plakatieren.']);
    expect(at.cell(102, 'Letzter Kontakt')).toEqual(day('2026-11-22'));
    expect(at.column('Aufgaben', 'Status')).toEqual(['erledigt']);
    const log = at.tab('Protokoll').values().filter((line) => line[3] === 'step-0001');
    expect(log.map((line) => line.slice(2))).toEqual([
      ['Neumitglieder', 'step-0001', '102', 'Stufe', 'neu', 'Gespräch geführt'],
      ['Kontakt notiert', 'step-0001', '102', 'Letzter Kontakt', '', '22.11.2026'],
      ['Aufgabe geändert', 'step-0001', '102', 'Aufgabe neu-102-2026-11-13: Status', 'offen', 'erledigt'],
    ]);
    expect(at.call('members.card', { memberId: '102' }).card?.timeline.map(({ title }) => title)).toContain('Neumitglieder');
    expect(at.room.unlocked).toEqual([]);
  });

  test('an attempt is no contact, and takes the task on for another week', () => {
    const at = path();
    at.call('newcomers.list', {});
    at.room.clock.instant = '2026-11-25T18:00:00.000Z';
    at.room.who.address = 'ben@example.org';
    expect(at.call('newcomers.advance', { memberId: '102', stage: 'versucht', stepId: 'step-0001' })).toMatchObject({ person: { stage: 'tried', nextText: 'Noch einmal versuchen', due: '2026-12-02' } });
    expect(at.cell(102, 'Letzter Kontakt')).toBe('');
    expect(at.column('Kontakte', 'Ergebnis')).toEqual(['Kontakt versucht']);
    expect(at.tab('Aufgaben').values()[1]?.slice(5, 9)).toEqual(['ada@example.org', day('2026-12-02'), 'in Arbeit', day('2026-11-25')]);
  });

  test('a second attempt is a second contact; sent twice it is one', () => {
    const at = path();
    for (const stepId of ['step-0001', 'step-0002', 'step-0002']) at.call('newcomers.advance', { memberId: '102', stage: 'tried', stepId });
    expect(at.column('Kontakte', 'Kontakt-ID')).toEqual(['step-0001', 'step-0002']);
    expect(at.column('Neumitglieder', 'Stufe')).toEqual(['Kontakt versucht']);
  });

  test.each([[{ stepId: 'step-0001' }], [{}]])('sent twice it writes once (%p)', (id) => {
    const at = path();
    at.call('newcomers.list', {});
    const payload = { memberId: '102', stage: 'Gespräch geführt', ...id };
    expect(at.call('newcomers.advance', payload)).toMatchObject({ written: true });
    const before = at.room.workbook.names().map((name) => at.tab(name).values());
    expect(at.call('newcomers.advance', payload)).toMatchObject({ written: false, message: 'Das stand schon da. Es wurde nichts geändert.', person: { stage: 'talked' } });
    expect(at.room.workbook.names().map((name) => at.tab(name).values())).toEqual(before);
  });

  test('a step that broke off after the row is completed when it is sent again', () => {
    const at = path();
    at.call('newcomers.list', {});
    at.room.workbook.before = ({ kind, tab }) => {
      if (kind === 'append' && tab === 'Kontakte') throw new Error('Service Spreadsheets timed out');
    };
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const payload = { memberId: '102', stage: 'talked', stepId: 'step-0001' };
    expect(at.refused('newcomers.advance', payload)).toBe('unexpected');
    silent.mockRestore();
    at.room.workbook.before = null;
    expect(at.call('newcomers.advance', payload)).toMatchObject({ written: true });
    expect(at.column('Kontakte', 'Kontakt-ID')).toEqual(['step-0001']);
    expect(at.column('Aufgaben', 'Status')).toEqual(['erledigt']);
  });

  test('stages may be skipped, and never taken back by a button', () => {
    const at = path();
    at.call('newcomers.advance', { memberId: '102', stage: 'accompanied', stepId: 'step-0001' });
    expect(at.refused('newcomers.advance', { memberId: '102', stage: 'talked', stepId: 'step-0002' })).toBe('only_forward');
    expect(at.refused('newcomers.advance', { memberId: '102', stage: 'neu' })).toBe('only_forward');
    expect(at.column('Neumitglieder', 'Stufe')).toEqual(['begleitet']);
    expect(at.column('Aufgaben', 'Status')).toEqual(['erledigt']);
  });

  test('a step that arrives late, after somebody went on, is told as done already', () => {
    const at = path();
    at.call('newcomers.advance', { memberId: '102', stage: 'talked', stepId: 'step-0001' });
    at.call('newcomers.advance', { memberId: '102', stage: 'offered', stepId: 'step-0002' });
    expect(at.call('newcomers.advance', { memberId: '102', stage: 'talked', stepId: 'step-0001' })).toMatchObject({ written: false, person: { stage: 'offered' } });
  });

  test('the drop-down counts, forward and back, and settles the task', () => {
    const at = path();
    at.call('newcomers.list', {});
    at.tab('Neumitglieder').set(2, 6, 'Angebot gemacht');
    expect(at.call('newcomers.list', {}).people).toMatchObject([{ stage: 'offered', task: { status: 'done' } }]);
    expect(at.column('Aufgaben', 'Status')).toEqual(['erledigt']);
    at.tab('Neumitglieder').set(2, 6, 'Kontakt versucht');
    expect(at.call('newcomers.advance', { memberId: '102', stage: 'talked', stepId: 'step-0003' })).toMatchObject({ written: true });
  });

  test('a word of somebody’s own is shown, and counts as the beginning', () => {
    const at = path();
    at.call('newcomers.list', {});
    at.tab('Neumitglieder').set(2, 6, 'ruft zurück');
    expect(at.call('newcomers.list', {}).people).toMatchObject([{ stage: 'new', stageText: 'ruft zurück' }]);
    at.call('newcomers.advance', { memberId: '102', stage: 'talked', stepId: 'step-0001' });
    expect(at.column('Neumitglieder', 'Stufe')).toEqual(['Gespräch geführt']);
  });

  test('the row is found after sorting and typing above it, and its neighbours stay', () => {
    const at = path();
    at.type(103, 'Eintritt', day('2026-11-20'));
    at.call('newcomers.list', {});
    at.tab('Neumitglieder').insertRows(2);
    at.tab('Neumitglieder').set(2, 2, 'Wir begrüßen alle!');
    at.type(102, 'Vorname', 'Leyla-Marie');
    at.call('newcomers.advance', { memberId: '102', stage: 'talked', stepId: 'step-0001' });
    expect(at.tab('Neumitglieder').values().slice(1).map((line) => [line[0], line[1], line[5]])).toEqual([
      ['', 'Wir begrüßen alle!', ''],
      ['102', 'Leyla-Marie Kaya', 'Gespräch geführt'],
      ['103', 'Anton Mueller', 'neu'],
    ]);
  });

  test('a row deleted by hand, or the whole tab, comes back with its stage and without a second task', () => {
    const at = path();
    at.call('newcomers.list', {});
    at.call('newcomers.advance', { memberId: '102', stage: 'talked', stepId: 'step-0001' });
    at.room.clock.instant = '2026-11-24T10:00:00.000Z';
    at.tab('Neumitglieder').deleteRows(2);
    expect(at.call('newcomers.list', {}).people).toMatchObject([{ stage: 'talked', since: '2026-11-22' }]);
    at.room.workbook.removeTab('Neumitglieder');
    expect(at.call('newcomers.list', {}).people).toMatchObject([{ stage: 'talked', since: '2026-11-22' }]);
    expect(at.column('Aufgaben', 'ID')).toEqual(['neu-102-2026-11-13']);
  });

  test('whoever is not new can be put on the path by a step', () => {
    const at = path();
    expect(at.call('newcomers.advance', { memberId: '101', stage: 'tried', stepId: 'step-0001' })).toMatchObject({ person: { name: 'Ayşe Müller', stage: 'tried', entry: '2008-06-18' } });
    expect(at.column('Aufgaben', 'ID')).toEqual(['neu-101-2008-06-18']);
    expect(at.refused('newcomers.advance', { memberId: '104', stage: 'tried' })).toBe('member_not_found');
    expect(at.refused('newcomers.advance', { memberId: '999', stage: 'tried' })).toBe('member_not_found');
    expect(at.refused('newcomers.advance', { memberId: '102', stage: 'quatsch' })).toBe('bad_request');
  });

  test('a formula in the way is refused before anything is written', () => {
    const at = path();
    at.call('newcomers.list', {});
    at.tab('Neumitglieder').set(2, 6, formula('=B1', 'neu'));
    expect(at.refused('newcomers.advance', { memberId: '102', stage: 'talked', stepId: 'step-0001' })).toBe('cells_in_the_way');
    expect(at.tab('Protokoll').below('Vorgang-ID')).not.toContain('step-0001');
    expect(at.column('Kontakte', 'Kontakt-ID')).toEqual([]);
    expect(at.column('Aufgaben', 'Status')).toEqual(['offen']);
  });
});

test('a protected row keeps its stage, also in the log', () => {
  const at = path();
  at.call('newcomers.list', {});
  at.tab('Neumitglieder').protect(2, 6);
  expect(at.refused('newcomers.advance', { memberId: '102', stage: 'talked', stepId: 'step-0001' })).toBe('cells_in_the_way');
  expect(at.column('Kontakte', 'Kontakt-ID')).toEqual([]);
  at.room.workbook.removeTab('Neumitglieder');
  expect(at.call('newcomers.list', {}).people).toMatchObject([{ stage: 'new' }]);
  at.call('newcomers.advance', { memberId: '102', stage: 'talked', stepId: 'step-0001' });
  expect(at.call('newcomers.undo', { memberId: '102', stepId: 'step-0001' })).toMatchObject({ person: { stage: 'new' } });
  expect(at.column('Kontakte', 'Kontakt-ID')).toEqual([]);
});

describe('the end', () => {
  test('who wants no contact is left alone everywhere', () => {
    const at = path();
    at.call('newcomers.list', {});
    const step = at.call('newcomers.end', { memberId: '102', reason: 'noContact', stepId: 'step-0001', note: 'Hat aufgelegt.' });
    expect(step).toMatchObject({ written: true, person: { stage: 'noContact', ended: 'noContact', next: null, due: '', noCall: true, task: { status: 'dropped' }, phones: [], note: '22.11.2026: Hat aufgelegt.' } });
    expect(step.message).toContain('„Kein Anruf“ steht jetzt in der Liste');
    expect(at.cell(102, 'Kein Anruf')).toBe('ja');
    expect(at.column('Neumitglieder', 'Stufe')).toEqual(['kein Kontakt gewünscht']);
    expect(at.column('Aufgaben', 'Status')).toEqual(['entfällt']);
    expect(at.column('Kontakte', 'Kontakt-ID')).toEqual([]);
    expect(at.refused('newcomers.advance', { memberId: '102', stage: 'talked' })).toBe('no_contact_wanted');
    at.tab('Neumitglieder').deleteRows(2);
    expect(at.call('newcomers.list', {}).people).toMatchObject([{ ended: 'noContact' }]);
    expect(at.column('Aufgaben', 'Status')).toEqual(['entfällt']);
  });

  test('other ends leave „Kein Anruf“ alone', () => {
    const at = path();
    expect(at.call('newcomers.end', { memberId: '102', reason: 'other', stepId: 'step-0001' })).toMatchObject({ person: { ended: 'closed', noCall: false } });
    expect(at.cell(102, 'Kein Anruf')).toBe('');
    expect(at.refused('newcomers.advance', { memberId: '102', stage: 'talked' })).toBe('only_forward');
  });

  test('who dies or leaves falls off the path, and the task with it', () => {
    const at = path();
    at.type(103, 'Eintritt', day('2026-11-20'));
    at.call('newcomers.list', {});
    at.type(102, 'Status', 'verstorben');
    at.list.deleteRows(at.rowOf(103));
    expect(at.call('newcomers.list', {})).toMatchObject({ endedTotal: 2, counts: { new: 0 }, people: [{ memberId: '102', ended: 'left', nextText: '', overdue: false }, { memberId: '103', ended: 'gone' }] });
    expect(at.column('Aufgaben', 'Status')).toEqual(['entfällt', 'entfällt']);
    const holds = at.room.lock.holds;
    at.call('newcomers.list', {});
    expect(at.room.lock.holds).toBe(holds);
  });
});

describe('taken back', () => {
  const cells = (at: Path): unknown => ['Mitglieder', 'Neumitglieder', 'Kontakte', 'Aufgaben'].map((name) => at.tab(name).values());

  test.each([
    ['a conversation', 'newcomers.advance', { stage: 'talked', note: 'Nett' }],
    ['an attempt', 'newcomers.advance', { stage: 'tried' }],
    ['a skip with a note', 'newcomers.advance', { stage: 'offered', note: 'Kino | Plakate' }],
    ['no contact wanted', 'newcomers.end', { reason: 'noContact', note: 'Bitte nicht' }],
  ] as const)('%s: everything is as before, and asked twice it stays so', (_, name, payload) => {
    const at = path();
    at.type(102, 'BO', 'BO Schillerkiez');
    at.call('newcomers.list', {});
    at.call('newcomers.update', { memberId: '102', note: 'Spricht Türkisch' });
    const before = cells(at);
    at.room.clock.instant = '2026-11-24T10:00:00.000Z';
    at.call(name, { memberId: '102', stepId: 'step-0001', ...payload } as Payload<typeof name>);
    expect(cells(at)).not.toEqual(before);
    for (const _time of [1, 2]) {
      expect(at.call('newcomers.undo', { memberId: '102', stepId: 'step-0001' })).toMatchObject({ message: 'Zurückgenommen. Alles ist wie vor diesem Schritt.', person: { stage: 'new', since: '2026-11-22', noCall: false, ended: '', note: 'Spricht Türkisch', owner: 'AG Mitgliederbetreuung', task: { status: 'open', due: '2026-11-29' } } });
      expect(cells(at)).toEqual(before);
    }
    expect(at.room.unlocked).toEqual([]);
  });

  test('what somebody else went on from stays', () => {
    const at = path();
    at.call('newcomers.advance', { memberId: '102', stage: 'talked', stepId: 'step-0001' });
    at.call('newcomers.advance', { memberId: '102', stage: 'offered', stepId: 'step-0002' });
    expect(at.refused('newcomers.undo', { memberId: '102', stepId: 'step-0001' })).toBe('changed_meanwhile');
    expect(at.call('newcomers.undo', { memberId: '102', stepId: 'step-0002' })).toMatchObject({ person: { stage: 'talked' } });
    expect(at.call('newcomers.undo', { memberId: '102', stepId: 'step-0001' })).toMatchObject({ person: { stage: 'new', task: { status: 'open' } } });
    expect(at.column('Kontakte', 'Kontakt-ID')).toEqual([]);
    expect(at.refused('newcomers.undo', { memberId: '102', stepId: 'step-0009' })).toBe('nothing_to_undo');
    expect(at.refused('newcomers.undo', { memberId: '101', stepId: 'step-0001' })).toBe('nothing_to_undo');
  });
});

describe('who takes care', () => {
  test('taken on by the person at the screen, and handed to the working group', () => {
    const at = path();
    at.call('newcomers.list', {});
    at.room.who.address = 'ben@example.org';
    expect(at.call('newcomers.task', { memberId: '102', action: 'accept' })).toMatchObject({ person: { owner: 'ben@example.org', task: { status: 'accepted', owner: 'ben@example.org' } } });
    expect(at.tab('Aufgaben').values()[1]?.slice(5, 9)).toEqual(['ben@example.org', day('2026-11-29'), 'in Arbeit', day('2026-11-22')]);
    const before = at.tab('Protokoll').values().length;
    at.call('newcomers.task', { memberId: '102', action: 'accept' });
    expect(at.tab('Protokoll').values()).toHaveLength(before);
    expect(at.call('newcomers.task', { memberId: '102', action: 'handBack' }).message).toBe('Gespeichert. Die Aufgabe ist jetzt bei der AG Mitgliederbetreuung.');
    expect(at.tab('Aufgaben').values()[1]?.slice(5, 9)).toEqual(['AG Mitgliederbetreuung', day('2026-11-29'), 'zurückgegeben', '']);
    expect(at.column('Neumitglieder', 'Wer')).toEqual(['AG Mitgliederbetreuung']);
  });

  test('companion, first meeting and note; what somebody else wrote meanwhile is kept', () => {
    const at = path();
    at.call('newcomers.list', {});
    const saved = at.call('newcomers.update', { memberId: '102', companion: 'Cem', firstMeeting: '2026-12-03', note: '=1+1', expected: { companion: '', firstMeeting: '', note: '' } });
    expect(saved).toMatchObject({ person: { companion: 'Cem', firstMeeting: '2026-12-03', note: '=1+1' } });
    expect(at.tab('Neumitglieder').values()[1]?.slice(8, 11)).toEqual(['Cem', day('2026-12-03'), '=1+1']);
    expect(at.refused('newcomers.update', { memberId: '102', companion: 'Ben', expected: { companion: '' } })).toBe('changed_meanwhile');
    expect(at.call('newcomers.update', { memberId: '102', firstMeeting: '' })).toMatchObject({ person: { companion: 'Cem', firstMeeting: '' } });
    expect(at.refused('newcomers.update', { memberId: '102', firstMeeting: 'morgen' })).toBe('bad_request');
  });
});

describe('two rows become one', () => {
  test('the path goes along, and comes back with the undo', () => {
    const at = path();
    at.type(103, 'Eintritt', day('2026-11-20'));
    at.call('newcomers.list', {});
    at.call('newcomers.advance', { memberId: '103', stage: 'talked', stepId: 'step-0001' });
    at.call('members.merge', { keep: '102', remove: '103', operationId: 'merge-0001', fields: {} });
    expect(at.column('Neumitglieder', 'Mitglied-ID')).toEqual(['102', '102']);
    expect(at.call('newcomers.list', {}).people).toMatchObject([{ memberId: '102', stage: 'talked' }]);
    at.call('members.undoMerge', { operationId: 'merge-0001' });
    expect(at.call('newcomers.list', {}).people.map(({ memberId, stage }) => [memberId, stage])).toEqual([['102', 'new'], ['103', 'talked']]);
  });
});
