// Developer metadata: keys and values that hang on the spreadsheet, a sheet, whole rows or whole columns, and move with them.

import { ServiceObject, type EnumMember } from '../base.ts';
import type { SheetContext } from './context.ts';
import { wholeSheet } from './protections.ts';
import { DeveloperMetadataLocationType, DeveloperMetadataVisibility } from './enums.ts';
import type { MetadataRecord } from './extras.ts';
import type { LikeGoogle } from './google-types.ts';
import type { Range } from './range.ts';
import { refuse } from './refusals.ts';
import type { Sheet } from './sheet.ts';
import type { Spreadsheet } from './spreadsheet.ts';

type Place = MetadataRecord['location'];

/** `args` as in `addDeveloperMetadata(key, [value], [visibility])`. */
export function addMetadata(context: SheetContext, location: Place, key: string, args: readonly unknown[]): void {
  const visibility = args.find((arg): arg is EnumMember => typeof arg === 'object' && arg !== null);
  const value = args.find((arg) => typeof arg === 'string');
  context.extras.data.metadata.push({
    id: context.extras.id(),
    key,
    value: (value as string | undefined) ?? null,
    visibility: visibility?.name === 'PROJECT' ? 'PROJECT' : 'DOCUMENT',
    location,
  });
  context.changed?.();
}

export function metadataAt(context: SheetContext, fits: (place: Place) => boolean): DeveloperMetadata[] {
  return context.extras.data.metadata.filter(({ location }) => fits(location)).map((record) => new DeveloperMetadata(context, record));
}

export class DeveloperMetadata extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadata, DeveloperMetadata> {
  readonly className_ = 'SpreadsheetApp.DeveloperMetadata';
  constructor(
    private readonly context_: SheetContext,
    private readonly record_: MetadataRecord,
  ) {
    super();
  }
  private move_(location: Place): DeveloperMetadata {
    this.record_.location = location;
    this.context_.changed?.();
    return this;
  }
  getId(): number {
    return this.record_.id;
  }
  getKey(): string {
    return this.record_.key;
  }
  setKey(key: string): DeveloperMetadata {
    this.record_.key = key;
    this.context_.changed?.();
    return this;
  }
  getValue(): string | null {
    return this.record_.value;
  }
  setValue(value: string): DeveloperMetadata {
    this.record_.value = value;
    this.context_.changed?.();
    return this;
  }
  getVisibility(): EnumMember {
    return DeveloperMetadataVisibility.of(this.record_.visibility);
  }
  setVisibility(visibility: EnumMember): DeveloperMetadata {
    this.record_.visibility = visibility.name as MetadataRecord['visibility'];
    this.context_.changed?.();
    return this;
  }
  getLocation(): DeveloperMetadataLocation {
    return new DeveloperMetadataLocation(this.context_, this.record_.location);
  }
  moveToSpreadsheet(): DeveloperMetadata {
    return this.move_({ type: 'SPREADSHEET' });
  }
  moveToSheet(sheet: Sheet): DeveloperMetadata {
    return this.move_({ type: 'SHEET', sheetId: sheet.worksheet_.getSheetId() });
  }
  moveToRow(row: Range): DeveloperMetadata {
    return this.move_(lineOf(row, 'ROW'));
  }
  moveToColumn(column: Range): DeveloperMetadata {
    return this.move_(lineOf(column, 'COLUMN'));
  }
  remove(): void {
    const { data } = this.context_.extras;
    data.metadata = data.metadata.filter((record) => record !== this.record_);
    this.context_.changed?.();
  }
}

/** @throws where the range is not one whole row or column, in Google's words */
export function lineOf(range: Range, type?: 'ROW' | 'COLUMN'): Place {
  const { area_: area, worksheet_: worksheet } = range;
  const sheetId = worksheet.getSheetId();
  if (type !== 'COLUMN' && area.column === 1 && area.columns === worksheet.getColumnCount()) return { type: 'ROW', sheetId, index: area.row, count: area.rows };
  if (type !== 'ROW' && area.row === 1 && area.rows === worksheet.getRowCount()) return { type: 'COLUMN', sheetId, index: area.column, count: area.columns };
  throw refuse.metadataLine();
}

export class DeveloperMetadataLocation extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadataLocation, DeveloperMetadataLocation> {
  readonly className_ = 'SpreadsheetApp.DeveloperMetadataLocation';
  constructor(
    private readonly context_: SheetContext,
    private readonly place_: Place,
  ) {
    super();
  }
  getLocationType(): EnumMember {
    return DeveloperMetadataLocationType.of(this.place_.type);
  }
  getSpreadsheet(): Spreadsheet | null {
    return this.place_.type === 'SPREADSHEET' ? this.context_.spreadsheet : null;
  }
  getSheet(): Sheet | null {
    return this.place_.type === 'SHEET' ? this.context_.sheet(this.context_.engine.workbook.getSheetBySheetId(this.place_.sheetId)!) : null;
  }
  getRow(): Range | null {
    return this.line_('ROW');
  }
  getColumn(): Range | null {
    return this.line_('COLUMN');
  }
  private line_(type: 'ROW' | 'COLUMN'): Range | null {
    const place = this.place_;
    if (place.type !== type) return null;
    const worksheet = this.context_.engine.workbook.getSheetBySheetId(place.sheetId)!;
    const area = type === 'ROW' ? { row: place.index, rows: place.count } : { column: place.index, columns: place.count };
    return this.context_.range(worksheet, { ...wholeSheet(worksheet), ...area });
  }
}

export class DeveloperMetadataFinder extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.DeveloperMetadataFinder, DeveloperMetadataFinder> {
  readonly className_ = 'SpreadsheetApp.DeveloperMetadataFinder';
  private readonly tests_: ((record: MetadataRecord) => boolean)[] = [];
  constructor(
    private readonly context_: SheetContext,
    private readonly within_: (place: Place) => boolean,
  ) {
    super();
  }
  private with_(test: (record: MetadataRecord) => boolean): DeveloperMetadataFinder {
    this.tests_.push(test);
    return this;
  }
  withId(id: number): DeveloperMetadataFinder {
    return this.with_((record) => record.id === id);
  }
  withKey(key: string): DeveloperMetadataFinder {
    return this.with_((record) => record.key === key);
  }
  withValue(value: string): DeveloperMetadataFinder {
    return this.with_((record) => record.value === value);
  }
  withVisibility(visibility: EnumMember): DeveloperMetadataFinder {
    return this.with_((record) => record.visibility === visibility.name);
  }
  withLocationType(type: EnumMember): DeveloperMetadataFinder {
    return this.with_((record) => record.location.type === type.name);
  }
  /** Locations of a sheet or spreadsheet finder include everything within them already. */
  onIntersectingLocations(): DeveloperMetadataFinder {
    return this;
  }
  find(): DeveloperMetadata[] {
    return this.context_.extras.data.metadata
      .filter((record) => this.within_(record.location) && this.tests_.every((test) => test(record)))
      .map((record) => new DeveloperMetadata(this.context_, record));
  }
}
