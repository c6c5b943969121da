// `members.import`: shows what a new export would change; with `apply` writes exactly that, under the lock, or refuses.

import type { ImportAnswer } from '../../contract/import.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { noteExits } from '../exits/index.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import { welcomeImported } from '../newcomers/index.ts';
import type { Ports } from '../ports.ts';
import { answerOf, countsOf, questionsOf } from './answer.ts';
import { examineImport, type Examined } from './examine.ts';
import type { Plan } from './plan.ts';
import { lastImport, undoable, wasApplied } from './undo.ts';
import { rememberColumns, writeImport } from './write.ts';

/**
 * @throws AppError `import_unusable`, `import_undecided` (with the questions), `changed_since_preview`, `cells_in_the_way`, `busy`,
 * and what locating the members throws
 */
export function importMembers(ports: Ports, request: Request<'members.import'>): ImportAnswer {
  if (request.rows === undefined && request.tab === undefined) throw new AppError('bad_request');
  const say = texts(ports.who.language());
  if (!request.apply) return answerOf(examineImport(ports, request), request.columnsOnly ? null : undoable(lastImport(ports.workbook)), say);
  return ports.lock.hold(() => {
    const operationId = request.operationId ?? newOperationId(ports.clock.now());
    const repeated = request.operationId !== undefined && wasApplied(ports.workbook, operationId);
    const examined = examineImport(ports, { ...request, columnsOnly: false });
    if (!hasPlan(examined)) throw new AppError('bad_request');
    if (repeated) return { ...answerOf(examined, undoable(lastImport(ports.workbook)), say), state: 'applied', message: say.import.already };

    const questions = questionsOf(examined, say);
    if (questions.length > 0) throw new AppError('import_undecided', {}, questions.map(({ text }) => text));
    if (request.expect !== undefined && request.expect !== examined.fingerprint) throw new AppError('changed_since_preview');
    const counts = countsOf(examined.plan);
    const changes = counts.fresh + counts.changed + counts.gone;
    const firstImport = lastImport(ports.workbook) === null;
    if (changes > 0) writeImport(ports, examined, operationId);
    const welcomed = welcomeImported(ports, examined.plan.fresh.map(({ id }) => id), operationId, firstImport);
    const leaving = leavingIn(examined.plan);
    if (leaving.length > 0) noteExits(ports, new Set(leaving));
    rememberColumns(ports, examined.source.memory);
    const undo = changes === 0 ? undoable(lastImport(ports.workbook)) : { operationId, at: ports.clock.now().toISOString(), by: ports.who.email(), changes };
    const answer = answerOf(examined, undo, say);
    return { ...answer, state: 'applied', message: changes === 0 ? answer.message : [say.import.applied(counts), welcomed > 0 && say.newcomers.fromImport({ count: welcomed })].filter(Boolean).join(' ') };
  });
}

/** Members whom the import finds missing, or whose exit or status it changes. */
function leavingIn({ gone, changes }: Plan): string[] {
  return [...gone.map(({ id }) => id), ...changes.filter(({ field }) => field === 'exitDate' || field === 'status').map(({ member }) => member.id)];
}

function hasPlan(examined: Examined): examined is Examined & { plan: NonNullable<Examined['plan']> } {
  return examined.plan !== null;
}
