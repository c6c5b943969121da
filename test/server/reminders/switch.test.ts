// Who sends: switching on, a second person, taking over, a trigger that is gone, a leftover one; and what is shown of it.

import { isLate, readHeartbeat } from '../../../src/server/reminders/index.ts';
import { memoryRoom } from '../../support/memoryRoom.ts';
import { answer } from '../../../src/server/door.ts';
import { useCases } from '../../../src/server/useCases.ts';
import { day, reminded } from './room.ts';

const someone = { id: 1, name: 'Kaya', birth: '22.11.1970' };

test('before anything is set up the status is there and says so', () => {
  const told = answer(useCases, memoryRoom({}), 'reminders.status', {});
  expect(told).toMatchObject({ ok: true, result: { on: false, owner: '', mine: false, last: null, late: false, ready: false, due: { mails: 0, items: 0, withoutAddress: [] }, unknown: 0 } });
});

test('before it is switched on the status says what would go out; the trigger sends nothing', () => {
  const at = reminded([someone], false);
  const sheet = at.room.workbook.tabs().map((tab) => [tab.name, at.tab(tab.name).values()]);
  const status = at.call('reminders.status', {});
  expect(status).toMatchObject({ on: false, owner: '', mine: false, hour: 7, triggerGone: false, last: null, late: false, teamAddress: '', due: { mails: 1, items: 1 }, unknown: 0 });
  expect(status.parts.filter(({ on }) => !on)).toEqual([]);
  expect(status.greetings.map(({ mode, drafts }) => [mode, drafts])).toEqual([['off', 0], ['off', 0], ['off', 0], ['off', 0]]);
  at.call('reminders.preview', {});
  at.call('reminders.greetings', {});
  // Looking writes nothing.
  expect(at.room.workbook.tabs().map((tab) => [tab.name, at.tab(tab.name).values()])).toEqual(sheet);
  expect([...at.room.marks.values.keys()]).toEqual([]);
  expect(at.run()).toBe('off');
  expect(at.to()).toEqual([]);
});

test('switching on: the trigger of the person at the screen, their name in the settings, explained', () => {
  const at = reminded([someone], false);
  const { status, message } = at.call('reminders.switch', { on: true, hour: 6 });
  expect(at.room.triggers.all).toEqual([{ owner: 'ada@example.org', handler: 'daily', hour: 6 }]);
  expect(status).toMatchObject({ on: true, owner: 'ada@example.org', mine: true, hour: 6, triggerGone: false, last: null });
  expect(message).toBe('Eingeschaltet. Jeden Tag gegen 6 Uhr schickt dein Konto (ada@example.org), was ansteht.');
  const settings = at.tab('Einstellungen').values();
  expect(settings.find(([name]) => name === 'Erinnerungen: Konto')).toEqual(['Erinnerungen: Konto', 'ada@example.org', expect.stringContaining('Von diesem Konto')]);
  expect(settings.filter(([name]) => String(name).startsWith('Gruß ')).map(([, value]) => value).filter((value) => value === 'aus')).toHaveLength(4);
  expect(at.room.unlocked).toEqual([]);
});

test('switched on twice there is one trigger and one row', () => {
  const at = reminded([someone]);
  at.call('reminders.switch', { on: true, hour: 9 });
  expect(at.room.triggers.all).toEqual([{ owner: 'ada@example.org', handler: 'daily', hour: 9 }]);
  expect(at.tab('Einstellungen').below('Einstellung').filter((name) => name === 'Erinnerungen: Konto')).toHaveLength(1);
});

test('a second person is told who already does, and may take over; the old trigger sends nothing', () => {
  const at = reminded([someone]);
  at.room.who.address = 'ben@example.org';
  expect(at.refused('reminders.switch', { on: true })).toBe('reminders_owned');
  expect(at.call('reminders.status', {})).toMatchObject({ owner: 'ada@example.org', mine: false, triggerGone: false });
  expect(at.call('reminders.switch', { on: true, takeOver: true }).status).toMatchObject({ owner: 'ben@example.org', mine: true });
  expect(at.room.triggers.all).toHaveLength(2);
  at.room.who.address = 'ada@example.org';
  expect(at.run()).toBe('notMine');
  expect(at.to()).toEqual([]);
  at.room.who.address = 'ben@example.org';
  expect(at.run()).toBe('ran');
  expect(at.to()).toContain('ada@example.org');
});

test('switched off: no trigger, no owner, nothing is sent', () => {
  const at = reminded([someone]);
  at.call('reminders.switch', { on: false });
  expect(at.room.triggers.all).toEqual([]);
  expect(at.call('reminders.status', {}).on).toBe(false);
  expect(at.run()).toBe('off');
});

test('switched off by somebody else: their trigger stays, and sends nothing', () => {
  const at = reminded([someone]);
  at.room.who.address = 'ben@example.org';
  expect(at.call('reminders.switch', { on: false }).message).toContain('Der Zeitplan von ada@example.org bleibt bei Google stehen');
  at.room.who.address = 'ada@example.org';
  expect(at.run()).toBe('off');
});

test('Google refuses the trigger: nothing looks switched on', () => {
  const at = reminded([someone], false);
  at.room.triggers.daily = () => {
    throw new Error('nobody knows why');
  };
  jest.spyOn(console, 'error').mockImplementation(() => undefined);
  expect(at.refused('reminders.switch', { on: true })).toBe('unexpected');
  expect(at.call('reminders.status', {}).on).toBe(false);
  jest.restoreAllMocks();
});

test('a trigger that is gone is seen by its owner; switching on again makes it', () => {
  const at = reminded([someone]);
  at.room.triggers.remove('daily');
  expect(at.call('reminders.status', {}).triggerGone).toBe(true);
  at.call('reminders.switch', { on: true });
  expect(at.call('reminders.status', {}).triggerGone).toBe(false);
});

