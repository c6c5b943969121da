// The order of the table's rows.

import type { MapPostcode } from '../../contract/map.ts';
import { figureOf, type Counted } from './figures.ts';

export type Column = 'postcode' | 'group' | Counted;

export interface Order {
  column: Column;
  descending: boolean;
}

/** By the column, hidden ones always last, equal ones by postcode. */
export function inOrder(postcodes: readonly MapPostcode[], { column, descending }: Order): MapPostcode[] {
  const byPostcode = (a: MapPostcode, b: MapPostcode): number => (a.postcode < b.postcode ? -1 : a.postcode > b.postcode ? 1 : 0);
  const turn = descending ? -1 : 1;
  if (column === 'postcode') return [...postcodes].sort((a, b) => turn * byPostcode(a, b));
  const valueOf = (postcode: MapPostcode): string | number | null => (column === 'group' ? (postcode.groups.length === 0 ? null : postcode.group) : figureOf(postcode, column));
  return [...postcodes].sort((a, b) => {
    const [one, other] = [valueOf(a), valueOf(b)];
    if (one === null || other === null) return one === other ? byPostcode(a, b) : one === null ? 1 : -1;
    const compared = typeof one === 'string' ? one.localeCompare(String(other), 'de') : one - Number(other);
    return turn * compared || byPostcode(a, b);
  });
}

/** The order after a press on a column's head: figures begin with the largest, words with A. */
export function pressed(order: Order, column: Column): Order {
  if (order.column === column) return { column, descending: !order.descending };
  return { column, descending: column !== 'postcode' && column !== 'group' };
}
