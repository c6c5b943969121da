// Just enough XML for tables: elements and texts in the order in which they stand. Prefixes are left away; no DTD is ever followed.

export interface Visitor {
  /** @param attributes as they stand in the tag, for `attribute` */
  open?(name: string, attributes: string): void;
  /** For `<a/>`, too. */
  close?(name: string): void;
  /** Entities resolved. */
  text?(text: string): void;
}

const token = /<!--[\s\S]*?-->|<\?[\s\S]*?\?>|<!\[CDATA\[([\s\S]*?)\]\]>|<!DOCTYPE[^>]*>|<(\/?)([^\s/>]+)((?:[^>"'/]|"[^"]*"|'[^']*'|\/(?!>))*)(\/?)>/g;

/** @throws Error where the text breaks off: what would be missing is missed by nobody */
export function readXml(source: string, { open, close, text }: Visitor): void {
  const pattern = new RegExp(token.source, 'g');
  let depth = 0;
  let from = 0;
  for (let match = pattern.exec(source); match; match = pattern.exec(source)) {
    if (text && depth > 0 && match.index > from) text(resolved(source.slice(from, match.index)));
    from = pattern.lastIndex;
    const [, literal, closing, tag, attributes, empty] = match;
    if (literal !== undefined) text?.(literal);
    if (tag === undefined) continue;
    const name = tag.slice(tag.indexOf(':') + 1);
    if (!closing) open?.(name, attributes ?? '');
    if (closing || empty) close?.(name);
    if (!empty) depth += closing ? -1 : 1;
  }
  if (depth !== 0) throw new Error('The XML breaks off.');
}

const patterns = new Map<string, RegExp>();

/** An attribute's value, whatever its prefix; '' where there is none. */
export function attribute(attributes: string, name: string): string {
  let pattern = patterns.get(name);
  if (!pattern) patterns.set(name, (pattern = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)));
  const found = pattern.exec(attributes);
  return found ? resolved(found[1] ?? found[2] ?? '') : '';
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolved(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#x([0-9a-f]+)|#(\d+)|(\w+));/gi, (whole, hex: string | undefined, decimal: string | undefined, name = '') => {
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16);
    return Number.isNaN(code) ? (named[name] ?? whole) : code < 0x110000 ? String.fromCodePoint(code) : '\ufffd';
  });
}
