// `privacy.export`: all that is held on a person (GDPR Art. 15), as sections, as JSON, and as one page to print or send.

import type { ExportAnswer, ExportSection } from '../../contract/privacy.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts, type Texts } from '../../contract/texts/index.ts';
import { log, shownLog } from '../journal/index.ts';
import { dayOf, germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import { columnLetter } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell, Clock, Ports } from '../ports.ts';
import { findSettings } from '../tabs/index.ts';
import { exportPage } from './exportPage.ts';
import { gather, type Person } from './placesPerson.ts';
import { scan, type ScannedTab } from './placesScan.ts';

type Shown = (cell: Cell) => string;

/**
 * Reads each tab once, writes one line into the log: that somebody was informed, by id. @throws AppError `member_not_found` for an
 * id that stands nowhere or twice in the list, `busy`, and what locating the members throws
 */
export function exportPerson(ports: Ports, { memberId }: Request<'privacy.export'>): ExportAnswer {
  const { workbook, clock, who, lock } = ports;
  const say = texts(who.language()).privacy.export;
  const scanned = scan(workbook);
  const person = gather(scanned, memberId);
  if (!person) throw new AppError('member_not_found');
  const shown = shownBy(clock);
  const sorted = [...scanned.tabs].sort((a, b) => Number(b.kind === 'list') - Number(a.kind === 'list'));
  const sections = sorted.flatMap((tab): ExportSection[] => {
    const entries = [...rowsOf(tab, person, shown, say), ...mentionsOf(tab, person, shown, say)];
    return entries.length > 0 ? [{ title: tab.name, source: tab.name, entries }] : [];
  });
  const at = clock.now().toISOString();
  const organisation = organisationOf(ports);
  lock.hold(() => log(ports, [{ operation: 'Auskunft', operationId: newOperationId(clock.now()), memberId, field: '', before: '', after: '' }]));
  const data = { organisation, memberId, name: person.name, at, tabs: Object.fromEntries(sorted.flatMap((tab) => dataOf(tab, person, sections, shown))) };
  return {
    memberId,
    name: person.name,
    at,
    sections,
    data: JSON.stringify(data, null, 2),
    html: exportPage({ name: person.name, memberId, organisation, at: clock.shown(at), sections }, say, who.language()),
    fileName: say.fileName({ id: memberId.replace(/[^\p{L}\p{N}-]+/gu, '_') }),
  };
}

function organisationOf({ workbook }: Ports): string {
  const settings = findSettings(workbook, true)?.settings;
  return [settings?.organisation, settings?.district].filter(Boolean).join(', ');
}

/** A date without a time is a day; of the others each is asked for once. */
function shownBy(clock: Clock): Shown {
  const known = new Map<number, string>();
  return (cell) => {
    if (typeof cell === 'boolean') return cell ? '✓' : '';
    if (!(cell instanceof Date)) return typeof cell === 'string' ? shownLog(cell).trim() : String(cell);
    const time = cell.getTime();
    if (!known.has(time)) known.set(time, clock.shown(cell.toISOString()).replace(/,? 00:00$|T00:00:00.000Z$/, '') || germanDay(dayOf(cell)));
    return known.get(time) ?? '';
  };
}

type Entry = ExportSection['entries'][number];

/** What the add-on needs to find its way says nothing about a person. */
const inner = new Set(['Meldung', 'Lauf']);

function rowsOf(tab: ScannedTab, person: Person, shown: Shown, say: Texts['privacy']['export']): Entry[] {
  return (person.rows.get(tab) ?? []).map((row) =>
    (tab.block[row] ?? []).flatMap((cell, column) => {
      const label = cleaned(tab.headers[column]) || columnLetter(column + 1);
      const note = tab.notes[row]?.[column] ?? '';
      const value = inner.has(label) ? '' : shown(cell);
      return [...(value === '' ? [] : [{ label, value }]), ...(note === '' ? [] : [{ label: say.noteAt({ cell: label }), value: note }])];
    }),
  );
}

/** Elsewhere only what names the person is told: what stands beside it may be somebody else's. */
function mentionsOf(tab: ScannedTab, person: Person, shown: Shown, say: Texts['privacy']['export']): Entry[] {
  const own = new Set(person.rows.get(tab) ?? []);
  const entries: Entry[] = [];
  tab.block.forEach((line, row) => {
    if (own.has(row)) return;
    const others = tab.kind === 'list' || tab.kind === 'table' || tab.idColumns.some((column) => cleaned(line[column]) !== '');
    const entry = line.flatMap((cell, column): Entry => {
      const name = tab.kind === 'other' && person.isName(cell, line[column + 1] ?? '');
      if (cell === '' || typeof cell === 'boolean' || cell instanceof Date || (!name && person.find(String(cell)).length === 0)) return [];
      const isData = /^\s*[[{]/.test(String(cell));
      const value = isData ? say.inList : others && tab.kind !== 'own' && !/\s\S+\s/.test(String(cell)) ? shown(cell) : others ? say.aboutOther : shown(cell) || say.inText;
      return [{ label: cleaned(tab.headers[column]) || columnLetter(column + 1), value: name ? `${shown(cell)} ${shown(line[column + 1] ?? '')}` : value }];
    });
    if (entry.length > 0) entries.push([{ label: say.nameIn, value: say.row({ row: row + 1 }) }, ...entry]);
  });
  tab.notes.forEach((line, row) => line.forEach((note, column) => {
    const cell = `${columnLetter(column + 1)}${row + 1}`;
    if (!own.has(row) && note !== '' && person.find(note).length > 0) entries.push([{ label: say.noteAt({ cell }), value: say.inText }]);
  }));
  return entries;
}

/** By tab, the rows by header with the values as the sheet holds them; where the person is only named, what the page says. */
function dataOf(tab: ScannedTab, person: Person, sections: readonly ExportSection[], shown: Shown): [string, object[]][] {
  const own = person.rows.get(tab) ?? [];
  const section = sections.find(({ source }) => source === tab.name);
  if (!section) return [];
  // A birthday is a day, whatever the time zone.
  const plain = (cell: Cell): string | number | boolean => (!(cell instanceof Date) ? cell : /^[\d.-]+$/.test(shown(cell)) ? dayOf(cell) : cell.toISOString());
  const rows = own.map((row) => Object.fromEntries((tab.block[row] ?? []).flatMap((cell, column) => (cell === '' ? [] : [[cleaned(tab.headers[column]) || columnLetter(column + 1), plain(cell)] as const]))));
  return [[tab.name, [...rows, ...section.entries.slice(own.length).map((entry) => Object.fromEntries(entry.map(({ label, value }) => [label, value])))]]];
}
