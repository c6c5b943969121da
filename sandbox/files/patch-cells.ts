// The cells of a tab as the file will have them: those that did not change stand as they stood, the others are written anew.

import type { ICellData, IWorksheetData } from '@univerjs/core';
import { cellType, errorValues, spillMark, type FileCell, type FileRow } from './cells.ts';
import { formulaToFile } from './formulas.ts';
import { rowAttributes, type Layout } from './layout.ts';
import { cellName, moveFormula } from './references.ts';
import type { SharedStrings } from './strings.ts';
import { encodeText } from './strings.ts';
import { escapeXml } from './xml.ts';

export interface CellWriter {
  strings: SharedStrings;
  /** Number in `cellXfs` of a cell's style. */
  styleIndex(style: ICellData['s'], forcedText?: boolean): number;
  /** What to take off a day's number in this format: files of old Macs count from 1904. */
  dayOffset(style: number): number;
}

interface Hidden {
  before: ReadonlySet<number>;
  after: ReadonlySet<number>;
}

/** The inside of `sheetData`; null where nothing changed. `hidden`: rows a filter hides. */
export function patchRows(rows: readonly FileRow[], before: Layout | null, sheet: Partial<IWorksheetData>, hidden: Hidden, writer: CellWriter): string | null {
  const old = new Map(rows.map((row) => [row.row, row]));
  const data = sheet.cellData ?? {};
  const formulas = new SharedFormulas(rows, sheet);
  const indexes = new Set<number>([...old.keys(), ...Object.keys(data).map(Number), ...Object.keys(sheet.rowData ?? {}).map(Number), ...hidden.after]);
  const out: string[] = [];
  let changed = false;
  for (const index of [...indexes].sort((one, other) => one - other)) {
    const was = old.get(index);
    const cells = patchCells(index, was?.cells ?? [], data[index], formulas, writer);
    const isHidden = (rowsHidden: ReadonlySet<number>, row: { hd?: number | undefined } | undefined): boolean => row?.hd === 1 || rowsHidden.has(index);
    const rowBefore = before?.rowData[index];
    const rowAfter = sheet.rowData?.[index];
    const attributes = rowAttributes(was?.attributes ?? '', rowBefore, rowAfter, isHidden(hidden.after, rowAfter), isHidden(hidden.before, rowBefore), (style) => writer.styleIndex(style));
    const untouched = !cells.changed && attributes === (was?.attributes ?? '');
    if (!untouched) changed = true;
    if (!was && cells.xml === '' && attributes === '') continue;
    const tag = `<row ${numbered(untouched ? attributes : attributes.replace(/(?:^|\s)spans="[^"]*"/, ''), index)}`;
    out.push(cells.xml === '' ? `${tag}/>` : `${tag}>${cells.xml}</row>`);
  }
  return changed ? out.join('') : null;
}

function numbered(attributes: string, row: number): string {
  const rest = attributes.replace(/(?:^|\s)r="\d+"/, '').trim();
  return rest === '' ? `r="${row + 1}"` : `r="${row + 1}" ${rest}`;
}

function patchCells(row: number, old: readonly FileCell[], data: Record<number, ICellData> | undefined, formulas: SharedFormulas, writer: CellWriter): { xml: string; changed: boolean } {
  const filled = data ? Object.keys(data) : [];
  const inOrder = old.length === filled.length && old.every(({ column }, at) => column === Number(filled[at]));
  let xml = '';
  let changed = false;
  const write = (column: number, was: FileCell | undefined, cell: ICellData | undefined): void => {
    const formula = formulas.of(row, column, cell);
    if (was && unchanged(was, cell, formula) && formulas.stands(was)) {
      xml += was.xml;
      return;
    }
    const text = writeCell(row, column, was, cell, formula, formulas, writer);
    if (text !== '' || was) changed = true;
    xml += text;
  };
  if (inOrder) {
    for (const was of old) write(was.column, was, data?.[was.column]);
  } else if (old.length === 0) {
    for (const column of filled) write(Number(column), undefined, data?.[Number(column)]);
  } else {
    const byColumn = new Map(old.map((cell) => [cell.column, cell]));
    const columns = [...new Set([...byColumn.keys(), ...filled.map(Number)])].sort((one, other) => one - other);
    for (const column of columns) write(column, byColumn.get(column), data?.[column]);
  }
  return { xml, changed };
}

function unchanged(was: FileCell, cell: ICellData | undefined, formula: string | undefined): boolean {
  const before = was.cell;
  if (cell === before) return true;
  if ((before.s ?? undefined) !== (cell?.s ?? undefined)) return false;
  if (before.f !== formula) return false;
  const value = plainValue(cell);
  if (value === undefined || before.v === undefined) return value === before.v || (value === '' && before.v === undefined && formula === undefined);
  return value === plainValue(before) && kindOf(before) === kindOf(cell);
}

