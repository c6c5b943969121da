// `selections.people`: who a choice means, by name and with why.

import type { Request } from '../../contract/rpc.ts';
import { selectionPeopleShown, type SelectionPeopleAnswer } from '../../contract/selection.ts';
import { texts } from '../../contract/texts/index.ts';
import { cleaned } from '../kernel/text.ts';
import type { Ports } from '../ports.ts';
import { chooseMembers, type Candidate } from './choose.ts';
import { sorting } from './order.ts';
import { readForSelection } from './read.ts';

/** Reads only; the same number of service calls for any number of members. @throws AppError as `readForSelection` */
export function selectionPeople(ports: Ports, { selection }: Request<'selections.people'>): SelectionPeopleAnswer {
  const { people, facts } = readForSelection(ports, selection);
  const chosen = chooseMembers(people, selection, facts, texts(ports.who.language()).selections).map((one) => ({ ...one, key: sortKey(one.person) }));
  chosen.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  return {
    people: chosen.slice(0, selectionPeopleShown).map(({ person: { id, name, group }, why }) => ({ memberId: id, name, group, why })),
    total: chosen.length,
  };
}

/** By last name, as a list on paper is. */
function sortKey({ cells, name }: Candidate): string {
  return sorting(cells.lastName === undefined ? name : `${cleaned(cells.lastName)} ${cleaned(cells.firstName)}`);
}
