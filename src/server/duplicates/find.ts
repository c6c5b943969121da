// `members.duplicates`: pairs of rows that may be one person, without comparing everybody with everybody.

import { pairsShown, type DuplicatesAnswer } from '../../contract/duplicates.ts';
import { memberIdOf, readWholeList, type WholeRow } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { notSamePairs, pairKey } from './notSame.ts';
import { asPair } from './pair.ts';
import { blockingKeys, likeness, traitsOf, worthALook, type Likeness } from './traits.ts';

/** So many share a birth date or a phone only where it is a placeholder. */
const largestBlock = 50;

/** Two block reads: the list and the log of decisions. Deterministic. @throws AppError what locating throws */
export function findDuplicates({ workbook, clock }: Pick<Ports, 'workbook' | 'clock'>): DuplicatesAnswer {
  const { list, rows } = readWholeList(workbook, readSettings(workbook));
  const decided = notSamePairs(workbook);
  const found = candidates(rows, clock.today());
  const open = found.filter(({ a, b }) => !decided.has(pairKey(memberIdOf(a.cells), memberIdOf(b.cells))));
  open.sort((one, other) => other.likeness.score - one.likeness.score || one.a.row - other.a.row || one.b.row - other.b.row);
  return {
    members: rows.length,
    pairs: open.slice(0, pairsShown).map(({ a, b, likeness: like }) => asPair(list, a, b, like)),
    total: open.length,
    notSame: found.length - open.length,
  };
}

interface Candidate {
  a: WholeRow;
  b: WholeRow;
  likeness: Likeness;
}

/** Members without an id cannot be told apart later, so they are left to set-up. */
function candidates(all: readonly WholeRow[], today: string): Candidate[] {
  const rows = all.filter(({ cells }) => memberIdOf(cells) !== '');
  const traits = rows.map(({ cells }) => traitsOf(cells, today));
  const blocks = new Map<string, number[]>();
  traits.forEach((one, index) => {
    for (const key of blockingKeys(one)) {
      const block = blocks.get(key);
      if (block) block.push(index);
      else blocks.set(key, [index]);
    }
  });
  const seen = new Set<number>();
  const found: Candidate[] = [];
  for (const block of blocks.values()) {
    if (block.length < 2 || block.length > largestBlock) continue;
    block.forEach((first, at) => {
      for (const second of block.slice(at + 1)) {
        const key = first * rows.length + second;
        const [a, b, one, other] = [rows[first], rows[second], traits[first], traits[second]];
        if (seen.has(key) || !a || !b || !one || !other) continue;
        seen.add(key);
        const like = likeness(one, other);
        if (like.score >= worthALook) found.push({ a, b, likeness: like });
      }
    });
  }
  return found;
}
