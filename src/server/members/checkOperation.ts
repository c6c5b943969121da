// How corrections stand in the log, so that people can read them and `members.undoCorrections` can take them back.

import { checkedFields, type CheckedField } from '../../contract/check.ts';
import type { Undoable } from '../../contract/groups.ts';
import { setup as german } from '../../contract/texts/de/setup.ts';
import { operations, type Operation } from '../journal/index.ts';
import type { Workbook } from '../ports.ts';
import type { OwnTab } from '../tabs/index.ts';

/** Vorgang of a row that corrected a cell. */
export const correcting = 'Liste geprüft';
/** Vorgang of a row that took one back; it carries the id of the operation it took back. */
export const undoing = 'Liste geprüft: rückgängig';
/** Vorgang of a row that says: the rows of this id were refused by the sheet and not carried out. */
export const failure = 'Liste geprüft: nicht geändert';

/** How a field stands in the log, in German like all of it. */
export function loggedName(field: CheckedField): string {
  return german.fieldNames[field];
}

export function fieldLogged(name: string): CheckedField | undefined {
  return checkedFields.find((field) => german.fieldNames[field] === name);
}

export interface LastCorrections {
  own: OwnTab;
  operation: Operation;
  undo: Undoable;
  /** Rows of a try to take them back that may have broken off; only where they are asked for by their id. */
  begun: Operation['rows'];
}

/** The latest corrections that were not taken back, or, by their id, were the last thing to be taken back; null where there are none. One block read. */
export function lastCorrections(workbook: Workbook, operationId?: string): LastCorrections | null {
  const { own, found } = operations(workbook, new Set([correcting, undoing, failure]));
  const standing = found.filter(({ id, rows }) => (operationId === undefined || id === operationId) && rows.every(({ name }) => name === correcting));
  const newest = found[found.length - 1];
  const begun = newest && standing.length === 0 && newest.id === operationId ? newest.rows.filter(({ name }) => name === undoing) : [];
  const last = begun.length > 0 ? newest : standing[standing.length - 1];
  const operation = last && { id: last.id, rows: last.rows.filter(({ name }) => name === correcting) };
  const first = operation?.rows[0];
  if (!operation || !first) return null;
  return { own, operation, begun, undo: { operationId: operation.id, at: first.at ? first.at.toISOString() : '', by: first.by, changes: operation.rows.length } };
}
