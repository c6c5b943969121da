// Utilities.parseCsv.

import { ScriptError } from './base.ts';

/** Quotes may hold delimiters and line ends; a doubled quote is one. Google refuses a quote that is never closed. */
export function parseCsv(csv: string, delimiter: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const endRow = (): void => {
    row.push(cell);
    rows.push(row);
    row = [];
    cell = '';
  };
  for (let index = 0; index < csv.length; index += 1) {
    const character = csv[index]!;
    if (quoted) {
      if (character !== '"') cell += character;
      else if (csv[index + 1] === '"') cell += csv[++index]!;
      else quoted = false;
    } else if (character === '"' && cell === '') quoted = true;
    else if (character === delimiter) {
      row.push(cell);
      cell = '';
    } else if (character === '\n' || character === '\r') {
      if (character === '\r' && csv[index + 1] === '\n') index += 1;
      endRow();
    } else cell += character;
  }
  if (quoted) throw new ScriptError('Could not parse text.');
  if (cell !== '' || row.length > 0) endRow();
  return rows;
}
