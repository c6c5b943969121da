// Charts on a sheet: built, put in, taken out. They are kept, and drawn in a simple form where there is a screen.

import type { Worksheet } from '@univerjs/core';
import type { ShownChart } from '../../api.ts';
import { ServiceObject, type EnumMember } from '../base.ts';
import { ChartType } from '../charts.ts';
import { displayOf } from '../../engine/cell-values.ts';
import { mapCells, patterns } from './cells.ts';
import { whole, type SheetContext } from './context.ts';
import type { ChartRecord } from './extras.ts';
import type { LikeGoogle } from './google-types.ts';
import type { Range } from './range.ts';
import { refuse } from './refusals.ts';

/** As Google makes a chart without a size. */
const usual = { width: 600, height: 371 };

/** All charts of the workbook with the values of their first range as they are now. */
export function shownCharts(context: SheetContext): ShownChart[] {
  return context.extras.data.charts.flatMap((record) => {
    const worksheet = context.engine.workbook.getSheetBySheetId(record.sheetId);
    return worksheet ? [shown(context, worksheet, record)] : [];
  });
}

function shown(context: SheetContext, worksheet: Worksheet, { id, sheetId, type, ranges, headers, position, options }: ChartRecord): ShownChart {
  const [area] = ranges;
  const pattern = patterns(context, worksheet);
  const words = area ? mapCells(context, worksheet, area, (cell, row, column) => displayOf(cell, pattern(row, column, cell), context.env.spreadsheetLocale)) : [];
  const numbers = area ? mapCells(context, worksheet, area, (cell) => (typeof cell?.v === 'number' ? cell.v : 0)) : [];
  const size = (name: 'width' | 'height'): number => (typeof options[name] === 'number' ? options[name] : usual[name]);
  return {
    id,
    sheetId,
    type,
    title: typeof options['title'] === 'string' ? options['title'] : '',
    colours: Array.isArray(options['colors']) ? options['colors'].map(String) : [],
    width: size('width'),
    height: size('height'),
    position,
    series: (headers > 0 ? words[headers - 1] : undefined)?.slice(1) ?? [],
    rows: words.slice(headers).map(([label = ''], index) => ({ label, values: numbers[headers + index]?.slice(1) ?? [] })),
  };
}

export function chartsOf(context: SheetContext, worksheet: Worksheet): EmbeddedChart[] {
  return context.extras.data.charts.filter(({ sheetId }) => sheetId === worksheet.getSheetId()).map((record) => new EmbeddedChart(context, record));
}

/** A chart without an id is new; one that stands on a sheet is changed in place. */
export function putChart(context: SheetContext, worksheet: Worksheet, { record_ }: EmbeddedChart): void {
  const { data } = context.extras;
  const index = data.charts.findIndex(({ id }) => id === record_.id);
  if (index >= 0) data.charts[index] = { ...structuredClone(record_), sheetId: worksheet.getSheetId() };
  else data.charts.push({ ...structuredClone(record_), id: context.extras.id(), sheetId: worksheet.getSheetId() });
  context.changed?.();
}

export function takeChart(context: SheetContext, worksheet: Worksheet, { record_ }: EmbeddedChart): void {
  const { data } = context.extras;
  const left = data.charts.filter(({ id, sheetId }) => id !== record_.id || sheetId !== worksheet.getSheetId());
  if (left.length === data.charts.length) throw refuse.noSuchChart();
  data.charts = left;
  context.changed?.();
}

type Google = GoogleAppsScript.Spreadsheet.EmbeddedChart;

export class EmbeddedChart extends ServiceObject implements LikeGoogle<Google, EmbeddedChart> {
  readonly className_ = 'SpreadsheetApp.EmbeddedChart';
  constructor(
    private readonly context_: SheetContext,
    readonly record_: ChartRecord,
  ) {
    super();
  }
  /** Null until it stands on a sheet. */
  getChartId(): number | null {
    return this.record_.id || null;
  }
  getRanges(): Range[] {
    return rangesOf(this.context_, this.record_);
  }
  getNumHeaders(): number {
    return this.record_.headers;
  }
  getContainerInfo(): ContainerInfo {
    return new ContainerInfo(this.record_.position);
  }
  getOptions(): ChartOptions {
    return new ChartOptions(this.record_.options);
  }
  modify(): EmbeddedChartBuilder {
    return new EmbeddedChartBuilder(this.context_, structuredClone(this.record_));
  }
}

