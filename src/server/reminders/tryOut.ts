// `reminders.test`: one of today's digests to the person at the screen. The ledger does not know of it: it is nobody's mail.

import type { RemindersTestAnswer } from '../../contract/reminders.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { escaped } from '../mail/index.ts';
import type { Ports } from '../ports.ts';
import { planNow, quotaLeft } from './status.ts';

/** @param to whose digest; the first one otherwise. @throws AppError `mail_refused`, `mail_quota`, and what reading throws */
export function testReminders(ports: Ports, { to }: Request<'reminders.test'>): RemindersTestAnswer {
  const say = texts(ports.who.language()).reminders;
  const me = ports.who.email();
  if (me === '') return { message: say.noAddressOfMine, quota: quotaLeft(ports) };
  const { mails } = planNow(ports);
  const mail = (to === undefined ? undefined : mails.find((one) => one.to.toLowerCase() === to.trim().toLowerCase())) ?? mails[0];
  if (!mail) return { message: say.nothingToTest, quota: quotaLeft(ports) };
  const subject = say.testSubject({ subject: mail.subject });
  const note = say.testNote({ to: mail.to });
  const html = mail.html.replace(/(<body[^>]*>)/, (body) => `${body}<p><b>${escaped(note)}</b></p>`);
  ports.mailbox.send({ to: me, subject, text: `${note}\n\n${mail.text}`, html, name: 'Mitgliederbetreuung', replyTo: '' });
  return { message: say.tested({ to: me, subject }), quota: quotaLeft(ports) };
}
