// What a report remembers of the row and the member before it, so that it can be taken back: a short JSON in `Meldung`.

import * as z from 'zod/mini';
import type { CallRow } from '../campaigns/index.ts';
import { parsedAs } from '../kernel/json.ts';

const Undo = z.object({
  /** The row before: status word, attempts, result, call-back and last call (ISO, `''` for none), length of the note. */
  s: z.string(),
  a: z.number(),
  e: z.string(),
  c: z.string(),
  l: z.string(),
  n: z.number(),
  /** The length of the note after. */
  z: z.number(),
  /** The report before: id, attempts, status word. */
  m: z.optional(z.tuple([z.string(), z.number(), z.string()])),
  /** `Letzter Kontakt` before, `YYYY-MM-DD` or `''`, where the report wrote it. */
  d: z.optional(z.string()),
  /** `Kein Anruf` before, where the report wrote it. */
  k: z.optional(z.string()),
  /** Tasks that it made. */
  t: z.optional(z.array(z.string())),
  /** The numbers that were wrong, so that it can be told when others stand there. */
  p: z.optional(z.string()),
});
export type Undo = z.output<typeof Undo>;

/** Null where there is none, or where somebody has been at it. */
export function undoOf({ mark }: Pick<CallRow, 'mark'>): Undo | null {
  return mark?.undo ? parsedAs(Undo, mark.undo) : null;
}
