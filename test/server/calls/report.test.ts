// What a report leaves in the tabs, and who is next.

import { callRoom } from './callRoom.ts';

const now = new Date('2026-11-22T10:30:00.000Z');

test('the first two are reserved, and stand so in the tab', () => {
  const at = callRoom();
  expect(at.next()).toEqual(['201', '202']);
  expect([at.called(201, 'Anrufer*in'), at.called(201, 'Reserviert bis')]).toEqual(['ada@example.org', new Date('2026-11-22T11:00:00.000Z')]);
  expect([at.called(203, 'Anrufer*in'), at.called(203, 'Reserviert bis')]).toEqual(['', '']);
  expect(at.next()).toEqual(['201', '202']);
  expect(at.room.unlocked).toEqual([]);
});

test('talked: the row, Kontakte and Letzter Kontakt say so, and the next is there', () => {
  const at = callRoom();
  at.next();
  const answer = at.report(201, 'talked', { note: 'kommt zum Fest' });
  expect(answer).toMatchObject({ written: true, message: 'Gespeichert. Für diese Aktion ist die Person fertig.', next: { people: [{ memberId: '202' }, { memberId: '203' }], progress: { people: 6, done: 1, mine: 1, today: 1, open: 5 } } });
  expect(['Status', 'Anrufer*in', 'Versuche', 'Wiedervorlage', 'Ergebnis', 'Notiz', 'Letzter Anruf', 'Reserviert bis'].map((header) => at.called(201, header))).toEqual([
    'gesprochen', 'ada@example.org', 1, '', 'erreicht', 'kommt zum Fest', now, '',
  ]);
  expect(at.contacts()).toEqual([['report-0001', now, '201', 'Ida Wolf', 'Anruf', 'ada@example.org', 'gesprochen', 'kommt zum Fest']]);
  expect(at.cell(201, 'Letzter Kontakt')).toEqual(new Date('2026-11-22T00:00:00.000Z'));
  expect(at.tasks()).toEqual([]);
  expect(at.room.unlocked).toEqual([]);
});

const tomorrow = new Date('2026-11-23T10:30:00.000Z');

/** Outcome, word, call-back, result, Kein Anruf, Letzter Kontakt written, task, may be called again the day after tomorrow. */
test.each([
  ['talked', 'gesprochen', '', 'erreicht', '', true, '', false],
  ['later', 'später anrufen', tomorrow, 'erreicht', '', true, '', true],
  ['noCall', 'möchte keinen Anruf', '', 'erreicht', 'ja', true, '', false],
  ['noTalk', 'kein Gespräch gewünscht', '', 'erreicht', '', true, '', false],
  ['language', 'Sprachhürde', '', 'erreicht', '', true, 'Jemanden finden, der*die die Sprache spricht', false],
  ['noAnswer', 'nicht abgenommen', '', 'nicht erreicht', '', false, '', true],
  ['busy', 'besetzt', '', 'nicht erreicht', '', false, '', true],
  ['message', 'Nachricht hinterlassen', '', 'nicht erreicht', '', false, '', true],
  ['wrongNumber', 'falsche Nummer', '', '', '', false, 'Telefonnummer herausfinden', false],
  ['moved', 'verzogen', '', '', '', false, 'Adresse prüfen: verzogen', false],
  ['deceased', 'verstorben', '', '', 'ja', false, 'Prüfen: am Telefon als verstorben gemeldet', false],
  ['wantsToLeave', 'möchte austreten', '', 'erreicht', '', true, 'Gespräch zum Austritt', false],
] as const)('%s', (outcome, word, back, result, noCall, contacted, task, again) => {
  const at = callRoom({ batch: 1 });
  at.next();
  at.report(201, outcome);
  expect([at.called(201, 'Status'), at.called(201, 'Versuche'), at.called(201, 'Wiedervorlage'), at.called(201, 'Ergebnis')]).toEqual([word, 1, back, result]);
  expect([at.cell(201, 'Kein Anruf'), at.cell(201, 'Letzter Kontakt')]).toEqual([noCall, contacted ? new Date('2026-11-22T00:00:00.000Z') : '']);
  expect(at.tasks().map((line) => [line[1], line[2], line[3]])).toEqual(task === '' ? [] : [[task, '201', 'Ida Wolf']]);
  at.at('2026-11-24T10:30:00.000Z');
  for (const [row] of [[203], [204], [205], [206]]) at.enter(row!, 'Status', 'gesprochen', { quiet: true });
  at.as('ben@example.org');
  const free = [...at.next(), ...at.report(202, 'talked').next!.people.map(({ memberId }) => memberId)];
  expect(free.includes('201')).toBe(again);
});

test('sent twice it counts once, and the next person is there all the same', () => {
  const at = callRoom();
  at.next();
  at.report(201, 'noCall', { reportId: 'same-report' });
  const again = at.report(201, 'noCall', { reportId: 'same-report' });
  expect(again).toMatchObject({ written: false, message: 'Das war schon gespeichert.', next: { people: [{ memberId: '202' }, { memberId: '203' }] } });
  expect([at.called(201, 'Versuche'), at.contacts().length]).toEqual([1, 1]);
});

