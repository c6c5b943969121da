// `setup.apply`: makes the tabs and columns that are missing and writes down where the members are. Running it again changes nothing.

import type { Answer, Request } from '../../contract/rpc.ts';
import { fields, type Field } from '../../contract/setup.ts';
import { texts as textsIn, type Texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { checklistRows } from '../checklist/index.ts';
import { log } from '../journal/index.ts';
import { noColumn, remember, usualAreaCode } from '../members/index.ts';
import { Formula, type CellInput, type Ports, type Workbook } from '../ports.ts';
import { questionsTab, readyRows } from '../questionnaires/index.ts';
import {
  checklistTab,
  groupsTab,
  locateOwnTab,
  readyToMake,
  rulesTab,
  settingRows,
  settingsTab,
  writeSettings,
  type MembersMemory,
  type OwnTabDesign,
} from '../tabs/index.ts';
import { retentionRows } from '../retention/index.ts';
import { examine, type Examination, type ExaminedList, type OwnTabPlan } from './examine.ts';
import { memberColumns, nextIds, ownFields } from './memberColumns.ts';

interface Made {
  tabs: string[];
  columns: string[];
  ids: number;
  settings: number;
}

/**
 * @throws AppError `members_not_found` or `setup_ambiguous` (its questions as details) before anything is written; `busy`;
 * `cells_in_the_way` where cells are protected, and then a second run completes what is there
 */
export function apply(ports: Ports, request: Request<'setup.apply'>): Answer<'setup.apply'> {
  const texts = textsIn(ports.who.language());
  return ports.lock.hold(() => {
    const found = examine(ports.workbook, request, texts);
    const list = settled(found);
    const made: Made = { tabs: [], columns: [], ids: 0, settings: 0 };
    try {
      makeTabs(ports, found.ownTabs, made, texts);
      const headers = makeColumns(ports.workbook, list, made, texts);
      fillIds(list, headers, made);
      made.settings = rememberList(ports.workbook, memoryOf(found, list, headers, request.columns ?? {}), texts, usualAreaCode(list.members));
      writeDown(ports, made, texts);
      // Where a person goes on from.
      if (made.tabs.length > 0) list.survey.tab.show(list.headerRow, 1);
    } catch (error) {
      throw isInTheWay(error) && made.tabs.length + made.columns.length > 0 ? new AppError(error.code, { ...error.params, partly: true }, error.details) : error;
    }
    return answerOf(found, list, made, texts);
  });
}

function isInTheWay(error: unknown): error is AppError<'cells_in_the_way'> {
  return error instanceof AppError && error.code === 'cells_in_the_way';
}

/** The list, once nothing about it is open. */
function settled({ list, questions }: Examination): ExaminedList {
  const details = questions.map(({ text }) => text);
  const nowhere = questions.some(({ code }) => code === 'no_tab' || code === 'no_header');
  if (!list) throw new AppError(nowhere ? 'members_not_found' : 'setup_ambiguous', {}, details);
  if (questions.length > 0) throw new AppError('setup_ambiguous', {}, details);
  return list;
}

function makeTabs({ workbook, clock }: Ports, plans: readonly OwnTabPlan[], made: Made, texts: Texts): void {
  const groups = plans.find((plan) => plan.design === groupsTab)?.as ?? groupsTab.name;
  for (const { design, own, as } of plans) {
    if (own) continue;
    const rows = design === checklistTab ? checklistRows(clock, texts) : design === questionsTab ? readyRows() : [];
    workbook.create({ ...readyToMake(design, as, groups, texts), rows }, false);
    made.tabs.push(as);
  }
}

/** The header row as it is now, and the column of each field. */
interface Headers {
  row: readonly string[];
  columns: ReadonlyMap<Field, number>;
}

function makeColumns(workbook: Workbook, list: ExaminedList, made: Made, texts: Texts): Headers {
  const row = [...list.headers];
  const columns = new Map(list.located.columns);
  if (list.columnsToAdd.length > 0) {
    // Somebody may have moved the names in `Gruppen`.
    const groups = locateOwnTab(workbook, groupsTab);
    const designs = memberColumns({ tab: groups.tab.name, column: groups.columns.get('Name') ?? 1 }, texts.setup);
    const numbers = workbook.addColumns(list.survey.tab, list.headerRow, list.columnsToAdd.map((field) => designs[field]));
    list.columnsToAdd.forEach((field, index) => {
      const column = numbers[index] ?? 0;
      while (row.length < column) row.push('');
      row[column - 1] = designs[field].header;
      columns.set(field, column);
      made.columns.push(designs[field].header);
    });
  }
  return { row, columns };
}

/** Gives an id to every member without a number of their own, in one block. */
function fillIds(list: ExaminedList, headers: Headers, made: Made): void {
  const { rows } = list.ids;
  const column = headers.columns.get('memberId');
  const { tab, firstRow, lastRow } = list.located;
  const from = rows[0];
  const to = rows[rows.length - 1];
  if (column === undefined || from === undefined || to === undefined) return;
  const height = lastRow - firstRow + 1;
  const present = tab.read(firstRow, column, height, 1).map((line) => line[0] ?? '');
  const formulas = tab.readFormulas(firstRow, column, height, 1).map((line) => line[0] ?? '');
  const ids = nextIds(present, rows.length);
  const fresh = new Map(rows.map((row, index) => [row, ids[index] ?? '']));
  const block: CellInput[][] = [];
  for (let row = from; row <= to; row++) {
    const formula = formulas[row - firstRow] ?? '';
    block.push([fresh.get(row) ?? (formula === '' ? (present[row - firstRow] ?? '') : new Formula(formula))]);
  }
  tab.write(from, column, block);
  made.ids = rows.length;
}

/** What to write down for the next time: headers that are there, columns that a person said are not, nothing for those that are gone. */
function memoryOf(found: Examination, list: ExaminedList, headers: Headers, corrections: Partial<Record<Field, number | null>>): MembersMemory {
  const before = found.settings?.settings.members.columns ?? {};
  const isOwn: ReadonlySet<Field> = new Set(ownFields);
  const columns: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const column = headers.columns.get(field);
    const refused = corrections[field] === null || (!(field in corrections) && before[field] === noColumn);
    if (column !== undefined) columns[field] = remember(headers.row, column);
    else if (refused && !isOwn.has(field)) columns[field] = noColumn;
    else if (before[field] !== undefined) columns[field] = '';
  }
  return { tab: list.survey.tab.name, headerRow: list.headerRow, columns };
}

