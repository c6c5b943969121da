// Choices saved under a name: once, replaced only when asked, read back whatever people do to the tab; and who they mean.

import type { Envelope, WireError } from '../../../src/contract/errors.ts';
import type { Answer, RpcName } from '../../../src/contract/rpc.ts';
import type { Selection } from '../../../src/contract/selection.ts';
import { answer } from '../../../src/server/door.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { careRoom, people, type CareRoom } from '../../support/careRoom.ts';
import type { MemoryTab } from '../../support/memoryWorkbook.ts';

const reuter: Selection = { postcodes: ['12045', ''], ageFrom: 30 };

/** The answer, or the refusal. */
function ask<N extends RpcName>(care: CareRoom, name: N, payload: object): Answer<N> & Partial<WireError> {
  const envelope = JSON.parse(JSON.stringify(answer(useCases, care.room, name, payload))) as Envelope<Answer<N>>;
  return (envelope.ok ? envelope.result : envelope.error) as Answer<N> & Partial<WireError>;
}
const save = (care: CareRoom, name: string, selection: Selection = reuter, more: object = {}) => ask(care, 'selections.save', { name, selection, ...more });
const names = (care: CareRoom): string[] => ask(care, 'selections.list', {}).selections.map(({ name }) => name);
const tabOf = (care: CareRoom): MemoryTab => care.room.workbook.tab('Auswahlen');
const logged = (care: CareRoom): unknown[] => care.room.workbook.tab('Protokoll').below('Vorgang').filter((word) => String(word).startsWith('Auswahl'));

test('before the first there is none, and no tab is made by looking', () => {
  const care = careRoom();
  expect(ask(care, 'selections.list', {})).toEqual({ selections: [], unclear: [] });
  expect(care.room.workbook.names()).not.toContain('Auswahlen');
});

test('the first makes the tab: name, words for people, who and when', () => {
  const care = careRoom();
  const { selections, message } = save(care, ' Reuter  ab 30 ');
  expect(message).toMatch(/^„Reuter ab 30“ ist gemerkt\./);
  expect(selections).toEqual([{ name: 'Reuter ab 30', words: ['PLZ: 12045 oder ohne PLZ', 'Alter: ab 30'], selection: reuter, by: 'ada@example.org', day: '2026-11-22' }]);
  expect(tabOf(care).values()).toEqual([
    ['Name', 'Was sie auswählt', 'Angelegt von', 'Am', 'Auswahl'],
    ['Reuter ab 30', 'PLZ: 12045 oder ohne PLZ\nAlter: ab 30', 'ada@example.org', new Date('2026-11-22T00:00:00.000Z'), '{"postcodes":["12045",""],"ageFrom":30}'],
  ]);
  expect(tabOf(care).design?.columns.map(({ hidden = false }) => hidden)).toEqual([false, false, false, false, true]);
  expect(care.room.unlocked).toEqual([]);
});

test('sent twice it stands there once and is logged once', () => {
  const care = careRoom();
  const first = save(care, 'Reuter');
  expect(save(care, 'Reuter')).toEqual(first);
  expect(tabOf(care).values()).toHaveLength(2);
  expect(logged(care)).toEqual(['Auswahl gemerkt']);
});

test('a name is taken whatever its case, and replaced only when asked', () => {
  const care = careRoom();
  save(care, 'Reuter');
  expect(save(care, 'reuter', { newOnly: true })).toMatchObject({ code: 'name_taken', message: expect.stringContaining('„Reuter“ gibt es schon') });
  expect(save(care, 'reuter', { newOnly: true }, { replace: true }).selections).toMatchObject([{ name: 'reuter', selection: { newOnly: true } }]);
  expect(tabOf(care).values()).toHaveLength(2);
  const log = care.room.workbook.tab('Protokoll');
  expect([log.below('Vorgang').pop(), log.below('Feld').pop(), log.below('Vorher').pop(), log.below('Nachher').pop(), log.below('Mitglied-ID').pop()]).toEqual([
    'Auswahl ersetzt', 'reuter', 'PLZ: 12045 oder ohne PLZ; Alter: ab 30', 'Neu: in den letzten 90 Tagen eingetreten', '',
  ]);
});

test('removed, twice if need be', () => {
  const care = careRoom();
  save(care, 'Reuter');
  save(care, 'Neue', { newOnly: true });
  expect(ask(care, 'selections.remove', { name: 'REUTER' }).selections.map(({ name }) => name)).toEqual(['Neue']);
  expect(ask(care, 'selections.remove', { name: 'Reuter' })).toMatchObject({ message: expect.stringContaining('gelöscht') });
  expect(logged(care)).toEqual(['Auswahl gemerkt', 'Auswahl gemerkt', 'Auswahl gelöscht']);
});

