// The files within a ZIP, unpacked by the browser itself. Only what XLSX and ODS need (PKWARE's APPNOTE 6.3.10, 4.3 and 4.5.3).

import { ReadError } from './unreadable.ts';

interface Entry {
  /** 0: as it is, 8: deflated. */
  method: number;
  crc: number;
  packed: Uint8Array;
}

const marks = { end: 0x06054b50, directory: 0x02014b50, file: 0x04034b50 } as const;
const endLength = 22;
const longestComment = 0xffff;
/** Written where the figure needs eight bytes and stands in the field for large archives. */
const elsewhere = 0xffffffff;
/** A table that unpacks to more would be no export of members, and one string cannot hold much more. */
const mostUnpacked = 400_000_000;

export class Archive {
  private readonly entries = new Map<string, Entry>();
  private unpacked = 0;

  /** @throws ReadError `damaged`, `password` */
  constructor(bytes: Uint8Array) {
    try {
      this.open(bytes, new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
    } catch (error) {
      throw error instanceof ReadError ? error : new ReadError('damaged');
    }
  }

  /**
   * A file's text; null where there is none of that name. Some programs differ from the standard in upper case and `\`.
   *
   * @throws ReadError `damaged`, `too_big`, `old_browser`
   */
  async text(name: string): Promise<string | null> {
    const entry = this.entries.get(keyOf(name));
    if (!entry) return null;
    const bytes = await this.unpack(entry);
    const [a, b] = bytes;
    return new TextDecoder(a === 0xff && b === 0xfe ? 'utf-16le' : a === 0xfe && b === 0xff ? 'utf-16be' : 'utf-8').decode(bytes);
  }

  private open(bytes: Uint8Array, view: DataView): void {
    const end = endOf(view);
    let at = view.getUint32(end + 16, true);
    for (let left = view.getUint16(end + 10, true); left > 0; left--) {
      if (view.getUint32(at, true) !== marks.directory) throw new ReadError('damaged');
      if (view.getUint16(at + 8, true) & 1) throw new ReadError('password');
      const nameLength = view.getUint16(at + 28, true);
      const extraLength = view.getUint16(at + 30, true);
      const { packedSize, local } = whereabouts(view, at, at + 46 + nameLength, extraLength);
      if (view.getUint32(local, true) !== marks.file) throw new ReadError('damaged');
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
      if (start + packedSize > bytes.length) throw new ReadError('damaged');
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      this.entries.set(keyOf(name), { method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true), packed: bytes.subarray(start, start + packedSize) });
      at += 46 + nameLength + extraLength + view.getUint16(at + 32, true);
    }
  }

  private async unpack({ method, crc, packed }: Entry): Promise<Uint8Array> {
    const bytes = method === 0 ? packed : await this.inflate(packed);
    if (crc32(bytes) !== crc) throw new ReadError('damaged');
    return bytes;
  }

  private async inflate(packed: Uint8Array): Promise<Uint8Array> {
    const chunks: Uint8Array[] = [];
    let length = 0;
    try {
      const reader = new Blob([packed as Uint8Array<ArrayBuffer>]).stream().pipeThrough(inflater()).getReader();
      for (let next = await reader.read(); !next.done; next = await reader.read()) {
        length += next.value.length;
        this.unpacked += next.value.length;
        // Counted as it comes: what the archive says of itself may be wrong on purpose.
        if (this.unpacked > mostUnpacked) throw new ReadError('too_big');
        chunks.push(next.value);
      }
    } catch (error) {
      throw error instanceof ReadError ? error : new ReadError('damaged');
    }
    const out = new Uint8Array(length);
    let at = 0;
    for (const chunk of chunks) {
      out.set(chunk, at);
      at += chunk.length;
    }
    return out;
  }
}

/** Chrome and Edge 103, Firefox 113, Safari 16.4: older than what Google Sheets itself supports. */
function inflater(): DecompressionStream {
  try {
    return new DecompressionStream('deflate-raw');
  } catch {
    throw new ReadError('old_browser');
  }
}

function keyOf(name: string): string {
  return name.replace(/\\/g, '/').toLowerCase();
}

function endOf(view: DataView): number {
  const last = view.byteLength - endLength;
  for (let at = last; at >= 0 && at >= last - longestComment; at--) if (view.getUint32(at, true) === marks.end) return at;
  throw new ReadError('damaged');
}

/** Packed size and place of an entry; in the field for large archives the sizes come first, then the place, each only where needed. */
function whereabouts(view: DataView, at: number, extra: number, extraLength: number): { packedSize: number; local: number } {
  const [size, packedSize, local] = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
  let field = extra;
  while (field + 4 <= extra + extraLength && view.getUint16(field, true) !== 1) field += 4 + view.getUint16(field + 2, true);
  let next = field + 4;
  const large = (value: number): number => {
    if (value !== elsewhere || next + 8 > extra + extraLength) return value;
    next += 8;
    return Number(view.getBigUint64(next - 8, true));
  };
  large(size);
  return { packedSize: large(packedSize), local: large(local) };
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
