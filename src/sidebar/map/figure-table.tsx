// The same figures as a table, linked with the map: what is pointed at here shows there.

import { useState } from 'preact/hooks';
import type { MapPostcode } from '../../contract/map.ts';
import { usePage } from '../ui/context.ts';
import { figureOf, isHidden, isShare, type Counted } from './figures.ts';
import { inOrder, pressed, type Column, type Order } from './sorting.ts';
import { useWords } from './texts.ts';
import { figureText } from './words.ts';
import type { Theme } from './theme.ts';

export interface FigureTableProps {
  postcodes: readonly MapPostcode[];
  theme: Theme;
  current: string | null;
  chosen: readonly string[];
  onPoint: (postcode: string | null) => void;
  onChoose: (postcode: string, more: boolean) => void;
}

const counted: readonly Counted[] = ['members', 'new', 'active', 'contacted'];

export function FigureTable({ postcodes, theme, current, chosen, onPoint, onChoose }: FigureTableProps) {
  const { language } = usePage();
  const words = useWords();
  const [order, setOrder] = useState<Order>({ column: 'postcode', descending: false });
  const columns: readonly Column[] = ['postcode', ...counted, ...(theme.measure === 'group' ? (['group'] as const) : [])];
  const hiddenCell = (
    <>
      <span aria-hidden="true">{words.hiddenSign}</span>
      <span class="for-screen-readers">{words.hiddenShort}</span>
    </>
  );
  const cell = (postcode: MapPostcode, measure: Counted) => {
    const figure = figureOf(postcode, measure);
    if (isShare(measure) && postcode.members === 0) return null;
    if (figure !== null) return figureText(figure, measure, language);
    return hiddenCell;
  };
  const groupCell = (one: MapPostcode) => {
    if (isHidden(one, 'group')) return hiddenCell;
    return one.members !== 0 && one.group === '' ? words.noGroup : theme.lookOf(one).figure;
  };
  return (
    <>
      <table class="figure-table" onPointerLeave={() => onPoint(null)}>
        <caption class="heading">{words.table}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col" class={column === theme.measure ? 'shown' : ''} aria-sort={order.column !== column ? 'none' : order.descending ? 'descending' : 'ascending'}>
                <button type="button" class="sorter" onClick={() => setOrder(pressed(order, column))}>
                  {words.columns[column]}
                  <span aria-hidden="true" class="arrow">
                    {order.column === column ? (order.descending ? '▾' : '▴') : ''}
                  </span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inOrder(postcodes, order).map((one) => (
            <tr key={one.postcode} class={(one.postcode === current ? 'current' : '') + (chosen.includes(one.postcode) ? ' chosen' : '')} onPointerEnter={() => onPoint(one.postcode)}>
              <th scope="row">
                <button
                  type="button"
                  class="row-button"
                  aria-pressed={chosen.includes(one.postcode)}
                  onFocus={() => onPoint(one.postcode)}
                  onClick={(event) => onChoose(one.postcode, event.ctrlKey || event.metaKey || event.shiftKey)}
                >
                  {one.postcode}
                </button>
                {one.name !== '' && <span class="small quarter">{one.name}</span>}
              </th>
              {counted.map((measure) => (
                <td key={measure} class={measure === theme.measure ? 'shown' : ''}>
                  {cell(one, measure)}
                </td>
              ))}
              {theme.measure === 'group' && <td class="shown group-cell">{groupCell(one)}</td>}
            </tr>
          ))}
        </tbody>
      </table>
      <p class="small">{words.hiddenSignMeans}</p>
    </>
  );
}
