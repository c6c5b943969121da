// An Office package: parts, their content types and the relationships between them. What nobody asks for stays packed as it came.

import { WorkbookFileError } from './errors.ts';
import { pack, readZip, unpack, writeZip, type ZipEntry } from './zip.ts';
import { children, isTrue, parseXml, write } from './xml.ts';

export interface Relationship {
  id: string;
  type: string;
  target: string;
  external: boolean;
}

const relationshipsNamespace = 'http://schemas.openxmlformats.org/package/2006/relationships';
const typesNamespace = 'http://schemas.openxmlformats.org/package/2006/content-types';
const xmlHead = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
const typesPart = '[Content_Types].xml';

/** Types of relationships, by the end of their address: the strict and the transitional schema differ in its beginning. */
export const officeRelationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships/';

export class OfficePackage {
  /** New or changed text by part name. */
  private readonly changed = new Map<string, string>();
  private readonly removed = new Set<string>();

  constructor(private readonly entries: ReadonlyMap<string, ZipEntry>) {}

  static open(bytes: Uint8Array): OfficePackage {
    const entries = readZip(bytes);
    if (!entries.has(typesPart)) {
      throw new WorkbookFileError('file-no-workbook', 'The file is a ZIP archive, but holds no workbook.');
    }
    return new OfficePackage(entries);
  }

  /** The same package, to change without changing this one. */
  copy(): OfficePackage {
    const other = new OfficePackage(this.entries);
    for (const [name, text] of this.changed) other.changed.set(name, text);
    for (const name of this.removed) other.removed.add(name);
    return other;
  }

  has(name: string): boolean {
    return this.changed.has(name) || (!this.removed.has(name) && this.entries.has(name));
  }

  names(): string[] {
    return [...new Set([...this.entries.keys(), ...this.changed.keys()])].filter((name) => this.has(name));
  }

  /** A part's text. @throws WorkbookFileError `file-damaged` where it is missing. */
  async text(name: string): Promise<string> {
    const changed = this.changed.get(name);
    if (changed !== undefined) return changed;
    const entry = this.removed.has(name) ? undefined : this.entries.get(name);
    if (!entry) throw new WorkbookFileError('file-damaged', `The workbook file is damaged: its part ${name} is missing.`);
    return decodeText(await unpack(entry));
  }

  async textOrNull(name: string | undefined): Promise<string | null> {
    return name !== undefined && this.has(name) ? this.text(name) : null;
  }

  set(name: string, text: string): void {
    this.removed.delete(name);
    this.changed.set(name, text);
  }

  /** Takes a part away with its own relationships and its content type. */
  async remove(name: string): Promise<void> {
    for (const part of [name, relationshipsPart(name)]) {
      this.changed.delete(part);
      this.removed.add(part);
    }
    const types = await this.text(typesPart);
    const kept = types.replace(new RegExp(`<Override\\b[^>]*PartName="/${escapePattern(name)}"[^>]*?(?:/>|>\\s*</Override>)`, 'i'), '');
    if (kept !== types) this.set(typesPart, kept);
  }

  /** Declares the part's content type. */
  async declare(name: string, contentType: string): Promise<void> {
    const types = await this.text(typesPart);
    if (new RegExp(`PartName="/${escapePattern(name)}"`, 'i').test(types)) return;
    this.set(typesPart, types.replace(/<\/(?:\w+:)?Types>\s*$/, (end) => write('Override', { PartName: `/${name}`, ContentType: contentType, xmlns: prefixed(end) }) + end));
  }

  /** Declares the content type of a file name's extension, where the package has none for it. */
  async declareExtension(extension: string, contentType: string): Promise<void> {
    const types = await this.text(typesPart);
    if (new RegExp(`Extension="${extension}"`, 'i').test(types)) return;
    this.set(typesPart, types.replace(/<(?:\w+:)?Types\b[^>]*>/, (start) => start + write('Default', { Extension: extension, ContentType: contentType, xmlns: prefixed(start) })));
  }

