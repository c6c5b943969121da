// A person from the file in the shape of the list: names and addresses together or apart, as the list keeps them. Pure.

import type { Field } from '../../contract/setup.ts';
import { parseAddress } from '../kernel/addresses.ts';
import { parsePostcode } from '../kernel/postcodes.ts';
import { cleaned } from '../kernel/text.ts';
import { isBlank, type Cells } from '../members/index.ts';

export interface ListShape {
  columns: ReadonlyMap<Field, number>;
  /** The list writes whole names as `Schäfer, Zoë`. */
  lastNameFirst: boolean;
}

/** Nothing is made up: what the file does not say stays blank, and a blank never erases. */
export function inListShape(file: Cells, shape: ListShape): Cells {
  const out: Cells = { ...file };
  shapeName(out, shape);
  shapeAddress(out, shape);
  for (const field of Object.keys(out) as Field[]) if (!shape.columns.has(field)) delete out[field];
  return out;
}

function shapeName(cells: Cells, { columns, lastNameFirst }: ListShape): void {
  const parts = [cells.firstName, cells.lastName].map(cleaned);
  const inParts = columns.has('lastName') || columns.has('firstName');
  if (inParts && parts.every((part) => part === '') && !isBlank(cells.fullName)) {
    const whole = cleaned(cells.fullName);
    const comma = whole.indexOf(',');
    const space = whole.lastIndexOf(' ');
    [cells.firstName, cells.lastName] = comma >= 0 ? [whole.slice(comma + 1).trim(), whole.slice(0, comma).trim()] : [whole.slice(0, Math.max(0, space)), whole.slice(space + 1)];
  }
  if (!inParts && columns.has('fullName') && isBlank(cells.fullName) && parts.some((part) => part !== '')) {
    cells.fullName = lastNameFirst ? [parts[1], parts[0]].filter((part) => part !== '').join(', ') : parts.filter((part) => part !== '').join(' ');
  }
}

function shapeAddress(cells: Cells, { columns }: ListShape): void {
  const street = cleaned(cells.street);
  const number = cleaned(cells.houseNumber);
  if (isBlank(cells.postcode) && street !== '' && columns.has('postcode')) {
    const whole = /^(.*?)[\s,;]+(?:D[- ]?)?(\d{5})(?!\d)\s*(.*)$/is.exec(street);
    if (whole && whole[1] !== undefined && /\p{L}/u.test(whole[1])) {
      cells.street = whole[1].trim();
      cells.postcode = whole[2] ?? '';
      if (isBlank(cells.city)) cells.city = cleaned(whole[3]);
    }
  }
  const town = /^(?:D[- ]?)?(\d{5})[ ,]+(\p{L}.*)$/u.exec(cleaned(cells.postcode));
  if (town) {
    cells.postcode = town[1] ?? '';
    if (isBlank(cells.city)) cells.city = town[2] ?? '';
  }
  if (columns.has('houseNumber') && number === '') splitNumber(cells);
  else if (!columns.has('houseNumber') && number !== '' && !isBlank(cells.street)) cells.street = `${cleaned(cells.street)} ${number}`;
  if (!columns.has('postcode') && !isBlank(cells.street) && !isBlank(cells.postcode)) {
    const code = parsePostcode(cells.postcode);
    cells.street = `${cleaned(cells.street)}, ${code.state === 'given' ? code.code : cleaned(cells.postcode)} ${cleaned(cells.city)}`.trim();
  }
}

/** `Fuldastraße 37a` becomes the street and `37a`, where the list has a column for each. */
function splitNumber(cells: Cells): void {
  const text = cleaned(cells.street);
  const { street, number } = parseAddress({ street: text, postcode: cells.postcode });
  if (number.state !== 'given' || !text.startsWith(street)) return;
  const rest = text.slice(street.length).replace(/^[\s,]+/, '').trim();
  if (rest === '') return;
  cells.street = street;
  cells.houseNumber = rest;
}
