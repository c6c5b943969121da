// When an offer takes place, understood from what people write into `Wann`, in the words for free times. Pure.

import { dayOf } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { times } from '../members/index.ts';

const date = /\b(\d{1,2}\.\d{1,2}\.(?:\d{4}|\d{2})|\d{4}-\d\d-\d\d)(?!\d)/g;
/** `1.–3.12.`, `12.11.`: days without a year are no times of day. */
const dayOfMonth = /\b\d{1,2}\.(?:\d{1,2}\.)?(?!\d)/g;
const words: readonly (readonly [RegExp, number])[] = [
  [/vormittag|morgens|frühstück|brunch/, 0],
  [/nachmittag|\bmittags/, 1],
  [/abend(?!brot)/, 2],
  [/wochenende|samstag|sonnabend|sonntag|\b(?:sa|so)\b/, 3],
];

/**
 * `dienstags 19 Uhr` → abends; `Samstag, 14:30` → nachmittags, am Wochenende; none where nothing is said about it.
 * Also reads what members write: `abends, am Wochenende`.
 */
export function timesIn(text: string): string[] {
  const low = text.toLowerCase();
  const found = new Set<number>();
  // A Sonnabend is no evening.
  for (const [sign, slot] of words) if (sign.test(slot === 2 ? low.replace(/sonnabend/g, '') : low)) found.add(slot);
  for (const day of datesIn(low)) if (isWeekend(day)) found.add(3);
  for (const hour of hoursIn(low)) {
    if (hour < 12) found.add(0);
    else if (hour < 18) found.add(1);
    // Five o'clock is the afternoon's end and the evening's beginning.
    if (hour >= 17) found.add(2);
  }
  return times.filter((_word, slot) => found.has(slot));
}

/** The hour at which each time of day given begins: `18–20 Uhr`, `18:30`, `18.30 Uhr`, `19h`. */
function hoursIn(low: string): number[] {
  const plain = low.replace(date, ' ').replace(/\b(\d{1,2})\.(\d\d)(?= ?(?:uhr|h\b|-|–|bis))/g, '$1:$2').replace(dayOfMonth, ' ');
  const hours: number[] = [];
  for (const [, hour = '', , minutes, end] of plain.matchAll(/\b(\d{1,2})(:(\d\d))?(?: ?(?:-|–|bis) ?\d{1,2}(?::\d\d)?)? ?(uhr|h\b)?/g)) {
    if ((minutes !== undefined || end !== undefined) && Number(hour) >= 5 && Number(hour) < 24) hours.push(Number(hour));
  }
  return hours;
}

function datesIn(text: string): string[] {
  return [...text.matchAll(date)].map(([found]) => dayOf(found, '2099-12-31')).filter((day) => day !== '');
}

function isWeekend(day: string): boolean {
  const weekday = new Date(`${day}T12:00:00Z`).getUTCDay();
  return weekday === 0 || weekday === 6;
}

/** Every date that is given has passed. `seit`, `ab` and repetitions say that it goes on. */
export function isOver(text: string, today: string): boolean {
  const low = cleaned(text).toLowerCase();
  const days = datesIn(low);
  if (days.length === 0 || days.some((day) => day >= today)) return false;
  return !/\b(?:seit|ab|jede[nrsm]?|wöchentlich|monatlich|regelmäßig|(?:mon|diens|donners|frei|sams|sonn)tags|mittwochs|alle)\b/.test(low) || /\b(?:bis|zuletzt)\b/.test(low);
}
