// The one error of the rooms: a code with what its sentence needs. It becomes a sentence at the edge, in the reader's language.

import type { ErrorCode } from '../../contract/errors.ts';
import type { ErrorParams } from '../../contract/texts/errorParams.ts';

/**
 * A refusal with a code of the taxonomy.
 * @param details further lines in the reader's language, shown below the sentence
 */
export class AppError<C extends ErrorCode = ErrorCode> extends Error {
  readonly code: C;
  readonly params: ErrorParams[C];
  readonly details: readonly string[];

  constructor(code: C, params: ErrorParams[C] = {} as ErrorParams[C], details: readonly string[] = []) {
    super(code);
    this.name = 'AppError';
    this.code = code;
    this.params = params;
    this.details = details;
  }
}
