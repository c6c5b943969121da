// Which rows below the header are members, and which are empty, sums, titles or repeated headers. Pure.

import type { Field } from '../../contract/setup.ts';
import { headerWords } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell } from '../ports.ts';
import { isBlank, looksLike } from './evidence.ts';
import { isHeaderSpelling } from './headers.ts';

/** The columns that decide whether a row is a member; always read. */
export const tellingFields = ['memberNumber', 'memberId', 'lastName', 'firstName', 'fullName', 'street', 'postcode'] as const satisfies readonly Field[];

const nameFields = ['lastName', 'firstName', 'fullName'] as const satisfies readonly Field[];

export type Cells = Partial<Record<Field, Cell>>;

/** `Summe`, `Anzahl: 1500`, `Mitglieder gesamt`. */
const sumWord = '(zwischen|gesamt)?summe|(ins)?gesamt(an)?(zahl)?|anzahl|(grand )?total|(sub)?total|sum|count|durchschnitt|mittelwert|average';
const sum = new RegExp(`^(\\d+ )?(mitglieder )?(${sumWord})( (aller |der )?mitglieder)?( \\d+)?$`);

/**
 * A member has a name, or a plausible number with an address. A row that says `Summe` in place of a person, and a row that
 * repeats the headers, are none.
 */
export function isMember(cells: Cells): boolean {
  const has = (field: Field) => !isBlank(cells[field]);
  const addressed = has('street') || has('postcode');
  if (!nameFields.some(has)) return addressed && (['memberNumber', 'memberId'] as const).some((field) => has(field) && looksLike.memberNumber(cells[field] ?? ''));
  return !isSum(cells, addressed) && !isHeader(cells);
}

function isSum(cells: Cells, addressed: boolean): boolean {
  // Someone may be called Anzahl; a sum has no address and no first name.
  if (addressed || (!isBlank(cells.firstName) && !isBlank(cells.lastName) && letters(cells.firstName) && letters(cells.lastName))) return false;
  return tellingFields.some((field) => sum.test(headerWords(cells[field])));
}

function letters(cell: Cell | undefined): boolean {
  return /\p{L}/u.test(cleaned(cell));
}

/** A name and another cell that read like headers: nobody is called Nachname and lives in Straße. */
function isHeader(cells: Cells): boolean {
  // The name first: nearly every row is settled by it.
  if (!nameFields.some((field) => isHeaderSpelling(cells[field]))) return false;
  return tellingFields.filter((field) => isHeaderSpelling(cells[field])).length >= 2;
}

/** How a member is known to the add-on: by the ID it was given, else by the list's own number; `''` for neither. */
export function memberIdOf(cells: Cells): string {
  return isBlank(cells.memberId) ? (isBlank(cells.memberNumber) ? '' : cleaned(cells.memberNumber)) : cleaned(cells.memberId);
}

/** The name as it is read out: `Vorname Nachname`, or what the one name column says. */
export function nameOf(cells: Cells): string {
  const [first, last] = [cleaned(cells.firstName), cleaned(cells.lastName)];
  if (first !== '' && last !== '') return `${first} ${last}`;
  return first || last || cleaned(cells.fullName);
}
