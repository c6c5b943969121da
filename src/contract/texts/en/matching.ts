// English: what bringing people together says, and the mail that introduces two of them.

import { plural } from '../plural.ts';
import { matching as german } from '../de/matching.ts';
import type { Same } from '../same.ts';

type Group = Parameters<(typeof german)['steps']['group']>[0];

const where = ({ near }: Group): string => (near === '' ? '' : `, best in ${near}`);

export const matching: Same<typeof german> = {
  steps: {
    evening: (p) => `Invite them to a film or some culture (${p.time})${where(p)}.`,
    training: (p) => `Offer a training (${p.time})${where(p)}.`,
    group: (p) => `${plural(p.total, 'person is', 'people are', ',')} enough for a working group: invite them to found it (${p.time})${where(p)}.`,
    offer: (p) => `Invite them to a first meeting (${p.time})${where(p)}.`,
    join: (p) => `There is “${p.group}” already: invite them there, and enter the meeting as an offer.`,
  },
  already: (p) => `An introduction of the two is noted already${p.day === '' ? '' : ` (${p.day})`}. Nothing was sent.`,
  done: {
    call: 'The task is made. It stands in the tab “Aufgaben”.',
    noted: 'Noted: the two are introduced.',
  },
  sent: {
    all: 'Both mails are sent.',
    waiting: (p) => `The mail to ${p.names} has not gone out yet. Try again: what has been sent is not sent twice.`,
    refused: (p) => `Google does not take the address of ${p.names}. Give them a call.`,
    unknown: (p) => `Nobody knows whether the mail to ${p.names} arrived. It is not sent again: please ask.`,
  },
  unfit: {
    noConsent: (p) => `${p.name} has not said yes so far.`,
    noTopic: 'The two no longer share a topic.',
    noMail: (p) => `${p.name}: ${p.why}. Make a call task instead.`,
    sameAddress: 'Both have the same e-mail address. Make a call task instead.',
    noCall: 'Neither of them wants a call.',
    quota: 'All the mails that Google allows for today have been sent. Try again tomorrow.',
  },
  mail: {
    subject: 'Somebody with the same interests',
    text: (p) =>
      `${p.salutation},\n\nyou said that we may introduce you to others. ${p.name} is interested in this, too: ${p.topics}.\n\n` +
      `How to reach ${p.name}: ${p.address}\n\n${p.name} gets the same mail, with your first name and your e-mail address. Do get in touch!\n\n` +
      `You don’t want to be introduced to anybody any more? Just answer this mail.\n\n${p.from === '' ? 'Your member care' : `Member care ${p.from}`}`,
  },
  entry: german.entry,
};
