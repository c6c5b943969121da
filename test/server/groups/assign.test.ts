// Assigning members: what stands in the cells before, after, and after taking it back.

import { assignGroups, lastAssignment, noteGroupsTyped, openCases, previewAssignment, setByHand, undoAssignment } from '../../../src/server/groups/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { groupRows, list, listTab, ruleRows } from '../../support/district.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import { formula, type MemoryTab, type Rows } from '../../support/memoryWorkbook.ts';
import { refusal } from '../../support/refusal.ts';

function setUp(rules: Rows = ruleRows, members: Rows = list): { room: MemoryRoom; members: MemoryTab; log: MemoryTab } {
  const room = memoryRoom({ [listTab]: members, Gruppen: groupRows, Zuordnung: rules });
  applySetup(room, {});
  return { room, members: room.workbook.tab(listTab), log: room.workbook.tab('Protokoll') };
}

const groupsOf = (members: MemoryTab): unknown[] => members.below('BO', 3);
const sourcesOf = (members: MemoryTab): unknown[] => members.below('BO-Quelle', 3);

describe('assigning', () => {
  test('fills the group column by address and leaves open cases empty', () => {
    const { room, members } = setUp();
    const answer = assignGroups(room, {});
    expect(groupsOf(members)).toEqual(['BO Reuterkiez', 'BO Donaukiez', 'BO Schillerkiez', '', '', '', 'BO Schillerkiez', '', 'BO Reuterkiez', '']);
    expect(answer).toMatchObject({ written: 5, added: 5, openCases: { total: 3, byReason: { outside_district: 1, no_house_number: 1, no_postcode: 1 } } });
    expect(answer.message).toBe('5 Änderungen geschrieben. 3 Fälle sind noch offen.');
  });

  test('notes the rules as the source of what it wrote, and nothing beside an open case', () => {
    const { room, members } = setUp();
    assignGroups(room, {});
    expect(sourcesOf(members)).toEqual(['Automatik', 'Automatik', 'Automatik', '', '', '', 'Automatik', '', 'Automatik', '']);
  });

  test('leaves title, empty row, sum row, formulas and everybody’s other columns as they were', () => {
    const { room, members } = setUp();
    const before = members.values().map((line) => line.slice(0, 8));
    assignGroups(room, {});
    expect(members.values().map((line) => line.slice(0, 8))).toEqual(before);
    expect(members.readFormulas(4, 7, 1, 1)).toEqual([['=1+1']]);
  });

  test('leads the person to the column that was filled', () => {
    const { room, members } = setUp();
    assignGroups(room, {});
    expect(members.shownAt).toEqual({ row: 4, column: members.values()[2]!.indexOf('BO') + 1 });
  });

  test('a second run writes nothing at all', () => {
    const { room } = setUp();
    assignGroups(room, {});
    const calls = room.workbook.calls.length;
    const again = assignGroups(room, {});
    expect(again).toMatchObject({ written: 0, undo: null, message: 'Nichts zu ändern, die Zuordnung war schon aktuell. 3 Fälle sind noch offen.' });
    expect(room.workbook.calls.slice(calls).filter(({ kind }) => kind === 'write' || kind === 'append')).toEqual([]);
  });

  test('a source in other letters is the same source', () => {
    const { room, members } = setUp();
    assignGroups(room, {});
    members.set(4, members.values()[2]!.indexOf('BO-Quelle') + 1, 'automatik');
    members.set(4, members.values()[2]!.indexOf('PLZ') + 1, '99999');
    expect(assignGroups(room, {})).toMatchObject({ written: 1, cleared: 1 });
    expect([groupsOf(members)[0], sourcesOf(members)[0]]).toEqual(['', '']);
  });

  test('everything is written under the lock', () => {
    const { room } = setUp();
    assignGroups(room, {});
    undoAssignment(room, {});
    expect(room.unlocked).toEqual([]);
  });

  test.each(['Hand', 'hand', 'von Hand', 'Hand (Ada)', 'manuell'])('a group set by hand stays, whatever the rules say: %s', (source) => {
    const { room, members } = setUp();
    members.set(4, members.values()[2]!.indexOf('BO') + 1, 'BO Donaukiez');
    members.set(4, members.values()[2]!.indexOf('BO-Quelle') + 1, source);
    const answer = assignGroups(room, {});
    expect(groupsOf(members)[0]).toBe('BO Donaukiez');
    expect(answer.byHand).toBe(1);
  });

  test('a member who moved out of the district becomes an open case again', () => {
    const { room, members } = setUp();
    assignGroups(room, {});
    members.set(4, 5, 10961);
    const answer = assignGroups(room, {});
    expect(groupsOf(members)[0]).toBe('');
    expect(answer).toMatchObject({ written: 1, cleared: 1 });
  });

  test('a group somebody had entered before, and that no rule knows better, stays', () => {
    const withGroup = list.map((line, index) => [...line, ...Array.from({ length: 8 - line.length }, () => ''), index === 2 ? 'BO' : index === 6 ? 'BO Beelitz' : '']);
    const { room, members } = setUp(ruleRows, withGroup);
    assignGroups(room, {});
    expect(groupsOf(members)[3]).toBe('BO Beelitz');
  });
});

