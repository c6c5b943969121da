// Who is called next: two people call for some days, and whoever they are handed is who the rules as told to people say. Nobody is
// handed to two, called twice a day, before a pause is over, too often, too early or late, or after "no".

import type { Outcome } from '../../../src/contract/callWords.ts';
import { callRoom } from '../../server/calls/callRoom.ts';
import { fc, property } from '../support/property.ts';

const hour = 3_600_000;
const callers = ['ada@example.org', 'ben@example.org'] as const;
const ids = ['201', '202', '203', '204', '205', '206'];
const outcomes: readonly Outcome[] = ['talked', 'later', 'noCall', 'noTalk', 'language', ...Array<Outcome>(9).fill('noAnswer'), 'busy', 'busy', 'busy', 'message', 'later', 'later', 'later', 'later', 'wrongNumber', 'moved', 'deceased', 'wantsToLeave'];

interface Person {
  id: string;
  outcome: Outcome | null;
  attempts: number;
  lastCall: number;
  callBackAt: number;
  heldBy: string;
  heldUntil: number;
}
interface Rules {
  batch: number;
  pauseHours: number;
  maxAttempts: number;
  reservedMinutes: number;
}

const dayOf = (moment: number): string => new Date(moment).toISOString().slice(0, 10);
const minutesOf = (moment: number): number => new Date(moment).getUTCHours() * 60 + new Date(moment).getUTCMinutes();

/** Whether somebody may be called at all now, whoever has them. */
function mayBeCalled({ outcome, attempts, lastCall, callBackAt }: Person, { pauseHours, maxAttempts }: Rules, now: number): boolean {
  if (outcome === null) return true;
  // A call-back that was agreed is made, also on the same day and whatever was tried before.
  if (outcome === 'later') return callBackAt <= now;
  if (!['noAnswer', 'busy', 'message'].includes(outcome)) return false;
  return attempts < maxAttempts && dayOf(lastCall) !== dayOf(now) && lastCall + pauseHours * hour <= now;
}

/** Agreed call-backs, the longest overdue first; then whom nobody has tried; then the longest not tried; then as in the list. */
function inOrder(a: Person, b: Person): number {
  const rank = ({ outcome }: Person): number => (outcome === 'later' ? 0 : outcome === null ? 1 : 2);
  const time = ({ outcome, callBackAt, lastCall }: Person): number => (outcome === 'later' ? callBackAt : outcome === null ? 0 : lastCall);
  return rank(a) - rank(b) || time(a) - time(b) || ids.indexOf(a.id) - ids.indexOf(b.id);
}

const step = fc.oneof(
  { weight: 3, arbitrary: fc.record({ what: fc.constant('next' as const), who: fc.constantFrom(...callers) }) },
  { weight: 4, arbitrary: fc.record({ what: fc.constant('report' as const), who: fc.constantFrom(...callers), which: fc.nat(5), outcome: fc.constantFrom(...outcomes), goOn: fc.boolean(), inHours: fc.constantFrom(1, 3, 20, 26) }) },
  { weight: 3, arbitrary: fc.record({ what: fc.constant('wait' as const), minutes: fc.constantFrom(5, 16, 31, 120, 600, 1_440, 1_440, 2_880) }) },
);
const rules = fc.record({ batch: fc.integer({ min: 1, max: 4 }), pauseHours: fc.constantFrom(0, 4, 20, 30), maxAttempts: fc.constantFrom(1, 2, 3, 3), reservedMinutes: fc.constantFrom(10, 30, 60) });

property('handed out are those the rules say, in their order', [rules, fc.array(step, { minLength: 25, maxLength: 45 })], (with_, steps) => {
  const at = callRoom(with_);
  let now = Date.parse('2026-11-22T10:30:00.000Z');
  const people = ids.map((id): Person => ({ id, outcome: null, attempts: 0, lastCall: 0, callBackAt: 0, heldBy: '', heldUntil: 0 }));
  const held = (who: string): Person[] => people.filter(({ heldBy, heldUntil }) => heldBy === who && heldUntil > now);
  /** Whom the rules hand out to somebody now: their own first; before 9 and in the evening nobody. */
  const hand = (who: string): string[] => {
    const open = minutesOf(now) >= 9 * 60 && minutesOf(now) < 20 * 60 + 30;
    const mine = held(who).filter((person) => mayBeCalled(person, with_, now)).sort(inOrder);
    const free = people.filter((person) => !(person.heldBy !== '' && person.heldUntil > now) && mayBeCalled(person, with_, now)).sort(inOrder);
    const handed = open ? [...mine, ...free.slice(0, Math.max(0, with_.batch - mine.length))] : [];
    for (const person of handed) {
      const left = person.heldBy === who ? person.heldUntil - now : 0;
      if (left <= (with_.reservedMinutes * 60_000) / 2) Object.assign(person, { heldBy: who, heldUntil: now + with_.reservedMinutes * 60_000 });
    }
    return handed.map(({ id }) => id);
  };
  for (const one of steps) {
    if (one.what === 'wait') {
      now += one.minutes * 60_000;
      continue;
    }
    at.as(one.who);
    at.at(new Date(now).toISOString());
    if (one.what === 'next') {
      expect({ now: new Date(now).toISOString(), handed: at.next() }).toEqual({ now: new Date(now).toISOString(), handed: hand(one.who) });
      continue;
    }
    const mine = held(one.who);
    const person = mine[one.which % Math.max(1, mine.length)];
    if (!person) continue;
    const callBackAt = now + one.inHours * hour;
    const { next } = at.report(Number(person.id), one.outcome, { goOn: one.goOn, ...(one.outcome === 'later' && { callBackAt: new Date(callBackAt).toISOString() }) });
    Object.assign(person, { outcome: one.outcome, attempts: person.attempts + 1, lastCall: now, callBackAt, heldBy: '', heldUntil: 0 });
    // Whoever stops gives back whom they had fetched ahead.
    if (!one.goOn) for (const other of held(one.who)) Object.assign(other, { heldBy: '', heldUntil: 0 });
    expect(next?.people.map(({ memberId }) => memberId)).toEqual(one.goOn ? hand(one.who) : undefined);
    expect(at.called(Number(person.id), 'Versuche')).toBe(person.attempts);
  }
}, { runs: 16 });
