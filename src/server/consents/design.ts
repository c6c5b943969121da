// What the tab `Einwilligungen` looks like: who has said yes or no to what. Made when the first greeting by e-mail is switched on.

import type { OwnTabDesign } from '../tabs/index.ts';

/** As it stands in `Art`, German in every language. */
export const greetingByMail = 'Gruß per E-Mail';

export const consentsTab: OwnTabDesign = {
  name: 'Einwilligungen',
  essential: ['Mitglied-ID', 'Art', 'Stand'],
  columns: [
    { header: 'Mitglied-ID', width: 100, format: '@' },
    { header: 'Mitglied', width: 180, format: '@' },
    { header: 'Art', width: 160, format: '@', choices: { values: [greetingByMail], strict: false } },
    { header: 'Stand', width: 80, format: '@', choices: { values: ['ja', 'nein'], strict: false } },
    { header: 'Seit', width: 100, format: 'dd.mm.yyyy' },
    { header: 'Quelle', width: 320, format: '@', note: 'Woher wisst ihr das? Zum Beispiel: am Telefon gesagt, Aufnahmeantrag, E-Mail vom 3. März.' },
    { header: 'Einwilligung-ID', format: '@', hidden: true },
  ],
};
