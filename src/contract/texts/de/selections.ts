// German: a choice of members in words, and why somebody was chosen.

import { plural } from '../plural.ts';

const or = (words: readonly string[]): string => (words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} oder ${words[words.length - 1]}`);
const span = (from: string, to: string): string => (from === '' ? `bis ${to}` : to === '' ? `ab ${from}` : from === to ? from : `${from} bis ${to}`);

export const selections = {
  everybody: 'Alle Mitglieder',
  noGroup: 'ohne BO',
  postcodes: (p: { words: readonly string[] }): string => `PLZ: ${or(p.words)}`,
  noPostcode: 'ohne PLZ',
  notKnown: 'nichts bekannt',
  // Most are called "BO …" already.
  groups: (p: { words: readonly string[] }): string => (/^BO\b/.test(p.words[0] ?? '') ? or(p.words) : `BO: ${or(p.words)}`),
  activities: (p: { words: readonly string[] }): string => `Aktivität: ${or(p.words)}`,
  interests: (p: { words: readonly string[] }): string => `Interessen: ${or(p.words)}`,
  availability: (p: { words: readonly string[] }): string => `Zeit: ${or(p.words)}`,
  age: (p: { from: string; to: string }): string => `Alter: ${span(p.from, p.to)}`,
  entry: (p: { from: string; to: string }): string => `Eingetreten: ${span(p.from, p.to)}`,
  newOnly: (p: { days: number }): string => `Neu: in den letzten ${p.days} Tagen eingetreten`,
  notContacted: (p: { days: number }): string => `Seit ${plural(p.days, 'Tag', 'Tagen')} kein Kontakt, oder noch nie`,
  answer: (p: { form: string; question: string; words: readonly string[] }): string => `Antwort in „${p.form}“: ${p.question} – ${or(p.words)}`,
  pickedOnly: (p: { count: number }): string => `Von Hand ausgewählt: ${plural(p.count, 'Person', 'Personen')}`,
  pickedToo: (p: { count: number }): string => `Dazu von Hand ausgewählt: ${plural(p.count, 'Person', 'Personen')}`,
  why: {
    interests: (p: { words: string }): string => `Interessen: ${p.words}`,
    new: (p: { day: string }): string => `neu seit ${p.day}`,
    memberSince: (p: { day: string }): string => `Mitglied seit ${p.day}`,
    lastContact: (p: { day: string }): string => (p.day === '' ? 'noch kein Kontakt' : `letzter Kontakt ${p.day}`),
    answer: (p: { form: string; words: string }): string => `Antwort in „${p.form}“: ${p.words}`,
    picked: 'von Hand ausgewählt',
  },
  saved: (p: { name: string }): string => `„${p.name}“ ist gemerkt. Du findest die Auswahl überall, wo Mitglieder ausgewählt werden.`,
  removed: (p: { name: string }): string => `„${p.name}“ ist gelöscht. An den Mitgliedern ändert das nichts.`,
  tooMany: 'So viele von Hand ausgewählte Personen passen nicht in eine Zelle. Wähl sie über Bedingungen aus, zum Beispiel über BO oder PLZ.',
  filterNobody: 'Niemand passt. Die Liste zeigt, was sie vorher zeigte.',
  filtered: (p: { count: number; besides: number }): string =>
    `Die Mitgliederliste zeigt jetzt ${plural(p.count, 'Person', 'Personen')}${p.besides === 0 ? '' : `, und ${p.besides} dazu, die sich von ihnen nicht unterscheiden ${p.besides === 1 ? 'lässt' : 'lassen'}`}. Das sehen alle, die die Tabelle offen haben; gelöscht ist nichts.`,
  unfiltered: 'Die Mitgliederliste zeigt wieder alle.',
  filterOthers: 'Was von hier aus versteckt war, ist wieder zu sehen. Ein anderer Filter in der Mitgliederliste bleibt; im Menü „Daten“ lässt er sich entfernen.',
  /** A row of `Auswahlen` without a name. */
  row: (p: { row: number }): string => `Zeile ${p.row}`,
  /** In `Protokoll`. German in every language. */
  inLog: { saved: 'Auswahl gemerkt', replaced: 'Auswahl ersetzt', removed: 'Auswahl gelöscht' },
} as const;
