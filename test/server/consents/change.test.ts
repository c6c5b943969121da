// Consents are set channel by channel, take effect at once, and say since when and how we know.

import { readConsents, setConsent, showConsents } from '../../../src/server/consents/index.ts';
import { careRoom } from '../../support/careRoom.ts';
import { refusal } from '../../support/refusal.ts';

const rows = (at: ReturnType<typeof careRoom>): unknown[][] => at.room.workbook.tab('Einwilligungen').values().slice(1);
const logged = (at: ReturnType<typeof careRoom>): unknown[][] => at.room.workbook.tab('Protokoll').values().filter((line) => line[2] === 'Einwilligung').map((line) => line.slice(3));
const yes = { memberId: '102', channel: 'greeting' as const, state: 'yes' as const, source: 'am Telefon gesagt', recordId: 'consent-0001' };

test('a yes to greetings is a row with date, source and who wrote it down', () => {
  const at = careRoom();
  const { consents, message } = setConsent(at.room, yes);
  expect(message).toBe('Notiert: Leyla Kaya möchte Grüße per E-Mail.');
  expect(consents.find(({ channel }) => channel === 'greeting')).toEqual({ channel: 'greeting', state: 'yes', since: '2026-11-22', source: 'am Telefon gesagt', by: 'ada@example.org' });
  expect(rows(at)).toEqual([['102', 'Leyla Kaya', 'Gruß per E-Mail', 'ja', new Date('2026-11-22T00:00:00.000Z'), 'am Telefon gesagt', 'ada@example.org', 'consent-0001']]);
  expect(readConsents(at.room).mayGreet('102')).toBe(true);
  expect(at.room.unlocked).toEqual([]);
});

test('a no on the same day takes the yes’s place, and the log has both', () => {
  const at = careRoom();
  setConsent(at.room, yes);
  setConsent(at.room, { ...yes, state: 'no', source: 'E-Mail', recordId: 'consent-0002' });
  expect(rows(at)).toHaveLength(1);
  expect(readConsents(at.room).mayGreet('102')).toBe(false);
  setConsent(at.room, { ...yes, recordId: 'consent-0003' });
  expect(readConsents(at.room).mayGreet('102')).toBe(true);
  expect(logged(at)).toEqual([
    ['consent-0001', '102', 'Gruß per E-Mail', 'offen', 'ja, 22.11.2026, am Telefon gesagt'],
    ['consent-0002', '102', 'Gruß per E-Mail', 'ja, 22.11.2026, am Telefon gesagt', 'nein, 22.11.2026, E-Mail'],
    ['consent-0003', '102', 'Gruß per E-Mail', 'nein, 22.11.2026, E-Mail', 'ja, 22.11.2026, am Telefon gesagt'],
  ]);
});

test('no calls and no e-mails stand in the membership list, and go again', () => {
  const at = careRoom();
  setConsent(at.room, { ...yes, channel: 'call', state: 'no' });
  setConsent(at.room, { ...yes, channel: 'mail', state: 'no', recordId: 'consent-0002' });
  expect([at.cell(102, 'Kein Anruf'), at.cell(102, 'Keine E-Mail')]).toEqual(['ja', 'ja']);
  setConsent(at.room, { ...yes, channel: 'call', state: 'unknown', recordId: 'consent-0003' });
  expect(at.cell(102, 'Kein Anruf')).toBe('');
  expect(showConsents(at.room, { memberId: '102' }).consents.map(({ channel, state }) => [channel, state])).toEqual([['call', 'unknown'], ['mail', 'no'], ['greeting', 'unknown'], ['introduction', 'unknown']]);
});

test('what somebody wrote into the list counts, whatever the tab says', () => {
  const at = careRoom();
  setConsent(at.room, { ...yes, channel: 'call', state: 'yes' });
  at.type(102, 'Kein Anruf', 'ja');
  at.room.workbook.forget();
  expect(showConsents(at.room, { memberId: '102' }).consents[0]).toEqual({ channel: 'call', state: 'no', since: '', source: '', by: '' });
});

test('sent twice it is one row, also after somebody else has gone on', () => {
  const at = careRoom();
  setConsent(at.room, yes);
  setConsent(at.room, yes);
  expect(logged(at)).toHaveLength(1);
  setConsent(at.room, { ...yes, state: 'no', recordId: 'consent-0002' });
  expect(setConsent(at.room, yes).consents[2]).toMatchObject({ state: 'no' });
  expect(rows(at)).toHaveLength(1);
});

test('rows typed twice by hand become one', () => {
  const at = careRoom();
  setConsent(at.room, yes);
  const tab = at.room.workbook.tab('Einwilligungen');
  tab.append([['102', 'Leyla Kaya', 'Gruß per E-Mail', 'ja', '', 'Zettel', '', '']]);
  setConsent(at.room, { ...yes, state: 'no', recordId: 'consent-0002' });
  expect(rows(at).filter((line) => line[0] === '102')).toHaveLength(1);
  expect(readConsents(at.room).mayGreet('102')).toBe(false);
});

test('a day that is still to come, and a member who is not there, are refused before anything is written', () => {
  const at = careRoom();
  expect(refusal(() => setConsent(at.room, { ...yes, day: '2026-11-23' }))).toMatchObject({ code: 'value_unclear' });
  expect(refusal(() => setConsent(at.room, { ...yes, memberId: '999' }))).toMatchObject({ code: 'member_not_found' });
  expect(logged(at)).toEqual([]);
});
