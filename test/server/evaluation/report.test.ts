// The tab `Auswertung <Bogen>`: what stands in its cells, which charts are drawn, and what is left alone.

import { reportForm } from '../../../src/server/evaluation/index.ts';
import { refusal } from '../../support/refusal.ts';
import type { MemoryRoom } from '../../support/memoryRoom.ts';
import { answered, form, type Given } from './answered.ts';

const tabName = `Auswertung ${form}`;
const title = `Auswertung „${form}“`;
const given: Given[] = [
  ...Array.from({ length: 6 }, (_, index): Given => ({ member: index + 1, answers: ['nein', 'Keine Zeit; =HYPERLINK("x")', '=1+1', 4, new Date('2026-03-05T00:00:00.000Z'), 3] })),
  ...Array.from({ length: 4 }, (_, index): Given => ({ member: index + 11, group: 'BO Donaukiez', at: '2026-11-03', answers: ['ja', '', 'Kochabend'] })),
];

/** The rows below the one that reads so in the first column. */
function below(room: MemoryRoom, label: string, rows: number): unknown[][] {
  const values = room.workbook.tab(tabName).values();
  const at = values.findIndex(([first]) => first === label);
  if (at < 0) throw new Error(`No row reads ${label}`);
  return values.slice(at + 1, at + 1 + rows).map((line) => line.slice(0, 3));
}

test('the tab is made under the lock: title, filter, period, day, and each question as a block', () => {
  const room = answered(given);
  expect(reportForm(room, { form })).toEqual({ tab: tabName, message: `Geschrieben: Die Auswertung mit Diagrammen steht im Tab „${tabName}“.` });
  expect(room.unlocked).toEqual([]);
  const values = room.workbook.tab(tabName).values();
  expect(values.slice(0, 5).map((line) => line.slice(0, 3))).toEqual([
    [title, 'Anzahl', 'Anteil'],
    ['alle Gespräche', '', ''],
    ['10 von 10 Gesprächen', '', ''],
    ['Gespräche vom 01.11.2026 bis 03.11.2026', '', ''],
    ['Stand 22.11.2026', '', ''],
  ]);
  expect(below(room, '1. Bist du aktiv?', 4)).toEqual([['10 beantwortet', '', ''], ['', 'Anzahl', 'Anteil'], ['ja', 4, 0.4], ['nein', 6, 0.6]]);
});

test('shares are numbers in a percent column, means have two places', () => {
  const room = answered(given);
  reportForm(room, { form });
  expect(room.workbook.tab(tabName).design!.columns.map(({ format }) => format)).toEqual([undefined, undefined, '0 %', undefined]);
  expect(below(room, '4. Wie zufrieden bist du?', 9).slice(1)).toEqual([['', 'Anzahl', 'Anteil'], ['1', 0, 0], ['2', 0, 0], ['3', 0, 0], ['4', 6, 1], ['5', 0, 0], ['Mittelwert', 4, ''], ['Streuung (Standardabweichung)', 0, '']]);
});

test('several choices say that they add up to more; what is hidden stays hidden', () => {
  const room = answered(given);
  reportForm(room, { form });
  expect(below(room, '2. Warum nicht?', 2)).toEqual([['6 beantwortet · 4 nicht gefragt', '', ''], [expect.stringContaining('mehr als 100 %'), '', '']]);
  expect(below(room, 'Gespräche nach BO', 3).slice(1)).toEqual([['BO Donaukiez', 'zu wenige', ''], ['BO Reuterkiez', 'zu wenige', '']]);
});

test('what people said arrives as text', () => {
  const room = answered(given);
  reportForm(room, { form });
  expect(below(room, 'Was gesagt wurde', 2)).toEqual([['=1+1', '', ''], ['Kochabend', '', '']]);
  expect(room.workbook.tab(tabName).readFormulas(1, 1, 120, 4).flat().every((text) => text === '')).toBe(true);
});

