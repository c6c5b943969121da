// Notes, validation and checkboxes of a range.

import { RemoveNoteMutation, SheetsNoteModel, UpdateNoteMutation } from '@univerjs/sheets-note';
import type { Area } from './a1.ts';
import { readValues } from './cells.ts';
import { unitId } from './context.ts';
import { DataValidation } from './data-validation.ts';
import { checkProtection } from './protections.ts';
import { RangeFormats } from './range-formats.ts';
import type { Range } from './range.ts';
import { addRule, clearRules, fromEngineRule, ruleAt, type RuleRecord } from './validation-rules.ts';
import { cellOf } from '../../engine/cell-values.ts';

export abstract class RangeRules extends RangeFormats {
  getNotes(): string[][] {
    const { row, column, rows, columns } = this.area_;
    const result = Array.from({ length: rows }, () => Array<string>(columns).fill(''));
    const notes = this.context_.engine.service(SheetsNoteModel).getSheetNotes(unitId(this.context_), this.worksheet_.getSheetId());
    for (const note of notes?.values() ?? []) {
      const line = result[note.row + 1 - row];
      if (line && note.col + 1 >= column && note.col + 1 < column + columns) line[note.col + 1 - column] = note.note;
    }
    this.context_.env.meter.cellsRead(rows * columns);
    return result;
  }
  getNote(): string {
    return this.getNotes()[0]![0]!;
  }
  setNotes(notes: (string | null)[][]): Range {
    this.checkSize_(notes);
    checkProtection(this.context_, this.worksheet_, this.area_);
    const old = this.getNotes();
    const { engine } = this.context_;
    notes.forEach((line, i) =>
      line.forEach((text, j) => {
        const place = { unitId: unitId(this.context_), sheetId: this.worksheet_.getSheetId(), row: this.area_.row - 1 + i, col: this.area_.column - 1 + j };
        const note = text === null || text === undefined ? '' : String(text);
        if (note === old[i]![j]) return;
        if (note === '') engine.run(RemoveNoteMutation.id, place);
        else engine.run(UpdateNoteMutation.id, { ...place, note: { id: `note${this.context_.extras.id()}`, row: place.row, col: place.col, width: 200, height: 80, note } });
      }),
    );
    this.context_.env.meter.cellsWritten(this.area_.rows * this.area_.columns);
    return this.self_;
  }
  setNote(note: string | null): Range {
    return this.setNotes(Array.from({ length: this.area_.rows }, () => Array<string | null>(this.area_.columns).fill(note)));
  }
  clearNote(): Range {
    return this.setNote(null);
  }

  getDataValidations(): (DataValidation | null)[][] {
    const { row, column, rows, columns } = this.area_;
    const known = new Map<string, DataValidation | null>();
    const result = Array.from({ length: rows }, (_, i) =>
      Array.from({ length: columns }, (__, j) => {
        const rule = ruleAt(this.context_, this.worksheet_, row - 1 + i, column - 1 + j);
        if (!rule) return null;
        if (!known.has(rule.uid)) {
          const record = fromEngineRule(this.context_, this.worksheet_, rule);
          known.set(rule.uid, record && new DataValidation(record));
        }
        return known.get(rule.uid) ?? null;
      }),
    );
    this.context_.env.meter.cellsRead(rows * columns);
    return result;
  }
  getDataValidation(): DataValidation | null {
    return this.getDataValidations()[0]![0]!;
  }
  setDataValidations(rules: (DataValidation | null)[][]): Range {
    this.checkSize_(rules);
    checkProtection(this.context_, this.worksheet_, this.area_);
    clearRules(this.context_, this.worksheet_, [this.area_]);
    for (const [rule, areas] of areasByRule(rules, this.area_)) addRule(this.context_, this.worksheet_, areas, rule);
    this.context_.env.meter.cellsWritten(this.area_.rows * this.area_.columns);
    return this.self_;
  }
  setDataValidation(rule: DataValidation | null): Range {
    checkProtection(this.context_, this.worksheet_, this.area_);
    clearRules(this.context_, this.worksheet_, [this.area_]);
    if (rule) addRule(this.context_, this.worksheet_, [this.area_], rule.rule_);
    this.context_.env.meter.cellsWritten(this.area_.rows * this.area_.columns);
    return this.self_;
  }
  clearDataValidations(): Range {
    return this.setDataValidation(null);
  }

