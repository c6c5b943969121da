// Which faults to try on the built add-on: a fair share of all in every run of the tests, all of them with FAULTS=all, and of
// these every fourth, from the second on, with FAULTS=all:2/4.

import type { ServiceCall } from '../../sandbox/api.ts';
import type { Fault } from './builtSandbox.ts';

export interface FaultCase {
  at: number;
  fault: Fault;
  method: string;
}

const wanted = /^all(?::(\d+)\/(\d+))?$/.exec(process.env.FAULTS ?? '');
/** True: `FAULTS=all npx jest test/bundle/…-faults`, some minutes. */
export const allFaults = wanted !== null;
const [part, parts] = [Number(wanted?.[1] ?? 1), Number(wanted?.[2] ?? 1)];

/** A kill before a call is one after the call before it. */
const kinds: readonly Fault[] = ['before', 'after', 'killAfter'];

/** Where something may have happened, or nobody can tell. */
const telling = /^(?:MailApp\.sendEmail|SpreadsheetApp\.flush|LockService\.Lock\.tryLock|PropertiesService\.Properties\.setProperty|SpreadsheetApp\.Range\.setValues|ScriptApp\.deleteTrigger)$/;

/** What hands out an object to call later changes nothing, and fails where that call fails. */
const handing = /\.(?:getActive|getActiveSpreadsheet|getSheets|getSheetByName|getRange|getDataRange|get(?:Document|Script|User)(?:Lock|Properties)|getActiveUser)$/;

/** Leaves everything as it was: failing after it is failing before it, and a kill after it one after the call before. */
const looking = /^SpreadsheetApp\.new\w+$|Builder\.(?!create$)\w+$|\.get\w+$/;

/**
 * @param calls of the run without a fault
 * @param share so many otherwise: first the kill after each telling call, then what is left, spread evenly
 */
export function faultCases(calls: readonly ServiceCall[], share: number): FaultCase[] {
  const all = calls.filter(({ method }) => !handing.test(method)).flatMap(({ index, method }) => (looking.test(method) ? kinds.slice(0, 1) : kinds).map((fault): FaultCase => ({ at: index, fault, method })));
  if (allFaults) return all.filter((_one, index) => index % parts === part - 1);
  const first = all.filter(({ method, fault }) => fault === 'killAfter' && telling.test(method));
  const others = all.filter((one) => !first.includes(one));
  return [...spread(first, Math.min(first.length, Math.ceil(share * 0.75))), ...spread(others, Math.floor(share * 0.25))];
}

function spread<T>(list: readonly T[], count: number): T[] {
  return Array.from({ length: Math.min(count, list.length) }, (_, index) => list[Math.floor(((index + 0.5) * list.length) / Math.min(count, list.length))]).filter((one): one is T => one !== undefined);
}

/** Those who stand twice or more. */
export function twice(names: readonly string[]): string[] {
  return names.filter((name, index) => names.indexOf(name) !== index);
}
