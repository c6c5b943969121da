// Reads everything an import looks at, once, and decides: the same for the preview and, under the lock, for the writing.

import type { FieldChange, ImportField } from '../../contract/import.ts';
import type { Request } from '../../contract/rpc.ts';
import type { Field } from '../../contract/setup.ts';
import { texts } from '../../contract/texts/index.ts';
import { placing, type Placed } from '../groups/index.ts';
import { headerKey } from '../kernel/headerText.ts';
import { cleaned } from '../kernel/text.ts';
import { locateMembers, memberIdOf, readMembers, type Cells, type LocatedMembers } from '../members/index.ts';
import { importFields } from '../../contract/import.ts';
import type { Ports } from '../ports.ts';
import { erasedBefore } from '../privacy/index.ts';
import { readSettings } from '../tabs/index.ts';
import { markHeader } from './operation.ts';
import { planFingerprint, planImport, type Fresh, type Listed, type Plan } from './plan.ts';
import { readSource, type Source } from './source.ts';

export interface Regrouped {
  /** Somebody who is there already. */
  member?: Listed;
  /** Somebody new. */
  fresh?: Fresh;
  to: Placed;
  shown: FieldChange;
}

export interface Examined {
  at: LocatedMembers;
  list: Listed[];
  source: Source;
  /** Null where only the columns were asked for. */
  plan: Plan | null;
  regrouped: Regrouped[];
  /** Fields of the file without a column in the list. */
  notInList: ImportField[];
  /** The column of the marks, where there is one. */
  markColumn: number | null;
  fingerprint: string;
}

/** @throws AppError `import_unusable`, and what locating the members throws */
export function examineImport({ workbook, who, clock }: Ports, request: Request<'members.import'>): Examined {
  const say = texts(who.language());
  const settings = readSettings(workbook);
  const at = locateMembers(workbook, settings);
  const source = readSource(workbook, request, settings.importColumns, at.tab.id, say);
  const notInList = missingInList(source, at.columns);
  // What the list has no place for need not be settled.
  source.questions = source.questions.filter(({ field }) => field === undefined || hasPlace(field, at.columns));
  const mark = at.headers.findIndex((header) => headerKey(header) === headerKey(markHeader)) + 1;
  const markColumn = mark === 0 ? null : mark;
  if (request.columnsOnly) return { at, list: [], source, plan: null, regrouped: [], notInList, markColumn, fingerprint: '' };

  const list = readListed(at, markColumn);
  const plan = planImport(
    { list, people: source.people, columns: at.columns, decisions: request.decisions ?? {}, confirm: request.confirm ?? {}, today: clock.today(), midnight: (day) => clock.midnight(day), erased: erasedBefore(workbook) },
    say,
  );
  plan.skipped.unshift(...source.skipped);
  plan.skipped.sort((one, other) => one.row - other.row);
  const regrouped = at.columns.has('group') && at.columns.has('groupSource') ? regroup(placing(workbook), plan) : [];
  const fingerprint = planFingerprint(plan, regrouped.map(({ shown }) => shown));
  return { at, list, source, plan, regrouped, notInList, markColumn, fingerprint };
}

export function readListed(at: LocatedMembers, markColumn: number | null): Listed[] {
  const members = readMembers(at, [...importFields, 'memberId', 'group', 'groupSource']);
  const height = at.lastRow - at.firstRow + 1;
  const marks = markColumn === null || height < 1 ? [] : at.tab.read(at.firstRow, markColumn, height, 1);
  return members.map((member) => ({ ...member, id: memberIdOf(member.cells), mark: cleaned(marks[member.row - at.firstRow]?.[0]) }));
}

/** In its own column, or together with others in one. */
function hasPlace(field: Field, columns: ReadonlyMap<Field, number>): boolean {
  if (columns.has(field)) return true;
  if (field === 'fullName') return columns.has('lastName');
  if (field === 'lastName' || field === 'firstName') return columns.has('fullName');
  return (field === 'houseNumber' || field === 'postcode' || field === 'city') && columns.has('street');
}

function missingInList({ mapping }: Source, columns: ReadonlyMap<Field, number>): ImportField[] {
  return mapping.flatMap(({ field, column }) => (column !== null && !hasPlace(field, columns) && (importFields as readonly Field[]).includes(field) ? [field as ImportField] : []));
}

const addressFields: readonly Field[] = ['street', 'houseNumber', 'postcode', 'city'];

/** Whoever moves or is new gets the group of the new address; a group set by hand stays. */
function regroup(place: ((cells: Cells) => Placed) | null, { changes, fresh }: Plan): Regrouped[] {
  if (!place) return [];
  const after = new Map<Listed, Cells>();
  for (const { member, field, value } of changes) {
    if (addressFields.includes(field)) after.set(member, { ...(after.get(member) ?? member.cells), [field]: value });
  }
  const result: Regrouped[] = [];
  for (const [member, cells] of after) {
    const to = place(cells);
    const from = cleaned(cells.group);
    if (to.group !== from || to.source !== cleaned(cells.groupSource)) result.push({ member, to, shown: { memberId: member.id, from, to: to.group } });
  }
  for (const one of fresh) {
    const to = place(one.cells);
    if (to.group !== '') result.push({ fresh: one, to, shown: { memberId: one.id, from: '', to: to.group } });
  }
  return result;
}
