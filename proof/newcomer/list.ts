// A list as an office keeps it: a title and an empty row above, headers nobody agreed on, telephones as people type them, a sum below.

import { writeXlsx } from 'hucre/xlsx';

const firstNames = ['Ayşe', 'Bernd', 'Chiara', 'Deniz', 'Elif', 'Frank', 'Gül', 'Hanna', 'Ivo', 'Jana', 'Kemal', 'Lena', 'Murat', 'Nadia', 'Olaf', 'Petra', 'Rosa', 'Samir', 'Tomasz', 'Uta'];
const lastNames = ['Yılmaz', 'Krüger', 'El Amrani', 'Nowak', 'Schäfer', 'Öztürk', 'Nguyễn', 'Groß', 'Weiß', 'Jäger', 'Kaya', 'dos Santos', 'Müller', 'Çelik', 'von Berg'];
const streets: readonly (readonly [street: string, postcode: number])[] = [
  ['Weserstr.', 12047],
  ['Sonnenallee', 12045],
  ['Hermannstraße', 12049],
  ['Karl-Marx-Str.', 12043],
  ['Richardplatz', 12055],
];

/** Postcodes of the list, with the group each belongs to. */
export const groups: readonly (readonly [postcode: string, group: string])[] = [
  ['12043', 'BO Rollberg'],
  ['12045', 'BO Reuterkiez'],
  ['12047', 'BO Reuterkiez'],
  ['12049', 'BO Schillerkiez'],
  ['12055', 'BO Rixdorf'],
];

export const members = 60;

/** An `.xlsx` of 60 members. */
export function rawList(): Promise<Uint8Array> {
  const person = (index: number): (string | number | Date)[] => {
    const [street, postcode] = streets[index % streets.length] ?? ['', 0];
    const mobile = `${index % 3 === 0 ? '0176/' : '0176 '}${String(2_200_000 + index * 137)}`;
    return [
      4000 + index * 7,
      lastNames[(index * 7) % lastNames.length] ?? '',
      firstNames[(index * 3) % firstNames.length] ?? '',
      `${street} ${1 + ((index * 13) % 90)}${index % 11 === 0 ? ' a' : ''}`,
      postcode,
      'Berlin',
      index % 4 === 0 ? '' : mobile,
      index % 5 === 0 ? '' : `mitglied${index}@example.org`,
      new Date(Date.UTC(1950 + ((index * 17) % 55), (index * 5) % 12, 1 + ((index * 3) % 28))),
      new Date(Date.UTC(2005 + (index % 20), (index * 7) % 12, 1)),
      index % 9 === 0 ? 'zahlt bar' : '',
    ];
  };
  const rows = [
    ['Mitglieder Bezirk, Stand November'],
    [],
    ['Mgl.Nr', 'Familienname', 'Vorname', 'Straße/Nr.', 'Plz', 'Wohnort', 'Tel. mobil', 'E-Mail-Adr.', 'geb.', 'eingetreten', 'Bemerkung'],
    ...Array.from({ length: members }, (_, index) => person(index)),
    ['Summe', members],
  ];
  return writeXlsx({ sheets: [{ name: 'Tabelle1', rows, columns: [{}, {}, {}, {}, {}, {}, {}, {}, { numFmt: 'dd.mm.yyyy' }, { numFmt: 'dd.mm.yyyy' }] }] });
}
