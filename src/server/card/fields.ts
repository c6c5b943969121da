// A member's fields as a person types them, and back into cells. Refuses what cannot be meant.

import type { EditableField } from '../../contract/card.ts';
import { AppError } from '../kernel/errors.ts';
import { parseDate } from '../kernel/dates.ts';
import { dayOf, germanDay } from '../kernel/days.ts';
import { parseEmail } from '../kernel/emails.ts';
import { parsePhone } from '../kernel/phones.ts';
import { parsePostcode } from '../kernel/postcodes.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell, Clock } from '../ports.ts';

type Kind = 'day' | 'phone' | 'email' | 'postcode' | 'yes' | 'text';
const kinds: Partial<Readonly<Record<EditableField, Kind>>> = {
  phone: 'phone', mobile: 'phone', email: 'email', postcode: 'postcode', birthDate: 'day', entryDate: 'day', exitDate: 'day', noCall: 'yes', noEmail: 'yes',
};

const lifeKinds = { birthDate: 'birth', entryDate: 'entry', exitDate: 'exit' } as const;
export type LifeField = keyof typeof lifeKinds;

/** The day of birth, entry or exit, `''` where it is not certain. */
export function lifeDay(field: LifeField, cell: Cell | undefined, today: string): string {
  const reading = parseDate(cell ?? '', { kind: lifeKinds[field], today });
  return reading.state === 'given' ? reading.day : '';
}

function kindOfField(field: EditableField): Kind {
  return kinds[field] ?? 'text';
}

/** The cell as it is shown for editing: dates `05.06.1979`, a tick as `ja`, everything else as it stands there. */
export function editText(field: EditableField, cell: Cell | undefined): string {
  if (cell === undefined || cell === '') return '';
  if (cell instanceof Date) return germanDay(dayOf(cell));
  if (typeof cell === 'boolean') return cell ? 'ja' : '';
  return kindOfField(field) === 'text' ? String(cell).trim() : cleaned(cell);
}

/**
 * What to write for what somebody typed; `''` empties.
 * @param before what the cell holds: a number stays a number, a ticked box a box
 * @throws AppError `value_unclear`
 */
export function cellFor(field: EditableField, typed: string, before: Cell, clock: Clock): Cell {
  const text = typed.trim();
  if (typeof before === 'boolean') return /^(ja|j|x|yes|true|wahr|1)$/i.test(text);
  if (text === '') return '';
  switch (kindOfField(field)) {
    case 'day': {
      const day = lifeDay(field as LifeField, text, clock.today());
      if (day === '') throw new AppError('value_unclear', { field });
      return clock.midnight(day);
    }
    case 'phone': {
      const reading = parsePhone(text);
      // `k.A.` and the like are left to people; a number that could be another one is asked about.
      if (reading.state === 'unclear') throw new AppError('value_unclear', { field });
      return text;
    }
    case 'email': {
      const reading = parseEmail(text);
      if (reading.state !== 'given') throw new AppError('value_unclear', { field });
      return reading.email;
    }
    case 'postcode': {
      const reading = parsePostcode(text);
      if (reading.state !== 'given') throw new AppError('value_unclear', { field });
      return typeof before === 'number' && !reading.code.startsWith('0') ? Number(reading.code) : reading.code;
    }
    case 'yes':
      return /^(nein|n|no|false|falsch|0)$/i.test(text) ? '' : 'ja';
    case 'text':
      return typed.trim();
  }
}
