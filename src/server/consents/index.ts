// The room of consents: what members have agreed to, and what they have not.

export { setConsent, showConsents } from './change.ts';
export { consentsTab, consentWords } from './design.ts';
export { openConsents, readConsents, type Consents } from './read.ts';
