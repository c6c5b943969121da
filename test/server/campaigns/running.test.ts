// Running a campaign: figures from the tab whoever set them, pausing, extending, ending, handing back, follow-ups.

import { nextCall, reportCall } from '../../../src/server/calls/index.ts';
import { markText, releaseReserved, followUpCampaign, listCampaigns, nextMark, updateCampaign, type CallStatus } from '../../../src/server/campaigns/index.ts';
import { submitForm } from '../../../src/server/questionnaires/index.ts';
import { refusal } from '../../support/refusal.ts';
import { campaignRoom, draft, type CampaignRoom } from './campaignRoom.ts';

const at = (iso: string): Date => new Date(`${iso}:00.000Z`);

/** What a report from the sidebar leaves in the row. */
function reported(room: CampaignRoom, id: number, status: CallStatus, word: string, by: string, time: string, earlier: { day: string; by: string }[] = []): void {
  const mark = nextMark({ mark: { reportId: 'before', status: 'noAnswer', attempts: earlier.length, tries: earlier } }, { reportId: `report-${id}`, status, attempts: earlier.length + 1, day: time.slice(0, 10), by });
  room.enter(id, 'Status', word);
  room.enter(id, 'Anrufer*in', by);
  room.enter(id, 'Versuche', earlier.length + 1);
  room.enter(id, 'Letzter Anruf', at(time));
  room.enter(id, 'Meldung', markText(mark));
}