/** Text, number, boolean as 0 or 1; undefined: empty. A cell formatted in parts gives its text. */
function plainValue(cell: ICellData | null | undefined): string | number | undefined {
  const rich = cell?.p?.body?.dataStream;
  const value = cell?.v ?? (rich === undefined ? undefined : rich.replace(/\r?\n$/, '').replace(/\r/g, '\n'));
  if (value === undefined || value === null) return undefined;
  if (typeof value === 'boolean') return value ? 1 : 0;
  if (cell?.t === cellType.boolean) return value === 1 || /^(1|true)$/i.test(String(value)) ? 1 : 0;
  if (cell?.t === cellType.text || cell?.t === cellType.forced) return String(value);
  return value;
}

function kindOf(cell: ICellData | null | undefined): number {
  if (cell?.t === cellType.boolean || typeof cell?.v === 'boolean') return cellType.boolean;
  if (cell?.t === cellType.forced) return cellType.forced;
  return typeof plainValue(cell) === 'number' ? cellType.number : cellType.text;
}

function writeCell(row: number, column: number, was: FileCell | undefined, cell: ICellData | undefined, formula: string | undefined, formulas: SharedFormulas, writer: CellWriter): string {
  const value = plainValue(cell);
  const kind = kindOf(cell);
  const style = writer.styleIndex(cell?.s, formula === undefined && value !== undefined && kind !== cellType.number && kind !== cellType.boolean ? kind === cellType.forced : undefined);
  const empty = value === undefined || (value === '' && formula === undefined);
  if (empty && formula === undefined && style === 0) return '';
  const head = `<c r="${cellName(row, column)}"${style ? ` s="${style}"` : ''}`;
  const spill: unknown = cell?.custom?.[spillMark];
  const array = typeof spill === 'string' ? ` t="array" ref="${spill}"` : '';
  const formulaXml = formula === undefined ? '' : array === '' && was && was.cell.f === formula && was.formulaXml !== '' && formulas.stands(was) ? was.formulaXml : `<f${array}>${escapeXml(formulaToFile(formula))}</f>`;
  if (empty) return formulaXml === '' ? `${head}/>` : `${head}>${formulaXml}</c>`;
  if (kind === cellType.boolean) return `${head} t="b">${formulaXml}<v>${value}</v></c>`;
  if (typeof value === 'number') {
    return Number.isFinite(value) ? `${head}>${formulaXml}<v>${value - writer.dayOffset(style)}</v></c>` : `${head} t="e">${formulaXml}<v>#NUM!</v></c>`;
  }
  const text = value ?? '';
  if (kind !== cellType.forced && errorValues.has(text)) return `${head} t="e">${formulaXml}<v>${text}</v></c>`;
  if (formula !== undefined) return `${head} t="str">${formulaXml}<v>${encodeText(text)}</v></c>`;
  const inline = writer.strings.inline.get(text);
  if (inline !== undefined) return `${head} t="inlineStr">${inline}</c>`;
  return `${head} t="s"><v>${writer.strings.indexOf(text)}</v></c>`;
}

/** Formulas that several cells share, in the file (one home, the others point there) and in the snapshot. */
class SharedFormulas {
  private readonly broken = new Set<number>();
  private readonly homes = new Map<string, { formula: string; row: number; column: number }>();

  constructor(rows: readonly FileRow[], sheet: Partial<IWorksheetData>) {
    const data = sheet.cellData ?? {};
    for (const [row, cells] of Object.entries(data)) {
      for (const column in cells) {
        const cell = cells[Number(column)];
        if (cell?.si && cell.f) this.homes.set(cell.si, { formula: cell.f, row: Number(row), column: Number(column) });
      }
    }
    for (const { row, cells } of rows) {
      for (const was of cells) {
        if (was.sharedHome && this.of(row, was.column, data[row]?.[was.column]) !== was.cell.f) this.broken.add(was.shared);
      }
    }
  }

  /** The cell's formula with `=`, written out. */
  of(row: number, column: number, cell: ICellData | null | undefined): string | undefined {
    if (cell?.f) return cell.f;
    const home = cell?.si ? this.homes.get(cell.si) : undefined;
    return home && moveFormula(home.formula, row - home.row, column - home.column);
  }

  /** Whether what the cell points at is still there. */
  stands(was: FileCell): boolean {
    return was.shared < 0 || !this.broken.has(was.shared);
  }
}
