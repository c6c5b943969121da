// The cells of a worksheet part: read as the engine's cells, each with the text it stands as in the file.

import type { CellValueType, ICellData, IRange } from '@univerjs/core';
import { limits, WorkbookFileError } from './errors.ts';
import { formulaFromFile } from './formulas.ts';
import { columnIndex, moveFormula, parseRange } from './references.ts';
import { decodeText, readString, type SharedStrings } from './strings.ts';
import { decode } from './xml.ts';

/** Under this name a cell's `custom` carries the range that its array formula fills, e.g. `C2:C4`. */
export const spillMark = 'spill';

/** Univer's CellValueType, whose enum is not there at run time (types only are imported). */
export const cellType = { text: 1 as CellValueType.STRING, number: 2 as CellValueType.NUMBER, boolean: 3 as CellValueType.BOOLEAN, forced: 4 as CellValueType.FORCE_STRING } as const;

export const errorValues: ReadonlySet<string> = new Set(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A', '#GETTING_DATA', '#SPILL!', '#CALC!', '#FIELD!', '#BLOCKED!', '#CONNECT!', '#UNKNOWN!', '#BUSY!']);

export interface FileCell {
  column: number;
  /** The whole `<c …>` element. */
  xml: string;
  /** Number of the format in `cellXfs`. */
  style: number;
  /** Style as it is shown to the engine is the caller's: `s` is not set. */
  cell: ICellData;
  /** The `<f>` element's text, `''`: no formula. */
  formulaXml: string;
  /** Number of the shared formula; -1: none. */
  shared: number;
  /** Whether it is the cell that holds the shared formula's text. */
  sharedHome: boolean;
}

export interface FileRow {
  row: number;
  /** What stands in the `<row …>` tag. */
  attributes: string;
  cells: FileCell[];
}

export interface CellContext {
  strings: SharedStrings;
  /** Whether a format (number in `cellXfs`) says that its text was typed with an apostrophe. */
  isForcedText(style: number): boolean;
}

/** What a reader carries from cell to cell. */
interface Memory {
  shared: Map<number, { formula: string; row: number; column: number }>;
  /** Ranges filled by one array formula: all but its home cell hold results only. */
  arrays: IRange[];
}

const token = /<row\b([^>]*?)(\/?)>|<c\b([^>]*?)(?:\/>|>([\s\S]*?)<\/c>)/g;
const rowNumber = /(?:^|\s)r="(\d+)"/;
const place = /(?:^|\s)r="\$?([A-Za-z]+)\$?\d+"/;
const styleNumber = /(?:^|\s)s="(\d+)"/;
const typeName = /(?:^|\s)t="(\w+)"/;

/** Reads the inside of `sheetData`, row by row as it stands. @throws WorkbookFileError `file-too-large`, `file-damaged`. */
export function readRows(sheetData: string, context: CellContext): FileRow[] {
  const rows: FileRow[] = [];
  const memory: Memory = { shared: new Map(), arrays: [] };
  const pattern = new RegExp(token.source, 'g');
  const source = /<(?:row|c)\b[^>]*'/.test(sheetData) ? withDoubleQuotes(sheetData) : sheetData;
  let current: FileRow | null = null;
  let count = 0;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    if (match[1] !== undefined) {
      const given = rowNumber.exec(match[1])?.[1];
      const row: number = given === undefined ? (current?.row ?? -1) + 1 : Number(given) - 1;
      current = { row, attributes: match[1].trim(), cells: [] };
      rows.push(current);
      continue;
    }
    if (!current) throw new WorkbookFileError('file-damaged', 'The workbook file is damaged: a cell stands outside a row.');
    if (++count > limits.cells) throw new WorkbookFileError('file-too-large', `A tab has more than ${limits.cells} cells.`);
    const attributes = match[3] ?? '';
    const given = place.exec(attributes)?.[1];
    const column = given === undefined ? (current.cells.at(-1)?.column ?? -1) + 1 : columnIndex(given);
    current.cells.push(readCell(match[0], attributes, match[4] ?? '', current.row, column, context, memory));
  }
  return rows;
}

