// What an import would do, decided once for the preview and again, from fresh cells, before it is written. Pure.

import { importFields, type FieldChange, type ImportField, type SkippedRow } from '../../contract/import.ts';
import type { Field } from '../../contract/setup.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { germanDay } from '../kernel/days.ts';
import { fingerprintOf } from '../kernel/fingerprint.ts';
import { parsePostcode } from '../kernel/postcodes.ts';
import { cleaned } from '../kernel/text.ts';
import { isBlank, memberIdOf, type Cells, type MemberRow } from '../members/index.ts';
import type { Cell } from '../ports.ts';
import { anonymous } from '../privacy/index.ts';
import { certainDay, isDateField, meet, possibleDays } from './days.ts';
import { formsOf, type Forms } from './form.ts';
import { match, type Decisions, type Matched } from './match.ts';
import { emailKey, nameKey, sameMeaning, sameStreetName, shown } from './meaning.ts';
import { inListShape, type ListShape } from './shape.ts';
import type { SourceRow } from './source.ts';

/** A member with the mark that an earlier import left. */
export interface Listed extends MemberRow {
  id: string;
  /** `Import-Status`; `''` where there is no such column. */
  mark: string;
}

/** What the mark of somebody missing starts with. */
export const missing = 'fehlt im Export';

export interface Change {
  member: Listed;
  field: ImportField;
  value: Cell;
  shown: FieldChange;
}

export interface Fresh {
  id: string;
  /** True: the id is ours and needs a column. */
  idGiven: boolean;
  row: number;
  cells: Cells;
}

export interface Plan {
  changes: Change[];
  fresh: Fresh[];
  gone: Listed[];
  back: Listed[];
  /** Not in the file, but the same name and birthday as somebody who is. */
  twins: { member: Listed; of: Listed }[];
  open: Matched<Listed, SourceRow>['open'];
  skipped: SkippedRow[];
  unchanged: number;
  /** Fields that change in at least 30 % of the matched members, undecided ones only. */
  often: { field: ImportField; count: number; share: number }[];
  /** True where at least 30 % of the list are missing in the file and nobody has said that this is right. */
  manyGone: boolean;
  forms: Forms;
}

export interface PlanInput {
  list: readonly Listed[];
  people: readonly SourceRow[];
  columns: ReadonlyMap<Field, number>;
  decisions: Decisions;
  confirm: Readonly<Partial<Record<ImportField | 'gone', 'take' | 'leave'>>>;
  /** `YYYY-MM-DD` */
  today: string;
  /** The instant a day begins in the spreadsheet's zone. */
  midnight: (day: string) => Date;
  /** Whether somebody was erased here; null where nobody was. */
  erased: ((cells: Cells) => boolean) | null;
}

/** From this share on a change is questioned, in lists of at least so many members. */
const suspicious = 0.3;
const enough = 10;

