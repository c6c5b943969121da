// What would change in every tab if a person were erased, down to the cell. Pure: nothing is written here.

import { dayOf } from '../kernel/days.ts';
import { columnLetter } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';
import { Formula, type Cell, type CellInput } from '../ports.ts';
import type { Kept } from './places.ts';
import type { Person } from './placesPerson.ts';
import type { Scanned, ScannedTab } from './placesScan.ts';
import { blotted, idPattern } from './placesText.ts';

export type Mode = 'erase' | 'anonymise';

/** Cells by row and column, from 0. */
export type Changes<T = CellInput> = Map<number, Map<number, T>>;

export interface TabPlan {
  tab: ScannedTab;
  /** Of rows that are about this person. */
  own: Changes;
  /** Elsewhere in the tab. */
  mentions: Changes;
  notes: Changes<string>;
  /** Whole rows, from 0. */
  removed: number[];
}

export interface Plan {
  /** Only tabs in which something changes, in their order. */
  tabs: TabPlan[];
  /** Cells that a person should look at: `Tab!B7`. */
  doubtful: string[];
}

/** @param token makes an id that leads nowhere, another one for each tab */
export function planErasure({ tabs }: Scanned, person: Person, mode: Mode, token: () => string): Plan {
  const words = choiceWords(tabs);
  const said = saidBy(person, words);
  const doubtful: string[] = [];
  const plans = tabs.map((tab): TabPlan => {
    const plan: TabPlan = { tab, own: new Map(), mentions: new Map(), notes: new Map(), removed: [] };
    const rows = new Set(person.rows.get(tab) ?? []);
    if (tab.kind === 'list' && mode === 'anonymise') for (const row of rows) plan.own.set(row, anonymised(tab, row, person, token()));
    else if (tab.kind !== 'own' || tab.fate === 'rows') plan.removed.push(...rows);
    else if (tab.fate !== null && tab.fate !== 'none') keepFigures(plan, tab.fate, rows, person, token(), words);
    mentionsIn(plan, rows, person, { said, doubtful });
    return plan;
  });
  return { tabs: plans.filter(({ own, mentions, notes, removed }) => own.size + mentions.size + notes.size + removed.length > 0), doubtful };
}

function keepFigures(plan: TabPlan, fate: Kept, rows: ReadonlySet<number>, person: Person, token: string, words: ReadonlySet<string>): void {
  const { tab } = plan;
  const ids = new RegExp([...person.ids].map(idPattern).join('|'), 'gu');
  for (const row of rows) {
    const line = tab.block[row] ?? [];
    const goes = fate.goes && fate.goes.when.test(cleaned(line[tab.headers.indexOf(fate.goes.header)]));
    if (goes) plan.removed.push(row);
    else {
      line.forEach((cell, column) => {
        const header = tab.headers[column] ?? '';
        if (tab.idColumns.includes(column)) put(plan.own, row, column, fate.counted ? token : '');
        else if (cell === '' && !tab.formulas[row]?.[column]) return;
        else if (!fate.stays.includes(header)) {
          const figure = fate.stays.includes('*') ? figureIn(cell, words) : '';
          if (figure !== cell) put(plan.own, row, column, figure);
        } else if (typeof cell === 'string') {
          const without = blotted(cell, person.find(cell)).replace(ids, token);
          if (without !== cell) put(plan.own, row, column, without);
        }
      });
    }
  }
}

/** What of an answer is counted: choices, yes and no, numbers (a long one may be a phone's). Words of one's own are not. */
function figureIn(cell: Cell, words: ReadonlySet<string>): Cell {
  if (typeof cell === 'number') return Math.abs(cell) < 1000 ? cell : '';
  if (typeof cell !== 'string' || /^(ja|nein|— möchte nicht antworten —)$/i.test(cell)) return cell instanceof Date ? '' : cell;
  const parts = cell.split(/[;\n]/).map((part) => part.trim());
  const counted = parts.filter((part) => words.has(cleaned(part).toLowerCase()));
  return counted.length === parts.length ? cell : counted.join('; ');
}

