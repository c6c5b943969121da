// What the tab `Versand` looks like: a row a letter, without what was in it. Made when the first mail is to go out.

import type { LetterState } from '../../contract/mailing.ts';
import type { OwnTabDesign } from '../tabs/index.ts';

/** As the cells have them, German in every language: people filter by them. */
export const stateWords: Readonly<Record<LetterState, string>> = {
  waiting: 'wartet',
  sending: 'wird gesendet',
  sent: 'gesendet',
  refused: 'abgelehnt',
  unknown: 'unklar',
  dropped: 'verworfen',
};

export const ledgerTab: OwnTabDesign = {
  name: 'Versand',
  essential: ['Schlüssel', 'Mitglied-ID', 'An', 'Beansprucht', 'Gesendet', 'Stand', 'Lauf'],
  columns: [
    { header: 'Schlüssel', width: 240, format: '@' },
    { header: 'Art', width: 200, format: '@' },
    { header: 'Mitglied-ID', width: 100, format: '@' },
    { header: 'An', width: 220, format: '@' },
    { header: 'Beansprucht', width: 140, format: 'dd.mm.yyyy hh:mm' },
    { header: 'Gesendet', width: 140, format: 'dd.mm.yyyy hh:mm' },
    {
      header: 'Stand',
      width: 120,
      format: '@',
      choices: { values: Object.values(stateWords), strict: true },
      colours: { [stateWords.sent]: '#d9ead3', [stateWords.refused]: '#f4cccc', [stateWords.unknown]: '#fff2cc' },
    },
    { header: 'Grund', width: 220, format: '@' },
    { header: 'Lauf', width: 190, format: '@' },
  ],
};
