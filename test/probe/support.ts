// The probe as it would go to Google, in the sandbox, on an empty sheet.

import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { Bundle, Sandbox } from '../../sandbox/api.ts';
import type { Confirmed } from '../../probe/table.ts';
import { writingScreen } from '../../sandbox/terminal/screen.ts';
import { columnsOf, sandboxFrom, workbookOf } from '../support/builtSandbox.ts';

const root = path.resolve(__dirname, '../..');

/** @throws where it cannot be built */
export function probeBundle(): Bundle {
  const folder = mkdtempSync(path.join(tmpdir(), 'probe-built-'));
  try {
    const built = spawnSync(process.execPath, [path.join(root, 'scripts/probe.mjs'), '--out', folder], { encoding: 'utf8' });
    if (built.status !== 0) throw new Error(built.stderr);
    const text = (name: string): string => readFileSync(path.join(folder, name), 'utf8');
    return { code: `${text('Base.js')}\n${text('Code.js')}`, pages: { seiten: text('seiten.html') }, manifest: JSON.parse(text('appsscript.json')) as Bundle['manifest'] };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

export async function probeSandbox(bundle: Bundle, rows: (string | number)[][] = []): Promise<{ sandbox: Sandbox } & ReturnType<typeof writingScreen>> {
  const shown = writingScreen();
  const empty = await workbookOf('Tabellenblatt1', rows);
  return { sandbox: sandboxFrom(bundle, empty, '2026-11-22T11:00:00Z', 'kim@example.org', shown.screen, 1000), ...shown };
}

/** The results by the fact's id. */
export function results(sandbox: Sandbox): Map<string, { observed: string; verdict: string; expected: string; locale: string }> {
  const below = columnsOf(sandbox);
  const sheet = Object.values(sandbox.engine.snapshot().sheets).find(({ name }) => name === 'Probe');
  const count = below('Probe', 'Id').length;
  const text = (row: number, column: number): string => String(sheet?.cellData?.[row]?.[column]?.v ?? '');
  return new Map(Array.from({ length: count }, (_, index) => [text(index + 1, 0), { expected: text(index + 1, 2), observed: text(index + 1, 3), verdict: text(index + 1, 4), locale: text(index + 1, 6) }]));
}

const projects: string[] = [];

/** A project of its own for what is read back, with a downloaded file in it. */
export function projectWith(name: string, content: string | Uint8Array): string {
  const project = mkdtempSync(path.join(tmpdir(), 'probe-read-'));
  projects.push(project);
  for (const folder of ['probe', 'docs']) mkdirSync(path.join(project, folder));
  writeFileSync(path.join(project, name), content);
  return project;
}

export function removeProjects(): void {
  for (const project of projects) rmSync(project, { recursive: true });
}

export function readBack(project: string, name: string) {
  return spawnSync(process.execPath, [path.join(root, 'scripts/probe.mjs'), '--project', project, '--read', path.join(project, name)], { encoding: 'utf8' });
}

export function confirmedIn(project: string): Confirmed {
  return JSON.parse(readFileSync(path.join(project, 'probe/confirmed.json'), 'utf8')) as Confirmed;
}
