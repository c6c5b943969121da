// Cell formats of a workbook: read as the engine's styles, and new ones appended behind those the file has.

import type { BorderStyleTypes, IBorderData, IStyleData } from '@univerjs/core';
import { argb, type ColorReader } from './colors.ts';
import { NumberFormats } from './number-formats.ts';
import { alignmentXml, borderNames, borderXml, fontXml, hasBorder, readAlignment, sideKeys, sides } from './style-xml.ts';
import { child, children, isTrue, parseXml, sourceOf, withoutMainPrefix, write, type XmlElement } from './xml.ts';

const emptyStyles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><fonts count="1"><font><sz val="10"/><color rgb="FF000000"/><name val="Arial"/></font></fonts>' +
  '<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Standard" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/></styleSheet>';

/** A list of the styles part (`fonts`, `fills` …) that only grows. */
class Grown {
  readonly added: string[] = [];
  private readonly known = new Map<string, number>();
  constructor(
    readonly name: string,
    readonly count: number,
  ) {}
  index(xml: string): number {
    const known = this.known.get(xml);
    if (known !== undefined) return known;
    const index = this.count + this.added.length;
    this.added.push(xml);
    this.known.set(xml, index);
    return index;
  }
}

export class Stylesheet {
  private readonly source: string;
  private readonly root: XmlElement;
  private readonly formats: XmlElement[];
  private readonly fonts: XmlElement[];
  private readonly fills: XmlElement[];
  private readonly borders: XmlElement[];
  private readonly grown: Record<'fonts' | 'fills' | 'borders' | 'cellXfs' | 'dxfs', Grown>;
  readonly numberFormats: NumberFormats;
  /** The differential formats of conditional rules, as styles. */
  readonly differential: IStyleData[];
  /** What a cell without format looks like. */
  readonly standard: IStyleData;

  constructor(
    text: string | null,
    private readonly color: ColorReader,
  ) {
    this.source = withoutMainPrefix(text ?? `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n${emptyStyles}`);
    this.root = parseXml(this.source);
    const list = (name: string): XmlElement[] => child(this.root, name)?.children ?? [];
    this.formats = list('cellXfs');
    this.fonts = list('fonts');
    this.fills = list('fills');
    this.borders = list('borders');
    const grown = (name: string, count: number): Grown => new Grown(name, count);
    this.grown = {
      fonts: grown('fonts', this.fonts.length),
      fills: grown('fills', this.fills.length),
      borders: grown('borders', this.borders.length),
      cellXfs: grown('cellXfs', this.formats.length),
      dxfs: grown('dxfs', list('dxfs').length),
    };
    this.numberFormats = new NumberFormats(children(child(this.root, 'numFmts'), 'numFmt'));
    this.standard = this.readFont(this.fonts[Number(this.formats[0]?.attributes.fontId ?? 0)]);
    this.differential = list('dxfs').map((dxf) => ({ ...this.readFont(child(dxf, 'font')), ...this.readFill(child(dxf, 'fill'), true), ...this.readBorder(child(dxf, 'border')), ...this.readNumberFormat(child(dxf, 'numFmt')?.attributes.formatCode) }));
  }

  get count(): number {
    return this.formats.length;
  }

  /** The format number `index` of `cellXfs`, as far as it differs from a cell without format. */
  style(index: number): IStyleData {
    const format = this.formats[index];
    if (!format) return {};
    const { attributes } = format;
    const font = without(this.readFont(this.fonts[Number(attributes.fontId ?? 0)]), this.standard);
    const pattern = this.numberFormats.code(Number(attributes.numFmtId ?? 0));
    return {
      ...font,
      ...this.readFill(this.fills[Number(attributes.fillId ?? 0)], false),
      ...this.readBorder(this.borders[Number(attributes.borderId ?? 0)]),
      ...this.readNumberFormat(pattern),
      ...readAlignment(child(format, 'alignment')),
    };
  }

  isForcedText(index: number): boolean {
    return isTrue(this.formats[index]?.attributes.quotePrefix);
  }

  /** Whether numbers in this format are days, not amounts. */
  isDate(index: number): boolean {
    return this.numberFormats.isDate(Number(this.formats[index]?.attributes.numFmtId ?? 0));
  }

  /** The number in `cellXfs` of a format that looks like `style`, appended where there is none. */
  add(style: IStyleData, forcedText: boolean): number {
    const fontChanged = ['ff', 'fs', 'bl', 'it', 'ul', 'st', 'cl', 'va'].some((key) => style[key as keyof IStyleData] != null);
    const font = fontChanged ? this.grown.fonts.index(fontXml({ ...this.standard, ...defined(style) })) : Number(this.formats[0]?.attributes.fontId ?? 0);
    const background = argb(style.bg?.rgb);
    const fill = background === null ? 0 : this.grown.fills.index(`<fill><patternFill patternType="solid"><fgColor rgb="${background}"/><bgColor indexed="64"/></patternFill></fill>`);
    const border = hasBorder(style.bd) ? this.grown.borders.index(borderXml(style.bd ?? {})) : 0;
    const numberFormat = this.numberFormats.id(style.n?.pattern);
    const alignment = alignmentXml(style);
    return this.grown.cellXfs.index(
      write(
        'xf',
        {
          numFmtId: numberFormat, fontId: font, fillId: fill, borderId: border, xfId: 0,
          quotePrefix: forcedText ? 1 : undefined,
          applyNumberFormat: numberFormat ? 1 : undefined,
          applyFont: fontChanged ? 1 : undefined,
          applyFill: fill ? 1 : undefined,
          applyBorder: border ? 1 : undefined,
          applyAlignment: alignment ? 1 : undefined,
        },
        alignment,
      ),
    );
  }

