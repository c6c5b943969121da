// A small district for tests: a list as an office keeps it, twelve addresses, rules that split a street.

import { formula, type Rows } from './memoryWorkbook.ts';

export const listTab = 'Mitglieder 2026';

/** Title above the header, an empty row, a sum row; row 3 is the header, the members are rows 4 to 10 and 12. */
export const list: Rows = [
  ['Mitgliederliste Bezirk – Stand 01.11.2026'],
  [],
  ['MGL-Nr.', 'Name', 'Vorname', 'Straße und Hausnummer', 'PLZ', 'Ort', 'Alter', 'Bemerkung'],
  [100001, 'Schäfer', 'Zoë', 'Sonnenallee 5', 12045, 'Berlin', formula('=1+1', 2), '1-2'],
  [100002, 'dos Santos', 'Paul', 'Sonnen-Allee 6', '12045', 'Berlin', '', '=A1'],
  [100003, 'Çelik', 'Åsa', 'Hermannstr. 12', 12049, 'Berlin', '', ''],
  [100004, 'Nguyễn', 'André', 'Hauptstraße 5', 14547, 'Beelitz', '', ''],
  [100005, 'Mayr', 'Olga', 'Sonnenallee', 12045, 'Berlin', '', ''],
  [100006, 'Kaya', 'Mehmet', 'Hermannstraße 13', '', 'Berlin', '', ''],
  [100007, 'El Amrani', 'Ingrid', 'HERMANNSTRASSE 14', 'D-12049', 'Berlin', '', ''],
  [],
  [100008, 'Jäger', 'Łukasz', 'Weserstraße 3', 12045, 'Berlin', '', ''],
  ['Summe', 8],
];

export const groupRows: Rows = [
  ['Name', 'Art', 'Ansprechperson', 'E-Mail', 'Telefon', 'Treffen', 'Themen', 'Letzter Besuch', 'Nächster Besuch', 'Notiz'],
  ['BO Reuterkiez', 'BO', 'Ada', 'ada@example.org'],
  ['BO Donaukiez', 'BO', 'Ben', 'ben@example.org'],
  ['BO Schillerkiez', 'BO', '', ''],
  ['AG Wohnen', 'AG', 'Cem', 'cem@example.org'],
];

export const ruleRows: Rows = [
  ['PLZ', 'Straße', 'Seite', 'von', 'bis', 'BO', 'Hinweis'],
  ['12045', '', '', '', '', 'BO Reuterkiez', ''],
  ['12045', 'Sonnenallee', 'ungerade', '', '', 'BO Reuterkiez', ''],
  ['12045', 'Sonnenallee', 'gerade', '', '', 'BO Donaukiez', ''],
  ['12049', '', '', '', '', 'BO Schillerkiez', ''],
];

/** The next export of that list as CSV, a line each: one is new, one is gone. */
export const exportLines: readonly string[] = [
  'MGL-Nr.;Name;Vorname;Straße;PLZ;Ort',
  '100001;Schäfer;Zoë;Sonnenallee 5;12045;Berlin',
  '100002;dos Santos;Paul;Hermannstr. 12;12049;Berlin',
  '100003;Çelik;Åsa;Hermannstraße 12;12049;Berlin',
  '100004;Nguyễn;André;Hauptstr. 5;14547;Beelitz',
  '100005;Mayr;Olga;;12045;',
  '100006;Kaya;Mehmet;Hermannstraße 13;12049;Berlin',
  '100007;El Amrani;Ingrid;Hermannstr. 14;12049;Berlin',
  '200001;Şahin;Ada;Weserstr. 9;12045;Berlin',
];
