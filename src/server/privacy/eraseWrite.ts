// Carries a plan out, a few blocks a tab. First what leads to nobody, then the person's own rows, the list last: until then
// whoever tries again still knows whom to look for.

import { dayOf, germanDay } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { takeOutRows } from '../tabs/index.ts';
import { Formula, type Cell, type CellInput } from '../ports.ts';
import type { Changes, Plan, TabPlan } from './erasePlan.ts';
import type { Person } from './placesPerson.ts';
import type { ScannedTab } from './placesScan.ts';

/** More blocks than that in one tab, and the cells between are written as they are. */
const mostBlocks = 24;

/** Under the lock. @throws AppError `cells_in_the_way` where cells are protected: a second try goes on from there */
export function writeErasure({ tabs }: Plan, person: Person): void {
  const filters = new Map<TabPlan, () => void>();
  for (const plan of tabs) {
    filters.set(plan, unhide(plan, person));
    writeNotes(plan);
    writeCells(plan.tab, plan.mentions);
  }
  for (const plan of [...tabs].sort((a, b) => rank(a) - rank(b))) {
    const { idColumns, fields } = plan.tab;
    const naming = new Set([...idColumns, fields.get('memberId'), fields.get('memberNumber')]);
    // As long as the id stands there, a row is found again.
    for (const last of [false, true]) writeCells(plan.tab, only(plan.own, (column) => naming.has(column) === last));
    remove(plan);
    filters.get(plan)?.();
  }
}

function unhide({ tab: { tab, kind, headers, headerAt, block, idColumns }, own, removed }: TabPlan, person: Person): () => void {
  const telling = headers.flatMap((header, column) => (kind !== 'own' || idColumns.includes(column) || /^(Mitglied|Name|Telefon|An|Notiz)$/.test(header) ? [column + 1] : []));
  const rows = new Set([...removed, ...own.keys()]);
  const seen = (cell: Cell | undefined): string => (cell instanceof Date ? germanDay(dayOf(cell)) : cleaned(cell));
  const sets = new Map<number, { theirs: Set<string>; others: Set<string> }>();
  const standing = (column: number): { theirs: Set<string>; others: Set<string> } => {
    const known = sets.get(column) ?? { theirs: new Set(), others: new Set() };
    if (!sets.has(column)) block.forEach((line, row) => row > headerAt && (rows.has(row) ? known.theirs : known.others).add(seen(line[column - 1])));
    sets.set(column, known);
    return known;
  };
  return tab.forgetHidden(telling, (text, column) => {
    const shown = cleaned(text);
    return person.ids.has(shown) || person.find(text).length > 0 || (shown !== '' && standing(column).theirs.has(shown) && !standing(column).others.has(shown));
  });
}

/** The rows of an old export are found by what the others say; the log knows the ids that somebody had before. */
function rank({ tab }: TabPlan): number {
  return tab.kind === 'table' ? 0 : tab.kind === 'list' ? 3 : tab.headers.includes('Vorgang-ID') ? 2 : 1;
}

function only(changes: Changes, wanted: (column: number) => boolean): Changes {
  return new Map([...changes].flatMap(([row, line]) => {
    const some = new Map([...line].filter(([column]) => wanted(column)));
    return some.size > 0 ? [[row, some] as const] : [];
  }));
}

function remove({ tab, removed }: TabPlan): void {
  takeOutRows(tab.tab, removed.map((row) => row + 1));
}

function writeCells(at: ScannedTab, changes: Changes): void {
  writeBlocks(changes, (row, column) => {
    const formula = at.formulas[row]?.[column];
    return formula ? new Formula(formula) : (at.block[row]?.[column] ?? '');
  }, (row, column, values: CellInput[][]) => at.tab.write(row + 1, column + 1, values));
}

function writeNotes({ tab: { tab, notes }, notes: changes }: TabPlan): void {
  writeBlocks(changes, (row, column) => notes[row]?.[column] ?? '', (row, column, values: string[][]) => tab.writeNotes(row + 1, column + 1, values));
}

function writeBlocks<T>(changes: Changes<T>, now: (row: number, column: number) => T, write: (row: number, column: number, values: T[][]) => void): void {
  const columns = runs([...changes.values()].flatMap((line) => [...line.keys()]));
  const groups = columns.map(({ start, count }) => ({ start, count, rows: [...changes].flatMap(([row, line]) => ([...line.keys()].some((column) => column >= start && column < start + count) ? [row] : [])) }));
  const many = groups.reduce((sum, { rows }) => sum + runs(rows).length, 0) > mostBlocks;
  for (const { start, count, rows } of groups) {
    const [first, last] = [Math.min(...rows), Math.max(...rows)];
    for (const block of many ? [{ start: first, count: last - first + 1 }] : runs(rows)) {
      write(block.start, start, Array.from({ length: block.count }, (_, down) => Array.from({ length: count }, (_each, right) => {
        const [row, column] = [block.start + down, start + right];
        return changes.get(row)?.get(column) ?? now(row, column);
      })));
    }
  }
}

/** Neighbours together: 3, 4, 7 → from 3 two, from 7 one. */
function runs(numbers: readonly number[]): { start: number; count: number }[] {
  const found: { start: number; count: number }[] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = found[found.length - 1];
    if (last && last.start + last.count === number) last.count += 1;
    else found.push({ start: number, count: 1 });
  }
  return found;
}
