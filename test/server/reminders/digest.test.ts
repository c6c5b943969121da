// The daily mail: who is told what, in what order, and that nobody is told of nothing.

import { day, reminded } from './room.ts';

const ayse = { id: 1, name: 'Müller', firstName: 'Ayşe', salutation: 'Frau', phone: '030 23125642', birth: day('1966-11-22'), entry: day('2008-06-18'), lastContact: day('2026-03-12') };

test('a birthday today reaches the contact person of the BO, with age where it is round, phone, last contact and a greeting to copy', () => {
  const at = reminded([ayse]);
  expect(at.run()).toBe('ran');
  const mail = at.mailTo('ada@example.org');
  expect(mail).toContain('Hallo Ada,');
  expect(mail).toContain('Ayşe Müller: Geburtstag heute, wird 60');
  expect(mail).toContain('Telefon: 030 23125642');
  expect(mail).toContain('Letzter Kontakt: 12.03.2026');
  expect(mail).toContain('Liebe Ayşe,');
  expect(mail).toContain('60 Jahre: Herzlichen Glückwunsch zu deinem runden Geburtstag!');
  expect(mail).toMatch(/https:\/\/docs\.google\.com\/\S+#gid=\d+&range=A3/);
});

test('subjects and sender tell nothing about anybody', () => {
  const at = reminded([ayse]);
  at.run();
  const mail = at.room.mailbox.sent.find(({ to }) => to === 'ada@example.org');
  expect(mail).toMatchObject({ subject: 'Mitgliederbetreuung: eine Sache für heute', name: 'Mitgliederbetreuung', replyTo: 'ag@example.org' });
});

test('an age that is not round, and one that nobody knows, is not told', () => {
  const at = reminded([{ ...ayse, birth: day('1967-11-22') }, { id: 2, name: 'Kaya', birth: '22.11.' }]);
  at.run();
  expect(at.mailTo('ada@example.org')).toMatch(/Geburtstag heute\n/);
  expect(at.mailTo('ada@example.org')).not.toContain('wird');
});

test('the coming week: without a phone number, and not the week after', () => {
  const at = reminded([{ ...ayse, birth: '29.11.1970' }, { id: 2, name: 'Später', birth: '30.11.1970' }]);
  at.run();
  expect(at.mailTo('ada@example.org')).toContain('Geburtstag Sonntag, 29.11.2026');
  expect(at.mailTo('ada@example.org')).not.toContain('Telefon');
  expect(at.mailTo('ada@example.org')).not.toContain('Später');
});

test('whoever wants no call is shown without a number, and why', () => {
  const at = reminded([{ ...ayse, noCall: 'ja' }]);
  at.run();
  expect(at.mailTo('ada@example.org')).not.toContain('23125642');
  expect(at.mailTo('ada@example.org')).toContain('Möchte keinen Anruf');
});

test.each([{ exit: day('2026-11-01') }, { status: 'verstorben' }, { status: 'ausgetreten' }])('whoever has left or died is never congratulated: %p', (gone) => {
  const at = reminded([{ ...ayse, ...gone }]);
  at.run();
  expect(at.room.mailbox.sent.map(({ text }) => text).join()).not.toContain('Geburtstag');
});

test('nobody gets an empty mail', () => {
  const at = reminded([{ id: 1, name: 'Müller', birth: day('1966-06-05') }]);
  for (const row of [2, 3]) at.tab('Gruppen').set(row, 5, '030 1');
  at.run();
  expect(at.to().filter((address) => address !== 'ag@example.org')).toEqual([]);
});

test('anniversaries of 1, 5, 10, 20, 25, 30 … years', () => {
  const at = reminded([
    { id: 1, name: 'Eins', entry: day('2025-11-22') },
    { id: 2, name: 'Zwei', entry: day('2024-11-22') },
    { id: 3, name: 'Fünfundzwanzig', entry: '22.11.2001' },
  ]);
  at.run();
  const mail = at.mailTo('ada@example.org');
  expect(mail).toContain('Kim Eins: ein Jahr Mitglied heute');
  expect(mail).toContain('Kim Fünfundzwanzig: 25 Jahre Mitglied heute');
  expect(mail).toContain('heute ist dein 25. Jahrestag');
  expect(mail).not.toContain('Zwei');
});

test('a new member is put on the path and told of at once, with phone number and a welcome to copy', () => {
  const at = reminded([{ id: 7, name: 'Neu', phone: '0152 28817386', entry: day('2026-11-20') }]);
  at.run();
  expect(at.tab('Neumitglieder').below('Mitglied-ID')).toContain('7');
  const mail = at.mailTo('ada@example.org');
  expect(mail).toContain('Kim Neu, eingetreten am 20.11.2026: Anrufen und willkommen heißen (bis 29.11.2026)');
  expect(mail).toContain('Telefon: 0152 28817386');
  expect(mail).toContain('herzlich willkommen!');
});

test('after 14 days without a conversation the working group hears of it, too', () => {
  const at = reminded([{ id: 7, name: 'Neu', phone: '0152 28817386', entry: day('2026-11-20') }]);
  at.run();
  at.run('2026-12-01T06:00:00.000Z');
  expect(at.mailTo('ada@example.org')).toContain('(fällig seit 29.11.2026)');
  at.run('2026-12-06T06:00:00.000Z');
  expect(at.mailTo('ag@example.org')).toContain('Kim Neu wartet seit 14 Tagen auf ein erstes Gespräch. Zuständig: ada@example.org');
});

test('the companion and who takes care are told of a first meeting', () => {
  const at = reminded([{ id: 7, name: 'Neu', entry: day('2026-11-20') }]);
  at.call('newcomers.list', {});
  at.call('newcomers.update', { memberId: '7', companion: 'ben', firstMeeting: '2026-11-23' });
  at.run();
  expect(at.mailTo('ben@example.org')).toContain('Erstes Treffen von Kim Neu morgen, Begleitung: ben');
  expect(at.mailTo('ada@example.org')).toContain('Erstes Treffen von Kim Neu morgen');
});

test('a task goes to its owner, by address or by the name of a contact person; overdue ones first', () => {
  const at = reminded([]);
  at.add('Aufgaben', { ID: 'a', Art: 'Saal buchen', Wer: 'Ben', Fällig: day('2026-11-25'), Status: 'offen' });
  at.add('Aufgaben', { ID: 'b', Art: 'Blumen kaufen', Wer: 'BEN@example.org', Fällig: day('2026-11-20'), Status: 'in Arbeit' });
  at.add('Aufgaben', { ID: 'c', Art: 'Erledigtes', Wer: 'Ben', Fällig: day('2026-11-20'), Status: 'erledigt' });
  at.add('Aufgaben', { ID: 'd', Art: 'Viel später', Wer: 'Ben', Fällig: day('2027-11-20'), Status: 'offen' });
  at.run();
  const mail = at.mailTo('ben@example.org');
  expect(mail.indexOf('Blumen kaufen (fällig seit 20.11.2026)')).toBeGreaterThan(0);
  expect(mail.indexOf('Saal buchen (bis 25.11.2026)')).toBeGreaterThan(mail.indexOf('Blumen kaufen'));
  expect(mail).not.toMatch(/Erledigtes|Viel später/);
  expect(at.to().filter((address) => address.toLowerCase() === 'ben@example.org')).toHaveLength(1);
});

test('whose address nobody has: the working group is told, and that it is not theirs', () => {
  const at = reminded([]);
  at.add('Aufgaben', { ID: 'a', Art: 'Saal buchen', Wer: 'Dana', Fällig: day('2026-11-22'), Status: 'offen' });
  expect(at.call('reminders.status', {}).due.withoutAddress).toEqual(['Dana']);
  at.run();
  expect(at.mailTo('ag@example.org')).toContain('Saal buchen');
  expect(at.mailTo('ag@example.org')).toContain('Eigentlich für Dana: Dafür fehlt eine E-Mail-Adresse.');
});

test('without an address of the working group what is nobody’s stays unsaid, and that is shown', () => {
  const at = reminded([]);
  at.setting('Erinnerungen: Adresse der AG', '');
  at.add('Aufgaben', { ID: 'a', Art: 'Saal buchen', Wer: '', Fällig: day('2026-11-22'), Status: 'offen' });
  at.run();
  expect(at.to()).toEqual([]);
  expect(at.call('reminders.preview', {}).withoutAddress).toEqual([{ name: 'AG Mitgliederbetreuung', items: expect.any(Number) }]);
});

test('two contact persons of one name cannot be told apart', () => {
  const at = reminded([]);
  at.tab('Gruppen').set(2, 3, 'Ben');
  at.add('Aufgaben', { ID: 'a', Art: 'Saal buchen', Wer: 'Ben', Fällig: day('2026-11-22'), Status: 'offen' });
  at.run();
  expect(at.mailTo('ben@example.org')).toBe('');
  expect(at.mailTo('ag@example.org')).toContain('Eigentlich für Ben');
});

test('points of AG-Aufbau, visits and groups without a contact person', () => {
  const at = reminded([]);
  at.add('AG-Aufbau', { Punkt: 'Recklinghausen fragen', Wer: 'ada@example.org', Fällig: day('2026-11-22'), Status: 'offen' });
  at.add('Gruppen', { Name: 'BO Niemand', Art: 'BO' });
  at.tab('Gruppen').set(3, 9, day('2026-11-23'));
  at.run();
  expect(at.mailTo('ada@example.org')).toContain('Recklinghausen fragen');
  expect(at.mailTo('ben@example.org')).toContain('BO Donaukiez: Besuch morgen');
  expect(at.mailTo('ag@example.org')).toContain('BO Donaukiez: Besuch morgen');
  expect(at.mailTo('ag@example.org')).toContain('BO Niemand: Es gibt noch keine Ansprechperson.');
});

test('somebody whose exit stands in the list and was not taken up', () => {
  const at = reminded([{ id: 9, name: 'Weg', exit: day('2026-11-30') }]);
  at.run();
  expect(at.mailTo('ag@example.org')).toContain('Kim Weg: Austritt am 30.11.2026, noch nicht aufgenommen.');
});

test('a part that is switched off is not told', () => {
  const at = reminded([ayse]);
  at.call('reminders.settings', { parts: { birthdays: false } });
  at.run();
  expect(at.to()).not.toContain('ada@example.org');
  at.call('reminders.settings', { parts: { birthdays: true } });
  expect(at.call('reminders.status', {}).parts.filter(({ on }) => !on)).toEqual([]);
});

describe('what somebody writes into „Erinnerungen: Inhalt“', () => {
  const onWith = (cell: string): { on: string[]; problems: string[] } => {
    const at = reminded([ayse]);
    at.setting('Erinnerungen: Inhalt', cell);
    const { parts, problems } = at.call('reminders.status', {});
    return { on: parts.filter(({ on }) => on).map(({ part }) => part), problems };
  };
  const all = reminded([]).call('reminders.status', {}).parts.map(({ part }) => part);

  test.each(['', 'alle', 'Alle', 'alles', 'Aufgaben, alle', 'all'])('%p: every part', (cell) => expect(onWith(cell)).toEqual({ on: all, problems: [] }));
  test.each(['–', '-', 'nichts', 'Keine', 'none'])('%p: none', (cell) => expect(onWith(cell)).toEqual({ on: [], problems: [] }));
  test('a word that nobody knows is named, the others count', () =>
    expect(onWith('Aufgaben, Geburtstge; Besuche')).toEqual({ on: ['tasks', 'visits'], problems: ['„Einstellungen“, „Erinnerungen: Inhalt“: „Geburtstge“ gibt es nicht. Möglich: Rückrufe, Neumitglieder, Aufgaben, Austritte, Geburtstage, Jubiläen, Besuche, Gruppen.'] }));
  test('nothing but such words switches nothing off', () => expect(onWith('bitte Geburtstge')).toEqual({ on: all, problems: [expect.stringContaining('„bitte Geburtstge“')] }));
});

test('what stands in cells is dead in the mail', () => {
  const at = reminded([{ ...ayse, name: '<img src=x onerror=alert(1)>\r\nBcc: a@b.de' }]);
  at.run();
  const mail = at.room.mailbox.sent.find(({ to }) => to === 'ada@example.org');
  expect(mail?.html).not.toContain('<img');
  expect(mail?.html).toContain('&#60;img');
  expect(mail?.subject).not.toMatch(/[\r\n]|Bcc/);
});

test('a mail has one address: a cell with two is nobody’s, is told of, and its mail goes to the working group', () => {
  const at = reminded([ayse]);
  at.tab('Gruppen').set(2, 4, 'ada@example.org, fremd@example.org');
  expect(at.call('reminders.preview', {}).withoutAddress).toEqual([{ name: 'Ada', items: 1 }]);
  at.run();
  expect(at.to()).toEqual(['ag@example.org']);
  expect(at.mailTo('ag@example.org')).toContain('Eigentlich für Ada: Dafür fehlt eine E-Mail-Adresse.');
});

test('a tab that is spoiled silences its part, not the others, and the status says so', () => {
  const at = reminded([ayse]);
  const tasks = at.tab('Aufgaben');
  tasks.set(1, 6, 'Wer anders');
  expect(at.run()).toBe('ran');
  expect(at.mailTo('ada@example.org')).toContain('Geburtstag heute');
  expect(at.call('reminders.status', {}).last?.failed).toContain('Aufgaben');
});

test('a call-back goes to whoever agreed on it, at its time', () => {
  const at = reminded([{ id: 5, name: 'Rückruf', phone: '030 23125700' }, { id: 6, name: 'Andere', phone: '030 23125701' }]);
  at.call('campaigns.create', { operationId: 'campaign-0001', draft: { name: 'Wahl', purpose: '', from: '2026-11-01', to: '2026-12-31', callers: [], script: '', form: '', batch: 2, pauseHours: 20, maxAttempts: 4, eveningUntil: '20:30', reservedMinutes: 30, done: 'talked', selection: {} } });
  const list = at.tab('Anrufe Wahl');
  const column = (name: string): number => (list.values()[0] ?? []).indexOf(name) + 1;
  const row = list.values().findIndex((line) => line[0] === '5') + 1;
  list.set(row, column('Status'), 'später anrufen');
  list.set(row, column('Anrufer*in'), 'ben@example.org');
  list.set(row, column('Wiedervorlage'), new Date('2026-11-22T17:30:00.000Z'));
  at.run();
  expect(at.mailTo('ben@example.org')).toContain('Kim Rückruf zurückrufen heute um 17:30 Uhr (Wahl)');
  expect(at.mailTo('ben@example.org')).toContain('Telefon: 030 23125700');
  expect(at.mailTo('ben@example.org')).not.toContain('Andere');
});
