// Looks over the shoulder of every execution: a lock let go of without a flush after a write, a question under a lock.

import type { CallHook } from '../../sandbox/api.ts';

const writes = /^SpreadsheetApp\.(?!flush$).*\.(?:set|clear|insert|delete|append|create|remove|add|copy|move|hide|show|protect|apply|build|sort|update|activate)\w*$/;
/** Selecting a cell and building a rule change no cell. */
const harmless = /\.(?:setActive\w*|activate\w*|build|set(?:AllowInvalid|HelpText|Background|Font\w*|Ranges|Position|Option|ChartType|NumHeaders)|show\w+)$/;
/** What outlives an execution; progress in the cache does not count. */
const lasting = /^(?:PropertiesService\.Properties\.(?:set|delete)\w*|MailApp\.sendEmail|ScriptApp\.(?:deleteTrigger|\w*Builder\.create))$/;
const questions = /^SpreadsheetApp\.(?:Ui|UI)\.(?:alert|prompt|show\w*)$/;

interface Seen {
  /** Locks, the inner one last. */
  holds: string[];
  /** Writes since the last flush, by their method. */
  unflushed: string;
}

/**
 * Wraps a hook. A flush that Google refuses counts as one: there is nothing more to be done.
 * @returns `breaches`: what should never be, with the method; `touched`: whether anything was done that lasts
 */
export function watched(inner: CallHook | null): { hook: CallHook; breaches: string[]; touched: () => boolean } {
  const seen = new Map<number, Seen>();
  const breaches: string[] = [];
  const of = (execution: number): Seen => {
    const known = seen.get(execution) ?? { holds: [], unflushed: '' };
    seen.set(execution, known);
    return known;
  };
  let [asked, touched] = ['', false];
  return {
    breaches,
    touched: () => touched,
    hook: {
      before: async (call) => {
        const one = of(call.execution);
        if (call.method === 'SpreadsheetApp.flush') one.unflushed = '';
        if (call.method === 'LockService.Lock.releaseLock' && one.holds.at(-1) === 'document' && one.unflushed !== '') breaches.push(`lock released after ${one.unflushed} without a flush`);
        if (questions.test(call.method) && one.holds.length > 0) breaches.push(`${call.method} under a lock`);
        await inner?.before?.(call);
      },
      after: async (call, result) => {
        const one = of(call.execution);
        if (/^LockService\.get(Document|Script|User)Lock$/.test(call.method)) asked = call.method.replace(/^LockService\.get|Lock$/g, '').toLowerCase();
        if (call.method === 'LockService.Lock.tryLock' && result === true) one.holds.push(asked);
        if (call.method === 'LockService.Lock.releaseLock') one.holds.pop();
        if (writes.test(call.method) && !harmless.test(call.method)) one.unflushed = call.method;
        touched ||= writes.test(call.method) || lasting.test(call.method);
        await inner?.after?.(call, result);
      },
    },
  };
}
