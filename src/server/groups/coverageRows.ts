// Reads `Gruppen` with contact and visits, and judges what a group lacks.

import { visitMonths, type Missing } from '../../contract/coverage.ts';
import { dayOf, monthsBetween } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { cleaned } from '../kernel/text.ts';
import type { Workbook } from '../ports.ts';
import { groupsTab, readOwnTab, type OwnRow, type OwnTab } from '../tabs/index.ts';

export interface GroupCard {
  /** 1-based, at the time of reading. */
  row: number;
  name: string;
  kind: string;
  contact: string;
  email: string;
  phone: string;
  /** As the cell holds them, separated by whatever people write. */
  topics: string;
  lastVisit: string;
  nextVisit: string;
  /** Untrimmed: lines are added to it. */
  note: string;
}

/** The groups that have a name, each once, with one extent and one block read. @throws AppError as `locateOwnTab` */
export function readGroupCards(workbook: Workbook, today: string): { own: OwnTab; cards: GroupCard[] } {
  const { own, rows } = readOwnTab(workbook, groupsTab, groupsTab.columns.map(({ header }) => header));
  const seen = new Set<string>();
  const cards = rows.map((row) => asCard(row, today)).filter(({ name }) => name !== '' && !seen.has(groupKey(name)) && seen.add(groupKey(name)));
  return { own, cards };
}

/** The same, none where the tab is gone or spoiled: for what is only said besides. */
export function groupCardsIfThere(workbook: Workbook, today: string): GroupCard[] {
  try {
    return readGroupCards(workbook, today).cards;
  } catch (error) {
    if (error instanceof AppError) return [];
    throw error;
  }
}

/** Names of groups are the same whatever their case and spacing. */
export function groupKey(name: string): string {
  return name.trim().toLowerCase();
}

export function isWorkingGroup({ kind }: { kind: string }): boolean {
  return kind.toUpperCase() === 'AG';
}

function asCard({ row, at }: OwnRow, today: string): GroupCard {
  return {
    row,
    name: cleaned(at('Name')),
    kind: cleaned(at('Art')),
    contact: cleaned(at('Ansprechperson')),
    email: cleaned(at('E-Mail')),
    phone: cleaned(at('Telefon')),
    topics: cleaned(at('Themen')),
    lastVisit: dayOf(at('Letzter Besuch'), today),
    nextVisit: dayOf(at('Nächster Besuch'), today),
    note: String(at('Notiz')),
  };
}

export function missingOf(card: GroupCard, today: string): Missing[] {
  const missing: Missing[] = [];
  if (card.contact === '') missing.push('contact');
  if (card.email === '') missing.push('email');
  if (card.phone === '') missing.push('phone');
  if (card.nextVisit !== '' && card.nextVisit < today) missing.push('visit_overdue');
  // A visit that is planned is on its way: no need to say that there was none.
  else if (card.nextVisit === '' && card.lastVisit === '') missing.push('visit_never');
  else if (card.nextVisit === '' && monthsBetween(card.lastVisit, today) >= visitMonths) missing.push('visit_long_ago');
  return missing;
}
