// Which header spellings mean what.

import { fields, type Field } from '../../../src/contract/setup.ts';
import { matchHeader, matchHeaders } from '../../../src/server/members/headers.ts';
import { headers } from '../../support/memberList.ts';

const meaning = (header: string): string => matchHeader(header).map((match) => match.field).join('+');

const spellings: Partial<Record<Field, string[]>> = {
  memberNumber: ['Mitgliedsnummer', 'Mitgl.-Nr.', 'MGL-Nr', 'MGL-Nr.', 'mitgliedsnr', 'Mitglieds Nr.', 'MITGLIEDER-NR.', 'Mitgliedsnummer (Bund)', 'Member no.'],
  lastName: ['Nachname', 'Familienname', 'NACHNAME', ' Nachname: ', 'Nachname (Mitglied)', 'Last name', 'Surname'],
  firstName: ['Vorname', 'Vorname(n)', 'Vorname (Rufname)', 'First name'],
  fullName: ['Name, Vorname', 'Vor- und Nachname', 'Name/Vorname', 'Nachname, Vorname', 'Name, Vorname (Mitglied)', 'Full name'],
  street: ['Straße', 'Strasse', 'Str.', 'STRASSE', 'Straße und Hausnummer', 'Straße/Haus-Nr.', 'Strasse, Nr', 'Anschrift', 'Adresse', 'Straße (Wohnsitz)', 'Street'],
  houseNumber: ['Hausnr.', 'Haus-Nr.', 'Hausnummer', 'HNr.', 'House number'],
  postcode: ['PLZ', 'Postleitzahl', 'plz.', 'PLZ (Wohnort)', 'PLZ / Ort', 'Postcode', 'ZIP'],
  city: ['Ort', 'Wohnort', 'Stadt', 'City'],
  phone: ['Telefon', 'Tel. privat', 'Tel.', 'Festnetz', 'Telefon (privat)', 'Telefonnummer', 'Telefon 1', 'Phone'],
  mobile: ['Mobil', 'Handy', 'Mobiltelefon', 'Handy-Nr.', 'Telefon mobil', 'Mobilfunknr.', 'Mobile phone'],
  email: ['E-Mail', 'Mail', 'E-Mail-Adresse', 'eMail', 'email', 'E–Mail', 'E-Mail (privat)', 'E-Mail 1', 'Mailadresse privat', 'Email address'],
  birthDate: ['Geburtsdatum', 'geb.', 'Geburtstag', 'Geb.-Datum', 'geb. am', 'Geburtsdatum (TT.MM.JJJJ)', 'Date of birth'],
  entryDate: ['Eintritt', 'Eintrittsdatum', 'Mitglied seit', 'Eintritt am', 'Beitrittsdatum', 'Eintrittsdatum Partei', 'Member since'],
  exitDate: ['Austritt', 'Austrittsdatum', 'Ausgetreten am', 'Mitglied bis'],
  status: ['Status', 'Mitgliedsstatus'],
  group: ['BO', 'Basisorganisation', 'Ortsverband', 'Ortsgruppe', 'B.O.', 'BO (Wohngebiet)'],
  groupSource: ['BO-Quelle'],
  carer: ['Betreuer*in', 'Betreuer:in', 'BetreuerIn', 'Betreuer/in'],
  noCall: ['Kein Anruf'],
  noEmail: ['Keine E-Mail', 'Keine Email'],
  memberId: ['Mitglied-ID'],
  activity: ['Aktivität', 'aktivitaet'],
};

test.each(Object.entries(spellings).flatMap(([field, some]) => some.map((header) => [header, field])))('%s is %s', (header, field) => {
  expect(meaning(header)).toBe(field);
});

test.each(['Beitrag', 'Alter', 'Bemerkung', 'Geburtsort', 'Geburtsname', 'Austrittsgrund', 'Fax', 'Tel. dienstlich', 'Kontonummer', 'Alte PLZ', 'Notfallkontakt Telefon', 'Ansprechperson', 'Einwilligung E-Mail', 'Anzahl', 'Eintrittsalter', 'Austrittswunsch', '', '12345', 'Titel'])(
  '%s means nothing',
  (header) => {
    expect(meaning(header)).toBe('');
  },
);

test('a bare Name is the last name beside a first name, else the whole name', () => {
  const of = (...row: string[]) => matchHeaders(row).map((some) => some.map((match) => match.field).join('+'));
  expect(of('Name', 'Vorname')).toEqual(['lastName', 'firstName']);
  expect(of('Name', 'PLZ')).toEqual(['fullName', 'postcode']);
  expect(of('Nachname', 'Vorname', 'Name')).toEqual(['lastName', 'firstName', '']);
});

test('Nr. is the house number only beside the street', () => {
  const of = (...row: string[]) => matchHeaders(row).map((some) => some.map((match) => match.field).join('+'));
  expect(of('Straße', 'Nr.', 'PLZ')).toEqual(['street', 'houseNumber', 'postcode']);
  expect(of('Nr.', 'Name', 'Straße')).toEqual(['', 'fullName', 'street']);
});

test('every column of an office list is told apart', () => {
  expect(matchHeaders(headers).map((some) => some.map((match) => match.field).join('+'))).toEqual([
    'memberNumber', 'salutation', 'lastName', 'firstName', 'street', 'postcode', 'city', 'phone', 'mobile', 'email', 'birthDate', 'entryDate', 'exitDate', '', '', 'group', '',
  ]);
});

test('no spelling stands for two fields', () => {
  expect(fields.length).toBe(new Set(fields).size);
  const seen = fields.flatMap((field) => (spellings[field] ?? []).map((header) => `${header} ${meaning(header)}`));
  expect(seen.filter((line) => line.includes('+'))).toEqual([]);
});
