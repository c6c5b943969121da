// What can come of a call, and the words for it as they stand in the cells. Without schemas: pages use them, too.

/** First reached, then not reached, then about the number or the person. */
export const outcomes = ['talked', 'later', 'noCall', 'noTalk', 'language', 'noAnswer', 'busy', 'message', 'wrongNumber', 'moved', 'deceased', 'wantsToLeave'] as const;
export type Outcome = (typeof outcomes)[number];

/** As the cells of `Status` have them, German in every language: people filter by them, and choose them by hand. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  talked: 'gesprochen',
  later: 'später anrufen',
  noCall: 'möchte keinen Anruf',
  noTalk: 'kein Gespräch gewünscht',
  language: 'Sprachhürde',
  noAnswer: 'nicht abgenommen',
  busy: 'besetzt',
  message: 'Nachricht hinterlassen',
  wrongNumber: 'falsche Nummer',
  moved: 'verzogen',
  deceased: 'verstorben',
  wantsToLeave: 'möchte austreten',
};
/** By its code or its word, whatever the case; null for neither. */
export function outcomeOf(text: string): Outcome | null {
  const word = text.trim().toLowerCase();
  return outcomes.find((outcome) => outcome.toLowerCase() === word || outcomeWords[outcome] === word) ?? null;
}

/** Nobody has called yet. */
export const openWord = 'offen';