function rememberList(workbook: Workbook, memory: MembersMemory, texts: Texts, areaCode: string): number {
  const { start, memory: remembered } = settingRows(memory, texts, areaCode);
  return writeSettings(locateOwnTab(workbook, settingsTab), { start: [...start, ...retentionRows(texts)], memory: remembered });
}

function writeDown(ports: Ports, made: Made, texts: Texts): void {
  if (made.tabs.length === 0 && made.columns.length === 0 && made.ids === 0 && made.settings === 0) return;
  const operationId = `setup-${ports.clock.now().getTime().toString(36)}`;
  log(ports, [{ operation: 'Einrichtung', operationId, memberId: '', field: '', before: '', after: texts.setup.logged(made) }]);
}

function answerOf(found: Examination, list: ExaminedList, made: Made, texts: Texts): Answer<'setup.apply'> {
  const { hint } = texts.setup;
  const empty = (design: OwnTabDesign) => found.ownTabs.every((plan) => plan.design !== design || !plan.own || plan.own.lastRow <= plan.own.headerRow);
  const hints: string[] = found.ownTabs.filter(({ plan }) => plan === 'create_beside').map(({ design, as }) => hint.beside({ name: design.name, as }));
  if (list.ids.doubled > 0) hints.push(hint.doubledNumbers({ count: list.ids.doubled }));
  hints.push(empty(rulesTab) ? hint.rules : hint.assign);
  if (empty(groupsTab)) hints.push(hint.groups);
  if (!found.alreadySetUp) hints.push(hint.settings);
  return {
    tabName: list.survey.tab.name,
    headerRow: list.headerRow,
    members: list.members.length,
    createdTabs: made.tabs,
    keptTabs: found.ownTabs.filter(({ own }) => own !== null).map(({ as }) => as),
    createdColumns: made.columns,
    message: texts.setup.done({ members: list.members.length, tab: list.survey.tab.name, tabs: made.tabs, columns: made.columns, ids: made.ids }),
    hints,
  };
}
