// The two mails of an introduction: each hears the other's first name, what they share, and the address to answer to. No more:
// that is what was agreed to.

import { matching as german } from '../../contract/texts/de/matching.ts';
import { mail as germanMail } from '../../contract/texts/de/mail.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { cleaned } from '../kernel/text.ts';
import { addressOf, cleanHeader, formOf, mailHtml, readLedger, sendLetters, textsForMembers } from '../mail/index.ts';
import { joined, type Cells } from '../members/index.ts';
import type { Mail, Ports } from '../ports.ts';
import type { Settings } from '../tabs/index.ts';
import type { Person } from './people.ts';

export interface Couple {
  people: readonly [Person, Person];
  /** What they share, the rarest first. */
  topics: readonly string[];
  settings: Settings;
}

export interface Introducing {
  person: Person;
  mail: Mail;
}

/** @throws AppError `introduction_unfit` where one of them cannot be written to */
export function mailsTo({ who, clock }: Ports, { people, topics, settings }: Couple): Introducing[] {
  const say = texts(who.language());
  const today = clock.today();
  const reached = people.map((person) => ({ person, reach: addressOf(person.cells, today) }));
  const unfit = reached.flatMap(({ person: { name }, reach }) => ('reason' in reach ? [say.matching.unfit.noMail({ name, why: say.mail.refused[reach.reason] })] : []));
  const addresses = reached.map(({ reach }) => ('to' in reach ? reach.to : ''));
  if (unfit.length === 0 && addresses[0]?.toLowerCase() === addresses[1]?.toLowerCase()) unfit.push(say.matching.unfit.sameAddress);
  if (unfit.length > 0) throw new AppError('introduction_unfit', {}, unfit);
  // They may speak another language than the person at the screen.
  const toThem = textsForMembers(settings);
  const from = [settings.organisation, settings.district].filter(Boolean).join(' ');
  return people.map((person, index) => {
    const other = people[1 - index] ?? person;
    const salutation = toThem.mail.salutation({ name: firstNameOf(person.cells), form: formOf(cleaned(person.cells.salutation)) });
    const text = toThem.matching.mail.text({ salutation, name: firstNameOf(other.cells), topics: joined(topics), address: addresses[1 - index] ?? '', from });
    return { person, mail: { to: addresses[index] ?? '', subject: toThem.matching.mail.subject, text, html: mailHtml(text), name: cleanHeader(from, 80), replyTo: who.email() } };
  });
}

/** Of one name column `Kaya, Leyla` or `Leyla Kaya`: never the family name. */
function firstNameOf(cells: Cells): string {
  const whole = cleaned(cells.fullName);
  return cleaned(cells.firstName) || (/,\s*(.+)$/.exec(whole)?.[1] ?? whole.split(' ')[0] ?? '');
}

/**
 * Sends what has not gone out; mails that did, or of which nobody knows, stay. Not under the lock.
 * @param couple read while nobody else sends; throws where it must not be
 * @returns whether one of them may have heard of the other by now, and how it went
 */
export function sendMails(ports: Ports, couple: () => Couple, { memberId, otherId }: Request<'matching.introduce'>): { introduced: boolean; message: string; attention: boolean } {
  const say = texts(ports.who.language()).matching.sent;
  const keys = new Map([[memberId, otherId], [otherId, memberId]].map(([to = '', about = '']) => [to, keyOf(to, about)]));
  const names = new Map<string, string>();
  const report = sendLetters(ports, () => {
    // What is settled needs nobody's yes any more: then this only finishes writing it down.
    const settled = new Set((readLedger(ports.workbook)?.rows ?? []).filter(({ state }) => state !== 'waiting' && state !== 'sending').map(({ key }) => key));
    const open = [...keys.values()].filter((key) => !settled.has(key));
    if (open.length === 0) return [...keys].map(([id, key]) => ({ key, kind: german.entry.mail, memberId: id, compose: () => ({ refused: germanMail.refused.noId }) }));
    const mails = mailsTo(ports, couple());
    // One who hears of somebody who hears nothing: rather nobody today.
    if (open.length === mails.length && ports.mailbox.left() < mails.length) throw new AppError('introduction_unfit', {}, [texts(ports.who.language()).matching.unfit.quota]);
    for (const { person } of mails) names.set(person.id, person.name);
    return mails.map(({ person: { id }, mail }) => ({ key: keys.get(id) ?? '', kind: german.entry.mail, memberId: id, to: mail.to, compose: () => mail }));
  });
  if (report.busy) throw new AppError('busy');
  const states = [...keys].map(([id, key]) => ({ name: names.get(id) ?? id, state: report.letters.get(key)?.state ?? 'waiting' }));
  const named = (wanted: string): string => states.flatMap(({ name, state }) => (state === wanted ? [name] : [])).join(', ');
  if (named('waiting') !== '') return { introduced: false, message: say.waiting({ names: named('waiting') }), attention: true };
  const parts = [named('refused') && say.refused({ names: named('refused') }), named('unknown') && say.unknown({ names: named('unknown') })].filter(Boolean);
  return { introduced: states.some(({ state }) => state === 'sent' || state === 'unknown'), message: parts.join(' ') || say.all, attention: parts.length > 0 };
}

/** One mail to one person about another, ever. Neither can be read from it: the row of one must not name the other. */
function keyOf(to: string, about: string): string {
  return `introduction-${fingerprintOf([`${to}:${about}`])}`;
}
