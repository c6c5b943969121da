// Text with delimiters to rows: which delimiter is found out, quotation marks may hold line breaks (RFC 4180).

const delimiters = [';', ',', '\t', '|'] as const;

export interface Parsed {
  rows: string[][];
  /** A quotation mark without a partner: all were taken as they stand. */
  brokenQuotes: boolean;
}

export function parseDelimited(text: string): Parsed {
  const told = /^"?sep=(.)"?\r?\n/i.exec(text);
  const body = told ? text.slice(told[0].length) : text;
  const delimiter = told?.[1] ?? bestDelimiter(body);
  const first = split(body, delimiter, true);
  const { rows, closed } = first;
  // The line with `sep=` counts, so that row numbers stay those of the file.
  const before: string[][] = told ? [['']] : [];
  return closed ? { rows: [...before, ...rows], brokenQuotes: false } : { rows: [...before, ...split(body, delimiter, false).rows], brokenQuotes: true };
}

/** The one that cuts most of the first lines into the same number of cells, and into the most. */
function bestDelimiter(text: string): string {
  const head = text.slice(0, 60_000);
  let best: { delimiter: string; score: number } = { delimiter: ';', score: 0 };
  for (const delimiter of delimiters) {
    const widths = split(head, delimiter, true).rows.slice(0, 50).map((row) => row.length).filter((width) => width > 1);
    const counts = new Map<number, number>();
    for (const width of widths) counts.set(width, (counts.get(width) ?? 0) + 1);
    const [width = 0, count = 0] = [...counts].sort((a, b) => b[1] - a[1])[0] ?? [];
    const score = count * Math.min(width, 40);
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function split(text: string, delimiter: string, quotes: boolean): { rows: string[][]; closed: boolean } {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const length = text.length;
  while (at <= length) {
    if (quotes && text[at] === '"') {
      const { cell, next } = quoted(text, at + 1);
      if (next < 0) return { rows, closed: false };
      // What stands behind the closing mark still belongs to the cell: `"Max" Mustermann`.
      const end = endOfCell(text, next, delimiter);
      row.push(cell + text.slice(next, end));
      at = end;
    } else {
      const end = endOfCell(text, at, delimiter);
      row.push(text.slice(at, end));
      at = end;
    }
    if (at >= length || text[at] !== delimiter) {
      rows.push(row);
      row = [];
      if (at >= length) break;
      if (text[at] === '\r' && text[at + 1] === '\n') at++;
      if (at + 1 >= length) break;
    }
    at++;
  }
  return { rows, closed: true };
}

/** @returns the place behind the closing mark, -1 where there is none */
function quoted(text: string, from: number): { cell: string; next: number } {
  let cell = '';
  let at = from;
  for (;;) {
    const end = text.indexOf('"', at);
    if (end < 0) return { cell: '', next: -1 };
    cell += text.slice(at, end);
    if (text[end + 1] !== '"') return { cell, next: end + 1 };
    cell += '"';
    at = end + 2;
  }
}

function endOfCell(text: string, from: number, delimiter: string): number {
  let at = from;
  while (at < text.length && text[at] !== delimiter && text[at] !== '\n' && text[at] !== '\r') at++;
  return at;
}
