// ZIP archives: read, and written again with every untouched entry copied byte for byte. Browser and Node.

import { limits, WorkbookFileError } from './errors.ts';

export interface ZipEntry {
  /** 0: stored, 8: deflated. */
  method: number;
  crc: number;
  size: number;
  /** As it stands in the archive. */
  packed: Uint8Array;
}

const endSignature = 0x06054b50;
const directorySignature = 0x02014b50;
const localSignature = 0x04034b50;
const utf8Flag = 0x800;

/** Entries by name, in the archive's order. @throws WorkbookFileError `file-not-xlsx`, `file-damaged`, `file-too-large`. */
export function readZip(bytes: Uint8Array): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  const entries = new Map<string, ZipEntry>();
  let unpacked = 0;
  try {
    for (let index = 0; index < count; index++) {
      if (view.getUint32(at, true) !== directorySignature) throw damaged('its directory breaks off');
      const method = view.getUint16(at + 10, true);
      const crc = view.getUint32(at + 16, true);
      const packedSize = view.getUint32(at + 20, true);
      const size = view.getUint32(at + 24, true);
      const nameLength = view.getUint16(at + 28, true);
      const local = view.getUint32(at + 42, true);
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (view.getUint16(at + 8, true) & 1) throw new WorkbookFileError('file-encrypted', `The archive entry ${name} is encrypted.`);
      if (method !== 0 && method !== 8) throw damaged(`${name} is packed by a method (${method}) that workbooks don't use`);
      if (view.getUint32(local, true) !== localSignature) throw damaged(`${name} is not where the directory says`);
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + packedSize > bytes.length) throw damaged(`${name} breaks off`);
      unpacked += size;
      if (size > limits.partBytes || unpacked > limits.unpackedBytes) {
        throw new WorkbookFileError('file-too-large', `The workbook unpacks to more than the sandbox can hold (${name}).`);
      }
      if (!name.endsWith('/')) entries.set(name, { method, crc, size, packed: bytes.subarray(start, start + packedSize) });
      at += 46 + nameLength + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    }
  } catch (error) {
    if (error instanceof RangeError) throw damaged('it breaks off', error);
    throw error;
  }
  return entries;
}

/** The entry's contents. @throws WorkbookFileError `file-damaged` where they are not what the directory says. */
export async function unpack(entry: ZipEntry): Promise<Uint8Array> {
  const bytes = entry.method === 0 ? entry.packed : await inflate(entry);
  if (bytes.length !== entry.size || crc32(bytes) !== entry.crc) throw damaged('an entry does not match its checksum');
  return bytes;
}

/** Packs contents as an entry. */
export async function pack(bytes: Uint8Array): Promise<ZipEntry> {
  const packed = await collect(through(bytes, new CompressionStream('deflate-raw')), Number.POSITIVE_INFINITY);
  return { method: 8, crc: crc32(bytes), size: bytes.length, packed };
}

/** An archive of the entries, in the map's order. */
export function writeZip(entries: ReadonlyMap<string, ZipEntry>): Uint8Array {
  const names = [...entries].map(([name, entry]) => ({ name: new TextEncoder().encode(name), entry }));
  const total = names.reduce((sum, { name, entry }) => sum + 30 + 46 + 2 * name.length + entry.packed.length, 22);
  const out = new Uint8Array(total);
  const view = new DataView(out.buffer);
  let at = 0;
  const offsets: number[] = [];
  for (const { name, entry } of names) {
    offsets.push(at);
    view.setUint32(at, localSignature, true);
    writeCommon(view, at + 4, name.length, entry);
    out.set(name, at + 30);
    out.set(entry.packed, at + 30 + name.length);
    at += 30 + name.length + entry.packed.length;
  }
  const directory = at;
  for (const [index, { name, entry }] of names.entries()) {
    view.setUint32(at, directorySignature, true);
    view.setUint16(at + 4, 20, true);
    writeCommon(view, at + 6, name.length, entry);
    view.setUint32(at + 42, offsets[index] ?? 0, true);
    out.set(name, at + 46);
    at += 46 + name.length;
  }
  view.setUint32(at, endSignature, true);
  view.setUint16(at + 8, names.length, true);
  view.setUint16(at + 10, names.length, true);
  view.setUint32(at + 12, at - directory, true);
  view.setUint32(at + 16, directory, true);
  return out;
}

/** The fields that the local header and the directory share. The date is fixed: the same workbook gives the same bytes. */
function writeCommon(view: DataView, at: number, nameLength: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  view.setUint16(at + 2, utf8Flag, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint16(at + 8, (1 << 5) | 1, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, nameLength, true);
}

function findEnd(view: DataView): number {
  const longestComment = 0xffff;
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - longestComment; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  const beginsLikeZip = view.byteLength >= 4 && view.getUint32(0, true) === localSignature;
  if (beginsLikeZip) throw damaged('its end is missing, as after an interrupted download');
  throw new WorkbookFileError('file-not-xlsx', 'The file is not an .xlsx workbook: it is no ZIP archive.');
}

async function inflate(entry: ZipEntry): Promise<Uint8Array> {
  try {
    return await collect(through(entry.packed, new DecompressionStream('deflate-raw')), entry.size);
  } catch (error) {
    if (error instanceof WorkbookFileError) throw error;
    throw damaged('an entry cannot be unpacked', error);
  }
}

function through(bytes: Uint8Array, transform: CompressionStream | DecompressionStream): ReadableStream<Uint8Array> {
  // A copy is only made where the view is on shared memory, which streams refuse.
  const plain = bytes.buffer instanceof ArrayBuffer ? (bytes as Uint8Array<ArrayBuffer>) : new Uint8Array(bytes);
  return new Blob([plain]).stream().pipeThrough(transform);
}

async function collect(stream: ReadableStream<Uint8Array>, most: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let length = 0;
  const reader = stream.getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    length += next.value.length;
    if (length > most) {
      await reader.cancel();
      throw damaged('an entry unpacks to more than the directory says');
    }
    chunks.push(next.value);
  }
  const out = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}

const crcTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? 0xedb88320 ^ (value >>> 1) : value >>> 1;
  return value >>> 0;
});

function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  for (let at = 0; at < bytes.length; at++) value = (crcTable[(value ^ (bytes[at] as number)) & 0xff] as number) ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}

function damaged(why: string, cause?: unknown): WorkbookFileError {
  return new WorkbookFileError('file-damaged', `The workbook file is damaged: ${why}.`, { cause });
}
