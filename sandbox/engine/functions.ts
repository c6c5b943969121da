// Functions of the formula engine that the sandbox replaces or adds: the clock's, and those a script defines.

import {
  ArrayValueObject,
  AsyncObject,
  BaseFunction,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  IFunctionService,
  NullValueObject,
  NumberValueObject,
  ValueObjectFactory,
  type BaseValueObject,
} from '@univerjs/engine-formula';
import { IDescriptionService } from '@univerjs/sheets-formula';
import type { Nullable } from '@univerjs/core';
import type { Environment } from '../services/environment.ts';
import type { UniverEngine } from './engine.ts';
import { isDatePattern } from './number-format.ts';
import { dateOfSerial, serialOfDate } from './serials.ts';

/** TODAY() and NOW() follow the sandbox's clock and the spreadsheet's zone, not the machine's. */
export function registerClock(engine: UniverEngine, env: Environment): void {
  engine.service(IFunctionService).registerExecutors(new Clock('TODAY', env), new Clock('NOW', env));
}

class Clock extends BaseFunction {
  override minParams = 0;
  override maxParams = 0;
  constructor(
    readonly which: 'TODAY' | 'NOW',
    readonly env: Environment,
  ) {
    super(which);
  }
  override calculate(): NumberValueObject {
    const serial = serialOfDate(this.env.now(), this.env.timeZone);
    return this.which === 'NOW' ? NumberValueObject.create(serial, 'dd.mm.yyyy hh:mm:ss') : NumberValueObject.create(Math.floor(serial), 'dd.mm.yyyy');
  }
}

type ReportError = (sheetId: string, row: number, column: number, message: string | null) => void;

/** Adds `=NAME(…)`. A range arrives as rows of values, a single cell as its value; a two-dimensional answer spills. */
export function registerScriptFunction(engine: UniverEngine, name: string, compute: (...args: unknown[]) => Promise<unknown>, report: ReportError): void {
  const functions = engine.service(IFunctionService);
  functions.unregisterExecutors(name);
  functions.deleteFormulaAstCacheKey(name);
  functions.registerExecutors(new ScriptFunction(name, compute, report, engine.env.timeZone));
  const descriptions = engine.service(IDescriptionService);
  if (!descriptions.hasDescription(name))
    descriptions.registerDescriptions([{ functionName: name, functionType: FunctionType.User, description: '', abstract: '', functionParameter: [] }]);
}

class ScriptFunction extends BaseFunction {
  override minParams = 0;
  override maxParams = 255;
  constructor(
    name: string,
    readonly compute: (...args: unknown[]) => Promise<unknown>,
    readonly report: ReportError,
    readonly timeZone: string,
  ) {
    super(name);
  }
  override isAsync(): boolean {
    return true;
  }
  override calculate(...args: BaseValueObject[]): never {
    const { subUnitId, row, column } = this;
    const values = args.map((arg) => this.#argument(arg));
    const result = this.compute(...values).then(
      (answer) => {
        this.report(subUnitId ?? '', row, column, null);
        return this.#result(answer);
      },
      (error: unknown) => {
        this.report(subUnitId ?? '', row, column, error instanceof Error ? error.message : String(error));
        return ErrorValueObject.create(ErrorType.ERROR);
      },
    );
    // Univer awaits an AsyncObject of an asynchronous function; its type for `calculate` does not say so.
    return new AsyncObject(result) as never;
  }

  #argument(arg: BaseValueObject): unknown {
    if (!arg.isArray()) return this.#value(arg);
    const rows: unknown[][] = [];
    (arg as ArrayValueObject).iterator((cell, row, column) => {
      (rows[row] ??= [])[column] = this.#value(cell);
    });
    return rows.length === 1 && rows[0]?.length === 1 ? rows[0][0] : rows;
  }
  #value(value: Nullable<BaseValueObject>): unknown {
    if (!value || value.isNull()) return '';
    const raw = value.getValue();
    return typeof raw === 'number' && isDatePattern(value.getPattern()) ? dateOfSerial(raw, this.timeZone) : raw;
  }

  #result(answer: unknown): BaseValueObject {
    if (!Array.isArray(answer)) return this.#object(answer);
    const rows = (answer.some(Array.isArray) ? answer : answer.map((value) => [value])) as unknown[];
    const table = rows.map((row) => (Array.isArray(row) ? row : [row]).map((value) => this.#object(value)));
    const columnCount = Math.max(1, ...table.map((row) => row.length));
    for (const row of table) while (row.length < columnCount) row.push(NullValueObject.create());
    return ArrayValueObject.create({ calculateValueList: table, rowCount: table.length, columnCount, unitId: '', sheetId: '', row: -1, column: -1 });
  }
  #object(value: unknown): BaseValueObject {
    if (value === null || value === undefined) return NullValueObject.create();
    if (value instanceof Date) return NumberValueObject.create(serialOfDate(value, this.timeZone), 'dd.mm.yyyy');
    if (typeof value === 'number' || typeof value === 'boolean' || typeof value === 'string') return ValueObjectFactory.create(value);
    return ValueObjectFactory.create(String(value));
  }
}
