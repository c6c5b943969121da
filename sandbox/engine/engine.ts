// The spreadsheet engine the services work on: a Univer workbook, its commands, its formulas and the selection.

import {
  CommandType,
  ICommandService,
  IResourceLoaderService,
  IUndoRedoService,
  IUniverInstanceService,
  UniverInstanceType,
  type DependencyIdentifier,
  type ICellData,
  type IExecutionOptions,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type IStyleData,
  type IWorkbookData,
  type Nullable,
  type Univer,
  type Workbook,
  type Worksheet,
} from '@univerjs/core';
import { FormulaDataModel } from '@univerjs/engine-formula';
import {
  RefRangeService,
  SetRangeValuesMutation,
  SetSelectionsOperation,
  SetStyleCommand,
  SetWorksheetActiveOperation,
  SheetsSelectionsService,
} from '@univerjs/sheets';
import type { Engine, UserEdit } from '../api.ts';
import type { Environment } from '../services/environment.ts';
import { largeBlock, registerBlocks, writeBlock } from './blocks.ts';
import { registerClock, registerScriptFunction } from './functions.ts';
import { Recalculation } from './recalculation.ts';
import { normalized } from './snapshot.ts';
import { readTextDates } from './text-dates.ts';
import { undoOf } from './undo.ts';
import { withSpills } from './spills.ts';
import { UserEdits } from './user-edits.ts';

export type Cells = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** What SpreadsheetApp needs of the engine, beyond what the rest of the sandbox needs. Rows and columns count from 0 here. */
export interface SheetEngine extends Engine {
  readonly env: Environment;
  readonly workbook: Workbook;
  /** True while a formula waits to be computed. */
  readonly calculating: boolean;
  /** A Univer service by its identifier. */
  service<T>(identifier: DependencyIdentifier<T>): T;
  /**
   * Runs a Univer command on behalf of a script: at once, undoable as Univer makes it, and not heard by `onEdit`.
   * @throws Error where Univer refuses it
   */
  run(command: string, params: object): void;
  /** The same for commands that Univer works out for the active sheet, whatever sheet they name. */
  runOn(sheet: Worksheet, command: string, params: object): void;
  /** Writes cells as one undoable step. `null` deletes a cell with its style. */
  writeCells(sheet: Worksheet, cells: Cells): void;
  /** The cell that a spilled formula shows here, if one does. */
  spilled(sheet: Worksheet, row: number, column: number): Nullable<ICellData>;
  spills(sheet: Worksheet): boolean;
  style(cell: Nullable<ICellData>): IStyleData | undefined;
  activeSheet(): Worksheet;
  activate(sheet: Worksheet): void;
  /** The selected ranges of the active sheet and the current cell; at least one. */
  selection(): { ranges: IRange[]; cell: { row: number; column: number } };
  select(sheet: Worksheet, ranges: IRange[]): void;
  /** What a custom function's last error in this cell said. */
  functionError(sheet: Worksheet, row: number, column: number): string | undefined;
  /** TODAY, NOW and everything that hangs on them are computed anew: the clock was set. */
  clockChanged(): void;
  /** Hears of structural changes, by scripts and by persons, so that what hangs on rows and columns can move with them. */
  onCommand(listener: (id: string, params: unknown) => void): () => void;
}

/** Wraps a Univer whose plugins are registered; makes the workbook in it. */
export class UniverEngine implements SheetEngine {
  readonly workbook: Workbook;
  readonly #commands: ICommandService;
  readonly #recalculation: Recalculation;
  readonly #edits: UserEdits;
  readonly #errors = new Map<string, string>();
  #scripting = 0;
  /** Brings a selection that a script made into view; only a screen has one. */
  reveal: ((range: IRange) => void) | null = null;
  /** Told before each command of a script; only a screen cares. */
  scripted: (() => void) | null = null;

  constructor(
    readonly univer: Univer,
    snapshot: IWorkbookData,
    readonly env: Environment,
    readonly onScreen: boolean,
  ) {
    this.workbook = univer.createUnit<IWorkbookData, Workbook>(UniverInstanceType.UNIVER_SHEET, normalized(snapshot));
    this.service(IUniverInstanceService).setCurrentUnitForType(this.workbook.getUnitId());
    // After the workbook: making it registers Univer's own functions. Nothing has been computed yet.
    registerClock(this, env);
    readTextDates(this);
    this.#commands = this.service(ICommandService);
    this.#recalculation = new Recalculation(this);
    registerBlocks(this);
    // Univer listens once more each time its last watched range goes and another comes, and would then move notes by too much.
    this.service(RefRangeService).watchRange(this.workbook.getUnitId(), '', { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 }, () => undefined);
    this.#edits = new UserEdits(this, () => this.#scripting > 0);
  }

  get calculating(): boolean {
    return this.#recalculation.pending;
  }
  recalculated(): Promise<void> {
    return this.#recalculation.done();
  }
  clockChanged(): void {
    this.#recalculation.volatile();
  }

  service<T>(identifier: DependencyIdentifier<T>): T {
    return this.univer.__getInjector().get(identifier);
  }