describe('the figures', () => {
  test('of calls from the sidebar: every attempt with its day and caller, also where somebody else called later', () => {
    const room = campaignRoom();
    reported(room, 101, 'talked', 'gesprochen', 'ben@example.org', '2026-11-22T09:30', [{ day: '2026-11-20', by: 'ada@example.org' }]);
    reported(room, 102, 'noAnswer', 'nicht abgenommen', 'ada@example.org', '2026-11-22T09:40');
    expect(room.status()).toMatchObject({
      people: 3, reached: 1, talked: 1, done: 1, notReached: 1, callBacks: 0, attempts: 3,
      outcomes: [{ outcome: 'talked', count: 1 }, { outcome: 'noAnswer', count: 1 }],
      byCaller: [{ caller: 'ada@example.org', attempts: 2, talked: 0, reserved: 0 }, { caller: 'ben@example.org', attempts: 1, talked: 1, reserved: 0 }],
      byGroup: [{ group: 'BO Reuterkiez', people: 2, talked: 1, done: 1 }, { group: 'BO Donaukiez', people: 1, talked: 0, done: 0 }],
      byDay: [{ day: '2026-11-20', attempts: 1, talked: 0 }, { day: '2026-11-21', attempts: 0, talked: 0 }, { day: '2026-11-22', attempts: 2, talked: 1 }],
      blocked: [{ reason: 'calledToday', count: 1 }],
    });
  });

  test('of what somebody did by hand in the tab: it counts the same', () => {
    const room = campaignRoom();
    room.enter(101, 'Status', 'gesprochen');
    room.enter(101, 'Anrufer*in', 'ben@example.org');
    room.enter(102, 'Status', 'Nachricht hinterlassen');
    room.enter(102, 'Letzter Anruf', '21.11.2026 18:30');
    room.enter(108, 'Status', 'falsche Nummer');
    const status = room.status();
    expect(status).toMatchObject({ reached: 1, talked: 1, done: 2, notReached: 1, noNumber: 1, attempts: 3 });
    expect(status.byCaller).toEqual([{ caller: 'unbekannt', attempts: 2, talked: 0, reserved: 0 }, { caller: 'ben@example.org', attempts: 1, talked: 1, reserved: 0 }]);
    expect(status.byDay).toEqual([{ day: '2026-11-21', attempts: 1, talked: 0 }]);
    expect(status.organiser).toEqual([{ memberId: '108', name: 'Ida Wolf', group: 'BO Donaukiez', why: 'falsche Nummer', note: '' }]);
  });

  test('of who may not be called now, and why', () => {
    const room = campaignRoom({ maxAttempts: 2 });
    room.type(101, 'Kein Anruf', 'ja');
    reported(room, 102, 'busy', 'besetzt', 'ada@example.org', '2026-11-10T09:40', [{ day: '2026-11-09', by: 'ada@example.org' }]);
    room.enter(108, 'Reserviert bis', at('2026-11-22T10:45'));
    room.enter(108, 'Anrufer*in', 'ben@example.org');
    expect(room.status().blocked).toEqual([{ reason: 'noCall', count: 1 }, { reason: 'maxAttempts', count: 1 }, { reason: 'reserved', count: 1 }]);
    expect(room.status().reserved).toEqual([{ memberId: '108', name: 'Ida Wolf', caller: 'ben@example.org', until: '2026-11-22T10:45:00.000Z' }]);
    expect(room.status().organiser).toMatchObject([{ memberId: '102', why: '2 Versuche, niemand erreicht' }]);
    room.room.clock.instant = '2026-11-22T10:46:00.000Z';
    expect(room.status().reserved).toEqual([]);
  });

  test('of somebody another campaign has called today', () => {
    const room = campaignRoom();
    room.room.workbook.tab('Kontakte').put(2, 1, [['other-1', at('2026-11-22T09:00'), '101', 'Ayşe Müller', 'Anruf', 'ben@example.org', 'nicht abgenommen', '']]);
    expect(room.status().blocked).toEqual([{ reason: 'calledToday', count: 1 }]);
    room.room.clock.instant = '2026-11-23T00:00:00.000Z';
    expect(room.status().blocked).toEqual([]);
  });

  test('of call-backs due today, the earliest first; tomorrow’s wait', () => {
    const room = campaignRoom();
    for (const [id, time] of [[101, '2026-11-22T17:00'], [102, '2026-11-20T12:00'], [108, '2026-11-23T09:00']] as const) {
      reported(room, id, 'later', 'später anrufen', 'ada@example.org', '2026-11-19T12:00');
      room.enter(id, 'Wiedervorlage', at(time));
    }
    room.enter(101, 'Notiz', 'nach der Schicht');
    expect(room.status()).toMatchObject({ callBacks: 3, blocked: [{ reason: 'callBackLater', count: 2 }] });
    expect(room.status().callBacksToday).toEqual([
      { memberId: '102', name: 'Leyla Kaya', at: '2026-11-20T12:00:00.000Z', caller: 'ada@example.org', note: '' },
      { memberId: '101', name: 'Ayşe Müller', at: '2026-11-22T17:00:00.000Z', caller: 'ada@example.org', note: 'nach der Schicht' },
    ]);
  });

  test('of people who left the list since, or came to it: the campaign keeps those it has', () => {
    const room = campaignRoom();
    room.list.deleteRows(room.rowOf(102));
    room.list.put(14, 1, [[111, 'Neu', 'Nele', 'Weserstraße 1', 12045, 'Berlin', '030 6123458']]);
    room.list.sort(3, 3);
    expect(room.status()).toMatchObject({ people: 3, blocked: [{ reason: 'left', count: 1 }] });
  });

  test('a rule that is content with a message', () => {
    const room = campaignRoom({ done: 'reached' });
    room.enter(101, 'Status', 'Nachricht hinterlassen');
    room.enter(102, 'Status', 'nicht abgenommen');
    expect(room.status()).toMatchObject({ done: 1, campaign: { done: 1 } });
  });

  test('cost the same calls for many people as for few', () => {
    const calls = (more: number): unknown => {
      const { room, calls: tab, status } = campaignRoom();
      tab().put(5, 1, Array.from({ length: more }, (_, index) => [`M-${index}`, 'Mika Muster', '030 1', '', 'besetzt', '', 1, '', '', '', '', at('2026-11-10T09:00'), '', '']));
      room.workbook.forget();
      expect(status().people).toBe(more + 3);
      return room.workbook.counts();
    };
    expect(calls(3_000)).toEqual(calls(1));
  });
});

