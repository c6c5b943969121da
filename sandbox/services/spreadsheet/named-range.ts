// Named ranges: the workbook's defined names, so that formulas know them too.

import type { Worksheet } from '@univerjs/core';
import { IDefinedNamesService, type IDefinedNamesServiceParam } from '@univerjs/engine-formula';
import { RemoveDefinedNameCommand, SCOPE_WORKBOOK_VALUE_DEFINED_NAME, SetDefinedNameCommand } from '@univerjs/sheets';
import { ServiceObject } from '../base.ts';
import { unitId, type SheetContext } from './context.ts';
import type { LikeGoogle } from './google-types.ts';
import type { Range } from './range.ts';
import { refuse } from './refusals.ts';
import { rangeOf } from './validation-rules.ts';

function names(context: SheetContext): IDefinedNamesServiceParam[] {
  return Object.values(context.engine.service(IDefinedNamesService).getDefinedNameMap(unitId(context)) ?? {});
}
function rangeOfName(context: SheetContext, name: IDefinedNamesServiceParam): Range | null {
  return rangeOf(context, context.engine.workbook.getSheets()[0]!, name.formulaOrRefString.replace(/^=/, ''));
}

/** Those that name a range (a defined name can also be a formula), on one sheet or all. */
export function namedRanges(context: SheetContext, worksheet?: Worksheet): NamedRange[] {
  return names(context)
    .filter((name) => {
      const range = rangeOfName(context, name);
      return range && (!worksheet || range.worksheet_ === worksheet);
    })
    .map((name) => new NamedRange(context, name.id));
}
export function rangeByName(context: SheetContext, name: string): Range | null {
  const found = names(context).find((known) => known.name.toLowerCase() === name.toLowerCase());
  return found ? rangeOfName(context, found) : null;
}

/** @throws where Google would not take the name */
export function setNamedRange(context: SheetContext, name: string, range: Range): void {
  if (!/^[\p{L}_][\p{L}\d_]{0,249}$/u.test(name) || /^(true|false|[a-z]{1,3}\d+|r\d*c\d*)$/i.test(name)) throw refuse.namedRangeName(name);
  const old = names(context).find((known) => known.name.toLowerCase() === name.toLowerCase());
  store(context, { id: old?.id ?? `name${context.extras.id()}`, name, formulaOrRefString: range.reference_(true) });
}
export function removeNamedRange(context: SheetContext, name: string): void {
  const found = names(context).find((known) => known.name.toLowerCase() === name.toLowerCase());
  if (found) context.engine.run(RemoveDefinedNameCommand.id, { ...found, unitId: unitId(context) });
}

function store(context: SheetContext, name: IDefinedNamesServiceParam): void {
  context.engine.run(SetDefinedNameCommand.id, { localSheetId: SCOPE_WORKBOOK_VALUE_DEFINED_NAME, ...name, unitId: unitId(context) });
}

export class NamedRange extends ServiceObject implements LikeGoogle<GoogleAppsScript.Spreadsheet.NamedRange, NamedRange> {
  readonly className_ = 'SpreadsheetApp.NamedRange';
  constructor(
    private readonly context_: SheetContext,
    private readonly id_: string,
  ) {
    super();
  }
  private name_(): IDefinedNamesServiceParam {
    const name = this.context_.engine.service(IDefinedNamesService).getValueById(unitId(this.context_), this.id_);
    if (!name) throw refuse.rangeNotFound();
    return name;
  }
  getName(): string {
    return this.name_().name;
  }
  setName(name: string): NamedRange {
    store(this.context_, { ...this.name_(), name });
    return this;
  }
  getRange(): Range {
    const range = rangeOfName(this.context_, this.name_());
    if (!range) throw refuse.rangeNotFound();
    return range;
  }
  setRange(range: Range): NamedRange {
    store(this.context_, { ...this.name_(), formulaOrRefString: range.reference_(true) });
    return this;
  }
  remove(): void {
    removeNamedRange(this.context_, this.getName());
  }
}
