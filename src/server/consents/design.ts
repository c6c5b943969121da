// What the tab `Einwilligungen` looks like: who has said yes or no to what. Made when the first consent is written down.

import type { ConsentChannel } from '../../contract/consents.ts';
import type { OwnTabDesign } from '../tabs/index.ts';

/** As they stand in `Art`, German in every language. */
export const consentWords: Readonly<Record<ConsentChannel, string>> = { call: 'Anruf', mail: 'E-Mail', greeting: 'Gruß per E-Mail', introduction: 'Vorstellen' };

export const consentsTab: OwnTabDesign = {
  name: 'Einwilligungen',
  essential: ['Mitglied-ID', 'Art', 'Stand'],
  columns: [
    { header: 'Mitglied-ID', width: 100, format: '@' },
    { header: 'Mitglied', width: 180, format: '@' },
    {
      header: 'Art',
      width: 160,
      format: '@',
      choices: { values: Object.values(consentWords), strict: false },
      note: 'Ob jemand angerufen werden oder E-Mails bekommen darf, gilt so, wie es in der Mitgliederliste steht (Kein Anruf, Keine E-Mail). Hier steht, seit wann und woher ihr das wisst.',
    },
    { header: 'Stand', width: 80, format: '@', choices: { values: ['ja', 'nein'], strict: false } },
    { header: 'Seit', width: 100, format: 'dd.mm.yyyy' },
    { header: 'Quelle', width: 320, format: '@', note: 'Woher wisst ihr das? Zum Beispiel: am Telefon gesagt, Aufnahmeantrag, E-Mail vom 3. März.' },
    { header: 'durch', width: 200, format: '@' },
    { header: 'Einwilligung-ID', format: '@', hidden: true },
  ],
};
