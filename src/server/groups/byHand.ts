// `groups.setByHand`: a person decides for one member; and the same when they type it into the list.

import type { SetByHandAnswer } from '../../contract/groups.ts';
import type { Request } from '../../contract/rpc.ts';
import { texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { newOperationId } from '../kernel/ids.ts';
import { locateMembers, prepareWrite, writeMembers, type Edit } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { readSettings } from '../tabs/index.ts';
import { byHand, byRules, decide, isByHand } from './decide.ts';
import { writeLogged } from './logged.ts';
import { handSetting, loggedField, remembered } from './operation.ts';
import { byRule, readResidents, readRules } from './state.ts';

/**
 * Sets the group, or with `''` hands the member back to the rules, which decide at once.
 * @throws AppError `member_not_found`, `changed_meanwhile`, `group_unknown`, `busy`, `cells_in_the_way`, and what reading throws
 */
export function setByHand(ports: Ports, request: Request<'groups.setByHand'>): SetByHandAnswer {
  const { workbook, lock, who, clock } = ports;
  return lock.hold(() => {
    const at = locateMembers(workbook, readSettings(workbook), ['group', 'groupSource']);
    const rules = readRules(workbook);
    const [found, second] = readResidents(at).filter(({ member }) => member.id === request.memberId);
    if (!found || second) throw new AppError('member_not_found');
    const { member, cells } = found;

    const say = texts(who.language()).groups;
    const wanted = request.group.trim();
    let next = { group: nameIn(rules.groupNames, wanted), source: byHand };
    if (wanted === '') {
      const { assigner } = rules;
      const { toGroup, toSource } = decide({ ...member, source: byRules }, () => (assigner ? byRule(assigner, cells) : { group: '' }));
      next = { group: toGroup, source: toGroup === '' ? '' : toSource };
    }
    // Sent again after a failure it stands there already: that was nobody else.
    if (next.group !== member.group || next.source !== member.source) {
      if (member.group !== request.expectedGroup.trim()) throw new AppError('changed_meanwhile');
      const write = prepareWrite(at, asEdits(member.row, next));
      const entry = {
        operation: handSetting,
        operationId: newOperationId(clock.now()),
        memberId: member.id,
        field: loggedField,
        before: remembered(member.group, member.source),
        after: remembered(next.group, next.source),
      };
      writeLogged(ports, handSetting, [entry], write);
    }
    const source = isByHand(next.source) ? 'hand' : next.source === '' ? '' : 'automatic';
    return { memberId: member.id, group: next.group, source, message: wanted === '' ? say.givenBack : say.setByHand({ group: next.group }) };
  });
}

function nameIn(names: readonly string[], wanted: string): string {
  const key = wanted.toLowerCase();
  const name = names.find((known) => known.toLowerCase() === key);
  if (name === undefined && wanted !== '') throw new AppError('group_unknown', { group: wanted });
  return name ?? '';
}

function asEdits(row: number, next: { group: string; source: string }): Edit[] {
  return [
    { row, field: 'group', value: next.group },
    { row, field: 'groupSource', value: next.source },
  ];
}

/** Cells somebody has just edited; rows and columns count from 1. */
export interface EditedCells {
  tabId: number;
  row: number;
  column: number;
  rows: number;
  columns: number;
}

/**
 * After a person typed into the group column of the list: notes `Hand` as the source, or nothing where the group was
 * emptied, which gives the member back to the rules. Anything else is left alone, also before set-up.
 */
export function noteGroupsTyped({ workbook, lock }: Pick<Ports, 'workbook' | 'lock'>, edited: EditedCells): void {
  const at = listIfSetUp(workbook);
  const group = at?.columns.get('group');
  if (!at || group === undefined || !at.columns.has('groupSource') || at.tab.id !== edited.tabId) return;
  if (group < edited.column || group >= edited.column + edited.columns || edited.row + edited.rows <= at.firstRow) return;
  lock.hold(() => {
    const edits = readResidents(at)
      .filter(({ member }) => member.row >= edited.row && member.row < edited.row + edited.rows)
      .map(({ member }): Edit => ({ row: member.row, field: 'groupSource', value: member.group === '' ? '' : byHand }));
    writeMembers(at, edits);
  });
}

/** Typing must never be answered with an error message, so a list that cannot be found is no list. */
function listIfSetUp(workbook: Ports['workbook']): ReturnType<typeof locateMembers> | null {
  try {
    return locateMembers(workbook, readSettings(workbook));
  } catch (error) {
    if (error instanceof AppError) return null;
    throw error;
  }
}
