// The room of mails to a selection: choosing, seeing them beforehand, sending over days, and what became of each.

export { mailingsTab } from './design.ts';
export { previewMailing, testMailing } from './preview.ts';
export { listMailings, mailingResults, resolveLetters, unknownLetters } from './results.ts';
export { runMailings, sendMailing, stopMailing } from './send.ts';
