// In which form a column's values mostly stand, so that a corrected value looks like its neighbours. Pure.

import type { CheckedField } from '../../contract/check.ts';
import { dayOf, germanDay } from '../kernel/days.ts';
import { formatPhone, parsePhone } from '../kernel/phones.ts';
import type { Cell, CellInput } from '../ports.ts';
import { cellOf, type MemberRow } from './locate.ts';

export interface ColumnForms {
  /** A readable value as this column writes it: phones from E.164, postcodes from five digits. */
  text(field: CheckedField, value: string): string;
  /** True where most dates of the column are real dates, not text. */
  dates(field: CheckedField): boolean;
  /** What to hand to the sheet for a text of this field: most postcodes are numbers, most dates are dates. */
  input(field: CheckedField, text: string, day: string, midnight: (day: string) => Date): CellInput;
}

/** A cell as a person reads it, exactly: white space too. Dates as `22.11.2026`. */
export function cellText(cell: Cell): string {
  return cell instanceof Date ? germanDay(dayOf(cell)) : String(cell);
}

/** So many filled cells show how a column is written. */
const enough = 300;

export function formsOf(members: readonly MemberRow[]): ColumnForms {
  const most = (field: CheckedField, is: (cell: Cell) => boolean, among: (cell: Cell) => boolean): boolean => {
    let yes = 0;
    let all = 0;
    for (const member of members) {
      const cell = cellOf(member, field);
      if (cell === '' || !among(cell)) continue;
      all += 1;
      if (is(cell)) yes += 1;
      if (all >= enough) break;
    }
    return yes * 2 > all;
  };
  const known = new Map<string, boolean>();
  const once = (key: string, ask: () => boolean): boolean => {
    const before = known.get(key);
    if (before !== undefined) return before;
    const answer = ask();
    known.set(key, answer);
    return answer;
  };
  const isText = (cell: Cell): boolean => typeof cell === 'string';
  const numeric = (field: CheckedField): boolean => once(`number ${field}`, () => most(field, (cell) => typeof cell === 'number', () => true));
  const international = (field: CheckedField): boolean => once(`phone ${field}`, () => most(field, (cell) => /^\s*(?:\+|00)/.test(String(cell)), (cell) => isText(cell) && /\d{3}/.test(String(cell))));
  const dates = (field: CheckedField): boolean => once(`date ${field}`, () => most(field, (cell) => cell instanceof Date, () => true));
  return {
    text: (field, value) => (field === 'phone' || field === 'mobile' ? formatPhone(value, international(field) ? 'international' : 'national') : value),
    dates,
    input: (field, text, day, midnight) => {
      if (day !== '') return dates(field) ? midnight(day) : text;
      // A leading zero only survives in text.
      return field === 'postcode' && numeric(field) && !text.startsWith('0') ? Number(text) : text;
    },
  };
}

/** The area code most landlines of the list have, with its zero; `''` where no code stands out. */
export function usualAreaCode(members: readonly Pick<MemberRow, 'cells'>[]): string {
  const counts = new Map<string, number>();
  let all = 0;
  for (const member of members) {
    const reading = parsePhone(member.cells.phone);
    if (reading.state !== 'given' || !reading.e164.startsWith('+49')) continue;
    const code = /^0[2-9]\d+/.exec(formatPhone(reading.e164))?.[0];
    if (code === undefined) continue;
    counts.set(code, (counts.get(code) ?? 0) + 1);
    if (++all >= enough) break;
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= 3 && best[1] * 2 > all ? best[0] : '';
}
