// The two tabs of offers: `Angebote`, which people fill in, and `Vermittlung`, what became of an offer with a person.

import type { OfferState } from '../../contract/offers.ts';
import type { OwnTabDesign } from '../tabs/index.ts';

/** Made at set-up. */
export const offersTab: OwnTabDesign = {
  name: 'Angebote',
  essential: ['Name', 'Art', 'Themen', 'Wann', 'Aktiv'],
  columns: [
    { header: 'Name', width: 220, format: '@' },
    { header: 'Art', width: 90, choices: { values: ['AG', 'Bildung', 'Kultur', 'Aktion', 'Treffen', 'Sonstiges'], strict: false } },
    { header: 'Themen', width: 220, format: '@' },
    { header: 'Wann', width: 180, format: '@' },
    { header: 'Ort', width: 180, format: '@' },
    { header: 'Ansprechperson', width: 160, format: '@' },
    { header: 'Link', width: 220, format: '@' },
    { header: 'Aktiv', width: 70, choices: { values: ['ja', 'nein'], strict: false } },
  ],
};

/** As the cells of `Stand` have them, German in every language: people filter by them. */
export const stateWords: Readonly<Record<OfferState, string>> = {
  offered: 'angeboten',
  accepted: 'angenommen',
  attended: 'teilgenommen',
  declined: 'abgelehnt',
};

/** Made when the first offer is recorded. */
export const placementsTab: OwnTabDesign = {
  name: 'Vermittlung',
  essential: ['ID', 'Mitglied-ID', 'Angebot', 'Stand'],
  columns: [
    { header: 'ID', width: 190, format: '@' },
    { header: 'Zeit', width: 140, format: 'dd.mm.yyyy hh:mm' },
    { header: 'Mitglied-ID', width: 100, format: '@' },
    { header: 'Mitglied', width: 180, format: '@' },
    { header: 'Angebot', width: 220, format: '@' },
    { header: 'Stand', width: 120, choices: { values: Object.values(stateWords), strict: false }, colours: { angenommen: '#d9ead3', teilgenommen: '#b6d7a8', abgelehnt: '#eeeeee' } },
    { header: 'durch', width: 200, format: '@' },
    { header: 'Notiz', width: 360, format: '@' },
  ],
};
