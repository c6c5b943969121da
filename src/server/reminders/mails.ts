// What would go out today: the digests and the automatic greetings as letters, with the days that each person has been told of.

import type { DigestMail } from '../../contract/reminders.ts';
import { team } from '../../contract/newcomers.ts';
import { texts, type Texts } from '../../contract/texts/index.ts';
import { addDays } from '../kernel/days.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import type { Letter, LetterRow } from '../mail/index.ts';
import type { Mail, Ports, Tab } from '../ports.ts';
import { digestsOf, writeDigest, type Digest, type Digests, type Since } from './digest.ts';
import { draftsOf, freshFrom, greetingKey, greetingLetter, greetingMail, greetingsOf, greetingText } from './greetings.ts';
import type { Heartbeat } from './heartbeat.ts';
import { itemsOf, type Item } from './items.ts';
import type { Source } from './read.ts';
import { daysBack } from './scan.ts';
import { wordingFor, type Wording } from './wording.ts';

export interface Plan {
  source: Source;
  wording: Wording;
  mails: DigestMail[];
  withoutAddress: Digests['withoutAddress'];
  /** The first day that is told of. */
  from: string;
  first: boolean;
  /** As `freshFrom`. */
  fresh: string;
  /** In the order in which they go out. */
  letters: Letter[];
  /** As known after this. */
  places: Places;
}

type Places = NonNullable<Heartbeat['places']>;