test('each chart shows just its block, beside it and over no other', () => {
  const room = answered(given);
  reportForm(room, { form });
  const tab = room.workbook.tab(tabName);
  expect(tab.charts.map(({ kind, title: name }) => [kind, name])).toEqual([
    ['bar', 'Welche Angebote fehlen'],
    ['bar', 'Genannte Gründe'],
    ['bar', '1. Bist du aktiv?'],
    ['bar', '2. Warum nicht?'],
    ['column', '4. Wie zufrieden bist du?'],
    ['column', '5. Seit wann?'],
  ]);
  const values = tab.values();
  const scale = tab.charts[4]!;
  expect(values.slice(scale.of.row - 1, scale.of.row - 1 + scale.of.rows).map((line) => line.slice(0, 2))).toEqual([['', 'Anzahl'], ['1', 0], ['2', 0], ['3', 0], ['4', 6], ['5', 0]]);
  tab.charts.forEach(({ at, height = 280 }, index) => {
    const next = tab.charts[index + 1];
    expect(at.column).toBe(4);
    if (next) expect(at.row + Math.ceil(height / 21)).toBeLessThan(next.at.row);
  });
});

test('written again it takes the place of the old figures', () => {
  const room = answered(given);
  reportForm(room, { form });
  reportForm(room, { form, filter: { groups: ['BO Reuterkiez'] } });
  expect(room.workbook.names().filter((name) => name.startsWith('Auswertung'))).toEqual([tabName]);
  expect(below(room, title, 5).map(([text]) => text)).toEqual(['BO: BO Reuterkiez', '6 von 10 Gesprächen', 'Gespräche vom 01.11.2026', 'Stand 22.11.2026', expect.stringContaining('lässt nur sehr wenige weg')]);
  expect(JSON.stringify(room.workbook.tab(tabName).values())).not.toContain('Kochabend');
});

test('a stranger’s tab of that name stays as it is', () => {
  const room = answered(given);
  room.workbook.addTab(tabName, [['Meine Notizen']]);
  const beside = `${tabName} (Mitgliederbetreuung)`;
  expect(reportForm(room, { form }).tab).toBe(beside);
  expect(reportForm(room, { form }).tab).toBe(beside);
  expect(room.workbook.tab(tabName).values()).toEqual([['Meine Notizen']]);
});

test('broken off, it leaves the old figures or the new ones, and one tab', () => {
  const room = answered(given);
  reportForm(room, { form });
  const old = room.workbook.tab(tabName).values();
  const filter = { groups: ['BO Donaukiez'] };
  for (let at = 0, through = false; !through; at++) {
    let count = 0;
    room.workbook.before = () => {
      if (count++ === at) throw new Error('Service failed');
    };
    try {
      reportForm(room, { form, filter });
      through = true;
    } catch {
      room.workbook.before = null;
      const [first, second] = room.workbook.tab(tabName).values().map(([cell]) => cell);
      expect([first, second === old[1]?.[0] || second === 'BO: BO Donaukiez']).toEqual([title, true]);
      reportForm(room, { form });
      expect(room.workbook.tab(tabName).values().slice(0, old.length)).toEqual(old);
    }
  }
  expect(room.workbook.names().filter((name) => name.startsWith('Auswertung'))).toEqual([tabName]);
});

test('too few people: the tab says so and draws nothing', () => {
  const room = answered(given);
  reportForm(room, { form, filter: { groups: ['BO Donaukiez'] } });
  const values = room.workbook.tab(tabName).values().map(([first]) => first);
  expect(values.filter(Boolean)).toEqual([title, 'BO: BO Donaukiez', 'Stand 22.11.2026', expect.stringContaining('Weniger als 5 Personen')]);
  expect(room.workbook.tab(tabName).charts).toEqual([]);
});

test('the tab is German in every language, so it is known again; the answer is not', () => {
  const room = answered(given);
  reportForm(room, { form });
  room.who.speaks = 'en';
  expect(reportForm(room, { form })).toEqual({ tab: tabName, message: `Written: the evaluation with its charts is in the tab “${tabName}”.` });
  expect(below(room, '1. Bist du aktiv?', 1)).toEqual([['10 beantwortet', '', '']]);
});

test('while somebody else writes, nothing is made', () => {
  const room = answered(given);
  room.lock.taken = true;
  expect(refusal(() => reportForm(room, { form }))).toMatchObject({ code: 'busy' });
  expect(room.workbook.names()).not.toContain(tabName);
});
