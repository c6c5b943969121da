// `walkthrough.start` and `walkthrough.next`: the groups with how far each is, and who comes next.

import type { Request } from '../../contract/rpc.ts';
import type { NextAnswer, StartAnswer } from '../../contract/walkthrough.ts';
import { groupKey } from '../groups/index.ts';
import { actorOf } from '../kernel/actor.ts';
import { AppError } from '../kernel/errors.ts';
import type { Ports } from '../ports.ts';
import { isDone, roundBegins } from './round.ts';
import { appendWalk, nextOf, peopleOf, readState, type State } from './state.ts';

/**
 * Only a new round writes: one row of `Kontakte` that says so, once for its id.
 * @throws AppError `group_unknown`, `busy`, and what reading throws
 */
export function startWalk(ports: Ports, request: Request<'walkthrough.start'>): StartAnswer {
  const { group, newRound, visitor } = request;
  const state = newRound === undefined || group === undefined ? readState(ports) : ports.lock.hold(() => withNewRound(ports, group, newRound));
  const groups = groupNames(state).map((name) => {
    const { people } = peopleOf(state, name);
    const done = people.filter(({ id }) => isDone(state.walks, name, id)).length;
    const last = people.reduce((latest, { id }) => Math.max(latest, state.walks.latest.get(id)?.at.getTime() ?? 0), 0);
    const contact = state.groups.find((one) => groupKey(one.name) === groupKey(name))?.contact ?? '';
    return { name, contact, total: people.length, done, lastAt: last === 0 ? '' : new Date(last).toISOString() };
  });
  const withoutGroup = state.people.filter((person) => person.group === '').length;
  return { groups, withoutGroup, here: group === undefined ? null : nextOf(state, nameIn(state, group), visitor, []) };
}

/** @throws AppError `group_unknown`, and what reading throws */
export function nextInWalk(ports: Ports, { group, visitor, inHand = [] }: Request<'walkthrough.next'>): NextAnswer {
  const state = readState(ports);
  return nextOf(state, nameIn(state, group), visitor, inHand);
}

/** Those of `Gruppen`, then those only the list names. */
function groupNames({ groups, people }: State): string[] {
  const names = new Map<string, string>();
  for (const { name } of groups) names.set(groupKey(name), name);
  for (const { group } of people) if (group !== '' && !names.has(groupKey(group))) names.set(groupKey(group), group);
  return [...names.values()];
}

/** The name as the sheet spells it. @throws AppError `group_unknown` */
export function nameIn(state: State, wanted: string): string {
  const name = groupNames(state).find((known) => groupKey(known) === groupKey(wanted));
  if (name === undefined) throw new AppError('group_unknown', { group: wanted });
  return name;
}

function withNewRound(ports: Ports, group: string, id: string): State {
  const state = readState(ports);
  if (state.contacts.some((contact) => contact.id === id)) return state;
  const name = nameIn(state, group);
  return appendWalk(state, { id, at: ports.clock.now(), memberId: '', name: '', by: actorOf(ports.who), result: roundBegins(name), note: '' });
}
