// `members.undoCorrections`: puts the cells back as they were before the last corrections, where nobody has changed them since.

import type { UndoCorrectionsAnswer } from '../../contract/check.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { plainOfLog, log, loggedCell, readChanges } from '../journal/index.ts';
import { AppError } from '../kernel/errors.ts';
import type { Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { fieldLogged, lastCorrections, undoing } from './checkOperation.ts';
import { cellOf, locateMembers, readMembers } from './locate.ts';
import { memberIdOf } from './memberRows.ts';
import { prepareWrite, type Edit } from './write.ts';

/** Asked again after a failure it goes on where it broke off. @throws AppError `nothing_to_undo`, `busy`, `cells_in_the_way`, and what locating throws */
export function undoCorrections(ports: Ports, request: Request<'members.undoCorrections'>): UndoCorrectionsAnswer {
  const { workbook, lock, clock, who } = ports;
  return lock.hold(() => {
    const last = lastCorrections(workbook, request.operationId);
    if (!last) throw new AppError('nothing_to_undo');
    const changes = readChanges(last.own, last.operation).map((change) => ({ ...change, checked: fieldLogged(change.field) }));
    const fields = [...new Set(changes.flatMap(({ checked }) => checked ?? []))];
    const at = locateMembers(workbook, readSettings(workbook), fields);
    const waiting = new Map<string, number[]>();
    const key = (memberId: string, field: string, after: string): string => [memberId, field, after].join('\u0000');
    for (const member of readMembers(at, ['memberId', ...fields])) {
      for (const field of fields) {
        const place = key(memberIdOf(member.cells), field, loggedCell(cellOf(member, field), clock));
        const rows = waiting.get(place);
        if (rows) rows.push(member.row);
        else waiting.set(place, [member.row]);
      }
    }
    const edits: Edit[] = [];
    const restored = changes.filter(({ memberId, checked, before, after }) => {
      const row = checked && waiting.get(key(memberId, checked, after))?.shift();
      if (!checked || row === undefined) return false;
      edits.push({ row, field: checked, value: plainOfLog(before, clock) });
      return true;
    });
    const operationId = last.operation.id;
    const mark = { operation: undoing, operationId, memberId: '', field: '', before: '', after: '' };
    const write = prepareWrite(at, edits);
    const nothing = last.begun.length === 0 ? [mark] : [];
    log(ports, restored.length === 0 ? nothing : restored.map(({ memberId, field, before, after }) => ({ ...mark, memberId, field, before: after, after: before })));
    write();
    const earlier = readChanges(last.own, { ...last.operation, rows: last.begun }).filter(({ memberId }) => memberId !== '');
    const count = Math.max(restored.length, earlier.length);
    const counts = { restored: count, kept: changes.length - count };
    return { ...counts, message: texts(who.language()).check.undone(counts) };
  });
}