  run(command: string, params: object, options: IExecutionOptions = {}): void {
    this.#scripting++;
    this.scripted?.();
    try {
      if (this.#commands.syncExecuteCommand(command, params, options) === false) throw new Error(`The spreadsheet engine refused ${command}.`);
    } finally {
      this.#scripting--;
    }
  }

  runOn(sheet: Worksheet, command: string, params: object): void {
    // Really activated, it would come onto the screen for a moment.
    const { workbook } = this;
    workbook.getActiveSheet = () => sheet;
    try {
      this.run(command, params);
    } finally {
      Reflect.deleteProperty(workbook, 'getActiveSheet');
    }
    // The screen took it for the sheet to draw: it would show under another one's name.
    if (this.onScreen && sheet !== this.activeSheet()) this.activate(this.activeSheet());
  }

  writeCells(sheet: Worksheet, cellValue: Cells): void {
    const { undo, formulas, values, count } = undoOf(sheet.getCellMatrix(), cellValue, (cell) => this.style(cell));
    // As Univer's own format command says it: nothing to compute.
    const trigger = values ? {} : { trigger: SetStyleCommand.id };
    const params = { unitId: this.workbook.getUnitId(), subUnitId: sheet.getSheetId(), cellValue, ...trigger };
    // Where no formula comes or goes, Univer need not look through the whole sheet for formulas; that is the bulk of the time.
    const plain = !formulas && !this.spills(sheet);
    const rest = plain && values && !this.onScreen && count >= largeBlock ? writeBlock(this, sheet, cellValue) : cellValue;
    this.run(SetRangeValuesMutation.id, { ...params, cellValue: rest }, { fromChangeset: plain });
    this.service(IUndoRedoService).pushUndoRedo({
      unitID: params.unitId,
      undoMutations: [{ id: SetRangeValuesMutation.id, params: { ...params, cellValue: undo } }],
      redoMutations: [{ id: SetRangeValuesMutation.id, params }],
    });
  }

  spills(sheet: Worksheet): boolean {
    const bySheet = this.#formulas().getArrayFormulaCellData()[this.workbook.getUnitId()]?.[sheet.getSheetId()];
    return bySheet != null && Object.keys(bySheet).length > 0;
  }
  spilled(sheet: Worksheet, row: number, column: number): Nullable<ICellData> {
    return this.#formulas().getArrayFormulaCellData()[this.workbook.getUnitId()]?.[sheet.getSheetId()]?.[row]?.[column];
  }
  #formulas(): FormulaDataModel {
    return this.service(FormulaDataModel);
  }

  style(cell: Nullable<ICellData>): IStyleData | undefined {
    return (cell && this.workbook.getStyles().getStyleByCell(cell)) || undefined;
  }

  activeSheet(): Worksheet {
    return this.workbook.getActiveSheet();
  }
  activate(sheet: Worksheet): void {
    this.run(SetWorksheetActiveOperation.id, { unitId: this.workbook.getUnitId(), subUnitId: sheet.getSheetId() });
  }

  selection(): { ranges: IRange[]; cell: { row: number; column: number } } {
    const selections = this.service(SheetsSelectionsService).getCurrentSelections();
    const ranges = selections.map((selection) => selection.range);
    if (ranges.length === 0) ranges.push({ startRow: 0, startColumn: 0, endRow: 0, endColumn: 0 });
    const primary = selections.at(-1)?.primary;
    const last = ranges.at(-1)!;
    return { ranges, cell: primary ? { row: primary.actualRow, column: primary.actualColumn } : { row: last.startRow, column: last.startColumn } };
  }
  select(sheet: Worksheet, ranges: IRange[]): void {
    if (sheet !== this.activeSheet()) this.activate(sheet);
    this.run(SetSelectionsOperation.id, {
      unitId: this.workbook.getUnitId(),
      subUnitId: sheet.getSheetId(),
      selections: ranges.map((range) => ({
        range,
        primary: {
          startRow: range.startRow,
          endRow: range.startRow,
          startColumn: range.startColumn,
          endColumn: range.startColumn,
          actualRow: range.startRow,
          actualColumn: range.startColumn,
          isMerged: false,
          isMergedMainCell: false,
        },
        style: null,
      })),
    });
    if (ranges[0]) this.reveal?.(ranges[0]);
  }

  registerCustomFunction(name: string, compute: (...args: unknown[]) => Promise<unknown>): void {
    registerScriptFunction(this, name, compute, (sheetId, row, column, message) => {
      const key = `${sheetId}!${row},${column}`;
      if (message === null) this.#errors.delete(key);
      else this.#errors.set(key, message);
    });
    this.#recalculation.uses(name);
  }
  functionError(sheet: Worksheet, row: number, column: number): string | undefined {
    return this.#errors.get(`${sheet.getSheetId()}!${row},${column}`);
  }

  onEdit(listener: (edit: UserEdit) => void): () => void {
    return this.#edits.listen(listener);
  }
  onCommand(listener: (id: string, params: unknown) => void): () => void {
    const subscription = this.#commands.onCommandExecuted((command) => {
      if (command.type === CommandType.MUTATION) listener(command.id, command.params);
    });
    return () => subscription.dispose();
  }

  snapshot(): IWorkbookData {
    const snapshot = this.service(IResourceLoaderService).saveUnit<IWorkbookData>(this.workbook.getUnitId());
    return snapshot ?? this.workbook.getSnapshot();
  }
  forFile(): IWorkbookData {
    const unit = this.workbook.getUnitId();
    return withSpills(this.snapshot(), (id) => this.#formulas().getArrayFormulaRange()[unit]?.[id], (id) => this.#formulas().getArrayFormulaCellData()[unit]?.[id]);
  }
  dispose(): void {
    this.#recalculation.dispose();
    this.univer.dispose();
  }
}
