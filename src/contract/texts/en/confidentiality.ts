// English: the confidentiality note, and what acknowledging it says.

import type { confidentiality as german } from '../de/confidentiality.ts';
import type { Same } from '../same.ts';

export const confidentiality: Same<typeof german> = {
  note: [
    'This sheet holds members of our party. Who belongs to a party is nobody else’s business: the law protects this fact in particular (Art. 9 GDPR).',
    'What I see here or hear on the phone I keep to myself, also when I no longer take part. I use it for the care of members only.',
    'I do not pass on the sheet or what it holds, take no photos of it and keep no copies on devices of my own. Printouts I destroy when I no longer need them.',
    'I write down only what the care of members needs and what the person could read themselves. Whoever wants no contact is not called.',
    'If something is lost, or a stranger sees the list, I tell the people in charge at once.',
  ].join('\n\n'),
  acknowledged: 'Thank you. That is noted.',
  explanation: 'Everybody acknowledges this before they work with the list for the first time. If you change the text, everybody is asked once more. Empty: our text.',
};
