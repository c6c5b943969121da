// The tab `Einwilligungen` as people leave it: renamed, sorted, twice, with words of their own. In doubt nobody has agreed.

import { answer } from '../../../src/server/door.ts';
import { readConsents } from '../../../src/server/consents/index.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { careRoom, type CareRoom } from '../../support/careRoom.ts';
import type { Cell } from '../../../src/server/ports.ts';

interface Shown { consents: { channel: string; state: string; since: string }[] }
function ask<T>({ room }: CareRoom, name: string, payload: object): T {
  room.workbook.forget();
  const envelope = answer(useCases, room, name, payload);
  if (!envelope.ok) throw new Error(`${name}: ${envelope.error.code}`);
  return envelope.result as T;
}
const states = (care: CareRoom): string[] => ask<Shown>(care, 'consents.show', { memberId: '101' }).consents.map(({ channel, state }) => `${channel} ${state}`);
const may = ({ room }: CareRoom): boolean[] => {
  room.workbook.forget();
  const { mayGreet, mayIntroduce } = readConsents(room);
  return [mayGreet('101'), mayIntroduce('101')];
};
function agreed(): CareRoom {
  const care = careRoom();
  for (const channel of ['greeting', 'introduction']) ask(care, 'consents.set', { memberId: '101', channel, state: 'yes', source: 'am Telefon gesagt' });
  expect(may(care)).toEqual([true, true]);
  return care;
}
const tabOf = ({ room }: CareRoom): { set(row: number, column: number, value: Cell): void; values(): readonly (readonly Cell[])[]; append(rows: Cell[][]): void } => room.workbook.tab('Einwilligungen');

test('a yes that became a no by hand counts at once; also emptied, or a word that nobody knows', () => {
  for (const said of ['nein', 'NEIN ', 'widerrufen', '', '?']) {
    const care = agreed();
    tabOf(care).set(2, 4, said);
    expect([said, ...may(care)]).toEqual([said, false, true]);
  }
});

test('the tab sorted and with a column moved says the same', () => {
  const care = agreed();
  const rows = tabOf(care).values().map((line) => [...line]);
  const [head = [], ...lines] = rows;
  const moved = [head, ...lines.reverse()].map(([id = '', name = '', ...rest]) => [name, id, ...rest]);
  moved.forEach((line, row) => line.forEach((value, column) => tabOf(care).set(row + 1, column + 1, value)));
  expect(may(care)).toEqual([true, true]);
  ask(care, 'consents.set', { memberId: '101', channel: 'greeting', state: 'no', source: 'Brief' });
  expect(may(care)).toEqual([false, true]);
  expect(tabOf(care).values()).toHaveLength(3);
});

test('a row twice, one yes and one no: no', () => {
  const care = agreed();
  const row = [...(tabOf(care).values()[1] ?? [])];
  row[3] = 'nein';
  tabOf(care).append([row]);
  expect(may(care)).toEqual([false, true]);
  expect(states(care)).toContain('greeting no');
});

test('the tab renamed counts as put away: nobody is greeted, the page says so, and what is said now goes into a new one', () => {
  const care = agreed();
  care.room.workbook.tab('Einwilligungen').name = 'Einwilligungen alt';
  expect(may(care)).toEqual([false, false]);
  expect(states(care).slice(2)).toEqual(['greeting unknown', 'introduction unknown']);
  ask(care, 'consents.set', { memberId: '101', channel: 'greeting', state: 'yes', source: 'am Telefon gesagt' });
  expect(may(care)).toEqual([true, false]);
});

test('„Kein Anruf“ in the list beats a yes that was written down, and is shown as the no it is', () => {
  const care = careRoom();
  ask(care, 'consents.set', { memberId: '101', channel: 'call', state: 'yes', source: 'am Telefon gesagt' });
  care.type(101, 'Kein Anruf', 'ja');
  expect(states(care)[0]).toBe('call no');
  ask(care, 'consents.set', { memberId: '101', channel: 'call', state: 'yes', source: 'am Telefon gesagt', recordId: 'record-0001' });
  expect([states(care)[0], care.cell(101, 'Kein Anruf')]).toEqual(['call yes', '']);
});
