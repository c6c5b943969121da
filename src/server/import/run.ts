// `members.import`: shows what a new export would change; with `apply` writes exactly that, under the lock, or refuses.

import type { FinishImportAnswer, ImportAnswer, ImportPart } from '../../contract/import.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { noteExits } from '../exits/index.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import { stintOf } from '../kernel/stint.ts';
import { welcomeImported } from '../newcomers/index.ts';
import type { Ports } from '../ports.ts';
import { answerOf, countsOf, questionsOf } from './answer.ts';
import { examineImport, type Examined } from './examine.ts';
import { failure } from './operation.ts';
import type { Plan } from './plan.ts';
import { addedIn, leavingInLog, partOf } from './rest.ts';
import { lastImport, loggedImport, undoable } from './undo.ts';
import { noteCarriedOut, rememberColumns, writeImport } from './write.ts';

/**
 * @throws AppError `import_unusable`, `import_undecided` (with the questions), `changed_since_preview`, `cells_in_the_way`, `busy`,
 * and what locating the members throws
 */
export function importMembers(ports: Ports, request: Request<'members.import'>): ImportAnswer {
  if (request.rows === undefined && request.tab === undefined) throw new AppError('bad_request');
  const say = texts(ports.who.language());
  const stint = stintOf(ports.clock);
  if (!request.apply) return answerOf(examineImport(ports, request), request.columnsOnly ? null : undoable(lastImport(ports.workbook)), say);
  return ports.lock.hold(() => {
    const operationId = request.operationId ?? newOperationId(ports.clock.now());
    const begun = request.operationId === undefined ? [] : loggedImport(ports.workbook, operationId);
    const examined = examineImport(ports, { ...request, columnsOnly: false });
    if (!hasPlan(examined)) throw new AppError('bad_request');
    // Sent again after a failure: what is left is a part of what this import has written down, and is done now.
    const { rest, some } = partOf(ports, examined, begun);
    if (begun.length > 0 && !rest && !some) return { ...answerOf(examined, undoable(lastImport(ports.workbook)), say), state: 'applied', message: say.import.already };

    if (!rest) {
      const questions = questionsOf(examined, say);
      if (questions.length > 0) throw new AppError('import_undecided', {}, questions.map(({ text }) => text));
      if (request.expect !== undefined && request.expect !== examined.fingerprint) throw new AppError('changed_since_preview');
    }
    const counts = countsOf(examined.plan);
    const changes = counts.fresh + counts.changed + counts.gone;
    const firstImport = lastImport(ports.workbook, undefined, operationId) === null;
    if (changes > 0) writeImport(ports, examined, operationId);
    else if (begun[begun.length - 1]?.name === failure) noteCarriedOut(ports, examined, operationId);
    rememberColumns(ports, examined.source.memory);
    const added = [...new Set([...addedIn(begun), ...examined.plan.fresh.map(({ id }) => id)])];
    const leaving = [...leavingInLog(begun), ...leavingIn(examined.plan)];
    const left: ImportPart[] = [];
    let welcomed = 0;
    if (added.length > 0 && stint.over()) left.push('paths');
    else welcomed = welcomeImported(ports, added, operationId, firstImport);
    if (leaving.length > 0 && stint.over()) left.push('exits');
    else if (leaving.length > 0) noteExits(ports, new Set(leaving));
    const undo = changes === 0 ? undoable(lastImport(ports.workbook)) : { operationId, at: ports.clock.now().toISOString(), by: ports.who.email(), changes };
    const answer = { ...answerOf(examined, undo, say), ...(left.length > 0 && { left }) };
    if (begun.length > 0 && changes === 0) return { ...answer, state: 'applied', message: say.import.already };
    return { ...answer, state: 'applied', message: changes === 0 ? answer.message : [say.import.applied(counts), welcomed > 0 && say.newcomers.fromImport({ count: welcomed })].filter(Boolean).join(' ') };
  });
}

/** `members.finishImport`: what an import did not get to in its time. By the log, so that the file is not needed again. @throws AppError `busy` */
export function finishImport(ports: Ports, { operationId, part }: Request<'members.finishImport'>): FinishImportAnswer {
  const { newcomers: say } = texts(ports.who.language());
  return ports.lock.hold(() => {
    const begun = loggedImport(ports.workbook, operationId);
    if (part === 'paths') {
      const welcomed = welcomeImported(ports, addedIn(begun), operationId, lastImport(ports.workbook, undefined, operationId) === null);
      return { message: welcomed > 0 ? say.fromImport({ count: welcomed }) : '' };
    }
    const leaving = leavingInLog(begun);
    if (leaving.length > 0) noteExits(ports, new Set(leaving));
    return { message: '' };
  });
}

/** Members whom the import finds missing, or whose exit or status it changes. */
function leavingIn({ gone, changes }: Plan): string[] {
  return [...gone.map(({ id }) => id), ...changes.filter(({ field }) => field === 'exitDate' || field === 'status').map(({ member }) => member.id)];
}

function hasPlan(examined: Examined): examined is Examined & { plan: NonNullable<Examined['plan']> } {
  return examined.plan !== null;
}
