// SpreadsheetApp, and how its objects are put together.

import type { Worksheet } from '@univerjs/core';
import type { ShownChart, UserEdit } from '../../api.ts';
import { ServiceObject } from '../base.ts';
import type { Area } from './a1.ts';
import { shownCharts } from './charts.ts';
import { ConditionalFormatRuleBuilder } from './conditional-format.ts';
import { settled, type SheetContext, type SpreadsheetDeps } from './context.ts';
import { DataValidationBuilder } from './data-validation.ts';
import { enums } from './enums.ts';
import { SheetExtras } from './extras.ts';
import { FilterCriteriaBuilder } from './filter.ts';
import { checkedArea } from './geometry.ts';
import type { RangeList, Selection } from './range-list.ts';
import { Range } from './range.ts';
import { refuse } from './refusals.ts';
import { Sheet } from './sheet.ts';
import { Spreadsheet } from './spreadsheet.ts';

export type { SpreadsheetDeps } from './context.ts';

export interface SpreadsheetPart {
  readonly app: SpreadsheetApp;
  /** The spreadsheet itself, e.g. as an event's `source`. */
  source(): Spreadsheet;
  /** The range a person edited, as an event's `range`. */
  range(edit: UserEdit): Range;
  /** JSON of what the workbook data has no place for, to be handed in as `extras` next time. */
  extras(): unknown;
  /** What there is to draw beside the cells. */
  charts(): ShownChart[];
}

/**
 * The spreadsheet service over an engine. `extras` is what `extras()` gave when the workbook was kept (developer
 * metadata, protections, owner); anything else starts empty, owned by whoever is the current person.
 */
export function createSpreadsheetApp({ extras, ...deps }: Omit<SpreadsheetDeps, 'env'> & { extras?: unknown }): SpreadsheetPart {
  const app = new SpreadsheetApp({ ...deps, env: deps.engine.env }, extras);
  return { app, source: () => app.spreadsheet_(), range: (edit) => app.range_(edit), extras: () => app.extras_(), charts: () => app.charts_() };
}

export class SpreadsheetApp extends ServiceObject {
  readonly className_ = 'SpreadsheetApp';
  override readonly constants_ = enums;
  override readonly signatures_ = {
    setActiveSheet: ['SpreadsheetApp.Sheet', 'SpreadsheetApp.Sheet,Boolean'],
    setActiveRange: ['SpreadsheetApp.Range'],
    openById: ['String'],
    openByUrl: ['String'],
    create: ['String', 'String,Integer,Integer'],
  };
  private readonly context_: SheetContext;

  constructor(deps: SpreadsheetDeps, saved: unknown) {
    super();
    const sheets = new WeakMap<Worksheet, Sheet>();
    const context: SheetContext = {
      ...deps,
      extras: new SheetExtras(saved, deps.env.user().email),
      spreadsheet: undefined as never,
      sheet(worksheet) {
        let sheet = sheets.get(worksheet);
        if (!sheet) sheets.set(worksheet, (sheet = new Sheet(context, worksheet.getSheetId())));
        return sheet;
      },
      range: (worksheet, area: Area) => new Range(context, worksheet, area),
    };
    (context as { spreadsheet: Spreadsheet }).spreadsheet = new Spreadsheet(context);
    this.context_ = context;
    deps.engine.onCommand((id, params) => context.extras.follow(id, params));
  }

  spreadsheet_(): Spreadsheet {
    return this.context_.spreadsheet;
  }
  range_(edit: UserEdit): Range {
    const worksheet = this.context_.engine.workbook.getSheetBySheetId(edit.sheetId);
    if (!worksheet) throw refuse.gone();
    return this.context_.range(worksheet, checkedArea(worksheet, edit.row, edit.column, edit.rows, edit.columns));
  }
  charts_(): ShownChart[] {
    return shownCharts(this.context_);
  }
  extras_(): unknown {
    return this.context_.extras.toJSON();
  }

  getActive(): Spreadsheet {
    return this.context_.spreadsheet;
  }
  getActiveSpreadsheet(): Spreadsheet {
    return this.context_.spreadsheet;
  }
  getActiveSheet(): Sheet {
    return this.context_.spreadsheet.getActiveSheet();
  }
  getActiveRange(): Range | null {
    return this.context_.spreadsheet.getActiveRange();
  }
  getActiveRangeList(): RangeList | null {
    return this.context_.spreadsheet.getActiveRangeList();
  }
  getCurrentCell(): Range | null {
    return this.context_.spreadsheet.getCurrentCell();
  }
  getSelection(): Selection {
    return this.context_.spreadsheet.getSelection();
  }
  setActiveSheet(sheet: Sheet): Sheet {
    return sheet.activate();
  }
  setActiveRange(range: Range): Range {
    return range.activate();
  }
  setCurrentCell(cell: Range): Range {
    return cell.activate();
  }
  flush(): void {
    return settled(this.context_, () => true, () => undefined);
  }
  getUi(): ServiceObject {
    return this.context_.ui();
  }
  newDataValidation(): DataValidationBuilder {
    return new DataValidationBuilder();
  }
  newConditionalFormatRule(): ConditionalFormatRuleBuilder {
    return new ConditionalFormatRuleBuilder(this.context_);
  }
  newFilterCriteria(): FilterCriteriaBuilder {
    return new FilterCriteriaBuilder();
  }

  openById(id: string): Spreadsheet {
    return this.foreign_('openById', id);
  }
  openByUrl(url: string): Spreadsheet {
    return this.foreign_('openByUrl', url);
  }
  create(name: string): Spreadsheet {
    return this.foreign_('create', name);
  }
  /** `spreadsheets.currentonly` covers this spreadsheet alone. */
  private foreign_(method: string, _which: string): never {
    throw refuse.noPermission(`SpreadsheetApp.${method}`, 'https://www.googleapis.com/auth/spreadsheets');
  }
}
