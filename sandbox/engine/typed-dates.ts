// Dates and times as typed into a cell.

import { wholeDays, wallOfSerial } from './serials.ts';

const months: readonly (readonly string[])[] = [
  ['januar', 'jan', 'january', 'jänner'],
  ['februar', 'feb', 'february'],
  ['märz', 'mär', 'mrz', 'march', 'mar'],
  ['april', 'apr'],
  ['mai', 'may'],
  ['juni', 'jun', 'june'],
  ['juli', 'jul', 'july'],
  ['august', 'aug'],
  ['september', 'sep', 'sept'],
  ['oktober', 'okt', 'october', 'oct'],
  ['november', 'nov'],
  ['dezember', 'dez', 'december', 'dec'],
];

/** The serial number and the format for a typed date, time or both; null where it is none. `year` fills in a missing one. */
export function typedDate(text: string, german: boolean, year: number): { number: number; pattern: string } | null {
  const time = /^(.*?)(?:[ T]+|^)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,3})?)?( ?[ap]m)?$/i.exec(text);
  const clock = time ? clockOf(time) : null;
  if (time && !clock) return null;
  const rest = time ? time[1]!.trim() : text;
  if (rest === '') return clock ? { number: clock.fraction, pattern: clock.pattern } : null;
  const date = dateOf(rest, german, year);
  if (!date) return null;
  return clock ? { number: date.number + clock.fraction, pattern: `${date.pattern} ${clock.pattern}` } : date;
}

function clockOf(match: RegExpExecArray): { fraction: number; pattern: string } | null {
  const half = match[5]?.trim().toLowerCase();
  let hour = Number(match[2]);
  const minute = Number(match[3]);
  const second = Number(match[4] ?? 0);
  if (minute > 59 || second > 59 || hour > (half ? 12 : 23)) return null;
  if (half) hour = (hour % 12) + (half === 'pm' ? 12 : 0);
  return { fraction: (hour * 3600 + minute * 60 + second) / 86_400, pattern: match[4] === undefined ? 'HH:mm' : 'HH:mm:ss' };
}

function dateOf(text: string, german: boolean, year: number): { number: number; pattern: string } | null {
  const usual = german ? 'dd.MM.yyyy' : 'M/d/yyyy';
  let match = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})$/.exec(text);
  if (match) return valid(Number(match[1]), Number(match[2]), Number(match[3]), 'yyyy-MM-dd');
  match = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})$/.exec(text);
  if (match) {
    const [day, month] = german ? [match[1], match[3]] : [match[3], match[1]];
    return valid(fullYear(match[4]!), Number(month), Number(day), usual);
  }
  match = /^(\d{1,2})([-/.])(\d{1,2})(\.?)$/.exec(text);
  if (match && (match[4] === '' || match[2] === '.')) {
    const [day, month] = german ? [Number(match[1]), Number(match[3])] : [Number(match[3]), Number(match[1])];
    const exact = valid(year, month, day, german ? 'dd.MM' : 'M/d');
    if (exact || match[2] === '.') return exact && (match[2] !== '.' || german) ? exact : null;
    // Measured: even "33/33" can become a date. Which one is not known; it rolls over here.
    return { number: wholeDays(year, month, day), pattern: usual };
  }
  match = /^(\d{1,2})\.? ?(\p{L}+)\.?(?:,? (\d{4}|\d{2}))?$/u.exec(text);
  const month = match ? months.findIndex((names) => names.includes(match![2]!.toLowerCase())) + 1 : 0;
  return match && month > 0 ? valid(match[3] ? fullYear(match[3]) : year, month, Number(match[1]), usual) : null;
}

function valid(year: number, month: number, day: number, pattern: string): { number: number; pattern: string } | null {
  const number = wholeDays(year, month, day);
  const back = wallOfSerial(number);
  return month >= 1 && month <= 12 && back.month === month && back.day === day && back.year === year ? { number, pattern } : null;
}

function fullYear(text: string): number {
  const year = Number(text);
  return text.length === 4 ? year : year < 30 ? 2000 + year : 1900 + year;
}
