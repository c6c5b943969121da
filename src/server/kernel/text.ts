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
  return isPlain(text) && !(text.length < 7 && booleans.has(text.toUpperCase())) ? text : `'${text}`;
}

/** As `plain` says; most of the many thousand texts of a log are ASCII, and settled without it. */
function isPlain(text: string): boolean {
  const first = text.charCodeAt(0);
  if (first < 65) return false;
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code > 127 || code < 32) return plain.test(text);
    if (code >= 48 && code <= 57) return false;
  }
  return (first >= 65 && first <= 90) || (first >= 97 && first <= 122);
}

const clean = /^(?:[^\s\u00a0]+(?: [^\s\u00a0]+)*)?$/;

/** A cell as a person reads it: trimmed, inner white space (also the non-breaking kind) folded to one space. */
export function cleaned(cell: unknown): string {
  // Nearly all of many thousand cells are clean, and looking is far cheaper than replacing.
  if (typeof cell === 'string' && clean.test(cell)) return cell;
  return typeof cell === 'string' || typeof cell === 'number' ? String(cell).replace(/[\s\u00a0]+/g, ' ').trim() : '';
}
