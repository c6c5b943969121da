// What the map can show. Without schemas: the page uses it, too.

/** Members, those who are new, the share that is active, the share contacted in the last year, or which BO. */
export const mapMeasures = ['members', 'new', 'active', 'contacted', 'group'] as const;
export type MapMeasure = (typeof mapMeasures)[number];
