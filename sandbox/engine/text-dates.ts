// Dates that stand in cells as text count as dates in formulas, as in Google: =JAHR("24.6.1949") is 1949. Univer reads
// such texts in American, and in some functions not at all.

import { IFunctionService, NumberValueObject, type ArrayValueObject, type BaseValueObject } from '@univerjs/engine-formula';
import { serialOfDate, wallOfSerial } from './serials.ts';
import { typedDate } from './typed-dates.ts';
import type { UniverEngine } from './engine.ts';

const functions = ['YEAR', 'MONTH', 'DAY', 'WEEKDAY', 'WEEKNUM', 'ISOWEEKNUM', 'DATEDIF', 'DAYS', 'EDATE', 'EOMONTH', 'NETWORKDAYS'];

/** To be called once the engine has its functions. */
export function readTextDates(engine: UniverEngine): void {
  const { env } = engine;
  const german = env.spreadsheetLocale.startsWith('de');
  const asDate = (value: BaseValueObject): BaseValueObject => {
    if (value?.isArray()) return (value as ArrayValueObject).map(asDate);
    if (!value?.isString()) return value;
    const date = typedDate(String(value.getValue()).trim(), german, wallOfSerial(serialOfDate(env.now(), env.timeZone)).year);
    return date ? NumberValueObject.create(date.number, date.pattern) : value;
  };
  for (const name of functions) {
    const executor = engine.service(IFunctionService).getExecutor(name);
    if (!executor) continue;
    const calculate = executor.calculate.bind(executor);
    executor.calculate = (...args: BaseValueObject[]) => calculate(...args.map(asDate));
  }
}
