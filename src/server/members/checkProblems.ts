// What is wrong or doubtful with one member's cells. Pure: cells in, problems out.

import type { CheckedField, Problem, ProblemCode } from '../../contract/check.ts';
import { parseDate, type DateKind, type DateReason } from '../kernel/dates.ts';
import { germanDay } from '../kernel/days.ts';
import { parseEmail } from '../kernel/emails.ts';
import { parseName, type NamePart, type NameReason } from '../kernel/namesSpelling.ts';
import { parsePhone, type PhoneReason } from '../kernel/phones.ts';
import { parsePostcode } from '../kernel/postcodes.ts';
import { cellText, type ColumnForms } from './checkForms.ts';
import type { Cell } from '../ports.ts';
import type { Cells } from './memberRows.ts';

/** A problem of one cell. `proposal` is what would be written, as text. */
export interface Found {
  field: CheckedField;
  code: ProblemCode;
  proposal: string | null;
}

export interface CheckContext {
  /** `YYYY-MM-DD` */
  today: string;
  /** The district's area code with its zero, `''` for none. */
  areaCode: string;
  forms: ColumnForms;
  /** The fields the list has a column for. */
  has(field: CheckedField): boolean;
}

const dateKinds = { birthDate: 'birth', entryDate: 'entry', exitDate: 'exit' } as const satisfies Partial<Record<CheckedField, DateKind>>;
const nameParts = { lastName: 'last', firstName: 'first', fullName: 'full' } as const satisfies Partial<Record<CheckedField, NamePart>>;

const dateCodes: Readonly<Record<DateReason, ProblemCode>> = {
  impossible: 'date_impossible',
  month_first: 'date_month_first',
  century: 'date_century',
  future: 'date_future',
  too_long_ago: 'date_too_long_ago',
  year_only: 'date_incomplete',
  month_only: 'date_incomplete',
  not_a_date: 'date_unreadable',
};
const phoneCodes: Readonly<Record<PhoneReason, ProblemCode>> = {
  no_area_code: 'phone_no_area_code',
  start_unclear: 'phone_start',
  several: 'phone_several',
  words: 'phone_words',
  too_short: 'phone_length',
  too_long: 'phone_length',
  not_a_number: 'phone_wrong',
};
const nameCodes: Readonly<Record<NameReason, ProblemCode>> = {
  capitals: 'name_capitals',
  lower_case: 'name_lower_case',
  spaces: 'name_spaces',
  comma: 'name_comma',
  signs: 'name_signs',
};

/** The problems of one member's cells, at most one a cell, in the order of the fields. */
export function problemsOf(cells: Cells, context: CheckContext): Found[] {
  const found: Found[] = [];
  const add = (field: CheckedField, problem: Omit<Found, 'field'> | null): void => {
    if (problem && context.has(field)) found.push({ field, ...problem });
  };
  for (const field of ['lastName', 'firstName', 'fullName'] as const) add(field, nameProblem(cells[field], nameParts[field]));
  add('postcode', postcodeProblem(cells.postcode, context.forms));
  for (const field of ['phone', 'mobile'] as const) add(field, phoneProblem(cells[field], field, context));
  add('email', emailProblem(cells.email));
  const days: Partial<Record<keyof typeof dateKinds, string>> = {};
  for (const field of ['birthDate', 'entryDate', 'exitDate'] as const) {
    const { day, problem } = dateProblem(cells[field], field, context);
    if (day !== '') days[field] = day;
    const earlier = field === 'entryDate' ? days.birthDate : field === 'exitDate' ? days.entryDate : undefined;
    if (day !== '' && earlier !== undefined && day < earlier) add(field, { code: field === 'entryDate' ? 'entry_before_birth' : 'exit_before_entry', proposal: null });
    else add(field, problem);
  }
  return found;
}

function nameProblem(cell: Cell | undefined, part: NamePart): Omit<Found, 'field'> | null {
  const reading = parseName(cell, part);
  if (reading.state !== 'unclear') return null;
  return { code: nameCodes[reading.reason], proposal: reading.proposal ?? null };
}

function postcodeProblem(cell: Cell | undefined, forms: ColumnForms): Omit<Found, 'field'> | null {
  const reading = parsePostcode(cell);
  if (reading.state === 'none') return { code: 'postcode_missing', proposal: null };
  if (reading.state === 'unknown') return { code: 'postcode_unknown', proposal: null };
  const tidy = cellText(cell ?? '') === reading.code;
  return tidy ? null : { code: 'postcode_form', proposal: forms.text('postcode', reading.code) };
}

function phoneProblem(cell: Cell | undefined, field: 'phone' | 'mobile', { areaCode, forms }: CheckContext): Omit<Found, 'field'> | null {
  const reading = parsePhone(cell, { areaCode });
  if (reading.state === 'none') return null;
  if (reading.state === 'given') return reading.lostZero ? { code: 'phone_lost_zero', proposal: forms.text(field, reading.e164) } : null;
  // Of two numbers in one cell neither is wrong: a person decides which one goes where.
  const proposal = reading.reason === 'several' ? undefined : reading.proposal;
  return { code: phoneCodes[reading.reason], proposal: proposal === undefined ? null : forms.text(field, proposal) };
}

function emailProblem(cell: Cell | undefined): Omit<Found, 'field'> | null {
  const reading = parseEmail(cell);
  if (reading.state === 'none') return null;
  if (reading.state === 'given') return reading.email === cell ? null : { code: 'email_form', proposal: reading.email };
  const code = reading.reason === 'several' ? 'email_several' : reading.reason === 'typo' ? 'email_typo' : 'email_broken';
  return { code, proposal: reading.reason === 'several' ? null : (reading.proposal ?? null) };
}

function dateProblem(cell: Cell | undefined, field: keyof typeof dateKinds, { today, forms }: CheckContext): { day: string; problem: Omit<Found, 'field'> | null } {
  const reading = parseDate(cell, { kind: dateKinds[field], today });
  if (reading.state === 'none') return { day: '', problem: null };
  if (reading.state === 'unclear') return { day: '', problem: { code: dateCodes[reading.reason], proposal: reading.proposal === undefined ? null : germanDay(reading.proposal) } };
  const { day, form } = reading;
  if (form === 'serial') return { day, problem: { code: 'date_number', proposal: germanDay(day) } };
  return { day, problem: form === 'text' && forms.dates(field) ? { code: 'date_text', proposal: germanDay(day) } : null };
}

/** Numbers that more than one member has, spelled as the list has them. */
export function numbersTwice(numbers: readonly string[]): ReadonlySet<string> {
  const seen = new Set<string>();
  const twice = new Set<string>();
  for (const number of numbers) {
    if (number === '') continue;
    if (seen.has(number)) twice.add(number);
    seen.add(number);
  }
  return twice;
}

/** The gravest first, then as the list has them. */
export function byGravity(order: readonly ProblemCode[]): (a: Pick<Problem, 'code' | 'row'>, b: Pick<Problem, 'code' | 'row'>) => number {
  const rank = new Map(order.map((code, index) => [code, index]));
  return (a, b) => (rank.get(a.code) ?? 0) - (rank.get(b.code) ?? 0) || a.row - b.row;
}
