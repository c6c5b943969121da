// The shared strings of a workbook: read once, added to, never reordered, so that untouched cells keep their numbers.

import { decode, escapeXml, withoutMainPrefix } from './xml.ts';

export interface SharedString {
  text: string;
  /** Formatted in parts: shown plain here, kept in the file. */
  rich: boolean;
}

const emptied = '<si><t/></si>';

export class SharedStrings {
  readonly items: SharedString[] = [];
  private source: string;
  private emptied = false;
  private readonly indexes = new Map<string, number>();
  private readonly added: string[] = [];
  /** Texts formatted in parts that stand in cells themselves, with their `<is>` element. */
  readonly inline = new Map<string, string>();

  constructor(text: string | null) {
    this.source = text === null ? '' : withoutMainPrefix(text);
    const items = /<si\b[^>]*?(?:\/>|>([\s\S]*?)<\/si>)/g;
    for (let match = items.exec(this.source); match; match = items.exec(this.source)) this.items.push(readString(match[1] ?? ''));
    for (const [index, item] of this.items.entries()) {
      // A text that stands there plain as well as formatted is written plain.
      if (!this.indexes.has(item.text) || !item.rich) this.indexes.set(item.text, index);
    }
  }

  get changed(): boolean {
    return this.emptied || this.added.length > 0;
  }

  /** The text's number in the table, added where it is new. A text that only stands there formatted keeps its formats. */
  indexOf(text: string): number {
    const known = this.indexes.get(text);
    if (known !== undefined) return known;
    const index = this.items.length;
    this.items.push({ text, rich: false });
    this.indexes.set(text, index);
    this.added.push(`<si>${textElement(text)}</si>`);
    return index;
  }

  /** Empties every text that no cell shows any more: what somebody deleted must not travel on in the file. The numbers stay. */
  keepOnly(used: ReadonlySet<number>): void {
    let index = -1;
    const read = this.items.length - this.added.length;
    this.source = this.source.replace(/<si\b[^>]*?(?:\/>|>[\s\S]*?<\/si>)/g, (item) => {
      index += 1;
      if (used.has(index) || index >= read || item === emptied) return item;
      this.emptied = true;
      return emptied;
    });
  }

  toString(): string {
    const added = this.added.join('');
    const end = this.source.lastIndexOf('</sst>');
    const body = end < 0 ? added : this.source.slice(this.source.indexOf('>', this.source.indexOf('<sst')) + 1, end) + added;
    // `count` may be left out; wrong it would be worse.
    return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"${this.namespaces()} uniqueCount="${this.items.length}">${body}</sst>`;
  }

  private namespaces(): string {
    const tag = /<sst\b([^>]*)>/.exec(this.source)?.[1] ?? '';
    return [...tag.matchAll(/\s(?:xmlns:\w+|mc:Ignorable|\w+:\w+)\s*=\s*(?:"[^"]*"|'[^']*')/g)].map((match) => match[0]).join('');
  }
}

/** The text inside `<si>` or `<is>`; phonetic guides are no part of it. */
export function readString(xml: string): SharedString {
  const rich = xml.includes('<r>') || xml.includes('<r ');
  const spoken = xml.includes('<rPh') ? xml.replace(/<rPh\b[\s\S]*?<\/rPh>/g, '') : xml;
  let text = '';
  const pieces = /<t\b[^>]*?(?:\/>|>([\s\S]*?)<\/t>)/g;
  for (let match = pieces.exec(spoken); match; match = pieces.exec(spoken)) text += match[1] ?? '';
  return { text: decodeText(text), rich };
}

export function textElement(text: string): string {
  const kept = /^\s|\s$|\n|\s\s/.test(text) ? ' xml:space="preserve"' : '';
  return `<t${kept}>${encodeText(text)}</t>`;
}

/** ST_Xstring: characters XML does not allow stand as `_x000D_`. */
export function decodeText(text: string): string {
  const plain = decode(text);
  return plain.includes('_x') ? plain.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16))) : plain;
}

const unsafe = /[\u0000-\u0008\u000b-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

export function encodeText(text: string): string {
  const guarded = text.includes('_x') ? text.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : text;
  const safe = guarded.replace(unsafe, (sign) => {
    const code = sign.charCodeAt(0);
    return code >= 0xd800 ? '\ufffd' : `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
  });
  return escapeXml(safe).replaceAll('&#10;', '\n').replaceAll('&#9;', '\t').replaceAll('&quot;', '"');
}