describe('between preview and writing', () => {
  test('sorted rows end right', () => {
    const { room, members } = setUp();
    const { fingerprint } = previewAssignment(room);
    members.sort(4, 3);
    assignGroups(room, { expect: fingerprint });
    const byName = Object.fromEntries(members.values().slice(3).map((line) => [line[1], line[members.values()[2]!.indexOf('BO')]]));
    expect(byName).toMatchObject({ Schäfer: 'BO Reuterkiez', 'dos Santos': 'BO Donaukiez', Çelik: 'BO Schillerkiez', Mayr: '' });
  });

  test('inserted rows and moved columns end right', () => {
    const { room, members } = setUp();
    const { fingerprint } = previewAssignment(room);
    members.insertRows(4, 2);
    members.insertColumn(1);
    assignGroups(room, { expect: fingerprint });
    expect(groupsOf(members)).toEqual(['', '', 'BO Reuterkiez', 'BO Donaukiez', 'BO Schillerkiez', '', '', '', 'BO Schillerkiez', '', 'BO Reuterkiez', '']);
  });

  test('an address changed in between is refused, and nothing is written', () => {
    const { room, members } = setUp();
    const { fingerprint } = previewAssignment(room);
    members.set(4, 4, 'Sonnenallee 8');
    expect(refusal(() => assignGroups(room, { expect: fingerprint })).code).toBe('changed_since_preview');
    expect(groupsOf(members).every((group) => group === '')).toBe(true);
  });
});

describe('a spoiled rule table', () => {
  const contradicting: Rows = [...ruleRows, ['12049', '', '', '', '', 'BO Donaukiez', '']];

  test('is shown in the preview with rows and sentence, and blocks', () => {
    const { room } = setUp(contradicting);
    const preview = previewAssignment(room);
    expect(preview.blocked).toBe(true);
    expect(preview.rules.problems[0]).toMatchObject({ code: 'contradiction', severity: 'error', rows: [5, 6] });
    expect(preview.rules.problems[0]?.text).toContain('Zeilen 5 und 6 widersprechen sich');
  });

  test('writes nothing and names the rows', () => {
    const { room, members } = setUp(contradicting);
    const refused = refusal(() => assignGroups(room, {}));
    expect(refused.code).toBe('rules_contradict');
    expect(refused.details?.[0]).toContain('Zeilen 5 und 6');
    expect(groupsOf(members).every((group) => group === '')).toBe(true);
  });

  test('without any rule there is a sentence instead of an empty run', () => {
    const { room } = setUp([ruleRows[0]!]);
    expect(refusal(() => previewAssignment(room)).code).toBe('rules_missing');
  });
});

