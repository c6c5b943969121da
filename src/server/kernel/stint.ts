// How long an execution may be at it before it leaves the rest to the next one: Google stops it after six minutes, wherever it is.

/** Nothing big is begun later than this; what has been begun takes less than two minutes more, also in a list of 120,000 on a bad day. */
export const stintMs = 150_000;

/** Begins now. */
export function stintOf(clock: { now(): Date }): { over(): boolean } {
  const end = clock.now().getTime() + stintMs;
  return { over: () => clock.now().getTime() >= end };
}
