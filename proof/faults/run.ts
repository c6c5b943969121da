// Runs a workflow with a fault at a service call, then as often again as the message says, and judges what is left.

import type { Bundle, Sandbox } from '../../sandbox/api.ts';
import { faultAt, keep, sandboxFrom, type Kept } from '../../test/support/builtSandbox.ts';
import { close, isFinished, looked, mustDo, perform, tryAgain } from '../world/act.ts';
import { ada, now, type Beginnings } from '../world/district.ts';
import { differences, doubled, lost } from '../world/judge.ts';
import { look, type Look } from '../world/state.ts';
import { watched } from '../world/watch.ts';
import type { Workflow } from '../world/workflow.ts';
import { allCases, type FaultCase } from './cases.ts';

export interface Ready {
  workflow: Workflow;
  start: Kept;
  seen: Record<string, unknown>;
  before: Look;
  good: Look;
  cases: FaultCase[];
  /** One that a case has left as it found it: the next begins with it. */
  untouched: Sandbox | null;
}

/** The workbook just before the workflow, and what a run without fault makes of it. @throws where even that fails */
export async function readied(bundle: Bundle, begin: Beginnings, workflow: Workflow): Promise<Ready> {
  const first = sandboxFrom(bundle, workflow.raw ? begin.raw : begin.district, now, ada);
  for (const act of workflow.before ?? []) await mustDo(first, act);
  await workflow.prepare?.(first);
  const seen = await looked(first, workflow);
  const start = keep(first);
  const before = look(first);
  await close(first);
  const sandbox = sandboxFrom(bundle, start, first.now().toISOString(), ada);
  const { hook, breaches } = watched(null);
  sandbox.hook = hook;
  const done = await perform(sandbox, workflow.act(seen));
  if (!done.ok) throw new Error(`${workflow.name}: refused without any fault: ${done.code} ${done.message}`);
  await workflow.after?.(sandbox);
  const good = look(sandbox);
  await close(sandbox);
  const wrong = [...breaches, ...doubled(good)];
  if (wrong.length > 0) throw new Error(`${workflow.name} without any fault: ${wrong.join('; ')}`);
  return { workflow, start, seen, before, good, cases: allCases(done.calls), untouched: null };
}

/** @returns what is wrong, a line each; empty: the case held */
export async function judged(bundle: Bundle, ready: Ready, { at, fault }: FaultCase): Promise<string[]> {
  const { workflow, start, seen, before, good } = ready;
  const sandbox = ready.untouched ?? sandboxFrom(bundle, start, now, ada);
  ready.untouched = null;
  try {
    const wrong: string[] = [];
    const first = watched(faultAt(at, fault).hook);
    sandbox.hook = first.hook;
    const done = await perform(sandbox, workflow.act(seen));
    wrong.push(...first.breaches);
    // Nothing was done that lasts: the second try is the run without a fault.
    if (!done.ok && !first.touched()) {
      sandbox.setClock(new Date(now));
      ready.untouched = sandbox;
      return wrong;
    }
    wrong.push(...lost(before, look(sandbox), good).map((line) => `after the fault: ${line}`));
    const second = watched(null);
    sandbox.hook = second.hook;
    if (!isFinished(done, workflow)) {
      const again = await tryAgain(sandbox, workflow, seen);
      if (!again.ok) wrong.push(`again: ${again.code} ${again.message}`);
    }
    await workflow.after?.(sandbox);
    wrong.push(...second.breaches);
    const end = look(sandbox);
    return [...wrong, ...doubled(end), ...differences(end, good, workflow)];
  } finally {
    if (ready.untouched !== sandbox) await close(sandbox);
  }
}

/** Once no more cases come. */
export async function left({ untouched }: Ready): Promise<void> {
  if (untouched) await close(untouched);
}
