// The tests of some lots of payloads: what must be true of all that was written, answered and logged.

import { liven, type Outcome } from './live.ts';
import { lots, payloads, type Payload } from './payloads.ts';
import { ways } from './ways.ts';

export function holds(some: readonly (readonly Payload[])[]): void {
  jest.setTimeout(180_000);
  const outcomes: Outcome[] = [];
  const logged: unknown[] = [];

  beforeAll(() => {
    for (const level of ['error', 'warn', 'log', 'info'] as const) jest.spyOn(console, level).mockImplementation((...words) => void logged.push(words));
    for (const lot of some) outcomes.push(liven(lot));
    jest.restoreAllMocks();
  });

  const all = (of: keyof Omit<Outcome, 'taken' | 'tried'>): string[] => outcomes.flatMap((outcome) => outcome[of]);

  test('there are more than 200 payloads, each its own', () => {
    expect(lots(30).flat().length).toBeGreaterThan(200);
    expect(new Set(payloads.map(({ text }) => text)).size).toBe(payloads.length);
  });
  test('no cell of any tab holds a formula', () => expect(all('formulas')).toEqual([]));
  test('whatever takes a text takes each of them', () => expect(all('refused')).toEqual([]));
  test('each stands there as it was written', () => expect(all('spoiled')).toEqual([]));
  test('nothing fails as nobody had foreseen, and nothing is logged', () => {
    expect(all('unforeseen')).toEqual([]);
    expect(logged).toEqual([]);
  });
  test('every answer is JSON', () => expect([...new Set(all('notJson'))]).toEqual([]));
  test('Google takes the name of every tab, and nothing was written outside the lock', () => {
    expect(all('badTabNames')).toEqual([]);
    expect(all('unlocked')).toEqual([]);
  });
  test('no object has learned anything from a key', () => {
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(({} as { admin?: unknown }).admin).toBeUndefined();
  });
  test('every way has taken some, but those that want an address', () => {
    const none = ways.filter(({ name }) => !outcomes.some(({ taken }) => (taken[name] ?? 0) > 0)).map(({ name }) => name);
    expect(none.filter((name) => !/callers|replyTo|reminders\.settings/.test(name))).toEqual([]);
    process.stdout.write(`${outcomes.reduce((sum, { tried }) => sum + tried, 0)} times a payload went through one of ${ways.length} ways\n`);
  });
}
