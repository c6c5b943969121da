// Every call's payload, spoiled in every way its schema can be: refused at the door, and nothing of it reaches a use case.

import type * as z from 'zod/mini';
import { requests, type RpcName } from '../../src/contract/rpc.ts';
import { answer, type UseCases } from '../../src/server/door.ts';
import { memoryRoom } from '../support/memoryRoom.ts';

type Schema = z.core.$ZodType;
interface Def {
  type: string;
  shape?: Record<string, Schema>;
  innerType?: Schema;
  in?: Schema;
  element?: Schema;
  options?: Schema[];
  checks?: { _zod: { def: { check: string; maximum?: number; value?: number; format?: string } } }[];
}
const defOf = (schema: Schema): Def => (schema as unknown as { _zod: { def: Def } })._zod.def;
const takes = (schema: Schema, value: unknown): boolean => (schema as unknown as { safeParse(value: unknown): { success: boolean } }).safeParse(value).success;
/** Without what says that it may be left out. */
function bare(schema: Schema): Schema {
  const { type, innerType, in: first } = defOf(schema);
  if (['optional', 'default', 'nullable'].includes(type) && innerType) return bare(innerType);
  return type === 'pipe' && first ? bare(first) : schema;
}

const samples = ['abcdefgh', '2026-11-22', '2026-11-22T10:00:00Z', '10:00', '12045', 'gesprochen', 'Gespräch', 'talked', '1', ''];
/** Something this schema takes. @throws where none is found: then the samples want one more */
function sample(schema: Schema): unknown {
  const inner = bare(schema);
  const { type, shape, options } = defOf(inner);
  const fits = (values: readonly unknown[]): unknown => {
    const found = values.find((value) => takes(schema, value));
    if (found === undefined) throw new Error(`No sample for ${type}`);
    return found;
  };
  if (shape) return Object.fromEntries(Object.entries(shape).flatMap(([key, one]) => (takes(one, undefined) ? [] : [[key, sample(one)]])));
  if (type === 'union') return sample(options?.[0] ?? inner);
  if (type === 'enum') return fits(Object.values((defOf(inner) as unknown as { entries: Record<string, string> }).entries));
  if (type === 'literal') return fits((defOf(inner) as unknown as { values: unknown[] }).values);
  if (type === 'array') return fits([[], [sample(defOf(inner).element ?? inner)]]);
  if (type === 'record') return {};
  return fits(type === 'string' ? samples : type === 'boolean' ? [true] : [1, 12, 2000]);
}

const others: Readonly<Record<string, readonly unknown[]>> = {
  string: [7, true, {}, [], ['x'], { toString: 'x' }],
  number: ['1', true, {}, [], [1]],
  boolean: ['true', 1, {}, []],
  enum: ['__proto__', 'toString', 7, {}, ['x']],
  literal: ['__proto__', 7, {}],
  array: ['x', 7, true, { length: 1 }, [[[]]]],
  object: ['x', 7, true, [], [{}]],
  record: ['x', 7, true, []],
  union: [[[[]]], { __nothing: 1 }],
};
/** What this schema must refuse, and why: another type; longer than it says. */
function spoils(schema: Schema): [why: string, value: unknown][] {
  const inner = bare(schema);
  const { type, shape, element, checks = [] } = defOf(inner);
  const most = Math.min(...checks.map(({ _zod: { def } }) => (def.check === 'max_length' ? (def.maximum ?? Infinity) : Infinity)));
  const wrong = (others[type === 'int' ? 'number' : type] ?? []).map((value): [string, unknown] => [`${type}: ${JSON.stringify(value)}`, value]);
  const long: [string, unknown][] = most === Infinity ? [] : [[`longer than ${most}`, type === 'array' ? Array.from({ length: most + 1 }, () => (element ? sample(element) : null)) : 'x'.repeat(most + 1)]];
  const within = Object.entries(shape ?? {}).flatMap(([key, one]) => spoils(one).map(([why, value]): [string, unknown] => [`${key}: ${why}`, { ...(sample(inner) as object), [key]: value }]));
  return [...wrong, ...long, ...within];
}

