// The room of consents: what members have agreed to, and what they have not.

export { consentsTab, greetingByMail } from './design.ts';
export { openConsents, readConsents, type Consents } from './read.ts';
