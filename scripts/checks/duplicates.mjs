// The messy list's duplicates: all that the truth knows are found, and hardly any others.
// @ts-check
import { readFileSync } from 'node:fs';
import path from 'node:path';
import { refusalOf, runWorkbook } from '../lib/run-workbook.mjs';

/** Pairs of strangers a volunteer may be shown at most. */
const falsePairsAllowed = 3;

/**
 * @param {string} data
 * @param {import('../lib/tally.mjs').Tally} tally
 */
export async function checkDuplicates(data, tally) {
  /** @type {{ duplicates: { of: string, id: string }[] }} */
  const { duplicates } = JSON.parse(readFileSync(path.join(data, 'members/liste.truth.json'), 'utf8'));
  const { steps } = await runWorkbook(path.join(data, 'members/liste.xlsx'), ['setup.apply', 'members.duplicates']);
  if (refusalOf(steps)) return tally.check(false, `duplicates: ${refusalOf(steps)}`);
  const key = (/** @type {string} */ a, /** @type {string} */ b) => [a, b].sort().join('+');
  /** @type {string[]} */
  const found = (steps.at(-1)?.result?.pairs ?? []).map((/** @type {any} */ pair) => key(pair.keep.memberId, pair.remove.memberId));
  const known = new Set(duplicates.map(({ of, id }) => key(of, id)));
  const missed = [...known].filter((pair) => !found.includes(pair));
  const strangers = found.filter((pair) => !known.has(pair));
  tally.check(missed.length === 0, `duplicates: ${known.size - missed.length} of ${known.size} found. ${missed.slice(0, 3).join('; ')}`);
  tally.check(strangers.length <= falsePairsAllowed, `duplicates: ${strangers.length} false pairs, at most ${falsePairsAllowed}. ${strangers.slice(0, 3).join('; ')}`);
}
