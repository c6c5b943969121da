// The terminal command: opens a workbook, runs the steps, reports, saves.

import { readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Bundle, Sandbox } from '../api.ts';
import { createHeadlessEngine } from '../engine/headless.ts';
import { openWorkbookFile, saveWorkbookFile, type WorkbookFile } from '../files/xlsx.ts';
import { createNodeDriver } from '../realm/node.ts';
import { createSandbox } from '../sandbox.ts';
import { localInstant } from '../services/format-date.ts';
import { stateForFile, stateFromFile } from '../services/state.ts';
import { World } from '../services/world.ts';
import { readArguments, UsageError, type Arguments } from './arguments.ts';
import { sheetReports, type Report, type StepReport } from './report.ts';
import { writingScreen } from './screen.ts';
import { helpReport, runStep } from './steps.ts';
import { usage } from './usage.ts';

export interface Terminal {
  /** The built files; asked for only when a script is to run. */
  bundle(): Bundle | Promise<Bundle>;
  /** Resolves once it is written: a pipe takes its time. */
  print(text: string): Promise<void>;
  complain(text: string): void;
}

/** @returns the exit code */
export async function runTerminal(args: readonly string[], terminal: Terminal): Promise<0 | 1 | 2> {
  try {
    const wanted = readArguments(args);
    if (wanted === null) {
      terminal.complain(usage);
      return 0;
    }
    const report = wanted.file === null ? helpOnly(wanted) : await onWorkbook(wanted, wanted.file, terminal);
    await terminal.print(`${JSON.stringify(report, null, 2)}\n`);
    return report.steps.every(({ ok }) => ok) ? 0 : 1;
  } catch (error) {
    if (error instanceof UsageError) terminal.complain(`${error.message}\n\n${usage}`);
    else if (error instanceof FileTrouble) terminal.complain(`${error.message}\n`);
    else throw error;
    return 2;
  }
}

function helpOnly({ steps }: Arguments): Report {
  return { steps: steps.map(helpReport), alerts: [], toasts: [], pages: [], mails: [], sheets: [], out: null };
}

async function onWorkbook(wanted: Arguments, file: string, terminal: Terminal): Promise<Report> {
  const opened = await open(file);
  if (wanted.out !== null) checkFolder(wanted.out);
  const bundle = await terminal.bundle();
  const person = { email: wanted.as, locale: 'de' };
  const world = new World({ person, timeZone: bundle.manifest.timeZone });
  if (wanted.today !== null) world.setNow(localInstant(`${wanted.today}T12:00:00`, world.timeZone));
  const { screen, seen } = writingScreen();
  const state = stateFromFile(opened.file.state, person);
  const sandbox = createSandbox({ engine: createHeadlessEngine(opened.snapshot, world), world, bundle, driver: createNodeDriver(), screen, ...(state ? { state } : {}) });
  try {
    const steps = await runAll(sandbox, wanted, terminal);
    await sandbox.engine.recalculated();
    const snapshot = sandbox.engine.snapshot();
    const report: Report = { steps, ...seen, mails: [...sandbox.outbox()], sheets: sheetReports(snapshot), out: null };
    if (wanted.out === null) return report;
    const kept: WorkbookFile = { ...opened.file, state: stateForFile(sandbox.state()) };
    write(wanted.out, await saveWorkbookFile(sandbox.engine.forFile(), kept));
    return { ...report, out: wanted.out };
  } finally {
    sandbox.dispose();
  }
}

/** Every step is run, also after one that was refused: a refusal writes nothing, and what comes of it is what one wants to see. */
async function runAll(sandbox: Sandbox, { steps }: Arguments, { complain }: Terminal): Promise<StepReport[]> {
  const say = (logs: readonly string[]): void => logs.forEach((line) => complain(`${line}\n`));
  const opening = await sandbox.open();
  say(opening.logs);
  if (opening.error) complain(`onOpen failed: ${opening.error.name}: ${opening.error.message}\n`);
  const reports: StepReport[] = [];
  for (const step of steps) {
    const { report, logs } = await runStep(sandbox, step);
    await sandbox.idle();
    say(logs);
    if (!report.ok) complain(`${report.step} failed: ${report.error?.message ?? ''}\n`);
    reports.push(report);
  }
  return reports;
}

/** The workbook cannot be read or written. */
class FileTrouble extends Error {}

async function open(file: string): Promise<Awaited<ReturnType<typeof openWorkbookFile>>> {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(file);
  } catch (error) {
    throw new FileTrouble(`${file} cannot be read: ${(error as Error).message}`);
  }
  try {
    return await openWorkbookFile(bytes);
  } catch (error) {
    throw new FileTrouble(`${file} cannot be opened: ${(error as Error).message}`);
  }
}

/** Said before anything runs, not after. */
function checkFolder(out: string): void {
  const folder = path.dirname(path.resolve(out));
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) throw new FileTrouble(`${out} cannot be written: there is no folder ${folder}.`);
}

/** Whole or not at all: `--out` may be the very file that was read. */
function write(out: string, bytes: Uint8Array): void {
  const half = `${out}.${process.pid}.part`;
  try {
    writeFileSync(half, bytes);
    renameSync(half, out);
  } catch (error) {
    rmSync(half, { force: true });
    throw new FileTrouble(`${out} cannot be written: ${(error as Error).message}`);
  }
}
