// Assigning whole lists, from the cells that people typed to the cells that are written: as the slow reference has it, in whatever
// order rows and columns stand; a second time changes nothing, and taken back the list is as before.

import { createAssigner } from '../../../src/server/groups/assignment.ts';
import { assignGroups, openCases, previewAssignment, undoAssignment } from '../../../src/server/groups/index.ts';
import { blocks, parseRules, type RuleRow } from '../../../src/server/groups/rules.ts';
import { parseAddress } from '../../../src/server/kernel/addresses.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';
import { refusal } from '../../support/refusal.ts';
import { agreeing, contradict, reference, type Found } from '../support/assignmentReference.ts';
import { groups, memberHeaders, memberLines, meantAddresses, meantRules, ruleTable } from '../support/district.ts';
import { fc, property } from '../support/property.ts';

const groupTab: Rows = [['Name', 'Art', 'Ansprechperson', 'E-Mail', 'Telefon', 'Treffen', 'Themen', 'Letzter Besuch', 'Nächster Besuch', 'Notiz'], ...groups.map((name) => [name, 'BO'])];

function roomOf(rules: Rows, lines: Rows, headers: readonly string[] = memberHeaders): MemoryRoom {
  const room = memoryRoom({ Mitglieder: [[...headers], ...lines], Gruppen: groupTab, Zuordnung: rules });
  applySetup(room, {});
  return room;
}

/** What stands in a column, by member. */
function column(room: MemoryRoom, header: string): Record<string, unknown> {
  const tab = room.workbook.tab('Mitglieder');
  const numbers = tab.below('Mitgliedsnummer');
  return Object.fromEntries(tab.below(header).map((cell, index) => [String(numbers[index]), cell]));
}

const spelling = fc.nat(100);
/** Of ten random rules two contradict each other nearly always. */
const usableRules = meantRules.map(agreeing);
/** Two thirds can be used as they are. */
const anyRules = fc.oneof({ weight: 1, arbitrary: meantRules }, { weight: 4, arbitrary: usableRules });

/** What the rules of a table say of a line of the list. */
function answers(table: Rows, lines: Rows): (Found | 'contradiction')[] {
  const rows = table.slice(1).map(([postcode = '', street = '', side = '', from = '', to = '', group = ''], index) => ({ row: index + 2, postcode, street, side, from, to, group }) as RuleRow);
  const { rules, problems } = parseRules(rows, groups);
  if (blocks(problems)) return lines.map(() => 'contradiction');
  const assigner = createAssigner(rules);
  return lines.map(([, , , street, houseNumber, postcode, city]) => {
    const found = assigner.assign(parseAddress({ street, houseNumber, postcode, city }, assigner.knownStreet));
    return 'open' in found ? { open: found.open } : { group: found.group };
  });
}

property('of each address the rules say what the reference says, however both are written', [anyRules, meantAddresses, spelling], (rules, addresses, by) => {
  const lines = memberLines(addresses).slice(0, addresses.length);
  const found = answers(ruleTable(rules, by), lines);
  const clash = contradict(rules);
  const expected = addresses.map(([address]) => (clash ? 'contradiction' : reference(rules, address)));
  // Comparing thousands of cases one by one would take longer than finding them.
  if (JSON.stringify(found) !== JSON.stringify(expected)) expect(addresses.map(([address], at) => ({ address, cells: lines[at], found: found[at] }))).toEqual(addresses.map(([address], at) => ({ address, cells: lines[at], found: expected[at] })));
}, { runs: 500 });

property('through the sheet each member gets the group that the reference finds, or the reason why none; contradicting rules are refused', [anyRules, meantAddresses, spelling], (rules, addresses, by) => {
  const lines = memberLines(addresses);
  const room = roomOf(ruleTable(rules, by), lines);
  if (contradict(rules)) {
    expect(refusal(() => assignGroups(room, {})).code).toBe('rules_contradict');
    expect(previewAssignment(room).rules.problems.some(({ code }) => code === 'contradiction')).toBe(true);
    return;
  }
  assignGroups(room, {});
  const found = column(room, 'BO');
  const reasons = new Map(openCases(room).cases.map(({ memberId, reason }) => [memberId, reason]));
  const told = addresses.map(([address], index) => {
    const id = String(1000 + index);
    return { address, cells: lines[index], found: found[id] === '' ? { open: reasons.get(id) } : { group: found[id] } };
  });
  expect(told).toEqual(told.map((one) => ({ ...one, found: reference(rules, one.address) })));
}, { runs: 19 });

property('the order of rules, of members and of columns changes nothing', [usableRules, meantAddresses, fc.infiniteStream(fc.nat()), spelling], (rules, addresses, random, by) => {
  const shuffle = <T>(all: readonly T[]): T[] => all.map((one) => [random.next().value as number, one] as const).sort(([a], [b]) => a - b).map(([, one]) => one);
  const lines = memberLines(addresses);
  const order = shuffle(memberHeaders.map((_, index) => index));
  const picked = (line: Rows[number]): Rows[number] => order.map((at) => line[at] ?? '');
  const [room, other] = [roomOf(ruleTable(rules, by), lines), roomOf(ruleTable(shuffle(rules), by + 1), shuffle(lines).map(picked), order.map((at) => memberHeaders[at] ?? ''))];
  assignGroups(room, {});
  assignGroups(other, {});
  expect(column(other, 'BO')).toEqual(column(room, 'BO'));
  expect(column(other, 'BO-Quelle')).toEqual(column(room, 'BO-Quelle'));
}, { runs: 13 });

property('a group set by hand stays; a second time nothing is written; taken back, the list is as before', [usableRules, meantAddresses, fc.array(fc.constantFrom<readonly [string, string]>(['', ''], ['BO Nord', 'Hand'], ['BO Süd', 'Automatik'], ['BO Alt', ''], ['', 'Automatik'], ['BO Mitte', 'von Hand']), { minLength: 1, maxLength: 6 })], (rules, addresses, before) => {
  const lines = memberLines(addresses);
  const stood = lines.map((_, index) => before[index % before.length]!);
  const room = roomOf(ruleTable(rules), lines.map((line, index) => [...line, ...stood[index]!]), [...memberHeaders, 'BO', 'BO-Quelle']);
  const list = room.workbook.tab('Mitglieder');
  const was = list.values();
  const first = assignGroups(room, {});
  const written = list.values();
  written.slice(1).forEach((line, index) => {
    if (/hand/i.test(stood[index]![1])) expect(line).toEqual(was[index + 1]);
    expect(line.slice(0, 7)).toEqual(was[index + 1]!.slice(0, 7));
  });
  const log = room.workbook.tab('Protokoll').values().length;
  expect(assignGroups(room, {})).toMatchObject({ written: 0, undo: null });
  expect(list.values()).toEqual(written);
  expect(room.workbook.tab('Protokoll').values()).toHaveLength(log);
  if (first.undo) expect(undoAssignment(room, {})).toMatchObject({ kept: 0 });
  expect(list.values()).toEqual(was);
}, { runs: 13 });
