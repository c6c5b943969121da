// How Google's words for a cell's look translate into the engine's style, and back.

import { BooleanNumber, BorderStyleTypes, HorizontalAlign, VerticalAlign, WrapStrategy as EngineWrap, type IBorderData, type IStyleData, type Nullable } from '@univerjs/core';
import type { EnumMember } from '../base.ts';
import { WrapStrategy } from './enums.ts';

/** One property of a look: what Google reads for a style, and the style that sets it (null properties take away). */
export interface Look<T> {
  read(style: IStyleData | undefined): T;
  style(value: T | null): IStyleData;
}

const none = (key: keyof IStyleData): IStyleData => ({ [key]: null }) as IStyleData;

export const background: Look<string> = {
  read: (style) => hex(style?.bg?.rgb) ?? '#ffffff',
  style: (value) => (value === null || value === '' ? none('bg') : { bg: { rgb: colorOf(value) } }),
};
export const fontColor: Look<string> = {
  read: (style) => hex(style?.cl?.rgb) ?? '#000000',
  style: (value) => (value === null || value === '' ? none('cl') : { cl: { rgb: colorOf(value) } }),
};
export type FontWeight = 'bold' | 'normal';
export const fontWeight: Look<FontWeight> = {
  read: (style) => (style?.bl ? 'bold' : 'normal'),
  style: (value) => (value === 'bold' ? { bl: BooleanNumber.TRUE } : none('bl')),
};
export type FontStyle = 'italic' | 'normal';
export const fontStyle: Look<FontStyle> = {
  read: (style) => (style?.it ? 'italic' : 'normal'),
  style: (value) => (value === 'italic' ? { it: BooleanNumber.TRUE } : none('it')),
};
export type FontLine = 'underline' | 'line-through' | 'none';
export const fontLine: Look<FontLine> = {
  read: (style) => (style?.ul?.s ? 'underline' : style?.st?.s ? 'line-through' : 'none'),
  style: (value) => ({
    ...(value === 'underline' ? { ul: { s: BooleanNumber.TRUE } } : none('ul')),
    ...(value === 'line-through' ? { st: { s: BooleanNumber.TRUE } } : none('st')),
  }),
};
export const fontSize: Look<number> = {
  read: (style) => style?.fs ?? 10,
  style: (value) => (value === null ? none('fs') : { fs: value }),
};
export const fontFamily: Look<string> = {
  read: (style) => style?.ff ?? 'Arial',
  style: (value) => (value === null ? none('ff') : { ff: value }),
};
export const horizontalAlignment: Look<string> = {
  read: (style) => (style?.ht === HorizontalAlign.LEFT ? 'left' : style?.ht === HorizontalAlign.CENTER ? 'center' : style?.ht === HorizontalAlign.RIGHT ? 'right' : 'general'),
  style: (value) => (value === null || value === 'normal' || value === 'general' ? none('ht') : { ht: { left: HorizontalAlign.LEFT, center: HorizontalAlign.CENTER, right: HorizontalAlign.RIGHT }[value] ?? HorizontalAlign.LEFT }),
};
export const verticalAlignment: Look<string> = {
  read: (style) => (style?.vt === VerticalAlign.TOP ? 'top' : style?.vt === VerticalAlign.MIDDLE ? 'middle' : 'bottom'),
  style: (value) => (value === null ? none('vt') : { vt: { top: VerticalAlign.TOP, middle: VerticalAlign.MIDDLE, bottom: VerticalAlign.BOTTOM }[value] ?? VerticalAlign.BOTTOM }),
};
export const wrapStrategy: Look<EnumMember> = {
  read: (style) => WrapStrategy.of(style?.tb === EngineWrap.WRAP ? 'WRAP' : style?.tb === EngineWrap.CLIP ? 'CLIP' : 'OVERFLOW'),
  style: (value) => ({ tb: { WRAP: EngineWrap.WRAP, CLIP: EngineWrap.CLIP, OVERFLOW: EngineWrap.OVERFLOW }[(value?.name ?? 'OVERFLOW') as 'WRAP'] }),
};
export const wrap: Look<boolean> = {
  read: (style) => style?.tb === EngineWrap.WRAP,
  style: (value) => ({ tb: value ? EngineWrap.WRAP : EngineWrap.OVERFLOW }),
};
export const numberFormat: Look<string> = {
  // Google's own name of "no format" in what scripts read.
  read: (style) => style?.n?.pattern ?? '0.###############',
  style: (value) => (value === null || value === '' || value === 'General' || value === '0.###############' ? none('n') : { n: { pattern: value } }),
};

const borderLines: Readonly<Record<string, BorderStyleTypes>> = {
  DOTTED: BorderStyleTypes.DOTTED,
  DASHED: BorderStyleTypes.DASHED,
  SOLID: BorderStyleTypes.THIN,
  SOLID_MEDIUM: BorderStyleTypes.MEDIUM,
  SOLID_THICK: BorderStyleTypes.THICK,
  DOUBLE: BorderStyleTypes.DOUBLE,
};
type Side = 't' | 'r' | 'b' | 'l';
/** The style that sets or takes away some sides of a cell's border; a side left undefined stays. */
export function borderStyle(sides: Partial<Record<Side, boolean>>, color: string | null, line: EnumMember | null): IStyleData {
  const drawn = { s: borderLines[line?.name ?? 'SOLID'] ?? BorderStyleTypes.THIN, cl: { rgb: colorOf(color ?? '#000000') } };
  return { bd: Object.fromEntries(Object.entries(sides).map(([side, on]) => [side, on ? drawn : null])) as Nullable<IBorderData> };
}

const named: Readonly<Record<string, string>> = {
  black: '#000000', white: '#ffffff', red: '#ff0000', green: '#008000', blue: '#0000ff', yellow: '#ffff00', orange: '#ffa500', gray: '#808080', grey: '#808080',
  lightgray: '#d3d3d3', lightgrey: '#d3d3d3', darkgray: '#a9a9a9', pink: '#ffc0cb', purple: '#800080', lightblue: '#add8e6', lightgreen: '#90ee90', lightyellow: '#ffffe0',
};
export function colorOf(value: string): string {
  return named[value.toLowerCase()] ?? hex(value) ?? value;
}
function hex(value: Nullable<string>): string | undefined {
  if (!value) return undefined;
  const rgb = /^rgba?\((\d+), ?(\d+), ?(\d+)/.exec(value);
  if (rgb) return `#${[rgb[1], rgb[2], rgb[3]].map((part) => Number(part).toString(16).padStart(2, '0')).join('')}`;
  const short = /^#([0-9a-f])([0-9a-f])([0-9a-f])$/i.exec(value);
  return (short ? `#${short[1]}${short[1]}${short[2]}${short[2]}${short[3]}${short[3]}` : value).toLowerCase();
}
