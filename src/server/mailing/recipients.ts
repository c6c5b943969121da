// Who gets a mailing, who of those chosen does not and why, and what their mail says. Pure, but for reading what stands around it.

import { filled } from '../../contract/mailText.ts';
import { mailDropReasons, type MailDropReason } from '../../contract/mailing.ts';
import { cellWords } from '../../contract/texts/de/reminders.ts';
import type { Selection } from '../../contract/selection.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { groupCardsIfThere, groupKey } from '../groups/index.ts';
import { cleaned } from '../kernel/text.ts';
import { addressOf, cleanHeader, fillingOf, linksIn, mailHtml, textsForMembers, type Surroundings } from '../mail/index.ts';
import type { Cells } from '../members/index.ts';
import type { Mail, Ports } from '../ports.ts';
import { chooseMembers, type Candidate, type SelectionState } from '../selections/index.ts';
import { findSettings, settingKey } from '../tabs/index.ts';

/** Besides what choosing reads anyway. */
export const mailFields = ['salutation', 'email', 'noEmail'] as const;

export interface Recipient {
  person: Candidate;
  to: string;
}

export interface Recipients {
  /** Each person and each address once, in the order of the list. */
  listed: Recipient[];
  dropped: { reason: MailDropReason; count: number }[];
}

export function recipientsOf({ people, facts }: SelectionState, selection: Selection, say: Texts['selections']): Recipients {
  const counts = new Map<MailDropReason, number>();
  const ids = new Set<string>();
  const addresses = new Set<string>();
  const listed: Recipient[] = [];
  for (const { person } of chooseMembers(people, selection, facts, say, true)) {
    const reach = addressOf(person.cells, facts.today);
    const address = 'to' in reach ? reach.to.toLowerCase() : '';
    const reason = 'reason' in reach ? reach.reason : person.id === '' || ids.has(person.id) ? 'noId' : addresses.has(address) ? 'sameAddress' : null;
    ids.add(person.id);
    if (reason === null && 'to' in reach) {
      addresses.add(address);
      listed.push({ person, to: reach.to });
    } else if (reason) counts.set(reason, (counts.get(reason) ?? 0) + 1);
  }
  return { listed, dropped: mailDropReasons.flatMap((reason) => (counts.has(reason) ? [{ reason, count: counts.get(reason) ?? 0 }] : [])) };
}

/** What placeholders need besides the member, in the language of members: two block reads. @throws AppError for damaged tabs */
export function readSurroundings({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>): Surroundings {
  const today = clock.today();
  const found = findSettings(workbook);
  const { mail, mailing } = textsForMembers(found?.settings ?? { language: 'auto' });
  const link = cleaned(found?.cells.get(settingKey(cellWords.names.link)));
  const contacts = new Map(groupCardsIfThere(workbook, today).map(({ name, contact }) => [groupKey(name), contact]));
  return {
    today,
    organisation: found?.settings.organisation ?? '',
    district: found?.settings.district ?? '',
    contactOf: (group) => contacts.get(groupKey(group)) ?? '',
    link: /^https:\/\/\S+$/.test(link) ? link : '',
    salutation: mail.salutation,
    object: mailing.object,
  };
}

export interface MailingText {
  subject: string;
  body: string;
  replyTo: string;
}

/** The mail as one member gets it. How to object is always said, at the end where the text does not place it. */
export function mailTo(to: string, cells: Cells, { subject, body, replyTo }: MailingText, around: Surroundings): Mail {
  const whole = /\{\s*abmelden\s*\}/i.test(body) ? body : `${body.trimEnd()}\n\n{Abmelden}`;
  // What is not known leaves no holes.
  const text = filled(whole, fillingOf(cells, around)).replace(/[ \t]+$/gm, '').replace(/\n{3,}/g, '\n\n').trim();
  return {
    to,
    subject: cleanHeader(subject),
    text,
    html: mailHtml(text, { links: { ...linksIn(whole), ...(around.link && { [around.link]: around.link }) } }),
    name: cleanHeader([around.organisation, around.district].filter(Boolean).join(' '), 80),
    replyTo,
  };
}
