// Colours of a workbook file: plain, by theme with a tint, or by the old palette. All become `#RRGGBB`.

import type { Nullable } from '@univerjs/core';
import { child, descend, parseXml, type XmlElement } from './xml.ts';

/** ECMA-376 part 1, 18.8.27: the palette of `indexed`, 8 to 63 (0 to 7 repeat 8 to 15). */
const palette = (
  '000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 C0C0C0 808080 ' +
  '9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF ' +
  '00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 ' +
  '003366 339966 003300 333300 993300 993366 333399 333333'
).split(' ');

/** Order in which `theme="n"` counts; the scheme itself lists dark before light. */
const themeOrder = ['lt1', 'dk1', 'lt2', 'dk2', 'accent1', 'accent2', 'accent3', 'accent4', 'accent5', 'accent6', 'hlink', 'folHlink'];
const officeTheme = ['FFFFFF', '000000', 'E7E6E6', '44546A', '5B9BD5', 'ED7D31', 'A5A5A5', 'FFC000', '4472C4', '70AD47', '0563C1', '954F72'];

/** `#RRGGBB` of a `<color>`, `<fgColor>`, `<tabColor>`; undefined: automatic. */
export type ColorReader = (element: XmlElement | undefined) => string | undefined;

export function colorReader(themeXml: string | null): ColorReader {
  const scheme = themeXml === null ? undefined : descend(parseXml(themeXml), 'themeElements', 'clrScheme');
  const theme = themeOrder.map((name, index) => {
    const slot = child(scheme, name)?.children[0];
    return slot?.attributes.lastClr ?? (slot?.name === 'srgbClr' ? slot.attributes.val : undefined) ?? officeTheme[index] ?? '000000';
  });
  return (element) => {
    if (!element) return undefined;
    const { rgb, theme: slot, indexed, tint } = element.attributes;
    const base = rgb?.slice(-6) ?? (slot === undefined ? undefined : theme[Number(slot)]) ?? (indexed === undefined ? undefined : palette[Number(indexed) < 8 ? Number(indexed) : Number(indexed) - 8]);
    if (base === undefined) return undefined;
    return `#${(tint === undefined ? base : tinted(base, Number(tint))).toUpperCase()}`;
  };
}

/** ECMA-376 part 1, 18.3.1.15: the tint moves the lightness towards black (below 0) or white. */
function tinted(rgb: string, tint: number): string {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255) as [number, number, number];
  const most = Math.max(red, green, blue);
  const least = Math.min(red, green, blue);
  const lightness = (most + least) / 2;
  const target = tint < 0 ? lightness * (1 + tint) : lightness * (1 - tint) + tint;
  const chroma = most - least;
  const saturation = chroma === 0 ? 0 : chroma / (1 - Math.abs(2 * lightness - 1));
  const sector = chroma === 0 ? 0 : most === red ? ((green - blue) / chroma + 6) % 6 : most === green ? (blue - red) / chroma + 2 : (red - green) / chroma + 4;
  const width = (1 - Math.abs(2 * target - 1)) * saturation;
  const middle = width * (1 - Math.abs((sector % 2) - 1));
  const floor = target - width / 2;
  const [r, g, b] = ([[width, middle, 0], [middle, width, 0], [0, width, middle], [0, middle, width], [middle, 0, width], [width, 0, middle]][Math.floor(sector) % 6] ?? [0, 0, 0]) as [number, number, number];
  return [r, g, b].map((part) => Math.round(Math.min(1, Math.max(0, part + floor)) * 255).toString(16).padStart(2, '0')).join('');
}

/** `AARRGGBB` of a CSS colour as Univer keeps it (`#abc`, `#aabbcc`, `rgb(1,2,3)`); null where it is none. */
export function argb(color: Nullable<string>): string | null {
  if (!color) return null;
  const hex = /^#?([0-9a-f]{3}|[0-9a-f]{6})$/i.exec(color.trim())?.[1];
  if (hex) return `FF${(hex.length === 3 ? [...hex].map((digit) => digit + digit).join('') : hex).toUpperCase()}`;
  const parts = /^rgba?\(\s*(\d+)\s*,\s*(\d+)\s*,\s*(\d+)/i.exec(color.trim());
  return parts ? `FF${parts.slice(1, 4).map((part) => Number(part).toString(16).padStart(2, '0')).join('').toUpperCase()}` : null;
}
