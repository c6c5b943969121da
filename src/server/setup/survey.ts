// Looks through the tabs for the membership list: which could be it, where the headers are, and which one it clearly is.

import type { Cell, Tab, Workbook } from '../ports.ts';
import {
  asHeader,
  findHeaderRow,
  headerArea,
  headerRowAt,
  readMembers,
  recogniseColumns,
  type HeaderRow,
  type LocatedMembers,
  type Recognised,
} from '../members/index.ts';
import type { Settings } from '../tabs/index.ts';
import type { Field } from '../../contract/setup.ts';

/** Rows below the header whose values are weighed. */
const sampleRows = 100;

export interface SurveyedTab {
  tab: Tab;
  /** The rows from the top that were read: the header and a sample below it. */
  block: Cell[][];
  rows: number;
  columns: number;
  header: HeaderRow | null;
}

/** Every tab that is not our own, each with one extent and one block read. */
export function surveyTabs(workbook: Workbook, own: ReadonlySet<number>, settings: Settings | null): SurveyedTab[] {
  return workbook
    .tabs()
    .filter((tab) => !own.has(tab.id))
    .map((tab) => {
      const { rows, columns } = tab.extent();
      const searched = (settings?.members.headerRow ?? 0) + headerArea;
      const block = rows === 0 ? [] : tab.read(1, 1, Math.min(rows, searched + sampleRows), columns);
      const top = block.slice(0, searched);
      const memory = tab.name === settings?.members.tab ? { columns: settings.members.columns, row: settings.members.headerRow } : undefined;
      return { tab, block, rows, columns, header: findHeaderRow(top, memory) };
    });
}

/** The list in a tab, read at a given header row. */
export interface FoundList {
  survey: SurveyedTab;
  headerRow: number;
  headers: string[];
  /** Sample values by column index. */
  values: Cell[][];
  recognised: Recognised;
  located: LocatedMembers;
}

export function readList(survey: SurveyedTab, headerRow: number, settings: Settings | null, corrections: Partial<Record<Field, number | null>>): FoundList {
  const width = survey.columns;
  const headers = Array.from({ length: width }, (_, index) => asHeader(survey.block[headerRow - 1]?.[index]));
  const below = survey.block.slice(headerRow, headerRow + sampleRows);
  const values = headers.map((_, index) => below.map((line) => line[index] ?? ''));
  const recognised = recogniseColumns({ headers, values }, { remembered: settings?.members.columns ?? {}, corrections });
  const columns = new Map<Field, number>();
  for (const { field, column } of recognised.guesses) if (column !== null) columns.set(field, column);
  const located = { tab: survey.tab, headerRow, headers, columns, firstRow: headerRow + 1, lastRow: survey.rows };
  return { survey, headerRow, headers, values, recognised, located };
}

/** How many rows look like members, from their names and numbers alone. */
export function countMembers(list: FoundList): number {
  return readMembers(list.located, []).length;
}

/** The tab that clearly is the list, or those between which a person must choose; none of both: there is no list. */
export function chooseTab(surveys: readonly SurveyedTab[], settings: Settings | null): { chosen: SurveyedTab | null; rivals: SurveyedTab[] } {
  const remembered = surveys.find((one) => one.header !== null && one.tab.name === settings?.members.tab);
  if (remembered) return { chosen: remembered, rivals: [] };
  const complete = surveys.filter((one) => one.header?.complete && one.rows > one.header.row);
  const possible = complete.length > 0 ? complete : surveys.filter((one) => (one.header?.score ?? 0) >= 3 && one.rows > (one.header?.row ?? 0));
  const ranked = possible.map((one) => ({ one, rank: rank(one) })).sort((a, b) => b.rank - a.rank);
  const best = ranked[0];
  if (!best) return { chosen: null, rivals: [] };
  const near = ranked.filter(({ rank }) => rank >= best.rank * 0.7);
  return near.length === 1 ? { chosen: best.one, rivals: [] } : { chosen: null, rivals: near.map(({ one }) => one) };
}

/** More recognised columns, above all those that only a membership list has, and a name that says so. */
function rank({ tab, block, header }: SurveyedTab): number {
  if (!header) return 0;
  const { guesses } = recogniseColumns({ headers: (block[header.row - 1] ?? []).map(asHeader), values: [] });
  const has = (field: Field) => guesses.some((guess) => guess.field === field && guess.column !== null);
  return header.score + (has('memberNumber') ? 3 : 0) + (has('entryDate') ? 2 : 0) + (/mitglied|member/i.test(tab.name) ? 2 : 0);
}

/** The header row a person pointed at, also one below the part that was read. */
export function surveyAt(survey: SurveyedTab, headerRow: number): SurveyedTab {
  const depth = Math.min(survey.rows, headerRow + sampleRows);
  const block = depth <= survey.block.length ? survey.block : survey.tab.read(1, 1, depth, survey.columns);
  return { ...survey, block, header: headerRowAt(block, headerRow) };
}
