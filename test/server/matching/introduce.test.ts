// Introductions: only with the consent of both, once, by mail, call task or note; what stands in the tabs afterwards.

import { introduce, suggestPeople } from '../../../src/server/matching/index.ts';
import { memberCard } from '../../../src/server/card/index.ts';
import { setConsent } from '../../../src/server/consents/index.ts';
import { mergeMembers, undoMerge } from '../../../src/server/duplicates/index.ts';
import { AppError } from '../../../src/server/kernel/errors.ts';
import { erasePerson, previewErasure } from '../../../src/server/privacy/index.ts';
import { applySetup } from '../../../src/server/setup/index.ts';
import { memoryRoom, type MemoryRoom } from '../../support/memoryRoom.ts';
import type { Rows } from '../../support/memoryWorkbook.ts';
import { refusal } from '../../support/refusal.ts';

const header = ['Mitgliedsnummer', 'Name', 'Vorname', 'Straße', 'PLZ', 'E-Mail', 'BO', 'Interessen', 'Verfügbarkeit', 'Kein Anruf', 'Keine E-Mail', 'Status', 'Betreuer*in'];
const list: Rows = [
  header,
  [101, 'Müller', 'Ayşe', 'Sonnenallee 5', 12045, 'ayse@example.org', 'BO Reuterkiez', 'Wohnen, Schach', 'abends', '', '', '', 'Cem'],
  [102, 'Kaya', 'Leyla', 'Weserstraße 3', 12045, 'leyla@example.org', 'BO Reuterkiez', 'schach; wohnen', 'abends', '', '', '', ''],
  [103, 'Mayr', 'Olga', 'Weserstraße 4', 12045, '', '', 'Schach', '', 'ja', '', '', ''],
  [104, 'Schäfer', 'Zoë', 'Weserstraße 5', 12045, 'zoe@example.org', '', 'Schach', '', 'ja', 'ja', '', ''],
  [105, 'Kaya', 'Leyla', 'Weserstr. 3', 12045, '', 'BO Reuterkiez', '', '', '', '', '', ''],
];

function ready(...agreed: string[]): MemoryRoom {
  const room = memoryRoom({ Mitglieder: list });
  applySetup(room, {});
  room.workbook.forget();
  for (const memberId of agreed) setConsent(room, { memberId, channel: 'introduction', state: 'yes', source: 'am Telefon gesagt' });
  return room;
}

type How = 'mail' | 'call' | 'noted';
const ask = (how: How, more: Partial<{ memberId: string; otherId: string; introductionId: string; preview: boolean }> = {}) => ({ memberId: '101', otherId: '102', how, introductionId: 'intro-0001', ...more });
const below = (room: MemoryRoom, tab: string): unknown[][] => room.workbook.tab(tab).values().slice(1);
const exists = (room: MemoryRoom, tab: string): boolean => room.workbook.named(tab) !== null;
const noted = (room: MemoryRoom): unknown[][] => (exists(room, 'Vorstellungen') ? below(room, 'Vorstellungen') : []);
const day = new Date('2026-11-22T00:00:00.000Z');

describe('consent', () => {
  test.each(['mail', 'call', 'noted'] as const)('%s: without the yes of both nothing happens, and it says whose is missing', (how) => {
    const room = ready('101');
    const refused = refusal(() => introduce(room, ask(how)));
    expect([refused.code, refused.details]).toEqual(['consent_missing', ['Leyla Kaya hat noch nicht Ja gesagt.']]);
    expect([room.mailbox.sent, noted(room), below(room, 'Kontakte'), below(room, 'Aufgaben').length]).toEqual([[], [], [], 0]);
  });

  test('a yes that was taken back counts in the moment of sending', () => {
    const room = ready('101', '102');
    expect(introduce(room, ask('mail', { preview: true })).mails).toHaveLength(2);
    setConsent(room, { memberId: '102', channel: 'introduction', state: 'no', source: 'E-Mail von heute' });
    expect(refusal(() => introduce(room, ask('mail'))).code).toBe('consent_missing');
    expect(room.mailbox.sent).toEqual([]);
  });

  test('nobody who has left, and nobody with themselves', () => {
    const room = ready('101', '102');
    room.workbook.tab('Mitglieder').set(3, header.indexOf('Status') + 1, 'ausgetreten');
    room.workbook.forget();
    expect(refusal(() => introduce(room, ask('noted'))).code).toBe('member_not_found');
    expect(refusal(() => introduce(room, ask('noted', { otherId: '101' }))).code).toBe('bad_request');
  });
});

