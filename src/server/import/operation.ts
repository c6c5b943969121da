// How an import stands in the log, so that people can read it and `members.undoImport` can take it back exactly.

import { importFields } from '../../contract/import.ts';
import { setup as german } from '../../contract/texts/de/setup.ts';
import type { Field } from '../../contract/setup.ts';

/** Vorgang of a row that changed a cell of a member who was there. */
export const importing = 'Import';
/** Vorgang of a row that says what a new member's cell holds. */
export const adding = 'Import: neues Mitglied';
export const undoing = 'Import rückgängig';
/** The rows of this id were refused by the sheet and not carried out. */
export const failure = 'Import nicht ausgeführt';
/** The file's name, once for each import. */
export const fileRow = 'Import: Datei';

export const operationNames: ReadonlySet<string> = new Set([importing, adding, undoing, failure, fileRow]);

/** The own column in which those who are missing in the export are marked. */
export const markHeader = 'Import-Status';

const loggedFields: readonly Field[] = [...importFields, 'memberId', 'group', 'groupSource'];

/** A field's name in the log; German in every language, because undoing finds it by that. */
export function logName(field: Field): string {
  return german.fieldNames[field];
}

export function fieldOfLog(name: string): Field | undefined {
  return loggedFields.find((field) => logName(field) === name);
}
