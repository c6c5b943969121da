// What the card needs of `Gruppen`: the names to choose from, and a group's contact person.

import type { MemberCard } from '../../contract/card.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import type { Workbook } from '../ports.ts';
import { groupsTab, readOwnTabIfThere, type OwnRow } from '../tabs/index.ts';

export interface CardGroups {
  /** Local groups only: a member belongs to one of them by where they live. */
  names: string[];
  contactOf(group: string): MemberCard['contactPerson'];
}

/** One extent and one block read; nothing where the tab is gone or spoiled: the card is whole without it. */
export function readCardGroups(workbook: Workbook): CardGroups {
  const rows = rowsOf(workbook).map(({ at }) => ({
    name: cleaned(at('Name')),
    kind: cleaned(at('Art')),
    contact: { name: cleaned(at('Ansprechperson')), email: cleaned(at('E-Mail')), phone: cleaned(at('Telefon')) },
  }));
  return {
    names: rows.filter(({ name, kind }) => name !== '' && kind.toUpperCase() !== 'AG').map(({ name }) => name),
    contactOf: (group) => {
      const contact = rows.find(({ name }) => group !== '' && name.toLowerCase() === group.toLowerCase())?.contact;
      return contact && (contact.name || contact.email || contact.phone) ? contact : null;
    },
  };
}

function rowsOf(workbook: Workbook): readonly OwnRow[] {
  try {
    return readOwnTabIfThere(workbook, groupsTab, ['Name', 'Art', 'Ansprechperson', 'E-Mail', 'Telefon'], true)?.rows ?? [];
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}