export function planImport(input: PlanInput, texts: Texts): Plan {
  const { list, people, columns, decisions, confirm } = input;
  const say = texts.import.skipped;
  const forms = formsOf(list, input.today, input.midnight);
  const names = list.map(({ cells }) => cleaned(cells.fullName)).filter((name) => name !== '');
  const shape: ListShape = { columns, lastNameFirst: names.filter((name) => name.includes(',')).length * 2 > names.length };
  const matched = withoutErased(match(list, people, decisions, ({ id }) => id, input.today), input);

  const skipped: SkippedRow[] = [
    ...matched.repeated.map(({ row }) => ({ row, code: 'same_twice' as const, text: say.sameTwice })),
    ...matched.left.map(({ row }) => ({ row, code: 'left_out' as const, text: say.leftOut })),
  ];
  const all: Change[] = [];
  const unreadable = [...matched.pairs.map(({ from }) => from), ...matched.fresh, ...matched.open.map(({ from }) => from)];
  skipped.push(...unreadable.flatMap((row) => row.unreadable ?? []));
  const pairs = matched.pairs.filter(({ from }) => !from.unreadable);
  for (const { listed, from } of pairs) all.push(...changesOf(listed, inListShape(from.cells, shape), from.row, { forms, skipped, texts, today: input.today }));

  const often: Plan['often'] = [];
  const dropped = new Set<ImportField>();
  for (const field of importFields) {
    const count = all.filter((change) => change.field === field).length;
    if (count === 0) continue;
    if (confirm[field] === 'leave') dropped.add(field);
    const share = count / Math.max(1, pairs.length);
    if (share >= suspicious && pairs.length >= enough && confirm[field] === undefined) often.push({ field, count, share });
  }
  const changes = all.filter(({ field }) => !dropped.has(field));

  const found = new Set(matched.pairs.map(({ listed }) => listed));
  const perhaps = new Set(matched.open.flatMap(({ candidates }) => candidates));
  // Whom a privacy request made a mere figure, no export can have.
  const present = list.filter((member) => !hasLeft(member, input.today) && !member.id.startsWith(anonymous));
  const unseen = present.filter((member) => !found.has(member) && !perhaps.has(member) && !isMissing(member));
  const twins = twinsOf(unseen, [...found], input.today);
  const doubled = new Set(twins.map(({ member }) => member));
  const absent = unseen.filter((member) => !doubled.has(member));
  const manyGone = absent.length >= suspicious * present.length && present.length >= enough && confirm.gone === undefined;
  const gone = confirm.gone === 'leave' ? [] : absent;
  const back = [...found].filter(isMissing);

  const fresh = freshOnes(matched.fresh.filter((one) => !one.unreadable), shape, list, { forms, skipped, texts, today: input.today });
  const touched = new Set([...changes.map(({ member }) => member), ...back]);
  return {
    changes,
    fresh,
    gone,
    back,
    twins,
    open: matched.open.filter(({ from }) => !from.unreadable),
    skipped: skipped.sort((a, b) => a.row - b.row),
    unchanged: matched.pairs.length - touched.size,
    often,
    manyGone,
    forms,
  };
}

/** Nobody who was erased comes back unasked. */
function withoutErased(matched: Matched<Listed, SourceRow>, { erased, decisions }: PlanInput): Matched<Listed, SourceRow> {
  const asked = new Set(erased ? matched.fresh.filter(({ row, cells }) => decisions[String(row)] !== 'new' && erased(cells)) : []);
  const open = [...asked].map((from) => ({ from, code: 'erased' as const, candidates: [] }));
  return { ...matched, fresh: matched.fresh.filter((one) => !asked.has(one)), open: [...matched.open, ...open] };
}

interface Working {
  forms: Forms;
  skipped: SkippedRow[];
  texts: Texts;
  today: string;
}

function changesOf(member: Listed, after: Cells, row: number, { forms, skipped, texts, today }: Working): Change[] {
  const before = member.cells;
  const changes: Change[] = [];
  for (const field of importFields) {
    const cell = after[field];
    if (isBlank(cell) || cell === undefined) continue;
    if (!readable(field, cell, today)) {
      skipped.push(unreadable(row, field, texts));
      continue;
    }
    if (sameMeaning(field, before, after, today)) continue;
    changes.push({ member, field, value: forms.write(field, cell), shown: { memberId: member.id, from: shown(before[field]), to: shownAs(field, cell, forms, today) } });
  }
  const street = changes.find(({ field }) => field === 'street');
  const hadNumber = !isBlank(before.houseNumber) && isBlank(after.houseNumber);
  if (street && hadNumber && !sameStreetName(before.street, after.street)) {
    // The old number beside the new street would be an address that nobody has.
    skipped.push({ row, code: 'no_house_number', field: 'street', text: texts.import.skipped.noHouseNumber });
    return changes.filter(({ field }) => !['street', 'postcode', 'city'].includes(field));
  }
  return changes;
}

function shownAs(field: Field, cell: Cell, forms: Forms, today: string): string {
  const value = forms.write(field, cell);
  return value instanceof Date ? germanDay(certainDay(field, cell, today)) : shown(value);
}

