// What the log says about one member.

import { cleaned } from '../kernel/text.ts';
import type { Workbook } from '../ports.ts';
import { readOwnTabIfThere } from '../tabs/index.ts';
import { journalTab, type LoggedChange } from './journal.ts';

export interface MemberChange extends LoggedChange {
  at: Date | null;
  by: string;
  /** The operation's name, e.g. `BO-Zuordnung`, and its id. */
  operation: string;
  operationId: string;
}

/**
 * The changes logged for this member, oldest first; none where there is no log. A change that a first try wrote down and a second
 * once more is one. One block read: calls are what a card waits for.
 */
export function changesOf(workbook: Workbook, memberId: string): MemberChange[] {
  const log = readOwnTabIfThere(workbook, journalTab, ['Zeit', 'Wer', 'Vorgang', 'Vorgang-ID', 'Mitglied-ID', 'Feld', 'Vorher', 'Nachher'], true);
  const told = new Set<string>();
  return (log?.rows ?? [])
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
    })
    .filter(({ operation, operationId, field, before, after }) => {
      const key = [operation, operationId, field, before, after].join('\n');
      return operationId === '' || (!told.has(key) && told.add(key));
    });
}
