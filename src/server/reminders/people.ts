// Who a name or an address in a cell is: to whom a mail about it goes. Pure.

import { team } from '../../contract/newcomers.ts';
import type { GroupCard } from '../groups/index.ts';
import { emailOf } from '../members/index.ts';

export interface Addressee {
  /** `''`: nobody we have an address for. */
  to: string;
  /** For the greeting of the mail, and to name who cannot be reached. */
  name: string;
  isTeam: boolean;
}

/** Who takes care, for whatever people write: an address, the name of a group's contact person, the working group, nobody. */
export type Finder = (owner: string) => Addressee;

const keyOf = (name: string): string => name.trim().toLowerCase().replace(/\s+/g, ' ');

/** @param teamAddress where the working group is written to, `''` for nowhere */
export function finderOf(cards: readonly GroupCard[], teamAddress: string): Finder {
  const byName = new Map<string, Set<string>>();
  const nameOf = new Map<string, string>();
  for (const { contact, email } of cards) {
    const to = emailOf(email);
    if (to === '') continue;
    if (contact !== '') {
      byName.set(keyOf(contact), (byName.get(keyOf(contact)) ?? new Set()).add(to));
      nameOf.set(keyOf(to), nameOf.get(keyOf(to)) ?? contact);
    }
  }
  const group: Addressee = { to: teamAddress, name: team, isTeam: true };
  const known = new Map<string, Addressee>();
  const find = (owner: string): Addressee => {
    if (owner === '' || keyOf(owner) === keyOf(team)) return group;
    const address = emailOf(owner);
    if (address !== '') return keyOf(address) === keyOf(teamAddress) ? group : { to: address, name: nameOf.get(keyOf(address)) ?? '', isTeam: false };
    // Two of one name cannot be told apart, and a mail must not go to the wrong one.
    const [only, second] = [...(byName.get(keyOf(owner)) ?? [])];
    return { to: only !== undefined && second === undefined ? only : '', name: owner, isTeam: false };
  };
  return (owner) => {
    const found = known.get(owner) ?? find(owner);
    known.set(owner, found);
    return found;
  };
}
