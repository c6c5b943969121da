// Several words in one cell, `Wohnen; Klima`: written so that each comes back as it was. Pure.

import { cleaned } from '../kernel/text.ts';

const item = /\s*(?:"((?:[^"]|"")*)"\s*(?=[;\n]|$)|([^;\n]*))(?:[;\n]|$)/y;

/** Apart at `;` and line breaks. What holds one of them itself stands in quotation marks, `"Rat; und Tat"`, as in a CSV file. */
export function splitList(cell: string): string[] {
  const text = cell.replace(/\r\n?/g, '\n');
  const found: string[] = [];
  for (let at = 0; at < text.length; ) {
    item.lastIndex = at;
    const match = item.exec(text);
    if (!match || match[0] === '') break;
    at += match[0].length;
    found.push(cleaned(match[1]?.replace(/""/g, '"') ?? match[2]));
  }
  return found.filter((word) => word !== '');
}

export function joinList(words: readonly string[]): string {
  return words.map((word) => (/[;\n]|^"/.test(word) ? `"${word.replace(/"/g, '""')}"` : word)).join('; ');
}
