// A workflow done in a sandbox, as a person does it: looks, presses, and after a failure does what the message says.

import type { CallHook, Sandbox, ServiceCall } from '../../sandbox/api.ts';
import type { Envelope } from '../../src/contract/errors.ts';
import { stintMs } from '../../src/server/kernel/stint.ts';
import type { Act, Workflow } from './workflow.ts';

export interface Done {
  ok: boolean;
  /** The refusal's code and sentence; where Google failed, what Google said. */
  code: string;
  message: string;
  result: Record<string, unknown>;
  calls: ServiceCall[];
}

export async function perform(sandbox: Sandbox, act: Act): Promise<Done> {
  if ('trigger' in act) {
    const { ok, error, result, calls } = await sandbox.trigger(act.trigger);
    return { ok: ok && error === null, code: error ? 'trigger' : '', message: error?.message ?? '', result: { result }, calls };
  }
  if ('menu' in act) {
    const { ok, error, calls } = await sandbox.run(act.menu);
    return { ok, code: ok ? '' : 'google', message: error?.message ?? '', result: {}, calls };
  }
  const { result, error, calls } = await sandbox.call('rpc', [act.rpc, act.payload]);
  const envelope = result as Envelope<Record<string, unknown>> | null;
  if (envelope?.ok) return { ok: true, code: '', message: '', result: envelope.result, calls };
  if (envelope) return { ok: false, code: envelope.error.code, message: envelope.error.message, result: {}, calls };
  return { ok: false, code: 'google', message: error?.message ?? '', result: {}, calls };
}

/** @throws where it is refused */
export async function mustDo(sandbox: Sandbox, act: Act): Promise<Record<string, unknown>> {
  const done = await perform(sandbox, act);
  if (!done.ok) throw new Error(`${Object.values(act)[0]}: ${done.code} ${done.message}`);
  return done.result;
}

export async function looked(sandbox: Sandbox, { look }: Workflow): Promise<Record<string, unknown>> {
  return look ? await mustDo(sandbox, look) : {};
}

/** Nothing is left for a person to do. */
export function isFinished({ ok, result }: Done, { unfinished }: Workflow): boolean {
  return ok && !unfinished?.(result);
}

/** From the first call of this method on, nothing of an execution comes through any more. */
export function dyingAt(method: string, when: 'before' | 'after' = 'before'): CallHook {
  let dead = false;
  const die = (called: string): void => {
    dead ||= called === method;
    if (dead) throw new Error('killed');
  };
  return { before: (call) => die(when === 'before' ? call.method : ''), after: (call) => die(call.method) };
}

/** Once nothing is computed any more: the engine's timers outlive it otherwise. */
export async function close(sandbox: Sandbox): Promise<void> {
  await sandbox.idle();
  await sandbox.engine.recalculated();
  sandbox.dispose();
}

/** Google's clock moves on by a whole stint once the first cells are written, until the hook is taken away. */
export function timeIsUpAfterWriting(sandbox: Sandbox): void {
  let moved = false;
  sandbox.hook = {
    after: ({ method }) => {
      if (moved || method !== 'SpreadsheetApp.Range.setValues') return;
      moved = true;
      sandbox.setClock(new Date(sandbox.now().getTime() + stintMs));
    },
  };
}

/** What somebody does whose first try failed. Presses at most three times; the page told them to. @returns how it ended */
export async function tryAgain(sandbox: Sandbox, workflow: Workflow, seen: Record<string, unknown>): Promise<Done> {
  let known = seen;
  for (let pressed = 1; ; pressed++) {
    const done = await perform(sandbox, workflow.act(known));
    if (isFinished(done, workflow) || pressed === 3) return done;
    if (workflow.lookAgainAfter?.includes(done.code)) known = await looked(sandbox, workflow);
  }
}