describe('by mail', () => {
  test('the preview shows both mails and writes nothing', () => {
    const room = ready('101', '102');
    const { introduced, mails } = introduce(room, ask('mail', { preview: true }));
    expect([introduced, room.mailbox.sent, noted(room)]).toEqual(['', [], []]);
    expect(mails[0]).toEqual({
      name: 'Ayşe Müller',
      to: 'ayse@example.org',
      subject: 'Jemand mit denselben Interessen',
      text: 'Hallo Ayşe,\n\ndu hast gesagt, dass wir dich mit anderen bekannt machen dürfen. Leyla interessiert sich auch für: Wohnen, Schach.\n\nSo erreichst du Leyla: leyla@example.org\n\nLeyla bekommt dieselbe Mail, mit deinem Vornamen und deiner E-Mail-Adresse. Meldet euch gern beieinander!\n\nMöchtest du niemandem mehr vorgestellt werden? Dann antworte kurz auf diese Mail.\n\nDeine Mitgliederbetreuung',
    });
  });

  test('each gets one, with no more of the other than was agreed to; tab, contacts, log and card say it', () => {
    const room = ready('101', '102');
    const preview = introduce(room, ask('mail', { preview: true })).mails;
    expect(introduce(room, ask('mail'))).toEqual({ introduced: '2026-11-22', message: 'Beide Mails sind verschickt.', attention: false, mails: [] });
    expect(room.mailbox.sent.map(({ to, text }) => [to, text])).toEqual(preview.map(({ to, text }) => [to, text]));
    for (const { text, html } of room.mailbox.sent) expect(text + html).not.toMatch(/Müller|Kaya|Reuterkiez|Sonnenallee|Weser|abends/);
    expect(noted(room)).toEqual([['intro-0001', '101', 'Ayşe Müller', '102', 'Leyla Kaya', day, 'E-Mail', 'ada@example.org']]);
    expect(below(room, 'Kontakte').map((row) => [row[0], row[2], row[4], ...row.slice(6, 8)])).toEqual([
      ['intro-0001-1', '101', 'E-Mail', 'Bekannt gemacht mit Mitglied 102', 'Wohnen, Schach'],
      ['intro-0001-2', '102', 'E-Mail', 'Bekannt gemacht mit Mitglied 101', 'Wohnen, Schach'],
    ]);
    expect(below(room, 'Protokoll').filter((row) => row[2] === 'Vorgestellt').map((row) => row.slice(3))).toEqual([
      ['intro-0001', '101', 'Vorstellung', '', 'E-Mail: Mitglied 102'],
      ['intro-0001', '102', 'Vorstellung', '', 'E-Mail: Mitglied 101'],
    ]);
    const timeline = memberCard(room, { memberId: '102' }).card!.timeline.map(({ title, text }) => [title, text]);
    expect(timeline).toContainEqual(['E-Mail', 'Bekannt gemacht mit Mitglied 101\nWohnen, Schach']);
    expect(timeline.filter(([title]) => title === 'Vorgestellt')).toEqual([]);
    expect(room.unlocked).toEqual([]);
  });

  test('they read German, whatever the language of the person at the screen', () => {
    const room = ready('101', '102');
    room.who.speaks = 'en';
    expect(introduce(room, ask('mail', { preview: true })).mails?.[0]?.text).toContain('Hallo Ayşe');
  });

  test('a family name in one column does not slip into the mail', () => {
    const rows: Rows = [['Mitgliedsnummer', 'Vollständiger Name', 'Straße', 'PLZ', 'E-Mail', 'Interessen'], [101, 'Müller, Ayşe', 'Sonnenallee 5', 12045, 'a@example.org', 'Schach'], [102, 'Leyla Kaya', 'Weserstraße 3', 12045, 'b@example.org', 'Schach']];
    const room = memoryRoom({ Mitglieder: rows });
    applySetup(room, {});
    room.workbook.forget();
    for (const memberId of ['101', '102']) setConsent(room, { memberId, channel: 'introduction', state: 'yes', source: 'gesagt' });
    const [one, other] = introduce(room, ask('mail', { preview: true })).mails;
    expect(one!.text).toContain('Leyla interessiert sich auch für: Schach.');
    expect(other!.text).toContain('Ayşe interessiert sich auch für: Schach.');
    expect(one!.text + other!.text).not.toMatch(/Müller|Kaya/);
  });

  test('twice is once, also in the other order and from another page', () => {
    const room = ready('101', '102');
    introduce(room, ask('mail'));
    expect(introduce(room, ask('mail'))).toMatchObject({ introduced: '2026-11-22' });
    expect(introduce(room, ask('noted', { memberId: '102', otherId: '101', introductionId: 'intro-0002' }))).toMatchObject({ introduced: '2026-11-22', message: 'Für die beiden ist schon eine Vorstellung notiert (22.11.2026). Es wurde nichts geschickt.' });
    expect([room.mailbox.sent.length, noted(room).length, below(room, 'Kontakte').length]).toEqual([2, 1, 2]);
    expect(suggestPeople(room, { memberId: '101' }).people.map(({ name, introduced }) => [name, introduced])).toEqual([['Olga Mayr', ''], ['Zoë Schäfer', ''], ['Leyla Kaya', '2026-11-22']]);
    expect(suggestPeople(room, { memberId: '102' }).people.find(({ name }) => name === 'Ayşe Müller')!.introduced).toBe('2026-11-22');
  });

  test('whoever wants no e-mail, or has no address, is not written to: the reason is said, and a call offered', () => {
    const room = ready('101', '103', '104');
    expect(refusal(() => introduce(room, ask('mail', { otherId: '103' }))).details).toEqual(['Olga Mayr: keine E-Mail-Adresse. Leg lieber eine Anruf-Aufgabe an.']);
    const refused = refusal(() => introduce(room, ask('mail', { otherId: '104', preview: true })));
    expect([refused.code, refused.details]).toEqual(['introduction_unfit', ['Zoë Schäfer: möchte keine E-Mail. Leg lieber eine Anruf-Aufgabe an.']]);
    expect(room.mailbox.sent).toEqual([]);
  });

  test('an outcome that nobody knows is told, remembered, and never sent again', () => {
    const room = ready('101', '102');
    room.mailbox.after = ({ to }) => {
      if (to === 'leyla@example.org') throw new Error('Service timed out');
    };
    const { introduced, message, attention } = introduce(room, ask('mail'));
    expect([introduced, attention, message]).toEqual(['2026-11-22', true, 'Ob die Mail an Leyla Kaya ankam, ist unklar. Sie wird nicht noch einmal geschickt: Bitte frag nach.']);
    room.workbook.tab('Vorstellungen').removeRows(2, 1);
    room.mailbox.after = null;
    introduce(room, ask('mail', { introductionId: 'intro-0002' }));
    expect(room.mailbox.sent).toHaveLength(2);
  });

  test('an address that Google does not take is told; the other mail is out', () => {
    const room = ready('101', '102');
    room.mailbox.bad.add('leyla@example.org');
    expect(introduce(room, ask('mail'))).toMatchObject({ introduced: '2026-11-22', message: 'Google nimmt die Adresse von Leyla Kaya nicht an. Ruf an.' });
  });

  test('one mail left for today is too few for two', () => {
    const room = ready('101', '102');
    room.mailbox.quota = 1;
    expect(refusal(() => introduce(room, ask('mail'))).details).toEqual(['Für heute sind alle Mails verschickt, die Google erlaubt. Versuch es morgen noch einmal.']);
    expect([room.mailbox.sent, noted(room)]).toEqual([[], []]);
  });

  test('a day that ends between the two: the second try sends the missing mail only', () => {
    const room = ready('101', '102');
    room.mailbox.before = () => {
      if (room.mailbox.sent.length === 1) throw new AppError('mail_quota');
    };
    expect(introduce(room, ask('mail'))).toMatchObject({ introduced: '', message: expect.stringContaining('Die Mail an Leyla Kaya ging noch nicht hinaus.') });
    expect(noted(room)).toEqual([]);
    room.mailbox.before = null;
    expect(introduce(room, ask('mail'))).toMatchObject({ introduced: '2026-11-22', message: 'Beide Mails sind verschickt.' });
    expect(room.mailbox.sent.map(({ to }) => to)).toEqual(['ayse@example.org', 'leyla@example.org']);
  });

  test.each(['Vorstellungen', 'Kontakte', 'Protokoll'])('a try that failed at %s is finished by the next, without a mail twice and though a yes is gone', (tab) => {
    const room = ready('101', '102');
    introduce(room, ask('noted', { memberId: '101', otherId: '102', introductionId: 'intro-0000' }));
    room.workbook.tab('Vorstellungen').removeRows(2, 1);
    const target = room.workbook.tab(tab);
    const append = jest.spyOn(target, 'append').mockImplementationOnce(() => {
      throw new AppError('cells_in_the_way');
    });
    expect(refusal(() => introduce(room, ask('mail'))).code).toBe('cells_in_the_way');
    append.mockRestore();
    setConsent(room, { memberId: '102', channel: 'introduction', state: 'no', source: 'gesagt' });
    expect(introduce(room, ask('mail')).introduced).toBe('2026-11-22');
    expect([room.mailbox.sent.length, noted(room).length]).toEqual([2, 1]);
    expect(below(room, 'Kontakte').filter((row) => String(row[0]).startsWith('intro-0001'))).toHaveLength(2);
    expect(below(room, 'Protokoll').filter((row) => row[3] === 'intro-0001')).toHaveLength(2);
  });
});

