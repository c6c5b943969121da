// Without schemas: pages and catalogues use it, too.

/** Fewer people than this are not told: they could be recognised. Somebody who was asked twice is one person. */
export const fewest = 5;
