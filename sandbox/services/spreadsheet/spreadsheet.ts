// The spreadsheet: its sheets, its names, what is active.

import { mergeWorksheetSnapshotWithDefault, type IWorksheetData } from '@univerjs/core';
import { InsertSheetCommand, RemoveSheetCommand, SetWorksheetOrderCommand } from '@univerjs/sheets';
import { defaultColumns, defaultRows } from '../../engine/snapshot.ts';
import { ServiceObject, type EnumMember } from '../base.ts';
import { checkRoom, unitId, whole, type SheetContext } from './context.ts';
import { addMetadata, DeveloperMetadataFinder, metadataAt, type DeveloperMetadata } from './developer-metadata.ts';
import type { LikeGoogle } from './google-types.ts';
import { namedRanges, rangeByName, removeNamedRange, setNamedRange, type NamedRange } from './named-range.ts';
import { protectionsOf, type Protection } from './protection.ts';
import type { RangeList, Selection } from './range-list.ts';
import type { Range } from './range.ts';
import { refuse } from './refusals.ts';
import { checkSheetName, freshSheetId, freshSheetName, sheetNumber } from './sheet-names.ts';
import type { Sheet } from './sheet.ts';
import { splitSheet } from './a1.ts';
import { TextFinder } from './text-finder.ts';
import { User } from './user.ts';
import { formatRules, setFormatRules } from './conditional-format.ts';

/** `template` is a Sheet; Google's type of it cannot be exchanged for ours. */
type InsertOptions = { template?: object | undefined };

export class Spreadsheet extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.Spreadsheet, Spreadsheet> {
  readonly className_ = 'SpreadsheetApp.Spreadsheet';
  override readonly signatures_ = {
    getSheetByName: ['String'],
    getSheetById: ['Integer'],
    getRange: ['String'],
    getRangeByName: ['String'],
    setNamedRange: ['String,SpreadsheetApp.Range'],
    removeNamedRange: ['String'],
    deleteSheet: ['SpreadsheetApp.Sheet'],
    setActiveSheet: ['SpreadsheetApp.Sheet', 'SpreadsheetApp.Sheet,Boolean'],
    setActiveRange: ['SpreadsheetApp.Range'],
    moveActiveSheet: ['Integer'],
    rename: ['String'],
    renameActiveSheet: ['String'],
    toast: ['String', 'String,String', 'String,String,number'],
    getProtections: ['SpreadsheetApp.ProtectionType'],
    createTextFinder: ['String'],
  };
  constructor(private readonly context_: SheetContext) {
    super();
  }
  private get workbook_() {
    return this.context_.engine.workbook;
  }

  getId(): string {
    return `local-${unitId(this.context_)}`;
  }
  getUrl(): string {
    return `https://docs.google.com/spreadsheets/d/${this.getId()}/edit`;
  }
  getName(): string {
    return this.workbook_.name;
  }
  rename(newName: string): void {
    this.workbook_.setName(newName);
    this.context_.changed?.();
  }
  getSpreadsheetTimeZone(): string {
    return this.context_.env.timeZone;
  }
  getSpreadsheetLocale(): string {
    return this.context_.env.spreadsheetLocale;
  }
  getOwner(): User | null {
    const { owner } = this.context_.extras.data;
    return owner ? new User(owner) : null;
  }

  getSheets(): Sheet[] {
    return this.workbook_.getSheets().map((worksheet) => this.context_.sheet(worksheet));
  }
  getNumSheets(): number {
    return this.workbook_.getSheets().length;
  }
  /** Case counts here, unlike for whether a name is free. */
  getSheetByName(name: string): Sheet | null {
    const worksheet = this.workbook_.getSheets().find((sheet) => sheet.getName() === String(name));
    return worksheet ? this.context_.sheet(worksheet) : null;
  }
  getSheetById(id: number): Sheet | null {
    const worksheet = this.workbook_.getSheets().find((sheet) => sheetNumber(sheet.getSheetId()) === whole(id));
    return worksheet ? this.context_.sheet(worksheet) : null;
  }

