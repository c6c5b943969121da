// The host's half of the membrane: every service call of an execution comes through here, is checked, recorded and answered.

import type { CallHook, ServiceCall } from '../api.ts';
import { checkSignature, EnumMember, type EnumType, NotInSandbox, ServiceObject } from '../services/base.ts';
import { checkPermission } from '../services/permissions.ts';
import type { Running } from '../services/running.ts';
import type { CallInFlight, World } from '../services/world.ts';
import { makeCodec, type Codec } from './codec.ts';
import { tooLong } from './limit.ts';
import type { ClassDescription, HostAnswer, RealmAsk } from './membrane.ts';

/** Something a script passed that no service can take: a function, a Map, an object of a class of its own. */
export class ForeignValue {
  constructor(private readonly description: string) {}
  toString(): string {
    return this.description;
  }
}

export interface DoorOptions {
  world: World;
  running: Running;
  /** Global name → service. */
  roots: Readonly<Record<string, ServiceObject>>;
  /** The manifest's scopes. */
  scopes: readonly string[];
  hook(): CallHook | null;
  called(call: ServiceCall): void;
}

/** One per execution: knows the objects the script holds. */
export class Door {
  readonly codec: Codec;
  readonly #objects: ServiceObject[] = [];
  readonly #handles = new Map<ServiceObject, number>();
  readonly #described = new Set<string>();
  readonly #enums = new Map<string, EnumMember>();
  #news: Record<string, ClassDescription> = {};
  #index = 0;

  constructor(private readonly options: DoorOptions) {
    this.codec = makeCodec({
      isDate: (value) => value instanceof Date,
      encode: (value) => {
        if (value instanceof ServiceObject) return ['h', [this.#hand(value), value.className_]];
        if (!(value instanceof EnumMember)) return undefined;
        this.#enums.set(`${value.typeName}.${value.name}`, value);
        return ['e', [value.typeName, value.name, value.index]];
      },
      decode: (kind, data) => {
        if (kind === 'x') return new ForeignValue(String(data));
        const [first, second] = data as [never, string];
        return kind === 'h' ? this.#objects[first] : this.#enums.get(`${first}.${second}`);
      },
    });
  }

  /** Answers one message of the realm. Rejects only where the execution must end. */
  async answer(text: string): Promise<string> {
    const ask = JSON.parse(text) as RealmAsk;
    const answer: HostAnswer = { clockOffsetMs: 0 };
    try {
      if ('hello' in ask) {
        answer.roots = {};
        for (const [name, service] of Object.entries(this.options.roots)) answer.roots[name] = [this.#hand(service), service.className_];
      } else {
        const args = this.codec.decode(ask.a) as unknown[];
        answer.r = this.codec.encode(await this.#invoke(this.#objects[ask.h]!, ask.m, args));
      }
    } catch (error) {
      answer.e = error instanceof Error ? { name: error.name, message: error.message } : { name: 'Error', message: String(error) };
    }
    if (this.options.running.elapsed() > this.options.running.limitMs) throw new Error(tooLong.message);
    // News only after encoding: that is where classes are met first.
    if (Object.keys(this.#news).length > 0) answer.classes = this.#news;
    this.#news = {};
    answer.clockOffsetMs = this.options.world.clockOffsetMs ?? 0;
    return JSON.stringify(answer);
  }

  async #invoke(object: ServiceObject, method: string, args: unknown[]): Promise<unknown> {
    const { running, world } = this.options;
    const name = `${object.className_}.${method}`;
    // What a script says to its log is neither an effect nor worth a fault.
    if (object.className_ === 'console') return await this.#perform(object, method, args, world.begin(running));

    const index = this.#index++;
    const hook = this.options.hook();
    const call: ServiceCall = { execution: running.id, index, method: name, cellsRead: 0, cellsWritten: 0, ms: 0 };
    running.calls.push(call);
    if (hook?.before) await running.hold(() => hook.before!({ execution: running.id, index, method: name, args }));
    const start = performance.now();
    const inFlight = world.begin(running);
    let result: unknown;
    try {
      result = await this.#perform(object, method, args, inFlight);
    } finally {
      call.cellsRead = inFlight.cellsRead;
      call.cellsWritten = inFlight.cellsWritten;
      call.ms = performance.now() - start;
      this.options.called(call);
    }
    if (hook?.after) await running.hold(() => hook.after!(call, result));
    return result;
  }

  async #perform(object: ServiceObject, method: string, args: unknown[], inFlight: CallInFlight): Promise<unknown> {
    try {
      const perform = callable(object, method);
      if (!perform) throw new NotInSandbox(`${object.className_}.${method}`);
      checkPermission(this.options.running, this.options.scopes, object.className_, method);
      const signatures = Object.hasOwn(object.signatures_, method) ? object.signatures_[method] : undefined;
      if (signatures) checkSignature(object.className_, method, signatures, args);
      return await perform.apply(object, args);
    } finally {
      this.options.world.end(inFlight);
    }
  }

  #hand(object: ServiceObject): number {
    let handle = this.#handles.get(object);
    if (handle === undefined) {
      handle = this.#objects.push(object) - 1;
      this.#handles.set(object, handle);
      this.#describe(object);
    }
    return handle;
  }

  #describe(object: ServiceObject): void {
    if (this.#described.has(object.className_)) return;
    this.#described.add(object.className_);
    const enums: ClassDescription['enums'] = {};
    for (const [constant, type] of Object.entries<EnumType>(object.constants_)) {
      enums[constant] = { typeName: type.typeName, members: [...type.members.keys()] };
      for (const member of type.members.values()) this.#enums.set(`${member.typeName}.${member.name}`, member);
    }
    this.#news[object.className_] = { methods: methodsOf(object), enums };
  }
}

/** A script may call every prototype method whose name does not end in `_`. */
function callable(object: ServiceObject, method: string): ((...args: unknown[]) => unknown) | null {
  if (method.endsWith('_') || method === 'constructor') return null;
  for (let prototype = prototypeOf(object); prototype && prototype !== ServiceObject.prototype; prototype = prototypeOf(prototype)) {
    const value: unknown = Object.getOwnPropertyDescriptor(prototype, method)?.value;
    if (typeof value === 'function') return value as (...args: unknown[]) => unknown;
  }
  return null;
}

const methodLists = new WeakMap<object, string[]>();
function methodsOf(object: ServiceObject): string[] {
  const first = prototypeOf(object)!;
  let list = methodLists.get(first);
  if (!list) {
    const names = new Set<string>();
    for (let prototype: object | null = first; prototype && prototype !== ServiceObject.prototype; prototype = prototypeOf(prototype)) {
      for (const name of Object.getOwnPropertyNames(prototype)) if (callable(object, name)) names.add(name);
    }
    methodLists.set(first, (list = [...names]));
  }
  return list;
}

function prototypeOf(object: object): object | null {
  return Object.getPrototypeOf(object) as object | null;
}
