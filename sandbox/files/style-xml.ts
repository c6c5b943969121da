// One format in the words of a styles part: fonts, borders, alignment.

import type { IBorderData, IBorderStyleData, IStyleData, Nullable } from '@univerjs/core';
import { argb } from './colors.ts';
import { isTrue, write, type XmlElement } from './xml.ts';

/** In the order of Univer's BorderStyleTypes. */
export const borderNames = ['', 'thin', 'hair', 'dotted', 'dashed', 'dashDot', 'dashDotDot', 'double', 'medium', 'mediumDashed', 'mediumDashDot', 'mediumDashDotDot', 'slantDashDot', 'thick'];
const horizontalNames: Readonly<Record<string, number>> = { left: 1, center: 2, right: 3, justify: 4, distributed: 6, centerContinuous: 2 };
const verticalNames: Readonly<Record<string, number>> = { top: 1, center: 2, bottom: 3 };
export const sides = ['left', 'right', 'top', 'bottom'] as const;
export const sideKeys = { left: 'l', right: 'r', top: 't', bottom: 'b' } as const;

export function readAlignment(alignment: XmlElement | undefined): IStyleData {
  const style: IStyleData = {};
  if (!alignment) return style;
  const { horizontal, vertical, wrapText, textRotation } = alignment.attributes;
  const ht = horizontalNames[horizontal ?? ''];
  const vt = verticalNames[vertical ?? ''];
  if (ht) style.ht = ht;
  if (vt) style.vt = vt;
  if (isTrue(wrapText)) style.tb = 3;
  const rotation = Number(textRotation ?? 0);
  if (rotation === 255) style.tr = { a: 0, v: 1 };
  // Files count upwards to 90, then 91 to 180 for 1 to 90 downwards; the engine counts downwards.
  else if (rotation > 0) style.tr = { a: rotation <= 90 ? -rotation : rotation - 90 };
  return style;
}

export function alignmentXml(style: IStyleData): string {
  const name = (names: Readonly<Record<string, number>>, value: Nullable<number>): string | undefined => Object.keys(names).find((key) => names[key] === value);
  const angle = style.tr?.v ? 255 : (style.tr?.a ?? 0) < 0 ? -(style.tr?.a ?? 0) : (style.tr?.a ?? 0) > 0 ? (style.tr?.a ?? 0) + 90 : undefined;
  const attributes = { horizontal: name(horizontalNames, style.ht), vertical: name(verticalNames, style.vt), wrapText: style.tb === 3 ? 1 : undefined, textRotation: angle };
  return Object.values(attributes).every((value) => value === undefined) ? '' : write('alignment', attributes);
}

export function fontXml(style: IStyleData, differential = false): string {
  const color = argb(style.cl?.rgb);
  const flag = (name: string, value: number | undefined): string => (value === undefined ? '' : value ? `<${name}/>` : differential ? `<${name} val="0"/>` : '');
  const parts = [
    flag('b', style.bl),
    flag('i', style.it),
    style.st?.s ? '<strike/>' : '',
    style.ul?.s ? '<u/>' : '',
    style.va === 2 ? '<vertAlign val="subscript"/>' : style.va === 3 ? '<vertAlign val="superscript"/>' : '',
    style.fs && !differential ? write('sz', { val: style.fs }) : '',
    color || !differential ? `<color rgb="${color ?? 'FF000000'}"/>` : '',
    style.ff && !differential ? write('name', { val: style.ff }) : '',
  ];
  return write('font', {}, parts.join(''));
}

export function borderXml(bd: IBorderData): string {
  const line = (side: (typeof sides)[number]): string => {
    const data: Nullable<IBorderStyleData> = bd[sideKeys[side]];
    const style = borderNames[data?.s ?? 0];
    return style ? write(side, { style }, `<color rgb="${argb(data?.cl?.rgb) ?? 'FF000000'}"/>`) : `<${side}/>`;
  };
  return `<border>${sides.map(line).join('')}<diagonal/></border>`;
}

export function hasBorder(bd: Nullable<IBorderData>): boolean {
  return bd != null && sides.some((side) => (bd[sideKeys[side]]?.s ?? 0) > 0);
}

