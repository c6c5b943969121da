// The demo's groups and the table that says which street belongs to which: the tabs Gruppen and Zuordnung.

import type { Chance } from './random.ts';
import { inventName, landlines, plain } from './names.ts';
import { plusDays, serial } from './days.ts';

export const groupHeaders = ['Name', 'Art', 'Ansprechperson', 'E-Mail', 'Telefon', 'Treffen', 'Themen', 'Letzter Besuch', 'Nächster Besuch', 'Notiz'] as const;
export const ruleHeaders = ['PLZ', 'Straße', 'Seite', 'von', 'bis', 'BO', 'Hinweis'] as const;

/** Name | when and where they meet | topics. */
const groups = `
BO Rixdorf | 1. Dienstag im Monat, 19 Uhr, Nachbarschaftshaus | Mieten, Verkehr
BO Schillerkiez | 2. Mittwoch im Monat, 19 Uhr | Mieten, Tempelhofer Feld
BO Reuterkiez | 2. Donnerstag im Monat, 19:30 Uhr | Mieten, Kultur
BO Donaukiez | 3. Montag im Monat, 19 Uhr | Soziales, Antirassismus
BO Flughafenstraße | letzter Dienstag im Monat, 18:30 Uhr | Soziales, Drogenpolitik
BO Körnerkiez | 1. Mittwoch im Monat, 19 Uhr | Bildung, Kultur
BO Sonnenallee Süd | 3. Mittwoch im Monat, 19 Uhr | Mieten, Arbeit
BO Weiße Siedlung | 2. Montag im Monat, 18 Uhr, Nachbarschaftstreff | Mieten, Soziales
BO Britz | 3. Donnerstag im Monat, 18:30 Uhr | Verkehr, Gesundheit
BO Gropiusstadt | 1. Donnerstag im Monat, 17 Uhr | Soziales, Ältere
BO Buckow | 4. Dienstag im Monat, 18 Uhr | Verkehr, Umwelt
BO Rudow | 2. Dienstag im Monat, 18 Uhr | Frieden, Geschichte
AG Mitgliederbetreuung | 1. Montag im Monat, 19 Uhr, Geschäftsstelle | Mitglieder, Neumitglieder
AG Kultur und Filmabend | 3. Freitag im Monat, 20 Uhr | Kultur, Film
AG Mieten und Wohnen | 4. Mittwoch im Monat, 19 Uhr | Mieten, Beratung
`
  .trim()
  .split('\n')
  .map((line) => line.split(' | ') as [string, string, string]);

export const groupNames: readonly string[] = groups.map(([name]) => name);

/** PLZ | Straße | Seite | von | bis | BO | Hinweis. The more exact rule wins; one line a postcode is the net below. */
const rules = `
10965 | | | | | BO Schillerkiez | nur Lilienthalstraße und Umgebung
10967 | | | | | BO Reuterkiez |
10967 | Hasenheide | alle | | | BO Schillerkiez |
12043 | | | | | BO Donaukiez |
12043 | Berthelsdorfer Straße | alle | | | BO Rixdorf |
12043 | Karl-Marx-Platz | alle | | | BO Rixdorf |
12043 | Karl-Marx-Straße | gerade | 2 | 188 | BO Flughafenstraße | die Grenze läuft in der Straßenmitte
12043 | Karl-Marx-Straße | ungerade | 1 | 183 | BO Donaukiez |
12045 | | | | | BO Reuterkiez |
12045 | Innstraße | alle | | | BO Donaukiez |
12045 | Kleine Innstraße | alle | | | BO Donaukiez |
12045 | Sonnenallee | gerade | 34 | 124 | BO Donaukiez | die Grenze läuft in der Straßenmitte
12045 | Sonnenallee | ungerade | 35 | 113 | BO Reuterkiez |
12047 | | | | | BO Reuterkiez |
12049 | | | | | BO Schillerkiez |
12049 | Hermannstraße | alle | 1 | 83 | BO Flughafenstraße | die Nummern laufen im Hufeisen: hin 1–83,
12049 | Hermannstraße | alle | 179 | 258 | BO Schillerkiez | … zurück 179–258
12051 | | | | | BO Körnerkiez |
12051 | Hermannstraße | alle | 84 | 127 | BO Körnerkiez |
12051 | Hermannstraße | alle | 128 | 178 | BO Schillerkiez |
12053 | | | | | BO Flughafenstraße |
12053 | Thomasstraße | alle | | | BO Körnerkiez |
12055 | | | | | BO Rixdorf |
12055 | Lahnstraße | alle | | | BO Körnerkiez |
12057 | | | | | BO Weiße Siedlung |
12057 | Grenzallee | ungerade | | | BO Britz | gerade Seite bleibt bei der Weißen Siedlung
12057 | Karl-Marx-Straße | alle | | | BO Rixdorf |
12057 | Planetenstraße | alle | | | BO Sonnenallee Süd |
12059 | | | | | BO Sonnenallee Süd |
12059 | Weserstraße | alle | | | BO Reuterkiez |
12099 | | | | | BO Britz | wenige Häuser am Tempelhofer Weg
12107 | | | | | BO Buckow | ein Haus
12305 | | | | | BO Buckow |
12347 | | | | | BO Britz |
12349 | | | | | BO Buckow |
12351 | | | | | BO Gropiusstadt |
12351 | Buchfinkweg | alle | | | BO Buckow |
12351 | Goldammerstraße | alle | | | BO Buckow |
12353 | | | | | BO Gropiusstadt |
12353 | Am Eichenquast | alle | | | BO Buckow |
12355 | | | | | BO Rudow |
12355 | Zwickauer Damm | alle | 71 | 109 | BO Gropiusstadt |
12357 | | | | | BO Rudow |
12359 | | | | | BO Britz |
12359 | Johannisthaler Chaussee | alle | | | BO Gropiusstadt |
`
  .trim()
  .split('\n')
  .map((line) => line.split('|').map((part) => part.trim()));

export type CellContent = string | number | null;

/** Rows of the tab Zuordnung, without header. */
export function ruleRows(): CellContent[][] {
  return rules.map(([postcode, street, side, from, to, group, hint]) => [Number(postcode), street || null, side || null, from ? Number(from) : null, to ? Number(to) : null, group ?? null, hint || null]);
}

/** Rows of the tab Gruppen, without header; dates as serials. One group has nobody to talk to yet. */
export function groupRows(random: Chance, today: string): CellContent[][] {
  return groups.map(([name, meeting, topics], index) => {
    const person = inventName(random);
    const vacant = name === 'BO Flughafenstraße';
    const visited = index % 3 === 0 ? serial(plusDays(today, -30 - random.number(200))) : null;
    const next = index % 4 === 1 ? serial(plusDays(today, 5 + random.number(40))) : null;
    const phone = landlines[900 + index] ?? null;
    return [
      name,
      name.slice(0, 2),
      vacant ? null : `${person.first} ${person.last}`,
      vacant ? null : `${plain(person.first)}.${plain(person.last)}@example.org`,
      vacant || phone === null ? null : `${phone.slice(0, 3)} ${phone.slice(3, 8)}-${phone.slice(8)}`,
      meeting,
      topics,
      visited,
      next,
      vacant ? 'Wer könnte das übernehmen?' : null,
    ];
  });
}
