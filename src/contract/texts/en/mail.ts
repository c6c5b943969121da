// English: how members are addressed, and why a letter was not sent.

import type { mail as german } from '../de/mail.ts';
import type { Same } from '../same.ts';

export const mail: Same<typeof german> = {
  salutation: (p) => (p.name === '' ? 'Hello' : `${p.form === '' ? 'Hello' : 'Dear'} ${p.name}`),
  refused: {
    address: 'Google does not take the address',
    left: 'no longer a member',
    noEmail: 'wants no e-mail',
    noAddress: 'no e-mail address',
    badAddress: 'e-mail address cannot be understood',
    sameAddress: 'this address has got the mail already',
    noId: 'is not in the list any more',
  },
};
