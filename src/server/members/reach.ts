// How a member may be reached: what the cells for telephone, e-mail and consent say. Pure.

import { parseEmail } from '../kernel/emails.ts';
import { formatPhone, parsePhone } from '../kernel/phones.ts';
import { cleaned } from '../kernel/text.ts';
import type { Cell } from '../ports.ts';
import type { Cells } from './memberRows.ts';

/** `tel` is E.164, what a `tel:` link takes; `''` where the number cannot be dialled as it stands. */
export interface Phone {
  field: 'phone' | 'mobile';
  shown: string;
  tel: string;
}

/** People write `ja`, `x` or tick a box; `nein` and nothing are no. */
export function isYes(cell: Cell | undefined): boolean {
  return cell === true || (typeof cell === 'string' && /^(ja|j|x|yes|y|wahr|true|1)$/i.test(cleaned(cell))) || cell === 1;
}

/** The mobile number first. @param areaCode the district's own, for numbers without one */
export function phonesOf(cells: Cells, areaCode: string): Phone[] {
  return (['mobile', 'phone'] as const).flatMap((field) => {
    const reading = parsePhone(cells[field], { areaCode });
    if (reading.state === 'none') return [];
    // What cannot be told for sure is shown as it stands, and dialled by a person.
    return [reading.state === 'given' ? { field, shown: formatPhone(reading.e164), tel: reading.e164 } : { field, shown: cleaned(cells[field]), tel: '' }];
  });
}

/** `''` for none and for what is no address. */
export function emailOf(cell: Cell | undefined): string {
  const reading = parseEmail(cell);
  return reading.state === 'given' ? reading.email : '';
}
