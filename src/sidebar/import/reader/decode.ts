// Bytes to text: the encoding is told by what is valid and by where the umlauts are, never by the file's name.

export type Encoding = 'utf-8' | 'utf-16' | 'windows-1252' | 'macintosh' | 'cp850';

export interface Decoded {
  text: string;
  encoding: Encoding;
  /** 1-based lines that were in another encoding than the rest. */
  mixedRows: number[];
  repaired: boolean;
}

export function decode(bytes: Uint8Array): Decoded {
  const [a, b, c] = bytes;
  const done = (text: string, encoding: Encoding, mixedRows: number[] = []): Decoded => ({ ...repair(text.replace(/^\ufeff/, '')), encoding, mixedRows });
  if (a === 0xff && b === 0xfe) return done(new TextDecoder('utf-16le').decode(bytes), 'utf-16');
  if (a === 0xfe && b === 0xff) return done(new TextDecoder('utf-16be').decode(bytes), 'utf-16');
  const half = halfZero(bytes);
  if (half) return done(new TextDecoder(half).decode(bytes), 'utf-16');
  const whole = asUtf8(bytes);
  if (whole !== null) return done(whole, 'utf-8');
  // A mark at the start, or valid lines with umlauts beside others that are not: somebody has joined two files.
  const lines = linesOf(bytes);
  const read = lines.map((line) => ({ line, text: asUtf8(line), special: line.some((byte) => byte > 127) }));
  const valid = read.filter(({ text, special }) => special && text !== null).length;
  const invalid = read.flatMap(({ text }, index) => (text === null ? [index + 1] : []));
  if (valid > 0 || (a === 0xef && b === 0xbb && c === 0xbf)) {
    const encoding = oneByte(bytes);
    return done(read.map(({ line, text }) => text ?? decodeOneByte(line, encoding)).join('\n'), 'utf-8', invalid);
  }
  const encoding = oneByte(bytes);
  return done(decodeOneByte(bytes, encoding), encoding);
}

function asUtf8(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** UTF-16 without a mark: every second byte of plain letters is zero. */
function halfZero(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  const head = bytes.subarray(0, 2000);
  head.forEach((byte, index) => {
    if (byte === 0) zeros[index % 2] = (zeros[index % 2] ?? 0) + 1;
  });
  const [even = 0, odd = 0] = zeros;
  if (Math.max(even, odd) < head.length * 0.3) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

function linesOf(bytes: Uint8Array): Uint8Array[] {
  const lines: Uint8Array[] = [];
  let from = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 10) continue;
    lines.push(bytes.subarray(from, at));
    from = at + 1;
  }
  return lines;
}

/** Where ä ö ü ß Ä Ö Ü é stand in the one-byte encodings that German programs write. */
const umlauts: Readonly<Record<'windows-1252' | 'macintosh' | 'cp850', readonly number[]>> = {
  'windows-1252': [0xe4, 0xf6, 0xfc, 0xdf, 0xc4, 0xd6, 0xdc, 0xe9],
  macintosh: [0x8a, 0x9a, 0x9f, 0xa7, 0x80, 0x85, 0x86, 0x8e],
  cp850: [0x84, 0x94, 0x81, 0xe1, 0x8e, 0x99, 0x9a, 0x82],
};

function oneByte(bytes: Uint8Array): keyof typeof umlauts {
  const count = (encoding: keyof typeof umlauts): number => {
    const wanted = new Set(umlauts[encoding]);
    let sum = 0;
    for (let at = 0; at < bytes.length; at++) if (wanted.has(bytes[at] ?? 0) && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1]))) sum++;
    return sum;
  };
  const windows = count('windows-1252');
  const [mac, dos] = [count('macintosh'), count('cp850')];
  if (mac > windows && mac >= dos) return 'macintosh';
  return dos > windows ? 'cp850' : 'windows-1252';
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte > 64 && byte < 91) || (byte > 96 && byte < 123));
}

/** Characters 128 to 255 of MS-DOS code page 850. */
const cp850 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0';

function decodeOneByte(bytes: Uint8Array, encoding: keyof typeof umlauts): string {
  if (encoding !== 'cp850') return new TextDecoder(encoding).decode(bytes);
  let text = '';
  for (const byte of bytes) text += byte < 128 ? String.fromCharCode(byte) : cp850.charAt(byte - 128);
  return text;
}

/** UTF-8 that was read as Windows-1252 and written again. */
const mangled: Readonly<Record<string, string>> = { 'Ã¤': 'ä', 'Ã¶': 'ö', 'Ã¼': 'ü', ÃŸ: 'ß', 'Ã„': 'Ä', 'Ã–': 'Ö', Ãœ: 'Ü', 'Ã©': 'é', 'Ã¨': 'è', 'Ã§': 'ç', 'Ã±': 'ñ' };
const mangledSigns = new RegExp(Object.keys(mangled).join('|'), 'g');

function repair(text: string): { text: string; repaired: boolean } {
  const whole = text.replace(mangledSigns, (signs) => mangled[signs] ?? signs);
  return { text: whole, repaired: whole !== text };
}
