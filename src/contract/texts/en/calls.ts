// English: what calling answers and writes into cells.

import { calls as de, type calls as german } from '../de/calls.ts';
import type { Same } from '../same.ts';

const everywhere = 'The membership list now says “Kein Anruf”, which holds for every campaign.';
const again = (p: { day: string }): string => (p.day === '' ? 'They stay on the list.' : `They can be called again on ${p.day} at the earliest.`);

export const calls: Same<typeof german> = {
  entry: de.entry,
  done: {
    talked: () => 'Saved. They are done for this campaign.',
    later: (p) => `Saved. They come up again: ${p.at}.`,
    noCall: () => `Saved. ${everywhere}`,
    noTalk: () => 'Saved. Nobody calls them again in this campaign.',
    language: () => 'Saved. There is a task now: find somebody who speaks the language.',
    noAnswer: again,
    busy: again,
    message: again,
    wrongNumber: () => 'Saved. Nobody calls until the membership list has another number. There is a task for it.',
    moved: () => 'Saved. There is a task now: check the address.',
    deceased: () => `Saved. ${everywhere} There is a task to check it.`,
    wantsToLeave: () => 'Saved. Nobody calls for any campaign from now on. Somebody will take care of the rest, there is a task for it.',
  },
  kept: 'Saved. Somebody else has learnt more already, and that stays. Your call is in “Kontakte”.',
  notListed: 'Saved in “Kontakte”. They are not on the campaign’s list any more.',
  already: 'That was saved already.',
  skipped: 'They come up again later.',
  givenBack: (p) => (p.count === 0 ? 'Nobody was reserved for you any more.' : 'Given back. Others can call now.'),
  takenBack: 'Taken back. Everything is as before the call.',
  why: {
    callBack: (p) => `A call-back was agreed: ${p.at}`,
    tried: (p) => `${p.count === 1 ? 'One attempt' : `${p.count} attempts`}, the last on ${p.day}`,
    newNumber: 'The number was wrong, and there is a new one.',
    theyCalled: 'Is calling back.',
  },
  closed: {
    planned: (p) => `it begins on ${p.day}`,
    running: () => '',
    paused: () => 'it is paused',
    over: (p) => `it went until ${p.day}`,
    ended: () => 'it has ended',
  },
};