describe('by call, and noted', () => {
  test('a task for whoever takes care of the first, seen on the card of both', () => {
    const room = ready('101', '102');
    expect(introduce(room, ask('call')).message).toBe('Die Aufgabe ist angelegt. Sie steht im Tab „Aufgaben“.');
    const [task] = below(room, 'Aufgaben');
    const at = (name: string): unknown => task![room.workbook.tab('Aufgaben').values()[0]!.indexOf(name)];
    expect(['ID', 'Art', 'Mitglied-ID', 'Mitglied', 'Wer', 'Fällig', 'Notiz'].map(at)).toEqual(['intro-0001', 'Bekannt machen', '101', 'Ayşe Müller', 'Cem', new Date('2026-11-29T00:00:00.000Z'), 'Bekannt machen mit Mitglied 102. Gemeinsam: Wohnen, Schach. Beide sind einverstanden.']);
    expect([noted(room)[0]!.slice(6), below(room, 'Kontakte')]).toEqual([['Anruf', 'ada@example.org'], []]);
    expect(memberCard(room, { memberId: '102' }).card!.timeline.map(({ title }) => title)).toContain('Vorstellung geplant');
    introduce(room, ask('call'));
    expect([below(room, 'Aufgaben').length, noted(room).length]).toEqual([1, 1]);
  });

  test('whoever wants no call is not called: the other is, or nobody', () => {
    const room = ready('101', '103', '104');
    introduce(room, ask('call', { memberId: '103', otherId: '101' }));
    expect(below(room, 'Aufgaben')[0]).toEqual(expect.arrayContaining(['101', 'Ayşe Müller']));
    expect(refusal(() => introduce(room, ask('call', { memberId: '103', otherId: '104', introductionId: 'intro-0002' }))).details).toEqual(['Beide möchten keinen Anruf.']);
  });

  test('noted: remembered and in both timelines', () => {
    const room = ready('101', '102');
    expect(introduce(room, ask('noted'))).toEqual({ introduced: '2026-11-22', message: 'Notiert: Die beiden sind bekannt gemacht.', attention: false, mails: [] });
    expect([noted(room)[0]![6], below(room, 'Kontakte').map((row) => row[4]), room.mailbox.sent]).toEqual(['notiert', ['Sonstiges', 'Sonstiges'], []]);
  });

  test('the id of another introduction is refused; somebody else saving is told', () => {
    const room = ready('101', '102', '103');
    introduce(room, ask('noted'));
    expect(refusal(() => introduce(room, ask('noted', { otherId: '103' }))).code).toBe('bad_request');
    room.lock.taken = true;
    expect(refusal(() => introduce(room, ask('noted', { otherId: '103', introductionId: 'intro-0002' }))).code).toBe('busy');
  });
});