test('where Google tells nobody’s address there is an owner all the same', () => {
  const at = reminded([someone], false);
  at.room.who.address = '';
  at.call('reminders.switch', { on: true });
  expect(at.call('reminders.status', {})).toMatchObject({ on: true, owner: 'unbekannt', mine: true });
  expect(at.run()).toBe('ran');
});

test('what the last run did, and that none came for two days', () => {
  const at = reminded([someone]);
  at.setting('Erinnerungen: Adresse der AG', '');
  at.run('2026-11-22T06:00:00.000Z');
  expect(at.call('reminders.status', {})).toMatchObject({ last: { at: '2026-11-22T06:00:00.000Z', sent: 1, left: 0, unknown: 0, failed: '' }, late: false });
  at.room.clock.instant = '2026-11-24T10:30:00.000Z';
  expect(at.call('reminders.status', {}).late).toBe(true);
  expect(isLate(readHeartbeat(at.room.marks), at.room.clock.now())).toBe(true);
});

test('what is remembered of a run names nobody', () => {
  const at = reminded([someone]);
  at.run();
  expect([...at.room.marks.values.values()].join()).not.toMatch(/Kaya|example\.org/);
});

test('a bad address for the working group is refused', () => {
  const at = reminded([someone]);
  expect(at.refused('reminders.settings', { teamAddress: 'ag@example.org, b@example.org' })).toBe('value_unclear');
  at.call('reminders.settings', { teamAddress: '' });
  expect(at.call('reminders.status', {}).teamAddress).toBe('');
});

test('the preview is what goes out', () => {
  const at = reminded([someone]);
  const { mails } = at.call('reminders.preview', {});
  expect(at.to()).toEqual([]);
  at.run();
  expect(at.room.mailbox.sent.map(({ to, subject, text, html }) => ({ to, subject, text, html }))).toEqual(mails.map(({ to, subject, text, html }) => ({ to, subject, text, html })));
  expect(at.call('reminders.preview', {}).mails.map(({ to }) => to)).toEqual(mails.map(({ to }) => to));
});

test('the preview is what goes out, also where the run puts new members on the path; looking puts nobody there', () => {
  const at = reminded([{ id: 1, name: 'Kaya', birth: '22.11.1970' }, { id: 5, name: 'Zorn', entry: day('2026-11-14') }, { id: 6, name: 'Drüben', entry: day('2026-11-20'), group: 'BO Donaukiez' }]);
  const { mails } = at.call('reminders.preview', {});
  const { due } = at.call('reminders.status', {});
  expect(at.tab('Neumitglieder').below('Mitglied-ID')).toEqual([]);
  expect(at.tab('Aufgaben').below('ID')).toEqual([]);
  at.run();
  expect(at.tab('Neumitglieder').below('Mitglied-ID')).toEqual(['5', '6']);
  expect(at.room.mailbox.sent.map(({ to, subject, text, html }) => ({ to, subject, text, html }))).toEqual(mails.map(({ to, subject, text, html }) => ({ to, subject, text, html })));
  expect(due).toMatchObject({ mails: at.to().length, items: mails.reduce((sum, { items }) => sum + items, 0) });
  expect(at.mailTo('ben@example.org')).toContain('Drüben');
});

test('the preview is what goes out where a new member’s row was deleted: the stage that the log knows, and no second task', () => {
  const at = reminded([{ id: 5, name: 'Zorn', entry: day('2026-11-14') }]);
  at.call('newcomers.list', {});
  at.call('newcomers.advance', { memberId: '5', stage: 'talked', stepId: 'step-00000001' });
  at.tab('Neumitglieder').deleteRows(2);
  at.room.workbook.forget();
  const { mails } = at.call('reminders.preview', {});
  at.run();
  expect(at.room.mailbox.sent.map(({ to, text }) => ({ to, text }))).toEqual(mails.map(({ to, text }) => ({ to, text })));
});

test('what has gone out today is due no more', () => {
  const at = reminded([someone]);
  expect(at.call('reminders.status', {}).due).toMatchObject({ mails: 2, done: 0 });
  at.run();
  expect(at.call('reminders.status', {}).due).toMatchObject({ mails: 0, items: 0, done: 2 });
});

test('a test goes to the person at the screen, is marked as one, and does not count', () => {
  const at = reminded([{ ...someone, group: 'BO Donaukiez' }]);
  expect(at.call('reminders.test', { to: 'ben@example.org' })).toEqual({ message: expect.stringContaining('ada@example.org'), quota: 99 });
  expect(at.room.mailbox.sent).toEqual([expect.objectContaining({ to: 'ada@example.org', subject: 'Test: Mitgliederbetreuung: eine Sache für heute', text: expect.stringContaining('ben@example.org') })]);
  at.run();
  expect(at.to().filter((to) => to === 'ben@example.org')).toHaveLength(1);
});

test('status, preview and run take the same number of calls for 20 members and for 2,000', () => {
  const many = (count: number) => reminded(Array.from({ length: count }, (_, index) => ({ id: index + 1, name: `N${index}`, birth: index % 7 === 0 ? '22.11.1970' : '01.06.1970', entry: day('2010-06-01') })));
  const calls = [20, 2_000].map((count) => {
    const at = many(count);
    const counted = (work: () => unknown): number => {
      at.room.workbook.forget();
      work();
      return at.room.workbook.calls.length;
    };
    return [counted(() => at.call('reminders.status', {})), counted(() => at.call('reminders.preview', {})), counted(() => at.run())];
  });
  expect(calls[1]).toEqual(calls[0]);
});