const names = Object.keys(requests) as RpcName[];
let reached: unknown[] = [];
const useCases = Object.fromEntries(names.map((name) => [name, (_ports: unknown, request: unknown) => (reached.push(request), {})])) as unknown as UseCases;
const room = memoryRoom();
const ask = (name: RpcName, payload: unknown): { ok: boolean; error?: { code: string; details?: string[] } } => answer(useCases, room, name, payload);

let tried = 0;
afterAll(() => process.stdout.write(`${tried} spoiled payloads for ${names.length} calls\n`));

test.each(names)('%s refuses what is not its payload, and says nothing of what stood there', (name) => {
  reached = [];
  const schema = requests[name] as unknown as Schema;
  const spoiled: [string, unknown][] = [...['x', 7, true, [], [{}], '__proto__', '[object Object]'].map((value): [string, unknown] => [JSON.stringify(value), value]), ...spoils(schema)];
  const passed = spoiled.flatMap(([why, payload]) => {
    tried += 1;
    const { error } = ask(name, payload);
    return error?.code === 'bad_request' && !JSON.stringify(error.details).includes('xxxxx') ? [] : [why];
  });
  expect(passed).toEqual([]);
  expect(reached).toEqual([]);
});

test.each(names)('%s hands on only what it knows, whatever keys come along', (name) => {
  reached = [];
  const fine = sample(requests[name] as unknown as Schema) as object;
  const known = Object.keys(defOf(requests[name] as unknown as Schema).shape ?? {});
  const keys = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'admin'];
  const more = JSON.parse(`{${[...Object.entries(fine).map(([key, value]) => `${JSON.stringify(key)}:${JSON.stringify(value)}`), ...keys.map((key) => `${JSON.stringify(key)}:{"admin":true}`)].join(',')}}`) as object;
  expect(ask(name, more)).toMatchObject({ ok: true });
  const request = reached[0] as Record<string, unknown>;
  expect(Object.keys(request).filter((key) => !known.includes(key))).toEqual([]);
  expect(request['admin']).toBeUndefined();
  expect(Object.getPrototypeOf(request)).toBe(Object.prototype);
  expect(({} as { admin?: unknown }).admin).toBeUndefined();
});

test('a record whose keys are those of every object stays a record', () => {
  reached = [];
  const answers = JSON.parse('{"__proto__":{"admin":true},"constructor":"x","toString":"y","F1":"ja"}') as Record<string, never>;
  ask('forms.submit', { form: 'Neumitglied', memberId: '1', submissionId: 'abcdefgh', answers });
  const given = (reached[0] as { answers: Record<string, unknown> } | undefined)?.answers ?? {};
  expect(given['admin']).toBeUndefined();
  expect(Object.keys(Object.prototype)).toEqual([]);
});

/** Texts that are only compared with what stands in a cell, parsed by a rule of their own, or read as a whole: a file, a table. */
const unlimited = ['expect', 'expected', 'memberId', 'group', 'operationId', 'tab', 'rows', 'text'];
test('a text that goes into a cell says how long it may be', () => {
  const open = names.flatMap((name) => {
    const look = (schema: Schema, path: string[]): string[] => {
      const inner = bare(schema);
      const { type, shape, element, options, checks = [] } = defOf(inner);
      if (shape) return Object.entries(shape).flatMap(([key, one]) => look(one, [...path, key]));
      if (type === 'array' && element) return look(element, path);
      if (type === 'union') return (options ?? []).flatMap((one) => look(one, path));
      const limited = checks.some(({ _zod: { def } }) => def.check === 'max_length' || def.check === 'string_format') || 'format' in defOf(inner);
      return type === 'string' && !limited ? [path.join('.')] : [];
    };
    return look(requests[name] as unknown as Schema, []).filter((path) => !path.startsWith('expected')).map((path) => `${name} ${path}`);
  });
  expect(open.filter((one) => !unlimited.includes(one.split(/[ .]/).pop() ?? ''))).toEqual([]);
  expect(open.length).toBeGreaterThan(0);
});