/** Where a chart stands. */
export class ContainerInfo extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.ContainerInfo, ContainerInfo> {
  readonly className_ = 'SpreadsheetApp.ContainerInfo';
  constructor(private readonly position_: ChartRecord['position']) {
    super();
  }
  getAnchorRow(): number {
    return this.position_.row;
  }
  getAnchorColumn(): number {
    return this.position_.column;
  }
  getOffsetX(): number {
    return this.position_.x;
  }
  getOffsetY(): number {
    return this.position_.y;
  }
}

/** What was set with `setOption`; null for what was not. */
export class ChartOptions extends ServiceObject {
  readonly className_ = 'Charts.ChartOptions';
  constructor(private readonly options_: ChartRecord['options']) {
    super();
  }
  get(option: string): unknown {
    return this.options_[String(option)] ?? null;
  }
  getOrDefault(option: string): unknown {
    return this.get(option);
  }
}

function rangesOf(context: SheetContext, record: ChartRecord): Range[] {
  const worksheet = context.engine.workbook.getSheetBySheetId(record.sheetId);
  if (!worksheet) throw refuse.gone();
  return record.ranges.map((area) => context.range(worksheet, area));
}

type GoogleBuilder = GoogleAppsScript.Spreadsheet.EmbeddedChartBuilder;

export class EmbeddedChartBuilder extends ServiceObject implements LikeGoogle<GoogleBuilder, EmbeddedChartBuilder> {
  readonly className_ = 'SpreadsheetApp.EmbeddedChartBuilder';
  override readonly signatures_ = {
    addRange: ['SpreadsheetApp.Range'],
    removeRange: ['SpreadsheetApp.Range'],
    setChartType: ['Charts.ChartType'],
    setNumHeaders: ['Integer'],
    setOption: ['String,Object'],
    setPosition: ['Integer,Integer,Integer,Integer'],
  };
  constructor(
    private readonly context_: SheetContext,
    private readonly record_: ChartRecord,
  ) {
    super();
  }
  addRange(range: Range): EmbeddedChartBuilder {
    this.record_.ranges.push({ ...range.area_ });
    return this;
  }
  removeRange(range: Range): EmbeddedChartBuilder {
    const gone = JSON.stringify(range.area_);
    this.record_.ranges = this.record_.ranges.filter((area) => JSON.stringify(area) !== gone);
    return this;
  }
  clearRanges(): EmbeddedChartBuilder {
    this.record_.ranges = [];
    return this;
  }
  getRanges(): Range[] {
    return rangesOf(this.context_, this.record_);
  }
  getChartType(): EnumMember {
    return ChartType.of(this.record_.type as never);
  }
  setChartType(type: EnumMember): EmbeddedChartBuilder {
    this.record_.type = type.name;
    return this;
  }
  setNumHeaders(headers: number): EmbeddedChartBuilder {
    this.record_.headers = whole(headers);
    return this;
  }
  setOption(option: string, value: unknown): EmbeddedChartBuilder {
    this.record_.options[String(option)] = value;
    return this;
  }
  setPosition(anchorRowPos: number, anchorColPos: number, offsetX: number, offsetY: number): EmbeddedChartBuilder {
    this.record_.position = { row: whole(anchorRowPos), column: whole(anchorColPos), x: whole(offsetX), y: whole(offsetY) };
    return this;
  }
  build(): EmbeddedChart {
    return new EmbeddedChart(this.context_, structuredClone(this.record_));
  }
}

export function newChart(context: SheetContext, worksheet: Worksheet): EmbeddedChartBuilder {
  return new EmbeddedChartBuilder(context, { id: 0, sheetId: worksheet.getSheetId(), type: 'COLUMN', ranges: [], headers: 0, position: { row: 1, column: 1, x: 0, y: 0 }, options: {} });
}
