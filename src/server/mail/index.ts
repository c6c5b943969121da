// The room of mail: the ledger of every letter, sending exactly once, and bodies that are safe to read.

export { ledgerTab, stateWords as letterStateWords } from './design.ts';
export { fillingOf, formOf, type Surroundings } from './filling.ts';
export { cleanHeader, escaped, linksIn, mailHtml } from './html.ts';
export { textsForMembers } from './language.ts';
export { openLedger, readLedger, writeLetters, type Ledger, type LetterRow } from './ledger.ts';
export { addressOf, reachFields, type Reach } from './reach.ts';
export { sendLetters, settleLetters, type Letter, type Planned, type SendOptions, type SendReport } from './send.ts';
