// The path ends with respect, every step is taken back whole, and rows go along when members are merged.

import type { Payload } from '../../../src/contract/rpc.ts';
import { day, path, type Path } from '../../support/newcomersRoom.ts';

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

  test('one more attempt on the same day: the call is gone, the one before stays', () => {
    const at = path();
    at.call('newcomers.advance', { memberId: '102', stage: 'tried', stepId: 'step-0001' });
    at.call('newcomers.advance', { memberId: '102', stage: 'tried', stepId: 'step-0002' });
    for (const _time of [1, 2]) {
      expect(at.call('newcomers.undo', { memberId: '102', stepId: 'step-0002' })).toMatchObject({ message: 'Zurückgenommen. Alles ist wie vor diesem Schritt.', person: { stage: 'tried' } });
      expect(at.column('Kontakte', 'Kontakt-ID')).toEqual(['step-0001']);
    }
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