describe('running it', () => {
  const update = (room: CampaignRoom, action: 'pause' | 'resume' | 'extend' | 'end', to?: string): ReturnType<typeof updateCampaign> =>
    updateCampaign(room.room, { campaign: 'wahl 2026', action, operationId: `update-${action}`, ...(to && { to }) });
  const cell = (room: CampaignRoom, header: string): unknown => room.campaigns().below(header)[0];

  test('pausing and going on', () => {
    const room = campaignRoom();
    expect(update(room, 'pause')).toEqual({ state: 'paused', message: 'Angehalten. Wer gerade am Telefon ist, kann noch zu Ende sprechen.', report: null });
    expect(cell(room, 'Zustand')).toBe('angehalten');
    const logged = room.room.workbook.tab('Protokoll').values().length;
    update(room, 'pause');
    expect(room.room.workbook.tab('Protokoll').values()).toHaveLength(logged);
    expect(update(room, 'resume').state).toBe('running');
    expect(room.room.workbook.tab('Protokoll').values().slice(-1)[0]!.slice(2)).toEqual(['Anrufaktion geändert', 'update-resume', '', 'Wahl 2026: Zustand', 'angehalten', 'läuft']);
    expect(room.room.unlocked).toEqual([]);
  });

  test('over on its last day’s end, and extended', () => {
    const room = campaignRoom();
    room.room.clock.instant = '2026-12-20T23:30:00.000Z';
    expect(room.status().campaign.state).toBe('running');
    room.room.clock.instant = '2026-12-21T00:00:00.000Z';
    expect(room.status().campaign.state).toBe('over');
    expect(refusal(() => update(room, 'extend'))).toMatchObject({ code: 'campaign_unfit', details: ['Sag, bis wann die Aktion verlängert wird.'] });
    expect(refusal(() => update(room, 'extend', '2026-12-20'))).toMatchObject({ details: ['Der letzte Tag ist schon vorbei.'] });
    expect(update(room, 'extend', '2027-01-10')).toMatchObject({ state: 'running', message: 'Verlängert bis 10.01.2027.' });
    expect(cell(room, 'Bis')).toEqual(new Date('2027-01-10T00:00:00.000Z'));
  });

  test('before its first day it is planned', () => {
    expect(campaignRoom({ from: '2026-11-23' }).status().campaign.state).toBe('planned');
  });

  test('ends with a report and with what is left to do', () => {
    const room = campaignRoom({ form: 'Neumitglied' });
    reported(room, 101, 'talked', 'gesprochen', 'ada@example.org', '2026-11-22T09:30', [{ day: '2026-11-20', by: 'ben@example.org' }]);
    room.enter(102, 'Status', 'falsche Nummer');
    const questions = room.room.workbook.tab('Fragen').values();
    const form = questions.slice(1).find((line) => line[0] === 'Neumitglied');
    expect(form).toBeDefined();
    const ended = update(room, 'end');
    expect(ended).toEqual({
      state: 'ended',
      message: 'Beendet. Was dabei herauskam, steht unten und im Tab „Kampagnen“.',
      report: {
        lines: [
          '3 Personen auf der Liste, 2 davon erledigt',
          '3 Anrufe von 3 Anrufer*innen',
          '1 erreicht (33 %), mit 1 gesprochen',
          'gesprochen: 1',
          'falsche Nummer: 1',
          'noch nie angerufen: 1',
          '0 ausgefüllte Fragebögen „Neumitglied“',
        ],
        followUps: [{ memberId: '102', name: 'Leyla Kaya', group: 'BO Reuterkiez', what: 'Telefonnummer herausfinden' }],
      },
    });
    expect([cell(room, 'Zustand'), cell(room, 'Ergebnis')]).toEqual(['beendet', '3 Personen, 2 erledigt, 1 erreicht, mit 1 gesprochen']);
    expect(update(room, 'end').report).toEqual(ended.report);
    room.room.workbook.forget();
    expect(listCampaigns(room.room).campaigns).toMatchObject([{ state: 'ended', people: 3, done: 2 }]);
    expect(room.room.workbook.calls.some(({ tab }) => tab === 'Anrufe Wahl 2026')).toBe(false);
  });

  test('the report counts the questionnaires of its own people since it began', () => {
    const room = campaignRoom({ form: 'Umfrage' }, (care) => {
      const questions = care.room.workbook.tab('Fragen');
      const header = questions.values()[0]!;
      questions.put(questions.values().length + 1, 1, [header.map((name) => ({ Bogen: 'Umfrage', Nr: '1', Frage: 'Wie geht es?', Art: 'Kurztext', 'Frage-ID': 'F901' })[String(name)] ?? '')]);
    });
    room.room.clock.instant = '2026-11-10T10:00:00.000Z';
    submitForm(room.room, { form: 'Umfrage', memberId: '101', submissionId: 'answer-early', answers: { F901: 'gut' } });
    room.room.clock.instant = '2026-11-22T10:00:00.000Z';
    submitForm(room.room, { form: 'Umfrage', memberId: '102', submissionId: 'answer-inside', answers: { F901: 'gut' } });
    submitForm(room.room, { form: 'Umfrage', memberId: '103', submissionId: 'answer-other', answers: { F901: 'gut' } });
    expect(update(room, 'end').report?.lines).toContain('1 ausgefüllter Fragebogen „Umfrage“');
  });

  test('follow-ups become tasks of the group’s contact person, once', () => {
    const room = campaignRoom();
    room.enter(101, 'Status', 'später anrufen');
    room.enter(101, 'Wiedervorlage', at('2026-11-24T15:00'));
    room.enter(101, 'Notiz', 'nach der Schicht');
    room.enter(102, 'Status', 'gesprochen');
    room.enter(102, 'Notiz', 'An die Leitung: fragt nach einem Raum');
    room.enter(108, 'Status', 'verzogen');
    const made = followUpCampaign(room.room, { campaign: draft.name, operationId: 'follow-0001' });
    expect(made).toEqual({ created: 3, message: '3 Aufgaben angelegt, bis 29.11.2026. Sie stehen im Tab „Aufgaben“.' });
    expect(followUpCampaign(room.room, { campaign: draft.name, operationId: 'follow-0002' })).toMatchObject({ created: 0 });
    const tasks = room.room.workbook.tab('Aufgaben').values().slice(1).map((line) => [line[1], line[2], line[5], line[9]]);
    expect(room.room.workbook.tab('Aufgaben').below('Fällig')).toEqual([at('2026-11-24T00:00'), at('2026-11-29T00:00'), at('2026-11-29T00:00')]);
    expect(tasks).toEqual([
      ['Rückruf: in der Anrufaktion versprochen', '101', 'ada@example.org', 'Aus der Anrufaktion „Wahl 2026“\nversprochen für 24.11.2026\nnach der Schicht'],
      ['Rückmeldung aus einem Anruf ansehen', '102', 'ada@example.org', 'Aus der Anrufaktion „Wahl 2026“\nAn die Leitung: fragt nach einem Raum'],
      ['Adresse prüfen: verzogen', '108', 'ben@example.org', 'Aus der Anrufaktion „Wahl 2026“'],
    ]);
    expect(room.room.unlocked).toEqual([]);
  });
});

