// English: what writing down a visit or asking for a contact person answers.

import type { coverage as german } from '../de/coverage.ts';
import { plural } from '../plural.ts';
import type { Same } from '../same.ts';

export const coverage: Same<typeof german> = {
  recorded: (p) => `Saved: visit to ${p.group}.`,
  planned: (p) => `Saved: next visit to ${p.group} on ${p.day}.`,
  unplanned: (p) => `Saved: no visit to ${p.group} is planned.`,
  visitAhead: 'That day lies ahead. Enter it as the next visit.',
  nothingToWrite: 'Give a day or a note.',
  taskMade: (p) => `Task made: find a contact person for ${p.group} by ${p.day}.`,
  taskThere: (p) => `The task for ${p.group} is there already, in the tab “Aufgaben”.`,
  givenOut: (p) => plural(p.count, 'member', 'members', ','),
  noContactYet: (p) => `${p.group} has no contact person yet. Enter one in the tab “Gruppen”.`,
  findContactNote: (p) => `Who would like to be the contact person of ${p.group}? Best ask at the next meeting, then enter them in the tab “Gruppen”.`,
};
