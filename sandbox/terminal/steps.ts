// Runs one step of the terminal command and says how it went.

import * as z from 'zod/mini';
import type { Envelope } from '../../src/contract/errors.ts';
import { requests } from '../../src/contract/rpc.ts';
import type { Execution, Sandbox } from '../api.ts';
import type { Step } from './arguments.ts';
import { FileRefused, withFiles } from './files.ts';
import { quietReport, stepReport, type StepError, type StepReport } from './report.ts';

/** The step as it was typed, for the report. */
function stepText(step: Step): string {
  switch (step.kind) {
    case 'menu':
      return `--menu ${step.label}`;
    case 'trigger':
      return `--trigger ${step.name}`;
    case 'help':
      return '--rpc help';
    case 'rpc':
      return `--rpc ${step.name}`;
  }
}

/** Needs no workbook. */
export function helpReport(): StepReport {
  const schemas = Object.fromEntries(Object.entries(requests).map(([name, schema]) => [name, z.toJSONSchema(schema, { io: 'input' })]));
  return quietReport('--rpc help', { ok: true, result: schemas, error: null });
}

export async function runStep(sandbox: Sandbox, step: Step): Promise<{ report: StepReport; logs: string[] }> {
  if (step.kind === 'help') return { report: helpReport(), logs: [] };
  const text = stepText(step);
  if (step.kind === 'menu') {
    let pressed: Promise<Execution>;
    try {
      pressed = sandbox.choose(step.label);
    } catch (error) {
      return { report: quietReport(text, failed({ code: 'menu_not_found', message: (error as Error).message })), logs: [] };
    }
    return finished(text, await pressed);
  }
  if (step.kind === 'trigger') return finished(text, await sandbox.trigger(step.name));
  let payload: unknown;
  try {
    payload = await withFiles(step.payload);
  } catch (error) {
    if (error instanceof FileRefused) return { report: quietReport(text, failed(error.step)), logs: [] };
    throw error;
  }
  const execution = await sandbox.call('rpc', [step.name, payload]);
  return { report: execution.ok ? stepReport(text, execution, opened(execution.result)) : stepReport(text, execution, failed(thrown(execution))), logs: execution.logs };
}

function finished(text: string, execution: Execution): { report: StepReport; logs: string[] } {
  const outcome = execution.ok ? { ok: true, result: execution.result ?? null, error: null } : failed(thrown(execution));
  return { report: stepReport(text, execution, outcome), logs: execution.logs };
}
function failed(error: StepError): { ok: false; result: null; error: StepError } {
  return { ok: false, result: null, error };
}
function thrown({ error }: Execution): StepError {
  const { name, message } = error ?? { name: 'Error', message: 'The script stopped.' };
  return { code: message.startsWith('Script function not found') ? 'function_not_found' : 'exception', message: `${name}: ${message}` };
}

/** What `rpc` answered, out of its envelope. */
function opened(answer: unknown): { ok: boolean; result: unknown; error: StepError | null } {
  const envelope = answer as Envelope<unknown> | null;
  if (envelope === null || typeof envelope !== 'object' || typeof envelope.ok !== 'boolean') {
    return failed({ code: 'exception', message: 'The function rpc did not answer with an envelope.' });
  }
  return envelope.ok ? { ok: true, result: envelope.result, error: null } : failed(envelope.error);
}
