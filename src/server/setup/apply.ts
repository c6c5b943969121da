// `setup.apply`: makes the tabs and columns that are missing and writes down where the members are. Running it again changes nothing.

import type { Answer, Request } from '../../contract/rpc.ts';
import { fields, type Field } from '../../contract/setup.ts';
import { texts as textsIn, type Texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { log } from '../journal/index.ts';
import { noColumn, remember } from '../members/index.ts';
import { Formula, type CellInput, type Ports, type Workbook } from '../ports.ts';
import { groupsTab, locateOwnTab, rulesTab, settingRows, settingsTab, writeSettings, type MembersMemory, type OwnTabDesign } from '../tabs/index.ts';
import { examine, type Examination, type ExaminedList, type OwnTabPlan } from './examine.ts';
import { memberColumns, nextIds, ownFields, type OwnField } from './memberColumns.ts';

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
      makeTabs(ports.workbook, found.ownTabs, made);
      const headers = makeColumns(ports.workbook, list, made);
      fillIds(list, headers, made);
      rememberList(ports.workbook, found, list, headers, request.columns ?? {}, texts, made);
      writeDown(ports, made, texts);
    } catch (error) {
      const something = made.tabs.length > 0 || made.columns.length > 0;
      throw something && error instanceof AppError && error.code === 'cells_in_the_way' ? new AppError('cells_in_the_way', { ...error.params, partly: true }, error.details) : error;
    }
    return answerOf(found, list, made, texts);
  });
}

/** The list, once nothing about it is open. */
function settled({ list, questions }: Examination): ExaminedList {
  const details = questions.map(({ text }) => text);
  const nowhere = questions.some(({ code }) => code === 'no_tab' || code === 'no_header');
  if (!list) throw new AppError(nowhere ? 'members_not_found' : 'setup_ambiguous', {}, details);
  if (questions.length > 0) throw new AppError('setup_ambiguous', {}, details);
  return list;
}

function makeTabs(workbook: Workbook, plans: readonly OwnTabPlan[], made: Made): void {
  const groups = nameOf(plans, groupsTab);
  for (const { design, own, as } of plans) {
    if (own) continue;
    const columns = design.columns.map((column) => (column.choicesFrom ? { ...column, choicesFrom: { ...column.choicesFrom, tab: groups } } : column));
    workbook.create({ name: as, columns });
    made.tabs.push(as);
  }
}

function nameOf(plans: readonly OwnTabPlan[], design: OwnTabDesign): string {
  return plans.find((plan) => plan.design === design)?.as ?? design.name;
}

/** Adds the missing columns. @returns the header row as it is now, and the column of each of our fields */
function makeColumns(workbook: Workbook, list: ExaminedList, made: Made): { texts: string[]; columns: Map<Field, number> } {
  const texts = [...list.headers];
  const columns = new Map(list.located.columns);
  if (list.columnsToAdd.length > 0) {
    const own = locateOwnTab(workbook, groupsTab);
    const designs = memberColumns(own.tab.name);
    const added = list.columnsToAdd.map((field) => withNames(designs[field], own.columns.get('Name') ?? 1));
    const numbers = workbook.addColumns(list.survey.tab, list.headerRow, added);
    list.columnsToAdd.forEach((field, index) => {
      const column = numbers[index] ?? 0;
      while (texts.length < column) texts.push('');
      texts[column - 1] = designs[field].header;
      columns.set(field, column);
      made.columns.push(designs[field].header);
    });
  }
  return { texts, columns };
}

/** Somebody may have moved the names in `Gruppen`. */
function withNames<D extends { choicesFrom?: { tab: string; column: number } }>(design: D, column: number): D {
  return design.choicesFrom ? { ...design, choicesFrom: { ...design.choicesFrom, column } } : design;
}

/** Gives an id to every member without a number of their own, in one block. */
function fillIds(list: ExaminedList, headers: { columns: ReadonlyMap<Field, number> }, made: Made): void {
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

/** Writes down, for people to read, where the list is and what its columns are called. */
function rememberList(workbook: Workbook, found: Examination, list: ExaminedList, headers: { texts: readonly string[]; columns: ReadonlyMap<Field, number> }, corrections: Partial<Record<Field, number | null>>, texts: Texts, made: Made): void {
  const before = found.settings?.settings.members.columns ?? {};
  const columns: Partial<Record<Field, string>> = {};
  for (const field of fields) {
    const column = headers.columns.get(field);
    const own = ownFields.includes(field as OwnField);
    const refused = corrections[field] === null || (!(field in corrections) && before[field] === noColumn);
    if (column !== undefined) columns[field] = remember(headers.texts, column);
    else if (refused && !own) columns[field] = noColumn;
    else if (before[field] !== undefined) columns[field] = '';
  }
  const memory: MembersMemory = { tab: list.survey.tab.name, headerRow: list.headerRow, columns };
  made.settings = writeSettings(locateOwnTab(workbook, settingsTab), settingRows(memory, texts));
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
  if (empty(groupsTab)) hints.push(hint.groups);
  hints.push(empty(rulesTab) ? hint.rules : hint.assign);
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
