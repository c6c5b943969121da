// Checking the list: what is listed, what taking a proposal leaves in the cells, and what taking it back restores.

import type { Correction, Problem } from '../../../src/contract/check.ts';
import { applyCorrections, checkMembers, undoCorrections } from '../../../src/server/members/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { messyList } from '../../support/memberList.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import { formula, type MemoryTab, type Rows } from '../../support/memoryWorkbook.ts';
import { refusal } from '../../support/refusal.ts';

const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);
const head = ['Mitgliedsnummer', 'Nachname', 'Vorname', 'Straße', 'PLZ', 'Telefon', 'Handy', 'E-Mail', 'Geburtsdatum', 'Eintritt', 'Austritt'];
/** A member without a fault; `own` by header. */
const line = (number: number, own: Record<string, Rows[number][number]> = {}): Rows[number] => {
  const right: Record<string, Rows[number][number]> = {
    Mitgliedsnummer: number, Nachname: 'Kaya', Vorname: 'Elif', Straße: 'Fuldastraße 37', PLZ: 12045, Telefon: '030 23125764', Handy: '', 'E-Mail': 'elif@example.org', Geburtsdatum: day('1979-06-05'), Eintritt: day('2002-11-06'), Austritt: '',
  };
  return head.map((header) => ({ ...right, ...own })[header] ?? '');
};

function setUp(...lines: Rows): { room: MemoryRoom; members: MemoryTab } {
  const room = memoryRoom({ Mitglieder: [head, ...lines, ...[901, 902, 903].map((number) => line(number))] });
  applySetup(room, {});
  return { room, members: room.workbook.tab('Mitglieder') };
}

const problemsOf = (...lines: Rows): Problem[] => checkMembers(setUp(...lines).room, {}).problems;
const short = ({ field, code, proposal }: Problem): unknown[] => [field, code, proposal];
const corrections = (problems: readonly Problem[]): Correction[] =>
  problems.flatMap(({ memberId, field, value, proposal }) => (proposal === null ? [] : [{ memberId, field, expected: value, value: proposal }]));
const take = (room: MemoryRoom, problems: readonly Problem[], operationId = 'op-number-1') => applyCorrections(room, { corrections: corrections(problems), operationId });