/** What somebody said in their own words: reports on answers quote it. */
function saidBy({ rows }: Person, words: ReadonlySet<string>): Set<string> {
  return new Set([...rows].flatMap(([{ kind, fate, block }, some]) => (kind === 'own' && typeof fate === 'object' && fate?.stays.includes('*') ? some.flatMap((row) => (block[row] ?? []).map(cleaned).filter((text) => text.length >= 12 && figureIn(text, words) === '')) : [])));
}

/** Long ones are cut off. */
function isQuote(text: string, said: ReadonlySet<string>): boolean {
  const words = cleaned(text);
  return said.has(words) || (words.length > 30 && words.endsWith('…') && [...said].some((one) => one.startsWith(words.slice(0, -1).trim())));
}

/** Every choice that some question offers. */
function choiceWords(tabs: readonly ScannedTab[]): Set<string> {
  return new Set(
    tabs.flatMap(({ headers, headerAt, block }) => {
      const column = headers.includes('Frage-ID') ? headers.indexOf('Auswahl') : -1;
      return column < 0 ? [] : block.slice(headerAt + 1).flatMap((line) => String(line[column] ?? '').split(/[;\n]/).map((part) => cleaned(part).toLowerCase()).filter(Boolean));
    }),
  );
}

/** The row goes on counting for its group and how active somebody was; nobody calls, greets or welcomes it. */
function anonymised(tab: ScannedTab, row: number, person: Person, token: string): Map<number, CellInput> {
  const changes = new Map<number, CellInput>();
  const at = (field: Parameters<ScannedTab['fields']['get']>[0]): number => tab.fields.get(field) ?? -1;
  const stays = new Set([at('group'), at('groupSource'), at('activity'), at('status')]);
  const name = at('lastName') >= 0 ? at('lastName') : at('fullName');
  const id = at('memberId') >= 0 ? at('memberId') : at('memberNumber');
  (tab.block[row] ?? []).forEach((cell, column) => {
    const formula = tab.formulas[row]?.[column] ?? '';
    if (formula !== '') {
      const without = blotted(formula, person.find(formula));
      if (without !== formula) changes.set(column, new Formula(without));
    } else if (column === name || column === id) changes.set(column, token);
    else if (column === at('noCall') || column === at('noEmail')) changes.set(column, typeof cell === 'boolean' ? true : 'ja');
    else if (cell !== '' && (!stays.has(column) || person.find(String(cell)).length > 0)) changes.set(column, '');
  });
  return changes;
}

