// Cells of a tab as a person reads them: below headers.

/** The rows below the header row, from the column's name on; rows whose `key` cell is empty are left out. @param key a header that tells which row is the header row */
export function records(values: readonly unknown[][], key: string): Record<string, unknown>[] {
  const at = values.findIndex((row) => row.includes(key));
  const headers = values[at];
  if (!headers) throw new Error(`No row has the header ${key}.`);
  return values
    .slice(at + 1)
    .map((row) => Object.fromEntries(headers.map((header, index) => [String(header), row[index] ?? ''])))
    .filter((record) => record[key] !== '');
}

/** One column's cells below its header. */
export function column(values: readonly unknown[][], header: string): unknown[] {
  const at = values.findIndex((row) => row.includes(header));
  const index = values[at]?.indexOf(header) ?? -1;
  if (index < 0) throw new Error(`No column has the header ${header}.`);
  return values.slice(at + 1).map((row) => row[index]);
}
