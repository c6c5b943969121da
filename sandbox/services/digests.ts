// Digests for Utilities: the Web Crypto ones, and MD5, which Web Crypto lacks.

import { NotInSandbox } from './base.ts';

const webNames: Readonly<Record<string, string>> = { SHA_1: 'SHA-1', SHA_256: 'SHA-256', SHA_384: 'SHA-384', SHA_512: 'SHA-512' };

/** @param algorithm a name of `Utilities.DigestAlgorithm` */
export async function digest(algorithm: string, data: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  if (algorithm === 'MD5') return md5(data);
  const name = webNames[algorithm];
  if (!name) throw new NotInSandbox(`Utilities.DigestAlgorithm.${algorithm}`);
  return new Uint8Array(await crypto.subtle.digest(name, data));
}

/** @param algorithm a name of `Utilities.MacAlgorithm` */
export async function hmac(algorithm: string, data: Uint8Array<ArrayBuffer>, key: Uint8Array<ArrayBuffer>): Promise<Uint8Array> {
  const hash = webNames[algorithm.replace('HMAC_', '')];
  if (!hash) throw new NotInSandbox(`Utilities.MacAlgorithm.${algorithm}`);
  // Web Crypto refuses an empty key; HMAC pads keys with zeros, so one zero is the same.
  const imported = await crypto.subtle.importKey('raw', key.length > 0 ? key : new Uint8Array(1), { name: 'HMAC', hash }, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, data));
}

const shifts = [7, 12, 17, 22, 5, 9, 14, 20, 4, 11, 16, 23, 6, 10, 15, 21];
const sines = Array.from({ length: 64 }, (_, index) => Math.floor(Math.abs(Math.sin(index + 1)) * 2 ** 32) | 0);

/** RFC 1321. */
export function md5(data: Uint8Array): Uint8Array {
  const padded = new Uint8Array((((data.length + 8) >> 6) + 1) << 6);
  padded.set(data);
  padded[data.length] = 0x80;
  const view = new DataView(padded.buffer);
  view.setUint32(padded.length - 8, (data.length << 3) >>> 0, true);
  view.setUint32(padded.length - 4, Math.floor(data.length / 2 ** 29), true);
  const state = [0x67452301, 0xefcdab89, 0x98badcfe, 0x10325476].map((word) => word | 0);
  for (let block = 0; block < padded.length; block += 64) {
    let [a, b, c, d] = state as [number, number, number, number];
    for (let step = 0; step < 64; step += 1) {
      const round = step >> 4;
      const mixed = round === 0 ? (b & c) | (~b & d) : round === 1 ? (d & b) | (~d & c) : round === 2 ? b ^ c ^ d : c ^ (b | ~d);
      const word = round === 0 ? step : round === 1 ? (5 * step + 1) % 16 : round === 2 ? (3 * step + 5) % 16 : (7 * step) % 16;
      const sum = (a + mixed + sines[step]! + view.getInt32(block + word * 4, true)) | 0;
      const shift = shifts[round * 4 + (step % 4)]!;
      [a, d, c, b] = [d, c, b, (b + ((sum << shift) | (sum >>> (32 - shift)))) | 0];
    }
    [a, b, c, d].forEach((word, index) => {
      state[index] = (state[index]! + word) | 0;
    });
  }
  const result = new DataView(new ArrayBuffer(16));
  state.forEach((word, index) => result.setInt32(index * 4, word, true));
  return new Uint8Array(result.buffer);
}
