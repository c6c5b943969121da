// Greetings by e-mail: whose day it is, who has agreed, and the mail. Asked again in the moment of sending. Pure.

import type { GreetingDraft, GreetingKind, GreetingMode } from '../../contract/reminders.ts';
import { barOf } from '../campaigns/index.ts';
import { addDays } from '../kernel/days.ts';
import { addressOf, cleanHeader, mailHtml, type Letter } from '../mail/index.ts';
import type { Mail } from '../ports.ts';
import type { Heartbeat } from './heartbeat.ts';
import { isRoundAge } from './occasions.ts';
import type { Source } from './read.ts';
import { daysBack, type Person } from './scan.ts';
import type { Wording } from './wording.ts';

export interface Greeting {
  /** The same for one person and one year, whatever becomes of it: `birthday-2026-100123`. */
  key: string;
  kind: GreetingKind;
  person: Person;
  /** `YYYY-MM-DD` of the occasion. */
  day: string;
  years: number | null;
  to: string;
}

/** So long after the entry a welcome is still one. */
const welcomeDays = 30;
export const greetingKey = /^(birthday|anniversary|welcome)-\d{4}-/;

/** Where two rows of the list became one, the greeting of the year may stand under the other's number: it is the same greeting. */
function keysByMember(ledger: Source['ledger']): ReadonlyMap<string, string> {
  const keys = new Map<string, string>();
  for (const { key, memberId, state } of ledger) {
    const [occasion] = greetingKey.exec(key) ?? [];
    if (occasion === undefined || memberId === '') continue;
    if (!keys.has(occasion + memberId) || state !== 'waiting') keys.set(occasion + memberId, key);
  }
  return keys;
}

const ownKey = /^(?:digest|periods|birthday|anniversary|welcome)-/;

/**
 * The first day whose greetings may go out though no ledger speaks of them; `''`: every day. Where the rows of the last day
 * on which mails went out are gone, nobody can tell who has had theirs before.
 */
export function freshFrom(ledger: Source['ledger'], { mailed = '', fresh = '' }: Pick<Heartbeat, 'mailed' | 'fresh'>): string {
  if (mailed === '') return fresh;
  // The day in whatever zone.
  const since = Date.parse(mailed) - 86_400_000;
  return ledger.some(({ key, claimed }) => ownKey.test(key) && claimed instanceof Date && claimed.getTime() >= since) ? fresh : addDays(mailed, 1);
}

/** Everybody with an occasion of the last days who may be greeted in this way. The latest occasion first. */
export function greetingsOf(source: Source, mode: GreetingMode): Greeting[] {
  const { scan, today } = source;
  const found: Greeting[] = [];
  const keys = keysByMember(source.ledger);
  const add = (name: string, kind: GreetingKind, person: Person, day: string, years: number | null, earliest: string): void => {
    if (day > today || day < earliest || person.id === '' || scan.byId.get(person.id) !== person || !hasMode(source, kind, mode)) return;
    const reach = addressOf(person.cells, today);
    const bar = barOf(person.cells, today);
    if ('to' in reach && (bar === null || bar === 'noCall') && source.mayGreet(person.id)) found.push({ key: keys.get(`${name}-${day.slice(0, 4)}-${person.id}`) ?? `${name}-${day.slice(0, 4)}-${person.id.slice(0, 90)}`, kind, person, day, years, to: reach.to });
  };
  const week = addDays(today, -daysBack);
  for (const { person, day, years } of scan.birthdays) add('birthday', isRoundAge(years) ? 'roundBirthday' : 'birthday', person, day, years, week);
  for (const { person, day, years } of scan.anniversaries) add('anniversary', 'anniversary', person, day, years, week);
  for (const person of scan.entered) add('welcome', 'welcome', person, person.entry, null, addDays(today, -welcomeDays));
  return found.sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
}

function hasMode({ settings }: Source, kind: GreetingKind, mode: GreetingMode): boolean {
  return settings.modes[kind] === mode && settings.unclear[kind] === undefined;
}

/**
 * What waits for a person: in mode `draft`, and nothing came of it yet. What a run has begun may have died with it: who sends
 * settles that first. @param fresh as `freshFrom`
 */
export function draftsOf({ source, fresh }: { source: Source; fresh: string }): Greeting[] {
  const begun = new Map(source.ledger.map(({ key, state }) => [key, state === 'waiting' || state === 'sending']));
  return greetingsOf(source, 'draft').filter(({ key, day }) => begun.get(key) ?? day >= fresh);
}

export function greetingText({ today }: Source, { kind, person, years, day }: Greeting, wording: Wording): string {
  return wording.greeting(kind, person, years, kind !== 'welcome' && day < today);
}

/** @param text with the names filled in; how to object is put below it */
export function greetingMail({ toMembers, settings, base }: Source, { kind, to }: Greeting, text: string): Mail {
  const whole = `${text.trim()}\n\n--\n${toMembers.object}`;
  return { to, subject: toMembers.greetingSubject[kind], text: whole, html: mailHtml(whole, settings.link === '' ? {} : { links: { [settings.link]: settings.link } }), name: cleanHeader(base.organisation, 60), replyTo: settings.teamAddress };
}

export function greetingLetter({ say }: Source, { key, kind, person, to }: Greeting, compose: Letter['compose']): Letter {
  return { key, kind: say.letter.greeting({ kind }), memberId: person.id, to, compose };
}

export function shownDraft(source: Source, draft: Greeting, wording: Wording): GreetingDraft {
  const { key, kind, person, day, to } = draft;
  return { key, kind, memberId: person.id, name: person.name, to, subject: source.toMembers.greetingSubject[kind], text: greetingText(source, draft, wording), day };
}
