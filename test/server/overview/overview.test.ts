// The tab of figures as a person reads it: what it tells, what it keeps back, and that it is found again.

import type { Cell } from '../../../src/server/ports.ts';
import { refreshOverview, refreshOverviewIfThere } from '../../../src/server/overview/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { memoryRoom } from '../../support/memoryRoom.ts';
import { day, reminded, type Reminded, type Someone } from '../reminders/room.ts';

const someone = (id: number, more: Partial<Someone> = {}): Someone => ({ id, name: `M${id}`, birth: day('1980-01-15'), ...more });
const crowd = (from: number, count: number, more: Partial<Someone> = {}): Someone[] => Array.from({ length: count }, (_, index) => someone(from + index, more));

/** The figures below a heading, label to figures, up to the next empty row. */
function block(at: Pick<Reminded, 'tab'>, title: string, tab = 'Übersicht'): Record<string, Cell[]> {
  const rows = at.tab(tab).values();
  const from = rows.findIndex(([label]) => label === title);
  expect(from).toBeGreaterThan(0);
  const rest = rows.slice(from + 1);
  const end = rest.findIndex((row) => row.every((cell) => cell === ''));
  const lines = rest.slice(0, end < 0 ? undefined : end).filter(([label]) => label !== '');
  return Object.fromEntries(lines.map(([label, ...figures]) => [String(label), figures.slice(0, 2)]));
}

function district(): Reminded {
  const at = reminded([
    ...crowd(1, 12, { group: 'BO Reuterkiez', lastContact: day('2026-10-01'), entry: day('2026-11-03') }),
    ...crowd(20, 9, { group: 'BO Donaukiez', birth: '03.04.1950' }),
    ...crowd(40, 3, { group: 'BO Schillerkiez', birth: '' }),
    ...crowd(50, 6, { group: '', birth: day('2004-11-23'), entry: day('2025-03-10'), lastContact: day('2025-01-01') }),
    ...crowd(60, 7, { group: 'BO Donaukiez', entry: day('2025-02-01'), exit: day('2026-09-30') }),
    ...crowd(80, 2, { group: 'BO Donaukiez', exit: day('2026-08-31') }),
  ]);
  at.call('overview.refresh', {});
  return at;
}

test('says where and when, and how many', () => {
  const at = district();
  const rows = at.tab('Übersicht').values();
  expect(rows[0]?.[0]).toBe('Übersicht der Mitgliederbetreuung');
  expect(rows.slice(1, 4).map(([text]) => text)).toEqual(expect.arrayContaining([expect.stringMatching(/^Stand: 2026-11-22/)]));
  expect(block(at, 'Auf einen Blick')).toMatchObject({ Mitglieder: [30, ''], 'davon neu in den letzten 90 Tagen': [12, ''], 'ohne BO': ['verborgen', ''] });
});

test('a small group is not told, nor the one it could be worked out from; those who left do not count', () => {
  expect(block(district(), 'Mitglieder nach BO')).toEqual({ 'BO Reuterkiez': [12, 40], 'BO Donaukiez': [9, 30], 'BO Schillerkiez': ['verborgen', ''], 'ohne BO': ['verborgen', ''] });
});

test('a block of which too few could stand behind every figure tells none', () => {
  const at = reminded([...crowd(1, 5, { group: 'BO Reuterkiez' }), ...crowd(20, 1, { group: 'BO Donaukiez' })]);
  at.call('overview.refresh', {});
  expect(block(at, 'Mitglieder nach BO')).toEqual({ verborgen: ['', ''] });
});

test('ages in bands, whole years counted', () => {
  expect(block(district(), 'Alter')).toEqual({ 'unter 25': ['verborgen', ''], '45 bis 54': [12, 40], '75 und älter': [9, 30], unbekannt: ['verborgen', ''] });
});

test('entries and exits by month, also of those who left since', () => {
  const months = block(district(), 'Eintritte und Austritte in 24 Monaten');
  expect(months['Nov 2026']).toEqual([12, 0]);
  expect(months['Feb 2025']).toEqual([7, 0]);
  expect(months['Mär 2025']).toEqual([6, 0]);
  expect(months['Aug 2026']).toEqual([0, 'verborgen']);
  expect(months['Sep 2026']).toEqual([0, 'verborgen']);
  expect(months['12 Monate bis Nov 2026']).toEqual([12, 9]);
  expect(Object.keys(months)).toHaveLength(26);
});

test('who was talked to in the last year, as a share; a group that would tell of a few is hidden', () => {
  expect(block(district(), 'Im letzten Jahr erreicht')).toEqual({ 'BO Reuterkiez': [100, ''], 'BO Donaukiez': [0, ''], 'BO Schillerkiez': ['verborgen', ''], 'ohne BO': ['verborgen', ''], 'alle zusammen': [40, ''] });
});

