// Every global function: the menu, the pages, triggers, the custom function and the RPC door. Composes; decides nothing.

import { answer, asWireError } from './door.ts';
import type { Language } from '../contract/errors.ts';
import { texts, type Texts } from '../contract/texts/index.ts';
import { GoogleClock, GoogleEverybody, GoogleLock, GoogleProgress, GoogleWho, triggerAccount } from './google/surroundings.ts';
import { activeSpreadsheet, confirmed, showDialog, showMenu, showSidebar, tell, type MenuEntry } from './google/screen.ts';
import { GoogleMailbox, GoogleMarks, GoogleTriggers } from './google/mail.ts';
import { GoogleWorkbook } from './google/workbook.ts';
import { noteCallsTyped } from './calls/index.ts';
import { isAcknowledged, wanted } from './confidentiality/index.ts';
import { groupOf, lastAssignment, noteGroupsTyped, undoAssignment, type FormulaArgument } from './groups/index.ts';
import { runMailings } from './mailing/index.ts';
import { refreshOverviewIfThere } from './overview/index.ts';
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
  const entry = (label: string, functionName: string): MenuEntry => ({ label, functionName });
  showMenu(menu.title, [
    entry(menu.today, 'openToday'),
    entry(menu.card, 'openCard'),
    entry(menu.calls, 'openCalls'),
    entry(menu.newcomers, 'openNewcomers'),
    entry(menu.walkthrough, 'openWalkthrough'),
    entry(menu.forms, 'openForms'),
    'separator',
    {
      label: menu.reachOut,
      items: [
        entry(menu.campaigns, 'openCampaigns'),
        entry(menu.mailing, 'openMailing'),
        entry(menu.offers, 'openOffers'),
        entry(menu.matching, 'openMatching'),
        entry(menu.exits, 'openExits'),
        entry(menu.groups, 'openGroups'),
      ],
    },
    {
      label: menu.figures,
      items: [entry(menu.overview, 'refreshOverview'), entry(menu.map, 'openMap'), entry(menu.evaluation, 'openEvaluation')],
    },
    {
      label: menu.list,
      items: [
        entry(menu.import, 'openImport'),
        entry(menu.check, 'openCheck'),
        entry(menu.duplicates, 'openDuplicates'),
        'separator',
        entry(menu.assignment, 'openAssignment'),
        entry(menu.openCases, 'openOpenCases'),
        entry(menu.undoAssignment, 'undoLastAssignment'),
      ],
    },
    'separator',
    entry(remindersSleep(at) ? menu.remindersLate : menu.reminders, 'openReminders'),
    entry(menu.privacy, 'openPrivacy'),
    entry(menu.setup, 'openSetup'),
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

/** Run by its trigger with the account of whoever switched the reminders on. The figures come last: no mail may wait or fail for them. */
function daily(): unknown {
  const at = portsOfTrigger();
  const outcome = runDaily(at);
  if (outcome !== 'off' && outcome !== 'notMine') refreshQuietly(at);
  return outcome;
}

/** Whoever opens the tab sees of when it is; the next day it is tried again. */
function refreshQuietly(at: Ports): void {
  try {
    refreshOverviewIfThere(at);
  } catch (error) {
    // oxlint-disable-next-line no-console -- the kind of failure alone: nothing personal belongs in a log
    console.error(`overview: ${error instanceof Error ? error.name : 'failed'}`);
  }
}

function onEdit(event: GoogleAppsScript.Events.SheetsOnEdit): void {
  const { range, source } = event;
  const sheet = range.getSheet();
  const edited = { tabId: sheet.getSheetId(), row: range.getRow(), column: range.getColumn(), rows: range.getNumRows(), columns: range.getNumColumns() };
  noteCallsTyped(portsOf(source), { ...edited, tabName: sheet.getName() });
  noteGroupsTyped(portsOf(source), edited);
}

type MenuItem = keyof Texts['menu'];

function sidebar(opener: string, page: string, title: MenuItem): void {
  show(opener, title, (language, words) => showSidebar(language, page, words));
}

/** @param width, height pixels */
function dialog(opener: string, page: string, title: MenuItem, width: number, height: number): void {
  show(opener, title, (language, words) => showDialog(language, page, words, width, height));
}

/** Whoever has not acknowledged the confidentiality note reads it first; it leads on to what was wanted. */
function show(opener: string, title: MenuItem, open: (language: Language, title: string) => void): void {
  const at = ports();
  const language = at.who.language();
  const { menu } = texts(language);
  if (isAcknowledged(at)) return open(language, menu[title]);
  wanted(at, opener);
  showSidebar(language, 'note', menu.note);
}

function openToday(): void {
  sidebar('openToday', 'today', 'today');
}

function openMap(): void {
  dialog('openMap', 'map', 'map', 1000, 720);
}

function openMatching(): void {
  sidebar('openMatching', 'matching', 'matching');
}

function openPrivacy(): void {
  sidebar('openPrivacy', 'privacy', 'privacy');
}

/** No page: the tab is what there is to see. */
function refreshOverview(): void {
  const at = ports();
  tellHowItWent(at, texts(at.who.language()).menu.overview, () => useCases['overview.refresh'](at, {}).message);
}

/** What was done says so in its own words; what failed, in the catalogue's. `null`: nothing was. */
function tellHowItWent({ who }: Ports, title: string, act: () => string | null): void {
  let message: string | null;
  try {
    message = act();
  } catch (error) {
    message = asWireError(error, who.language()).message;
  }
  if (message !== null) tell(message, title);
}

function openCard(): void {
  sidebar('openCard', 'card', 'card');
}

function openImport(): void {
  sidebar('openImport', 'import', 'import');
}

function openCheck(): void {
  sidebar('openCheck', 'check', 'check');
}

function openDuplicates(): void {
  sidebar('openDuplicates', 'duplicates', 'duplicates');
}

function openAssignment(): void {
  sidebar('openAssignment', 'assignment', 'assignment');
}

function openOpenCases(): void {
  sidebar('openOpenCases', 'open-cases', 'openCases');
}

function openCalls(): void {
  sidebar('openCalls', 'calls', 'calls');
}

function openWalkthrough(): void {
  sidebar('openWalkthrough', 'walkthrough', 'walkthrough');
}

function openNewcomers(): void {
  sidebar('openNewcomers', 'newcomers', 'newcomers');
}

function openGroups(): void {
  sidebar('openGroups', 'groups', 'groups');
}

function openCampaigns(): void {
  dialog('openCampaigns', 'campaigns', 'campaigns', 900, 680);
}

function openMailing(): void {
  dialog('openMailing', 'mailing', 'mailing', 900, 680);
}

function openReminders(): void {
  sidebar('openReminders', 'reminders', 'reminders');
}

function openEvaluation(): void {
  dialog('openEvaluation', 'evaluation', 'evaluation', 900, 680);
}

function openOffers(): void {
  sidebar('openOffers', 'offers', 'offers');
}

function openExits(): void {
  sidebar('openExits', 'exits', 'exits');
}

function openForms(): void {
  sidebar('openForms', 'forms', 'forms');
}

/** The same page, with room for the guide beside the questions. */
function openFormsDialog(): void {
  dialog('openFormsDialog', 'forms', 'forms', 760, 640);
}

function openSetup(): void {
  const language = ports().who.language();
  showSidebar(language, 'setup', texts(language).menu.setup);
}

/** Goes on with the mailings that its account has begun. */
function mailing(): unknown {
  return runMailings(portsOfTrigger());
}

/** Asks before it takes the lock: a lock does not survive a question on the screen. */
function undoLastAssignment(): void {
  const at = ports();
  const { groups } = texts(at.who.language());
  tellHowItWent(at, groups.undoTitle, () => {
    const last = lastAssignment(at.workbook);
    const question = last && groups.undoQuestion({ changes: last.operation.rows.length, at: at.clock.shown(last.at), by: last.by });
    if (question !== null && !confirmed(groups.undoTitle, question)) return null;
    return undoAssignment(at, last ? { operationId: last.operation.id } : {}).message;
  });
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
global.openToday = openToday;
global.openMap = openMap;
global.openMatching = openMatching;
global.openPrivacy = openPrivacy;
global.refreshOverview = refreshOverview;
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
