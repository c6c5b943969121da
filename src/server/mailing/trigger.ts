// The one trigger that goes on with what waits: made from the page only, taken away when nothing waits.

import { AppError } from '../kernel/errors.ts';
import type { Ports } from '../ports.ts';

/** The global function's name; kept for ever, for Google remembers it. */
const handler = 'mailing';
/** Nobody's telephone is to ring at night, and the reminders have gone out by then. */
const hour = 10;

/** From the page, never from a trigger's run. @returns false where Google allows no more triggers */
export function ensureTrigger({ triggers }: Pick<Ports, 'triggers'>): boolean {
  if (triggers.mine().includes(handler)) return true;
  try {
    triggers.daily(handler, hour);
    return true;
  } catch (error) {
    if (error instanceof AppError && error.code === 'trigger_refused') return false;
    throw error;
  }
}

export function dropTrigger({ triggers }: Pick<Ports, 'triggers'>): void {
  triggers.remove(handler);
}
