// The words for how active a member is, as they stand in the cells. German in every language: people filter by them.

import type { Activity } from './walkthrough.ts';

export const activityWords: Readonly<Record<Activity, string>> = {
  active: 'aktiv',
  sometimes: 'gelegentlich',
  wants: 'möchte aktiv werden',
  not: 'passiv',
  unknown: 'unbekannt',
};
