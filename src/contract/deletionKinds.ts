// What has a deletion period. Without schemas: the page uses it, too.

/** People who left, answers to questionnaires, call lists of ended campaigns, logs (`Kontakte`, `Aufgaben`, `Protokoll`), the ledger of mails. */
export const deletionKinds = ['exits', 'answers', 'callLists', 'logs', 'ledger'] as const;
export type DeletionKind = (typeof deletionKinds)[number];
