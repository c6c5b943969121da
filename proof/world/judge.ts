// Compares what came of a run with what should have: nothing lost, nothing twice, nothing half-written.

import type { Look } from './state.ts';
import type { Workflow } from './workflow.ts';

/** Columns whose values name one thing each. */
const single: Readonly<Record<string, string>> = { Kontakte: 'Kontakt-ID', Aufgaben: 'ID', Neumitglieder: 'Mitglied-ID', Versand: 'Schlüssel', Rundmails: 'Rundmail-ID', Kampagnen: 'Kampagne', Auswahlen: 'Name', Mitglieder: 'Mitgliedsnummer' };
/** Tabs of answers and of calls, by how their names begin. */
const singleByStart: readonly [string, string][] = [['Antworten ', 'Antwort-ID'], ['Anrufe ', 'Mitglied-ID']];

/** The run and the letter that were sent last, and a tab's number: never the same twice. */
const madeUp = ['mail.sending', 'overview'];

/** Something that stands in a tab twice, and mails to one person twice. */
export function doubled({ tabs, mails }: Look): string[] {
  const found: string[] = [];
  for (const [tab, rows] of Object.entries(tabs)) {
    const header = single[tab] ?? singleByStart.find(([start]) => tab.startsWith(start))?.[1];
    const column = header === undefined ? -1 : (rows[0] ?? []).indexOf(header);
    if (column < 0) continue;
    const values = rows.slice(1).map((row) => row[column] ?? '').filter((value) => value !== '' && !value.startsWith('‹'));
    found.push(...repeated(values).map((value) => `${tab}: ${value} twice`));
  }
  return [...found, ...repeated(mails).map((mail) => `mail twice: ${mail}`)];
}

function repeated(values: readonly string[]): string[] {
  return [...new Set(values.filter((value, index) => values.indexOf(value) !== index))];
}

/**
 * Rows that were there and are gone, or read otherwise than before and after the workflow.
 * @param between after a fault, before anything else
 * @param good after a run without fault
 */
export function lost(before: Look, between: Look, good: Look): string[] {
  const found: string[] = [];
  for (const [tab, rows] of Object.entries(before.tabs)) {
    const now = between.tabs[tab];
    if (!now) {
      if (good.tabs[tab]) found.push(`${tab}: gone`);
      continue;
    }
    const width = rows[0]?.length ?? 0;
    const key = (row: readonly string[]): string => JSON.stringify(Array.from({ length: Math.max(width, row.length) }, (_, at) => row[at] ?? ''));
    const kept = new Set((good.tabs[tab] ?? []).map(key));
    const there = new Set(now.map(key));
    // Whoever the workflow does not change stands there as before.
    for (const row of rows) if (row.length > 0 && kept.has(key(row)) && !there.has(key(row))) found.push(`${tab}: lost ${row.slice(0, 4).join(' | ')}`);
  }
  return found;
}

/** What is otherwise than after a run without fault, a line a difference, at most eight. */
export function differences(end: Look, good: Look, { differs = {}, mails }: Workflow): string[] {
  const found: string[] = [];
  for (const tab of new Set([...Object.keys(good.tabs), ...Object.keys(end.tabs)])) {
    const [want, got] = [good.tabs[tab], end.tabs[tab]];
    if (!want || !got) {
      found.push(want ? `${tab} is missing` : `${tab} is too much`);
      continue;
    }
    // A tab's number is Google's.
    const free = new Set([...Object.keys(differs[tab] ?? {}), 'Tab-ID']);
    if (tab === 'Protokoll') {
      found.push(...logDifferences(got, want, free));
      continue;
    }
    const header = want[0] ?? [];
    for (let row = 0; row < Math.max(want.length, got.length); row++) {
      for (let column = 0; column < Math.max(want[row]?.length ?? 0, got[row]?.length ?? 0); column++) {
        const [wanted, stands] = [want[row]?.[column] ?? '', got[row]?.[column] ?? ''];
        if (wanted !== stands && !free.has(header[column] ?? '') && !free.has('*')) found.push(`${tab} ${row + 1} ${header[column] ?? column + 1}: ${JSON.stringify(stands)}, not ${JSON.stringify(wanted)}`);
      }
    }
    if (want && got && end.dress[tab] !== good.dress[tab] && !free.has('dress')) found.push(`${tab} looks otherwise: ${firstDifference(end.dress[tab] ?? '', good.dress[tab] ?? '')}`);
  }
  if (mails) found.push(...mailsLost(end, good));
  else if (JSON.stringify([...end.mails].sort()) !== JSON.stringify([...good.mails].sort())) found.push(`mails: ${end.mails.join(', ')}, not ${good.mails.join(', ')}`);
  if (end.triggers.join() !== good.triggers.join()) found.push(`triggers: ${end.triggers.join()}, not ${good.triggers.join()}`);
  const freeMarks = new Set([...Object.keys(differs['‹marks›'] ?? {}), ...madeUp]);
  for (const name of new Set([...Object.keys(good.marks), ...Object.keys(end.marks)])) if (!freeMarks.has(name) && good.marks[name] !== end.marks[name]) found.push(`mark ${name}: ${end.marks[name]}, not ${good.marks[name]}`);
  return found.length > 8 ? [...found.slice(0, 8), `and ${found.length - 8} more`] : found;
}

/**
 * The log is written before the cells: a try that failed after its row leaves it, and the next try may write it again or say what
 * was left to do; the add-on reads rows that say the same as one (journal/). So none may be missing, and what is said besides is of
 * the same operation.
 */
function logDifferences(got: readonly (readonly string[])[], want: readonly (readonly string[])[], free: ReadonlySet<string>): string[] {
  const header = want[0] ?? [];
  if (free.has('*')) return [];
  const said = (rows: readonly (readonly string[])[]): Map<string, string> => new Map(rows.slice(1).map((row) => [header.map((name, at) => (free.has(name) || name === 'Zeit' ? '' : (row[at] ?? ''))).join(' | '), row[3] ?? '']));
  const [wanted, stands] = [said(want), said(got)];
  const operations = new Set(wanted.values());
  return [...[...wanted.keys()].filter((row) => !stands.has(row)).map((row) => `Protokoll lacks ${row}`), ...[...stands].filter(([row, operation]) => !wanted.has(row) && !operations.has(operation)).map(([row]) => `Protokoll has ${row}`)];
}

/** A mail that did not go out stands as unclear in `Versand`, one at most; none is too much. */
function mailsLost(end: Look, good: Look): string[] {
  const rows = end.tabs['Versand'] ?? [];
  const [to, state] = [(rows[0] ?? []).indexOf('An'), (rows[0] ?? []).indexOf('Stand')];
  const unclear = rows.slice(1).filter((row) => row[state] === 'unklar').map((row) => row[to] ?? '');
  const missing = good.mails.filter((mail) => !end.mails.includes(mail) && !unclear.includes(mail.split(':')[0] ?? ''));
  const extra = end.mails.filter((mail) => !good.mails.includes(mail));
  return [...missing.map((mail) => `mail lost: ${mail}`), ...extra.map((mail) => `mail too much: ${mail}`), ...(unclear.length > 1 ? [`${unclear.length} mails unclear`] : [])];
}

function firstDifference(a: string, b: string): string {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return `…${a.slice(Math.max(0, at - 60), at + 60)}… not …${b.slice(Math.max(0, at - 60), at + 60)}…`;
}
