// What becomes of an offer with a person. Without schemas: pages use it, too.

/** In their order; `declined` ends it. Each can follow the ones before. */
export const offerStates = ['offered', 'accepted', 'attended', 'declined'] as const;
export type OfferState = (typeof offerStates)[number];
