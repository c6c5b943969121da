// Does a job in the built add-on and counts: service calls, cells, the add-on's own time, the floor under it.

import type { IWorkbookData } from '@univerjs/core';
import type { Bundle, Execution, RealmDriver, Sandbox, ServiceCall } from '../sandbox/api.ts';
import { createHeadlessEngine } from '../sandbox/engine/headless.ts';
import { createNodeDriver } from '../sandbox/realm/node.ts';
import { createSandbox } from '../sandbox/sandbox.ts';
import { World } from '../sandbox/services/world.ts';
import { stepReport } from '../sandbox/terminal/report.ts';
import { writingScreen } from '../sandbox/terminal/screen.ts';
import type { Envelope } from '../src/contract/errors.ts';
import type { RpcName } from '../src/contract/rpc.ts';
import { today } from './district.ts';
import { floorOf, type Block } from './floor.ts';
import { costOf, modelled, type Modelled } from './model.ts';

/** A Sunday morning, when calls may be made; each job begins a few seconds after the one before. */
const begin = Date.parse(`${today}T11:00:00Z`);
const apart = 5_000;

export interface Measured {
  job: string;
  members: number;
  /** More than one: the page asked again until all was done. */
  executions: number;
  /** As docs/decisions/what-a-service-call-is.md counts. */
  calls: number;
  handles: number;
  cellsRead: number;
  cellsWritten: number;
  /** The add-on's own time: by the clock, and by the processor's where the system tells. */
  addonMs: number;
  cpuMs: number;
  /** The same cells to JSON and back, ms of a processor. */
  floorMs: number;
  /** Inside the local services and their engine: not Google's. */
  engineMs: number;
  /** Characters of JSON that the page is answered with. */
  answer: number;
  google: Modelled;
  /** Of its executions the longest, on a bad day, s. */
  slowest: number;
  byMethod: Record<string, number>;
}

/** What a page asks, or a trigger at its hour. */
export type Asked = { rpc: RpcName; payload: unknown } | { trigger: 'daily' | 'mailing' };

/** Two executions of one job. */
export function together(one: Measured, other: Measured): Measured {
  const sum = (key: 'calls' | 'handles' | 'cellsRead' | 'cellsWritten' | 'addonMs' | 'cpuMs' | 'floorMs' | 'engineMs' | 'answer' | 'executions'): number => one[key] + other[key];
  return {
    ...one,
    executions: sum('executions'), calls: sum('calls'), handles: sum('handles'), cellsRead: sum('cellsRead'), cellsWritten: sum('cellsWritten'),
    addonMs: sum('addonMs'), cpuMs: sum('cpuMs'), floorMs: sum('floorMs'), engineMs: sum('engineMs'), answer: sum('answer'),
    google: { fast: one.google.fast + other.google.fast, slow: one.google.slow + other.google.slow },
    slowest: Math.max(one.slowest, other.slowest),
  };
}

/** A district of so many members, as an office keeps it: before set-up. */
export class Town {
  readonly sandbox: Sandbox;
  private readonly driver: RealmDriver;
  private readonly world: World;
  private jobs = 0;
  private reads: Block[] = [];
  private writes: Block[] = [];
  private pending: readonly unknown[] = [];

  constructor(bundle: Bundle, workbook: IWorkbookData, readonly members: number) {
    const world = new World({ person: { email: 'ada@example.org', locale: 'de' }, timeZone: bundle.manifest.timeZone });
    world.setNow(new Date(begin));
    this.world = world;
    this.driver = createNodeDriver({ measured: true });
    this.sandbox = createSandbox({ engine: createHeadlessEngine(workbook, world), world, bundle, driver: this.driver, screen: writingScreen().screen });
    this.sandbox.hook = {
      before: ({ args }) => void (this.pending = args),
      after: (call, result) => this.noted(call, result),
    };
  }

  /** @throws where the job is refused */
  async measure(job: string, act: Asked): Promise<{ measured: Measured; answer: Record<string, unknown> }> {
    [this.reads, this.writes] = [[], []];
    this.jobs += 1;
    this.world.setNow(new Date(begin + this.jobs * apart));
    const execution = 'rpc' in act ? await this.sandbox.call('rpc', [act.rpc, act.payload]) : await this.sandbox.trigger(act.trigger);
    const answer = answered(job, act, execution);
    const { serviceCalls, cellsRead, cellsWritten } = stepReport(job, execution, { ok: true, result: null, error: null });
    const floorMs = await floorOf([...this.reads, ...this.writes]);
    [this.reads, this.writes] = [[], []];
    const cpuMs = execution.cpuMs ?? execution.addonMs;
    const google = modelled(execution.calls, cpuMs);
    return {
      answer,
      measured: {
        job, members: this.members, executions: 1, calls: serviceCalls.total, handles: serviceCalls.handles, cellsRead, cellsWritten,
        addonMs: execution.addonMs, cpuMs, floorMs, engineMs: execution.hostMs,
        answer: JSON.stringify(answer).length, google, slowest: google.slow, byMethod: serviceCalls.byMethod,
      },
    };
  }

  /** A column's values below its header, row by row down to the last one with content. */
  column(tab: string, header: string): string[] {
    const sheet = Object.values(this.sandbox.engine.snapshot().sheets).find(({ name }) => name === tab);
    const cells = (sheet?.cellData ?? {}) as Record<number, Record<number, { v?: unknown }>>;
    const rows = Object.keys(cells).map(Number).sort((a, b) => a - b);
    const top = rows.find((row) => Object.values(cells[row] ?? {}).some(({ v }) => v === header)) ?? -1;
    const column = Object.entries(cells[top] ?? {}).find(([, { v }]) => v === header)?.[0] ?? '';
    return rows.filter((row) => row > top && cells[row]?.[0]?.v !== undefined).map((row) => String(cells[row]?.[Number(column)]?.v ?? ''));
  }

  async close(): Promise<void> {
    await this.sandbox.idle();
    await this.sandbox.engine.recalculated();
    this.sandbox.dispose();
    this.driver.dispose();
  }

  private noted(call: ServiceCall, result: unknown): void {
    // For the script a bad day goes by: what is cut by the clock is cut here, too.
    this.world.clockOffsetMs = (this.world.clockOffsetMs ?? 0) + costOf(call)[1];
    if (call.cellsRead > 0 && isBlock(result)) this.reads.push(result);
    const [block] = this.pending;
    if (call.cellsWritten > 0 && isBlock(block)) this.writes.push(block);
  }
}

function isBlock(value: unknown): value is Block {
  return Array.isArray(value) && Array.isArray(value[0]);
}

function answered(job: string, act: Asked, { result, error, logs }: Execution): Record<string, unknown> {
  if ('trigger' in act && !error) return { result };
  const envelope = result as Envelope<Record<string, unknown>> | null;
  if (envelope?.ok) return envelope.result;
  throw new Error(`${job}: ${envelope ? `${envelope.error.code} ${envelope.error.message} ${envelope.error.details?.slice(0, 3).join(' ') ?? ''}` : (error?.message ?? '')} ${logs.join(' ')}`);
}
