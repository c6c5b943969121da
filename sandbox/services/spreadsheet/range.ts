// A range as a script holds it: everything below, and what changes the sheet around the values.

import { AddWorksheetMergeMutation, RemoveWorksheetMergeCommand } from '@univerjs/sheets';
import type { EnumMember } from '../base.ts';
import { areaOfRange, engineRange, overlaps, target } from './context.ts';
import { copyRange, pasteKind, type CopyOptions } from './copy.ts';
import { addMetadata, DeveloperMetadataFinder, lineOf, metadataAt, type DeveloperMetadata } from './developer-metadata.ts';
import { createFilter, Filter, filterModel } from './filter.ts';
import type { LikeGoogle } from './google-types.ts';
import { protect, type Protection } from './protection.ts';
import { checkProtection } from './protections.ts';
import { refuse } from './refusals.ts';
import { RangeRules } from './range-rules.ts';
import type { Sheet } from './sheet.ts';
import { sortRange, type SortKey } from './sort.ts';
import { TextFinder } from './text-finder.ts';
import { emptyCells } from './writing.ts';

export interface ClearOptions {
  contentsOnly?: boolean | undefined;
  formatOnly?: boolean | undefined;
  validationsOnly?: boolean | undefined;
  commentsOnly?: boolean | undefined;
}

export class Range extends RangeRules implements LikeGoogle<GoogleAppsScript.Spreadsheet.Range, Range> {
  override readonly signatures_ = {
    getCell: ['Integer,Integer'],
    offset: ['Integer,Integer', 'Integer,Integer,Integer', 'Integer,Integer,Integer,Integer'],
    getValue: [''],
    getValues: [''],
    getDisplayValue: [''],
    getDisplayValues: [''],
    getFormula: [''],
    getFormulas: [''],
    setValue: ['Object'],
    setValues: ['Object[][]'],
    setFormula: ['String'],
    setFormulas: ['Object[][]'],
    setNumberFormat: ['String'],
    setNumberFormats: ['Object[][]'],
    setNote: ['String'],
    setNotes: ['Object[][]'],
    setDataValidation: ['SpreadsheetApp.DataValidation'],
    setDataValidations: ['Object[][]'],
    setBackground: ['String'],
    setBackgrounds: ['Object[][]'],
    setFontColor: ['String'],
    setFontColors: ['Object[][]'],
    setFontWeight: ['String'],
    setFontWeights: ['Object[][]'],
    setFontSize: ['Integer'],
    setFontStyle: ['String'],
    setFontLine: ['String'],
    setHorizontalAlignment: ['String'],
    setVerticalAlignment: ['String'],
    setWrap: ['Boolean'],
    setWrapStrategy: ['SpreadsheetApp.WrapStrategy'],
    setBorder: ['Object,Object,Object,Object,Object,Object', 'Object,Object,Object,Object,Object,Object,String,SpreadsheetApp.BorderStyle'],
    createTextFinder: ['String'],
  };

  clear(options: ClearOptions = {}): Range {
    const { contentsOnly, formatOnly, validationsOnly, commentsOnly } = options;
    const all = !contentsOnly && !formatOnly && !validationsOnly && !commentsOnly;
    if (all || contentsOnly || formatOnly) emptyCells(this.context_, this.worksheet_, [this.area_], { contents: all || contentsOnly === true, formats: all || formatOnly === true });
    if (all || validationsOnly) this.clearDataValidations();
    if (commentsOnly) this.clearNote();
    return this;
  }

  /** A column of the sheet (counted from 1), `{ column, ascending }`, or a list of these. */
  sort(sortSpecObj: unknown): Range {
    sortRange(this, (Array.isArray(sortSpecObj) ? sortSpecObj : [sortSpecObj]) as SortKey[]);
    return this;
  }
  createFilter(): Filter {
    return createFilter(this.context_, this.worksheet_, this);
  }
  getFilter(): Filter | null {
    const model = filterModel(this.context_, this.worksheet_);
    return model && overlaps(areaOfRange(model.getRange(), this.worksheet_), this.area_) ? new Filter(this.context_, this.worksheet_) : null;
  }

