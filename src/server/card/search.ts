// `members.search`: finds people by what somebody remembers of them, typos forgiven.

import { hitsShown, type SearchAnswer, type SearchHit } from '../../contract/card.ts';
import type { Request } from '../../contract/rpc.ts';
import { folded } from '../kernel/lookalikes.ts';
import { cleaned } from '../kernel/text.ts';
import { memberIdOf, nameOf, readWholeList, type Cells, type MemberRow } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { lifeDay } from './fields.ts';
import { createMatcher, type Match } from './matching.ts';

/** Deterministic: by how well everything typed was found, then by name and row. @throws AppError what locating throws */
export function searchMembers({ workbook, clock }: Ports, { query }: Request<'members.search'>): SearchAnswer {
  const match = createMatcher(query);
  if (!match) return { hits: [], total: 0 };
  // The zone's own day would cost two calls, and only says which century `3.4.24` lies in.
  const today = clock.now().toISOString().slice(0, 10);
  const found = readWholeList(workbook, readSettings(workbook)).rows.flatMap((member) => {
    const how = match(member.cells);
    return how ? [{ member, how, key: folded(nameOf(member.cells)) }] : [];
  });
  found.sort((a, b) => b.how.score - a.how.score || (a.key < b.key ? -1 : a.key > b.key ? 1 : a.member.row - b.member.row));
  return { hits: found.slice(0, hitsShown).map(({ member, how }) => asHit(member, how, today)), total: found.length };
}

function asHit({ row, cells }: MemberRow, how: Match, today: string): SearchHit {
  return {
    memberId: memberIdOf(cells),
    name: nameOf(cells),
    group: cleaned(cells.group),
    detail: how.by === 'name' || how.by === 'address' ? addressOf(cells) : cleaned(cells[how.by]),
    left: lifeDay('exitDate', cells.exitDate, today),
    row,
  };
}

/** Street and number, postcode and city, as the list has them. */
export function addressOf(cells: Cells): string {
  const street = [cells.street, cells.houseNumber].map(cleaned).filter(Boolean).join(' ');
  const town = [cells.postcode, cells.city].map(cleaned).filter(Boolean).join(' ');
  return [street, town].filter(Boolean).join(', ');
}
