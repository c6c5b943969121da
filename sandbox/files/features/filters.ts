// The filter of a tab: its range, what each column lets through, and the rows it hides.

import type { BooleanNumber } from '@univerjs/core';
import type { CustomFilterOperator, IAutoFilter, ICustomFilter, IFilterColumn } from '@univerjs/sheets-filter';
import type { FileRow } from '../cells.ts';
import { parseRange, rangeName } from '../references.ts';
import { child, children, isTrue, sourceOf, write, type XmlElement } from '../xml.ts';
import type { WorksheetXml } from '../worksheet-xml.ts';
import { equal, type Feature } from './feature.ts';

export const filters: Feature<IAutoFilter | null> = {
  resource: 'SHEET_FILTER_PLUGIN',
  nothing: null,
  async read({ xml }) {
    return readFilter(xml);
  },
  async patch({ xml }, before, after) {
    if (equal(essence(before), essence(after))) return;
    if (!after) {
      xml.replace('autoFilter', '');
      return;
    }
    const element = child(xml.root, 'autoFilter');
    const start = element ? (parseRange(element.attributes.ref ?? '')?.startColumn ?? 0) : 0;
    const old = children(element, 'filterColumn');
    const columns = (after.filterColumns ?? []).map((column) => writeColumn(column, after.ref.startColumn));
    // Criteria the engine does not know (colours, top ten, this month) stay with their column.
    const unknown = old.filter((column) => readColumn(column, start) === null).flatMap((column) => {
      const offset = start + Number(column.attributes.colId) - after.ref.startColumn;
      return offset < 0 || (after.filterColumns ?? []).some(({ colId }) => colId === offset + after.ref.startColumn) ? [] : [sourceOf(xml.source, column).replace(/colId="\d+"/, `colId="${offset}"`)];
    });
    xml.replace('autoFilter', write('autoFilter', { ref: rangeName(after.ref) }, [...columns, ...unknown].join('')));
  },
};

/** The file marks rows a filter hides like any hidden row. Returns those within a filter that has criteria. */
export function filteredRows(xml: WorksheetXml, rows: readonly FileRow[]): Set<number> {
  const element = child(xml.root, 'autoFilter');
  const range = parseRange(element?.attributes.ref ?? '');
  if (!range || children(element, 'filterColumn').length === 0) return new Set();
  return new Set(rows.filter(({ row, attributes }) => row > range.startRow && row <= range.endRow && /(?:^|\s)hidden="(?:1|true)"/.test(attributes)).map(({ row }) => row));
}

function readFilter(xml: WorksheetXml): IAutoFilter | null {
  const element = child(xml.root, 'autoFilter');
  const ref = parseRange(element?.attributes.ref ?? '');
  if (!ref) return null;
  const filterColumns = children(element, 'filterColumn').flatMap((column) => readColumn(column, ref.startColumn) ?? []);
  return { ref, filterColumns };
}

function readColumn(column: XmlElement, start: number): IFilterColumn | null {
  const colId = start + Number(column.attributes.colId ?? 0);
  const values = child(column, 'filters');
  if (values && values.children.every(({ name }) => name === 'filter')) {
    return { colId, filters: { filters: children(values, 'filter').map(({ attributes }) => attributes.val ?? ''), ...(isTrue(values.attributes.blank) ? { blank: true as const } : {}) } };
  }
  const custom = child(column, 'customFilters');
  if (!custom) return null;
  const conditions = children(custom, 'customFilter').map(({ attributes }): ICustomFilter => ({ val: attributes.val ?? '', operator: (attributes.operator ?? 'equal') as CustomFilterOperator }));
  const [first, second] = conditions;
  if (!first) return null;
  return { colId, customFilters: { ...(isTrue(custom.attributes.and) ? { and: 1 as BooleanNumber.TRUE } : {}), customFilters: second ? [first, second] : [first] } };
}

function writeColumn(column: IFilterColumn, start: number): string {
  const inner = column.filters
    ? write('filters', { blank: column.filters.blank ? 1 : undefined }, (column.filters.filters ?? []).map((val) => write('filter', { val })).join(''))
    : column.customFilters
      ? write('customFilters', { and: column.customFilters.and ? 1 : undefined }, column.customFilters.customFilters.map(({ val, operator }) => write('customFilter', { operator: operator === 'equal' ? undefined : operator, val })).join(''))
      : '';
  return write('filterColumn', { colId: column.colId - start }, inner);
}

function essence(filter: IAutoFilter | null): object | null {
  if (!filter) return null;
  return { ref: rangeName(filter.ref), columns: (filter.filterColumns ?? []).map((column) => writeColumn(column, 0)).sort() };
}
