// When somebody may be called back: ready choices, never at night. Pure; in the reader's own time zone.

export interface Hours {
  /** `HH:MM`, local. */
  from: string;
  until: string;
}

export const callBackKinds = ['hours', 'tomorrow', 'monday'] as const;
export type CallBackKind = (typeof callBackKinds)[number];

export interface CallBack {
  kind: CallBackKind;
  at: Date;
  /** Moved into the hours. */
  moved: boolean;
}

const later = 3;

/** What comes to the same moment stands there once: on a Sunday, Monday is tomorrow. */
export function callBacks(now: Date, hours: Hours): CallBack[] {
  const choices: Record<CallBackKind, Date> = {
    hours: quarter(new Date(now.getTime() + later * 3_600_000)),
    tomorrow: quarter(inDays(now, 1)),
    // Days until Monday: from a Monday it is the next one.
    monday: quarter(inDays(now, ((8 - now.getDay()) % 7) || 7)),
  };
  const all = callBackKinds.map((kind) => {
    const at = within(choices[kind], hours);
    return { kind, at, moved: at.getTime() !== choices[kind].getTime() };
  });
  return all.filter(({ at }, index) => all.findIndex((other) => other.at.getTime() === at.getTime()) === index);
}

/** The moment itself, or the next one at which people may be called. */
export function within(at: Date, { from, until }: Hours): Date {
  const clock = clockOf(at);
  if (clock < from) return atClock(at, from);
  return clock >= until ? atClock(inDays(at, 1), from) : at;
}

/** What two fields of a form say, `YYYY-MM-DD` and `HH:MM`; null where it is no moment. */
export function momentOf(day: string, clock: string): Date | null {
  const at = new Date(day + 'T' + clock + ':00');
  return /^\d{4}-\d\d-\d\d$/.test(day) && /^\d\d:\d\d$/.test(clock) && !Number.isNaN(at.getTime()) ? at : null;
}

/** `YYYY-MM-DD` of a moment, local. */
export function dayOf(at: Date): string {
  return at.getFullYear() + '-' + two(at.getMonth() + 1) + '-' + two(at.getDate());
}

/** `HH:MM` of a moment, local. */
export function clockOf(at: Date): string {
  return two(at.getHours()) + ':' + two(at.getMinutes());
}

/** `2:05` until then, `''` once it has passed. */
export function countdown(until: string, now: number): string {
  const left = Math.ceil((Date.parse(until) - now) / 1000);
  return left > 0 ? Math.floor(left / 60) + ':' + two(left % 60) : '';
}

/** Calendar days on, at the same wall-clock time, whatever the clocks do in between. */
function inDays(at: Date, days: number): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate() + days, at.getHours(), at.getMinutes());
}

function atClock(day: Date, clock: string): Date {
  return new Date(day.getFullYear(), day.getMonth(), day.getDate(), Number(clock.slice(0, 2)), Number(clock.slice(3)));
}

/** Up to the next quarter of an hour: nobody keeps 18:43 in mind. */
function quarter(at: Date): Date {
  return new Date(at.getFullYear(), at.getMonth(), at.getDate(), at.getHours(), Math.ceil(at.getMinutes() / 15) * 15);
}

function two(part: number): string {
  return String(part).padStart(2, '0');
}
