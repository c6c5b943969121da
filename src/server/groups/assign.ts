// `groups.assign`: writes what the preview showed, under the lock, or refuses.

import type { AssignAnswer } from '../../contract/groups.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import type { Entry } from '../journal/index.ts';
import { prepareWrite, type Edit } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { changesGroup, fingerprint, tally, writes, type Decision } from './decide.ts';
import { writeLogged } from './logged.ts';
import { assignment, confirmation, loggedField, remembered } from './operation.ts';
import { readState, type Resident } from './state.ts';

/**
 * Everything is read again inside the lock, so a list that was sorted, filtered or extended in between is no danger.
 * @throws AppError `rules_contradict` (with the sentences), `changed_since_preview`, `cells_in_the_way`, `busy`, and what reading throws
 */
export function assignGroups(ports: Ports, request: Request<'groups.assign'>): AssignAnswer {
  const { lock, who, clock, progress } = ports;
  const report = (phase: string, share: number): void => {
    if (request.runId !== undefined) progress.report(request.runId, phase, share);
  };
  report('waiting', 0);
  return lock.hold(() => {
    report('reading', 0.1);
    const { at, decisions } = readState(ports, 'usable');
    report('deciding', 0.3);
    const say = texts(who.language());
    if (request.expect !== undefined && request.expect !== fingerprint(decisions)) throw new AppError('changed_since_preview');

    const changed = decisions.filter(writes);
    const written = changed.filter(changesGroup).length;
    const { openCases, ...counts } = tally(decisions);
    const answer = { written, ...counts, openCases };
    if (changed.length === 0) return { ...answer, undo: null, message: say.groups.nothingToAssign({ open: openCases.total }) };

    report('logging', 0.4);
    const operationId = newOperationId(clock.now());
    const write = prepareWrite(at, changed.flatMap(asEdits));
    writeLogged(ports, assignment, changed.map((decision) => logged(decision, operationId)), () => {
      report('writing', 0.7);
      write();
    });
    // The column usually stands far to the right: who pressed the button wants to see what came of it.
    if (written > 0) at.tab.show(at.firstRow, at.columns.get('group') ?? 1);
    report('done', 1);
    const undo = { operationId, at: clock.now().toISOString(), by: who.email(), changes: changed.length };
    const message = written === 0 ? say.groups.nothingToAssign({ open: openCases.total }) : say.groups.assigned({ written, open: openCases.total });
    return { ...answer, undo, message };
  });
}

function logged(decision: Decision<Resident>, operationId: string): Entry {
  const { member, toGroup, toSource } = decision;
  return {
    operation: changesGroup(decision) ? assignment : confirmation,
    operationId,
    memberId: member.id,
    field: loggedField,
    before: remembered(member.group, member.source),
    after: remembered(toGroup, toSource),
  };
}

function asEdits({ member, toGroup, toSource }: Decision<Resident>): Edit[] {
  return [
    { row: member.row, field: 'group', value: toGroup },
    { row: member.row, field: 'groupSource', value: toSource },
  ];
}
