// What consent is asked for. Without schemas: pages use it, too.

/** Calls and e-mails (no objection), a greeting by e-mail, being introduced to others (a yes). */
export const consentChannels = ['call', 'mail', 'greeting', 'introduction'] as const;
export type ConsentChannel = (typeof consentChannels)[number];

/** `unknown`: nobody has said anything. That bars greetings and introductions, and does not bar a call or an e-mail. */
export const consentStates = ['yes', 'no', 'unknown'] as const;
export type ConsentState = (typeof consentStates)[number];
