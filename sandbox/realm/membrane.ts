// The realm's half of the membrane: service objects as Proxies, enums equal by identity, errors that are the realm's own.

import type { Codec, Special, Wire } from './codec.ts';

/** What the realm asks the host. `hello` is answered with the global services. */
export type RealmAsk = { hello: true } | { h: number; m: string; a: Wire };

/** What the host answers: a value or an error, the clock's offset by now, and the classes not described before. */
export interface HostAnswer {
  r?: Wire;
  e?: { name: string; message: string };
  /** `hello` only: global name → handle and class. */
  roots?: Record<string, [handle: number, className: string]>;
  classes?: Record<string, ClassDescription>;
  clockOffsetMs: number;
}
export interface ClassDescription {
  methods: string[];
  /** Constant's name → the enum's own name and its members in order. */
  enums: Record<string, { typeName: string; members: string[] }>;
}

export interface Membrane {
  codec: Codec;
  /** An error of this realm with a name of Google's. */
  fail(name: string, message: string, above?: unknown): Error;
}

/** Puts the global services into the realm. Evaluated from its source text inside the realm. `apart` runs what is not the script's own work. */
export function makeMembrane(
  realm: typeof globalThis,
  makeCodec: (special: Special) => Codec,
  send: (request: string) => string,
  clockMoved: (offsetMs: number) => void,
  apart: <T>(work: () => T) => T,
): Membrane {
  const parse = JSON.parse;
  const write = JSON.stringify;
  const RealmDate = realm.Date;
  const classes = new Map<string, { methods: Set<string>; enums: Record<string, unknown> }>();
  const enumMembers = new Map<string, object>();
  const enumMarks = new WeakMap<object, [string, string]>();
  const objects = new Map<number, object>();
  const objectMarks = new WeakMap<object, [number, string]>();

  function fail(name: string, message: string, above?: unknown): Error {
    const error = new Error(message);
    Object.defineProperty(error, 'name', { value: name, writable: true, configurable: true, enumerable: false });
    const trace = (Error as unknown as { captureStackTrace?: (error: Error, above?: unknown) => void }).captureStackTrace;
    if (trace) trace(error, above);
    return error;
  }

  function enumMember(typeName: string, name: string, index: number): object {
    const key = `${typeName}.${name}`;
    let member = enumMembers.get(key);
    if (!member) {
      member = Object.freeze({ name: () => name, ordinal: () => index, toString: () => name, compareTo: (other: { ordinal(): number }) => index - other.ordinal() });
      enumMembers.set(key, member);
      enumMarks.set(member, [typeName, name]);
    }
    return member;
  }

  function learn(described: Record<string, ClassDescription>): void {
    for (const className of Object.keys(described)) {
      const { methods, enums } = described[className]!;
      const made = Object.create(null) as Record<string, unknown>;
      for (const constant of Object.keys(enums)) {
        const { typeName, members } = enums[constant]!;
        const values: Record<string, object> = {};
        members.forEach((name, index) => {
          values[name] = enumMember(typeName, name, index);
        });
        made[constant] = new Proxy(Object.freeze(values), {
          get: (target, name) => {
            if (typeof name === 'symbol' || name in target) return target[name as string];
            if (name === 'toJSON' || name === 'then') return undefined;
            throw fail('NotInSandbox', `${typeName}.${name} is not supported by the sandbox.`);
          },
        });
      }
      classes.set(className, { methods: new Set(methods), enums: made });
    }
  }

  /** Stands for what this local Google lacks: naming it does no harm yet, using it says which it is. */
  function missing(what: string): unknown {
    const refuse = (): never => {
      throw fail('NotInSandbox', `${what} is not supported by the sandbox.`, refuse);
    };
    return new Proxy(refuse, { get: (_, name) => (typeof name === 'symbol' || name === 'then' ? undefined : refuse()) });
  }

  function wrap(handle: number, className: string): object {
    const known = objects.get(handle);
    if (known) return known;
    const { methods, enums } = classes.get(className)!;
    const made = new Map<string, unknown>();
    const shortName = className.slice(className.lastIndexOf('.') + 1);
    const member = (name: string): unknown => {
      if (name === 'then' || name === 'toJSON' || name === 'constructor' || name === 'prototype') return undefined;
      if (name === 'toString' && !methods.has(name)) return () => shortName;
      if (name === 'valueOf') return () => proxy;
      if (name in enums) return enums[name];
      if (!methods.has(name)) return missing(`${className}.${name}`);
      const method = (...args: unknown[]): unknown => apart(() => ask({ h: handle, m: name, a: codec.encode(args) }, method));
      return method;
    };
    const proxy = new Proxy(Object.create(null) as object, {
      get(_, name) {
        if (typeof name === 'symbol') return undefined;
        let value = made.get(name);
        if (value === undefined) {
          value = member(name);
          made.set(name, value);
        }
        return value;
      },
      has: (_, name) => typeof name === 'string' && (methods.has(name) || name in enums),
      set: (_, name) => {
        throw fail('NotInSandbox', `Setting ${className}.${String(name)} is not supported by the sandbox.`);
      },
    });
    objects.set(handle, proxy);
    objectMarks.set(proxy, [handle, className]);
    return proxy;
  }

  const codec = makeCodec({
    isDate: (value) => value instanceof RealmDate,
    encode(value) {
      const object = objectMarks.get(value);
      if (object) return ['h', object];
      const member = enumMarks.get(value);
      return member ? ['e', member] : undefined;
    },
    decode(kind, data) {
      const [first, second, third] = data as [never, string, number];
      return kind === 'h' ? wrap(first, second) : enumMember(first, second, third);
    },
  });

  function ask(request: RealmAsk, above: unknown): unknown {
    const answer = parse(send(write(request))) as HostAnswer;
    clockMoved(answer.clockOffsetMs);
    if (answer.classes) learn(answer.classes);
    if (answer.e) throw fail(answer.e.name, answer.e.message, above);
    if (answer.roots) return answer.roots;
    return answer.r ? codec.decode(answer.r) : undefined;
  }

  const roots = ask({ hello: true }, undefined) as NonNullable<HostAnswer['roots']>;
  for (const name of Object.keys(roots)) {
    const [handle, className] = roots[name]!;
    Object.defineProperty(realm, name, { value: wrap(handle, className), writable: true, configurable: true, enumerable: false });
  }
  return { codec, fail };
}
