// Approving a greeting with a fault at every single call: asked again it goes out once, also when that is only after the next
// daily run.

import { approveGreetings } from '../../../src/server/reminders/index.ts';
import { faults, faulty } from '../../support/faults.ts';
import { day, reminded, type Reminded } from './room.ts';

const letters = [{ key: 'birthday-2026-3', decision: 'send' as const }];

function made(): Reminded {
  const at = reminded([{ id: 3, name: 'Schäfer', firstName: 'Zoë', birth: '24.11.1980', email: 'zoe@example.org' }]);
  at.call('reminders.settings', { greetings: { birthday: 'draft' } });
  at.add('Einwilligungen', { 'Mitglied-ID': '3', Art: 'Gruß per E-Mail', Stand: 'ja', Seit: day('2026-01-01'), Quelle: 'gesagt' });
  at.room.clock.instant = '2026-11-24T06:00:00.000Z';
  return at;
}
/** Sent once; or nobody knows, and a person is asked. */
function ended(at: Reminded): string {
  const sent = at.to().filter((to) => to === 'zoe@example.org').length;
  const asked = at.call('mailing.unknown', {}).letters.length;
  return sent > 1 ? 'twice' : sent + asked === 0 ? 'left out' : 'well';
}

const whole = faulty(made().room, 0, 'before');
approveGreetings(whole.ports, { letters });
const calls = whole.count();

test.each(faults)('%s', (fault) => {
  expect(calls).toBeGreaterThan(20);
  for (const daily of [false, true]) {
    for (let at = 1; at <= calls; at++) {
      const one = made();
      const { ports, failed } = faulty(one.room, at, fault);
      try {
        approveGreetings(ports, { letters });
      } catch {
        // The page says so, and the person presses again.
      }
      if (daily) one.run('2026-11-25T06:00:00.000Z');
      if (one.call('reminders.greetings', {}).drafts.length > 0) one.call('reminders.approve', { letters });
      expect({ at: `${at} ${failed()}${daily ? ' and a day' : ''}`, ended: ended(one) }).toEqual({ at: expect.any(String) as string, ended: 'well' });
    }
  }
});
