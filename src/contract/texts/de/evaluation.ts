// German: what an evaluation is told in, in the dialog and in the tab `Auswertung …`.

import { fewest } from '../../fewest.ts';
import { grouped as n, plural } from '../plural.ts';

export const evaluation = {
  noGroup: 'ohne BO',
  allPeople: 'alle Gespräche',
  someOf: (part: number, all: number): string => `${n(part)} von ${plural(all, 'Gespräch', 'Gesprächen')}`,
  tooFew: `Weniger als ${fewest} Personen: Damit niemand zu erkennen ist, wird hier nichts gezeigt.`,
  tooFewAnswered: `Weniger als ${fewest} haben geantwortet: Damit niemand zu erkennen ist, bleibt es verborgen.`,
  fewLeftOut: `Der Filter lässt nur sehr wenige weg. Gib diese Auswertung nicht zusammen mit der für alle weiter: Aus dem Unterschied ließe sich ablesen, was die anderen gesagt haben.`,
  from: (day: string): string => `ab ${day}`,
  to: (day: string): string => `bis ${day}`,
  newMembers: 'nur Neue (höchstens 90 Tage vor dem Gespräch eingetreten)',
  activity: (word: string): string => `Aktivität heute: ${word}`,
  answered: (p: { answered: number; declined: number; empty: number; notAsked: number }): string =>
    [
      `${n(p.answered)} beantwortet`,
      ...(p.declined > 0 ? [`${n(p.declined)} wollten nicht antworten`] : []),
      ...(p.empty > 0 ? [`${n(p.empty)} ohne Angabe`] : []),
      ...(p.notAsked > 0 ? [`${n(p.notAsked)} nicht gefragt`] : []),
    ].join(' · '),
  severalChoices: 'Anteil an allen, die geantwortet haben. Mehrere Antworten waren möglich, darum kann die Summe mehr als 100 % ergeben.',
  ownChoice: (text: string): string => `${text} (eigene Worte)`,
  moreChoices: (count: number): string => `… und ${plural(count, 'weitere Antwort', 'weitere Antworten')} in eigenen Worten`,
  gone: 'Diese Frage steht nicht mehr so im Fragebogen.',
  mean: 'Mittelwert',
  spread: 'Streuung (Standardabweichung)',
  median: 'Mitte (Median)',
  least: 'kleinster Wert',
  most: 'größter Wert',
  words: 'Wörter, die mehrere genannt haben',
  noWords: 'Kein Wort kam mehrfach vor.',
  quotes: 'Was gesagt wurde',
  moreQuotes: (count: number): string => `… und ${plural(count, 'weitere Antwort', 'weitere Antworten')}, sie stehen im Tab mit den Antworten.`,
  missingOffers: 'Welche Angebote fehlen',
  reasons: 'Genannte Gründe',
  groups: 'Gespräche nach BO',
  hiddenGroup: 'zu wenige',
  count: 'Anzahl',
  share: 'Anteil',
  question: (number: string, text: string): string => (number === '' ? text : `${number}. ${text}`),
  state: (day: string): string => `Stand ${day}`,
  period: (from: string, to: string): string => (from === to ? `Gespräche vom ${from}` : `Gespräche vom ${from} bis ${to}`),
} as const;
