// Reads `Gruppen` and `Zuordnung`: cells picked by header, nothing interpreted.

import { cleaned } from '../kernel/text.ts';
import type { Cell, Workbook } from '../ports.ts';
import { groupsTab, rulesTab } from './designs.ts';
import { readOwnTab } from './locate.ts';

export interface GroupRow {
  row: number;
  name: string;
  /** As written, usually `BO` or `AG`. */
  kind: string;
  contact: string;
  email: string;
}

/** A row of the rule table, as `groups/` understands it. */
export interface RuleCells {
  row: number;
  postcode: Cell;
  street: Cell;
  side: Cell;
  from: Cell;
  to: Cell;
  group: Cell;
}

/** The groups that have a name. @throws AppError as `locateOwnTab`: the tab is gone or lacks a header */
export function readGroups(workbook: Workbook): GroupRow[] {
  return readOwnTab(workbook, groupsTab, ['Name', 'Art', 'Ansprechperson', 'E-Mail'])
    .rows.map(({ row, at }) => ({ row, name: cleaned(at('Name')), kind: cleaned(at('Art')), contact: cleaned(at('Ansprechperson')), email: cleaned(at('E-Mail')) }))
    .filter((group) => group.name !== '');
}

/** Every row of the rule table with anything in it. @throws AppError as `locateOwnTab`: the tab is gone or lacks a header */
export function readRuleRows(workbook: Workbook): RuleCells[] {
  return readOwnTab(workbook, rulesTab, ['PLZ', 'Straße', 'Seite', 'von', 'bis', 'BO']).rows.map(({ row, at }) => ({
    row,
    postcode: at('PLZ'),
    street: at('Straße'),
    side: at('Seite'),
    from: at('von'),
    to: at('bis'),
    group: at('BO'),
  }));
}