  /** The format number `index`, with or without the apostrophe's mark. */
  withForcedText(index: number, forcedText: boolean): number {
    const format = this.formats[index];
    if (!format || this.isForcedText(index) === forcedText) return index;
    const tag = sourceOf(this.source, format).replace(/\squotePrefix="[^"]*"/, '');
    return this.grown.cellXfs.index(forcedText ? tag.replace(/^<xf/, '<xf quotePrefix="1"') : tag);
  }

  /** The number of a differential format for conditional rules. */
  addDifferential(style: IStyleData): number {
    const font = fontXml(defined(style), true);
    const background = argb(style.bg?.rgb);
    const fill = background === null ? '' : `<fill><patternFill patternType="solid"><fgColor rgb="${background}"/><bgColor rgb="${background}"/></patternFill></fill>`;
    return this.grown.dxfs.index(`<dxf>${font === '<font/>' ? '' : font}${fill}${hasBorder(style.bd) ? borderXml(style.bd ?? {}) : ''}</dxf>`);
  }

  /** Whether anything was appended. */
  get changed(): boolean {
    return this.numberFormats.added.length > 0 || Object.values(this.grown).some(({ added }) => added.length > 0);
  }

  toString(): string {
    let text = this.source;
    for (const { name, count, added } of Object.values(this.grown)) text = appended(text, name, count, added);
    return appended(text, 'numFmts', this.numberFormats.count, this.numberFormats.added);
  }

  private readFont(font: XmlElement | undefined): IStyleData {
    const style: IStyleData = {};
    if (!font) return style;
    const on = (name: string): boolean => {
      const element = child(font, name);
      return element !== undefined && (element.attributes.val === undefined || isTrue(element.attributes.val));
    };
    const name = child(font, 'name')?.attributes.val;
    const size = Number(child(font, 'sz')?.attributes.val);
    const color = this.color(child(font, 'color'));
    const underline = child(font, 'u');
    const offset = child(font, 'vertAlign')?.attributes.val;
    if (name) style.ff = name;
    if (size > 0) style.fs = size;
    if (on('b')) style.bl = 1;
    if (on('i')) style.it = 1;
    if (on('strike')) style.st = { s: 1 };
    if (underline && underline.attributes.val !== 'none') style.ul = { s: 1 };
    if (color && color !== '#000000') style.cl = { rgb: color };
    if (offset === 'subscript') style.va = 2;
    if (offset === 'superscript') style.va = 3;
    return style;
  }

  /** In a differential format the solid fill's colour is the background colour. */
  private readFill(fill: XmlElement | undefined, differential: boolean): IStyleData {
    const pattern = child(fill, 'patternFill');
    const gradient = child(child(fill, 'gradientFill'), 'stop');
    if (gradient) return background(this.color(child(gradient, 'color')));
    if (!pattern || (pattern.attributes.patternType ?? (differential ? 'solid' : 'none')) === 'none') return {};
    const [first, second] = differential ? ['bgColor', 'fgColor'] : ['fgColor', 'bgColor'];
    if (!differential && pattern.attributes.patternType === 'gray125') return {};
    return background(this.color(child(pattern, first ?? '')) ?? this.color(child(pattern, second ?? '')));
  }

  private readBorder(border: XmlElement | undefined): IStyleData {
    const bd: IBorderData = {};
    for (const side of sides) {
      const line = child(border, side === 'left' && !child(border, 'left') ? 'start' : side === 'right' && !child(border, 'right') ? 'end' : side);
      const style = borderNames.indexOf(line?.attributes.style ?? '');
      if (style > 0) bd[sideKeys[side]] = { s: style as BorderStyleTypes, cl: { rgb: this.color(child(line, 'color')) ?? '#000000' } };
    }
    return Object.keys(bd).length > 0 ? { bd } : {};
  }

  private readNumberFormat(code: string | undefined): IStyleData {
    return code === undefined || code === 'General' ? {} : { n: { pattern: code } };
  }
}

function background(rgb: string | undefined): IStyleData {
  return rgb === undefined ? {} : { bg: { rgb } };
}

/** Puts elements at the end of a list and corrects its count; makes the list where there is none. */
function appended(text: string, name: string, count: number, added: readonly string[]): string {
  if (added.length === 0) return text;
  const total = count + added.length;
  const open = new RegExp(`<${name}\\b([^>]*?)(/?)>`).exec(text);
  if (!open) {
    // numFmts is the schema's first list; all the others are there in every file that has formats.
    const at = name === 'numFmts' ? text.indexOf('>', text.indexOf('<styleSheet')) + 1 : placeOfDifferential(text);
    return text.slice(0, at) + write(name, { count: total }, added.join('')) + text.slice(at);
  }
  const attributes = (open[1] ?? '').replace(/\scount="[^"]*"/, '');
  const tag = `<${name} count="${total}"${attributes}>`;
  const start = open.index + open[0].length;
  if (open[2]) return `${text.slice(0, open.index)}${tag}${added.join('')}</${name}>${text.slice(start)}`;
  const end = text.indexOf(`</${name}>`, start);
  return text.slice(0, open.index) + tag + text.slice(start, end) + added.join('') + text.slice(end);
}

function placeOfDifferential(text: string): number {
  const next = /<(tableStyles|colors|extLst)\b|<\/styleSheet>/.exec(text);
  return next?.index ?? text.length;
}

function without(style: IStyleData, standard: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries(style).filter(([key, value]) => JSON.stringify(value) !== JSON.stringify(standard[key as keyof IStyleData]))) as IStyleData;
}

function defined(style: IStyleData): IStyleData {
  return Object.fromEntries(Object.entries(style).filter(([, value]) => value != null)) as IStyleData;
}