  /** Relationships of a part (`''`: of the package), targets resolved to part names. */
  async relationships(part: string): Promise<Relationship[]> {
    const text = await this.textOrNull(relationshipsPart(part));
    if (text === null) return [];
    return children(parseXml(text), 'Relationship').map(({ attributes }) => {
      const external = attributes.TargetMode === 'External' || isTrue(attributes.External);
      const target = attributes.Target ?? '';
      return { id: attributes.Id ?? '', type: attributes.Type ?? '', target: external ? target : resolve(part, target), external };
    });
  }

  /** The first relationship of `part` whose type ends so, e.g. `/worksheet`. */
  async related(part: string, typeEnd: string): Promise<string | undefined> {
    return (await this.relationships(part)).find(({ type, external }) => !external && type.endsWith(typeEnd))?.target;
  }

  /** Adds a relationship. Returns its id. */
  async relate(part: string, type: string, target: string): Promise<string> {
    const taken = new Set((await this.relationships(part)).map(({ id }) => id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const name = relationshipsPart(part);
    const text = (await this.textOrNull(name)) ?? `${xmlHead}<Relationships xmlns="${relationshipsNamespace}"></Relationships>`;
    const full = text.replace(/<((?:\w+:)?Relationships)\b([^>]*)\/>\s*$/, '<$1$2></$1>');
    this.set(name, full.replace(/<\/(?:\w+:)?Relationships>\s*$/, (end) => write('Relationship', { Id: id, Type: type, Target: `/${target}`, xmlns: prefixed(end, relationshipsNamespace) }) + end));
    return id;
  }

  async unrelate(part: string, id: string): Promise<void> {
    const name = relationshipsPart(part);
    const text = await this.textOrNull(name);
    if (text === null) return;
    this.set(name, text.replace(new RegExp(`<(?:\\w+:)?Relationship\\b[^>]*\\sId="${escapePattern(id)}"[^>]*?(?:/>|>\\s*</(?:\\w+:)?Relationship>)`), ''));
  }

  /** A part name that is not taken: `pattern` with `#` for the number. */
  freeName(pattern: string): string {
    const taken = new Set(this.names().map((name) => name.toLowerCase()));
    let number = 1;
    while (taken.has(pattern.replace('#', String(number)).toLowerCase())) number++;
    return pattern.replace('#', String(number));
  }

  /** Part names that can be reached from the package's root by relationships. */
  async reachable(): Promise<Set<string>> {
    const seen = new Set<string>(['']);
    for (const part of seen) {
      for (const { target, external } of await this.relationships(part)) {
        if (!external && this.has(target)) seen.add(target);
      }
    }
    return seen;
  }

  async bytes(): Promise<Uint8Array> {
    const entries = new Map<string, ZipEntry>();
    for (const [name, entry] of this.entries) {
      const text = this.changed.get(name);
      if (text !== undefined) entries.set(name, await pack(new TextEncoder().encode(text)));
      else if (!this.removed.has(name)) entries.set(name, entry);
    }
    for (const [name, text] of this.changed) {
      if (!entries.has(name)) entries.set(name, await pack(new TextEncoder().encode(text)));
    }
    return writeZip(entries);
  }
}

export { xmlHead, typesNamespace };

function relationshipsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

function resolve(part: string, target: string): string {
  if (target.startsWith('/')) return target.slice(1);
  const path = part.split('/').slice(0, -1);
  for (const step of target.split('/')) {
    if (step === '..') path.pop();
    else if (step !== '.') path.push(step);
  }
  return path.join('/');
}

/** In a part that writes its elements with a prefix, a plain new element needs the namespace said again. */
function prefixed(tag: string, namespace: string = typesNamespace): string | undefined {
  return /^<\/?\w+:/.test(tag) ? namespace : undefined;
}

function escapePattern(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}

function decodeText(bytes: Uint8Array): string {
  const encoding = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : 'utf-8';
  return new TextDecoder(encoding).decode(bytes);
}
