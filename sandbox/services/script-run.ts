// The rules of `google.script.run`: what may cross between a page and the script, and which functions a page can call.

import type { Wire } from '../realm/codec.ts';

/**
 * One argument as it is sent; undefined becomes null. The page's client uses this very function, from its source text.
 * @throws Error `Failed due to illegal value in property: x`, before anything is sent
 */
export function sendable(value: unknown, property: string, parents: readonly object[]): unknown {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'boolean' || typeof value === 'number') return value;
  if (typeof value === 'object' && !parents.includes(value)) {
    const above = parents.concat([value]);
    if (Array.isArray(value)) return value.map((item, index) => sendable(item, String(index), above));
    const prototype: unknown = Object.getPrototypeOf(value);
    // Any frame's Object.prototype will do.
    if (prototype === null || Object.getPrototypeOf(prototype) === null) {
      const copy: Record<string, unknown> = {};
      for (const key of Object.keys(value)) copy[key] = sendable((value as Record<string, unknown>)[key], key, above);
      return copy;
    }
  }
  throw new Error(`Failed due to illegal value in property: ${property}`);
}

/**
 * The answer as it arrives in the page.
 * @throws Error where it never arrives on Google
 */
export function arriving(wire: Wire): unknown {
  const [date] = wire.d ?? [];
  if (date) throw new Error(`The answer never arrives: there is a Date in it (at ${date.join('.') || 'its top'}).`);
  for (const [path, kind] of wire.m ?? []) {
    if (kind === 'u' || kind === 'n') continue;
    throw new Error(`The script completed but the returned value is not a supported return type. (at ${path.join('.') || 'its top'})`);
  }
  return wire.v;
}

/** Private, as on Google: names that end in an underscore. */
export function isPublic(functionName: string): boolean {
  return functionName !== '' && !functionName.endsWith('_');
}
