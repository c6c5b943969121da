// A mailing to so many that writing them down takes minutes: what is left of the time is for sending, and nobody gets two mails.

import { MemoryClock } from '../../support/memoryRoom.ts';
import { mailingRoom } from '../../support/mailingRoom.ts';
import { sendMailing } from '../../../src/server/mailing/index.ts';

/** Four minutes have gone by once the people are written down. */
class SlowClock extends MemoryClock {
  constructor(private readonly written: () => boolean) {
    super();
  }
  override now(): Date {
    return new Date(super.now().getTime() + (this.written() ? 4 * 60_000 : 0));
  }
}

test('whoever is written down after the time is up waits, and gets the mail with the next call', () => {
  const { room, states, sentTo } = mailingRoom();
  const mailing = { mailingId: 'film-2026-a', name: 'Filmabend', selection: {}, text: { subject: 'Filmabend', body: 'Komm ins Kino.' } };
  const late = { ...room, clock: new SlowClock(() => Object.keys(states()).length > 0) };
  expect(sendMailing(late, mailing).mailing).toMatchObject({ total: 4, waiting: 4 });
  expect(sentTo()).toEqual([]);
  expect(sendMailing(room, mailing).mailing).toMatchObject({ total: 4, waiting: 0 });
  expect(sentTo().sort()).toEqual(['ada.adam', 'ben', 'can', 'dan']);
});
