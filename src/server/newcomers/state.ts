// Reads what the path needs, once: the members, the groups' contact persons, the tasks, the rows; and shows one person.

import type { Newcomer } from '../../contract/newcomers.ts';
import { texts, type Texts } from '../../contract/texts/index.ts';
import { groupKey, readGroupCards, type GroupCard } from '../groups/index.ts';
import { dayOf, daysBetween } from '../kernel/days.ts';
import { cleaned } from '../kernel/text.ts';
import { hasLeft, isYes, locateMembers, memberIdOf, nameOf, phonesOf, readMembers, usualAreaCode, type LocatedMembers, type MemberRow } from '../members/index.ts';
import type { Ports } from '../ports.ts';
import { readSettings, type OwnTab } from '../tabs/index.ts';
import { isOpen, readTaskRows, type TaskRow } from '../tasks/index.ts';
import { pathState, type PathRow } from './path.ts';
import { pathPrefix, readPath, type Path } from './rows.ts';

export interface Member extends MemberRow {
  id: string;
  name: string;
  group: string;
  entry: string;
}

export interface State {
  today: string;
  list: LocatedMembers;
  /** By id; an id that two rows have is nobody's. */
  members: ReadonlyMap<string, Member>;
  groups: ReadonlyMap<string, GroupCard>;
  tasks: { own: OwnTab; tasks: readonly TaskRow[] };
  path: Path;
  areaCode: string;
  say: Texts['newcomers'];
}

/** The same number of service calls for any number of members. @throws AppError as `locateMembers` and `locateOwnTab` */
export function readState({ workbook, clock, who }: Ports): State {
  const today = clock.today();
  const settings = readSettings(workbook);
  const list = locateMembers(workbook, settings);
  const rows = readMembers(list, ['phone', 'mobile', 'entryDate', 'exitDate', 'status', 'group', 'noCall', 'lastContact']);
  const members = new Map<string, Member>();
  const doubled = new Set<string>();
  for (const member of rows) {
    const { cells } = member;
    const id = memberIdOf(cells);
    if (id === '' || members.has(id)) doubled.add(id);
    members.set(id, { ...member, id, name: nameOf(cells), group: cleaned(cells.group), entry: dayOf(cells.entryDate, today) });
  }
  for (const id of doubled) members.delete(id);
  const groups = new Map(readGroupCards(workbook, today).cards.map((card) => [groupKey(card.name), card]));
  return { today, list, members, groups, tasks: readTaskRows(workbook), path: readPath(workbook, today), areaCode: settings.areaCode || usualAreaCode(rows), say: texts(who.language()).newcomers };
}

/** Each person's task on this path: the open one, else the latest. */
export function tasksByMember({ tasks }: Pick<State, 'tasks'>): Map<string, TaskRow> {
  const found = new Map<string, TaskRow>();
  for (const task of tasks.tasks) {
    const other = found.get(task.memberId);
    // By its id: what a task is called may be changed by hand.
    if (task.id.startsWith(pathPrefix) && (!other || !isOpen(other) || isOpen(task))) found.set(task.memberId, task);
  }
  return found;
}

export function taskOf(state: Pick<State, 'tasks'>, memberId: string): TaskRow | null {
  return tasksByMember(state).get(memberId) ?? null;
}

/** Why somebody is on the path no longer; `''` while they are. */
export function endedHow({ members, today }: Pick<State, 'members' | 'today'>, { memberId, stage }: PathRow): Newcomer['ended'] {
  if (stage === 'arrived' || stage === 'noContact' || stage === 'closed') return stage;
  const member = members.get(memberId);
  return !member ? 'gone' : hasLeft(member.cells, today) ? 'left' : '';
}

export function shownPerson(state: State, row: PathRow, task = taskOf(state, row.memberId)): Newcomer {
  const { today, members, groups, say } = state;
  const member = members.get(row.memberId);
  const ended = endedHow(state, row);
  const path = pathState(row, today);
  const going = ended === '';
  const group = member?.group || row.group;
  const card = groups.get(groupKey(group));
  const entry = member?.entry || row.entry;
  const days = (day: string): number | null => (day === '' ? null : daysBetween(day, today));
  return {
    memberId: row.memberId,
    name: member?.name || row.name,
    group,
    stage: row.stage,
    stageText: row.stageText,
    ended,
    entry,
    daysSinceEntry: days(entry),
    since: row.since,
    daysSinceStep: days(row.since),
    next: going ? path.next : null,
    nextText: going && path.next ? say.next[path.next] : '',
    due: going ? path.due : '',
    overdue: going && path.overdue,
    escalated: going && path.escalated,
    // Somebody may have put themselves down in `Aufgaben`.
    owner: (task && isOpen(task) && task.owner) || row.owner,
    contact: card && (card.contact || card.email || card.phone) ? { name: card.contact, email: card.email, phone: card.phone } : null,
    companion: row.companion,
    firstMeeting: row.firstMeeting,
    note: row.note,
    task: task && { id: task.id, status: task.status, owner: task.owner, due: task.due },
    noCall: isYes(member?.cells.noCall),
    phones: going && member ? phonesOf(member.cells, state.areaCode).map(({ shown, tel }) => ({ shown, tel })) : [],
  };
}
