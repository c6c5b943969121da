// Formulas as text, moved with their row: what a person does by dragging a cell's corner. Pure.

/** Texts in quotes and names of tabs are left alone; then references: an optional $, a column, an optional $, a row. */
const parts = /"[^"]*"|'[^']*'!|(?<![\w.$])(\$?[A-Z]{1,3})(\$?)(\d{1,7})(?![\w.(])/g;

/** A formula `rows` rows further down. */
export function carried(formula: string, rows: number): string {
  return formula.replace(parts, (whole, column: string | undefined, fixed: string, row: string) => (column === undefined || fixed === '$' ? whole : `${column}${Number(row) + rows}`));
}

/**
 * A formula below the list, after `count` rows were put in below row `last`: references below have moved along, and a range
 * that ended at the last member ends at the last new one, so that a sum stays whole.
 */
export function grownRanges(formula: string, last: number, count: number): string {
  if (formula === '') return formula;
  const range = new RegExp(`(:\\$?[A-Z]{1,3}\\$?)${last}(?!\\d)`, 'g');
  if (!range.test(formula)) return formula;
  range.lastIndex = 0;
  const moved = formula.replace(parts, (whole, column: string | undefined, fixed: string, row: string) => (column !== undefined && Number(row) > last ? `${column}${fixed}${Number(row) + count}` : whole));
  return moved.replace(range, (_, reference: string) => `${reference}${last + count}`);
}