test('rows may be renamed, sorted, deleted by hand; the columns moved; the tab renamed', () => {
  const care = careRoom();
  for (const name of ['Zeit', 'Neue', 'alte', 'Ärztinnen']) save(care, name, { groups: [name] });
  const tab = tabOf(care);
  tab.set(3, 1, 'Ganz neue');
  tab.deleteRows(2, 1);
  tab.insertColumn(1);
  tab.name = 'Unsere Auswahlen';
  expect(names(care)).toEqual(['alte', 'Ärztinnen', 'Ganz neue']);
  save(care, 'alte', { newOnly: true }, { replace: true });
  expect(care.room.workbook.names().filter((name) => name.includes('uswahlen'))).toEqual(['Unsere Auswahlen']);
  expect(names(care)).toEqual(['alte', 'Ärztinnen', 'Ganz neue']);
});

describe('a row spoiled by hand is listed and mended, never lost and never guessed', () => {
  const spoiled: [string, (tab: MemoryTab) => void, string][] = [
    ['broken JSON', (tab) => tab.set(2, 5, '{"groups":['), 'Reuter'],
    ['empty', (tab) => tab.set(2, 5, ''), 'Reuter'],
    ['a number', (tab) => tab.set(2, 5, 12), 'Reuter'],
    ['a condition nobody knows, which would mean everybody', (tab) => tab.set(2, 5, '{"group":["BO Reuterkiez"]}'), 'Reuter'],
    ['a postcode that is none', (tab) => tab.set(2, 5, '{"postcodes":["1204"]}'), 'Reuter'],
    ['no name', (tab) => tab.set(2, 1, ''), 'Zeile 2'],
  ];
  test.each(spoiled)('%s', (_, spoil, told) => {
    const care = careRoom();
    save(care, 'Reuter');
    save(care, 'Neue', { newOnly: true });
    spoil(tabOf(care));
    const { selections, unclear } = ask(care, 'selections.list', {});
    expect([selections.map(({ name }) => name), unclear]).toEqual([['Neue'], [told]]);
  });

  test('of two rows with one name the first counts', () => {
    const care = careRoom();
    save(care, 'Reuter');
    save(care, 'Neue', { newOnly: true });
    tabOf(care).set(3, 1, 'REUTER');
    expect(ask(care, 'selections.list', {})).toMatchObject({ selections: [{ name: 'Reuter', selection: reuter }], unclear: ['REUTER'] });
  });

  test('replacing mends it', () => {
    const care = careRoom();
    save(care, 'Reuter');
    tabOf(care).set(2, 5, 'weg');
    expect(save(care, 'Reuter').code).toBe('name_taken');
    expect(save(care, 'Reuter', reuter, { replace: true }).selections).toMatchObject([{ name: 'Reuter', selection: reuter }]);
  });
});

test("a stranger's tab of that name is left alone", () => {
  const care = careRoom();
  care.room.workbook.addTab('Auswahlen', [['Obst', 'Preis'], ['Äpfel', 3]]);
  save(care, 'Reuter');
  expect(tabOf(care).values()).toEqual([['Obst', 'Preis'], ['Äpfel', 3]]);
  expect(names(care)).toEqual(['Reuter']);
});

test('more people picked by hand than a cell holds are refused before anything is made', () => {
  const care = careRoom();
  const memberIds = Array.from({ length: 4_000 }, (_, index) => `mitglied-${index}`);
  expect(save(care, 'Viele', { picked: { memberIds, mode: 'only' } })).toMatchObject({ code: 'value_unclear', details: [expect.stringContaining('passen nicht in eine Zelle')] });
  expect(care.room.workbook.names()).not.toContain('Auswahlen');
});

test('dialogs get them with their first answer', () => {
  const care = careRoom();
  save(care, 'Reuter');
  const saved = [expect.objectContaining({ name: 'Reuter', words: ['PLZ: 12045 oder ohne PLZ', 'Alter: ab 30'] })];
  expect(ask(care, 'campaigns.preview', { selection: {}, options: true }).options?.saved).toEqual(saved);
  expect(ask(care, 'mailing.preview', { selection: {}, options: true }).options?.saved).toEqual(saved);
});

test('the people of a choice by last name, with why; more than fit are counted', () => {
  const care = careRoom();
  care.type(103, 'Interessen', 'Klima');
  expect(ask(care, 'selections.people', { selection: { postcodes: ['12045', '12049'] } })).toEqual({
    people: [
      { memberId: '102', name: 'Leyla Kaya', group: '', why: [] },
      { memberId: '103', name: 'Anton Mueller', group: '', why: [] },
      { memberId: '101', name: 'Ayşe Müller', group: '', why: [] },
      { memberId: '106', name: 'Zoë Schäfer', group: '', why: [] },
    ],
    total: 4,
  });
  expect(ask(care, 'selections.people', { selection: { interests: ['Klima'] } }).people).toEqual([{ memberId: '103', name: 'Anton Mueller', group: '', why: ['Interessen: Klima'] }]);
  const many = careRoom([...people, ...Array.from({ length: 300 }, (_, index) => [1000 + index, `Name${index}`, 'Vor', '', 12051, 'Berlin', '', '', '', '', '', '', ''])]);
  const { people: shown, total } = ask(many, 'selections.people', { selection: { postcodes: ['12051'] } });
  expect([shown.length, total]).toEqual([200, 300]);
});
