// German: what creating and running a phone campaign answers.

export const campaigns = {
  tabGone: (p: { tab: string }): string => `der Tab „${p.tab}“ ist nicht mehr da`,
} as const;
