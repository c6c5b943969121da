// `members.applyCorrections`: writes the proposals somebody took, each only where the cell still holds what they saw.

import type { ApplyCorrectionsAnswer, CheckedField, Correction, SkippedCorrection } from '../../contract/check.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { log, loggedCell } from '../journal/index.ts';
import { parseDate } from '../kernel/dates.ts';
import { germanDay } from '../kernel/days.ts';
import { parseEmail } from '../kernel/emails.ts';
import { AppError } from '../kernel/errors.ts';
import { parsePhone } from '../kernel/phones.ts';
import { parsePostcode } from '../kernel/postcodes.ts';
import type { Cell, CellInput, Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { cellText, formsOf, type ColumnForms } from './checkForms.ts';
import { correcting, failure, loggedName } from './checkOperation.ts';
import { cellOf, locateMembers, readMembers, type MemberRow } from './locate.ts';
import { memberIdOf } from './memberRows.ts';
import { prepareWrite, type Edit } from './write.ts';

interface Planned {
  edit: Edit & { field: CheckedField };
  memberId: string;
  before: Cell;
}

/**
 * Everything is read again inside the lock. A cell that holds the corrected value already counts as written, so that sending
 * twice writes once. Two rows of one number are told apart by what stands in the cell.
 * @throws AppError `value_unclear`, `cells_in_the_way`, `column_missing`, `busy`, and what locating throws
 */
export function applyCorrections(ports: Ports, { corrections, operationId }: Request<'members.applyCorrections'>): ApplyCorrectionsAnswer {
  const { workbook, lock, clock, who } = ports;
  return lock.hold(() => {
    const fields = [...new Set(corrections.map(({ field }) => field))];
    const at = locateMembers(workbook, readSettings(workbook), fields);
    const members = readMembers(at, ['memberId', ...fields]);
    const forms = formsOf(members);
    const today = clock.today();
    const midnight = (day: string): Date => clock.midnight(day);
    const waiting = rowsById(members);
    const planned: Planned[] = [];
    const skipped: SkippedCorrection[] = [];
    const taken = new Set<string>();
    let standing = 0;
    for (const correction of corrections) {
      const { memberId, field, expected } = correction;
      const rows = waiting.get(memberId) ?? [];
      const { text, value } = written(correction, forms, today, midnight);
      const member = rows.find((row) => cellText(cellOf(row, field)) === expected && !taken.has(`${row.row} ${field}`));
      if (member && (expected !== text || isOtherKind(cellOf(member, field), value))) {
        taken.add(`${member.row} ${field}`);
        planned.push({ edit: { row: member.row, field, value }, memberId, before: cellOf(member, field) });
      } else if (rows.some((row) => cellText(cellOf(row, field)) === text)) standing += 1;
      else skipped.push({ memberId, field, reason: rows.length === 0 ? 'member_not_found' : 'changed_meanwhile' });
    }
    const say = texts(who.language()).check;
    const done = { written: planned.length + standing, skipped, message: say.written({ written: planned.length + standing, skipped: skipped.length }) };
    if (planned.length === 0) return { ...done, undo: null };

    const write = prepareWrite(at, planned.map(({ edit }) => edit));
    log(ports, planned.map(({ edit, memberId, before }) => {
      return { operation: correcting, operationId, memberId, field: loggedName(edit.field), before: loggedCell(before, clock), after: loggedCell(edit.value, clock) };
    }));
    try {
      write();
    } catch (error) {
      log(ports, [{ operation: failure, operationId, memberId: '', field: '', before: '', after: '' }]);
      throw error;
    }
    return { ...done, undo: { operationId, at: clock.now().toISOString(), by: who.email(), changes: planned.length } };
  });
}

function rowsById(members: readonly MemberRow[]): Map<string, MemberRow[]> {
  const rows = new Map<string, MemberRow[]>();
  for (const member of members) {
    const id = memberIdOf(member.cells);
    const some = rows.get(id);
    if (some) some.push(member);
    else rows.set(id, [member]);
  }
  return rows;
}

/** `03.08.1997` as text and as a date read the same, and are not. */
function isOtherKind(cell: Cell, value: CellInput): boolean {
  return typeof cell !== typeof value;
}

/** What the cell gets, and how it reads then. A page may be old or a payload made by hand: what is not certain is refused. */
function written({ field, value }: Correction, forms: ColumnForms, today: string, midnight: (day: string) => Date): { text: string; value: CellInput } {
  const as = (text: string, day = ''): { text: string; value: CellInput } => ({ text, value: forms.input(field, text, day, midnight) });
  const refuse = (): never => {
    throw new AppError('value_unclear', { field });
  };
  switch (field) {
    case 'phone':
    case 'mobile':
      return parsePhone(value).state === 'given' ? as(value.trim()) : refuse();
    case 'email': {
      const reading = parseEmail(value);
      return reading.state === 'given' ? as(reading.email) : refuse();
    }
    case 'postcode': {
      const reading = parsePostcode(value);
      return reading.state === 'given' ? as(reading.code) : refuse();
    }
    case 'birthDate':
    case 'entryDate':
    case 'exitDate': {
      const reading = parseDate(value, { kind: field === 'birthDate' ? 'birth' : field === 'entryDate' ? 'entry' : 'exit', today });
      return reading.state === 'given' ? as(germanDay(reading.day), reading.day) : refuse();
    }
    case 'memberNumber':
      return refuse();
    default:
      return as(value.trim());
  }
}
