// The stages of a new member's path and the words for them. Without schemas: pages use them, and stay small.

/** In their order; a path leads only forward, and may skip some. */
export const pathStages = ['new', 'tried', 'talked', 'offered', 'accompanied', 'arrived'] as const;
export type PathStage = (typeof pathStages)[number];
/** `noContact`: the person wants no contact. `closed`: ended for another reason. */
export type Stage = PathStage | 'noContact' | 'closed';

/** As they stand in the cells, German in every language: people filter by them. */
export const stageWords: Readonly<Record<Stage, string>> = {
  new: 'neu',
  tried: 'Kontakt versucht',
  talked: 'Gespräch geführt',
  offered: 'Angebot gemacht',
  accompanied: 'begleitet',
  arrived: 'angekommen',
  noContact: 'kein Kontakt gewünscht',
  closed: 'beendet',
};

/** Who takes care where a group has nobody. German in every language: it stands in the cells. */
export const team = 'AG Mitgliederbetreuung';

/** The quick buttons' shorter words. */
const shortWords: Readonly<Record<string, Stage>> = { versucht: 'tried', gesprochen: 'talked' };

/** The code for a code, for the word of the cells or for a button's, whatever their case; null for anything else. */
export function stageOf(text: string): Stage | null {
  const plain = text.trim().toLowerCase();
  const stages = Object.keys(stageWords) as Stage[];
  return stages.find((stage) => stage.toLowerCase() === plain || stageWords[stage].toLowerCase() === plain) ?? shortWords[plain] ?? null;
}

/** The ready-made questionnaire for the first conversation, by its name in `Fragen`. */
export const welcomeForm = 'Neumitglied';
