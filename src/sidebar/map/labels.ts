// What is written into a tile or an outline: as much as there is room for, nothing cut off, nothing too small to read.

export interface Line {
  text: string;
  size: number;
  bold: boolean;
}

export interface Wanted {
  postcode: string;
  /** `''` for none. */
  name: string;
  /** The figure, or the group's letter; `''` for none. */
  figure: string;
}

/** Pixels below which nobody should have to read. */
export const smallest = 10;
/** Line height, in sizes of type. */
export const leading = 1.2;
/** What of the first and last line's height stays empty, in sizes of type. */
const spare = 0.4;

export interface Label {
  lines: Line[];
  /** Its middle. */
  x: number;
  y: number;
}

/**
 * A label in the fullest variant that has room; null where not even the figure has.
 * @param placeFor where a block of this width and height has room, if anywhere
 */
export function labelFor(wanted: Wanted, placeFor: (width: number, height: number) => { x: number; y: number } | null): Label | null {
  for (const variant of variants(wanted)) {
    const lines = variant.filter(({ text }) => text !== '');
    const place = lines.length > 0 ? placeFor(widthOf(lines), heightOf(lines) - spare * lines[0]!.size) : null;
    if (place) return { lines, ...place };
  }
  return null;
}

function* variants({ postcode, name, figure }: Wanted): Generator<Line[]> {
  const code = (size: number): Line => ({ text: postcode, size, bold: false });
  const number = (size: number): Line => ({ text: figure, size, bold: true });
  if (name !== '') {
    for (const [large, small] of [[24, 14], [20, 12], [18, 11], [16, 10.5]] as const) {
      yield [code(small), { text: name, size: small, bold: false }, number(large)];
      const [first, second] = halves(name);
      if (second !== '') yield [code(small), { text: first, size: small, bold: false }, { text: second, size: small, bold: false }, number(large)];
    }
  }
  for (const [large, small] of [[20, 13], [18, 12], [16, 11], [14, 10.5], [12, smallest]] as const) yield [code(small), number(large)];
  for (const size of [13, 11.5, smallest]) yield [number(size)];
}

/** A long name on two lines, broken where it is best balanced. */
function halves(name: string): [string, string] {
  const middle = name.length / 2;
  const breaks = [...name.matchAll(/[ /]+|-/g)].map((match) => match.index + match[0].length);
  const best = breaks.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return best === undefined ? [name, ''] : [name.slice(0, best).trim(), name.slice(best).trim()];
}

export function widthOf(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map(({ text, size, bold }) => textWidth(text, size, bold)));
}

export function heightOf(lines: readonly Line[]): number {
  return lines.reduce((sum, { size }) => sum + size * leading, 0);
}

/** About how wide a text becomes in a sans-serif, rather too wide: the fonts of other computers are not known. */
export function textWidth(text: string, size: number, bold = false): number {
  let widths = 0;
  for (const sign of text) widths += /[ijlt.,:;|! '’-]/.test(sign) ? 0.34 : /[MWmwÄÖ%@]/.test(sign) ? 0.88 : /[A-ZÜ]/.test(sign) ? 0.7 : 0.575;
  return widths * size * (bold ? 1.06 : 1);
}
