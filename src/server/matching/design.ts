// What the tab `Vorstellungen` looks like: who was introduced to whom. Made with the first introduction; whoever deletes a row by
// hand has forgotten it.

import type { OwnTabDesign } from '../tabs/index.ts';

/** The second of the two; the first stands under the headers that every tab has. */
export const secondId = 'Zweite Mitglied-ID';
export const secondName = 'Zweites Mitglied';

/** As the cells of `Wie` have them, German in every language. */
export const howWords = { mail: 'E-Mail', call: 'Anruf', noted: 'notiert' } as const;

export const introductionsTab: OwnTabDesign = {
  name: 'Vorstellungen',
  essential: ['Vorstellungs-ID', 'Mitglied-ID', secondId, 'Wann'],
  columns: [
    { header: 'Vorstellungs-ID', format: '@', hidden: true },
    { header: 'Mitglied-ID', width: 100, format: '@' },
    { header: 'Mitglied', width: 180, format: '@' },
    { header: secondId, width: 100, format: '@' },
    { header: secondName, width: 180, format: '@' },
    { header: 'Wann', width: 100, format: 'dd.mm.yyyy' },
    { header: 'Wie', width: 90, format: '@', choices: { values: Object.values(howWords), strict: false } },
    { header: 'durch', width: 200, format: '@' },
  ],
};
