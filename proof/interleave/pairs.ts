// Two people at once: the second workflow runs whole while the first is at one of its service calls. What stands in the end must
// be what one after the other gives, in either order.

import type { Bundle, Sandbox } from '../../sandbox/api.ts';
import { keep, sandboxFrom, type Kept } from '../../test/support/builtSandbox.ts';
import { close, dyingAt, isFinished, looked, mustDo, perform, tryAgain, type Done } from '../world/act.ts';
import { ada, now, type Beginnings } from '../world/district.ts';
import { doubled } from '../world/judge.ts';
import { look, type Look } from '../world/state.ts';
import { watched } from '../world/watch.ts';
import type { Workflow } from '../world/workflow.ts';

const ben = 'ben@example.org';

export interface Pair {
  first: Workflow;
  second: Workflow;
  start: Kept;
  seen: readonly [Record<string, unknown>, Record<string, unknown>];
  /** What stands after first and second, after second and first, and where the first has two parts, with the second in between. */
  orders: readonly Map<string, string>[];
  /** Service calls of the first, by index. */
  calls: { index: number; method: string }[];
}

/** The workbook before both, what each page shows, and both orders. @throws where one of them cannot even run alone */
export async function readiedPair(bundle: Bundle, begin: Beginnings, first: Workflow, second: Workflow): Promise<Pair> {
  const sandbox = sandboxFrom(bundle, begin.district, now, ada);
  for (const one of [first, second]) {
    for (const act of one.before ?? []) await mustDo(sandbox, act);
    await one.prepare?.(sandbox);
  }
  const seen = [await looked(sandbox, first), await looked(sandbox, second)] as const;
  const start = keep(sandbox);
  await close(sandbox);
  const pair = { first, second, start, seen };
  const [forth, calls] = await inOrder(bundle, pair, 'forth');
  const [back] = await inOrder(bundle, pair, 'back');
  const between = first.secondPart ? [(await inOrder(bundle, pair, 'between'))[0]] : [];
  return { ...pair, orders: [forth, back, ...between], calls };
}

async function inOrder(bundle: Bundle, { first, second, start, seen }: Omit<Pair, 'orders' | 'calls'>, order: 'forth' | 'back' | 'between'): Promise<[Map<string, string>, { index: number; method: string }[]]> {
  const sandbox = sandboxFrom(bundle, start, now, ada);
  const one = async (): Promise<Done> => await as(sandbox, ada, () => perform(sandbox, first.act(seen[0])));
  const other = async (): Promise<Done> => await as(sandbox, ben, () => perform(sandbox, second.act(seen[1])));
  const done = { first: null as Done | null, second: null as Done | null };
  if (order === 'between') sandbox.hook = dyingAt(first.secondPart ?? '');
  if (order !== 'back') done.first = await one();
  sandbox.hook = null;
  done.second = await other();
  if (order === 'back') done.first = await one();
  const calls = done.first?.calls.map(({ index, method }) => ({ index, method })) ?? [];
  await finish(sandbox, { first, second, seen }, done.first, done.second);
  const state = stated(look(sandbox), first, second);
  await close(sandbox);
  return [state, calls];
}

/** Whoever was refused does what the message says; then what comes of it the next day. */
async function finish(sandbox: Sandbox, { first, second, seen }: Pick<Pair, 'first' | 'second' | 'seen'>, one: Done | null, other: Done | null): Promise<(Done | null)[]> {
  const again = async (done: Done | null, who: string, workflow: Workflow, shown: Record<string, unknown>): Promise<Done | null> => (done && !isFinished(done, workflow) ? await as(sandbox, who, () => tryAgain(sandbox, workflow, shown)) : done);
  const ends = [await again(other, ben, second, seen[1]), await again(one, ada, first, seen[0])];
  await first.after?.(sandbox);
  await second.after?.(sandbox);
  return ends;
}

async function as<T>(sandbox: Sandbox, email: string, work: () => Promise<T>): Promise<T> {
  const before = sandbox.person();
  sandbox.setPerson({ email, locale: 'de' });
  try {
    return await work();
  } finally {
    sandbox.setPerson(before);
  }
}

/** @returns what is wrong, a line each */
export async function judgedPair(bundle: Bundle, pair: Pair, at: number): Promise<string[]> {
  const { first, second, start, seen, orders } = pair;
  const sandbox = sandboxFrom(bundle, start, now, ada);
  try {
    let main = 0;
    let other: Done | null = null;
    const { hook, breaches } = watched({
      before: async ({ execution, index }) => {
        main ||= execution;
        if (execution !== main || index !== at || other) return;
        other = await as(sandbox, ben, () => perform(sandbox, second.act(seen[1])));
      },
    });
    sandbox.hook = hook;
    const one = await perform(sandbox, first.act(seen[0]));
    const wrong = [one, other as Done | null].flatMap((done) => (done && !done.ok && (done.code === 'unexpected' || done.code === 'google') ? [`refused without a reason: ${done.code} ${done.message}`] : []));
    await finish(sandbox, pair, one, other);
    wrong.push(...breaches);
    const end = look(sandbox);
    wrong.push(...doubled(end));
    const state = stated(end, first, second);
    const differing = orders.map((order) => unlike(state, order));
    if (differing.every((lines) => lines.length > 0)) wrong.push(...(differing.sort((a, b) => a.length - b.length)[0] ?? []));
    return wrong;
  } finally {
    await close(sandbox);
  }
}

/** The rows of each tab in the order of the alphabet: who wrote first is not the point. The log says what was done, once. */
function stated({ tabs, mails, triggers }: Look, ...workflows: readonly Workflow[]): Map<string, string> {
  const state = new Map<string, string>([['mails', JSON.stringify([...mails].sort())], ['triggers', JSON.stringify(triggers)]]);
  for (const [tab, rows] of Object.entries(tabs)) {
    const free = new Set(['Tab-ID', ...workflows.flatMap(({ differs }) => Object.keys(differs?.[tab] ?? {}))]);
    if (free.has('*')) continue;
    const header = rows[0] ?? [];
    const lines = rows.slice(1).map((row) => row.map((cell, at) => (free.has(header[at] ?? '') ? '' : cell)));
    // Cells by header: columns that two make stand in the order in which they were made.
    const shown = lines.filter((row) => row.length > 0).map((row) => header.map((name, at) => `${name}: ${row[at] ?? ''}`).filter((text) => !text.endsWith(': ')).sort().join(' | '));
    state.set(tab, JSON.stringify([...(tab === 'Protokoll' ? [] : shown)].sort()));
  }
  return state;
}

function unlike(state: ReadonlyMap<string, string>, order: ReadonlyMap<string, string>): string[] {
  return [...new Set([...state.keys(), ...order.keys()])].flatMap((tab) => {
    const [got, want] = [state.get(tab) ?? '[]', order.get(tab) ?? '[]'].map((text) => JSON.parse(text) as string[]);
    const [more, less] = [(got ?? []).filter((row) => !want?.includes(row)), (want ?? []).filter((row) => !got?.includes(row))];
    return [...more.map((row) => `${tab} has ${row.slice(0, 300)}`), ...less.map((row) => `${tab} lacks ${row.slice(0, 300)}`)];
  });
}