const mostDoubtful = 20;
/** Formulas that fill more cells than their own: what they show goes with what they show it of. */
const spilling = /\b(?:QUERY|FILTER|SORTN?|UNIQUE|IMPORT\w+|TRANSPOSE|SPLIT|FLATTEN|[VH]STACK|TOCOL|TOROW)\s*\(/i;

function mentionsIn(plan: TabPlan, own: ReadonlySet<number>, person: Person, { said, doubtful }: { said: ReadonlySet<string>; doubtful: string[] }): void {
  const { tab } = plan;
  const quotes = tab.name.startsWith('Auswertung');
  // Somebody else's number may read like this one's telephone.
  const numbers = new Set([...tab.idColumns, tab.fields.get('memberId'), tab.fields.get('memberNumber')]);
  const spills: { row: number; column: number; wide: boolean }[] = [];
  tab.formulas.forEach((line, row) => line.forEach((formula, column) => /\(/.test(formula) && (spilling.test(formula) || /ARRAYFORMULA/i.test(formula)) && spills.push({ row, column, wide: spilling.test(formula) })));
  const isShown = (row: number, column: number): boolean => spills.some((from) => row >= from.row && (from.wide ? column >= from.column : column === from.column));
  const doubt = (row: number, column: number): void => void (doubtful.length <= mostDoubtful && doubtful.push(`${tab.name}!${columnLetter(column + 1)}${row + 1}`));

  tab.block.forEach((line, row) => {
    if (own.has(row)) return;
    let named = false;
    line.forEach((cell, column) => {
      const formula = tab.formulas[row]?.[column] ?? '';
      if (formula !== '') {
        const without = blotted(formula, person.find(formula));
        if (without !== formula) put(plan.mentions, row, column, new Formula(without));
        return;
      }
      if (cell === '' || typeof cell === 'boolean' || cell instanceof Date || numbers.has(column) || isShown(row, column)) return;
      const text = String(cell);
      const label = row > tab.headerAt ? labelIn(tab, column) : null;
      if (label !== null) return label === 'own' && person.find(text).length > 0 ? doubt(row, column) : undefined;
      const isId = tab.headers.includes('Vorher') && cleaned(line[tab.headers.indexOf('Feld')]) === 'Mitglied-ID' && person.ids.has(cleaned(text).replace(/^'/, ''));
      const without = isId || (quotes && isQuote(text, said)) ? '' : withoutPerson(text, person);
      if (without !== text) {
        named = true;
        put(plan.mentions, row, column, without);
      } else if (tab.kind === 'other' && person.isName(cell, line[column + 1] ?? '')) {
        named = true;
        put(plan.mentions, row, column, '');
        put(plan.mentions, row, column + 1, '');
      } else if (row > tab.headerAt && /\S\s+\S+\s+\S/.test(text) && !nameHeaders.has(tab.headers[column] ?? '') && !(tab.idColumns.length > 0 && theirHeaders.has(tab.headers[column] ?? '')) && ![...tab.fields.values()].includes(column) && person.perhaps(text)) doubt(row, column);
    });
    if (!named || tab.kind !== 'other') return;
    // Whoever is named is named with what stands beside them.
    line.forEach((cell, column) => cell instanceof Date && dayOf(cell) === person.birthday && put(plan.mentions, row, column, ''));
    if (line.filter((cell) => cell !== '').length > (plan.mentions.get(row)?.size ?? 0)) doubt(row, 0);
  });
  tab.notes.forEach((line, row) => {
    line.forEach((note, column) => {
      if (note === '' || (own.has(row) && plan.removed.includes(row))) return;
      const without = own.has(row) ? '' : blotted(note, person.find(note));
      if (without !== note) put(plan.notes, row, column, without);
      else if (person.perhaps(note)) doubt(row, column);
    });
  });
}

/** What a group or an offer is called leads to others, and half the workbook hangs on it: a person decides. */
function labelIn({ kind, headers, fields }: ScannedTab, column: number): 'own' | 'elsewhere' | null {
  if (kind === 'list') return fields.get('group') === column ? 'elsewhere' : null;
  if (kind !== 'own') return null;
  const header = headers[column] ?? '';
  if (header === 'Name' && (headers.includes('Treffen') || headers.includes('Themen'))) return 'own';
  return header === 'BO' || header === 'Angebot' ? 'elsewhere' : null;
}

/** In a row with an id, what stands there is that member's: many share a telephone. */
const theirHeaders = new Set(['Telefon', 'An']);
const nameHeaders = new Set(['Mitglied', 'Zweites Mitglied', 'Name']);

/** A text, or what the add-on keeps as JSON: there whoever is in a list is taken out of it, and the rest stays readable to it. */
function withoutPerson(text: string, person: Person): string {
  if (!/^\s*[[{]/.test(text)) return blotted(text, person.find(text));
  try {
    const before: unknown = JSON.parse(text);
    const after = JSON.stringify(without(before, person));
    return after === JSON.stringify(before) ? text : after;
  } catch {
    return blotted(text, person.find(text));
  }
}

function without(value: unknown, person: Person): unknown {
  if (typeof value === 'string') return person.ids.has(value) ? '' : blotted(value, person.find(value));
  if (Array.isArray(value)) return (value as unknown[]).filter((one) => !person.ids.has(String(one))).map((one) => without(one, person));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).flatMap(([key, one]) => (person.ids.has(key) ? [] : [[blotted(key, person.find(key)), without(one, person)]])));
}

function put<T>(changes: Changes<T>, row: number, column: number, value: T): void {
  const line = changes.get(row) ?? new Map<number, T>();
  changes.set(row, line.set(column, value));
}

export function cellsIn(changes: Changes<unknown>): number {
  return [...changes.values()].reduce((sum, line) => sum + line.size, 0);
}
