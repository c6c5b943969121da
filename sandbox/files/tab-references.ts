// References that name a tab (`'Beiträge 2027'!$A$1:$B$9`) when the tab is renamed or its cells move.

import type { Moves } from './moves.ts';
import { columnIndex, columnName } from './references.ts';

/** A formula with tabs called by their new names. */
export function renameTabs(formula: string, renamed: ReadonlyMap<string, string>): string {
  return formula.replace(/"(?:[^"]|"")*"|'((?:[^']|'')+)'(?=!)|([\p{L}_][\p{L}\p{N}_.]*)(?=!)/gu, (whole, quoted?: string, plain?: string) => {
    const now = renamed.get(quoted === undefined ? (plain ?? '') : quoted.replaceAll("''", "'"));
    return now === undefined ? whole : quotedTab(now);
  });
}

export function quotedTab(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_]*$/u.test(name) && !/^[A-Za-z]{1,3}\d+$/.test(name) ? name : `'${name.replaceAll("'", "''")}'`;
}

/** A formula with references where their cells are now. Tabs are called as in the opened file. */
export function movedFormula(formula: string, moved: ReadonlyMap<string, Moves>): string {
  return formula.replace(/('(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!(\$?[A-Z]{0,3}\$?\d*(?::\$?[A-Z]{0,3}\$?\d*)?)/gu, (whole, tab: string, reference: string) => {
    const moves = moved.get(tab.startsWith("'") ? tab.slice(1, -1).replaceAll("''", "'") : tab);
    if (!moves) return whole;
    const place = reference.replace(/[A-Z]+/g, (column) => columnName(moves.column(columnIndex(column)))).replace(/\d+/g, (row) => String(moves.row(Number(row) - 1) + 1));
    return `${tab}!${place}`;
  });
}
