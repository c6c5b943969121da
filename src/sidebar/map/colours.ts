// The colours of the map. Each can be told from its neighbours by people who see colours differently, and carries its label
// with a contrast of at least 4.5:1; test/sidebar/map/colours.test.ts computes both.

/** From few to many, one hue, darker step by step: in black and white it is the same order. */
export const ramp = ['#e3edf9', '#b4d0f0', '#7aaee6', '#2c72c7', '#113a75'] as const;

/** Six fills for groups, far apart for every kind of sight. */
export const groupColours = ['#9fe1fd', '#d98c1a', '#10a37f', '#ffed49', '#a882b9', '#cdd7cc'] as const;
/** Once the six are used up they come again with a pattern. */
export const patterns = ['plain', 'stripes', 'dots'] as const;
export type Pattern = (typeof patterns)[number];

export const ink = '#202124';
export const paper = '#ffffff';
/** Fill and lines of what is hidden. */
export const hiddenFill = '#f6f7f8';
export const hiddenLines = '#b9bec4';
/** Areas of a loaded map that have no figures. */
export const emptyFill = '#f6f7f8';
export const border = '#5f6368';

export interface GroupStyle {
  colour: string;
  pattern: Pattern;
  /** Stands for the group on the map: A, B, … Z, AA. */
  letter: string;
}

/** The look of the group at this place of the fixed order. */
export function groupStyle(index: number): GroupStyle {
  return {
    colour: groupColours[index % groupColours.length]!,
    pattern: patterns[Math.floor(index / groupColours.length) % patterns.length]!,
    letter: letterOf(index),
  };
}

function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

/** Dark or white, whichever can be read better on this fill. */
export function inkOn(fill: string): string {
  return contrast(ink, fill) >= contrast(paper, fill) ? ink : paper;
}

/** Contrast of two `#rrggbb` from 1 to 21. Source: WCAG 2.2, "contrast ratio" and "relative luminance". */
export function contrast(one: string, other: string): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** Red, green and blue from 0 to 1, linear in light. */
export function linear(colour: string): [number, number, number] {
  const part = (at: number): number => {
    const value = parseInt(colour.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

function luminance(colour: string): number {
  const [red, green, blue] = linear(colour);
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
