// Reads every tab of the workbook once: what stands there, what kind of tab it is, and which of its rows are whose.

import type { Field } from '../../contract/setup.ts';
import { headerKey } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';
import { asHeader, findHeaderRow, readWholeList, recogniseColumns, type LocatedMembers, type WholeRow } from '../members/index.ts';
import type { Cell, Tab, Workbook } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { ownPlaceOf, type Fate } from './places.ts';

/** A tab as it stands now. Rows and columns count from 0 in the blocks. */
export interface ScannedTab {
  tab: Tab;
  name: string;
  block: readonly (readonly Cell[])[];
  formulas: readonly (readonly string[])[];
  notes: readonly (readonly string[])[];
  /** The row of the headers, from 0; -1 for none. */
  headerAt: number;
  headers: readonly string[];
  /** `list`: the membership list. `own`: made by the add-on. `table`: somebody's list of people. `other`: anything else. */
  kind: 'list' | 'own' | 'table' | 'other';
  /** Of an own tab. */
  fate: Fate | null;
  /** Columns with members' ids, from 0. */
  idColumns: readonly number[];
  /** Of a list or table: what its columns mean, from 0. */
  fields: ReadonlyMap<Field, number>;
}

export interface Scanned {
  list: LocatedMembers;
  people: WholeRow[];
  tabs: ScannedTab[];
}

/** A header like this names whom a row is about. */
const idHeader = /mitgliedid/;
const headerArea = 5;

/** @throws AppError as `locateMembers` */
export function scan(workbook: Workbook): Scanned {
  const { list, rows: people } = readWholeList(workbook, readSettings(workbook));
  const tabs = workbook.tabs().map((tab): ScannedTab => {
    const block = tab.all();
    const [rows, columns] = [block.length, block[0]?.length ?? 0];
    const base = { tab, name: tab.name, block, formulas: tab.readFormulas(1, 1, rows, columns), notes: tab.notes() };
    if (base.name === list.tab.name) {
      const fields = new Map([...list.columns].map(([field, column]) => [field, column - 1]));
      return { ...base, ...headersAt(block, list.headerRow - 1), kind: 'list', fate: null, idColumns: [], fields };
    }
    const tops = block.slice(0, headerArea).map((line) => line.map(asHeader));
    const ownAt = tops.findIndex((headers) => ownPlaceOf(base.name, headers));
    const idAt = tops.findIndex((headers) => headers.some((header) => idHeader.test(headerKey(header))));
    const own = ownAt < 0 ? null : ownPlaceOf(base.name, tops[idAt < 0 ? ownAt : idAt] ?? []);
    if (own || idAt >= 0) {
      const at = headersAt(block, Math.max(idAt, idAt < 0 ? ownAt : idAt));
      const idColumns = at.headers.flatMap((header, index) => (idHeader.test(headerKey(header)) ? [index] : []));
      return { ...base, ...at, kind: 'own', fate: own?.fate ?? 'rows', idColumns, fields: new Map() };
    }
    const found = findHeaderRow(block.slice(0, 30));
    const at = headersAt(block, (found?.row ?? 0) - 1);
    const guesses = found ? recogniseColumns({ headers: at.headers, values: [] }).guesses : [];
    const fields = new Map(guesses.flatMap(({ field, column }) => (column === null ? [] : [[field, column - 1] as const])));
    const isTable = fields.has('memberNumber') || fields.has('fullName') || fields.has('lastName');
    return { ...base, ...at, kind: isTable ? 'table' : 'other', fate: null, idColumns: [], fields };
  });
  return { list, people, tabs };
}

function headersAt(block: ScannedTab['block'], headerAt: number): Pick<ScannedTab, 'headerAt' | 'headers'> {
  return { headerAt, headers: headerAt < 0 ? [] : (block[headerAt] ?? []).map(asHeader) };
}

/** Rows below the headers, from 0, in which one of the id columns holds one of these. */
export function rowsWithId(tab: ScannedTab, ids: ReadonlySet<string>): number[] {
  return tab.block.flatMap((line, row) => (row > tab.headerAt && tab.idColumns.some((column) => ids.has(cleaned(line[column]))) ? [row] : []));
}
