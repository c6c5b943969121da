// How a range looks: number formats, colours, fonts, alignment, wrapping, borders.

import type { IStyleData, Nullable } from '@univerjs/core';
import type { EnumMember } from '../base.ts';
import { mapCells } from './cells.ts';
import * as looks from './looks.ts';
import { checkProtection } from './protections.ts';
import { RangeValues } from './range-values.ts';
import type { Range } from './range.ts';

type FontLine = looks.FontLine;
type FontStyle = looks.FontStyle;
type FontWeight = looks.FontWeight;

export abstract class RangeFormats extends RangeValues {
  private looks_<T>(look: looks.Look<T>): T[][] {
    const { engine, env } = this.context_;
    const styles = engine.workbook.getStyles();
    const ofStyle = (style: Nullable<IStyleData | string>): IStyleData | undefined => (typeof style === 'string' ? (styles.get(style) ?? undefined) : (style ?? undefined));
    const result = mapCells(this.context_, this.worksheet_, this.area_, (cell, row, column) =>
      look.read({
        ...ofStyle(this.worksheet_.getColumnManager().getColumn(column)?.s),
        ...ofStyle(this.worksheet_.getRowManager().getRow(row)?.s),
        ...engine.style(cell),
      }),
    );
    env.meter.cellsRead(this.area_.rows * this.area_.columns);
    return result;
  }
  private look_<T>(look: looks.Look<T>): T {
    return this.getCell(1, 1).looks_(look)[0]![0]!;
  }
  private dress_(styleAt: (row: number, column: number) => IStyleData | null): Range {
    checkProtection(this.context_, this.worksheet_, this.area_);
    const { row, column, rows, columns } = this.area_;
    const cells: Record<number, Record<number, { s: IStyleData }>> = {};
    for (let i = 0; i < rows; i++) {
      const line: Record<number, { s: IStyleData }> = {};
      for (let j = 0; j < columns; j++) {
        const s = styleAt(i, j);
        if (s) line[column - 1 + j] = { s };
      }
      cells[row - 1 + i] = line;
    }
    this.context_.engine.writeCells(this.worksheet_, cells);
    this.context_.env.meter.cellsWritten(rows * columns);
    return this.self_;
  }
  private setLook_<T>(look: looks.Look<T>, value: T | null): Range {
    return this.dress_(() => look.style(value));
  }
  private setLooks_<T>(look: looks.Look<T>, values: readonly (readonly (T | null)[])[]): Range {
    this.checkSize_(values);
    return this.dress_((row, column) => look.style(values[row]![column]!));
  }

