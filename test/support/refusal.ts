// What a use case refuses with, to look at.

import type { AppError } from '../../src/server/kernel/errors.ts';

/** The error `work` throws, or `{}` where it goes through. */
export function refusal(work: () => unknown): Partial<AppError> {
  try {
    work();
  } catch (error) {
    return error as AppError;
  }
  return {};
}
