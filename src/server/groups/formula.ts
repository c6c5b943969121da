// `=BO(PLZ; Straße; Nr)`: the rules in a cell, for one address or for ranges.

import { sentenceOf, texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import type { Cell, Ports } from '../ports.ts';
import { byRule, readRules } from './state.ts';

/** What Google hands a custom function: a value, or rows of values for a range. */
export type FormulaArgument = Cell | Cell[][] | null | undefined;

/**
 * The group of each address; `''` for an empty row, a short reason where the rules give none.
 * A single value beside ranges counts for every row.
 * @throws Error with a sentence for the cell where ranges differ in size, the rules are spoiled or not there
 */
export function groupOf({ workbook, who }: Pick<Ports, 'workbook' | 'who'>, postcode: FormulaArgument, street: FormulaArgument, houseNumber: FormulaArgument): string | string[][] {
  const say = texts(who.language());
  const ranges = [postcode, street, houseNumber].filter((argument): argument is Cell[][] => Array.isArray(argument));
  const shape = ranges[0];
  const sameSize = ranges.every((range) => range.length === shape?.length && range.every((line, index) => line.length === shape[index]?.length));
  if (!sameSize) throw new Error(say.groups.formulaSizes);

  const { assigner } = rulesOf({ workbook, who });
  if (!assigner) throw new Error(say.groups.formulaRules);
  const one = (row: number, column: number): string => {
    const at = (argument: FormulaArgument): Cell => (Array.isArray(argument) ? argument[row]?.[column] : argument) ?? '';
    const cells = { postcode: at(postcode), street: at(street), houseNumber: at(houseNumber) };
    if (Object.values(cells).every((cell) => cell === '')) return '';
    const found = byRule(assigner, cells);
    return 'group' in found ? found.group : say.groups.inCell[found.open];
  };
  return shape ? shape.map((line, row) => line.map((_, column) => one(row, column))) : one(0, 0);
}

/** A custom function can only answer with a message, so refusals become one here. */
function rulesOf({ workbook, who }: Pick<Ports, 'workbook' | 'who'>): ReturnType<typeof readRules> {
  try {
    return readRules(workbook);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    throw new Error(sentenceOf(error, who.language()));
  }
}
