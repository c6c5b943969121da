// What the tab `Austritte` looks like: one row a person, to be read and worked with by hand, too. Made when somebody leaves.

import type { ExitOutcome, ExitState } from '../../contract/exits.ts';
import type { OwnTabDesign } from '../tabs/index.ts';

/** As the cells have them, German in every language: people filter by them. */
export const stateWords: Readonly<Record<ExitState, string>> = {
  open: 'Gespräch offen',
  held: 'Gespräch geführt',
  unwanted: 'kein Gespräch gewünscht',
  unreached: 'nicht erreicht',
  deceased: 'verstorben',
  dropped: 'entfällt',
  earlier: 'früher',
  back: 'wieder Mitglied',
};

export const outcomeWords: Readonly<Record<ExitOutcome, string>> = { stays: 'bleibt', returns: 'kommt zurück', gone: 'bleibt ausgetreten', open: 'offen' };

export const exitsTab: OwnTabDesign = {
  name: 'Austritte',
  essential: ['Mitglied-ID', 'Austritt', 'Stand', 'Rückgewinnung', 'Ergebnis'],
  columns: [
    { header: 'Mitglied-ID', width: 100, format: '@' },
    { header: 'Mitglied', width: 180, format: '@' },
    { header: 'BO', width: 160, format: '@' },
    { header: 'Austritt', width: 100, format: 'dd.mm.yyyy' },
    { header: 'Erfasst', width: 100, format: 'dd.mm.yyyy' },
    {
      header: 'Stand',
      width: 190,
      format: '@',
      choices: { values: Object.values(stateWords), strict: true },
      colours: { [stateWords.open]: '#fff2cc', [stateWords.unreached]: '#fff2cc', [stateWords.held]: '#d9ead3' },
    },
    { header: 'Wer', width: 200, format: '@' },
    { header: 'Rückgewinnung', width: 240, format: '@' },
    { header: 'Ergebnis', width: 150, format: '@', choices: { values: Object.values(outcomeWords), strict: true }, colours: { [outcomeWords.stays]: '#d9ead3', [outcomeWords.returns]: '#d9ead3' } },
    { header: 'Notiz', width: 360, format: '@' },
    { header: 'Austritt-ID', width: 190, format: '@', hidden: true },
  ],
};
