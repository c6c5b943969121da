// Just enough XML for the parts of a workbook: reads elements with their place in the text, so that what is not changed can stay as it stands.

export interface XmlElement {
  /** Without prefix. */
  name: string;
  attributes: Readonly<Record<string, string>>;
  children: XmlElement[];
  /** Text directly inside, entities resolved. */
  text: string;
  /** Place in the source, from `<` to behind the last `>`. */
  start: number;
  end: number;
  /** Place of what is between the tags; both equal `end` for `<a/>`. */
  innerStart: number;
  innerEnd: number;
}

const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE[^>]*>|<(\/?)([^\s/>]+)((?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*)\s*(\/?)>/g;
const attributePattern = /([^\s=]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * Parses a part's text to its root element.
 *
 * @param opaque names of elements whose inside is skipped (`sheetData` with its hundred thousand cells).
 * @throws Error where there is no well-formed root.
 */
export function parseXml(source: string, opaque: ReadonlySet<string> = new Set()): XmlElement {
  const root: XmlElement = { name: '', attributes: {}, children: [], text: '', start: 0, end: source.length, innerStart: 0, innerEnd: source.length };
  const open: XmlElement[] = [root];
  const pattern = new RegExp(token.source, 'g');
  let textStart = 0;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    const parent = open[open.length - 1] as XmlElement;
    if (match.index > textStart) parent.text += decode(source.slice(textStart, match.index));
    textStart = pattern.lastIndex;
    if (match[1] !== undefined) parent.text += match[1];
    const tag = match[3];
    if (tag === undefined) continue;
    const name = localName(tag);
    if (match[2]) {
      if (parent.name !== name || open.length < 2) throw new Error(`</${tag}> closes nothing`);
      parent.innerEnd = match.index;
      parent.end = pattern.lastIndex;
      open.pop();
      continue;
    }
    const element: XmlElement = {
      name,
      attributes: parseAttributes(match[4] ?? ''),
      children: [],
      text: '',
      start: match.index,
      end: pattern.lastIndex,
      innerStart: pattern.lastIndex,
      innerEnd: pattern.lastIndex,
    };
    parent.children.push(element);
    if (match[5]) continue;
    if (opaque.has(name)) {
      const close = source.indexOf(`</${tag}>`, pattern.lastIndex);
      if (close < 0) throw new Error(`<${tag}> is not closed`);
      element.innerEnd = close;
      element.end = close + tag.length + 3;
      pattern.lastIndex = element.end;
      textStart = element.end;
      continue;
    }
    open.push(element);
  }
  const top = root.children[0];
  if (open.length !== 1 || !top) throw new Error('The XML is not complete');
  return top;
}

export function child(element: XmlElement | undefined, name: string): XmlElement | undefined {
  return element?.children.find((candidate) => candidate.name === name);
}

export function children(element: XmlElement | undefined, name: string): XmlElement[] {
  return element?.children.filter((candidate) => candidate.name === name) ?? [];
}

/** The first descendant chain `path` leads to. */
export function descend(element: XmlElement | undefined, ...path: string[]): XmlElement | undefined {
  return path.reduce<XmlElement | undefined>((at, name) => child(at, name), element);
}

/** An attribute whatever its prefix, e.g. `r:id` where a file calls the namespace `d3p1`. */
export function qualified(element: XmlElement, name: string): string | undefined {
  const key = Object.keys(element.attributes).find((candidate) => candidate.endsWith(`:${name}`));
  return key === undefined ? undefined : element.attributes[key];
}

/** Schema booleans: `1`, `true`, `on`. */
export function isTrue(value: string | undefined): boolean {
  return value === '1' || value === 'true' || value === 'on';
}

export function sourceOf(source: string, element: XmlElement): string {
  return source.slice(element.start, element.end);
}

/** `<name a="1">inner</name>`; attributes that are undefined are left out. */
export function write(name: string, attributes: Readonly<Record<string, string | number | undefined>>, inner = ''): string {
  let out = `<${name}`;
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined) out += ` ${key}="${escapeXml(String(value))}"`;
  }
  return inner === '' ? `${out}/>` : `${out}>${inner}</${name}>`;
}

/** The opening tag of `xml` (an element's text) with an attribute set, or removed for null. */
export function withAttribute(xml: string, name: string, value: string | null): string {
  const tag = startTag.exec(xml)?.[0] ?? '';
  const closed = tag.endsWith('/>');
  const bare = tag.slice(0, closed ? -2 : -1).replace(new RegExp(`\\s${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '').trimEnd();
  return `${bare}${value === null ? '' : ` ${name}="${escapeXml(value)}"`}${closed ? '/>' : '>'}${xml.slice(tag.length)}`;
}

const startTag = /^<[^\s/>]+(?:\s+[^\s=>/]+\s*=\s*(?:"[^"]*"|'[^']*'))*\s*\/?>/;

export function escapeXml(text: string): string {
  return /[&<>"\r\n\t]/.test(text)
    ? text.replace(/[&<>"\r\n\t]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' })[sign] ?? `&#${sign.charCodeAt(0)};`)
    : text;
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** Resolves entities. */
export function decode(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-fA-F]+)|#(\d+)|(\w+));/g, (whole, hex: string | undefined, decimal: string | undefined, name: string | undefined) => {
    if (hex !== undefined) return String.fromCodePoint(Number.parseInt(hex, 16));
    if (decimal !== undefined) return String.fromCodePoint(Number(decimal));
    return named[name ?? ''] ?? whole;
  });
}

function localName(tag: string): string {
  const colon = tag.indexOf(':');
  return colon < 0 ? tag : tag.slice(colon + 1);
}

function parseAttributes(text: string): Record<string, string> {
  const attributes: Record<string, string> = {};
  for (const match of text.matchAll(attributePattern)) attributes[match[1] as string] = decode(match[2] ?? match[3] ?? '');
  return attributes;
}

/**
 * Files by some generators write every element with a prefix (`<x:row>`). Without it one reader does for all.
 * A part that has none is returned as it is.
 */
export function withoutMainPrefix(source: string): string {
  const match = /<([A-Za-z_][\w.-]*):(worksheet|workbook|styleSheet|sst|comments)\b[^>]*>/.exec(source);
  if (!match) return source;
  const prefix = match[1] as string;
  return source
    .replace(new RegExp(`(</?)${prefix}:`, 'g'), '$1')
    .replace(new RegExp(`\\sxmlns:${prefix}\\s*=`), ' xmlns=');
}
