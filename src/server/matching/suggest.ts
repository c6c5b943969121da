// `matching.suggest`: who has something in common with one member.

import type { MatchPerson, SuggestAnswer } from '../../contract/matching.ts';
import type { Request } from '../../contract/rpc.ts';
import { readConsents } from '../consents/index.ts';
import { AppError } from '../kernel/errors.ts';
import { addressOf } from '../mail/index.ts';
import { isYes } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { pairOf, readIntroductions } from './introductions.ts';
import { eachOnce, readPeople, type People, type Person } from './people.ts';
import { ownTopics, sharedBy } from './rules.ts';

const shown = 20;

/** The same number of service calls for any number of members. @throws AppError `member_not_found` for nobody, an id that stands twice, and who has left; what locating throws */
export function suggestPeople(ports: Ports, { memberId }: Request<'matching.suggest'>): SuggestAnswer {
  const people = readPeople(ports);
  const self = memberId === undefined ? selected(ports, people) : people.members.find(({ id }) => id === memberId);
  if (!self && memberId !== undefined) throw new AppError('member_not_found');
  if (!self) return { member: null, people: [], total: 0 };

  const consents = readConsents(ports);
  const introduced = new Map(readIntroductions(ports.workbook).map(({ pair, day }) => [pair, day || '?']));
  const today = ports.clock.today();
  const reach = ({ id, cells }: Person): Pick<MatchPerson, 'agreed' | 'noCall' | 'noEmail'> => ({ agreed: consents.mayIntroduce(id), noCall: isYes(cells.noCall), noEmail: 'reason' in addressOf(cells, today) });
  const own = ownTopics(people, self);
  const shared = new Map(people.members.flatMap((person) => {
    const what = sharedBy(own, self, person);
    return what ? [[person, what] as const] : [];
  }));
  const found = eachOnce([...shared.keys()], self).map((person) => ({ person, score: shared.get(person)?.score ?? 0, day: introduced.get(pairOf(self.id, person.id)) ?? '' }));
  const agreed = new Set(found.flatMap(({ person: { id } }) => (consents.mayIntroduce(id) ? [id] : [])));
  // Of those who fit alike, whoever can be introduced.
  found.sort((a, b) => Number(a.day !== '') - Number(b.day !== '') || b.score - a.score || Number(agreed.has(b.person.id)) - Number(agreed.has(a.person.id)) || (a.person.id < b.person.id ? -1 : 1));
  const { id, name, group, times } = self;
  return {
    member: { memberId: id, name, group, topics: own.topics.map(({ text }) => text), times: [...times], ...reach(self) },
    people: found.slice(0, shown).flatMap(({ person, day }) => {
      const what = shared.get(person);
      return what ? [{ memberId: person.id, name: person.name, group: person.group, ...what, ...reach(person), introduced: day }] : [];
    }),
    total: found.length,
  };
}

function selected({ workbook }: Ports, { members, tabId }: People): Person | undefined {
  const at = workbook.selection();
  return at?.tabId === tabId ? members.find(({ row }) => row === at.row) : undefined;
}