  getBackground(): string {
    return this.look_(looks.background);
  }
  getBackgrounds(): string[][] {
    return this.looks_(looks.background);
  }
  setBackground(value: string | null): Range {
    return this.setLook_(looks.background, value);
  }
  setBackgrounds(values: (string | null)[][]): Range {
    return this.setLooks_(looks.background, values);
  }
  getFontColor(): string {
    return this.look_(looks.fontColor);
  }
  getFontColors(): string[][] {
    return this.looks_(looks.fontColor);
  }
  setFontColor(value: string | null): Range {
    return this.setLook_(looks.fontColor, value);
  }
  setFontColors(values: unknown[][]): Range {
    return this.setLooks_(looks.fontColor, values as (string | null)[][]);
  }
  getFontWeight(): FontWeight {
    return this.look_(looks.fontWeight);
  }
  getFontWeights(): FontWeight[][] {
    return this.looks_(looks.fontWeight);
  }
  setFontWeight(value: FontWeight | null): Range {
    return this.setLook_(looks.fontWeight, value);
  }
  setFontWeights(values: (FontWeight | null)[][]): Range {
    return this.setLooks_(looks.fontWeight, values);
  }
  getFontStyle(): FontStyle {
    return this.look_(looks.fontStyle);
  }
  getFontStyles(): FontStyle[][] {
    return this.looks_(looks.fontStyle);
  }
  setFontStyle(value: FontStyle | null): Range {
    return this.setLook_(looks.fontStyle, value);
  }
  setFontStyles(values: (FontStyle | null)[][]): Range {
    return this.setLooks_(looks.fontStyle, values);
  }
  getFontLine(): FontLine {
    return this.look_(looks.fontLine);
  }
  getFontLines(): FontLine[][] {
    return this.looks_(looks.fontLine);
  }
  setFontLine(value: FontLine | null): Range {
    return this.setLook_(looks.fontLine, value);
  }
  setFontLines(values: (FontLine | null)[][]): Range {
    return this.setLooks_(looks.fontLine, values);
  }
  getFontSize(): number {
    return this.look_(looks.fontSize);
  }
  getFontSizes(): number[][] {
    return this.looks_(looks.fontSize);
  }
  setFontSize(value: number): Range {
    return this.setLook_(looks.fontSize, value);
  }
  setFontSizes(values: number[][]): Range {
    return this.setLooks_(looks.fontSize, values);
  }
  getFontFamily(): string {
    return this.look_(looks.fontFamily);
  }
  getFontFamilies(): string[][] {
    return this.looks_(looks.fontFamily);
  }
  setFontFamily(value: string | null): Range {
    return this.setLook_(looks.fontFamily, value);
  }
  setFontFamilies(values: (string | null)[][]): Range {
    return this.setLooks_(looks.fontFamily, values);
  }
  getHorizontalAlignment(): string {
    return this.look_(looks.horizontalAlignment);
  }
  getHorizontalAlignments(): string[][] {
    return this.looks_(looks.horizontalAlignment);
  }
  setHorizontalAlignment(value: string | null): Range {
    return this.setLook_(looks.horizontalAlignment, value);
  }
  setHorizontalAlignments(values: (string | null)[][]): Range {
    return this.setLooks_(looks.horizontalAlignment, values);
  }
  getVerticalAlignment(): string {
    return this.look_(looks.verticalAlignment);
  }
  getVerticalAlignments(): string[][] {
    return this.looks_(looks.verticalAlignment);
  }
  setVerticalAlignment(value: string | null): Range {
    return this.setLook_(looks.verticalAlignment, value);
  }
  setVerticalAlignments(values: (string | null)[][]): Range {
    return this.setLooks_(looks.verticalAlignment, values);
  }
  getWrapStrategy(): EnumMember {
    return this.look_(looks.wrapStrategy);
  }
  getWrapStrategies(): EnumMember[][] {
    return this.looks_(looks.wrapStrategy);
  }
  setWrapStrategy(value: EnumMember): Range {
    return this.setLook_(looks.wrapStrategy, value);
  }
  setWrapStrategies(values: EnumMember[][]): Range {
    return this.setLooks_(looks.wrapStrategy, values);
  }
  getWrap(): boolean {
    return this.look_(looks.wrap);
  }
  getWraps(): boolean[][] {
    return this.looks_(looks.wrap);
  }
  setWrap(value: boolean): Range {
    return this.setLook_(looks.wrap, value);
  }
  setWraps(values: boolean[][]): Range {
    return this.setLooks_(looks.wrap, values);
  }
  getNumberFormat(): string {
    return this.look_(looks.numberFormat);
  }
  getNumberFormats(): string[][] {
    return this.looks_(looks.numberFormat);
  }
  setNumberFormat(value: string): Range {
    return this.setLook_(looks.numberFormat, value);
  }
  setNumberFormats(values: string[][]): Range {
    return this.setLooks_(looks.numberFormat, values);
  }

  setBorder(
    top: boolean | null,
    left: boolean | null,
    bottom: boolean | null,
    right: boolean | null,
    vertical: boolean | null,
    horizontal: boolean | null,
    color: string | null = null,
    style: EnumMember | null = null,
  ): Range {
    const { rows, columns } = this.area_;
    const sideOf = (edge: boolean, outer: boolean | null, inner: boolean | null): boolean | null => (edge ? outer : inner);
    return this.dress_((row, column) => {
      const sides = {
        t: sideOf(row === 0, top, horizontal),
        b: sideOf(row === rows - 1, bottom, horizontal),
        l: sideOf(column === 0, left, vertical),
        r: sideOf(column === columns - 1, right, vertical),
      };
      const set = Object.fromEntries(Object.entries(sides).filter(([, on]) => on !== null)) as Partial<Record<'t' | 'r' | 'b' | 'l', boolean>>;
      return Object.keys(set).length > 0 ? looks.borderStyle(set, color, style) : null;
    });
  }
}