describe('what is listed', () => {
  test('a list without faults has none', () => {
    expect(checkMembers(setUp(line(1)).room, {})).toEqual({ members: 4, total: 0, totals: [], problems: [], undo: null });
  });

  test.each<[string, Record<string, Rows[number][number]>, unknown[]]>([
    ['a number that lost its zero', { Telefon: 3023125764 }, ['phone', 'phone_lost_zero', '030 23125764']],
    ['a number without area code', { Telefon: '2312 5764' }, ['phone', 'phone_no_area_code', '030 23125764']],
    ['two numbers', { Telefon: '030 23125764 / 0152 28817386' }, ['phone', 'phone_several', null]],
    ['words beside a number', { Handy: '0152 28817386 Sohn' }, ['mobile', 'phone_words', '0152 28817386']],
    ['half a number', { Handy: '0152' }, ['mobile', 'phone_length', null]],
    ['capitals in an e-mail', { 'E-Mail': 'ELIF@EXAMPLE.ORG ' }, ['email', 'email_form', 'elif@example.org']],
    ['a broken e-mail', { 'E-Mail': 'elif.example.org' }, ['email', 'email_broken', null]],
    ['a slip', { 'E-Mail': 'elif@gmial.com' }, ['email', 'email_typo', 'elif@gmail.com']],
    ['a date as text among dates', { Geburtsdatum: '5.6.79' }, ['birthDate', 'date_text', '05.06.1979']],
    ['a day that is none', { Geburtsdatum: '31.02.1980' }, ['birthDate', 'date_impossible', null]],
    ['the month first', { Eintritt: '11/23/1994' }, ['entryDate', 'date_month_first', '23.11.1994']],
    ['a year alone', { Geburtsdatum: 1950 }, ['birthDate', 'date_incomplete', null]],
    ['a birth to come', { Geburtsdatum: day('2031-01-01') }, ['birthDate', 'date_future', null]],
    ['an entry before the birth', { Eintritt: day('1970-01-01') }, ['entryDate', 'entry_before_birth', null]],
    ['an exit before the entry', { Austritt: day('2001-01-01') }, ['exitDate', 'exit_before_entry', null]],
    ['no postcode', { PLZ: '' }, ['postcode', 'postcode_missing', null]],
    ['no German postcode', { PLZ: '1010 Wien' }, ['postcode', 'postcode_unknown', null]],
    ['a postcode with its country', { PLZ: 'D-12045' }, ['postcode', 'postcode_form', '12045']],
    ['a postcode that lost its zero', { PLZ: 1067 }, ['postcode', 'postcode_form', '01067']],
    ['a name in capitals', { Nachname: "O'CONNOR" }, ['lastName', 'name_capitals', "O'Connor"]],
    ['spaces around a name', { Vorname: ' Elif ' }, ['firstName', 'name_spaces', 'Elif']],
    ['both names in one cell', { Nachname: 'Kaya, Elif' }, ['lastName', 'name_comma', 'Kaya']],
    ['no first name', { Vorname: '' }, ['firstName', 'name_missing', null]],
  ])('%s', (_what, cells, expected) => {
    expect(problemsOf(line(1, cells)).map(short)).toEqual([expected]);
  });

  test('says who, where, what stands there, and a sentence', () => {
    expect(problemsOf(line(7), line(8, { Telefon: '2312 5764' }))).toEqual([
      { memberId: '8', name: 'Elif Kaya', row: 3, field: 'phone', value: '2312 5764', proposal: '030 23125764', code: 'phone_no_area_code', text: 'Die Vorwahl fehlt. Ist es eine Nummer von hier?' },
    ]);
  });

  test('a number that two members have is listed for both, and nothing is proposed', () => {
    expect(problemsOf(line(7), line(7)).map(({ row, code, proposal }) => [row, code, proposal])).toEqual([[2, 'number_twice', null], [3, 'number_twice', null]]);
  });

  test('the gravest first', () => {
    expect(problemsOf(line(1, { Telefon: 3023125764, PLZ: '' }), line(2, { 'E-Mail': 'elif@' })).map(({ code }) => code)).toEqual(['postcode_missing', 'email_broken', 'phone_lost_zero']);
  });

  test('the area code of the settings is proposed, not the usual one', () => {
    const { room } = setUp(line(1, { Telefon: '23125764' }));
    const settings = room.workbook.tab('Einstellungen');
    settings.set(settings.values().findIndex((row) => row[0] === 'Vorwahl') + 1, 2, '0231');
    expect(checkMembers(room, {}).problems.map(({ proposal }) => proposal)).toEqual(['0231 23125764']);
  });

  test('phones are proposed as the column mostly has them', () => {
    const abroad = [1, 2, 3, 4].map((number) => line(number, { Telefon: '+49 30 23125764' }));
    expect(problemsOf(...abroad, line(5, { Telefon: 3023125764 })).map(({ proposal }) => proposal)).toEqual(['+49 30 23125764']);
  });

  test('text dates are no problem where most of the column is text', () => {
    const text = [1, 2, 3, 4].map((number) => line(number, { Geburtsdatum: '05.06.1979' }));
    expect(problemsOf(...text)).toEqual([]);
  });

  test('a cell as long as a book is cut, and left to people', () => {
    const [problem] = problemsOf(line(1, { 'E-Mail': `${'x'.repeat(40_000)}@example.org,` }));
    expect(problem?.value.length).toBeLessThan(210);
    expect(problem?.proposal).toBeNull();
  });

  test('the messy list: everything that is doubtful, and no sum row', () => {
    const room = memoryRoom({ Liste: messyList });
    applySetup(room, {});
    expect(checkMembers(room, {}).problems.map(({ row, field, code, proposal }) => [row, field, code, proposal])).toEqual([
      [6, 'postcode', 'postcode_form', '14547'],
      [7, 'postcode', 'postcode_form', '01067'],
      [4, 'phone', 'phone_lost_zero', '030 23125764'],
      [5, 'birthDate', 'date_text', '06.01.1991'],
      [6, 'birthDate', 'date_text', '24.01.1940'],
    ]);
  });

  test('costs the same calls for four members and for four hundred, and writes nothing', () => {
    const counts = [1, 400].map((many) => {
      const { room } = setUp(...Array.from({ length: many }, (_none, index) => line(index + 1, { Telefon: 3023125764, Geburtsdatum: '5.6.79' })));
      room.workbook.forget();
      checkMembers(room, {});
      return room.workbook.counts();
    });
    expect(counts[1]).toEqual(counts[0]);
    expect(Object.keys(counts[0] ?? {}).sort()).toEqual(['extent', 'read', 'tabs']);
  });
});