  /** In all of Google's forms: name, index (from 0), options with a template, in this order, each optional. */
  insertSheet(...args: (string | number | InsertOptions)[]): Sheet {
    const name = args.find((arg): arg is string => typeof arg === 'string') ?? freshSheetName(this.context_);
    const index = args.find((arg): arg is number => typeof arg === 'number') ?? this.workbook_.getSheetIndex(this.context_.engine.activeSheet()) + 1;
    const template = args.find((arg): arg is InsertOptions => typeof arg === 'object' && arg !== null)?.template;
    checkSheetName(this.context_, name);
    const sheet = template ? this.copySheet_(template as Sheet, name, index) : this.insert_({ name, rowCount: this.context_.env.newTabRows ?? defaultRows, columnCount: defaultColumns, cellData: {} }, index);
    return sheet.activate();
  }
  private insert_(data: Partial<IWorksheetData>, index: number): Sheet {
    checkRoom(this.context_, data.rowCount! * data.columnCount!);
    const id = freshSheetId(this.context_);
    const at = Math.max(0, Math.min(whole(index), this.getNumSheets()));
    this.context_.engine.run(InsertSheetCommand.id, { unitId: unitId(this.context_), index: at, sheet: mergeWorksheetSnapshotWithDefault({ ...data, id }) });
    return this.context_.sheet(this.workbook_.getSheetBySheetId(id)!);
  }
  /** A copy with values, looks, notes, validation and conditional formats; protections are not copied. */
  copySheet_(source: Sheet, name = this.copyName_(source.getName()), index = this.getNumSheets()): Sheet {
    const copy = this.insert_({ ...structuredClone(source.worksheet_.getConfig()), name, hidden: 0 }, index);
    const extent = source.getDataRange();
    const there = copy.getRange(1, 1, extent.getNumRows(), extent.getNumColumns());
    there.setDataValidations(extent.getDataValidations());
    there.setNotes(extent.getNotes());
    const rules = formatRules(this.context_, source.worksheet_).map((rule) =>
      rule.copy().setRanges(rule.getRanges().map((range) => this.context_.range(copy.worksheet_, range.area_))).build(),
    );
    setFormatRules(this.context_, copy.worksheet_, rules);
    return copy;
  }
  private copyName_(name: string): string {
    const base = `${this.context_.env.spreadsheetLocale.startsWith('de') ? 'Kopie von' : 'Copy of'} ${name}`;
    return this.getSheetByName(base) ? freshSheetName(this.context_, `${base} `) : base;
  }
  duplicateActiveSheet(): Sheet {
    const active = this.getActiveSheet();
    return this.copySheet_(active, this.copyName_(active.getName()), active.getIndex()).activate();
  }
  deleteSheet(sheet: Sheet): void {
    if (this.getNumSheets() < 2) throw refuse.lastSheet();
    const worksheet = sheet.worksheet_;
    if (this.context_.engine.activeSheet() === worksheet) {
      const sheets = this.workbook_.getSheets();
      const index = sheets.indexOf(worksheet);
      this.context_.engine.activate(sheets[index + 1] ?? sheets[index - 1]!);
    }
    this.context_.engine.run(RemoveSheetCommand.id, { unitId: unitId(this.context_), subUnitId: worksheet.getSheetId() });
  }
  deleteActiveSheet(): Sheet {
    this.deleteSheet(this.getActiveSheet());
    return this.getActiveSheet();
  }
  moveActiveSheet(pos: number): void {
    const position = whole(pos);
    if (position < 1 || position > this.getNumSheets()) throw refuse.sheetPosition();
    this.context_.engine.run(SetWorksheetOrderCommand.id, { unitId: unitId(this.context_), subUnitId: this.context_.engine.activeSheet().getSheetId(), order: position - 1 });
  }
  renameActiveSheet(newName: string): void {
    this.getActiveSheet().setName(newName);
  }

  getActiveSheet(): Sheet {
    return this.context_.sheet(this.context_.engine.activeSheet());
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  getActiveRange(): Range | null {
    return this.getActiveSheet().getActiveRange();
  }
  getActiveRangeList(): RangeList | null {
    return this.getActiveSheet().getActiveRangeList();
  }
  getActiveCell(): Range {
    return this.getActiveSheet().getActiveCell();
  }
  getCurrentCell(): Range | null {
    return this.getActiveCell();
  }
  getSelection(): Selection {
    return this.getActiveSheet().getSelection();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }
  setActiveSelection(range: Range | string): Range {
    return (typeof range === 'string' ? this.getRange(range) : range).activate();
  }

  getRange(a1Notation: string): Range {
    const { sheet, a1 } = splitSheet(a1Notation);
    const on = sheet === null ? this.getActiveSheet() : this.getSheetByName(sheet);
    if (!on) throw refuse.rangeNotFound();
    return on.getRange(a1);
  }
  getRangeByName(name: string): Range | null {
    return rangeByName(this.context_, name) ?? (name.includes('!') ? this.getRange(name) : null);
  }
  getNamedRanges(): NamedRange[] {
    return namedRanges(this.context_);
  }
  setNamedRange(name: string, range: Range): void {
    setNamedRange(this.context_, name, range);
  }
  removeNamedRange(name: string): void {
    removeNamedRange(this.context_, name);
  }
  getLastRow(): number {
    return this.getActiveSheet().getLastRow();
  }
  getLastColumn(): number {
    return this.getActiveSheet().getLastColumn();
  }
  getDataRange(): Range {
    return this.getActiveSheet().getDataRange();
  }
  appendRow(rowContents: readonly unknown[]): Sheet {
    return this.getActiveSheet().appendRow(rowContents);
  }

  toast(msg: string, title = '', timeoutSeconds: number | null = 5): void {
    this.context_.screen.toast({ message: String(msg), title: String(title), seconds: timeoutSeconds ?? 5 });
  }
  getProtections(type: EnumMember): Protection[] {
    return protectionsOf(this.context_, type);
  }
  addDeveloperMetadata(key: string, ...rest: [value?: string | EnumMember, visibility?: EnumMember]): Spreadsheet {
    addMetadata(this.context_, { type: 'SPREADSHEET' }, key, rest);
    return this;
  }
  getDeveloperMetadata(): DeveloperMetadata[] {
    return metadataAt(this.context_, (place) => place.type === 'SPREADSHEET');
  }
  createDeveloperMetadataFinder(): DeveloperMetadataFinder {
    return new DeveloperMetadataFinder(this.context_, () => true);
  }
  createTextFinder(findText: string): TextFinder {
    return new TextFinder(this.context_, () => this.getSheets().map((sheet) => sheet.getDataRange()), findText);
  }
}
