// What the engine does not know but is bound to rows and columns: links, tables, drawings and charts go where their cells went.

import type { IWorksheetData } from '@univerjs/core';
import { cellType } from './cells.ts';
import type { OpenTab } from './features/feature.ts';
import { type Moves, movedRange } from './moves.ts';
import { parseRange, rangeName } from './references.ts';
import { movedFormula } from './tab-references.ts';
import type { Workbook } from './workbook.ts';
import { child, children, decode, escapeXml, parseXml, sourceOf, withAttribute, withoutMainPrefix, write } from './xml.ts';

export async function followCells(open: OpenTab, moves: Moves, sheet: Partial<IWorksheetData>): Promise<void> {
  const { workbook, xml, part } = open;
  const { container } = workbook;
  if (!moves.none) moveLinks(open, moves, sheet);
  for (const { type, target, external } of await container.relationships(part)) {
    if (external || !container.has(target)) continue;
    if (type.endsWith('/table')) await followTable(workbook, target, moves, sheet);
    if (type.endsWith('/drawing') && !moves.none) container.set(target, movedAnchors(await container.text(target), moves));
  }
  if (!moves.none) for (const name of ['rowBreaks', 'colBreaks']) if (xml.xmlOf(name) !== '') xml.replace(name, '');
}

/** Charts and the file's own names (print areas) point at ranges by the tab's name. */
export async function followReferences(workbook: Workbook, moved: ReadonlyMap<string, Moves>): Promise<void> {
  if (moved.size === 0) return;
  for (const part of workbook.container.names()) {
    if (!/^xl\/charts\/chart[^/]*\.xml$/i.test(part)) continue;
    const text = await workbook.container.text(part);
    workbook.container.set(part, text.replace(/(<(?:\w+:)?f>)([^<]*)(<\/(?:\w+:)?f>)/g, (_, start: string, formula: string, end: string) => start + escapeXml(movedFormula(decode(formula), moved)) + end));
  }
}

/** A link goes with its cell; where the cell's text is gone, so is the link. */
function moveLinks({ xml }: OpenTab, moves: Moves, sheet: Partial<IWorksheetData>): void {
  const element = child(xml.root, 'hyperlinks');
  if (!element) return;
  const links = children(element, 'hyperlink').flatMap((link) => {
    const range = parseRange(link.attributes.ref ?? '');
    if (!range) return [sourceOf(xml.source, link)];
    const [row, column] = [moves.record(range.startRow), moves.column(range.startColumn)];
    if (sheet.cellData?.[row]?.[column] === undefined) return [];
    const ref = rangeName({ startRow: row, endRow: row + range.endRow - range.startRow, startColumn: column, endColumn: column + range.endColumn - range.startColumn });
    return [withAttribute(sourceOf(xml.source, link), 'ref', ref)];
  });
  xml.replace('hyperlinks', links.length === 0 ? '' : write('hyperlinks', {}, links.join('')));
}

/** A table ("Als Tabelle formatieren") must be called in its columns what its header cells say, or Excel repairs the file. */
async function followTable({ container }: Workbook, part: string, moves: Moves, sheet: Partial<IWorksheetData>): Promise<void> {
  const source = withoutMainPrefix(await container.text(part));
  const root = parseXml(source);
  const range = parseRange(root.attributes.ref ?? '');
  if (root.name !== 'table' || !range) return;
  const now = movedRange(range, moves);
  const columns = children(child(root, 'tableColumns'), 'tableColumn');
  // Columns inserted within a table would need definitions of their own; the table then ends where it can still be right.
  now.endColumn = now.startColumn + columns.length - 1;
  let text = source;
  if (rangeName(now) !== rangeName(range)) {
    const filter = child(root, 'autoFilter');
    const filtered = parseRange(filter?.attributes.ref ?? '');
    if (filter && filtered) text = text.replace(sourceOf(source, filter), withAttribute(sourceOf(source, filter), 'ref', rangeName({ ...movedRange(filtered, moves), startColumn: now.startColumn, endColumn: now.endColumn })));
    text = text.slice(0, root.start) + withAttribute(text.slice(root.start), 'ref', rangeName(now));
  }
  if (root.attributes.headerRowCount !== '0') {
    const taken = new Set<string>();
    for (const [at, column] of columns.entries()) {
      const cell = sheet.cellData?.[now.startRow]?.[now.startColumn + at];
      const header = cell?.v === undefined || cell.v === null || cell.v === '' || cell.t === cellType.boolean ? (column.attributes.name ?? '') : String(cell.v);
      let name = header;
      for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${header}${number}`;
      taken.add(name.toLowerCase());
      if (name !== column.attributes.name?.replace(/_x000[aA]_/g, '\n')) text = text.replace(sourceOf(source, column), withAttribute(sourceOf(source, column), 'name', name));
    }
  }
  if (text !== source) container.set(part, text);
}

function movedAnchors(drawing: string, moves: Moves): string {
  return drawing
    .replace(/(<(?:\w+:)?row>)(\d+)(<)/g, (_, start: string, row: string, end: string) => start + moves.row(Number(row)) + end)
    .replace(/(<(?:\w+:)?col>)(\d+)(<)/g, (_, start: string, column: string, end: string) => start + moves.column(Number(column)) + end);
}