describe('the preview', () => {
  test('says per group what would change', () => {
    const { room } = setUp();
    const preview = previewAssignment(room);
    expect(preview.groups).toEqual([
      { name: 'BO Reuterkiez', before: 0, after: 2, added: 2, removed: 0, known: true },
      { name: 'BO Donaukiez', before: 0, after: 1, added: 1, removed: 0, known: true },
      { name: 'BO Schillerkiez', before: 0, after: 2, added: 2, removed: 0, known: true },
    ]);
    expect(preview).toMatchObject({ members: 8, changes: 5, blocked: false, undo: null });
    expect(preview.list[0]).toEqual({ memberId: '100001', name: 'Zoë Schäfer', from: '', to: 'BO Reuterkiez', row: 4 });
  });

  test('writes nothing', () => {
    const { room } = setUp();
    const calls = room.workbook.calls.length;
    previewAssignment(room);
    expect(room.workbook.calls.slice(calls).filter(({ kind }) => kind === 'write' || kind === 'append')).toEqual([]);
  });
});

describe('open cases', () => {
  test('are listed with the address and what to do', () => {
    const { room } = setUp();
    const { total, cases, groups } = openCases(room);
    expect(total).toBe(3);
    expect(cases[0]).toMatchObject({ memberId: '100004', name: 'André Nguyễn', address: 'Hauptstraße 5, 14547 Beelitz', reason: 'outside_district', row: 7 });
    expect(groups).toEqual(['BO Reuterkiez', 'BO Donaukiez', 'BO Schillerkiez']);
  });

  test('one set by hand is no open case any more and survives the next run', () => {
    const { room, members } = setUp();
    assignGroups(room, {});
    setByHand(room, { memberId: '100004', group: 'bo donaukiez', expectedGroup: '' });
    assignGroups(room, {});
    expect([groupsOf(members)[3], sourcesOf(members)[3]]).toEqual(['BO Donaukiez', 'Hand']);
    expect(openCases(room).cases.map(({ memberId }) => memberId)).toEqual(['100005', '100006']);
  });

  test('a group nobody knows is refused', () => {
    const { room } = setUp();
    expect(refusal(() => setByHand(room, { memberId: '100004', group: 'BO Mond', expectedGroup: '' })).code).toBe('group_unknown');
  });

  test('somebody else’s change in the meantime is kept', () => {
    const { room, members } = setUp();
    assignGroups(room, {});
    expect(refusal(() => setByHand(room, { memberId: '100001', group: 'BO Donaukiez', expectedGroup: '' })).code).toBe('changed_meanwhile');
    expect(groupsOf(members)[0]).toBe('BO Reuterkiez');
  });

  test('given back to the rules, the member gets the rules’ group at once', () => {
    const { room, members } = setUp();
    setByHand(room, { memberId: '100001', group: 'BO Donaukiez', expectedGroup: '' });
    setByHand(room, { memberId: '100001', group: '', expectedGroup: 'BO Donaukiez' });
    expect([groupsOf(members)[0], sourcesOf(members)[0]]).toEqual(['BO Reuterkiez', 'Automatik']);
  });

  test('typed into the list, a group counts as set by hand; emptied, it is given back', () => {
    const { room, members } = setUp();
    const column = members.values()[2]!.indexOf('BO') + 1;
    members.set(7, column, 'BO Donaukiez');
    noteGroupsTyped(room, { tabId: members.id, row: 7, column, rows: 1, columns: 1 });
    expect(sourcesOf(members)[3]).toBe('Hand');
    members.set(7, column, '');
    noteGroupsTyped(room, { tabId: members.id, row: 7, column, rows: 1, columns: 1 });
    expect(sourcesOf(members)[3]).toBe('');
  });
});

