// A phone number as a QR code, drawn here in the page: the phone's camera reads it and offers to call.

import { generate } from 'lean-qr/nano';

/** The light edge that scanners need, in modules. */
const edge = 4;

/** One path for all dark modules: runs of a row as rectangles. */
export function pathOf({ size, get }: { size: number; get(x: number, y: number): boolean }): string {
  let path = '';
  for (let y = 0; y < size; y++) {
    for (let x = 0; x < size; x++) {
      if (!get(x, y)) continue;
      const from = x;
      while (x < size && get(x, y)) x++;
      path += 'M' + from + ' ' + y + 'h' + (x - from) + 'v1h' + (from - x) + 'z';
    }
  }
  return path;
}

/** @param tel as in a link, e.g. `+493023125764` */
export function QrCode({ tel }: { tel: string }) {
  const code = generate('tel:' + tel);
  const side = code.size + 2 * edge;
  return (
    <svg class="qr" viewBox={[-edge, -edge, side, side].join(' ')} shape-rendering="crispEdges" aria-hidden="true" focusable="false">
      <path d={pathOf({ size: code.size, get: (x, y) => code.get(x, y) })} fill="#000" />
    </svg>
  );
}
