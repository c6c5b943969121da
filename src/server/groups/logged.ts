// Writing with the log kept true, whatever the sheet refuses.

import { log, type Entry } from '../journal/index.ts';
import type { Ports } from '../ports.ts';
import { loggedField, notDone } from './operation.ts';

/**
 * Logs first, then writes: what is logged but not made can be told from the cells, what is made but not logged cannot be
 * undone. A refused write is marked in the log under the same id.
 * @param operation what the entries are about, in the log's words
 * @throws what `write` throws
 */
export function writeLogged(ports: Pick<Ports, 'workbook' | 'clock' | 'who'>, operation: string, entries: readonly Entry[], write: () => void): void {
  log(ports, entries);
  try {
    write();
  } catch (error) {
    const operationId = entries[0]?.operationId ?? '';
    log(ports, [{ operation: notDone(operation), operationId, memberId: '', field: loggedField, before: '', after: '' }]);
    throw error;
  }
}
