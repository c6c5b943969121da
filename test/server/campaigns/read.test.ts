// Reading campaigns and lists as people leave them: nonsense in cells, times of all kinds, tabs renamed, rows sorted, copied and deleted.

import { attemptsOf, callListName, findCampaign, isByHand, listCampaigns, markText, mayCall, nextMark, readCallList, readCampaigns } from '../../../src/server/campaigns/index.ts';
import { mergeMembers, undoMerge } from '../../../src/server/duplicates/index.ts';
import { sentenceOf } from '../../../src/contract/texts/index.ts';
import type { AppError } from '../../../src/server/kernel/errors.ts';
import { refusal } from '../../support/refusal.ts';
import type { Cell } from '../../../src/server/ports.ts';
import { campaignRoom, draft, type CampaignRoom } from './campaignRoom.ts';

function put(room: CampaignRoom, header: string, value: Cell): void {
  room.campaigns().set(2, room.campaigns().values()[0]!.indexOf(header) + 1, value);
}

describe('a row of Kampagnen that somebody edited', () => {
  const nonsense: [string, Cell, string][] = [
    ['Bis', 'nächste Woche', 'Im Tab „Kampagnen“ ist bei „Bis“ (Zelle E2) „nächste Woche“ nicht zu verstehen. Es wurde nichts geändert. Möglich ist: 24.11.2026.'],
    ['Bis', new Date('2026-11-01T00:00:00.000Z'), 'Im Tab „Kampagnen“ ist bei „Bis“ (Zelle E2) „01.11.2026“ nicht zu verstehen. Es wurde nichts geändert. Möglich ist: ≥ 20.11.2026.'],
    ['Zustand', 'macht Pause', 'Im Tab „Kampagnen“ ist bei „Zustand“ (Zelle F2) „macht Pause“ nicht zu verstehen. Es wurde nichts geändert. Möglich ist: läuft, angehalten und beendet.'],
    ['Anrufer*innen', 'Ada und Ben', 'Im Tab „Kampagnen“ ist bei „Anrufer*innen“ (Zelle G2) „Ada und Ben“ nicht zu verstehen. Es wurde nichts geändert. Möglich ist: name@example.org.'],
    ['Höchstens Versuche', 'viele', 'Im Tab „Kampagnen“ ist bei „Höchstens Versuche“ (Zelle L2) „viele“ nicht zu verstehen. Es wurde nichts geändert. Möglich ist: 1 – 20.'],
    ['Auf einmal', 0, 'Im Tab „Kampagnen“ ist bei „Auf einmal“ (Zelle J2) „0“ nicht zu verstehen. Es wurde nichts geändert. Möglich ist: 1 – 10.'],
    ['Anrufen bis', '25:00', 'Im Tab „Kampagnen“ ist bei „Anrufen bis“ (Zelle M2) „25:00“ nicht zu verstehen. Es wurde nichts geändert. Möglich ist: 20:30.'],
    ['Anrufen bis', '8 Uhr', 'Im Tab „Kampagnen“ ist bei „Anrufen bis“ (Zelle M2) „8 Uhr“ nicht zu verstehen. Es wurde nichts geändert. Möglich ist: 20:30.'],
    ['Fertig wenn', true, 'Im Tab „Kampagnen“ ist bei „Fertig wenn“ (Zelle O2) „WAHR“ nicht zu verstehen. Es wurde nichts geändert. Möglich ist: gesprochen und erreicht.'],
  ];
  test.each(nonsense)('%s: %p', (header, value, sentence) => {
    const room = campaignRoom();
    put(room, header, value);
    const error = refusal(() => findCampaign(room.room, draft.name)) as AppError;
    expect(sentenceOf(error, 'de')).toBe(sentence);
    expect(listCampaigns(room.room).campaigns).toHaveLength(1);
  });

  test.each<[Cell, string]>([
    ['20:30', '20:30'], ['20.30', '20:30'], ['20 Uhr', '20:00'], ['19:15 Uhr', '19:15'], [20, '20:00'], [0.75, '18:00'], [new Date('1899-12-30T18:45:00.000Z'), '18:45'], ['9:05', '09:05'], ['', '20:30'],
  ])('“Anrufen bis” %p is %s', (value, time) => {
    const room = campaignRoom();
    put(room, 'Anrufen bis', value);
    expect(findCampaign(room.room, draft.name).eveningUntil).toBe(time);
  });

  test('empty cells have their usual values, days without end included', () => {
    const room = campaignRoom();
    for (const header of ['Von', 'Bis', 'Zustand', 'Anrufer*innen', 'Auf einmal', 'Pause Std.', 'Höchstens Versuche', 'Anrufen bis', 'Reserviert Min.', 'Fertig wenn', 'Anlass']) put(room, header, '');
    expect(findCampaign(room.room, draft.name)).toMatchObject({
      from: '', to: '', state: 'running', callers: [], batch: 2, pauseHours: 20, maxAttempts: 4, eveningUntil: '20:30', reservedMinutes: 30, done: 'talked', preset: null,
    });
  });

  test('callers in any form of list; whoever Google does not name is not shut out', () => {
    const room = campaignRoom();
    put(room, 'Anrufer*innen', 'Ada <Ada@example.org>; ben@example.org,\ncem@example.org');
    const campaign = findCampaign(room.room, draft.name);
    expect(campaign.callers).toEqual(['ada@example.org', 'ben@example.org', 'cem@example.org']);
    expect(['ADA@example.org', 'dora@example.org', ''].map((email) => mayCall(campaign, email))).toEqual([true, false, true]);
    put(room, 'Anrufer*innen', 'alle');
    expect(mayCall(findCampaign(room.room, draft.name), 'dora@example.org')).toBe(true);
  });

  test('a name twice: the one that has not ended', () => {
    const room = campaignRoom();
    const line = room.campaigns().values()[1]!;
    room.campaigns().put(3, 1, [line.map((cell, index) => (room.campaigns().values()[0]![index] === 'Kampagne-ID' ? 'campaign-copy' : cell))]);
    put(room, 'Zustand', 'beendet');
    expect(findCampaign(room.room, draft.name).row).toBe(3);
  });

  test('moved columns, rows above, a renamed tab', () => {
    const room = campaignRoom();
    room.campaigns().insertColumn(1, ['Farbe', 'rot']);
    room.campaigns().insertRows(1);
    room.campaigns().name = 'Telefonaktionen';
    expect(findCampaign(room.room, 'WAHL 2026').name).toBe('Wahl 2026');
  });

  test('before there is any, and for a name nobody knows', () => {
    expect(readCampaigns(campaignRoom(null).room)).toEqual({ own: null, all: [] });
    expect(refusal(() => findCampaign(campaignRoom(null).room, 'Mond'))).toMatchObject({ code: 'campaign_unknown' });
    expect(refusal(() => findCampaign(campaignRoom().room, 'Mond'))).toMatchObject({ code: 'campaign_unknown' });
  });

  test('a header that is gone is named before anything is done', () => {
    const room = campaignRoom();
    room.campaigns().set(1, 6, 'Stand der Dinge');
    expect(refusal(() => listCampaigns(room.room))).toMatchObject({ code: 'column_missing', params: { header: 'Zustand', tab: 'Kampagnen' } });
  });
});

