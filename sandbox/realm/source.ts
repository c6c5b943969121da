// What runs inside a realm, put together: as functions for the browser's worker, as source text for Node's contexts.

import { makeCodec } from './codec.ts';
import { makeZone, patchDate, zoneOffsets, type ZoneOffset } from './dates.ts';
import { lockdown } from './lockdown.ts';
import { makeMembrane } from './membrane.ts';

/** What a worker gives to the realm it makes. None of it can be reached by the script. */
export interface RealmHost {
  clockOffsetMs: number;
  /** The machine's clock, in milliseconds. */
  machineNow(): number;
  offset: ZoneOffset;
  zoneName(instant: number): string;
  /** Does a service call, translating there and back included, whose time is not the script's. */
  apart<T>(work: () => T): T;
  /** Asks the host and waits for its answer. */
  send(request: string): string;
  /** Runs the script at the top level of this realm. */
  evaluate(): void;
}

export interface Realm {
  /** Runs a function of the script; its arguments as JSON text of a Wire, so that they are made of this realm's objects. Without a name: gives the names of all there are. */
  run(functionName: string, args: string): unknown;
  encode(value: unknown): string;
  describe(error: unknown): { name: string; message: string; stack?: string };
}

export interface Parts {
  makeCodec: typeof makeCodec;
  makeMembrane: typeof makeMembrane;
  patchDate: typeof patchDate;
  lockdown: typeof lockdown;
}

/** Turns a new global object into what a script sees on Google. Evaluated from its source text inside the realm. */
export function openRealm(realm: typeof globalThis, host: RealmHost, parts: Parts): Realm {
  let clockOffsetMs = host.clockOffsetMs;
  const named = (name: string, message: string): Error => Object.defineProperty(new Error(message), 'name', { value: name, configurable: true, writable: true });
  parts.patchDate(realm, host.offset, () => host.machineNow() + clockOffsetMs, host.zoneName);
  parts.lockdown(realm, (message) => named('NotInSandbox', message));
  const moved = (offsetMs: number): void => {
    clockOffsetMs = offsetMs;
  };
  const { codec } = parts.makeMembrane(realm, parts.makeCodec, host.send, moved, host.apart);
  const { parse, stringify } = JSON;
  const builtIn = new Set(Object.getOwnPropertyNames(realm));

  return {
    run(functionName, args) {
      host.evaluate();
      const script = realm as unknown as Record<string, unknown>;
      const own = Object.getOwnPropertyNames(realm).filter((name) => !builtIn.has(name) && typeof script[name] === 'function');
      if (functionName === '') return own;
      const called = own.includes(functionName) ? script[functionName] : undefined;
      if (typeof called !== 'function') throw named('Exception', `Script function not found: ${functionName}`);
      return (called as (...args: unknown[]) => unknown)(...(codec.decode(parse(args)) as unknown[]));
    },
    encode: (value) => stringify(codec.encode(value)),
    describe(thrown) {
      if (thrown === null || typeof thrown !== 'object' || !('message' in thrown)) return { name: 'Error', message: String(thrown) };
      const { name, message, stack } = thrown as Error;
      const said = { name: String(name), message: String(message) };
      if (typeof stack !== 'string') return said;
      // Where the script was; the sandbox's own frames help nobody.
      const frames = stack.split('\n').filter((line) => /^\s+at .*Code\.gs/.test(line));
      return { ...said, stack: [`${said.name}: ${said.message}`, ...frames].join('\n') };
    },
  };
}

export const parts: Parts = { makeCodec, makeMembrane, patchDate, lockdown };

/** An expression that gives `(realm, host) => Realm`. */
export const realmSource = `(function (realm, host) {
  return (${openRealm.toString()})(realm, host, {
    makeCodec: ${makeCodec.toString()},
    makeMembrane: ${makeMembrane.toString()},
    patchDate: ${patchDate.toString()},
    lockdown: ${lockdown.toString()},
  });
})`;

/** An expression that gives `(timeZone) => { offset, zoneName }`; needs Intl. */
export const zoneSource = `(function (timeZone) { return (${makeZone.toString()})(timeZone, ${zoneOffsets.toString()}); })`;