function readable(field: Field, cell: Cell, today: string): boolean {
  if (isDateField(field)) return certainDay(field, cell, today) !== '';
  if (field === 'email') return emailKey(cell) !== '';
  return field !== 'postcode' || parsePostcode(cell).state === 'given';
}

function unreadable(row: number, field: ImportField, texts: Texts): SkippedRow {
  const say = texts.import.skipped;
  if (field === 'email') return { row, code: 'unreadable_email', field, text: say.unreadableEmail };
  if (field === 'postcode') return { row, code: 'unreadable_postcode', field, text: say.unreadablePostcode };
  return { row, code: 'unreadable_date', field, text: say.unreadableDate({ field }) };
}

/** Whoever stands in the list a second time is no loss when only one of the two is in the file. */
function twinsOf(unseen: readonly Listed[], found: readonly Listed[], today: string): Plan['twins'] {
  const byName = new Map<string, Listed[]>();
  for (const member of unseen.length === 0 ? [] : found) {
    const key = nameKey(member.cells);
    byName.set(key, [...(byName.get(key) ?? []), member]);
  }
  const days = (member: Listed): string[] => possibleDays('birthDate', member.cells.birthDate, today);
  return unseen.flatMap((member) => {
    const of = nameKey(member.cells) === '' ? undefined : byName.get(nameKey(member.cells))?.find((other) => meet(days(member), days(other)));
    return of ? [{ member, of }] : [];
  });
}

function isMissing({ mark }: Listed): boolean {
  return mark.startsWith(missing);
}

const leftWords = /ausgetreten|verstorben|ehemalig|ausgeschlossen|gestrichen|gek[uü]ndigt|verzogen/i;

/** Whoever is known to have left is not missed. */
function hasLeft({ cells }: Listed, today: string): boolean {
  const exit = certainDay('exitDate', cells.exitDate, today);
  return (exit !== '' && exit <= today) || leftWords.test(cleaned(cells.status));
}

function freshOnes(found: readonly SourceRow[], shape: ListShape, list: readonly Listed[], { forms, skipped, texts, today }: Working): Fresh[] {
  const given = list.reduce((top, { cells }) => Math.max(top, Number(/^M-(\d{1,9})$/.exec(cleaned(cells.memberId))?.[1] ?? 0)), 0);
  let next = given;
  return found.flatMap(({ row, cells }): Fresh[] => {
    const person = inListShape(cells, shape);
    if (![person.lastName, person.firstName, person.fullName].some((name) => !isBlank(name))) {
      skipped.push({ row, code: 'no_name', text: texts.import.skipped.noName });
      return [];
    }
    const line: Cells = {};
    for (const field of importFields) {
      const cell = person[field];
      if (cell === undefined || isBlank(cell)) continue;
      if (readable(field, cell, today)) line[field] = forms.write(field, cell);
      else skipped.push(unreadable(row, field, texts));
    }
    const own = memberIdOf(line);
    if (own !== '') return [{ id: own, idGiven: false, row, cells: line }];
    next += 1;
    const id = `M-${String(next).padStart(4, '0')}`;
    return [{ id, idGiven: true, row, cells: { ...line, memberId: id } }];
  });
}

/** The same exactly when the same cells would be written, in whatever order list and file stand. */
export function planFingerprint(plan: Plan, regrouped: readonly FieldChange[]): string {
  return fingerprintOf([
    ...plan.changes.map(({ field, shown }) => [shown.memberId, field, shown.from, shown.to].join('\u0000')),
    ...plan.fresh.map(({ id, cells }) => ['+', id, ...Object.entries(cells).map(([field, cell]) => `${field}=${shown(cell)}`)].join('\u0000')),
    ...plan.gone.map(({ id }) => `-\u0000${id}`),
    ...plan.back.map(({ id }) => `<\u0000${id}`),
    ...regrouped.map(({ memberId, from, to }) => ['BO', memberId, from, to].join('\u0000')),
  ]);
}
