// Every global function: the menu, the pages, triggers, the custom function and the RPC door. Composes; decides nothing.

import { answer, asWireError } from './door.ts';
import { texts } from '../contract/texts/index.ts';
import { GoogleClock, GoogleEverybody, GoogleLock, GoogleProgress, GoogleWho, triggerAccount } from './google/surroundings.ts';
import { activeSpreadsheet, confirmed, showDialog, showMenu, showSidebar, tell } from './google/screen.ts';
import { GoogleMailbox, GoogleMarks, GoogleTriggers } from './google/mail.ts';
import { GoogleWorkbook } from './google/workbook.ts';
import { noteCallsTyped } from './calls/index.ts';
import { groupOf, lastAssignment, noteGroupsTyped, undoAssignment, type FormulaArgument } from './groups/index.ts';
import { runMailings } from './mailing/index.ts';
import type { Ports } from './ports.ts';
import { isLate, readHeartbeat, runDaily } from './reminders/index.ts';
import { chosenLanguage } from './tabs/index.ts';
import { useCases } from './useCases.ts';

function portsOf(spreadsheet: GoogleAppsScript.Spreadsheet.Spreadsheet): Ports {
  const workbook = new GoogleWorkbook(spreadsheet);
  return { workbook, lock: new GoogleLock(() => workbook.forget()), clock: new GoogleClock(() => spreadsheet.getSpreadsheetTimeZone()), who: new GoogleWho(() => chosenLanguage(workbook)), progress: new GoogleProgress(), mailbox: new GoogleMailbox(), triggers: new GoogleTriggers(), marks: new GoogleMarks() };
}

function ports(): Ports {
  return portsOf(activeSpreadsheet());
}

/** Nobody is at the screen: the trigger's account counts. */
function portsOfTrigger(): Ports {
  const at = ports();
  return { ...at, who: new GoogleWho(() => chosenLanguage(at.workbook), triggerAccount) };
}

function rpc(name: unknown, payload: unknown): unknown {
  return answer(useCases, ports(), name, payload);
}

function onOpen(): void {
  const at = ports();
  const { menu } = texts(at.who.language());
  showMenu(menu.title, [
    { label: menu.card, functionName: 'openCard' },
    { label: menu.calls, functionName: 'openCalls' },
    { label: menu.forms, functionName: 'openForms' },
    { label: menu.newcomers, functionName: 'openNewcomers' },
    { label: menu.walkthrough, functionName: 'openWalkthrough' },
    'separator',
    { label: menu.campaigns, functionName: 'openCampaigns' },
    { label: menu.mailing, functionName: 'openMailing' },
    { label: menu.offers, functionName: 'openOffers' },
    { label: menu.exits, functionName: 'openExits' },
    { label: menu.groups, functionName: 'openGroups' },
    { label: menu.evaluation, functionName: 'openEvaluation' },
    'separator',
    { label: menu.import, functionName: 'openImport' },
    { label: menu.check, functionName: 'openCheck' },
    { label: menu.duplicates, functionName: 'openDuplicates' },
    { label: menu.assignment, functionName: 'openAssignment' },
    { label: menu.openCases, functionName: 'openOpenCases' },
    { label: menu.undoAssignment, functionName: 'undoLastAssignment' },
    'separator',
    { label: remindersSleep(at) ? menu.remindersLate : menu.reminders, functionName: 'openReminders' },
    { label: menu.setup, functionName: 'openSetup' },
  ]);
}

/** The menu must come, whatever may be asked for when a spreadsheet is opened. */
function remindersSleep({ marks, clock }: Ports): boolean {
  try {
    return isLate(readHeartbeat(marks), clock.now());
  } catch {
    return false;
  }
}

/** Run by its trigger with the account of whoever switched the reminders on. */
function daily(): unknown {
  return runDaily(portsOfTrigger());
}

function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { range, source } = event;
  const sheet = range.getSheet();
  const edited = { tabId: sheet.getSheetId(), row: range.getRow(), column: range.getColumn(), rows: range.getNumRows(), columns: range.getNumColumns() };
  noteCallsTyped(portsOf(source), { ...edited, tabName: sheet.getName() });
  noteGroupsTyped(portsOf(source), edited);
}

function openCard(): void {
  showSidebar('card', texts(ports().who.language()).menu.card);
}

function openImport(): void {
  showSidebar('import', texts(ports().who.language()).menu.import);
}

function openCheck(): void {
  showSidebar('check', texts(ports().who.language()).menu.check);
}

