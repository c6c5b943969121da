// `selections.filter`: the membership list shows only those who are chosen, by the one filter the tab has. Everybody sees it, so
// what somebody else has set goes only when that is asked for. docs/decisions/list-filter.md

import * as z from 'zod/mini';
import type { Selection, SelectionFilterAnswer } from '../../contract/selection.ts';
import type { Request } from '../../contract/rpc.ts';
import type { Field } from '../../contract/setup.ts';
import { texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { parsedAs } from '../kernel/json.ts';
import { locateMembers, readMembers, type LocatedMembers } from '../members/index.ts';
import type { Marks, Ports, TabFilter } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { chooseMembers } from './choose.ts';
import { readForSelection, type SelectionState } from './read.ts';

/** What we have set: by the columns' headers how many texts they hide, and whether the filter itself is ours. */
const Mark = z.object({ tab: z.number(), made: z.boolean(), hiding: z.record(z.string(), z.number()) });
type Mark = z.output<typeof Mark>;
const markName = 'list-filter';

/** Texts that are hidden at once. How many Google takes nobody has written down; this is more than any list we know of. */
const mostHidden = 25_000;

/** The same number of service calls for any number of members. @throws AppError `filter_in_use`, `filter_too_long`, `busy`, `cells_in_the_way`, and as `readForSelection` */
export function filterList(ports: Ports, request: Request<'selections.filter'>): SelectionFilterAnswer {
  return ports.lock.hold(() => (request.off ? showAll(ports) : showChosen(ports, request)));
}

function showChosen(ports: Ports, { selection, replace = false }: Request<'selections.filter'>): SelectionFilterAnswer {
  const say = texts(ports.who.language()).selections;
  const state = readForSelection(ports, selection);
  const { list } = state;
  const chosen = new Set(chooseMembers(state.people, selection, state.facts, say).map(({ person }) => person.row));
  if (chosen.size === 0) return { shown: 0, message: say.filterNobody };

  const there = list.tab.filtered();
  const { mark, ours, others } = whose(ports.marks, list, there);
  const fits = there !== null && reaches(there, list);
  // Also one that hides nothing yet, because the run that made it died.
  const made = mark?.made === true && mark.tab === list.tab.id && (ours.length > 0 || there?.hiding.length === 0);
  if (there && !replace && (others.length > 0 || !(fits || made))) throw new AppError('filter_in_use');
  const { hidden, besides } = hiddenTexts(state, chosen, selection);
  for (const column of [...ours, ...others]) if (!hidden.has(column)) hidden.set(column, []);
  const out = [...hidden].filter(([, texts]) => texts.length > 0);
  const own = made || !fits;
  // Before the filter: of a run that dies in between nothing is left that looks like somebody else's.
  write(ports.marks, { tab: list.tab.id, made: own, hiding: Object.fromEntries(out.map(([column, texts]) => [list.headers[column - 1] ?? '', texts.length])) });
  if (out.length === 0 && own) list.tab.unfilter();
  else if (fits) list.tab.filter(hidden);
  else list.tab.filter(new Map(out), { row: list.headerRow, column: 1, rows: list.lastRow - list.headerRow + 1, columns: list.headers.length });
  list.tab.show([...chosen][0] ?? list.firstRow, list.columns.get('lastName') ?? list.columns.get('fullName') ?? 1);
  return { shown: chosen.size, message: say.filtered({ count: chosen.size, besides }) };
}

function showAll(ports: Ports): SelectionFilterAnswer {
  const say = texts(ports.who.language()).selections;
  const list = locateMembers(ports.workbook, readSettings(ports.workbook));
  const othersLeft = dropListFilter(ports, list);
  return { shown: readMembers(list, []).length, message: othersLeft ? say.filterOthers : say.unfiltered };
}

/**
 * Takes away what we have set, and nothing else. Under the lock. @returns whether somebody else's filter is left
 */
function dropListFilter(ports: Pick<Ports, 'marks'>, list: LocatedMembers): boolean {
  const there = list.tab.filtered();
  const { mark, ours, others } = whose(ports.marks, list, there);
  if (ours.length > 0) {
    if (mark?.made && others.length === 0) list.tab.unfilter();
    else list.tab.filter(new Map(ours.map((column) => [column, []])));
  }
  if (mark) ports.marks.set(markName, '');
  return others.length > 0;
}

/** A column of ours is known by its header and the number of texts it hides: nobody else's filter has both, and nothing about anybody is kept. */
function whose(marks: Marks, { tab, headers }: LocatedMembers, there: TabFilter | null): { mark: Mark | null; ours: number[]; others: number[] } {
  const mark = read(marks);
  const isOurs = ({ column, texts }: TabFilter['hiding'][number]): boolean => texts > 0 && mark?.tab === tab.id && mark.hiding[headers[column - 1] ?? ''] === texts;
  const hiding = there?.hiding ?? [];
  return { mark, ours: hiding.filter(isOurs).map(({ column }) => column), others: hiding.filter((one) => !isOurs(one)).map(({ column }) => column) };
}

/** From the header to the last member, all columns. One that begins further right is taken for unfit: from where its columns count nobody has written down. */
function reaches({ row, column, rows, columns }: TabFilter, list: LocatedMembers): boolean {
  return row === list.headerRow && column === 1 && columns >= list.headers.length && row + rows - 1 >= list.lastRow;
}

/** The columns that tell people apart, the best first. */
const telling = ['memberNumber', 'memberId', 'lastName', 'fullName', 'firstName', 'birthDate', 'postcode'] as const satisfies readonly Field[];

/**
 * What each column must hide so that only the chosen rows are seen. What the selection goes by comes first, which hides most
 * with few texts; then what tells people apart, as far as rows are left that have the same text in the columns before.
 * @returns besides: members who cannot be told from a chosen one, and are seen as well
 * @throws AppError `filter_too_long`
 */
function hiddenTexts({ list, people }: SelectionState, chosen: ReadonlySet<number>, { postcodes, groups }: Selection): { hidden: Map<number, string[]>; besides: number } {
  const hidden = new Map<number, string[]>();
  const rows = Math.max(0, list.lastRow - list.headerRow);
  let seen = Array.from({ length: rows }, (_, index) => list.firstRow + index).filter((row) => !chosen.has(row));
  for (const field of new Set<Field>([...(postcodes ? ['postcode' as const] : []), ...(groups ? ['group' as const] : []), ...telling])) {
    const column = list.columns.get(field);
    if (column === undefined || seen.length === 0) continue;
    const shown = list.tab.shown(list.firstRow, column, rows);
    const textOf = (row: number): string => shown[row - list.firstRow] ?? '';
    const kept = new Set([...chosen].map(textOf));
    const out = new Set(seen.map(textOf).filter((text) => !kept.has(text)));
    if (out.size > mostHidden) throw new AppError('filter_too_long');
    if (out.size > 0) hidden.set(column, [...out]);
    seen = seen.filter((row) => kept.has(textOf(row)));
  }
  const still = new Set(seen);
  return { hidden, besides: people.filter(({ row }) => still.has(row)).length };
}

function read(marks: Marks): Mark | null {
  return parsedAs(Mark, marks.get(markName));
}

function write(marks: Marks, mark: Mark): void {
  marks.set(markName, JSON.stringify(mark));
}
