// Chance that comes out the same every time, so that the demo workbook is the same on every machine.

export interface Chance {
  /** From 0 up to, not including, `below`. */
  number(below: number): number;
  /** @throws RangeError on an empty list. */
  pick<T>(list: readonly T[]): T;
  /** True in `share` of all cases, 0 to 1. */
  in(share: number): boolean;
  shuffled<T>(list: readonly T[]): T[];
}

/** Mulberry32 by Tommy Ettinger, public domain. */
export function chance(seed: number): Chance {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const number = (below: number): number => Math.floor(next() * below);
  return {
    number,
    pick<T>(list: readonly T[]): T {
      if (list.length === 0) throw new RangeError('There is nothing to pick from.');
      return list[number(list.length)] as T;
    },
    in: (share) => next() < share,
    shuffled<T>(list: readonly T[]): T[] {
      const out = [...list];
      for (let at = out.length - 1; at > 0; at--) {
        const other = number(at + 1);
        [out[at], out[other]] = [out[other] as T, out[at] as T];
      }
      return out;
    },
  };
}
