// A sheet as a script holds it: everything below, and what is kept on it as a whole.

import type { EnumMember } from '../base.ts';
import { chartsOf, newChart, putChart, takeChart, type EmbeddedChart, type EmbeddedChartBuilder } from './charts.ts';
import { formatRules, setFormatRules, type ConditionalFormatRule } from './conditional-format.ts';
import { addMetadata, DeveloperMetadataFinder, metadataAt, type DeveloperMetadata } from './developer-metadata.ts';
import { Filter, filterModel } from './filter.ts';
import type { LikeGoogle } from './google-types.ts';
import { namedRanges, type NamedRange } from './named-range.ts';
import { protect, protectionsOf, type Protection } from './protection.ts';
import type { ClearOptions } from './range.ts';
import { SheetView } from './sheet-view.ts';
import type { Spreadsheet } from './spreadsheet.ts';
import { TextFinder } from './text-finder.ts';
import { contentsOf, writeContents } from './writing.ts';
import { whole } from './context.ts';

export class Sheet extends SheetView implements LikeGoogle<GoogleAppsScript.Spreadsheet.Sheet, Sheet> {
  override readonly signatures_ = {
    getRange: ['String', 'Integer,Integer', 'Integer,Integer,Integer', 'Integer,Integer,Integer,Integer'],
    getRangeList: ['String[]'],
    setName: ['String'],
    appendRow: ['Object[]'],
    insertRowAfter: ['Integer'],
    insertRowBefore: ['Integer'],
    insertRowsAfter: ['Integer,Integer'],
    insertRowsBefore: ['Integer,Integer'],
    insertRows: ['Integer', 'Integer,Integer'],
    insertColumnAfter: ['Integer'],
    insertColumnBefore: ['Integer'],
    insertColumnsAfter: ['Integer,Integer'],
    insertColumnsBefore: ['Integer,Integer'],
    insertColumns: ['Integer', 'Integer,Integer'],
    deleteRow: ['Integer'],
    deleteRows: ['Integer,Integer'],
    deleteColumn: ['Integer'],
    deleteColumns: ['Integer,Integer'],
    moveRows: ['SpreadsheetApp.Range,Integer'],
    moveColumns: ['SpreadsheetApp.Range,Integer'],
    setFrozenRows: ['Integer'],
    setFrozenColumns: ['Integer'],
    getColumnWidth: ['Integer'],
    setColumnWidth: ['Integer,Integer'],
    setColumnWidths: ['Integer,Integer,Integer'],
    setRowHeight: ['Integer,Integer'],
    setTabColor: ['String'],
    sort: ['Integer', 'Integer,Boolean'],
    setConditionalFormatRules: ['Object[]'],
    getProtections: ['SpreadsheetApp.ProtectionType'],
    copyTo: ['SpreadsheetApp.Spreadsheet'],
    createTextFinder: ['String'],
    insertChart: ['SpreadsheetApp.EmbeddedChart'],
    removeChart: ['SpreadsheetApp.EmbeddedChart'],
    updateChart: ['SpreadsheetApp.EmbeddedChart'],
  };

  /** Written below the last row with content, in one step. As measured, a text format of those cells does not protect the values. */
  appendRow(rowContents: readonly unknown[]): Sheet {
    if (rowContents.length === 0) return this;
    const row = this.getLastRow() + 1;
    if (row > this.getMaxRows()) this.insertRowsAfter(this.getMaxRows(), row - this.getMaxRows());
    if (rowContents.length > this.getMaxColumns()) this.insertColumnsAfter(this.getMaxColumns(), rowContents.length - this.getMaxColumns());
    const area = { row, column: 1, rows: 1, columns: rowContents.length };
    writeContents(this.context_, this.worksheet_, area, contentsOf(this.context_, this.worksheet_, area, [rowContents], false));
    return this;
  }

  /** Frozen rows stay where they are. */
  sort(columnPosition: number, ascending = true): Sheet {
    const first = this.getFrozenRows() + 1;
    const last = this.getLastRow();
    if (last > first) this.getRange(first, 1, last - first + 1, Math.max(whole(columnPosition), this.getLastColumn())).sort({ column: whole(columnPosition), ascending });
    return this;
  }
  getFilter(): Filter | null {
    return filterModel(this.context_, this.worksheet_) ? new Filter(this.context_, this.worksheet_) : null;
  }

  clear(options: Pick<ClearOptions, 'contentsOnly' | 'formatOnly'> = {}): Sheet {
    const all = this.whole_();
    if (options.contentsOnly) all.clearContent();
    else if (options.formatOnly) this.clearFormats();
    else {
      all.clear({ contentsOnly: true, formatOnly: true });
      this.clearConditionalFormatRules();
    }
    return this;
  }
  clearContents(): Sheet {
    this.whole_().clearContent();
    return this;
  }
  clearFormats(): Sheet {
    this.whole_().clearFormat();
    this.clearConditionalFormatRules();
    return this;
  }
  clearNotes(): Sheet {
    this.getDataRange().clearNote();
    return this;
  }
  getConditionalFormatRules(): ConditionalFormatRule[] {
    return formatRules(this.context_, this.worksheet_);
  }
  setConditionalFormatRules(rules: ConditionalFormatRule[]): void {
    setFormatRules(this.context_, this.worksheet_, rules);
  }
  clearConditionalFormatRules(): void {
    setFormatRules(this.context_, this.worksheet_, []);
  }

  newChart(): EmbeddedChartBuilder {
    return newChart(this.context_, this.worksheet_);
  }
  getCharts(): EmbeddedChart[] {
    return chartsOf(this.context_, this.worksheet_);
  }
  insertChart(chart: EmbeddedChart): void {
    putChart(this.context_, this.worksheet_, chart);
  }
  updateChart(chart: EmbeddedChart): void {
    putChart(this.context_, this.worksheet_, chart);
  }
  removeChart(chart: EmbeddedChart): void {
    takeChart(this.context_, this.worksheet_, chart);
  }

  protect(): Protection {
    return protect(this.context_, this.worksheet_, null);
  }
  getProtections(type: EnumMember): Protection[] {
    return protectionsOf(this.context_, type, this.worksheet_.getSheetId());
  }
  getNamedRanges(): NamedRange[] {
    return namedRanges(this.context_, this.worksheet_);
  }

  addDeveloperMetadata(key: string, ...rest: [value?: string | EnumMember, visibility?: EnumMember]): Sheet {
    addMetadata(this.context_, { type: 'SHEET', sheetId: this.worksheet_.getSheetId() }, key, rest);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    const id = this.worksheet_.getSheetId();
    return metadataAt(this.context_, (place) => place.type === 'SHEET' && place.sheetId === id);
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const id = this.worksheet_.getSheetId();
    return new DeveloperMetadataFinder(this.context_, (place) => place.type !== 'SPREADSHEET' && place.sheetId === id);
  }

  copyTo(spreadsheet: Spreadsheet): Sheet {
    return spreadsheet.copySheet_(this);
  }
  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.context_, () => [this.getDataRange()], findText);
  }
}