test('forgetting one of them leaves nothing of them with the other', () => {
  const room = ready('101', '102');
  introduce(room, ask('mail'));
  const { confirm } = previewErasure(room, { memberId: '102', mode: 'erase' });
  erasePerson(room, { memberId: '102', mode: 'erase', confirm });
  const left = room.workbook.tabs().flatMap((tab) => room.workbook.tab(tab.name).values().map((row) => JSON.stringify(row)));
  // 105 bears the same name.
  expect(left.filter((row) => /\b102\b|leyla@/.test(row))).toEqual([]);
  expect(below(room, 'Kontakte').find((row) => row[2] === '101')).toEqual(expect.arrayContaining(['E-Mail', 'Wohnen, Schach']));
});

test('two rows that become one take their introductions along, on either side, and back again', () => {
  const room = ready('101', '102', '103');
  introduce(room, ask('noted'));
  introduce(room, ask('noted', { memberId: '102', otherId: '103', introductionId: 'intro-0002' }));
  mergeMembers(room, { keep: '105', remove: '102', fields: {}, operationId: 'merge-0001' });
  const ids = (): unknown[][] => noted(room).map((row) => row.slice(1, 5));
  expect(ids()).toEqual([['101', 'Ayşe Müller', '105', 'Leyla Kaya'], ['105', 'Leyla Kaya', '103', 'Olga Mayr']]);
  undoMerge(room, { operationId: 'merge-0001' });
  expect(ids()).toEqual([['101', 'Ayşe Müller', '102', 'Leyla Kaya'], ['102', 'Leyla Kaya', '103', 'Olga Mayr']]);
});