test.each([
  ['wantsToLeave', 'möchte austreten', 'austritt-201', ''],
  ['deceased', 'verstorben', 'anruf-report-died', 'ja'],
] as const)('%s interrupted at any call, the repetition completes it and doubles nothing', (outcome, word, task, noCall) => {
  const calls = (): number => {
    const at = callRoom();
    at.next();
    at.room.workbook.forget();
    at.report(201, outcome, { note: 'sagt sie' });
    return at.room.workbook.calls.length;
  };
  const whole = (at: ReturnType<typeof callRoom>): unknown => [at.contacts().map((line) => [line[0], line[2], line[6], line[7]]), at.tasks().map((line) => line[0]), at.cell(201, 'Kein Anruf'), at.called(201, 'Status'), at.called(201, 'Versuche'), at.called(201, 'Notiz')];
  for (let count = calls(); count > 0; count--) {
    const at = callRoom();
    at.next();
    let left = count;
    at.room.workbook.before = () => {
      if (--left === 0) throw new Error('Service timed out');
    };
    try {
      at.report(201, outcome, { note: 'sagt sie', reportId: 'report-died' });
    } catch (error) {
      expect(String(error)).toContain('timed out');
    }
    expect(left).toBeLessThanOrEqual(0);
    at.room.workbook.before = null;
    at.room.clock.instant = '2026-11-22T10:31:00.000Z';
    at.report(201, outcome, { note: 'sagt sie', reportId: 'report-died' });
    expect(whole(at)).toEqual([[['report-died', '201', word, 'sagt sie']], [task], noCall, word, 1, 'sagt sie']);
  }
});

test('after the reservation a report is kept, and what says more stays', () => {
  const at = callRoom({ batch: 1 });
  expect(at.next()).toEqual(['201']);
  at.at('2026-11-22T11:05:00.000Z');
  at.as('ben@example.org');
  expect(at.next()).toEqual(['201']);
  at.report(201, 'talked');
  at.as('ada@example.org');
  expect(at.report(201, 'noAnswer', { note: 'war nicht da' })).toMatchObject({ written: true, message: expect.stringContaining('Jemand anderes hat schon mehr erfahren') });
  expect([at.called(201, 'Status'), at.called(201, 'Versuche'), at.called(201, 'Notiz')]).toEqual(['gesprochen', 2, 'war nicht da']);
  expect(at.contacts().map((line) => [line[5], line[6]])).toEqual([['ben@example.org', 'gesprochen'], ['ada@example.org', 'nicht abgenommen']]);
});

test('while somebody else has the person, a late report frees them: nobody is called twice on a day', () => {
  const at = callRoom({ batch: 1 });
  at.next();
  at.at('2026-11-22T11:05:00.000Z');
  at.as('ben@example.org');
  at.next();
  at.as('ada@example.org');
  at.report(201, 'noAnswer', { goOn: false });
  at.as('ben@example.org');
  expect(at.next()).toEqual(['202']);
});

test('a report counts in a campaign that was paused meanwhile, and nobody is next', () => {
  const at = callRoom();
  at.next();
  const campaigns = at.room.workbook.tab('Kampagnen');
  campaigns.set(2, 6, 'angehalten');
  expect(at.report(201, 'talked').next).toMatchObject({ state: 'paused', people: [], empty: null });
  expect(at.called(201, 'Status')).toBe('gesprochen');
});

test('whoever was taken off the list is kept in Kontakte; a stranger is refused', () => {
  const at = callRoom();
  at.next();
  at.calls().deleteRows(2);
  expect(at.report(201, 'talked').message).toContain('Auf der Liste der Aktion steht die Person nicht mehr');
  expect(at.contacts()).toHaveLength(1);
  expect(() => at.report(999, 'talked')).toThrow(expect.objectContaining({ code: 'member_not_found' }));
});

test('Kein Anruf that cannot be written becomes a task, and the report stays', () => {
  const at = callRoom();
  at.next();
  at.list.protect(at.rowOf(201), 1, 1, 60);
  at.report(201, 'noCall');
  expect([at.called(201, 'Status'), at.tasks().map((line) => line[1])]).toEqual(['möchte keinen Anruf', ['„Kein Anruf“ eintragen']]);
});

test('a word to the organisers stands in the note and as a task', () => {
  const at = callRoom();
  at.next();
  at.report(201, 'talked', { organiser: true, note: 'will spenden' });
  expect([at.called(201, 'Notiz'), at.tasks().map((line) => [line[1], line[9]])]).toEqual(['An die Leitung: will spenden', [['Rückmeldung aus einem Anruf ansehen', 'Wahl 2026: will spenden']]]);
});

test('a wrong number is called again once another stands in the list', () => {
  const at = callRoom({ batch: 1 });
  at.next();
  at.report(201, 'wrongNumber', { goOn: false });
  at.at('2026-11-24T10:30:00.000Z');
  for (const id of [202, 203, 204, 205, 206]) at.enter(id, 'Status', 'gesprochen', { quiet: true });
  expect(at.next()).toEqual([]);
  at.type(201, 'Telefon', '030 6999999');
  expect(at.next()).toEqual(['201']);
  expect(at.called(201, 'Status')).toBe('offen');
});
