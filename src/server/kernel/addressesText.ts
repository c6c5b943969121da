// Address cells as people type them: one tidy line of text, and the many ways of writing "nothing".

/** Characters that cannot be seen but make two equal words differ: zero-width ones, soft hyphen. */
const invisible = /[\u00AD\u200B-\u200F\u2060\uFEFF]/g;
const plain = /^[ -~ÄÖÜäöüß]*$/;
const lineBreak = /[\r\n\u2028\u2029\v]/;
const halfOrFullWidth = /[\uFF00-\uFFEF]/;

const blankWord =
  /^(?:[-–—_.?*/x\s]+|k\.?\s?a\.?|n\.?\s?[abv]\.?|n\/a|unbek(?:annt|\.)?|unknown|none|null|fehlt|keine?(?: angaben?)?|ohne|(?:ohne|o\.?)\s?f(?:esten|\.)?\s?w(?:ohnsitz|\.)?)$/i;

/**
 * The text of a cell: NFC, full-width forms made ordinary, no invisible characters, line breaks as commas,
 * single spaces, no apostrophe in front. Whole numbers become their digits. `''` for everything that is not text or number.
 */
export function tidyText(cell: unknown): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : '';
  if (typeof cell !== 'string' || cell === '') return '';
  let text = cell;
  if (!plain.test(text)) {
    text = (halfOrFullWidth.test(text) ? text.normalize('NFKC') : text.normalize('NFC')).replace(invisible, '');
    text = text.trim().replace(/\s+/g, (space) => (lineBreak.test(space) ? ', ' : ' '));
  }
  return text.replace(/\s+/g, ' ').trim().replace(/^'+/, '');
}

/** True for empty text and for the usual words and signs that stand for it: `-`, `?`, `k.A.`, `unbekannt` … */
export function meansNothing(text: string): boolean {
  return text === '' || (text.length < 24 && blankWord.test(text));
}

/**
 * True for what is longer than any name, number, date or address. A cell holds 50,000 characters at most (platform.md), and the
 * readers' patterns look back and forth: over such a cell one of them would take minutes, and nothing after it be read.
 */
export function isOverlong(text: string): boolean {
  return text.length > 500;
}

/** True for what a broken formula leaves in a cell: `#N/A`, `#REF!`, `#NAME?` … */
export function isErrorValue(text: string): boolean {
  return text.charCodeAt(0) === 35 && /^#(?:N\/A|NV|[A-Z0-9/]+[!?])$/.test(text);
}
