// What Google keeps of a spreadsheet and the workbook data has no place for: developer metadata, protections, charts, who owns it.

import { InsertColMutation, InsertRowMutation, MoveColsMutation, MoveRowsMutation, RemoveColMutation, RemoveRowMutation, RemoveSheetMutation } from '@univerjs/sheets';
import type { IRange } from '@univerjs/core';

export interface MetadataRecord {
  id: number;
  key: string;
  value: string | null;
  visibility: 'DOCUMENT' | 'PROJECT';
  /** Rows and columns count from 1. */
  location: { type: 'SPREADSHEET' } | { type: 'SHEET'; sheetId: string } | { type: 'ROW' | 'COLUMN'; sheetId: string; index: number; count: number };
}

export interface ProtectionRecord {
  id: number;
  sheetId: string;
  type: 'RANGE' | 'SHEET';
  /** Counts from 1; for a sheet the whole of it, whatever its size. */
  area: { row: number; column: number; rows: number; columns: number } | null;
  unprotected: { row: number; column: number; rows: number; columns: number }[];
  description: string;
  warningOnly: boolean;
  domainEdit: boolean;
  editors: string[];
  namedRange: string | null;
}

type Cells = { row: number; column: number; rows: number; columns: number };

export interface ChartRecord {
  /** 0 until it stands on a sheet. */
  id: number;
  sheetId: string;
  /** As `Charts.ChartType` names it. */
  type: string;
  /** On its own sheet; rows and columns count from 1. */
  ranges: Cells[];
  headers: number;
  position: { row: number; column: number; x: number; y: number };
  options: Record<string, unknown>;
}

interface Data {
  owner: string;
  nextId: number;
  metadata: MetadataRecord[];
  protections: ProtectionRecord[];
  charts: ChartRecord[];
}

type Span = { start: number; count: number };

/** Made from what `toJSON` gave; anything else starts empty. `owner` is the first person who works in the spreadsheet. */
export class SheetExtras {
  readonly data: Data;

  constructor(saved: unknown, owner: string) {
    const old = (saved ?? {}) as Partial<Data>;
    this.data = { owner: old.owner ?? owner, nextId: old.nextId ?? 1, metadata: structuredClone(old.metadata ?? []), protections: structuredClone(old.protections ?? []), charts: structuredClone(old.charts ?? []) };
  }
  toJSON(): unknown {
    return structuredClone(this.data);
  }
  id(): number {
    // Google's ids are large and say nothing.
    return 100_000_000 + this.data.nextId++ * 7919;
  }

  /** Moves rows and columns along with a structural change of the sheet, whoever made it. */
  follow(command: string, params: unknown): void {
    const { subUnitId: sheetId, range, sourceRange, targetRange } = params as { subUnitId: string; range?: IRange; sourceRange?: IRange; targetRange?: IRange };
    if (command === InsertRowMutation.id) this.#shift(sheetId, 'row', (span) => inserted(span, range!.startRow + 1, range!.endRow - range!.startRow + 1));
    else if (command === InsertColMutation.id) this.#shift(sheetId, 'column', (span) => inserted(span, range!.startColumn + 1, range!.endColumn - range!.startColumn + 1));
    else if (command === RemoveRowMutation.id) this.#shift(sheetId, 'row', (span) => removed(span, range!.startRow + 1, range!.endRow - range!.startRow + 1));
    else if (command === RemoveColMutation.id) this.#shift(sheetId, 'column', (span) => removed(span, range!.startColumn + 1, range!.endColumn - range!.startColumn + 1));
    else if (command === MoveRowsMutation.id) this.#shift(sheetId, 'row', (span) => moved(span, sourceRange!.startRow + 1, sourceRange!.endRow - sourceRange!.startRow + 1, targetRange!.startRow + 1));
    else if (command === MoveColsMutation.id) this.#shift(sheetId, 'column', (span) => moved(span, sourceRange!.startColumn + 1, sourceRange!.endColumn - sourceRange!.startColumn + 1, targetRange!.startColumn + 1));
    else if (command === RemoveSheetMutation.id) this.#forget(sheetId);
  }

  #forget(sheetId: string): void {
    this.data.metadata = this.data.metadata.filter(({ location }) => location.type === 'SPREADSHEET' || location.sheetId !== sheetId);
    this.data.protections = this.data.protections.filter((protection) => protection.sheetId !== sheetId);
    this.data.charts = this.data.charts.filter((chart) => chart.sheetId !== sheetId);
  }

  #shift(sheetId: string, axis: 'row' | 'column', change: (span: Span) => Span | null): void {
    this.data.metadata = this.data.metadata.filter(({ location }) => {
      if (location.type !== (axis === 'row' ? 'ROW' : 'COLUMN') || location.sheetId !== sheetId) return true;
      const span = change({ start: location.index, count: location.count });
      if (span) Object.assign(location, { index: span.start, count: span.count });
      return span !== null;
    });
    const count = axis === 'row' ? 'rows' : 'columns';
    const shifted = (area: NonNullable<ProtectionRecord['area']>): boolean => {
      const span = change({ start: area[axis], count: area[count] });
      if (span) Object.assign(area, { [axis]: span.start, [count]: span.count });
      return span !== null;
    };
    this.data.protections = this.data.protections.filter((protection) => {
      if (protection.sheetId !== sheetId) return true;
      protection.unprotected = protection.unprotected.filter(shifted);
      return !protection.area || shifted(protection.area);
    });
    for (const chart of this.data.charts) {
      if (chart.sheetId !== sheetId) continue;
      chart.ranges = chart.ranges.filter(shifted);
      // A chart whose cell is taken out stays where it is.
      chart.position[axis] = change({ start: chart.position[axis], count: 1 })?.start ?? chart.position[axis];
    }
  }
}

function inserted({ start, count }: Span, at: number, n: number): Span {
  if (at <= start) return { start: start + n, count };
  return at < start + count ? { start, count: count + n } : { start, count };
}

function removed({ start, count }: Span, at: number, n: number): Span | null {
  const before = Math.max(0, Math.min(start, at + n) - at);
  const within = Math.max(0, Math.min(start + count, at + n) - Math.max(start, at));
  return count === within ? null : { start: start - before, count: count - within };
}

/** `to` is where the block is put, counted before it is taken away. A span wider than one follows its first line. */
function moved({ start, count }: Span, from: number, n: number, to: number): Span {
  if (start >= from && start < from + n) return { start: to > from ? start + (to - from - n) : start - (from - to), count };
  if (to > from) return start >= from + n && start < to ? { start: start - n, count } : { start, count };
  return start >= to && start < from ? { start: start + n, count } : { start, count };
}