  copyTo(destination: Range, options?: EnumMember | CopyOptions, transposed = false): void {
    copyRange(this, destination, pasteKind(options), transposed);
  }
  copyValuesToRange(sheet: Sheet | number, column: number, columnEnd: number, row: number, rowEnd: number): void {
    copyRange(this, this.context_.range(this.sheet_(sheet), { row, column, rows: rowEnd - row + 1, columns: columnEnd - column + 1 }), 'PASTE_VALUES', false);
  }
  copyFormatToRange(sheet: Sheet | number, column: number, columnEnd: number, row: number, rowEnd: number): void {
    copyRange(this, this.context_.range(this.sheet_(sheet), { row, column, rows: rowEnd - row + 1, columns: columnEnd - column + 1 }), 'PASTE_FORMAT', false);
  }

  private sheet_(sheet: Sheet | number): Range['worksheet_'] {
    const found = typeof sheet === 'number' ? this.context_.spreadsheet.getSheetById(sheet) : sheet;
    if (!found) throw refuse.gone();
    return found.worksheet_;
  }

  merge(): Range {
    return this.merge_([this.area_]);
  }
  mergeAcross(): Range {
    return this.merge_(Array.from({ length: this.area_.rows }, (_, i) => ({ ...this.area_, row: this.area_.row + i, rows: 1 })));
  }
  mergeVertically(): Range {
    return this.merge_(Array.from({ length: this.area_.columns }, (_, i) => ({ ...this.area_, column: this.area_.column + i, columns: 1 })));
  }
  private merge_(areas: Range['area_'][]): Range {
    checkProtection(this.context_, this.worksheet_, this.area_);
    this.breakApart();
    for (const area of areas) {
      if (area.rows * area.columns === 1) continue;
      // As on Google, only the first cell keeps its value.
      const others = [
        ...(area.columns > 1 ? [{ ...area, column: area.column + 1, columns: area.columns - 1, rows: 1 }] : []),
        ...(area.rows > 1 ? [{ ...area, row: area.row + 1, rows: area.rows - 1 }] : []),
      ];
      emptyCells(this.context_, this.worksheet_, others, { contents: true, formats: false });
      this.context_.engine.run(AddWorksheetMergeMutation.id, { ...target(this.context_, this.worksheet_), ranges: [engineRange(area)] });
    }
    return this;
  }
  breakApart(): Range {
    checkProtection(this.context_, this.worksheet_, this.area_);
    if (this.isPartOfMerge()) this.context_.engine.run(RemoveWorksheetMergeCommand.id, { ...target(this.context_, this.worksheet_), ranges: [engineRange(this.area_)] });
    return this;
  }
  isPartOfMerge(): boolean {
    return this.worksheet_.getMergeData().some((merge) => overlaps(areaOfRange(merge, this.worksheet_), this.area_));
  }
  getMergedRanges(): Range[] {
    return this.worksheet_
      .getMergeData()
      .map((merge) => areaOfRange(merge, this.worksheet_))
      .filter((area) => overlaps(area, this.area_))
      .map((area) => this.context_.range(this.worksheet_, area));
  }

  protect(): Protection {
    return protect(this.context_, this.worksheet_, this.area_);
  }
  canEdit(): boolean {
    try {
      checkProtection(this.context_, this.worksheet_, this.area_);
      return true;
    } catch {
      return false;
    }
  }

  addDeveloperMetadata(key: string, ...rest: [value?: string | EnumMember, visibility?: EnumMember]): Range {
    addMetadata(this.context_, lineOf(this), key, rest);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    const place = lineOf(this);
    return metadataAt(this.context_, (other) => JSON.stringify(other) === JSON.stringify(place));
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    const sheetId = this.worksheet_.getSheetId();
    const { row, column, rows, columns } = this.area_;
    return new DeveloperMetadataFinder(this.context_, (place) => {
      if (place.type === 'ROW') return place.sheetId === sheetId && place.index < row + rows && row < place.index + place.count;
      return place.type === 'COLUMN' && place.sheetId === sheetId && place.index < column + columns && column < place.index + place.count;
    });
  }

  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.context_, () => [this], findText);
  }
}
