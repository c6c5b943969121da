// German: the page of the duplicates.

import type { DuplicateReason } from '../../duplicates.ts';
import { grouped as n, plural } from '../plural.ts';

const reasons: Record<DuplicateReason, string> = {
  same_name: 'gleicher Name',
  similar_name: 'fast gleicher Name',
  same_birth: 'gleiches Geburtsdatum',
  same_phone: 'gleiche Telefonnummer',
  same_email: 'gleiche E-Mail-Adresse',
  same_address: 'gleiche Adresse',
  same_entry: 'gleiches Eintrittsdatum',
  birth_missing: 'ein Geburtsdatum fehlt',
};

export const duplicatesPage = {
  reasons,
  looking: 'Doppelte werden gesucht …',
  question: 'Ist das dieselbe Person?',
  pairOf: (index: number, total: number): string => 'Paar ' + n(index) + ' von ' + n(total) + '.',
  none: 'Niemand steht doppelt in der Liste.',
  noneText: (members: number, notSame: number): string =>
    plural(members, 'Mitglied', 'Mitglieder') + ' verglichen.' + (notSame === 0 ? '' : ' ' + plural(notSame, 'Paar ist', 'Paare sind') + ' als zwei Personen gemerkt.'),
  why: 'Dafür spricht',
  sureness: (score: number): string => (score >= 90 ? 'sehr wahrscheinlich' : score >= 75 ? 'wahrscheinlich' : 'möglich'),
  row: (row: number): string => 'Zeile ' + n(row),
  stays: 'bleibt',
  goes: 'geht in A auf',
  swap: 'tauschen',
  swapLong: 'Tauschen: die andere Zeile bleibt',
  choose: 'Was soll gelten?',
  nothingToChoose: 'Es ist nichts zu wählen: Beide sagen dasselbe oder ergänzen sich.',
  first: 'A',
  second: 'B',
  empty: 'leer',
  rest: (count: number): string => plural(count, 'weitere Angabe', 'weitere Angaben'),
  fixed: 'steht fest',
  decide: 'Entscheiden',
  merge: 'Zusammenführen',
  mergeDetail: (number: string): string => 'Aus zwei Zeilen wird eine. Nummer ' + number + ' geht, Kontakte und Aufgaben gehen mit. Du kannst es rückgängig machen.',
  notSame: 'Nicht dieselbe Person',
  notSameDetail: 'Wird gemerkt, das Paar kommt nicht wieder.',
  later: 'Später',
  laterDetail: 'Das Paar bleibt offen.',
  saving: (name: string): string => name + ': wird gespeichert …',
  merged: (name: string): string => name + ': zusammengeführt.',
  decidedNotSame: (name: string): string => name + ': zwei Personen.',
  undo: 'rückgängig',
  failed: (name: string): string => name + ': nicht gespeichert.',
  lookAgain: 'noch einmal ansehen',
  done: 'Alle Paare angesehen.',
  doneCounts: (merged: number, notSame: number, later: number): string =>
    [merged ? n(merged) + ' zusammengeführt' : '', notSame ? n(notSame) + ' nicht dieselbe Person' : '', later ? n(later) + ' für später' : ''].filter(Boolean).join(' · ') || 'Nichts geändert.',
  stillSaving: 'Wird noch gespeichert …',
} as const;
