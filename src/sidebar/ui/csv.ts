// A table for Excel: `;` between the cells, decimal comma in German, nothing that could run. Pure.

import type { Language } from '../../contract/errors.ts';

export type CsvCell = string | number | null;

/** With the mark at its start by which Excel knows the encoding. */
export function csvText(rows: readonly (readonly CsvCell[])[], language: Language): string {
  return '\ufeff' + rows.map((row) => row.map((cell) => written(cell, language)).join(';')).join('\r\n') + '\r\n';
}

/** A text that a spreadsheet would take for a formula begins with an apostrophe (OWASP, CSV injection); signs that nobody sees may stand before it. */
function written(cell: CsvCell, language: Language): string {
  if (cell === null) return '';
  if (typeof cell === 'number') {
    const figure = String(Math.round(cell * 10_000) / 10_000);
    return language === 'de' ? figure.replace('.', ',') : figure;
  }
  const safe = /^[\s\p{Cc}\p{Cf}]*[=+\-@\t\r\n\uff1d\uff0b\uff0d\uff20]/u.test(cell) ? "'" + cell : cell;
  return /[";\r\n']/.test(safe) ? '"' + safe.replace(/"/g, '""') + '"' : safe;
}
