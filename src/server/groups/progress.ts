// `groups.progress`: how far a running assignment is.

import * as z from 'zod/mini';
import type { ProgressAnswer } from '../../contract/groups.ts';
import type { Request } from '../../contract/rpc.ts';
import type { Ports } from '../ports.ts';

const Kept = z.object({ phase: z.enum(['waiting', 'reading', 'deciding', 'logging', 'writing', 'done']), share: z.number().check(z.minimum(0), z.maximum(1)) });

/** `waiting` and 0 where nothing is known of that run. */
export function progressOf({ progress }: Ports, { runId }: Request<'groups.progress'>): ProgressAnswer {
  const kept = Kept.safeParse(progress.read(runId));
  return kept.success ? kept.data : { phase: 'waiting', share: 0 };
}