function openDuplicates(): void {
  showSidebar('duplicates', texts(ports().who.language()).menu.duplicates);
}

function openAssignment(): void {
  showSidebar('assignment', texts(ports().who.language()).menu.assignment);
}

function openOpenCases(): void {
  showSidebar('open-cases', texts(ports().who.language()).menu.openCases);
}

function openCalls(): void {
  showSidebar('calls', texts(ports().who.language()).menu.calls);
}

function openWalkthrough(): void {
  showSidebar('walkthrough', texts(ports().who.language()).menu.walkthrough);
}

function openNewcomers(): void {
  showSidebar('newcomers', texts(ports().who.language()).menu.newcomers);
}

function openGroups(): void {
  showSidebar('groups', texts(ports().who.language()).menu.groups);
}

function openCampaigns(): void {
  showDialog('campaigns', texts(ports().who.language()).menu.campaigns, 900, 680);
}

function openMailing(): void {
  showDialog('mailing', texts(ports().who.language()).menu.mailing, 900, 680);
}

function openReminders(): void {
  showSidebar('reminders', texts(ports().who.language()).menu.reminders);
}

function openEvaluation(): void {
  showDialog('evaluation', texts(ports().who.language()).menu.evaluation, 900, 680);
}

function openOffers(): void {
  showSidebar('offers', texts(ports().who.language()).menu.offers);
}

function openExits(): void {
  showSidebar('exits', texts(ports().who.language()).menu.exits);
}

function openForms(): void {
  showSidebar('forms', texts(ports().who.language()).menu.forms);
}

/** The same page, with room for the guide beside the questions. */
function openFormsDialog(): void {
  showDialog('forms', texts(ports().who.language()).menu.forms, 760, 640);
}

function openSetup(): void {
  showSidebar('setup', texts(ports().who.language()).menu.setup);
}

/** Goes on with the mailings that its account has begun. */
function mailing(): unknown {
  return runMailings(portsOfTrigger());
}

/** Asks before it takes the lock: a lock does not survive a question on the screen. */
function undoLastAssignment(): void {
  const at = ports();
  const language = at.who.language();
  const { groups } = texts(language);
  try {
    const last = lastAssignment(at.workbook);
    const question = last && groups.undoQuestion({ changes: last.operation.rows.length, at: at.clock.shown(last.at), by: last.by });
    if (question !== null && !confirmed(groups.undoTitle, question)) return;
    tell(undoAssignment(at, last ? { operationId: last.operation.id } : {}).message, groups.undoTitle);
  } catch (error) {
    tell(asWireError(error, language).message, groups.undoTitle);
  }
}

function BO(plz: FormulaArgument, strasse: FormulaArgument, nr: FormulaArgument): string | string[][] {
  const spreadsheet = activeSpreadsheet();
  const workbook = new GoogleWorkbook(spreadsheet);
  const who = new GoogleEverybody(() => chosenLanguage(workbook), () => spreadsheet.getSpreadsheetLocale());
  return groupOf({ workbook, who }, plz, strasse, nr);
}

declare const global: Record<string, unknown>;
global.rpc = rpc;
global.onOpen = onOpen;
global.onEdit = onEdit;
global.daily = daily;
global.openCard = openCard;
global.openImport = openImport;
global.openCheck = openCheck;
global.openDuplicates = openDuplicates;
global.openAssignment = openAssignment;
global.openOpenCases = openOpenCases;
global.openCalls = openCalls;
global.openWalkthrough = openWalkthrough;
global.openNewcomers = openNewcomers;
global.openGroups = openGroups;
global.openCampaigns = openCampaigns;
global.openMailing = openMailing;
global.openReminders = openReminders;
global.openEvaluation = openEvaluation;
global.openOffers = openOffers;
global.openExits = openExits;
global.openForms = openForms;
global.openFormsDialog = openFormsDialog;
global.openSetup = openSetup;
global.undoLastAssignment = undoLastAssignment;
global.mailing = mailing;
/*!
 * Die BO zu einer Adresse, nach den Regeln im Tab „Zuordnung“.
 *
 * @param {number|string|Array<Array<number|string>>} plz Postleitzahl oder ein Bereich davon
 * @param {string|Array<Array<string>>} strasse Straße, auch mit Hausnummer
 * @param {number|string|Array<Array<number|string>>} nr Hausnummer, wenn sie in einer eigenen Spalte steht
 * @return Name der BO, oder warum sie offen ist
 * @customfunction
 */
global.BO = BO;