  insertCheckboxes(checkedValue?: unknown, uncheckedValue?: unknown): Range {
    const args = [checkedValue, uncheckedValue].filter((value) => value !== undefined);
    this.setDataValidation(new DataValidation({ criteria: 'CHECKBOX', args, allowInvalid: false, helpText: null }));
    const unchecked = args.length === 0 ? false : (uncheckedValue ?? '');
    const values = readValues(this.context_, this.worksheet_, this.area_);
    const boxes = values.map((line) => line.map((value) => (value === true || (args.length > 0 && value === checkedValue) ? value : unchecked)));
    return this.setValues(boxes);
  }
  removeCheckboxes(): Range {
    const { row, column, rows, columns } = this.area_;
    const cells: Record<number, Record<number, ReturnType<typeof cellOf>>> = {};
    const areas: Area[] = [];
    for (let r = row; r < row + rows; r++) {
      for (let c = column; c < column + columns; c++) {
        if (ruleAt(this.context_, this.worksheet_, r - 1, c - 1)?.type !== 'checkbox') continue;
        areas.push({ row: r, column: c, rows: 1, columns: 1 });
        (cells[r - 1] ??= {})[c - 1] = cellOf({ kind: 'empty' });
      }
    }
    if (areas.length > 0) {
      clearRules(this.context_, this.worksheet_, areas);
      this.context_.engine.writeCells(this.worksheet_, cells);
    }
    return this.self_;
  }
  isChecked(): boolean | null {
    const states = new Set(
      this.getDataValidations().flatMap((line, i) =>
        line.map((rule, j) => {
          if (rule?.rule_.criteria !== 'CHECKBOX') return null;
          const value = readValues(this.context_, this.worksheet_, { row: this.area_.row + i, column: this.area_.column + j, rows: 1, columns: 1 })[0]![0]!;
          return rule.rule_.args.length > 0 ? String(value) === String(rule.rule_.args[0]) : value === true;
        }),
      ),
    );
    return states.size === 1 ? [...states][0]! : null;
  }
  check(): Range {
    return this.tick_(true);
  }
  uncheck(): Range {
    return this.tick_(false);
  }
  private tick_(on: boolean): Range {
    const values = readValues(this.context_, this.worksheet_, this.area_);
    const ticked = this.getDataValidations().map((line, i) =>
      line.map((rule, j) => {
        if (rule?.rule_.criteria !== 'CHECKBOX') return values[i]![j]!;
        const { args } = rule.rule_;
        return args.length === 0 ? on : on ? args[0] : (args[1] ?? '');
      }),
    );
    return this.setValues(ticked);
  }
}

/** The same rule in cells next to and below each other becomes one area. */
function areasByRule(rules: readonly (readonly (DataValidation | null)[])[], { row, column }: Area): Map<RuleRecord, Area[]> {
  const byRule = new Map<RuleRecord, Area[]>();
  rules.forEach((line, i) => {
    for (let j = 0; j < line.length; ) {
      const rule = line[j]?.rule_;
      let end = j + 1;
      while (end < line.length && line[end]?.rule_ === rule) end++;
      if (rule) {
        const areas = byRule.get(rule) ?? [];
        const above = areas.find((area) => area.column === column + j && area.columns === end - j && area.row + area.rows === row + i);
        if (above) above.rows++;
        else areas.push({ row: row + i, column: column + j, rows: 1, columns: end - j });
        byRule.set(rule, areas);
      }
      j = end;
    }
  });
  return byRule;
}