function readCell(
  xml: string,
  attributes: string,
  inner: string,
  row: number,
  column: number,
  context: CellContext,
  memory: Memory,
): FileCell {
  const style = Number(styleNumber.exec(attributes)?.[1] ?? 0);
  const out: FileCell = { column, xml, style, cell: {}, formulaXml: '', shared: -1, sharedHome: false };
  if (inner === '') return out;
  if (memory.arrays.some((range) => row >= range.startRow && row <= range.endRow && column >= range.startColumn && column <= range.endColumn)) return out;
  const formulaStart = inner.indexOf('<f');
  if (formulaStart >= 0) {
    const tagEnd = inner.indexOf('>', formulaStart);
    const tag = inner.slice(formulaStart, tagEnd + 1);
    const close = tag.endsWith('/>') ? -1 : inner.indexOf('</f>', tagEnd);
    const text = close < 0 ? '' : decode(inner.slice(tagEnd + 1, close));
    out.formulaXml = inner.slice(formulaStart, close < 0 ? tagEnd + 1 : close + 4);
    const index = /\st="shared"/.test(tag) ? Number(/\ssi="(\d+)"/.exec(tag)?.[1] ?? -1) : -1;
    out.shared = index;
    const array = /\st="array"/.test(tag) ? parseRange(/\sref="([^"]+)"/.exec(tag)?.[1] ?? '') : null;
    if (array) memory.arrays.push(array);
    if (text !== '') {
      out.cell.f = formulaFromFile(text);
      out.sharedHome = index >= 0;
      if (index >= 0) memory.shared.set(index, { formula: text, row, column });
    } else if (index >= 0) {
      const home = memory.shared.get(index);
      if (home) out.cell.f = formulaFromFile(moveFormula(home.formula, row - home.row, column - home.column));
    }
  }
  readValue(out, typeName.exec(attributes)?.[1] ?? 'n', inner, context);
  return out;
}

function readValue(out: FileCell, type: string, inner: string, context: CellContext): void {
  const { cell } = out;
  if (type === 'inlineStr') {
    const { text, rich } = readString(inner);
    if (rich) context.strings.inline.set(text, inner.slice(inner.indexOf('<is'), inner.lastIndexOf('</is>') + 5));
    if (text !== '') setText(out, text, context);
    return;
  }
  const start = inner.indexOf('<v');
  if (start < 0) return;
  const open = inner.indexOf('>', start);
  const close = inner.indexOf('</v>', open);
  if (close < 0) return;
  const raw = inner.slice(open + 1, close);
  switch (type) {
    case 's':
      setText(out, context.strings.items[Number(raw)]?.text ?? '', context);
      return;
    case 'str':
      setText(out, decodeText(raw), context);
      return;
    case 'e':
      cell.v = decodeText(raw);
      cell.t = cellType.text;
      return;
    case 'b':
      cell.v = raw.trim() === '1' || raw.trim() === 'true' ? 1 : 0;
      cell.t = cellType.boolean;
      return;
    case 'd': {
      const days = Date.parse(/[T ]/.test(raw) ? `${raw}Z` : raw) / 86_400_000 + 25_569;
      cell.v = Number.isFinite(days) ? days : decodeText(raw);
      cell.t = Number.isFinite(days) ? cellType.number : cellType.text;
      return;
    }
    default:
      if (raw.trim() === '') return;
      cell.v = Number(raw);
      cell.t = cellType.number;
  }
}

function setText(out: FileCell, text: string, context: CellContext): void {
  out.cell.v = text;
  out.cell.t = out.formulaXml === '' && context.isForcedText(out.style) ? cellType.forced : cellType.text;
}

function withDoubleQuotes(source: string): string {
  return source.replace(/<(?:row|c|f)\b[^>]*>/g, (tag) => tag.replace(/=\s*'([^'"]*)'/g, '="$1"'));
}