describe('taking proposals', () => {
  test('all of them: the cells hold what was proposed, dates as dates, postcodes as the column has them', () => {
    const { room, members } = setUp(line(1, { Telefon: 3023125764, Geburtsdatum: '5.6.79', PLZ: 'D-12045', 'E-Mail': 'ELIF@EXAMPLE.ORG ' }), line(2, { PLZ: 1067 }));
    expect(take(room, checkMembers(room, {}).problems)).toMatchObject({ written: 5, skipped: [], message: '5 Vorschläge übernommen.' });
    expect(members.values()[1]?.slice(4, 9)).toEqual([12045, '030 23125764', '', 'elif@example.org', day('1979-06-05')]);
    expect(members.at(3, 5)).toBe('01067');
    expect(checkMembers(room, {}).problems).toEqual([]);
    expect(room.unlocked).toEqual([]);
  });

  test('one of them leaves everything else as it was', () => {
    const { room, members } = setUp(line(1, { Telefon: 3023125764, Geburtsdatum: '5.6.79' }), line(2, { Telefon: 3023125765 }));
    const before = members.values();
    take(room, checkMembers(room, {}).problems.slice(0, 1));
    const after = members.values();
    expect(after[1]?.[5]).toBe('030 23125764');
    before[1]?.splice(5, 1, '030 23125764');
    expect(after).toEqual(before);
  });

  test('sorted in between: the right person is corrected', () => {
    const { room, members } = setUp(line(9, { Telefon: 3023125764 }), line(8, { Telefon: 3023125765 }));
    const { problems } = checkMembers(room, {});
    members.sort(2, 1);
    take(room, problems);
    expect(members.values().slice(1, 6).map((row) => [row[0], row[5]])).toEqual([[8, '030 23125765'], [9, '030 23125764'], [901, '030 23125764'], [902, '030 23125764'], [903, '030 23125764']]);
  });

  test('a cell somebody has changed since stays, and is told', () => {
    const { room, members } = setUp(line(1, { Telefon: 3023125764 }), line(2, { Telefon: 3023125765 }));
    const { problems } = checkMembers(room, {});
    members.set(2, 6, '089 1234567');
    expect(take(room, problems)).toMatchObject({
      written: 1,
      skipped: [{ memberId: '1', field: 'phone', reason: 'changed_meanwhile' }],
      message: '1 Vorschlag übernommen. 1 Zelle hat sich inzwischen geändert und bleibt, wie sie ist.',
    });
    expect([members.at(2, 6), members.at(3, 6)]).toEqual(['089 1234567', '030 23125765']);
  });

  test('somebody who is gone is told', () => {
    const { room, members } = setUp(line(1, { Telefon: 3023125764 }));
    const { problems } = checkMembers(room, {});
    members.deleteRows(2);
    expect(take(room, problems)).toMatchObject({ written: 0, skipped: [{ memberId: '1', field: 'phone', reason: 'member_not_found' }], undo: null });
  });

  test('sent twice, it is written and logged once', () => {
    const { room } = setUp(line(1, { Telefon: 3023125764, Geburtsdatum: '05.06.1979' }));
    const { problems } = checkMembers(room, {});
    take(room, problems);
    const rows = room.workbook.tab('Protokoll').values().length;
    expect(take(room, problems)).toMatchObject({ written: 2, skipped: [], undo: null });
    expect(room.workbook.tab('Protokoll').values().length).toBe(rows);
  });

  test('two rows of one number: each gets its own correction', () => {
    const { room, members } = setUp(line(1, { Telefon: 3023125764 }), line(1, { Telefon: 3023125765 }));
    take(room, checkMembers(room, {}).problems);
    expect([members.at(2, 6), members.at(3, 6)]).toEqual(['030 23125764', '030 23125765']);
  });

  test.each([
    ['phone', '23125764'],
    ['email', 'elif.example.org'],
    ['birthDate', '31.02.1980'],
    ['postcode', 'Berlin'],
    ['memberNumber', '17'],
  ] as const)('%s %s is refused, and nothing is written', (field, value) => {
    const { room, members } = setUp(line(1));
    const before = members.values();
    expect(refusal(() => applyCorrections(room, { corrections: [{ memberId: '1', field, expected: '', value }], operationId: 'op-number-1' }))).toMatchObject({ code: 'value_unclear' });
    expect(members.values()).toEqual(before);
  });

  test('a name that looks like a formula arrives as the text it is', () => {
    const { room, members } = setUp(line(1, { Nachname: 'KAYA' }));
    applyCorrections(room, { corrections: [{ memberId: '1', field: 'lastName', expected: 'KAYA', value: '=HYPERLINK("x")' }], operationId: 'op-number-1' });
    expect(members.at(2, 2)).toBe('=HYPERLINK("x")');
    expect(members.readFormulas(2, 2, 1, 1)).toEqual([['']]);
  });

  test('a cell with a formula is not overwritten', () => {
    const { room, members } = setUp(line(1, { Telefon: formula('=A1', 3023125764) }));
    expect(refusal(() => take(room, checkMembers(room, {}).problems))).toMatchObject({ code: 'cells_in_the_way' });
    expect(members.readFormulas(2, 6, 1, 1)).toEqual([['=A1']]);
    expect(room.workbook.tab('Protokoll').below('Vorgang')).not.toContain('Liste geprüft');
  });
});

