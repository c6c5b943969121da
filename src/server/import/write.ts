// Writes a plan into the membership list: changed cells, marks, and new members below the last one. Constant service calls.

import { texts } from '../../contract/texts/index.ts';
import type { Field } from '../../contract/setup.ts';
import { germanDay } from '../kernel/days.ts';
import { log, loggedCell } from '../journal/index.ts';
import { prepareWrite, type Edit, type LocatedMembers } from '../members/index.ts';
import { Formula, type Cell, type CellInput, type Ports } from '../ports.ts';
import { importSetting, locateOwnTab, settingsTab, writeSettings } from '../tabs/index.ts';
import type { Examined } from './examine.ts';
import { carried, grownRanges } from './formulas.ts';
import { adding, failure, fileRow, importing, logName, markHeader } from './operation.ts';
import { missing, type Fresh, type Plan } from './plan.ts';
import type { ImportField } from '../../contract/import.ts';

type Entry = Parameters<typeof log>[1][number];

/** Under the lock. The log goes first: what is logged but not made can be told from the cells. @throws AppError `cells_in_the_way` */
export function writeImport(ports: Ports, examined: Examined & { plan: Plan }, operationId: string): void {
  const { at, plan, source } = examined;
  const columns = withOwnColumns(ports, examined);
  const located: LocatedMembers = { ...at, columns: columns.fields };
  const { edits, entries } = editsOf(ports, examined, columns.mark);
  const write = prepareWrite(located, edits);
  const lines = plan.fresh.map((one) => lineOf(one, examined));
  for (const line of lines) entries.push(...line.values.map(([field, value]) => entry(adding, line.id, logName(field), '', loggedCell(value, ports.clock))));
  log(ports, [entry(fileRow, '', source.name || '–', '', ''), ...entries].map((one) => ({ ...one, operationId })));
  try {
    write();
    if (lines.length > 0) append(located, lines.map(({ values }) => values), examined);
  } catch (error) {
    log(ports, [{ ...entry(failure, '', '', '', ''), operationId }]);
    throw error;
  }
}

/** What Google called refused had been written all the same. */
export function noteCarriedOut(ports: Ports, { source }: Examined, operationId: string): void {
  log(ports, [{ ...entry(fileRow, '', source.name || '–', '', ''), operationId }]);
}

function entry(operation: string, memberId: string, field: string, before: string, after: string): Entry {
  return { operation, operationId: '', memberId, field, before, after };
}

/** Adds `Import-Status` and `Mitglied-ID` where they are needed and not there. */
function withOwnColumns(ports: Ports, { at, plan, markColumn }: Examined & { plan: Plan }): { fields: ReadonlyMap<Field, number>; mark: number | null } {
  const say = texts(ports.who.language()).import;
  const needsMark = markColumn === null && plan.gone.length > 0;
  const needsId = !at.columns.has('memberId') && plan.fresh.some(({ idGiven }) => idGiven);
  const designs = [
    ...(needsMark ? [{ header: markHeader, width: 190, format: '@', note: say.markNote }] : []),
    ...(needsId ? [{ header: 'Mitglied-ID', width: 100, format: '@' }] : []),
  ];
  const added = designs.length === 0 ? [] : ports.workbook.addColumns(at.tab, at.headerRow, designs);
  const fields = new Map(at.columns);
  const id = needsId ? added[added.length - 1] : undefined;
  if (id !== undefined) fields.set('memberId', id);
  return { fields, mark: needsMark ? (added[0] ?? null) : markColumn };
}

function editsOf({ clock }: Ports, { at, plan, regrouped }: Examined & { plan: Plan }, mark: number | null): { edits: Edit[]; entries: Entry[] } {
  const edits: Edit[] = [];
  const entries: Entry[] = [];
  const put = (row: number, id: string, field: Field | number, name: string, before: Cell, value: Cell): void => {
    edits.push({ row, field, value });
    entries.push(entry(importing, id, name, loggedCell(before, clock), loggedCell(value, clock)));
  };
  for (const { member, field, value } of plan.changes) put(member.row, member.id, field, logName(field), member.cells[field] ?? '', value);
  for (const { member, to } of regrouped) {
    if (!member) continue;
    put(member.row, member.id, 'group', logName('group'), member.cells.group ?? '', to.group);
    put(member.row, member.id, 'groupSource', logName('groupSource'), member.cells.groupSource ?? '', to.source);
  }
  if (mark !== null && at.lastRow >= at.firstRow) {
    const text = `${missing} vom ${germanDay(clock.today())}`;
    for (const member of plan.gone) put(member.row, member.id, mark, markHeader, member.mark, text);
    for (const member of plan.back) put(member.row, member.id, mark, markHeader, member.mark, '');
  }
  return { edits, entries };
}

interface Line {
  id: string;
  values: [Field, Cell][];
}

function lineOf(fresh: Fresh, { regrouped }: Examined): Line {
  const place = regrouped.find((one) => one.fresh === fresh)?.to;
  const group: [Field, Cell][] = place ? [['group', place.group], ['groupSource', place.source]] : [];
  return { id: fresh.id, values: [...(Object.entries(fresh.cells) as [Field, Cell][]), ...group] };
}

/** Sums and remarks stand below the list; further down nobody looks for them. */
const mostBelow = 50;

/** Below the last member and above what follows; formulas of the last member's row are carried along. */
function append(at: LocatedMembers, lines: readonly (readonly [Field, Cell][])[], { list }: Examined): void {
  const last = list.reduce((most, { row }) => Math.max(most, row), at.headerRow);
  const width = Math.max(at.headers.length, ...at.columns.values());
  const formulas = last > at.headerRow ? (at.tab.readFormulas(last, 1, 1, width)[0] ?? []) : [];
  const below = Math.min(mostBelow, at.lastRow - last);
  const under = below > 0 ? at.tab.readFormulas(last + 1, 1, below, width) : [];
  at.tab.insertBelow(last, lines.length);
  at.tab.write(
    last + 1,
    1,
    lines.map((values, index) => {
      const line: CellInput[] = Array.from({ length: width }, (_, column) => {
        const formula = formulas[column] ?? '';
        return formula === '' ? null : new Formula(carried(formula, index + 1));
      });
      for (const [field, value] of values) {
        const column = at.columns.get(field);
        if (column !== undefined && !(line[column - 1] instanceof Formula)) line[column - 1] = value;
      }
      return line;
    }),
  );
  under.forEach((formulasBelow, offset) =>
    formulasBelow.forEach((formula, column) => {
      const grown = grownRanges(formula, last, lines.length);
      if (grown !== formula) at.tab.write(last + 1 + offset + lines.length, column + 1, [[new Formula(grown)]]);
    }),
  );
}

/** Writes down which columns the export has. */
export function rememberColumns(ports: Ports, memory: Partial<Record<ImportField, string>>): void {
  const say = texts(ports.who.language()).import;
  const rows = (Object.entries(memory) as [ImportField, string][]).map(([field, value]) => ({ name: importSetting(field), value, explanation: say.memory({ field }) }));
  writeSettings(locateOwnTab(ports.workbook, settingsTab), { start: [], memory: rows });
}
