// Utilities: dates and texts, bytes, digests, blobs, sleep.

import { EnumType, NotInSandbox, ScriptError, ServiceObject, waitFor } from './base.ts';
import { Blob, toBytes, toSigned } from './blob.ts';
import { parseCsv } from './csv.ts';
import { digest, hmac } from './digests.ts';
import { formatDate } from './format-date.ts';
import { formatText } from './format-text.ts';
import { fromGoogle, type ServiceHost } from './host.ts';

type Google = GoogleAppsScript.Utilities.Utilities;
type Data = string | number[];
type Charset = GoogleAppsScript.Utilities.Charset;

const charsets = new EnumType('Utilities.Charset', ['US_ASCII', 'UTF_8']);
const digestAlgorithms = new EnumType('Utilities.DigestAlgorithm', ['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
const macAlgorithms = new EnumType('Utilities.MacAlgorithm', ['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512']);

const longestSleep = 300_000;
const text = ['Object[]', 'String', 'String,Utilities.Charset'];

export class Utilities
  extends ServiceObject
  implements
    Omit<
      Google,
      | 'Charset' | 'DigestAlgorithm' | 'MacAlgorithm' | 'RsaAlgorithm' | 'computeRsaSha1Signature' | 'computeRsaSha256Signature'
      | 'computeRsaSignature' | 'gzip' | 'ungzip' | 'zip' | 'unzip' | 'parseDate'
    >
{
  readonly className_ = 'Utilities';
  override readonly constants_ = { Charset: charsets, DigestAlgorithm: digestAlgorithms, MacAlgorithm: macAlgorithms };
  override readonly signatures_ = {
    base64Decode: ['String', 'String,Utilities.Charset'],
    base64DecodeWebSafe: ['String', 'String,Utilities.Charset'],
    base64Encode: text,
    base64EncodeWebSafe: text,
    computeDigest: ['Utilities.DigestAlgorithm,Object[]', 'Utilities.DigestAlgorithm,String', 'Utilities.DigestAlgorithm,String,Utilities.Charset'],
    computeHmacSha256Signature: ['Object[],Object[]', 'String,String', 'String,String,Utilities.Charset'],
    computeHmacSignature: ['Utilities.MacAlgorithm,Object[],Object[]', 'Utilities.MacAlgorithm,String,String', 'Utilities.MacAlgorithm,String,String,Utilities.Charset'],
    formatDate: ['Date,String,String'],
    getUuid: [''],
    newBlob: ['Object[]', 'Object[],String', 'Object[],String,String', 'String', 'String,String', 'String,String,String'],
    parseCsv: ['String', 'String,String'],
    sleep: ['Integer'],
  };
  readonly #host: ServiceHost;

  constructor(host: ServiceHost) {
    super();
    this.#host = host;
  }

  formatDate(date: GoogleAppsScript.Base.Date, timeZone: string, format: string): string {
    return formatDate(date as unknown as Date, timeZone, format);
  }
  formatString(template: string, ...args: unknown[]): string {
    return formatText(String(template), args);
  }
  getUuid(): string {
    return crypto.randomUUID();
  }
  sleep(milliseconds: number): void {
    if (milliseconds < 0 || milliseconds > longestSleep) throw new ScriptError(`Invalid argument: ${milliseconds}`);
    const { world } = this.#host;
    return waitFor(world.pass(world.running(), Number(milliseconds)));
  }
  parseCsv(csv: string, delimiter = ','): string[][] {
    return parseCsv(String(csv), String(delimiter));
  }

  base64Encode(data: Data, charset?: Charset): string {
    let binary = '';
    for (const byte of bytes(data, charset)) binary += String.fromCharCode(byte);
    return btoa(binary);
  }
  base64EncodeWebSafe(data: Data, charset?: Charset): string {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }
  base64Decode(encoded: string): number[] {
    try {
      return toSigned(Uint8Array.from(atob(encoded), (character) => character.charCodeAt(0)));
    } catch {
      throw new ScriptError('Could not decode string.');
    }
  }
  base64DecodeWebSafe(encoded: string): number[] {
    return this.base64Decode(encoded.replaceAll('-', '+').replaceAll('_', '/'));
  }

  computeDigest(algorithm: GoogleAppsScript.Utilities.DigestAlgorithm, value: Data, charset?: Charset): number[] {
    return waitFor(digest(fromGoogle(algorithm).name, bytes(value, charset ?? ascii)).then(toSigned));
  }
  computeHmacSignature(algorithm: GoogleAppsScript.Utilities.MacAlgorithm, value: Data, key: Data, charset?: Charset): number[] {
    const set = charset ?? ascii;
    return waitFor(hmac(fromGoogle(algorithm).name, bytes(value, set), bytes(key, set)).then(toSigned));
  }
  computeHmacSha256Signature(value: Data, key: Data, charset?: Charset): number[] {
    const set = charset ?? ascii;
    return waitFor(hmac('HMAC_SHA_256', bytes(value, set), bytes(key, set)).then(toSigned));
  }

  newBlob(data: Data, contentType?: string, name?: string): Blob {
    const type = contentType ?? (typeof data === 'string' ? 'text/plain' : null);
    return new Blob(bytes(data), type, name ?? null);
  }

  jsonParse(): never {
    throw new NotInSandbox('Utilities.jsonParse');
  }
  jsonStringify(): never {
    throw new NotInSandbox('Utilities.jsonStringify');
  }
}

/** Without a charset Google takes a text to be digested for ASCII: what is not becomes a question mark. */
const ascii = charsets.of('US_ASCII') as unknown as Charset;

function bytes(data: Data, charset?: Charset): Uint8Array<ArrayBuffer> {
  if (Array.isArray(data)) return toBytes(data);
  const written = String(data);
  return new TextEncoder().encode(charset === ascii ? written.replace(/[^\u0000-\u007f]/g, '?') : written);
}
