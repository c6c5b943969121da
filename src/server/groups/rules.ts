// The rule table: from the cells of `Zuordnung` to rules that can be trusted, and what is wrong with the rest.

import type { RuleField, RuleFinding } from '../../contract/ruleFindings.ts';
import { splitStreet } from '../kernel/addressesSplit.ts';
import { isErrorValue, tidyText } from '../kernel/addressesText.ts';
import { firstPosition, formatPosition, lastPosition, parseHouseNumber, type Position } from '../kernel/houseNumbers.ts';
import { parsePostcode } from '../kernel/postcodes.ts';
import { shownDay } from '../kernel/shownDay.ts';
import { streetKey } from '../kernel/streets.ts';
import type { Cell } from '../ports.ts';
import { checkRules } from './ruleCheck.ts';

/** One row of the rule tab, its cells picked by header. */
export interface RuleRow {
  /** 1-based row in the sheet. */
  readonly row: number;
  readonly postcode: Cell;
  readonly street: Cell;
  readonly side: Cell;
  readonly from: Cell;
  readonly to: Cell;
  readonly group: Cell;
}

/** `none`: addresses without a house number. */
export type RuleSide = 'all' | 'even' | 'odd' | 'none';

/** Grows with what a rule says: whole postcode, whole street, one side of it (or its addresses without a number), house numbers from … to. */
export type RuleLevel = 'postcode' | 'street' | 'side' | 'range';

export interface Rule {
  readonly row: number;
  readonly level: RuleLevel;
  /** Five digits. */
  readonly postcode: string;
  /** As written; `''` for a whole postcode. */
  readonly street: string;
  readonly streetKey: string;
  readonly side: RuleSide;
  /** Both ends included: to 11 ends before 11A. Open ends are the first and the last place there is. */
  readonly from: Position;
  readonly to: Position;
  readonly group: string;
}

export interface ParsedRules {
  /** The rules that can be read, in the order of their rows. */
  readonly rules: readonly Rule[];
  /** Errors first, then by row. */
  readonly problems: readonly RuleFinding[];
}

/**
 * Reads and checks the whole rule table. Rows without anything in PLZ to BO are passed over.
 * @param groupNames the names in `Gruppen`; empty: nothing is said about unknown groups. A group written in another case or with
 * other spaces is the same group, spelled as in `Gruppen`, else as in its first rule.
 */
export function parseRules(rows: readonly RuleRow[], groupNames: readonly string[]): ParsedRules {
  const spelling = new Map<string, string>();
  for (const name of groupNames) if (groupKey(name) !== '') spelling.set(groupKey(name), tidyText(name));
  const known = new Set(spelling.keys());
  const rules: Rule[] = [];
  const problems: RuleFinding[] = [];
  for (const row of [...rows].sort((a, b) => a.row - b.row)) {
    const rule = parseRow(row, problems);
    if (!rule) continue;
    const key = groupKey(rule.group);
    const group = spelling.get(key) ?? rule.group;
    spelling.set(key, group);
    rules.push({ ...rule, group });
  }
  problems.push(...checkRules(rules));
  if (known.size > 0) problems.push(...unknownGroups(rules, known));
  return { rules, problems: problems.sort(byWeight) };
}

/** True where the table must not be used: something in it is contradicting, incomplete or unreadable. */
export function blocks(problems: readonly RuleFinding[]): boolean {
  return problems.some((problem) => problem.severity === 'error');
}