describe('a call list that somebody worked in', () => {
  const list = (room: CampaignRoom): ReturnType<typeof readCallList> => readCallList(room.room, findCampaign(room.room, draft.name));

  test('is found by its id when it was renamed, and again under its name', () => {
    const room = campaignRoom();
    const tab = room.calls();
    tab.name = 'Telefonliste Ada';
    expect(list(room).rows.map(({ memberId }) => memberId)).toEqual(['101', '102', '108']);
    tab.name = 'Anrufe Wahl 2026';
    put(room, 'Tab-ID', 4711);
    expect(list(room).own.tab.id).toBe(tab.id);
  });

  test('that was deleted closes the campaign and says so', () => {
    const room = campaignRoom();
    room.room.workbook.removeTab('Anrufe Wahl 2026');
    const error = refusal(() => list(room)) as AppError;
    expect(sentenceOf(error, 'de')).toContain('gerade nicht telefoniert: der Tab „Anrufe Wahl 2026“ ist nicht mehr da.');
    expect(listCampaigns(room.room).campaigns).toMatchObject([{ people: 0 }]);
  });

  test('rows sorted, deleted, copied, a column moved, one of their own: each person once, with the row where it is', () => {
    const room = campaignRoom();
    const tab = room.calls();
    tab.sort(2, 2);
    tab.deleteRows(2);
    tab.put(4, 1, [tab.values()[1]!]);
    tab.insertColumn(1, ['Eigenes', 'x', 'x']);
    expect(list(room).rows.map(({ row, memberId, name }) => [row, memberId, name])).toEqual([[2, '108', 'Ida Wolf'], [3, '102', 'Leyla Kaya']]);
    expect(list(room).column('Status')).toBe(6);
  });

  test('two members who became one: their calls count for whoever stays, and nobody is called for the other', () => {
    const room = campaignRoom();
    room.enter(108, 'Status', 'gesprochen');
    mergeMembers(room.room, { keep: '101', remove: '108', fields: {}, operationId: 'merge-000001' });
    expect(room.calls().below('Mitglied-ID')).toEqual(['101', '102', '101']);
    expect(list(room).rows.map(({ memberId, status, row }) => [memberId, status, row])).toEqual([['101', 'talked', 4], ['102', 'open', 3]]);
  });

  test('two members who became one and are two again: each has their own row back, though the list was sorted and called meanwhile', () => {
    const room = campaignRoom();
    mergeMembers(room.room, { keep: '101', remove: '108', fields: {}, operationId: 'merge-000001' });
    room.calls().sort(2, 2);
    room.calls().set(room.calls().values().findIndex((line) => line[1] === 'Ida Wolf') + 1, 14, 'report-0001 1 besetzt | 2026-11-22 ada@example.org');
    room.room.workbook.forget();
    undoMerge(room.room, { operationId: 'merge-000001' });
    const named = Object.fromEntries(room.calls().values().slice(1).map((line) => [line[1], line[0]]));
    expect(named).toEqual({ 'Ayşe Müller': '101', 'Leyla Kaya': '102', 'Ida Wolf': '108' });
    expect(JSON.stringify(room.room.workbook.tab('Protokoll').values().filter((line) => String(line[5]).startsWith('Anrufe')))).not.toContain('Ida');
  });

  test('words and times as people type them', () => {
    const room = campaignRoom();
    room.enter(101, 'Status', ' Gesprochen ');
    room.enter(102, 'Status', 'keine Ahnung');
    room.enter(108, 'Status', '');
    room.enter(101, 'Wiedervorlage', '24.11.2026 15:30');
    room.enter(102, 'Wiedervorlage', '24.11.26 um 9 Uhr');
    room.enter(108, 'Wiedervorlage', '24.11.2026');
    room.enter(101, 'Letzter Anruf', 'gestern');
    room.enter(101, 'Versuche', 'zwei');
    const rows = list(room).rows;
    expect(rows.map(({ status }) => status)).toEqual(['talked', 'other', 'open']);
    expect(rows.map(({ callBackAt }) => callBackAt?.toISOString())).toEqual(['2026-11-24T15:30:00.000Z', '2026-11-24T09:00:00.000Z', '2026-11-24T09:00:00.000Z']);
    expect([rows[0]!.lastCall, rows[0]!.attempts]).toEqual([null, 0]);
  });

  test('what was done by hand is told from what a report wrote, and counts as an attempt', () => {
    const room = campaignRoom();
    const mark = nextMark({ mark: null }, { reportId: 'report-1', status: 'noAnswer', attempts: 1, day: '2026-11-20', by: 'ada@example.org' });
    room.enter(101, 'Status', 'nicht abgenommen');
    room.enter(101, 'Versuche', 1);
    room.enter(101, 'Meldung', markText(mark));
    expect(list(room).rows[0]).toMatchObject({ mark, attempts: 1 });
    expect([isByHand(list(room).rows[0]!), attemptsOf(list(room).rows[0]!)]).toEqual([false, 1]);
    room.enter(101, 'Status', 'gesprochen');
    expect([isByHand(list(room).rows[0]!), attemptsOf(list(room).rows[0]!)]).toEqual([true, 2]);
    room.enter(101, 'Versuche', 2);
    expect(attemptsOf(list(room).rows[0]!)).toBe(2);
    room.enter(101, 'Status', 'offen');
    expect(isByHand(list(room).rows[0]!)).toBe(false);
  });
});

test('names of lists are short enough, and unlike each other', () => {
  const long = 'ä'.repeat(200);
  const first = callListName(long, []);
  expect(first).toHaveLength(100);
  const second = callListName(long, [first.toUpperCase()]);
  expect([second.length, second.endsWith(' (2)')]).toEqual([100, true]);
  expect(callListName("  '[x]*/:?\\\n  ", [])).toBe('Anrufe x');
});
