// Recognises what went wrong between page and server, where no envelope arrived. Google words these in the user's language.

import type { ErrorCode } from '../../contract/errors.ts';

/** Failures on the way, beside the refusals the server words itself. */
export type WayFailure =
  | 'offline'
  | 'connection'
  | 'wrong_account'
  | 'authorization'
  | 'took_too_long'
  | 'no_answer'
  | 'server'
  | 'outdated'
  | 'no_google';

export type FailureCode = ErrorCode | WayFailure;

/** A call that did not go through. `message` is the server's sentence, or for a `WayFailure` Google's own words. */
export class RpcError extends Error {
  readonly code: FailureCode;
  readonly details: readonly string[];

  constructor(code: FailureCode, message: string, details: readonly string[] = []) {
    super(message);
    this.name = 'RpcError';
    this.code = code;
    this.details = details;
  }
}

/**
 * Signs in Google's messages, English and German, the most telling first. PERMISSION_DENIED is what a browser with
 * several Google accounts gets (the page belongs to one account, the call is sent as another).
 */
const signs: readonly (readonly [WayFailure, RegExp])[] = [
  ['wrong_account', /permission_denied|reading from storage|lesen aus dem speicher|http 403|http 401/i],
  ['connection', /networkerror|connection failure|http 0|failed to fetch|verbindungsfehler/i],
  ['took_too_long', /maximum execution time|maximale ausf(ü|ue)hrungs(zeit|dauer)|timed out|zeitüberschreitung/i],
  ['outdated', /function not found|skriptfunktion nicht gefunden|scriptfunktion nicht gefunden/i],
  ['authorization', /authori[sz]|permission|autorisier|berechtig|zugriff verweigert|access denied/i],
];

/**
 * Sorts a failure `google.script.run` reported.
 * @param online what the browser says about its network at that moment.
 */
export function recogniseFailure(error: unknown, online: boolean): RpcError {
  const message = error instanceof Error ? error.message : typeof error === 'string' ? error : messageOf(error);
  if (!online) return new RpcError('offline', message);
  const code = signs.find(([, sign]) => sign.test(message))?.[0] ?? 'server';
  return new RpcError(code, message);
}

function messageOf(value: unknown): string {
  if (typeof value === 'object' && value !== null && 'message' in value) return String(value.message);
  return '';
}

/** True where a write may have happened although the page heard nothing of it. */
export function outcomeUnknown(code: FailureCode): boolean {
  return code === 'offline' || code === 'connection' || code === 'took_too_long' || code === 'no_answer' || code === 'server' || code === 'unexpected';
}
