// A step forward on the path: what it writes, once; and what stands by hand or is found again.

import { formula } from '../../support/memoryWorkbook.ts';
import { day, path } from '../../support/newcomersRoom.ts';

describe('forward', () => {
  test('a conversation: stage, log, contact, last contact and task', () => {
    const at = path();
    at.call('newcomers.list', {});
    const step = at.call('newcomers.advance', { memberId: '102', stage: 'talked', stepId: 'step-0001', note: 'Möchte plakatieren.' });
    expect(step).toMatchObject({ stepId: 'step-0001', written: true, person: { stage: 'talked', next: 'offer', due: '2026-12-06', task: { status: 'done' } } });
    expect(step.message).toBe('Gespeichert: Gespräch geführt. Steht bei den Kontakten. Die Aufgabe ist erledigt, danke!');
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

  test('a talk that broke off before `Letzter Kontakt` is completed when it is sent again', () => {
    const at = path();
    at.call('newcomers.list', {});
    at.room.workbook.before = ({ kind, tab }) => {
      if (kind === 'write' && tab === 'Mitglieder') throw new Error('Service Spreadsheets timed out');
    };
    const silent = jest.spyOn(console, 'error').mockImplementation(() => undefined);
    const payload = { memberId: '102', stage: 'talked', stepId: 'step-0001' };
    expect(at.refused('newcomers.advance', payload)).toBe('unexpected');
    silent.mockRestore();
    at.room.workbook.before = null;
    at.call('newcomers.advance', payload);
    expect(at.column('Kontakte', 'Kontakt-ID')).toEqual(['step-0001']);
    expect(at.cell(102, 'Letzter Kontakt')).toEqual(new Date('2026-11-22T00:00:00.000Z'));
    expect(at.column('Aufgaben', 'Status')).toEqual(['erledigt']);
  });

  test('taking back the first step of somebody who was just put on the path keeps since when they are on it', () => {
    const at = path();
    at.call('newcomers.advance', { memberId: '101', stage: 'tried', stepId: 'step-0001' });
    at.call('newcomers.undo', { memberId: '101', stepId: 'step-0001' });
    expect(at.column('Neumitglieder', 'Stufe')).toContain('neu');
    expect(at.column('Neumitglieder', 'Seit')).toEqual(at.column('Neumitglieder', 'Gefunden'));
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
