// Widths, heights, frozen panes, merged cells, tab colour: read from a worksheet part, and written back where they changed.

import type { IColumnData, IFreeze, IRange, IRowData, IWorksheetData } from '@univerjs/core';
import { argb, type ColorReader } from './colors.ts';
import { parseRange, rangeName } from './references.ts';
import type { FileRow } from './cells.ts';
import { child, children, descend, isTrue, sourceOf, withAttribute, write } from './xml.ts';
import type { WorksheetXml } from './worksheet-xml.ts';

/** Pixels of the digit 0 in the fonts offices use: widths in files count in it. ECMA-376 part 1, 18.3.1.13. */
const digitPixels = 7;
const pixelsPerPoint = 96 / 72;
const standardWidth = 64;
const standardHeight = 20;

export type Layout = Pick<IWorksheetData, 'defaultColumnWidth' | 'defaultRowHeight' | 'freeze' | 'mergeData' | 'tabColor' | 'showGridlines' | 'rightToLeft' | 'rowData' | 'columnData'>;

const noFreeze: IFreeze = { xSplit: 0, ySplit: 0, startRow: -1, startColumn: -1 };

/** @param styleId name of format number `n` among the workbook's styles; undefined for the plain one. @param columns how many columns the grid will have. */
export function readLayout(xml: WorksheetXml, rows: readonly FileRow[], color: ColorReader, styleId: (index: number) => string | undefined, columns: number): Layout {
  const format = child(xml.root, 'sheetFormatPr')?.attributes;
  const view = descend(xml.root, 'sheetViews', 'sheetView');
  return {
    defaultColumnWidth: format?.defaultColWidth === undefined ? standardWidth : widthPixels(Number(format.defaultColWidth)),
    defaultRowHeight: format?.defaultRowHeight === undefined ? standardHeight : heightPixels(Number(format.defaultRowHeight)),
    freeze: readFreeze(xml),
    mergeData: children(child(xml.root, 'mergeCells'), 'mergeCell').flatMap(({ attributes }) => parseRange(attributes.ref ?? '') ?? []),
    tabColor: color(descend(xml.root, 'sheetPr', 'tabColor')) ?? '',
    showGridlines: view?.attributes.showGridLines === undefined || isTrue(view.attributes.showGridLines) ? 1 : 0,
    rightToLeft: isTrue(view?.attributes.rightToLeft) ? 1 : 0,
    rowData: readRowData(rows, styleId),
    columnData: readColumnData(xml, styleId, columns),
  };
}

/** Writes what differs between the file and the snapshot; rows are written with their cells. */
export function patchLayout(xml: WorksheetXml, before: Layout | null, after: Partial<IWorksheetData>, styleIndex: (style: IColumnData['s']) => number): void {
  const merges = after.mergeData ?? [];
  if (!same(before?.mergeData ?? [], merges)) {
    xml.replace('mergeCells', merges.length === 0 ? '' : write('mergeCells', { count: merges.length }, merges.map((range) => write('mergeCell', { ref: rangeName(range) })).join('')));
  }
  if (frozen(before?.freeze).join() !== frozen(after.freeze).join() || (before === null && after.showGridlines === 0)) patchView(xml, after);
  const tab = argb(after.tabColor);
  if (tab !== argb(before?.tabColor)) patchTabColor(xml, tab);
  if (before === null) {
    const width = after.defaultColumnWidth ?? standardWidth;
    xml.replace('sheetFormatPr', write('sheetFormatPr', { defaultColWidth: width === standardWidth ? undefined : columnChars(width), defaultRowHeight: (after.defaultRowHeight ?? standardHeight) / pixelsPerPoint, customHeight: (after.defaultRowHeight ?? standardHeight) === standardHeight ? undefined : 1 }));
  }
  patchColumns(xml, before, after, styleIndex);
}

