// Which faults there are to try on a run: one, two or three at each of its service calls.

import type { ServiceCall } from '../../sandbox/api.ts';
import type { Fault } from '../../test/support/builtSandbox.ts';

export interface FaultCase {
  at: number;
  fault: Fault;
  method: string;
}

/** What only tells or hands out: failing after it is failing before it. */
const tells = /\.(?:get|is|has|can|find)[A-Z]\w*$|\.base64Encode$|\.formatDate$|\.computeDigest$/;
/** A person has seen it happen here, or nobody can tell. */
const telling = /^(?:MailApp\.sendEmail|SpreadsheetApp\.flush|LockService\.Lock\.(?:tryLock|releaseLock)|PropertiesService\.Properties\.\w*Property|SpreadsheetApp\.Range\.setValues|SpreadsheetApp\.Spreadsheet\.insertSheet|SpreadsheetApp\.Sheet\.(?:setName|deleteRows|insertRowsAfter))$/;

/** Every fault at every call. Stopped before a call is stopped after the one before it; so each stop is tried once. */
export function allCases(calls: readonly ServiceCall[]): FaultCase[] {
  return calls.flatMap(({ index, method }) => (['before', 'after', 'killAfter'] as const).filter((fault) => fault !== 'after' || !tells.test(method)).map((fault) => ({ at: index, fault, method })));
}

/** Part `share` of `of` (from 1), or so many in all: half of them where something changes, the rest from everywhere, spread evenly. */
export function someCases(all: readonly FaultCase[], most: number): FaultCase[] {
  if (all.length <= most) return [...all];
  const first = all.filter(({ method, fault }) => fault !== 'before' && telling.test(method));
  const chosen = spread(first, Math.ceil(most / 2));
  return [...chosen, ...spread(all.filter((one) => !chosen.includes(one)), most - chosen.length)].sort((a, b) => a.at - b.at);
}

export function shareOf<T>(all: readonly T[], share: number, of: number): T[] {
  return all.filter((_one, index) => index % of === share - 1);
}

function spread<T>(list: readonly T[], most: number): T[] {
  const count = Math.min(most, list.length);
  return Array.from({ length: count }, (_, index) => list[Math.floor(((index + 0.5) * list.length) / count)]).filter((one): one is T => one !== undefined);
}
