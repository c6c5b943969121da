// English: what exits write into tasks and answer.

import type { exits as german } from '../de/exits.ts';
import type { Same } from '../same.ts';

export const exits: Same<typeof german> = {
  taskNote: (p) =>
    `${p.day === '' ? (p.ahead ? 'Wants to leave.' : 'Has probably left.') : p.ahead ? `Leaves on ${p.day}.` : `Left on ${p.day}.`} Call and ask what the reason was and what would help. The questionnaire “Austritt” guides you through the talk.`,
  recorded: {
    open: 'Saved. The talk is still to come.',
    held: 'Saved. Thank you for asking!',
    unwanted: 'Saved. Nobody will ask again.',
    unreached: 'Saved. Try again in a few days.',
    deceased: 'Saved. Nobody will call any more. Please enter it in the membership list, too.',
    dropped: 'Saved.',
    earlier: 'Saved.',
    back: 'Saved.',
  },
  stays: 'Saved. How nice! Now change the day of exit and the status in the membership list, too: that does not happen by itself.',
  undone: 'Taken back.',
};