/** `ht`, `hidden` and format of a row's tag, as far as they differ from the file's. */
export function rowAttributes(attributes: string, before: Partial<IRowData> | undefined, after: Partial<IRowData> | undefined, hidden: boolean, hiddenBefore: boolean, styleIndex: (style: IRowData['s']) => number): string {
  let tag = `<row ${attributes}>`;
  const height = ownHeight(after);
  if (height !== ownHeight(before)) {
    tag = withAttribute(withAttribute(tag, 'ht', height === undefined ? null : String(height / pixelsPerPoint)), 'customHeight', height === undefined ? null : '1');
  }
  if (hidden !== hiddenBefore) tag = withAttribute(tag, 'hidden', hidden ? '1' : null);
  const style = styleIndex(after?.s);
  if (style !== styleIndex(before?.s)) tag = withAttribute(withAttribute(tag, 's', style ? String(style) : null), 'customFormat', style ? '1' : null);
  return tag.slice(4, -1).trim();
}

/** Pixels a person or a file fixed; undefined where the height follows the text. */
function ownHeight(row: Partial<IRowData> | undefined): number | undefined {
  return row?.ia === 0 || (row?.ia === undefined && row?.ah === undefined) ? row?.h : undefined;
}

function readRowData(rows: readonly FileRow[], styleId: (index: number) => string | undefined): Record<number, Partial<IRowData>> {
  const out: Record<number, Partial<IRowData>> = {};
  for (const { row, attributes } of rows) {
    const get = (name: string): string | undefined => new RegExp(`(?:^|\\s)${name}="([^"]*)"`).exec(attributes)?.[1];
    const data: Partial<IRowData> = {};
    if (attributes.includes('ht="')) {
      const height = heightPixels(Number(get('ht')));
      Object.assign(data, isTrue(get('customHeight')) ? { h: height, ia: 0 } : { h: height, ah: height, ia: 1 });
    }
    if (attributes.includes('hidden="') && isTrue(get('hidden'))) data.hd = 1;
    const style = attributes.includes('customFormat="') && isTrue(get('customFormat')) ? styleId(Number(get('s') ?? 0)) : undefined;
    if (style !== undefined) data.s = style;
    if (Object.keys(data).length > 0) out[row] = data;
  }
  return out;
}

function readColumnData(xml: WorksheetXml, styleId: (index: number) => string | undefined, columns: number): Record<number, Partial<IColumnData>> {
  const out: Record<number, Partial<IColumnData>> = {};
  for (const { attributes } of children(child(xml.root, 'cols'), 'col')) {
    const style = styleId(Number(attributes.style ?? 0));
    for (let column = Number(attributes.min) - 1; column < Math.min(Number(attributes.max), columns); column++) {
      out[column] = {
        ...(attributes.width === undefined ? {} : { w: widthPixels(Number(attributes.width)) }),
        ...(isTrue(attributes.hidden) ? { hd: 1 as const } : {}),
        ...(style === undefined ? {} : { s: style }),
      };
    }
  }
  return out;
}

/** Columns the snapshot does not reach keep what the file says of them. */
function patchColumns(xml: WorksheetXml, before: Layout | null, after: Partial<IWorksheetData>, styleIndex: (style: IColumnData['s']) => number): void {
  const was = before?.columnData ?? {};
  const is = after.columnData ?? {};
  const reach = after.columnCount ?? 0;
  const standard = after.defaultColumnWidth ?? standardWidth;
  const width = (data: Partial<IColumnData> | undefined): number => data?.w ?? standard;
  const look = (data: Partial<IColumnData> | undefined): string => `${width(data)}|${data?.hd ? 1 : 0}|${styleIndex(data?.s)}`;
  const touched = [...new Set([...Object.keys(was), ...Object.keys(is)])].map(Number).filter((column) => look(was[column]) !== look(is[column]));
  if (touched.length === 0) return;
  const old = children(child(xml.root, 'cols'), 'col');
  const columns: string[] = [];
  for (let column = 0; column < reach; column++) {
    const data = is[column];
    const own = old.find(({ attributes }) => Number(attributes.min) - 1 <= column && column < Number(attributes.max));
    if (!own && look(data) === look(undefined)) continue;
    const style = styleIndex(data?.s);
    const rest = look(was[column]) === look(data) && own ? own.attributes : {};
    columns.push(
      write('col', {
        ...rest,
        min: column + 1,
        max: column + 1,
        width: rest.width ?? columnChars(width(data)),
        style: style || undefined,
        hidden: data?.hd ? 1 : undefined,
        customWidth: rest.customWidth ?? (data?.w === undefined ? undefined : 1),
      }),
    );
  }
  for (const { attributes } of old) {
    if (Number(attributes.max) > reach) columns.push(write('col', { ...attributes, min: Math.max(Number(attributes.min), reach + 1) }));
  }
  xml.replace('cols', columns.length === 0 ? '' : write('cols', {}, columns.join('')));
}

