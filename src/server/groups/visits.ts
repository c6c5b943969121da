// `groups.visit` and `groups.findContact`: a visit written down or planned, and the task to find a contact person.

import type { FindContactAnswer, VisitAnswer } from '../../contract/coverage.ts';
import type { Request } from '../../contract/rpc.ts';
import { tasks as words } from '../../contract/texts/de/tasks.ts';
import { texts } from '../../contract/texts/index.ts';
import { log } from '../journal/index.ts';
import { addDays, germanDay } from '../kernel/days.ts';
import { AppError } from '../kernel/errors.ts';
import { columnLetter } from '../kernel/headerText.ts';
import type { CellInput, Ports } from '../ports.ts';
import type { OwnTab } from '../tabs/index.ts';
import { createTasks, readTaskRows, shownTask } from '../tasks/index.ts';
import { contactTasks, shownGroup } from './coverage.ts';
import { groupKey, readGroupCards, type GroupCard } from './coverageRows.ts';

/** Vorgang of the log rows. */
const visiting = 'Besuch';

/** Days in which a contact person should be found. */
const findWithin = 28;

/**
 * Writes only the cells that change; sent twice it writes once. The answer's `members` are not counted here.
 * @throws AppError `bad_request` for a visit that lies ahead or for nothing to write, `group_unknown`, `changed_meanwhile`,
 * `column_missing`, `cells_in_the_way`, `busy`, and what locating throws
 */
export function recordVisit(ports: Ports, request: Request<'groups.visit'>): VisitAnswer {
  const { lock, clock, who, workbook } = ports;
  return lock.hold(() => {
    const today = clock.today();
    const say = texts(who.language()).coverage;
    if (request.date !== undefined && request.date > today) throw new AppError('bad_request', {}, [say.visitAhead]);
    if (request.date === undefined && request.next === undefined && !request.note?.trim()) throw new AppError('bad_request', {}, [say.nothingToWrite]);
    const { own, cards } = readGroupCards(workbook, today);
    const card = cardOf(cards, request.group);
    const next = visited(card, request, today);
    const changes = changesBetween(card, next, clock);
    if (changes.length > 0) {
      if (changes.some(({ header }) => header !== 'Notiz') && isSomebodyElses(card, next, request)) throw new AppError('changed_meanwhile', { what: 'group' });
      write(ports, own, card, changes, request.operationId);
    }
    const message = request.date === undefined ? (next.nextVisit === '' ? say.unplanned({ group: card.name }) : say.planned({ group: card.name, day: germanDay(next.nextVisit) })) : say.recorded({ group: card.name });
    return { group: shownGroup(next, today, null), message };
  });
}

/** Neither what the page showed nor what it asks for: a first try that broke off may have written a part. */
function isSomebodyElses(card: GroupCard, next: GroupCard, { expected, date }: Request<'groups.visit'>): boolean {
  if (!expected) return false;
  return ![expected.lastVisit, date].includes(card.lastVisit) || ![expected.nextVisit, next.nextVisit].includes(card.nextVisit);
}

/** @throws AppError `group_unknown` */
export function cardOf(cards: readonly GroupCard[], name: string): GroupCard {
  const card = cards.find((one) => groupKey(one.name) === groupKey(name));
  if (!card) throw new AppError('group_unknown', { group: name });
  return card;
}

/** A visit entered late does not hide a later one; a visit fulfils the plan for its day or an earlier one. */
function visited(card: GroupCard, { date, next, note }: Request<'groups.visit'>, today: string): GroupCard {
  const lastVisit = date !== undefined && date > card.lastVisit ? date : card.lastVisit;
  const fulfilled = date !== undefined && card.nextVisit !== '' && card.nextVisit <= date;
  const line = note?.trim() ? `${germanDay(date ?? today)}: ${note.trim()}` : '';
  const known = line === '' || card.note.split('\n').includes(line);
  return { ...card, lastVisit, nextVisit: next ?? (fulfilled ? '' : card.nextVisit), note: known ? card.note : [card.note.trimEnd(), line].filter(Boolean).join('\n') };
}

interface CellChange {
  header: string;
  before: string;
  after: string;
  value: CellInput;
}

function changesBetween(card: GroupCard, next: GroupCard, clock: Ports['clock']): CellChange[] {
  const day = (header: string, before: string, after: string): CellChange => ({ header, before: germanDay(before), after: germanDay(after), value: after === '' ? null : clock.midnight(after) });
  return [
    day('Letzter Besuch', card.lastVisit, next.lastVisit),
    day('Nächster Besuch', card.nextVisit, next.nextVisit),
    { header: 'Notiz', before: card.note, after: next.note, value: next.note },
  ].filter(({ before, after }) => before !== after);
}

function write(ports: Ports, own: OwnTab, card: GroupCard, changes: readonly CellChange[], operationId: string): void {
  const formulas = own.tab.readFormulas(card.row, 1, 1, own.lastColumn)[0] ?? [];
  const placed = changes.map((change) => {
    const column = own.columns.get(change.header);
    if (column === undefined) throw new AppError('column_missing', { header: change.header, tab: own.tab.name });
    if (formulas[column - 1]) throw new AppError('cells_in_the_way', { tab: own.tab.name, range: `${columnLetter(column)}${card.row}`, reason: 'formula' });
    return { ...change, column };
  });
  log(ports, placed.map(({ header, before, after }) => ({ operation: visiting, operationId, memberId: '', field: `${card.name}: ${header}`, before, after })));
  for (const { column, value } of placed) own.tab.write(card.row, column, [[value]]);
}

/** Once per group while one is open. @throws AppError `group_unknown`, `busy`, `cells_in_the_way`, and what locating throws */
export function findContact(ports: Ports, request: Request<'groups.findContact'>): FindContactAnswer {
  const { lock, clock, who, workbook } = ports;
  return lock.hold(() => {
    const today = clock.today();
    const say = texts(who.language()).coverage;
    const card = cardOf(readGroupCards(workbook, today).cards, request.group);
    const known = readTaskRows(workbook);
    const there = contactTasks(known.tasks).get(groupKey(card.name)) ?? known.tasks.find(({ id }) => id === request.taskId);
    if (there) return { task: shownTask(there), created: false, message: say.taskThere({ group: card.name }) };
    const draft = { id: request.taskId, kind: words.kinds.findContact, group: card.name, due: addDays(today, findWithin), note: say.findContactNote({ group: card.name }) };
    const [task] = createTasks(ports, [draft], request.taskId, known);
    if (!task) throw new AppError('task_not_found');
    return { task, created: true, message: say.taskMade({ group: card.name, day: germanDay(task.due) }) };
  });
}