describe('undo', () => {
  test('restores every cell as it was before the last run', () => {
    const { room, members } = setUp();
    const before = members.values();
    assignGroups(room, {});
    const answer = undoAssignment(room, {});
    expect(members.values()).toEqual(before);
    expect(answer).toEqual({ restored: 5, kept: 0, message: '5 Mitglieder haben wieder den Stand von vorher.' });
  });

  test('works after the list was sorted, and keeps what somebody changed since', () => {
    const { room, members } = setUp();
    assignGroups(room, {});
    setByHand(room, { memberId: '100001', group: 'BO Donaukiez', expectedGroup: 'BO Reuterkiez' });
    members.sort(4, 2);
    expect(undoAssignment(room, {})).toMatchObject({ restored: 4, kept: 1 });
    expect(groupsOf(members).filter((group) => group !== '')).toEqual(['BO Donaukiez']);
  });

  test('takes back one run after the other, and then says that there is none', () => {
    const { room, members } = setUp();
    assignGroups(room, {});
    room.clock.instant = '2026-11-22T11:00:00.000Z';
    members.set(4, 4, 'Sonnenallee 8');
    assignGroups(room, {});
    undoAssignment(room, {});
    expect(groupsOf(members)[0]).toBe('BO Reuterkiez');
    undoAssignment(room, {});
    expect(groupsOf(members)[0]).toBe('');
    expect(refusal(() => undoAssignment(room, {})).code).toBe('nothing_to_undo');
  });

  test('is offered by the preview with who, when and how many', () => {
    const { room } = setUp();
    assignGroups(room, {});
    expect(previewAssignment(room).undo).toEqual({ operationId: lastAssignment(room.workbook)?.operation.id, at: '2026-11-22T10:30:00.000Z', by: 'ada@example.org', changes: 5 });
  });

  test('two members of one number each get their own back', () => {
    const twins = list.map((line) => (line[0] === 100002 ? [100001, ...line.slice(1)] : line));
    const { room, members } = setUp(ruleRows, twins);
    const before = members.values();
    assignGroups(room, {});
    undoAssignment(room, {});
    expect(members.values()).toEqual(before);
  });
});

describe('trouble while writing', () => {
  test('a formula in the group column is not overwritten; nothing is', () => {
    const { room, members } = setUp();
    const column = members.values()[2]!.indexOf('BO') + 1;
    members.set(4, column, formula('=X1'));
    const before = members.values();
    expect(refusal(() => assignGroups(room, {}))).toMatchObject({ code: 'cells_in_the_way', params: { reason: 'formula', range: 'I4' } });
    expect(members.values()).toEqual(before);
    expect(lastAssignment(room.workbook)).toBeNull();
  });

  test('a protected source column refuses the whole run: the group column is put back, and nothing is offered to undo', () => {
    const withGroup = list.map((line, index) => [...line, ...Array.from({ length: 8 - line.length }, () => ''), index === 2 ? 'BO' : '', index === 2 ? 'Beitrag' : '']);
    const { room, members } = setUp(ruleRows, withGroup);
    members.protect(4, members.values()[2]!.indexOf('BO-Quelle') + 1, 20);
    const before = members.values();
    expect(refusal(() => assignGroups(room, {})).code).toBe('cells_in_the_way');
    expect(members.values()).toEqual(before);
    expect(lastAssignment(room.workbook)).toBeNull();
  });

  test('an undo that the sheet refuses can be asked again', () => {
    const { room, members } = setUp();
    const before = members.values();
    assignGroups(room, {});
    const column = members.values()[2]!.indexOf('BO') + 1;
    const given = members.values()[3]![column - 1]!;
    // The formula shows what the assignment wrote, so the member counts as unchanged.
    members.set(4, column, formula('=X1', given));
    expect(refusal(() => undoAssignment(room, {})).code).toBe('cells_in_the_way');
    members.set(4, column, given);
    expect(undoAssignment(room, {})).toMatchObject({ restored: 5, kept: 0 });
    expect(members.values()).toEqual(before);
  });

  test('what the sheet refuses of a group set by hand, the log does not claim', () => {
    const { room, members } = setUp();
    members.protect(4, members.values()[2]!.indexOf('BO') + 1, 20);
    expect(refusal(() => setByHand(room, { memberId: '100001', group: 'BO Donaukiez', expectedGroup: '' })).code).toBe('cells_in_the_way');
    expect(groupsOf(members)[0]).toBe('');
    expect(room.workbook.tab('Protokoll').below('Vorgang', 1).slice(-2)).toEqual(['BO von Hand', 'BO von Hand nicht ausgeführt']);
  });

  test('somebody else writing right now is said so', () => {
    const { room } = setUp();
    room.lock.taken = true;
    expect(refusal(() => assignGroups(room, {})).code).toBe('busy');
  });
});
