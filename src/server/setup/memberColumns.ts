// The columns that set-up adds at the right end of the membership list, and the ids it gives to members without a number. Pure.

import type { OwnField } from '../../contract/fields.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { cleaned } from '../kernel/text.ts';
import { isBlank, type MemberRow } from '../members/index.ts';
import type { ColumnDesign } from '../ports.ts';

export { ownFields, type OwnField } from '../../contract/fields.ts';

const yes = { values: ['ja'], strict: false };
const sources = { values: ['Hand', 'Automatik'], strict: false };
const activities = { values: ['aktiv', 'gelegentlich', 'möchte aktiv werden', 'passiv', 'unbekannt'], strict: false };

/** @param groups the column with the names of the groups, for the drop-down */
export function memberColumns(groups: { tab: string; column: number }, { notes }: Texts['setup']): Readonly<Record<OwnField, ColumnDesign>> {
  return {
    group: { header: 'BO', width: 190, format: '@', choicesFrom: groups },
    groupSource: { header: 'BO-Quelle', width: 90, format: '@', choices: sources, note: notes.groupSource },
    activity: { header: 'Aktivität', width: 120, format: '@', choices: activities },
    interests: { header: 'Interessen', width: 180, format: '@' },
    availability: { header: 'Verfügbarkeit', width: 140, format: '@' },
    carer: { header: 'Betreuer*in', width: 140, format: '@' },
    lastContact: { header: 'Letzter Kontakt', width: 125, format: 'dd.mm.yyyy' },
    noCall: { header: 'Kein Anruf', width: 95, format: '@', choices: yes, note: notes.noCall },
    noEmail: { header: 'Keine E-Mail', width: 110, format: '@', choices: yes, note: notes.noEmail },
    memberId: { header: 'Mitglied-ID', width: 100, format: '@', note: notes.memberId },
  };
}

export interface IdNeeds {
  /** Rows of members that have no number of their own yet. */
  rows: number[];
  /** How many numbers stand in several rows. */
  doubled: number;
}

/** Who needs an id: members without a number, and those whose number another row had first. */
export function whoNeedsId(members: readonly MemberRow[]): IdNeeds {
  const seen = new Set<string>();
  const doubled = new Set<string>();
  const rows: number[] = [];
  for (const { row, cells } of members) {
    if (!isBlank(cells.memberId)) continue;
    const number = isBlank(cells.memberNumber) ? '' : cleaned(cells.memberNumber);
    if (number === '') rows.push(row);
    else if (seen.has(number)) {
      doubled.add(number);
      rows.push(row);
    }
    seen.add(number);
  }
  return { rows, doubled: doubled.size };
}

/** The next ids `M-0001`, `M-0002` …, above all that exist. */
export function nextIds(existing: readonly unknown[], count: number): string[] {
  const highest = existing.reduce<number>((top, cell) => Math.max(top, Number(/^M-(\d{1,9})$/.exec(cleaned(cell))?.[1] ?? 0)), 0);
  return Array.from({ length: count }, (_, index) => `M-${String(highest + 1 + index).padStart(4, '0')}`);
}
