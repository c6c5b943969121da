// German: what writing down a visit or asking for a contact person answers.

import { plural } from '../plural.ts';

export const coverage = {
  recorded: (p: { group: string }): string => `Gespeichert: Besuch bei ${p.group}.`,
  planned: (p: { group: string; day: string }): string => `Gespeichert: nächster Besuch bei ${p.group} am ${p.day}.`,
  unplanned: (p: { group: string }): string => `Gespeichert: Für ${p.group} ist kein Besuch geplant.`,
  visitAhead: 'Der Tag liegt in der Zukunft. Trag ihn als nächsten Besuch ein.',
  nothingToWrite: 'Gib einen Tag oder eine Notiz an.',
  taskMade: (p: { group: string; day: string }): string => `Aufgabe angelegt: Ansprechperson für ${p.group} finden, bis ${p.day}.`,
  taskThere: (p: { group: string }): string => `Die Aufgabe für ${p.group} gibt es schon, sie steht im Tab „Aufgaben“.`,
  /** In the log, in every language. */
  givenOut: (p: { count: number }): string => plural(p.count, 'Mitglied', 'Mitglieder'),
  noContactYet: (p: { group: string }): string => `${p.group} hat noch keine Ansprechperson. Trag sie im Tab „Gruppen“ ein.`,
  findContactNote: (p: { group: string }): string => `Wer möchte Ansprechperson von ${p.group} sein? Am besten beim nächsten Treffen fragen und dann im Tab „Gruppen“ eintragen.`,
} as const;
