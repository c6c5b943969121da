// Our own tabs found again and read, whatever people did to them.

import { findOwnTab, freeName, locateOwnTab, readGroups, readRuleRows, rulesTab } from '../../../src/server/tabs/index.ts';
import { table } from '../../support/memberList.ts';
import { memoryRoom } from '../../support/memoryRoom.ts';

const rules = ['PLZ|Straße|Seite|von|bis|BO|Hinweis', '12045|||||Nord|', '|||||', '12353|A-Weg|gerade|2|8a|Süd|neu'];

test('rules are read with their rows, empty ones passed over', () => {
  const { workbook } = memoryRoom({ Zuordnung: table(...rules) });
  expect(readRuleRows(workbook)).toEqual([
    { row: 2, postcode: '12045', street: '', side: '', from: '', to: '', group: 'Nord' },
    { row: 4, postcode: '12353', street: 'A-Weg', side: 'gerade', from: '2', to: '8a', group: 'Süd' },
  ]);
  expect(workbook.counts()).toEqual({ tabs: 1, extent: 1, read: 1 });
});

test('groups are those with a name', () => {
  const { workbook } = memoryRoom({ Gruppen: table('Art|Name|E-Mail|Ansprechperson', 'BO| Nord |nord@example.org|Ada Kaya', 'AG|||', 'AG|Kultur||') });
  expect(readGroups(workbook)).toEqual([
    { row: 2, name: 'Nord', kind: 'BO', contact: 'Ada Kaya', email: 'nord@example.org' },
    { row: 4, name: 'Kultur', kind: 'AG', contact: '', email: '' },
  ]);
});

test('a table without any row below its headers is empty', () => {
  expect(readRuleRows(memoryRoom({ Zuordnung: table(rules[0] ?? '') }).workbook)).toEqual([]);
});

test('headers in another spelling and a title above are fine', () => {
  const { workbook } = memoryRoom({ Zuordnung: table('Stand Mai', 'plz|Strasse|SEITE|Von|Bis|B.O.', '12045|||||Nord') });
  expect(readRuleRows(workbook)).toMatchObject([{ row: 3, postcode: '12045', group: 'Nord' }]);
});

test('a renamed tab is found by its headers, two such are not guessed between', () => {
  const room = memoryRoom({ Regeln: table(...rules) });
  expect(locateOwnTab(room.workbook, rulesTab).tab.name).toBe('Regeln');
  room.workbook.addTab('Regeln alt', table(...rules));
  expect(findOwnTab(room.workbook, rulesTab)).toEqual({ state: 'absent', stranger: false });
  room.workbook.tab('Regeln').name = 'Zuordnung';
  expect(locateOwnTab(room.workbook, rulesTab).tab.name).toBe('Zuordnung');
});

test('a header that is gone or there twice is a refusal', () => {
  const lost = memoryRoom({ Zuordnung: table('PLZ|Straße|Bereich|von|bis|BO') });
  expect(() => locateOwnTab(lost.workbook, rulesTab)).toThrow(expect.objectContaining({ code: 'column_missing', params: { tab: 'Zuordnung', header: 'Seite' } }));
  const twice = memoryRoom({ Zuordnung: table('PLZ|Straße|Seite|von|bis|BO|BO') });
  expect(() => locateOwnTab(twice.workbook, rulesTab)).toThrow(expect.objectContaining({ code: 'setup_ambiguous', params: { tab: 'Zuordnung', columns: ['F („BO“)', 'G („BO“)'] } }));
});

test("a stranger's tab of our name is not ours", () => {
  const { workbook } = memoryRoom({ Zuordnung: table('Thema|Notiz') });
  expect(() => locateOwnTab(workbook, rulesTab)).toThrow(expect.objectContaining({ code: 'not_set_up', params: { tab: 'Zuordnung' } }));
});

test('a name beside a taken one', () => {
  expect([freeName(rulesTab, ['Liste']), freeName(rulesTab, ['ZUORDNUNG']), freeName(rulesTab, ['Zuordnung', 'Zuordnung (Mitgliederbetreuung)'])]).toEqual([
    'Zuordnung', 'Zuordnung (Mitgliederbetreuung)', 'Zuordnung (Mitgliederbetreuung 2)',
  ]);
});
