// Where an exit stands and what came of it. Without schemas: pages use it, too.

/**
 * `earlier`: left before anybody asked; `back`: stands in the list as a member again. Both are set by the add-on, and like
 * `deceased` and `dropped` they have no interview.
 */
export const exitStates = ['open', 'held', 'unwanted', 'unreached', 'deceased', 'dropped', 'earlier', 'back'] as const;
export type ExitState = (typeof exitStates)[number];
export const exitOutcomes = ['stays', 'returns', 'gone', 'open'] as const;
export type ExitOutcome = (typeof exitOutcomes)[number];

/** Most of `done` and `earlier`. */
export const exitsShown = 50;