/** At most a service call for the address and one for each tab that is linked to. */
export function planMails({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>, source: Source, heartbeat: Heartbeat): Plan {
  const { today, settings } = source;
  const all: Texts = texts(source.language);
  const wording = wordingFor(source, clock, all);
  const items = itemsOf(source, wording);
  // Where the mark was lost, as in a copy of the spreadsheet, the ledger still knows.
  const lastDay = heartbeat.day || latestDigest(source.ledger, today);
  const first = lastDay === '' || (heartbeat.day === today && heartbeat.first === true);
  const begin = heartbeat.since === '' || heartbeat.since > today ? today : heartbeat.since;
  // The last day that everybody has been told of; on the day of the last run as it was before it.
  const before = lastDay === today ? addDays(heartbeat.from, -1) : lastDay === '' ? addDays(begin, -1) : lastDay;
  const earlier = earlierDigests(source.ledger, today);
  const group = { to: settings.teamAddress, name: team, isTeam: true };
  const places = placesOf(source, heartbeat);
  const linkTo = linker(workbook, source, places);
  const write = (digest: Digest): DigestMail => writeDigest(digest, source.say, { owner: settings.owner.includes('@') ? settings.owner : '', linkTo });
  const { digests, withoutAddress } = digestsOf(items, { today, group, since: sinceWith({ before, first, today }, earlier, true) });

  const letters: Letter[] = [];
  const mailOf = ({ to, subject, text, html }: DigestMail): Mail => ({ to, subject, text, html, name: 'Mitgliederbetreuung', replyTo: to === settings.teamAddress ? '' : settings.teamAddress });
  const mails = digests.map(write);
  // A run that was killed on another day may have sent its last letters or not: only settling tells, and then what is told differs.
  const uncertain = [...earlier.values()].some(({ sending }) => sending.length > 0);
  const others = uncertain ? new Map(digestsOf(items, { today, group, since: sinceWith({ before, first, today }, earlier, false) }).digests.map((digest) => [hashOf(digest.to), write(digest)])) : null;
  const unsent = new Set<string>();
  for (const [hash, { waiting, sending }] of earlier) {
    for (const row of [...waiting, ...sending]) {
      letters.push({
        key: row.key,
        kind: row.kind,
        memberId: row.memberId,
        compose: () => {
          unsent.add(hash);
          return { refused: source.say.refused.superseded };
        },
      });
    }
  }
  for (const mail of mails) {
    const hash = hashOf(mail.to);
    letters.push({
      key: `digest-${today}-${hash}`,
      kind: source.say.letter.digest,
      memberId: '',
      to: mail.to,
      compose: () => {
        const known = earlier.get(hash);
        const which = others === null || unsent.has(hash) || !known || known.sending.length === 0 ? mail : others.get(hash);
        return which ? mailOf(which) : { refused: source.say.refused.empty };
      },
    });
  }
  const from = before < addDays(today, -daysBack) ? addDays(today, -daysBack) : addDays(before, 1);
  const fresh = freshFrom(source.ledger, heartbeat);
  letters.push(...greetingLetters(source, wording, { from, fresh }));
  return { source, wording, mails, withoutAddress, from, first, fresh, letters, places };
}

function greetingLetters(source: Source, wording: Wording, { from, fresh }: Pick<Plan, 'from' | 'fresh'>): Letter[] {
  // Also what a killed run had begun: it is sent only where settling finds that it was not.
  const waiting = new Map(source.ledger.filter(({ key, state }) => (state === 'waiting' || state === 'sending') && greetingKey.test(key)).map((row) => [row.key, row]));
  const letters = greetingsOf(source, 'automatic')
    .filter((one) => waiting.has(one.key) || (one.day >= fresh && (one.kind === 'welcome' || one.day >= from)))
    .map((one) => greetingLetter(source, one, () => greetingMail(source, one, greetingText(source, one, wording))));
  for (const { key } of [...letters, ...draftsOf({ source, fresh })]) waiting.delete(key);
  // Left, objected, switched off or too late since.
  const over = [...waiting.values()].map((row): Letter => ({ key: row.key, kind: row.kind, memberId: row.memberId, compose: () => ({ refused: source.say.refused.over }) }));
  return [...letters, ...over];
}

const digestKey = /^digest-(\d{4}-\d{2}-\d{2})-(.+)$/;

/** For the key of a letter: the same for one address, and no address to be read from it. */
export function hashOf(address: string): string {
  return fingerprintOf([address.toLowerCase()]);
}

/** Before today; `''` for none. */
function latestDigest(ledger: readonly LetterRow[], today: string): string {
  return ledger.reduce((latest, { key }) => {
    const day = digestKey.exec(key)?.[1] ?? '';
    return day > latest && day < today ? day : latest;
  }, '');
}

interface Earlier {
  /** The last day whose mail went out, or of which nobody knows. */
  told: string;
  /** Later ones that were left over for want of quota or time, and those that a killed run had begun. */
  waiting: LetterRow[];
  sending: LetterRow[];
}

function earlierDigests(ledger: readonly LetterRow[], today: string): Map<string, Earlier> {
  const found = new Map<string, Earlier>();
  for (const row of ledger) {
    const [, day = '', hash = ''] = digestKey.exec(row.key) ?? [];
    if (day === '' || day >= today) continue;
    const one = found.get(hash) ?? { told: '', waiting: [], sending: [] };
    found.set(hash, one);
    if (row.state === 'waiting') one.waiting.push(row);
    else if (row.state === 'sending') one.sending.push(row);
    else if (row.state !== 'refused' && day > one.told) one.told = day;
  }
  return found;
}

/** @param before the last day that everybody has been told of @param unsent what a killed run had begun was not sent */
function sinceWith({ before, first, today }: { before: string; first: boolean; today: string }, earlier: ReadonlyMap<string, Earlier>, unsent: boolean): Since {
  return (address) => {
    const known = earlier.get(hashOf(address));
    if (!known) return { from: addDays(before, 1), first };
    const began = digestKey.exec(known.sending[known.sending.length - 1]?.key ?? '')?.[1] ?? '';
    const told = !unsent && began > known.told ? began : known.told;
    const open = known.waiting.length > 0 || (unsent && known.sending.length > 0);
    if (open) return { from: told === '' ? addDays(today, -daysBack) : addDays(told, 1), first: told === '' };
    return { from: addDays(told > before ? told : before, 1), first: first && told === '' };
  };
}

/** A tab may have been made again under its old name: in the first days of a month one of them is asked for anew, if not much else is to be done. */
function placesOf({ today, path }: Source, { places }: Heartbeat): Places {
  const known: Places = { address: places?.address ?? '', tabs: { ...places?.tabs } };
  if ([...(path?.path.rows.values() ?? [])].some(({ found }) => found === today)) return known;
  const day = Number(today.slice(8));
  const outdated = Object.keys(known.tabs).sort()[day - 2];
  return { address: day === 1 ? '' : known.address, tabs: Object.fromEntries(Object.entries(known.tabs).filter(([name]) => name !== outdated)) };
}

/** Everywhere a mail may lead to, asked for where somebody is at the screen and may wait for it. */
export function askPlaces(workbook: Ports['workbook'], { list, tabs }: Source): Places {
  const all = [list.tab, tabs.groups, tabs.tasks, tabs.checklist].flatMap((tab) => tab ?? []);
  return { address: addressOf(workbook), tabs: Object.fromEntries(all.map((tab) => [tab.name, tab.id])) };
}

function addressOf(workbook: Ports['workbook']): string {
  return workbook.address().replace(/[#?].*$/, '');
}

function linker(workbook: Ports['workbook'], { list, tabs }: Source, places: Places): (item: Item) => string {
  const idOf = (tab: Tab | null): number | undefined => (tab ? (places.tabs[tab.name] ??= tab.id) : undefined);
  return ({ place }) => {
    if (!place) return '';
    const id = typeof place.tab === 'object' ? place.tab.id : idOf(place.tab === 'members' ? list.tab : tabs[place.tab]);
    places.address ||= addressOf(workbook);
    return id === undefined || !places.address.startsWith('https://') ? '' : `${places.address}#gid=${id}&range=A${place.row}`;
  };
}
