// What set-up finds in a workbook: read only, shared by `setup.detect` (which shows it) and `setup.apply` (which acts on it).

import type { Request } from '../../contract/rpc.ts';
import type { Field, SetupQuestion, TabCandidate } from '../../contract/setup.ts';
import type { Texts } from '../../contract/texts/index.ts';
import { AppError } from '../kernel/errors.ts';
import { columnLetter } from '../kernel/headerText.ts';
import { readMembers, type MemberRow } from '../members/index.ts';
import { journalTab } from '../journal/index.ts';
import { placesTab } from '../map/index.ts';
import { newcomersTab } from '../newcomers/index.ts';
import { offersTab } from '../offers/index.ts';
import type { Workbook } from '../ports.ts';
import { questionsTab } from '../questionnaires/index.ts';
import { checklistTab, contactsTab, findOwnTab, findSettings, freeName, groupsTab, rulesTab, settingsTab, tasksTab, type OwnTab, type OwnTabDesign, type SettingsFound } from '../tabs/index.ts';
import { ownFields, whoNeedsId, type IdNeeds, type OwnField } from './memberColumns.ts';
import { columnQuestions } from './questions.ts';
import { chooseTab, countMembers, readList, surveyAt, surveyTabs, type FoundList, type SurveyedTab } from './survey.ts';

/** In the order in which they are made: the rules' drop-down needs the groups. */
const ownTabDesigns: readonly OwnTabDesign[] = [groupsTab, rulesTab, contactsTab, tasksTab, newcomersTab, questionsTab, offersTab, checklistTab, settingsTab, journalTab];

export interface OwnTabPlan {
  design: OwnTabDesign;
  plan: 'create' | 'keep' | 'create_beside';
  /** The name it has or gets. */
  as: string;
  own: OwnTab | null;
}

export interface ExaminedList extends FoundList {
  members: MemberRow[];
  ids: IdNeeds;
  columnsToAdd: OwnField[];
}

export interface Examination {
  settings: SettingsFound | null;
  alreadySetUp: boolean;
  tabs: TabCandidate[];
  list: ExaminedList | null;
  ownTabs: OwnTabPlan[];
  questions: SetupQuestion[];
}

type Corrections = Partial<Record<Field, number | null>>;
export type ExamineRequest = Request<'setup.detect'> & Partial<Pick<Request<'setup.apply'>, 'columns'>>;

/** @throws AppError `members_not_found` for a tab that is not there or is our own; `bad_request` for corrections that cannot be */
export function examine(workbook: Workbook, request: ExamineRequest, texts: Texts): Examination {
  const settings = findSettings(workbook);
  const alreadySetUp = settings !== null && settings.settings.members.tab !== '';
  const questions: SetupQuestion[] = [];
  const ownTabs = planOwnTabs(workbook, alreadySetUp, texts, questions);
  const own = new Set([...ownTabs, ...madeLater(workbook)].flatMap((plan) => plan.own?.tab.id ?? []));
  const surveys = surveyTabs(workbook, own, settings?.settings ?? null);
  const picked = pickTab(surveys, request, settings, texts, questions);
  const list = picked && examineList(picked, request, settings, texts, questions);
  const tabs = surveys
    .map((survey): TabCandidate => {
      const { id, name } = survey.tab;
      const isPicked = id === picked?.tab.id;
      const likely = isPicked || (picked === null && survey.header?.complete === true);
      return { tabId: id, name, members: isPicked ? (list?.members.length ?? 0) : membersIn(survey), likely };
    })
    .sort((a, b) => Number(b.likely) - Number(a.likely) || b.members - a.members);
  return { settings, alreadySetUp, tabs, list, ownTabs, questions };
}

/** Postcodes with names would pass for a list. */
function madeLater(workbook: Workbook): { own: OwnTab | null }[] {
  const found = findOwnTab(workbook, placesTab, true);
  return [{ own: found.state === 'found' ? found.own : null }];
}

function membersIn(survey: SurveyedTab): number {
  return survey.header ? countMembers(readList(survey, survey.header.row, null, {})) : 0;
}