function readFreeze(xml: WorksheetXml): IFreeze {
  const view = descend(xml.root, 'sheetViews', 'sheetView');
  const pane = child(view, 'pane');
  if (!pane || !(pane.attributes.state ?? 'split').startsWith('frozen')) return { ...noFreeze };
  const xSplit = Number(pane.attributes.xSplit ?? 0);
  const ySplit = Number(pane.attributes.ySplit ?? 0);
  const top = parseRange(view?.attributes.topLeftCell ?? '');
  return { xSplit, ySplit, startRow: ySplit > 0 ? (top?.startRow ?? 0) + ySplit : -1, startColumn: xSplit > 0 ? (top?.startColumn ?? 0) + xSplit : -1 };
}

/** Frozen columns and rows. */
function frozen(freeze: IFreeze | undefined): [number, number] {
  return [Math.max(0, freeze?.xSplit ?? 0), Math.max(0, freeze?.ySplit ?? 0)];
}

function patchView(xml: WorksheetXml, after: Partial<IWorksheetData>): void {
  const [xSplit, ySplit] = frozen(after.freeze);
  const view = descend(xml.root, 'sheetViews', 'sheetView');
  const active = xSplit > 0 && ySplit > 0 ? 'bottomRight' : ySplit > 0 ? 'bottomLeft' : 'topRight';
  const topLeft = rangeName({ startRow: ySplit, endRow: ySplit, startColumn: xSplit, endColumn: xSplit });
  const pane = xSplit + ySplit === 0 ? '' : write('pane', { xSplit: xSplit || undefined, ySplit: ySplit || undefined, topLeftCell: topLeft, activePane: active, state: 'frozen' });
  const kept = (view?.children ?? []).filter(({ name }) => name !== 'pane' && name !== 'selection').map((element) => sourceOf(xml.source, element));
  const selection = pane === '' ? '' : write('selection', { pane: active });
  const attributes = view?.attributes ?? { workbookViewId: 0, showGridLines: after.showGridlines === 0 ? 0 : undefined };
  const others = children(child(xml.root, 'sheetViews'), 'sheetView').slice(1).map((element) => sourceOf(xml.source, element));
  xml.replace('sheetViews', write('sheetViews', {}, write('sheetView', { ...attributes, topLeftCell: undefined }, pane + selection + kept.join('')) + others.join('')));
}

function patchTabColor(xml: WorksheetXml, tab: string | null): void {
  const properties = child(xml.root, 'sheetPr');
  const kept = (properties?.children ?? []).filter(({ name }) => name !== 'tabColor').map((element) => sourceOf(xml.source, element));
  const inner = (tab === null ? '' : write('tabColor', { rgb: tab })) + kept.join('');
  const attributes = properties?.attributes ?? {};
  xml.replace('sheetPr', inner === '' && Object.keys(attributes).length === 0 ? '' : write('sheetPr', attributes, inner));
}

function widthPixels(chars: number): number {
  return Math.trunc(((256 * chars + Math.trunc(128 / digitPixels)) / 256) * digitPixels);
}

function columnChars(pixels: number): number {
  return Math.round((pixels / digitPixels) * 10_000) / 10_000;
}

function heightPixels(points: number): number {
  return Math.round(points * pixelsPerPoint);
}

function same(one: readonly IRange[], other: readonly IRange[]): boolean {
  const names = (ranges: readonly IRange[]): string => ranges.map(rangeName).sort().join(' ');
  return names(one) === names(other);
}

/** How many columns have cells. */
export function columnsInUse(rows: readonly FileRow[]): number {
  return rows.reduce((most, { cells }) => Math.max(most, (cells.at(-1)?.column ?? -1) + 1), 0);
}

