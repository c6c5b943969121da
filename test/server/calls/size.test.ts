// 20,000 members, 5,000 on the list: the same few calls, and little time of our own.

import { nextCall, reportCall } from '../../../src/server/calls/index.ts';
import { callRoom, name } from './callRoom.ts';
import { people } from '../../support/careRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';

const members = (count: number): Rows => [
  ...people.slice(0, 2),
  ...Array.from({ length: count }, (_, at) => [10_000 + at, `Name${at % 977}`, `Vor${at % 311}`, 'Weserstraße 5', 12045, 'Berlin', `030 6${100_000 + at}`, '', `m${at}@example.org`, '', '', '', '']),
];

/** Our own time, however busy the machine is. */
function cpuMs(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
}

function measured(count: number): { calls: number; ownMs: number } {
  const at = callRoom({ selection: { picked: { mode: 'only', memberIds: Array.from({ length: Math.min(count, 5_000) }, (_, index) => String(10_000 + index)) } } }, {}, members(count));
  const { workbook } = at.room;
  nextCall(at.room, { campaign: name });
  // What copying the cells in memory takes is not ours: the members are copied once, the others' time is taken off.
  let inCells = 0;
  for (const tab of workbook.tabs()) {
    const own = tab.all.bind(tab);
    const once = tab.name === 'Mitglieder' ? own() : null;
    tab.all = () => {
      const begun = cpuMs();
      const block = once ?? own();
      inCells += cpuMs() - begun;
      return block;
    };
  }
  let best = Infinity;
  let calls = 0;
  for (let round = 0; round < 8; round++) {
    workbook.forget();
    inCells = 0;
    const begun = cpuMs();
    const answer = reportCall(at.room, { campaign: name, memberId: String(10_000 + round), reportId: `report-00${round}`, outcome: 'noAnswer' });
    best = Math.min(best, cpuMs() - begun - inCells);
    expect(answer.next?.people.map(({ memberId }) => memberId)).toEqual([String(10_001 + round), String(10_002 + round)]);
    calls = workbook.calls.length;
  }
  return { calls, ownMs: best };
}

test('the calls are as many for 20,000 as for 40, and take under 50 ms of our own', () => {
  const few = measured(40);
  const many = measured(20_000);
  expect(many.calls).toBe(few.calls);
  expect(many.ownMs).toBeLessThan(50);
});

test('a list that was sorted, or whose rows moved, misleads nobody; asking for the next person notes where they stand now', () => {
  const at = callRoom({ batch: 1 }, {}, members(60));
  nextCall(at.room, { campaign: name });
  at.list.sort(3, 2);
  at.list.insertRows(3);
  at.type(10_001, 'Kein Anruf', 'ja');
  expect(at.report(10_000, 'talked').next!.people.map(({ memberId }) => memberId)).toEqual(['10002']);
  expect([at.cell(10_000, 'Letzter Kontakt'), at.cell(10_001, 'Letzter Kontakt')]).toEqual([new Date('2026-11-22T00:00:00.000Z'), '']);
  nextCall(at.room, { campaign: name });
  expect(at.called(10_005, 'Meldung')).toBe(`#${at.rowOf(10_005)}`);
});
