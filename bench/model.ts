// A model of how long the same calls take on Google, from what others have published. Nobody here has measured it.

import type { ServiceCall } from '../sandbox/api.ts';
import { isHandle } from '../sandbox/terminal/report.ts';

/** Seconds: on a good day, and on a bad one. */
export interface Modelled {
  fast: number;
  slow: number;
}

interface Cost {
  fits: RegExp;
  /** Milliseconds a call, microseconds a cell; [fast, slow]. */
  call: [number, number];
  cell?: [number, number];
  from: string;
}

/** The first that fits counts. */
export const costs: readonly Cost[] = [
  { fits: /^CacheService\.Cache\.get/, call: [3, 23], from: 'ziritione.org (3 ms), a measurement on qiita.com (20–23 ms)' },
  { fits: /^CacheService\./, call: [57, 93], from: 'qiita.com (56–57 ms), ziritione.org (92–93 ms)' },
  { fits: /^PropertiesService\.Properties\.(?:get|getKeys)/, call: [30, 34], from: 'ziritione.org' },
  { fits: /^PropertiesService\./, call: [62, 64], from: 'ziritione.org' },
  { fits: /^LockService\./, call: [30, 100], from: 'assumed like a property: nobody has published it' },
  { fits: /^MailApp\./, call: [300, 1000], from: 'assumed: nobody has published it' },
  { fits: /^SpreadsheetApp\.flush$/, call: [30, 560], from: 'an experiment on Stack Overflow: 400 flushes of ten cells in 12 s; one of 4,000 cells 0.56 s' },
  { fits: /^SpreadsheetApp\.Range\.(?:getValues|getDisplayValues|getFormulas|getNotes)$/, call: [50, 200], cell: [5, 20], from: 'reading 20,000 × 20 cells 2–8 s, 120,000 × 30 18–72 s' },
  { fits: /^SpreadsheetApp\.Range\.(?:setValues|setFormulas|setNotes)$/, call: [50, 200], cell: [12, 140], from: 'an experiment on Stack Overflow: 4,000 cells in under 50 ms, 610 ms with the flush' },
  { fits: /^SpreadsheetApp\./, call: [20, 100], from: 'assumed: a look or a format, for whatever range' },
  { fits: /./, call: [5, 50], from: 'assumed' },
];

/** One call, [on a good day, on a bad day], ms. Handing out an object costs nothing by the model. */
export function costOf({ method, cellsRead, cellsWritten }: Pick<ServiceCall, 'method' | 'cellsRead' | 'cellsWritten'>): readonly [number, number] {
  if (isHandle(method)) return [0, 0];
  const { call, cell = [0, 0] } = costs.find(({ fits }) => fits.test(method)) ?? { call: [0, 0] };
  const some = (cellsRead + cellsWritten) / 1000;
  return [call[0] + cell[0] * some, call[1] + cell[1] * some];
}

/** The add-on's own time is taken as measured here: Google runs the same V8. */
export function modelled(calls: readonly ServiceCall[], addonMs: number): Modelled {
  const sum = (day: 0 | 1): number => calls.reduce((total, call) => total + costOf(call)[day], addonMs) / 1000;
  return { fast: sum(0), slow: sum(1) };
}
