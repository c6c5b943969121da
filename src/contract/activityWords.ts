// The words for how active a member is, as they stand in the cells. German in every language: people filter by them.

/** In the order of the numbered answers. */
export const activities = ['active', 'sometimes', 'wants', 'not', 'unknown'] as const;
export type Activity = (typeof activities)[number];

export const activityWords: Readonly<Record<Activity, string>> = {
  active: 'aktiv',
  sometimes: 'gelegentlich',
  wants: 'möchte aktiv werden',
  not: 'passiv',
  unknown: 'unbekannt',
};