function planOwnTabs(workbook: Workbook, alreadySetUp: boolean, texts: Texts, questions: SetupQuestion[]): OwnTabPlan[] {
  const names = workbook.tabs().map((tab) => tab.name);
  return ownTabDesigns.map((design) => {
    // Before set-up nobody can have renamed a tab of ours.
    const found = findOwnTab(workbook, design, !alreadySetUp && design !== settingsTab);
    if (found.state === 'found') return { design, plan: 'keep', as: found.own.tab.name, own: found.own };
    if (found.state === 'damaged' && alreadySetUp) {
      const { errors } = texts;
      const tab = found.tab.name;
      if (found.doubled.length > 0) questions.push({ code: 'ambiguous_column', text: errors.setup_ambiguous({ tab, columns: found.doubled }) });
      else questions.push({ code: 'missing_column', text: errors.column_missing({ tab, header: found.missing }) });
    }
    const as = freeName(design, names);
    return { design, plan: as === design.name ? 'create' : 'create_beside', as, own: null };
  });
}

function pickTab(
  surveys: readonly SurveyedTab[],
  request: ExamineRequest,
  settings: SettingsFound | null,
  texts: Texts,
  questions: SetupQuestion[],
): SurveyedTab | null {
  const ask = texts.setup.question;
  let tab: SurveyedTab | null;
  if (request.tabId !== undefined) {
    tab = surveys.find((survey) => survey.tab.id === request.tabId) ?? null;
    if (!tab) throw new AppError('members_not_found');
  } else {
    const { chosen, rivals } = chooseTab(surveys, settings?.settings ?? null);
    tab = chosen;
    if (rivals.length > 0) questions.push({ code: 'several_tabs', text: ask.severalTabs({ tabs: rivals.map((rival) => rival.tab.name) }) });
    // With a single tab in the workbook the question is not which tab, but where its headers are.
    const filled = surveys.filter((survey) => survey.rows > 0);
    if (!tab && rivals.length === 0 && filled.length === 1) tab = filled[0] ?? null;
    if (!tab && rivals.length === 0) questions.push({ code: 'no_tab', text: ask.noTab });
  }
  if (!tab) return null;
  if (request.headerRow !== undefined) {
    if (request.headerRow > tab.rows) throw new AppError('bad_request', {}, [ask.noHeader({ tab: tab.tab.name })]);
    return surveyAt(tab, request.headerRow);
  }
  if (!tab.header) {
    questions.push({ code: 'no_header', text: ask.noHeader({ tab: tab.tab.name }) });
    return null;
  }
  if (tab.header.rivals.length > 0) {
    const rows = [tab.header.row, ...tab.header.rivals].sort((a, b) => a - b);
    questions.push({ code: 'no_header', text: ask.severalHeaders({ tab: tab.tab.name, rows }) });
  }
  return tab;
}

function examineList(
  survey: SurveyedTab,
  request: ExamineRequest,
  settings: SettingsFound | null,
  texts: Texts,
  questions: SetupQuestion[],
): ExaminedList | null {
  if (!survey.header) return null;
  const corrections: Corrections = request.columns ?? {};
  const list = readList(survey, survey.header.row, settings?.settings ?? null, corrections);
  refuseImpossible(corrections, list, texts);
  questions.push(...columnQuestions(list, settings?.settings ?? null, texts));
  const members = readMembers(list.located, ['phone']);
  const ids = whoNeedsId(members);
  const has = (field: Field) => list.located.columns.has(field);
  const open = new Set(list.recognised.open.map(({ field }) => field));
  const idsNeeded = ids.rows.length > 0 || !has('memberNumber');
  const columnsToAdd = ownFields.filter((field) => !has(field) && !open.has(field) && (field !== 'memberId' || idsNeeded));
  return { ...list, members, ids, columnsToAdd };
}

function refuseImpossible(corrections: Corrections, list: FoundList, texts: Texts): void {
  const say = texts.setup.refusal;
  const byColumn = new Map<number, Field[]>();
  for (const [field, column] of Object.entries(corrections) as [Field, number | null][]) {
    if (column !== null) byColumn.set(column, [...(byColumn.get(column) ?? []), field]);
  }
  const problems = [...byColumn].flatMap(([number, fields]) => {
    const column = columnLetter(number);
    if (!Number.isInteger(number) || number > list.headers.length) return [say.noSuchColumn({ column })];
    if (fields.length > 1) return [say.sameColumn({ column, fields })];
    return list.headers[number - 1] === '' ? [say.noHeaderText({ column, row: list.headerRow })] : [];
  });
  if (problems.length > 0) throw new AppError('bad_request', {}, problems);
}
