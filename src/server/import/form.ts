// The form a column of the list keeps its values in, so that what is written looks like what is there. Pure.

import type { Field } from '../../contract/setup.ts';
import { germanDay } from '../kernel/days.ts';
import { parseEmail } from '../kernel/emails.ts';
import { parsePostcode } from '../kernel/postcodes.ts';
import { cleaned } from '../kernel/text.ts';
import { isBlank, type MemberRow } from '../members/index.ts';
import type { Cell } from '../ports.ts';
import { certainDay, isDateField } from './days.ts';

export interface Forms {
  /** How this column writes what the file says. */
  write(field: Field, cell: Cell): Cell;
}

/**
 * Weighs the columns once; a column without values keeps dates as dates and everything else as text.
 * @param midnight of a day, `YYYY-MM-DD`, in the spreadsheet's zone
 */
export function formsOf(members: readonly MemberRow[], today: string, midnight: (day: string) => Date): Forms {
  const numeric = new Map<Field, boolean>();
  const written = new Map<Field, 'date' | 'iso' | 'german'>();
  const values = (field: Field): Cell[] => members.flatMap(({ cells }) => (isBlank(cells[field]) ? [] : [cells[field] ?? '']));
  const most = (all: readonly Cell[], fits: (cell: Cell) => boolean): boolean => all.filter(fits).length * 2 > all.length;
  for (const field of ['memberNumber', 'postcode', 'houseNumber'] as const) numeric.set(field, most(values(field), (cell) => typeof cell === 'number'));
  for (const field of ['birthDate', 'entryDate', 'exitDate'] as const) {
    const all = values(field);
    const text = all.filter((cell): cell is string => typeof cell === 'string');
    written.set(field, text.length * 2 <= all.length ? 'date' : most(text, (cell) => /^\d{4}-/.test(cleaned(cell))) ? 'iso' : 'german');
  }
  return {
    write(field, cell) {
      const text = cleaned(cell);
      if (isDateField(field)) {
        const day = certainDay(field, cell, today);
        const form = written.get(field);
        return day === '' ? text : form === 'date' ? midnight(day) : form === 'iso' ? day : germanDay(day);
      }
      if (field === 'postcode') {
        const read = parsePostcode(cell);
        if (read.state !== 'given') return text;
        return numeric.get(field) && !read.code.startsWith('0') ? Number(read.code) : read.code;
      }
      if (field === 'email') {
        const read = parseEmail(cell);
        return read.state === 'given' ? read.email : text;
      }
      // A phone that a spreadsheet has turned into a number has lost its leading zero.
      if ((field === 'phone' || field === 'mobile') && typeof cell === 'number' && /^[1-9]\d{8,10}$/.test(text)) return text.startsWith('49') ? `+${text}` : `0${text}`;
      return numeric.get(field) && /^[1-9]\d{0,14}$/.test(text) ? Number(text) : text;
    },
  };
}
