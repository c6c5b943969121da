// English: what recording an offer answers.

import type { offers as german } from '../de/offers.ts';
import type { Same } from '../same.ts';

export const offers: Same<typeof german> = {
  recorded: {
    offered: (p) => `Noted: offered “${p.offer}” to ${p.name}.`,
    accepted: (p) => `Noted: ${p.name} will come to “${p.offer}”.`,
    attended: (p) => `Noted: ${p.name} came to “${p.offer}”.`,
    declined: (p) => `Noted: ${p.name} does not want “${p.offer}”.`,
  },
  takenBack: (p) => `Taken back: “${p.offer}”.`,
};