test('calls from the sidebar show in the figures, and what a report made a task of is none again, even when it is done', () => {
  const room = campaignRoom({ batch: 1 });
  const outcomes = ['wrongNumber', 'language', 'talked'] as const;
  let [person] = nextCall(room.room, { campaign: draft.name, visitor: 'visitor-1' }).people;
  for (const outcome of outcomes) {
    const report = { campaign: draft.name, memberId: person!.memberId, reportId: `report-${outcome}`, outcome, visitor: 'visitor-1' };
    person = reportCall(room.room, report).next?.people[0];
  }
  expect(room.status()).toMatchObject({
    people: 3, done: 3, reached: 2, talked: 1, attempts: 3,
    byCaller: [{ caller: 'ada@example.org', attempts: 3, talked: 1, reserved: 0 }],
    byDay: [{ day: '2026-11-22', attempts: 3, talked: 1 }],
  });
  const tasks = room.room.workbook.tab('Aufgaben');
  expect(tasks.below('Art')).toEqual(['Telefonnummer herausfinden', 'Jemanden finden, der*die die Sprache spricht']);
  tasks.set(2, 8, 'erledigt');
  expect(followUpCampaign(room.room, { campaign: draft.name, operationId: 'follow-0001' }).created).toBe(0);
  expect(updateCampaign(room.room, { campaign: draft.name, action: 'end', operationId: 'update-end' }).report?.followUps).toHaveLength(2);
});

describe('handing reservations back', () => {
  function reserved(): CampaignRoom {
    const room = campaignRoom();
    reported(room, 101, 'noAnswer', 'nicht abgenommen', 'ada@example.org', '2026-11-20T10:00');
    for (const [id, caller, until] of [[101, 'ben@example.org', '11:00'], [102, 'ben@example.org', '10:20'], [108, 'cem@example.org', '11:00']] as const) {
      room.enter(id, 'Anrufer*in', caller);
      room.enter(id, 'Reserviert bis', at(`2026-11-22T${until}`));
    }
    return room;
  }

  test('one caller’s: what has expired goes, too, and who called before stands there again', () => {
    const room = reserved();
    expect(releaseReserved(room.room, { campaign: draft.name, caller: 'BEN@example.org' })).toEqual({ released: 1, message: '1 Person ist wieder frei.' });
    expect([101, 102, 108].map((id) => [room.called(id, 'Anrufer*in'), room.called(id, 'Reserviert bis')])).toEqual([
      ['ada@example.org', ''],
      ['', ''],
      ['cem@example.org', at('2026-11-22T11:00')],
    ]);
  });

  test('one person’s, all, and none', () => {
    const room = reserved();
    expect(releaseReserved(room.room, { campaign: draft.name, memberId: '108' }).released).toBe(1);
    expect(releaseReserved(room.room, { campaign: draft.name }).released).toBe(1);
    expect(releaseReserved(room.room, { campaign: draft.name })).toEqual({ released: 0, message: 'Es war niemand reserviert.' });
    expect(room.room.unlocked).toEqual([]);
  });
});