test('the path, the answers, and what nobody offers', () => {
  const at = reminded(crowd(1, 12, { entry: day('2026-11-10') }));
  at.call('newcomers.list', {});
  for (let id = 1; id <= 6; id++) {
    at.call('newcomers.advance', { memberId: String(id), stage: 'talked' });
    at.type(id, 'Interessen', id < 6 ? 'Schach, Chor' : 'Chor, Töpfern');
  }
  at.call('overview.refresh', {});
  expect(block(at, 'Weg der Neumitglieder')).toMatchObject({ neu: [6, ''], 'Gespräch geführt': [6, ''], angekommen: [0, ''] });
  expect(block(at, 'Antworten auf Fragebögen')).toEqual({ 'Dazu gibt es noch nichts.': ['', ''] });
  expect(block(at, 'Interessen, für die ein Angebot fehlt')).toEqual({ Chor: [6, ''], Schach: [5, ''], 'und 1 weiteres Thema mit jeweils weniger als 5 Personen': ['', ''] });
});

test('charts stand beside their figures and below each other; a second refresh makes no second ones', () => {
  const at = district();
  const tab = at.tab('Übersicht');
  const charts = tab.charts;
  expect(charts.map(({ title }) => title)).toEqual(['Mitglieder nach BO', 'Alter', 'Eintritte und Austritte in 24 Monaten', 'Im letzten Jahr erreicht']);
  const rows = tab.values();
  for (const { title, of } of charts) expect(rows[of.row - 2]?.[0]).toBe(title);
  charts.slice(1).forEach(({ at: place }, index) => {
    const above = charts[index]!;
    expect(place.row).toBeGreaterThan(above.at.row + (above.height ?? 0) / 21);
  });
  const before = at.room.workbook.names();
  at.call('overview.refresh', {});
  expect(tab.charts).toEqual(charts);
  expect(tab.headed).toContain(1);
  expect(at.room.workbook.names()).toEqual(before);
});

test('found under another name; a stranger’s tab of this name is left alone', () => {
  const at = reminded(crowd(1, 12));
  at.room.workbook.addTab('Übersicht', [['Meine Notizen'], ['nicht anfassen']]);
  const { tab } = at.call('overview.refresh', {});
  expect(tab).toBe('Übersicht (Mitgliederbetreuung)');
  at.tab(tab).name = 'Zahlen';
  expect(at.call('overview.refresh', {}).tab).toBe('Zahlen');
  at.room.marks.values.clear();
  expect(at.call('overview.refresh', {}).tab).toBe('Zahlen');
  expect(at.tab('Übersicht').values()).toEqual([['Meine Notizen'], ['nicht anfassen']]);
  expect(at.room.unlocked).toEqual([]);
});

test('columns that are missing are named, columns elsewhere are found, text stays text', () => {
  const rows = [['PLZ', 'Letzter Kontakt', 'BO', 'Name', 'Vorname', 'Mitgliedsnummer', 'Straße'], ...Array.from({ length: 12 }, (_, index) => [12045, day('2026-10-01'), '=1+1', `N${index}`, 'Kim', index + 1, 'Weserstraße 3'])];
  const room = memoryRoom({ Liste: rows });
  applySetup(room, {});
  refreshOverview(room);
  const at = { tab: (name: string) => room.workbook.tab(name) };
  expect(block(at, 'Alter')).toEqual({ 'In der Mitgliederliste fehlt die Spalte „Geburtsdatum“.': ['', ''] });
  expect(block(at, 'Mitglieder nach BO')).toEqual({ '=1+1': [12, 100] });
  expect(block(at, 'Im letzten Jahr erreicht')).toEqual({ '=1+1': [100, ''], 'alle zusammen': [100, ''] });
});

test.each([[0, 'steht noch niemand'], [3, 'weniger als 5 Mitglieder']])('%i members: a sentence, no figures', (count, sentence) => {
  const at = reminded(crowd(1, count));
  at.call('overview.refresh', {});
  expect(Object.keys(block(at, 'Auf einen Blick'))[0]).toContain(sentence);
  expect(at.tab('Übersicht').charts).toEqual([]);
});

test('as many calls for thousands as for a few', () => {
  const calls = (count: number): number => {
    const at = reminded(crowd(1, count, { entry: day('2026-01-03') }));
    at.call('overview.refresh', {});
    at.room.workbook.forget();
    at.call('overview.refresh', {});
    return at.room.workbook.calls.length;
  };
  expect(calls(3_000)).toBe(calls(30));
});

test('the daily run refreshes it only where somebody has made it', () => {
  const at = reminded(crowd(1, 12));
  expect(refreshOverviewIfThere(at.room)).toBe(false);
  expect(at.room.workbook.names()).not.toContain('Übersicht');
  at.call('overview.refresh', {});
  at.type(1, 'BO', 'BO Neu');
  for (let id = 2; id <= 6; id++) at.type(id, 'BO', 'BO Neu');
  expect(refreshOverviewIfThere(at.room)).toBe(true);
  expect(block(at, 'Mitglieder nach BO')).toEqual({ 'BO Neu': [6, 50], 'BO Reuterkiez': [6, 50] });
});