describe('taking back', () => {
  test('the last corrections: numbers are numbers again, text is text', () => {
    const { room, members } = setUp(line(1, { Telefon: 3023125764, Geburtsdatum: '5.6.79', Vorname: ' Elif ' }));
    const before = members.values();
    const { undo } = take(room, checkMembers(room, {}).problems);
    expect(checkMembers(room, {}).undo).toEqual(undo);
    expect(undoCorrections(room, {})).toEqual({ restored: 3, kept: 0, message: '3 Zellen stehen wieder wie vorher.' });
    expect(members.values()).toEqual(before);
    expect(checkMembers(room, {}).undo).toBeNull();
  });

  test('a cell changed since stays', () => {
    const { room, members } = setUp(line(1, { Telefon: 3023125764 }), line(2, { Telefon: 3023125765 }));
    take(room, checkMembers(room, {}).problems);
    members.set(2, 6, '089 1234567');
    expect(undoCorrections(room, {})).toMatchObject({ restored: 1, kept: 1 });
    expect([members.at(2, 6), members.at(3, 6)]).toEqual(['089 1234567', 3023125765]);
  });

  test('one after the other, the last first', () => {
    const { room, members } = setUp(line(1, { Telefon: 3023125764 }), line(2, { Telefon: 3023125765 }));
    const { problems } = checkMembers(room, {});
    take(room, problems.slice(0, 1), 'op-number-1');
    take(room, problems.slice(1), 'op-number-2');
    undoCorrections(room, {});
    expect([members.at(2, 6), members.at(3, 6)]).toEqual(['030 23125764', 3023125765]);
    undoCorrections(room, {});
    expect([members.at(2, 6), members.at(3, 6)]).toEqual([3023125764, 3023125765]);
    expect(refusal(() => undoCorrections(room, {}))).toMatchObject({ code: 'nothing_to_undo' });
  });

  test('after a sort, the right rows', () => {
    const { room, members } = setUp(line(9, { Telefon: 3023125764 }), line(8, { Telefon: 3023125765 }));
    take(room, checkMembers(room, {}).problems);
    members.sort(2, 1);
    undoCorrections(room, {});
    expect([members.at(2, 6), members.at(3, 6)]).toEqual([3023125765, 3023125764]);
  });
});
