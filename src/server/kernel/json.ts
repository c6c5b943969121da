// Text that we once wrote as JSON into a cell or a mark, and that somebody may have been at.

import type * as z from 'zod/mini';

/** @returns null where it is no JSON, or not what the schema describes */
export function parsedAs<T>(schema: z.ZodMiniType<T>, text: string): T | null {
  try {
    const { success, data } = schema.safeParse(JSON.parse(text));
    return success ? data : null;
  } catch {
    return null;
  }
}
