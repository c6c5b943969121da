// Turns what is to be told into one mail a person: nobody gets an empty one, the most urgent stands first. Pure.

import { team } from '../../contract/newcomers.ts';
import { digestParts, type DigestMail, type DigestPart } from '../../contract/reminders.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { addDays } from '../kernel/days.ts';
import { compare } from '../kernel/order.ts';
import type { Item } from './items.ts';
import type { Addressee } from './people.ts';
import { daysBack } from './scan.ts';
import { htmlOf, textOf, type Section } from './render.ts';

/** What one person is to be told. */
export interface Digest {
  to: string;
  name: string;
  /** The smallest of its items'. */
  urgency: number;
  items: readonly DigestItem[];
}

export interface DigestItem extends Item {
  /** Whose it is, where it is told to the working group in their place; `''` otherwise. */
  meantFor: string;
}

/** From which day on a person is to be told, and whether it is the first time at all: then everything is news. */
export type Since = (address: string) => { from: string; first: boolean };

export interface Digests {
  /** The most urgent first. */
  digests: Digest[];
  withoutAddress: { name: string; items: number }[];
}

/** @param team where things without anybody else go */
export function digestsOf(items: readonly Item[], { today, group, since }: { today: string; group: Addressee; since: Since }): Digests {
  const byAddress = new Map<string, { to: Addressee; items: DigestItem[]; told: Set<string> }>();
  const without = new Map<string, number>();
  for (const item of items) {
    const reachable = item.owner.to !== '';
    const to = reachable ? item.owner : group;
    if (!reachable) without.set(item.owner.name, (without.get(item.owner.name) ?? 0) + 1);
    if (to.to === '') continue;
    const key = to.to.toLowerCase();
    const known = byAddress.get(key) ?? { to, items: [], told: new Set() };
    byAddress.set(key, known);
    // Somebody may be named twice, e.g. as companion and as who takes care.
    const same = `${item.part} ${item.place?.row ?? 0} ${item.title}`;
    if (!known.told.has(same) && known.told.add(same)) known.items.push({ ...item, meantFor: reachable ? '' : item.owner.name });
  }
  const digests = [...byAddress.values()].flatMap(({ to, items: all }): Digest[] => {
    const { from, first } = since(to.to);
    const earliest = from < addDays(today, -daysBack) ? addDays(today, -daysBack) : from;
    const told = all.filter(({ once, day }) => !once || day >= earliest);
    const worth = first ? told.length > 0 : told.some(({ tellOn }) => tellOn.some((one) => one >= earliest && one <= today));
    if (!worth) return [];
    told.sort((a, b) => a.urgency - b.urgency || compare(a.day || '9', b.day || '9'));
    return [{ to: to.to, name: to.isTeam ? '' : to.name, urgency: told[0]?.urgency ?? 9, items: told }];
  });
  digests.sort((a, b) => a.urgency - b.urgency || b.items.length - a.items.length);
  return { digests, withoutAddress: [...without].map(([name, count]) => ({ name: name || team, items: count })) };
}

/** So many of one part; who has more has a table to look at. */
const mostShown = 40;

/** @param linkTo where an item stands; `''`: nowhere to lead to */
export function writeDigest({ to, name, items }: Digest, say: Texts['reminders'], { owner, linkTo }: { owner: string; linkTo(item: Item): string }): DigestMail {
  const byPart = new Map<DigestPart, DigestItem[]>();
  for (const item of items) {
    const known = byPart.get(item.part);
    if (known) known.push(item);
    else byPart.set(item.part, [item]);
  }
  // The part with the most urgent thing first.
  const parts = [...byPart].sort(([a, x], [b, y]) => (x[0]?.urgency ?? 9) - (y[0]?.urgency ?? 9) || digestParts.indexOf(a) - digestParts.indexOf(b));
  const sections = parts.map(([part, all]): Section => ({
    title: say.parts[part],
    entries: all.slice(0, mostShown).map((item) => ({
      title: item.title,
      lines: [...item.lines(), ...(item.meantFor === '' ? [] : [say.meantFor({ name: item.meantFor })])],
      ready: item.ready(),
      link: linkTo(item),
    })),
    more: all.length > mostShown ? say.more({ count: all.length - mostShown }) : '',
  }));
  const letter = { hello: say.hello({ name }), lead: say.lead({ count: items.length }), sections, ready: say.ready, open: say.open, footer: say.footer({ owner }) };
  return { to, name: name || team, subject: say.subject({ count: items.length }), text: textOf(letter), html: htmlOf(letter), items: items.length };
}
