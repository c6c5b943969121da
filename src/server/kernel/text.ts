// Keeps text from turning into something else when it is written into a cell.

const booleans = new Set(['TRUE', 'FALSE', 'WAHR', 'FALSCH']);
const plain = /^\p{L}[^\p{Nd}\t\r\n]*$/u;

/**
 * The string to hand to `setValues` so that the cell reads back exactly `text`, as text.
 *
 * `setValues` parses strings as if a person had typed them: `07557` becomes a number, `1-2` a date, `=…` a formula that
 * may send data out. A leading apostrophe prevents that and is not part of the value read (platform.md, Values). It is
 * left out only where nothing can be misread: text that starts with a letter, holds no digit and is no boolean.
 */
export function asText(text: string): string {
  if (text === '') return '';
  return plain.test(text) && !booleans.has(text.toUpperCase()) ? text : `'${text}`;
}

const clean = /^(?:[^\s\u00a0]+(?: [^\s\u00a0]+)*)?$/;

/** A cell as a person reads it: trimmed, inner white space (also the non-breaking kind) folded to one space. */
export function cleaned(cell: unknown): string {
  // Nearly all of many thousand cells are clean, and looking is far cheaper than replacing.
  if (typeof cell === 'string' && clean.test(cell)) return cell;
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).replace(/[\s\u00a0]+/g, ' ').trim() : '';
}
