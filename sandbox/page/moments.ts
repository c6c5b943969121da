// Moments in the spreadsheet's time zone: to read, and to type into a date field.

import { offsetAt } from '../engine/serials.ts';

/** `22.11.2026, 18:42` or as the language writes it. */
export function shortMoment(moment: Date, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short', timeZone }).format(moment);
}

/** `18:42:07`. */
export function clockTime(moment: Date, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { timeStyle: 'medium', timeZone }).format(moment);
}

/** With weekday and seconds, for a clock. */
export function fullMoment(moment: Date, language: string, timeZone: string): string {
  return new Intl.DateTimeFormat(language, { dateStyle: 'full', timeStyle: 'medium', timeZone }).format(moment);
}

/** `2026-11-22T18:42`, what a `datetime-local` field takes. */
export function toField(moment: Date, timeZone: string): string {
  return new Date(moment.getTime() + offsetAt(moment.getTime(), timeZone)).toISOString().slice(0, 16);
}

/** The moment a `datetime-local` field means. Null where it is empty or half typed. */
export function fromField(text: string, timeZone: string): Date | null {
  if (!/^\d{4,}-\d\d-\d\dT\d\d:\d\d(:\d\d(\.\d+)?)?$/.test(text)) return null;
  const asIfUtc = new Date(`${text}Z`);
  if (Number.isNaN(asIfUtc.getTime())) return null;
  // The offset holds at the moment itself, which the first guess only comes near to: at a change of clocks they differ.
  const guess = new Date(asIfUtc.getTime() - offsetAt(asIfUtc.getTime(), timeZone));
  return new Date(asIfUtc.getTime() - offsetAt(guess.getTime(), timeZone));
}
