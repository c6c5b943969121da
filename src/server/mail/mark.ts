// How far a run has come, as one small mark that outlives it: what a later run believes of one that was killed. Pure.

import type { LetterState } from '../../contract/mailing.ts';

/** A run's letters count from 1, in the order in which they go out. Nothing in it says whom they are for. */
export interface RunMark {
  run: string;
  /** So many are settled: sent, but for the exceptions. */
  done: number;
  /** The next one is being sent. */
  busy: boolean;
  unknown: ReadonlySet<number>;
  refused: ReadonlySet<number>;
}

/** `20261122-070012-k3f9x2 4+ u2`: four are settled, the second of them unknown, and the fifth is on its way. */
export function markText({ run, done, busy, unknown, refused }: RunMark): string {
  return [run, `${done}${busy ? '+' : ''}`, ...[...unknown].map((number) => `u${number}`), ...[...refused].map((number) => `r${number}`)].join(' ');
}

const form = /^(\S+) (\d+)(\+?)((?: [ur]\d+)*)$/;

/** Null for none and for what is no mark. */
export function readMark(text: string): RunMark | null {
  const found = form.exec(text);
  if (!found) return null;
  const exceptions = (found[4] ?? '').split(' ');
  const numbers = (sign: string): ReadonlySet<number> => new Set(exceptions.filter((one) => one.startsWith(sign)).map((one) => Number(one.slice(1))));
  return { run: found[1] ?? '', done: Number(found[2]), busy: found[3] === '+', unknown: numbers('u'), refused: numbers('r') };
}

/**
 * What became of a letter that a dead run had claimed. A run marks each letter before it sends it, and no run begins before
 * all claims of earlier ones are settled: one that the mark does not speak of was never sent.
 * @param number null where the claim cannot be read any more
 */
export function afterDeath(run: string, number: number | null, mark: RunMark | null): LetterState {
  if (number === null) return 'unknown';
  if (!mark || mark.run !== run || number > mark.done + 1) return 'waiting';
  if (number === mark.done + 1) return mark.busy ? 'unknown' : 'waiting';
  return mark.unknown.has(number) ? 'unknown' : mark.refused.has(number) ? 'refused' : 'sent';
}
