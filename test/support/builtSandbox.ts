// The built add-on in the local Google, on a workbook of a few rows, again and again from the same state: for faults.

import { spawnSync } from 'node:child_process';
import path from 'node:path';
import { writeXlsx } from 'hucre/xlsx';
import type { Bundle, CallHook, Sandbox, SandboxState } from '../../sandbox/api.ts';
import { createHeadlessEngine } from '../../sandbox/engine/headless.ts';
import { openWorkbookFile } from '../../sandbox/files/xlsx.ts';
import { createNodeDriver } from '../../sandbox/realm/node.ts';
import { createSandbox } from '../../sandbox/sandbox.ts';
import { World } from '../../sandbox/services/world.ts';
import { readBundle } from '../../sandbox/terminal/program.ts';
import { writingScreen } from '../../sandbox/terminal/screen.ts';

const root = path.resolve(__dirname, '../..');

/** The files that would go to Google now. @throws where they cannot be built */
export function freshBundle(): Bundle {
  const built = spawnSync(process.execPath, [path.join(root, 'scripts/build.mjs'), '--if-stale'], { encoding: 'utf8' });
  if (built.status !== 0) throw new Error(built.stderr);
  return readBundle(path.join(root, 'dist'));
}

/** Everything of a sandbox that can be gone back to. */
export interface Kept {
  snapshot: Parameters<typeof createHeadlessEngine>[0];
  state: SandboxState | null;
}

export async function workbookOf(name: string, rows: (string | number | Date)[][], others: Readonly<Record<string, (string | number | Date)[][]>> = {}): Promise<Kept> {
  const { snapshot } = await openWorkbookFile(await writeXlsx({ sheets: Object.entries({ [name]: rows, ...others }).map(([tab, lines]) => ({ name: tab, rows: lines })) }));
  return { snapshot, state: null };
}

/** The same with rows below those that are there, dressed like the row above, as if somebody had typed them; dates are days of the sheet's. */
export function withRows(kept: Kept, tab: string, rows: readonly (readonly (string | number | Date)[])[]): Kept {
  const copy = structuredClone(kept);
  const cells = Object.values(copy.snapshot.sheets).find(({ name }) => name === tab)?.cellData ?? {};
  let last = Math.max(...Object.keys(cells).map(Number).filter((row) => Object.values(cells[row] ?? {}).some(({ v }) => v !== undefined && v !== '')));
  for (const row of rows) {
    const above = cells[last] ?? {};
    last += 1;
    cells[last] = Object.fromEntries(
      row.map((value, column) => {
        const { s } = above[column] ?? {};
        return [column, { v: value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value, t: typeof value === 'string' ? 1 : 2, ...(s !== undefined && { s }) }];
      }),
    );
  }
  return copy;
}

const driver = createNodeDriver();
export function closeBuilt(): void {
  driver.dispose();
}

/** A sandbox that begins from there; several can begin from one. @param now an ISO instant @param screen where what it shows is written down @param newTabRows the engine spends its time on empty rows that are dressed; a tab of Google's has 1000 */
export function sandboxFrom(bundle: Bundle, { snapshot, state }: Kept, now: string, email = 'ada@example.org', screen = writingScreen().screen, newTabRows = 100): Sandbox {
  const person = { email, locale: 'de' };
  const world = new World({ person, timeZone: bundle.manifest.timeZone, newTabRows });
  world.setNow(new Date(now));
  return createSandbox({
    // Which copies what it is handed.
    engine: createHeadlessEngine(snapshot, world),
    world,
    bundle,
    driver: { execute: (request) => driver.execute(request), dispose: () => undefined },
    screen,
    ...(state && { state: structuredClone({ ...state, clockOffsetMs: world.clockOffsetMs }) }),
  });
}

export function keep(sandbox: Sandbox): Kept {
  return structuredClone({ snapshot: sandbox.engine.snapshot(), state: sandbox.state() });
}

/** A use case through the door, as a page asks it. @throws where it is refused */
export async function ask(sandbox: Sandbox, name: string, payload: unknown): Promise<Record<string, unknown>> {
  const { result, error, logs } = await sandbox.call('rpc', [name, payload]);
  const envelope = result as { ok: boolean; result: Record<string, unknown>; error?: { code: string } } | null;
  if (!envelope?.ok) throw new Error(`${name}: ${envelope?.error?.code ?? error?.message ?? ''} ${logs.join(' ')}`);
  return envelope.result;
}

export type Fault = 'before' | 'after' | 'kill' | 'killAfter';

/**
 * A fault at service call number `at` of the first execution that follows, from 0. A killed execution's calls all fail from
 * there on, and its locks are let go of when it ends, as Google does.
 */
export function faultAt(at: number, fault: Fault): { hook: CallHook; hit(): string } {
  let first: number | null = null;
  let [hit, dead] = ['', false];
  const mine = (execution: number): boolean => (first ??= execution) === execution;
  return {
    hit: () => hit,
    hook: {
      before: ({ execution, index, method }) => {
        if (!mine(execution)) return;
        if (dead) throw new Error('killed');
        if (index !== at || fault === 'after' || fault === 'killAfter') return;
        hit = method;
        dead = fault === 'kill';
        throw new Error(`Service failed before ${method}`);
      },
      after: ({ execution, index, method }) => {
        if (!mine(execution) || index !== at || fault === 'before' || fault === 'kill') return;
        hit = method;
        dead = fault === 'killAfter';
        throw new Error(`Service timed out after ${method}`);
      },
    },
  };
}

/** The values below a header, in the tab of this name; none where there is no such tab. */
export function columnOf(sandbox: Sandbox, tab: string, header: string): unknown[] {
  return filledIn(sandbox, tab, header).map(({ value }) => value);
}

/** The same for several columns: looking at a workbook takes a quarter of a second. */
export function columnsOf(sandbox: Sandbox): (tab: string, header: string) => unknown[] {
  const { sheets } = sandbox.engine.snapshot();
  return (tab, header) => below(sheets, tab, header).map(({ value }) => value);
}

/** The same, with the rows they stand in, from 1. */
export function filledIn(sandbox: Sandbox, tab: string, header: string): { row: number; value: unknown }[] {
  return below(sandbox.engine.snapshot().sheets, tab, header);
}

function below(all: Kept['snapshot']['sheets'], tab: string, header: string): { row: number; value: unknown }[] {
  const sheets = Object.values(all);
  const cells = sheets.find(({ name }) => name === tab)?.cellData ?? {};
  const top = cells[0] ?? {};
  const column = Object.keys(top).map(Number).find((index) => top[index]?.v === header);
  if (column === undefined) return [];
  const rows = Object.keys(cells).map(Number).filter((row) => row > 0).sort((a, b) => a - b);
  return rows.map((row) => ({ row: row + 1, value: cells[row]?.[column]?.v ?? '' })).filter(({ value }) => value !== '');
}
