// What stands in a workbook, as a person would compare it: cells by tab, mails, triggers, marks; times and made-up ids aside.

import type { Sandbox } from '../../sandbox/api.ts';

export interface Look {
  /** Rows by tab, without what is empty at the end. */
  tabs: Readonly<Record<string, readonly (readonly string[])[]>>;
  /** Drop-downs, filters, colours, notes, frozen rows and hidden columns: by tab, as text. */
  dress: Readonly<Record<string, string>>;
  mails: readonly string[];
  triggers: readonly string[];
  marks: Readonly<Record<string, string>>;
}

/** Ids that the server makes up (kernel/ids.ts), moments, and days with a time. */
const varying: readonly [RegExp, string][] = [
  [/\b\d{8}-\d{6}-[a-z0-9]{6}\b/g, '‹id›'],
  [/\b\d{4}-\d\d-\d\d[T ]\d\d:\d\d(:\d\d(\.\d+)?)?(Z|[+-]\d\d:\d\d)?/g, '‹moment›'],
  [/\b\d\d\.\d\d\.\d{4},? \d\d:\d\d(:\d\d)?\b/g, '‹moment›'],
  [/\b(?:setup-[a-z0-9]{8}|anonym-[a-z0-9]{6})\b/g, '‹id›'],
  [/\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b/g, '‹id›'],
];
export function plain(text: string): string {
  return varying.reduce((one, [pattern, word]) => one.replace(pattern, word), text);
}

/** A serial day with a time is a moment; whole ones are days and stay. */
function shown(value: unknown): string {
  if (typeof value === 'number' && value > 40_000 && value < 60_000 && !Number.isInteger(value)) return '‹moment›';
  return value === undefined || value === null ? '' : plain(String(value));
}

interface RawCell {
  v?: unknown;
  f?: unknown;
  si?: unknown;
  p?: { body?: { dataStream?: string } } | null;
}

function rowsOf(cells: Readonly<Record<string, Readonly<Record<string, RawCell | null>>>>): string[][] {
  const rows: string[][] = [];
  for (const [row, line] of Object.entries(cells)) {
    const out: string[] = [];
    for (const [column, cell] of Object.entries(line ?? {})) {
      const text = cell?.f ? String(cell.f) : shown(cell?.v ?? cell?.p?.body?.dataStream?.trim());
      if (text !== '') out[Number(column)] = text;
    }
    rows[Number(row)] = Array.from(out, (text) => text ?? '');
  }
  const full = Array.from(rows, (row) => row ?? []);
  while (full.length > 0 && full.at(-1)?.length === 0) full.pop();
  return full;
}

/** What the sheets look like beside their values. Ids of rules are made up by the engine. */
function dressOf(snapshot: ReturnType<Sandbox['engine']['snapshot']>): Record<string, string> {
  const resources = new Map((snapshot.resources ?? []).map(({ name, data }) => [name, parsed(data)]));
  return Object.fromEntries(
    Object.entries(snapshot.sheets).map(([id, sheet]) => {
      const worn = [...resources].map(([name, data]) => [name, (data as Record<string, unknown> | null)?.[id]] as const).filter(([, data]) => data !== undefined && JSON.stringify(data) !== '[]');
      const hidden = Object.entries(sheet.columnData ?? {}).filter(([, column]) => (column as { hd?: number })?.hd === 1).map(([column]) => column);
      return [String(sheet.name), JSON.stringify({ frozen: sheet.freeze?.ySplit ?? 0, hidden, worn }).replace(/"(?:uid|cfId|id|ruleId)":"[^"]*"/g, '"id":""')];
    }),
  );
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** JSON says the same in whatever order its keys stand. */
function inOrder(text: string): string {
  const value = parsed(text);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? JSON.stringify(Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))) : text;
}

export function look(sandbox: Sandbox): Look {
  const snapshot = sandbox.engine.snapshot();
  const { documentProperties, scriptProperties, userProperties } = sandbox.state();
  const marks = { ...documentProperties, ...scriptProperties, ...Object.fromEntries(Object.entries(userProperties).flatMap(([who, own]) => Object.entries(own).map(([name, value]) => [`${who} ${name}`, value]))) };
  return {
    tabs: Object.fromEntries(Object.values(snapshot.sheets).map((sheet) => [String(sheet.name), rowsOf((sheet.cellData ?? {}) as never)])),
    dress: dressOf(snapshot),
    // The same digest comes every day.
    mails: sandbox.outbox().map(({ to, subject, at }) => `${to.join(' ')}: ${subject}${subject.startsWith('Mitgliederbetreuung') ? ` ${at.slice(0, 10)}` : ''}`),
    triggers: sandbox.triggers().map(({ handler }) => handler).sort(),
    marks: Object.fromEntries(Object.entries(marks).map(([name, value]) => [name, plain(inOrder(value))])),
  };
}
