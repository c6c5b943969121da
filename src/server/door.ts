// The one door for pages and the terminal: parses the payload, finds the use case, turns refusals into sentences.

import type { Envelope, Language, WireError } from '../contract/errors.ts';
import { requests, type Answer, type Request, type RpcName } from '../contract/rpc.ts';
import { sentenceOf } from '../contract/texts/index.ts';
import { AppError } from './kernel/errors.ts';
import type { Ports } from './ports.ts';

export type UseCases = { readonly [N in RpcName]: (ports: Ports, request: Request<N>) => Answer<N> };

/** Answers every call with an envelope and never throws: Google would translate the error and lose its code. */
export function answer(useCases: UseCases, ports: Ports, name: unknown, payload: unknown): Envelope<unknown> {
  // The language is asked for last: most use cases have read the settings by then, and each read is a wait.
  try {
    if (!isRpcName(name)) throw new AppError('unknown_rpc', { name: String(name).slice(0, 60) });
    const result = run(useCases, ports, name, payload);
    return { ok: true, result, language: ports.who.language() };
  } catch (error) {
    const language = ports.who.language();
    return { ok: false, error: asWireError(error, language), language };
  }
}

function isRpcName(name: unknown): name is RpcName {
  return typeof name === 'string' && Object.prototype.hasOwnProperty.call(requests, name);
}

function run<N extends RpcName>(useCases: UseCases, ports: Ports, name: N, payload: unknown): Answer<N> {
  const parsed = requests[name].safeParse(payload ?? {});
  if (!parsed.success) {
    // Paths only: what stood there may be personal.
    throw new AppError('bad_request', {}, parsed.error.issues.map((issue) => `${issue.path.join('.') || 'payload'}: ${issue.code}`));
  }
  return useCases[name](ports, parsed.data as Request<N>);
}

// Google words a missing permission in the user's language.
const permission = /permission|authori[sz]|Berechtigung|autorisier/i;

/** The refusal as the reader's sentence. Anything unforeseen is told without its message, which may quote a cell. */
export function asWireError(error: unknown, language: Language): WireError {
  const known: AppError = error instanceof AppError ? error : new AppError(isPermission(error) ? 'no_permission' : 'unexpected');
  if (known.code === 'unexpected') console.error(`unexpected: ${error instanceof Error ? placesOf(error) : typeof error}`);
  return { code: known.code, message: sentenceOf(known, language), ...(known.details.length > 0 && { details: [...known.details] }) };
}

function isPermission(error: unknown): boolean {
  return error instanceof Error && permission.test(error.message);
}

/** Where it happened, without the message. */
function placesOf(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line));
  return [error.name, ...lines.slice(0, 6).map((line) => line.trim())].join(' | ');
}
