// Blob: bytes with a type and a name. Bytes are signed, as Java's are.

import { NotInSandbox, ScriptError, ServiceObject } from './base.ts';

/** Java's bytes (-128…127) as unsigned, and back. */
export function toBytes(signed: readonly number[]): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(signed, (byte) => byte & 0xff);
}
export function toSigned(bytes: Uint8Array): number[] {
  return Array.from(bytes, (byte) => (byte > 127 ? byte - 256 : byte));
}

export class Blob extends ServiceObject implements GoogleAppsScript.Base.Blob {
  readonly className_ = 'Blob';
  override readonly signatures_ = { setBytes: ['Object[]'], setContentType: ['String'], setName: ['String'], getAs: ['String'], setDataFromString: ['String', 'String,String'], getDataAsString: ['', 'String'] };
  #bytes: Uint8Array;
  #type: string | null;
  #name: string | null;

  constructor(bytes: Uint8Array, type: string | null, name: string | null) {
    super();
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }
  copyBlob(): Blob {
    return new Blob(this.#bytes.slice(), this.#type, this.#name);
  }
  getBlob(): Blob {
    return this;
  }
  getAs(contentType: string): Blob {
    if (contentType !== this.#type) throw new NotInSandbox(`Blob.getAs('${contentType}')`);
    return this.copyBlob();
  }
  getBytes(): number[] {
    return toSigned(this.#bytes);
  }
  setBytes(data: number[]): this {
    this.#bytes = toBytes(data);
    return this;
  }
  getContentType(): string | null {
    return this.#type;
  }
  setContentType(contentType: string | null): this {
    this.#type = contentType;
    return this;
  }
  setContentTypeFromExtension(): this {
    const types: Record<string, string> = { csv: 'text/csv', html: 'text/html', json: 'application/json', pdf: 'application/pdf', png: 'image/png', svg: 'image/svg+xml', txt: 'text/plain' };
    return this.setContentType(types[(this.#name ?? '').split('.').at(-1)!.toLowerCase()] ?? 'application/octet-stream');
  }
  getDataAsString(charset = 'UTF-8'): string {
    return decoder(charset).decode(this.#bytes);
  }
  setDataFromString(string: string, charset = 'UTF-8'): this {
    if (!/^utf-?8$/i.test(charset)) throw new NotInSandbox(`Blob.setDataFromString in ${charset}`);
    this.#bytes = new TextEncoder().encode(String(string));
    return this;
  }
  getName(): string | null {
    return this.#name;
  }
  setName(name: string): this {
    this.#name = name;
    return this;
  }
  getAllBlobs(): never {
    throw new NotInSandbox('Blob.getAllBlobs');
  }
  isGoogleType(): boolean {
    return false;
  }
}

function decoder(charset: string): TextDecoder {
  try {
    return new TextDecoder(charset);
  } catch {
    throw new ScriptError(`Invalid argument: ${charset}`);
  }
}
