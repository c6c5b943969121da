// `mailing.preview` and `mailing.test`: who would get it, who drops out and why, and the mails as they would go out.

import { unknownPlaceholders } from '../../contract/mailText.ts';
import type { MailingPreview, MailingTestAnswer } from '../../contract/mailing.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import type { Ports } from '../ports.ts';
import { mailsToKeep } from '../reminders/index.ts';
import { markedMembers, optionsBeside, readForSelection } from '../selections/index.ts';
import { mailFields, mailTo, readSurroundings, recipientsOf } from './recipients.ts';
import { addressIn, checkText } from './send.ts';

const samplesShown = 3;

/** Reads only; the same number of service calls for any number of members. @throws AppError as `readForSelection` */
export function previewMailing(ports: Ports, { selection, text, options = false }: Request<'mailing.preview'>): MailingPreview {
  const say = texts(ports.who.language());
  const state = readForSelection(ports, selection, mailFields);
  const { listed, dropped } = recipientsOf(state, selection, say.selections);
  const groups = new Map<string, number>();
  for (const { person } of listed) groups.set(person.group, (groups.get(person.group) ?? 0) + 1);
  const quota = quotaLeft(ports);
  const around = text && listed.length > 0 ? readSurroundings(ports) : null;
  const samples = around && text ? listed.slice(0, samplesShown).map(({ person, to }) => ({ name: person.name, mail: mailTo(to, person.cells, { ...text, replyTo: '' }, around) })) : [];
  return {
    count: listed.length,
    dropped,
    groups: [...groups].map(([name, count]) => ({ name, count })).sort((a, b) => b.count - a.count),
    samples: samples.map(({ name, mail: { to, subject, text: plain, html } }) => ({ name, to, subject, text: plain, html })),
    unknownPlaceholders: text ? unknownPlaceholders(text.body) : [],
    quota,
    kept: quota === null ? 0 : mailsToKeep(ports)(quota),
    options: options ? optionsBeside(ports, state) : null,
    marked: options ? markedMembers(ports.workbook, state.list, state.people) : null,
  };
}

/** Null where Google does not tell: a preview is worth having without it. */
export function quotaLeft({ mailbox }: Pick<Ports, 'mailbox'>): number | null {
  try {
    return mailbox.left();
  } catch {
    return null;
  }
}

/** @throws AppError `mailing_unfit`, `template_unclear`, `mail_refused`, `mail_quota`, and as `readForSelection` */
export function testMailing(ports: Ports, { selection, text }: Request<'mailing.test'>): MailingTestAnswer {
  const say = texts(ports.who.language());
  checkText(text, say);
  const me = ports.who.email();
  if (me === '') throw new AppError('mailing_unfit', {}, [say.mailing.noAddressOfMine]);
  const [first] = recipientsOf(readForSelection(ports, selection, mailFields), selection, say.selections).listed;
  if (!first) throw new AppError('mailing_unfit', {}, [say.mailing.nobody]);
  const subject = say.mailing.testSubject({ subject: text.subject });
  ports.mailbox.send(mailTo(me, first.person.cells, { ...text, subject, replyTo: addressIn(text.replyTo ?? '') }, readSurroundings(ports)));
  return { message: say.mailing.tested({ to: me, name: first.person.name }) };
}
