// Who is calling, and who has somebody. Pure.

import type { CallRow } from '../campaigns/index.ts';
import { unknownActor } from '../kernel/actor.ts';

export interface Caller {
  /** As it stands in `Anrufer*in`: the e-mail address, or `unbekannt (k3f9)` where Google does not tell. */
  name: string;
  /** The page, `''` where it did not say: two people may share an address, or have none. */
  visitor: string;
}

export function callerOf(email: string, visitor = ''): Caller {
  return { name: email || (visitor === '' ? unknownActor : `${unknownActor} (${visitor.slice(0, 4)})`), visitor };
}

const key = (name: string): string => name.trim().toLowerCase();

/** Whose call was noted last; `''` before the first. */
export function lastCallerOf({ mark }: Pick<CallRow, 'mark'>): string {
  return mark?.tries[mark.tries.length - 1]?.by ?? '';
}

/** Whether somebody typed their name beside a person, who is theirs then until the name is taken out. */
function isTyped(row: CallRow): boolean {
  return row.reservedUntil === null && row.caller !== '' && key(row.caller) !== key(lastCallerOf(row));
}

/** Somebody has this person: reserved and not expired, or taken by hand. */
export function isHeld(row: CallRow, now: Date): boolean {
  return row.caller !== '' && (row.reservedUntil ? row.reservedUntil.getTime() > now.getTime() : isTyped(row));
}

/** Somebody without a name and a page can never be told from another: nothing stays theirs. */
export function isHeldBy(row: CallRow, { name, visitor }: Caller, now: Date): boolean {
  if (!isHeld(row, now) || key(row.caller) !== key(name) || (name === unknownActor && visitor === '')) return false;
  return isTyped(row) || row.visitor === visitor;
}
