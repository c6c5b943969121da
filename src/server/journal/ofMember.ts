// What the log says about one member.

import { cleaned } from '../kernel/text.ts';
import type { Workbook } from '../ports.ts';
import { findOwnTab, readRows, type OwnTab } from '../tabs/index.ts';
import { journalTab, type LoggedChange } from './journal.ts';

/** Older rows are not looked at: a district writes so many in some years, and reading them would take longer than the card may. */
export const rowsSearched = 20_000;

export interface MemberChange extends LoggedChange {
  at: Date | null;
  by: string;
  /** The operation's name, e.g. `BO-Zuordnung`, and its id. */
  operation: string;
  operationId: string;
}

/** The changes logged for this member, oldest first; none where there is no log. One extent and two block reads. */
export function changesOf(workbook: Workbook, memberId: string): MemberChange[] {
  const found = findOwnTab(workbook, journalTab, true);
  if (found.state !== 'found') return [];
  const { own } = found;
  const recent: OwnTab = { ...own, headerRow: Math.max(own.headerRow, own.lastRow - rowsSearched) };
  return readRows(recent, ['Zeit', 'Wer', 'Vorgang', 'Vorgang-ID', 'Mitglied-ID', 'Feld', 'Vorher', 'Nachher'])
    .filter(({ at }) => cleaned(at('Mitglied-ID')) === memberId)
    .map(({ at }) => {
      const time = at('Zeit');
      return {
        at: time instanceof Date ? time : null,
        by: cleaned(at('Wer')),
        operation: cleaned(at('Vorgang')),
        operationId: cleaned(at('Vorgang-ID')),
        memberId,
        field: cleaned(at('Feld')),
        before: String(at('Vorher')),
        after: String(at('Nachher')),
      };
    });
}