function parseRow(cells: RuleRow, problems: RuleFinding[]): Rule | null {
  if (fields.every((field) => says(cells[field]) === '')) return null;
  const before = problems.length;
  const bad = (field: RuleField | 'order', value: string): void => void problems.push({ code: 'unreadable', severity: 'error', rows: [cells.row], field, value });
  for (const field of ['street', 'side', 'group'] as const) if (isNoText(cells[field])) bad(field, says(cells[field]));

  const street = wholePostcode.test(says(cells.street)) ? '' : says(cells.street);
  const sideText = says(cells.side).toLowerCase().replace(/\.$/, '');
  const side = sideText === '' ? 'all' : (sides[sideText] ?? sides[sideText.replace(/ (?:seite|(?:haus)?nummern|(?:haus)?nr|zahlen)$/, '')]);
  const group = says(cells.group);
  const postcode = parsePostcode(says(cells.postcode) === '' ? '' : cells.postcode);
  const hasFrom = says(cells.from) !== '';
  const hasTo = says(cells.to) !== '';
  const from = hasFrom ? bound(cells.from) : firstPosition;
  const to = hasTo ? bound(cells.to) : lastPosition;

  const missing: RuleField[] = [];
  if (postcode.state === 'none') missing.push('postcode');
  if (street === '' && (hasFrom || hasTo || side !== 'all')) missing.push('street');
  if (group === '') missing.push('group');
  if (missing.length > 0) problems.push({ code: 'incomplete', severity: 'error', rows: [cells.row], missing });
  if (postcode.state === 'unknown') bad('postcode', says(cells.postcode));
  if (side === undefined && !isNoText(cells.side)) bad('side', says(cells.side));
  if (from === null || (side === 'none' && hasFrom)) bad('from', says(cells.from));
  if (to === null || (side === 'none' && hasTo)) bad('to', says(cells.to));
  if (from !== null && to !== null && from > to) bad('order', `${formatPosition(from)} – ${formatPosition(to)}`);
  if (postcode.state !== 'given' || side === undefined || from === null || to === null || problems.length > before) return null;

  const split = splitStreet(street, () => false);
  if (split.number.state !== 'none' && split.name !== '') {
    problems.push({ code: 'unreadable', severity: 'warning', rows: [cells.row], field: 'street', value: street });
  }
  const level = street === '' ? 'postcode' : hasFrom || hasTo ? 'range' : side === 'all' ? 'street' : 'side';
  return { row: cells.row, level, postcode: postcode.code, street, streetKey: streetKey(street), side, from, to, group };
}

const fields = ['postcode', 'street', 'side', 'from', 'to', 'group'] as const;
const wholePostcode = /^(?:alle|alle stra(?:ß|ss)en|ganze plz)$/i;

const sides: Readonly<Record<string, RuleSide | undefined>> = {
  alle: 'all', beide: 'all', all: 'all', both: 'all', a: 'all', 'beide seiten': 'all',
  gerade: 'even', ger: 'even', g: 'even', even: 'even',
  ungerade: 'odd', unger: 'odd', ung: 'odd', u: 'odd', odd: 'odd',
  ohne: 'none', 'ohne nr': 'none', 'ohne nummer': 'none', 'ohne hausnummer': 'none', without: 'none', none: 'none',
};

/** A single house number; null for ranges, dates and whatever else. From 0 means from the start. */
function bound(cell: Cell): Position | null {
  if (cell === 0 || (typeof cell === 'string' && /^\s*0+\s*$/.test(cell))) return firstPosition;
  const reading = parseHouseNumber(cell);
  return reading.state === 'given' && reading.from === reading.to ? reading.from : null;
}

/** A cell's content as text, `''` where it is empty or only a dash. */
function says(cell: Cell): string {
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? '#DATE!' : shownDay(cell);
  const text = typeof cell === 'boolean' ? String(cell) : tidyText(cell);
  return /^[-–—?*.\s]*$/.test(text) ? '' : text;
}

/** Dates, ticks and broken formulas are no names. */
function isNoText(cell: Cell): boolean {
  return typeof cell === 'boolean' || typeof cell === 'object' || (typeof cell === 'string' && isErrorValue(cell));
}

function groupKey(name: string): string {
  return tidyText(name).toLowerCase();
}

function unknownGroups(rules: readonly Rule[], known: ReadonlySet<string>): RuleFinding[] {
  const rowsOf = new Map<string, number[]>();
  for (const { group, row } of rules) {
    if (known.has(groupKey(group))) continue;
    const rows = rowsOf.get(group);
    if (rows) rows.push(row);
    else rowsOf.set(group, [row]);
  }
  return [...rowsOf].map(([group, rows]) => ({ code: 'unknown_group', severity: 'warning', rows, group }));
}

function byWeight(a: RuleFinding, b: RuleFinding): number {
  if (a.severity !== b.severity) return a.severity === 'error' ? -1 : 1;
  return (a.rows[0] ?? 0) - (b.rows[0] ?? 0) || (a.rows[1] ?? 0) - (b.rows[1] ?? 0);
}
