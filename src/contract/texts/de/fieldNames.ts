// German: what the columns of the membership list mean.

import type { Field } from '../../setup.ts';

export const fieldNames: Readonly<Record<Field, string>> = {
  memberNumber: 'Mitgliedsnummer',
  salutation: 'Anrede',
  lastName: 'Nachname',
  firstName: 'Vorname',
  fullName: 'Name',
  street: 'Straße',
  houseNumber: 'Hausnummer',
  postcode: 'PLZ',
  city: 'Ort',
  phone: 'Telefon',
  mobile: 'Handy',
  email: 'E-Mail',
  birthDate: 'Geburtsdatum',
  entryDate: 'Eintritt',
  exitDate: 'Austritt',
  status: 'Status',
  group: 'BO',
  groupSource: 'BO-Quelle',
  activity: 'Aktivität',
  interests: 'Interessen',
  availability: 'Verfügbarkeit',
  carer: 'Betreuer*in',
  lastContact: 'Letzter Kontakt',
  noCall: 'Kein Anruf',
  noEmail: 'Keine E-Mail',
  memberId: 'Mitglied-ID',
};
