// What an import has to do with the path: its new members are put on it, and taken off it when the import is taken back.

import type { Ports } from '../ports.ts';
import { cleaned } from '../kernel/text.ts';
import { AppError } from '../kernel/errors.ts';
import { stageWords } from '../../contract/newcomers.ts';
import { takeOutRows } from '../tabs/index.ts';
import { isRecent, putOnPath } from './enrol.ts';
import { logPath, takingBack } from './rows.ts';
import { readState, tasksByMember } from './state.ts';
import { hasLeft } from '../members/index.ts';

/** So many may be welcomed without a recent entry, and this share of the list; more are a list that grew, not people who joined. */
const mostWithoutEntry = 10;
const mostShare = 0.05;

/**
 * Under the import's lock, after it has written. Those with a recent entry are put on the path; the others only where they
 * are few and an import has been before: whoever is new to the tool is not always new to the group.
 * @returns how many were put on the path; 0 also where that is not possible: the list of newcomers finds them later
 */
export function welcomeImported(ports: Ports, memberIds: readonly string[], operationId: string, firstImport: boolean): number {
  if (memberIds.length === 0) return 0;
  try {
    const state = readState(ports);
    const fresh = memberIds.flatMap((id) => state.members.get(id) ?? []).filter(({ id, cells }) => !state.path.rows.has(id) && !hasLeft(cells, state.today));
    const [recent, others] = [fresh.filter(({ entry }) => isRecent(entry, state.today)), fresh.filter(({ entry }) => !isRecent(entry, state.today))];
    const few = !firstImport && others.length <= Math.max(mostWithoutEntry, state.members.size * mostShare);
    const welcome = few ? fresh : recent;
    putOnPath(ports, state, welcome, operationId);
    return welcome.length;
  } catch (error) {
    // What is imported stays imported, whatever is wrong with another tab.
    if (error instanceof AppError) return 0;
    throw error;
  }
}

/** Under the lock: takes rows and tasks of these people out again where nobody has done anything with them. */
export function withdrawImported(ports: Ports, memberIds: readonly string[], operationId: string): void {
  if (memberIds.length === 0) return;
  try {
    const state = readState(ports);
    const rows = memberIds.flatMap((id) => state.path.rows.get(id) ?? []).filter((row) => row.stage === 'new' && cleaned(row.companion + row.firstMeeting + row.note) === '');
    const byMember = tasksByMember(state);
    const tasks = rows.flatMap(({ memberId }) => byMember.get(memberId) ?? []).filter(({ status, accepted }) => status === 'open' && accepted === '');
    logPath(ports, takingBack, rows.map(({ memberId }) => ({ operationId, memberId, changes: [['Stufe', stageWords.new, '']] })));
    // By the row on the path a second try finds the task: it goes last.
    takeOutRows(state.tasks.own.tab, tasks.map(({ row }) => row));
    if (state.path.own) takeOutRows(state.path.own.tab, rows.map(({ row }) => row));
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
  }
}
