// The sheets of an ODS file (OpenDocument 1.3 part 3, 9.1): what its cells say, with repeated rows and cells as often as they count.

import type { ImportCell } from '../../../contract/import.ts';
import { isBlank, type ReadTable } from './tables.ts';
import { ReadError } from './unreadable.ts';
import { attribute, readXml } from './xml.ts';
import { Archive } from './zip.ts';

/** Cells one and the same value may fill beside each other: a sheet has no more columns. */
const mostColumns = 16_384;

/**
 * @param mostRows rows behind them are left out
 * @throws ReadError; whatever else is thrown is damage, too
 */
export async function readOds(bytes: Uint8Array, mostRows: number): Promise<ReadTable[]> {
  const archive = new Archive(bytes);
  if (/<[\w:]*encryption-data\b/.test((await archive.text('META-INF/manifest.xml')) ?? '')) throw new ReadError('password');
  const text = await archive.text('content.xml');
  if (text === null) throw new ReadError('damaged');
  const sheets = new Sheets(mostRows);
  readXml(text, sheets);
  return sheets.tables;
}

class Sheets {
  readonly tables: ReadTable[] = [];
  private row: ImportCell[] = [];
  /** Empty rows and cells so far: they count only where something follows. */
  private emptyRows = 0;
  private emptyCells = 0;
  private rowTimes = 1;
  private cell = '';
  private paragraphs: string[] = [];
  /** Depth within something that is no part of the cell's text: a note, a picture. */
  private beside = 0;
  private depth = 0;

  constructor(private readonly mostRows: number) {}

  readonly open = (name: string, attributes: string): void => {
    this.depth++;
    if (this.beside > 0) return;
    if (name === 'annotation' || name === 'shapes' || name === 'frame') this.beside = this.depth;
    else if (name === 'table') {
      this.tables.push({ name: attribute(attributes, 'name'), rows: [] });
      this.emptyRows = 0;
    } else if (name === 'table-row') {
      this.row = [];
      this.emptyCells = 0;
      this.rowTimes = timesOf(attributes, 'number-rows-repeated');
    } else if (name === 'table-cell' || name === 'covered-table-cell') {
      this.cell = attributes;
      this.paragraphs = [];
    } else if (name === 'p') this.paragraphs.push('');
    else if (name === 's') this.add(' '.repeat(Math.min(timesOf(attributes, 'c'), 1000)));
    else if (name === 'tab') this.add('\t');
    else if (name === 'line-break') this.add('\n');
  };

  readonly text = (text: string): void => {
    if (this.beside === 0) this.add(text.replace(/\s+/g, ' '));
  };

  readonly close = (name: string): void => {
    this.depth--;
    if (this.beside > 0) {
      if (this.depth < this.beside) this.beside = 0;
    } else if (name === 'table-cell' || name === 'covered-table-cell') this.endCell();
    else if (name === 'table-row') this.endRow();
  };

  private add(text: string): void {
    if (this.paragraphs.length > 0) this.paragraphs[this.paragraphs.length - 1] += text;
  }

  private endCell(): void {
    const times = timesOf(this.cell, 'number-columns-repeated');
    const cell = cellOf(this.cell, this.paragraphs.join('\n'));
    this.paragraphs = [];
    if (isBlank(cell)) {
      this.emptyCells += times;
      return;
    }
    for (; this.emptyCells > 0; this.emptyCells--) this.row.push(null);
    for (let left = Math.min(times, mostColumns); left > 0; left--) this.row.push(cell);
  }

  private endRow(): void {
    const rows = this.tables[this.tables.length - 1]?.rows ?? [];
    if (this.row.length === 0) {
      this.emptyRows += this.rowTimes;
      return;
    }
    for (; this.emptyRows > 0 && rows.length < this.mostRows; this.emptyRows--) rows.push([]);
    for (let left = this.rowTimes; left > 0 && rows.length < this.mostRows; left--) rows.push([...this.row]);
    this.emptyRows = 0;
  }
}

function timesOf(attributes: string, name: string): number {
  return Math.max(1, Math.floor(Number(attribute(attributes, name))) || 1);
}

function cellOf(attributes: string, text: string): ImportCell {
  const type = attribute(attributes, 'value-type');
  if (type === 'float' || type === 'percentage' || type === 'currency') {
    const number = Number(attribute(attributes, 'value'));
    return Number.isFinite(number) ? number : text;
  }
  if (type === 'date') return { d: attribute(attributes, 'date-value').slice(0, 10) };
  if (type === 'boolean') return attribute(attributes, 'boolean-value') === 'true';
  return text === '' ? attribute(attributes, 'string-value') || null : text;
}
