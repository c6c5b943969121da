// Reads a small QR code as a phone's camera does (ISO/IEC 18004): versions 1 to 4 in one block, bytes. Without repairing errors.

/** @param dark the modules, row by row, without the light edge @throws Error for what this reader does not know */
export function readQr(dark: readonly (readonly boolean[])[]): string {
  const size = dark.length;
  const version = (size - 17) / 4;
  if (!Number.isInteger(version) || version < 1 || version > 4) throw new Error(`A QR code of ${size} modules is not for this reader.`);
  const at = (x: number, y: number): boolean => dark[y]?.[x] ?? false;
  // The five bits of the format stand beside the upper left corner, hidden behind a mask of their own.
  const format = [0, 1, 2, 3, 4].reduce((bits, x) => bits * 2 + Number(at(x, 8)), 0) ^ 0b10101;
  const mask = masks[format & 7]!;
  const bits: number[] = [];
  let up = true;
  for (let right = size - 1; right > 0; right -= 2) {
    if (right === 6) right--;
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step;
      for (const x of [right, right - 1]) if (!isPattern(x, y, size, version)) bits.push(Number(at(x, y) !== mask(x, y)));
    }
    up = !up;
  }
  const take = (count: number): number => bits.splice(0, count).reduce((sum, bit) => sum * 2 + bit, 0);
  const kind = take(4);
  // Said before: the bytes are UTF-8.
  if (kind === 7 && take(8) !== 26) throw new Error('This reader knows UTF-8 only.');
  if ((kind === 7 ? take(4) : kind) !== 4) throw new Error('This reader knows bytes only.');
  const length = take(8);
  return Buffer.from(Array.from({ length }, () => take(8))).toString('utf8');
}

const masks: readonly ((x: number, y: number) => boolean)[] = [
  (x, y) => (x + y) % 2 === 0,
  (_x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(y / 2) + Math.floor(x / 3)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/** Corners with their format, the two dotted lines, and the small square of versions 2 and up. */
function isPattern(x: number, y: number, size: number, version: number): boolean {
  if (x === 6 || y === 6) return true;
  if ((x < 9 && y < 9) || (x >= size - 8 && y < 9) || (x < 9 && y >= size - 8)) return true;
  const middle = size - 7;
  return version > 1 && Math.abs(x - middle) <= 2 && Math.abs(y - middle) <= 2;
}
