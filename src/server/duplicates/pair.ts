// Two rows side by side: who stays, what differs, and what is proposed for each column.

import type { DuplicateField, DuplicatePair, DuplicateSide } from '../../contract/duplicates.ts';
import type { Field } from '../../contract/setup.ts';
import { dayOf, germanDay } from '../kernel/days.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { folded, phoneDigits } from '../kernel/lookalikes.ts';
import { streetKey } from '../kernel/streets.ts';
import { cleaned } from '../kernel/text.ts';
import { isBlank, memberIdOf, nameOf, type LocatedMembers, type WholeRow } from '../members/index.ts';
import type { Cell } from '../ports.ts';
import type { Likeness } from './traits.ts';

/** How a member is known: the one who stays keeps theirs. */
const untouched: readonly Field[] = ['memberId', 'memberNumber'];
/** Travels with the group. */
const carried: readonly Field[] = ['groupSource'];

export function asPair(list: LocatedMembers, a: WholeRow, b: WholeRow, { score, reasons }: Likeness): DuplicatePair {
  const [keep, remove] = staying(a, b) === a ? [a, b] : [b, a];
  return { keep: side(keep), remove: side(remove), score, reasons, fields: compared(list, keep, remove).map(({ column: _column, field: _field, ...shared }) => shared), fingerprint: fingerprintOfRows(keep, remove) };
}

/** The row that knows more; of two alike the one that stands first. */
function staying(a: WholeRow, b: WholeRow): WholeRow {
  const filled = ({ values }: WholeRow): number => values.filter((cell) => !isBlank(cell)).length;
  return filled(b) > filled(a) ? b : a;
}

function side({ cells, row }: WholeRow): DuplicateSide {
  return { memberId: memberIdOf(cells), name: nameOf(cells), row };
}

/** What a person has seen of both rows; whoever of them stays. */
export function fingerprintOfRows(keep: WholeRow, remove: WholeRow): string {
  return fingerprintOf([keep, remove].map(({ values }, at) => `${at} ${values.map(shown).join('\u0000')}`));
}

export interface ComparedColumn extends DuplicateField {
  /** 1-based. */
  column: number;
  field: Field | null;
}

/** Every column with anything in it, but for ids. */
export function compared(list: LocatedMembers, keep: WholeRow, remove: WholeRow): ComparedColumn[] {
  const fieldOf = new Map([...list.columns].map(([field, column]) => [column, field]));
  const seen = new Set<string>();
  return list.headers.flatMap((header, index) => {
    const field = fieldOf.get(index + 1) ?? null;
    const key = field ?? cleaned(header);
    if (key === '' || seen.has(key) || (field && [...untouched, ...carried].includes(field))) return [];
    seen.add(key);
    const [mine, theirs] = [keep.values[index] ?? '', remove.values[index] ?? ''];
    if (isBlank(mine) && isBlank(theirs)) return [];
    const rule = field && ruled(field, keep, remove);
    const choice = rule ?? (isBlank(mine) ? 'remove' : 'keep');
    const same = isBlank(theirs) === isBlank(mine) && alike(field, mine, theirs);
    return [{ key, label: cleaned(header), keep: shown(mine), remove: shown(theirs), same, choice, fixed: rule !== null, column: index + 1, field }];
  });
}

/** What is not a matter of taste: a group set by hand, a consent withdrawn, the later contact; null: a person chooses. */
function ruled(field: Field, { cells: keep }: WholeRow, { cells: remove }: WholeRow): 'keep' | 'remove' | null {
  if (field === 'group') {
    const byHand = (cells: WholeRow['cells']): boolean => cleaned(cells.groupSource).toLowerCase() === 'hand';
    return byHand(keep) === byHand(remove) ? null : byHand(keep) ? 'keep' : 'remove';
  }
  if (field === 'noCall' || field === 'noEmail') {
    const said = (cell: Cell | undefined): boolean => !isBlank(cell) && cell !== false && !/^(nein|no)$/i.test(cleaned(cell));
    return said(keep[field]) === said(remove[field]) ? null : said(keep[field]) ? 'keep' : 'remove';
  }
  if (field === 'lastContact') return dayOf(remove.lastContact) > dayOf(keep.lastContact) ? 'remove' : 'keep';
  return null;
}

function alike(field: Field | null, one: Cell, other: Cell): boolean {
  const form = (cell: Cell): string => {
    if (field === 'phone' || field === 'mobile') return phoneDigits(cleaned(cell));
    if (field === 'birthDate' || field === 'entryDate' || field === 'exitDate' || field === 'lastContact') return dayOf(cell) || shown(cell);
    if (field === 'street') return streetKey(cleaned(cell));
    return cell instanceof Date ? shown(cell) : folded(cleaned(cell)) || String(cell);
  };
  return form(one) === form(other);
}

function shown(cell: Cell): string {
  if (cell instanceof Date) return germanDay(dayOf(cell));
  return typeof cell === 'boolean' ? (cell ? 'ja' : 'nein') : String(cell).trim();
}
