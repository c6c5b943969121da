// The kinds of campaigns and when somebody is done. Without schemas: pages use them, too.

export const presets = ['election', 'assembly', 'campaign', 'joinGroup', 'offer'] as const;
export type Preset = (typeof presets)[number];

/** When a person is done for the campaign: talked to; or also when anybody was reached or a message left. */
export const doneRules = ['talked', 'reached'] as const;
export type DoneRule = (typeof doneRules)[number];
