// English: what setting a consent says.

import type { consents as german } from '../de/consents.ts';
import type { Same } from '../same.ts';

export const consents: Same<typeof german> = {
  set: {
    call: {
      yes: (p) => `Noted: ${p.name} would like to be called.`,
      no: (p) => `Noted: ${p.name} will not be called any more, from now on.`,
      unknown: (p) => `Noted: ${p.name} has said nothing about calls. A call is possible.`,
    },
    mail: {
      yes: (p) => `Noted: ${p.name} would like to get e-mails.`,
      no: (p) => `Noted: ${p.name} gets no more e-mails, from now on.`,
      unknown: (p) => `Noted: ${p.name} has said nothing about e-mails. An e-mail is possible.`,
    },
    greeting: {
      yes: (p) => `Noted: ${p.name} would like greetings by e-mail.`,
      no: (p) => `Noted: ${p.name} gets no greetings by e-mail.`,
      unknown: (p) => `Noted: ${p.name} has said nothing about greetings by e-mail. Without a yes none goes out.`,
    },
    introduction: {
      yes: (p) => `Noted: ${p.name} would like to be introduced to other members.`,
      no: (p) => `Noted: ${p.name} is introduced to nobody.`,
      unknown: (p) => `Noted: ${p.name} has said nothing about introductions. Without a yes ${p.name} is introduced to nobody.`,
    },
  },
};
