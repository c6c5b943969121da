// Blocks of figures as rows of a tab to look at and to print, a chart beside each. Pure.

import { overviewCells as words } from '../../contract/texts/de/overview.ts';
import type { CellInput, ChartDesign, ColumnDesign } from '../ports.ts';

/** Together as wide as A4 upright at full size: label, two figures, room for the charts. */
export const overviewColumns = (title: string): ColumnDesign[] => [{ header: title, width: 230 }, { header: '', width: 75, format: '#,##0' }, { header: '', width: 75, format: '#,##0' }, { header: '', width: 340 }];

const chartWidth = 330;
const rowHeight = 21;
const mostInChart = 24;

export type Line = [label: string, figure?: CellInput, other?: CellInput];

export interface Block {
  title: string;
  /** Above the figures' columns. */
  headers?: readonly [string, string];
  figures: readonly Line[];
  /** Below the figures, not in the chart. */
  after?: readonly Line[];
  /** How many columns of figures it shows: one as bars, two as lines; 0: none. */
  chart: 0 | 1 | 2;
}

export interface Layout {
  lines: CellInput[][];
  charts: ChartDesign[];
  headings: number[];
}

/** @param head the first rows, the tab's title being the very first */
export function layoutOf(head: readonly string[], blocks: readonly Block[]): Layout {
  const lines: Line[] = head.map((text) => [text]);
  const charts: ChartDesign[] = [];
  const headings = [1];
  for (const { title, headers, figures, after = [], chart } of blocks) {
    lines.push(['']);
    const top = lines.push([title]);
    headings.push(top);
    // Of its own: the title may be longer than the first column.
    if (headers) lines.push(['', ...headers]);
    lines.push(...figures, ...after);
    // What is kept back at the end would look like none at all.
    const told = chart === 2 ? figures.length : figures.reduce((last, [, figure], index) => (typeof figure === 'number' ? index + 1 : last), 0);
    const rows = Math.min(told, mostInChart) + 1;
    // A single bar says nothing.
    if (chart === 0 || rows < 3) continue;
    const height = chart === 2 ? 340 : Math.max(150, 60 + (rows - 1) * rowHeight);
    charts.push({ kind: chart === 2 ? 'line' : 'bar', title, of: { row: top + 1, column: 1, rows, columns: 1 + chart }, at: { row: top + 1, column: 4 }, width: chartWidth, height });
    // Charts lie over the rows: the next block begins below the chart.
    while (lines.length < top + height / rowHeight) lines.push(['']);
  }
  return { lines: lines.map(([label, figure = null, other = null]) => [label, figure, other, null]), charts, headings };
}

/** A table of parts of a whole, each with its share; what could tell of somebody is left out. */
export function tableOf(rows: readonly (readonly [label: string, count: number])[], veils: readonly ('small' | 'cover' | null)[], total: number): Line[] {
  return rows.map(([label, count], index) => {
    const veil = veils[index] ?? null;
    return veil === null ? [label, count, total === 0 ? null : Math.round((count / total) * 100)] : [label, veiled(veil)];
  });
}

export function veiled(veil: 'small' | 'cover'): string {
  return veil === 'small' ? words.under : words.hidden;
}
