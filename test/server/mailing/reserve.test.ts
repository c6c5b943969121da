// A mailing that takes days leaves the reminders their mails: those of an hour late in the day still find some.

import { runMailings } from '../../../src/server/mailing/index.ts';
import { reminded, type Reminded, type Someone } from '../reminders/room.ts';

const members: readonly Someone[] = Array.from({ length: 8 }, (_, index) => ({ id: index + 1, name: `P${index + 1}`, email: `p${index + 1}@example.org`, birth: index === 0 ? '22.11.1970' : index === 1 ? '23.11.1970' : '01.06.1970' }));
const film = { mailingId: 'film-2026-a', name: 'Filmabend', selection: {}, text: { subject: 'Filmabend', body: 'Komm ins Kino.' } };
const morning = '2026-11-23T09:10:00.000Z';

/** Two digests went out yesterday at six in the evening; now it is morning, and the day has so many mails. */
function nextMorning(mails: number): Reminded {
  const at = reminded(members);
  at.call('reminders.switch', { on: true, hour: 18 });
  at.run('2026-11-22T18:00:00.000Z');
  expect(at.to()).toEqual(['ada@example.org', 'ag@example.org']);
  at.room.mailbox.sent.length = 0;
  at.room.mailbox.quota = mails;
  at.room.clock.instant = morning;
  return at;
}
const films = (at: Reminded): number => at.room.mailbox.sent.filter(({ subject }) => subject === 'Filmabend').length;

test('as many mails as the last reminders took stay for those of the evening; then the rest is the mailing’s', () => {
  const at = nextMorning(5);
  expect(at.call('mailing.preview', { selection: {} })).toMatchObject({ count: 8, quota: 5, kept: 2 });
  expect(at.call('mailing.send', film).message).toContain('Für heute sind alle Mails verschickt, die Google erlaubt, bis auf 2 für die Erinnerungen.');
  expect(films(at)).toBe(3);
  // Asked again it does not take what it left.
  runMailings(at.room);
  expect(films(at)).toBe(3);
  at.run('2026-11-23T18:00:00.000Z');
  expect(at.mailTo('ada@example.org')).toContain('Geburtstag heute');
  expect(at.call('mailing.preview', { selection: {} })).toMatchObject({ kept: 0 });
  at.room.mailbox.quota += 5;
  runMailings(at.room);
  expect(films(at)).toBe(8);
});

test('a quiet day between does not make them forget', () => {
  const at = nextMorning(100);
  at.setting('Erinnerungen: Inhalt', 'Rückrufe');
  at.run('2026-11-23T18:00:00.000Z');
  expect(at.to()).toEqual([]);
  at.room.clock.instant = '2026-11-24T09:10:00.000Z';
  expect(at.call('mailing.preview', { selection: {} })).toMatchObject({ kept: 2 });
});

test.each<[string, (at: Reminded) => void]>([
  ['they are off', (at) => void at.call('reminders.switch', { on: false })],
  ['they go out from another account', (at) => void (at.room.who.address = 'ben@example.org')],
  ['they have run today', (at) => void at.run(morning)],
  ['none came for two days', (at) => void (at.room.clock.instant = '2026-11-25T09:10:00.000Z')],
])('nothing is kept where %s', (_, change) => {
  const at = nextMorning(100);
  change(at);
  const left = at.room.mailbox.left();
  expect(at.call('mailing.preview', { selection: {} })).toMatchObject({ quota: left, kept: 0 });
});

test('a third of the day’s mails at most, as the account has them', () => {
  const kept = (mails: number): number => {
    const at = nextMorning(mails);
    const mark = JSON.parse(at.room.marks.get('reminders')) as object;
    at.room.marks.set('reminders', JSON.stringify({ ...mark, usual: 900 }));
    return at.call('mailing.preview', { selection: {} }).kept;
  };
  expect([kept(100), kept(20), kept(1_500)]).toEqual([33, 20, 500]);
});
