// English: the path of new members, what the server says and writes.

import type { NextStep } from '../../newcomers.ts';
import type { newcomers as german } from '../de/newcomers.ts';
import type { Same } from '../same.ts';

const next: Readonly<Record<NextStep, string>> = {
  greet: 'Call and welcome them',
  tryAgain: 'Try once more',
  offer: 'Make an offer that fits',
  accompany: 'Arrange a first meeting',
  meet: 'Go to the first meeting together',
  ask: 'Ask how it is going',
};

export const newcomers: Same<typeof german> = {
  next,
  taskNote: (p) =>
    `${p.entry ? `Joined on ${p.entry}. ` : ''}${p.noCall ? 'Wants no calls: write, or talk to them at a meeting.' : 'Call, welcome them, get to know them. The questionnaire “Neumitglied” helps.'}`,
  stepped: (p) => `Saved: ${p.word}.${p.contact ? ' It is among the contacts.' : ''}${p.task ? ' The task is done, thank you!' : ''}`,
  already: 'It was there already. Nothing was changed.',
  noContact: 'Saved. The list now says “Kein Anruf” (no calls), and it holds everywhere. Nobody will be reminded any more.',
  closed: 'Saved. The path has ended, the task is dropped.',
  undone: 'Taken back. Everything is as it was before this step.',
  saved: 'Saved.',
  accepted: 'Saved. Thank you for taking care of it.',
  handedBack: (p) => `Saved. The task is now with ${p.team}.`,
  fromImport: (p) => (p.count === 1 ? 'One person is new on the path of new members.' : `${p.count} people are new on the path of new members.`),
};
