// A membership list as a district office keeps it, typed in: a title, an empty row, odd spellings, a sum at the end.

import type { Rows } from './memoryWorkbook.ts';

export const headers = ['MGL-Nr.', 'Anrede', 'Name', 'Vorname', 'Straße und Hausnummer', 'PLZ', 'Ort', 'Tel. privat', 'Handy', 'E-Mail-Adresse', 'geb.', 'Eintritt', 'Austritt', 'Beitrag', 'Alter', 'BO', 'Bemerkung'];

const day = (iso: string): Date => new Date(`${iso}T00:00:00.000Z`);

/** Header in row 3, members in rows 4–7 and 9–10, row 8 empty, the sum in row 11. */
export const messyList: Rows = [
  ['Mitgliederliste Bezirk – Stand 01.11.2026'],
  [],
  headers,
  [100006, 'Frau', 'Schäfer', 'Zoë', 'Fuldastraße 37', 12045, 'Berlin', 3023125764, null, 'zoe@example.org', day('1979-06-05'), day('2002-11-06'), null, 44, 47, null, '1-2'],
  [100010, 'Herr', 'dos Santos', 'Paul', 'Neudecker Weg 86A', '12355', 'Berlin', '+49 (0)30 23125761', '0152 28817386', null, '6.1.91', day('2021-08-09'), null, 55, 35, null, '@Oma fragen'],
  [100018, 'divers', 'Meyer', 'Åsa', 'Hauptstr. 5', ' 14547', 'Berlin', 'k.A.', null, 'asa@example.org', '24.01.1940', '03.08.97', null, 6, 86, null, '=A1'],
  [100027, '-', 'Çelik', 'Olga', null, 1067, 'Dresden', '-', null, null, null, '2026-11-01', null, 3, null, null, null],
  [],
  [100031, null, 'El Amrani', 'Mehmet', 'Zwickauer Damm  41B ', '12353', 'Berlin', '030/23125477', null, 'mehmet@example.org', day('1946-04-06'), day('2007-04-01'), null, 20, 80, null, '-'],
  [100040, 'Frau', 'Jäger', 'Łucja', 'Sonnenallee 12-14', 12047, 'Berlin', '030 23125252', null, 'lucja@example.org', day('1949-06-24'), '14.06.09', null, 14, 77, null, null],
  ['Summe', 1500],
];

/** Rows of a simple list, from a header line and lines of values, all separated by `|`. */
export function table(...lines: string[]): string[][] {
  return lines.map((line) => line.split('|').map((cell) => cell.trim()));
}
