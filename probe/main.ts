// Every function of the probe that Google sees: menu, simple triggers, what a page calls, what is run by hand.

import { refusal } from './fact.ts';
import { facts } from './facts/index.ts';
import { clearAway, notePage, probe } from './run.ts';
import { resultsTab, scratchPrefix, words } from './words.ts';

type Book = GoogleAppsScript.Spreadsheet.Spreadsheet;

/** Also notes what a simple trigger may do: facts ask for it later. */
export function onOpen(event: { authMode?: unknown }): void {
  const ui = SpreadsheetApp.getUi();
  const menu = refusal(() =>
    ui.createMenu(words.menu).addItem(words.all, 'probeAll').addItem(words.on, 'probeOn').addItem(words.page, 'probePages').addSeparator()
      .addSubMenu(ui.createMenu('Von Hand').addItem('Sperre und Frage', 'probeAlert').addItem('In A1 schreiben', 'probeWrite').addItem('Was ist markiert?', 'probeMarked'))
      .addItem(words.clear, 'probeClear').addToUi(),
  );
  const noted = {
    mode: String(event.authMode),
    menu,
    reads: refusal(() => SpreadsheetApp.getActive().getSheets()[0]?.getRange('A1').getValue()),
    properties: refusal(() => PropertiesService.getDocumentProperties().getProperty('probe.opened')),
    email: Session.getActiveUser().getEmail(),
    sidebar: refusal(() => ui.showSidebar(HtmlService.createHtmlOutput('x'))),
    triggers: refusal(() => ScriptApp.getProjectTriggers()),
    mail: refusal(() => MailApp.getRemainingDailyQuota()),
  };
  PropertiesService.getDocumentProperties().setProperty('probe.opened', JSON.stringify(noted));
}

/** Counts the edits and shows what the last one told, in the results' cell I1. */
export function onEdit(event: { value?: unknown; oldValue?: unknown; range: GoogleAppsScript.Spreadsheet.Range }): void {
  const marks = PropertiesService.getDocumentProperties();
  marks.setProperty('probe.edits', String(Number(marks.getProperty('probe.edits') ?? 0) + 1));
  if (event.range.getSheet().getName() !== resultsTab) return;
  event.range.getSheet().getRange('I1').setValue(`'${event.range.getA1Notation()} value: ${JSON.stringify(event.value)} oldValue: ${JSON.stringify(event.oldValue)}`);
}

export function probeAll(): void {
  const ui = SpreadsheetApp.getUi();
  const book = SpreadsheetApp.getActive();
  if (!isEmpty(book)) {
    ui.alert(words.menu, words.notEmpty, ui.ButtonSet.OK);
    return;
  }
  if (ui.alert(words.menu, words.start, ui.ButtonSet.OK_CANCEL) !== ui.Button.OK) return;
  clearAway(book);
  if (book.getSpreadsheetLocale() !== 'de_DE') book.setSpreadsheetLocale('de_DE');
  if (book.getSpreadsheetTimeZone() !== 'Europe/Berlin') book.setSpreadsheetTimeZone('Europe/Berlin');
  tell(book, probe(book, facts, true));
}

export function probeOn(): void {
  const book = SpreadsheetApp.getActive();
  tell(book, probe(book, facts, false));
}

export function probePages(): void {
  SpreadsheetApp.getUi().showModalDialog(HtmlService.createHtmlOutputFromFile('seiten').setWidth(420).setHeight(160), words.menu);
}

export function probeClear(): void {
  const book = SpreadsheetApp.getActive();
  clearAway(book);
  for (const trigger of ScriptApp.getProjectTriggers()) if (trigger.getHandlerFunction() === 'probeNothing') ScriptApp.deleteTrigger(trigger);
  book.toast(words.cleared, words.menu, 10);
}

/** @param found what the page observed, by fact */
export function probePageDone(found: Record<string, unknown>): string {
  notePage(SpreadsheetApp.getActive(), facts, found);
  return words.pageDone;
}

export function probeEcho(value: unknown): unknown {
  return value;
}
export function probeKind(value: unknown): string {
  return value === null ? 'null' : typeof value;
}
export function probeNothing(): void {}
export function probeDate(): unknown {
  return { at: new Date() };
}
export function probeThrows(): void {
  throw new Error('so nicht');
}
export function probePrivate_(): number {
  return 1;
}
export function probeLarge(length: number): string {
  return new Array(length + 1).join('x');
}

/** By hand: whether a lock survives a question, and which button was pressed. */
export function probeAlert(): void {
  const ui = SpreadsheetApp.getUi();
  const lock = LockService.getDocumentLock();
  lock?.waitLock(1_000);
  const button = ui.alert(words.menu, 'Ja, Nein oder das Kreuz?', ui.ButtonSet.YES_NO);
  ui.alert(words.menu, `${String(button)}; Sperre noch da: ${lock?.hasLock() ? 'ja' : 'nein'}`, ui.ButtonSet.OK);
}

export function probeWrite(): void {
  const sheet = SpreadsheetApp.getActiveSheet();
  const said = refusal(() => { sheet.getRange('A1').setValue('Probe'); SpreadsheetApp.flush(); });
  SpreadsheetApp.getUi().alert(said);
}

export function probeMarked(): void {
  SpreadsheetApp.getUi().alert((SpreadsheetApp.getActive().getActiveRangeList()?.getRanges() ?? []).map((range) => range.getA1Notation()).join(', '));
}

/** By hand, in the script editor. */
export function probeForever(): void {
  try {
    for (;;) Utilities.sleep(10_000);
  } catch {
    console.log('caught');
  }
}
export function probeHold(): void {
  LockService.getDocumentLock()?.waitLock(1_000);
  Utilities.sleep(60_000);
}
export function probeWait(): void {
  console.log(refusal(() => LockService.getDocumentLock()?.waitLock(5_000)));
}
export function probeCount(): void {
  const book = SpreadsheetApp.getActive();
  const name = `${scratchPrefix}Zähler`;
  for (let round = 0; round < 20; round++) {
    const lock = LockService.getDocumentLock();
    lock?.waitLock(30_000);
    const cell = (book.getSheetByName(name) ?? book.insertSheet(name)).getRange('A1');
    cell.setValue(Number(cell.getValue()) + 1);
    SpreadsheetApp.flush();
    lock?.releaseLock();
  }
}
export function probeWho(): void {
  console.log(JSON.stringify([Session.getActiveUser().getEmail(), Session.getEffectiveUser().getEmail()]));
}
export function probeShared(): void {
  console.log(PropertiesService.getDocumentProperties().getProperty('probe.kept'));
}
export function probeMark(): void {
  PropertiesService.getUserProperties().setProperty('probe.mark', 'mine');
}
export function probeMine(): void {
  console.log(JSON.stringify(PropertiesService.getUserProperties().getProperties()));
}
export function probeCache(): void {
  const cache = CacheService.getUserCache();
  console.log(JSON.stringify(cache.getAll(['probe.usual', 'probe.long'])));
  cache.put('probe.usual', 'usual');
  cache.put('probe.long', 'long', 21_600);
}
export function probeQuota(): void {
  console.log(String(MailApp.getRemainingDailyQuota()));
}
export function probeScreen(): void {
  console.log(refusal(() => SpreadsheetApp.getUi()));
}
export function probeEvent(event: { hour?: unknown }): void {
  console.log(`event ${String(event.hour)}, local ${new Date().getHours()}`);
}

/** What a custom function is handed. */
export function PROBEART(value: unknown): string {
  if (Array.isArray(value)) return (value as unknown[][]).map((row) => row.map(kind).join('|')).join('/');
  return kind(value);
}
export function PROBEBLOCK(): number[][] {
  return [[1, 2], [3, 4]];
}
export function PROBEFEHLER(): never {
  throw new Error('so nicht');
}
export function PROBESCHREIBT(): void {
  SpreadsheetApp.getActiveSheet().getRange('A1').setValue(1);
}

function kind(value: unknown): string {
  return value instanceof Date ? 'date' : value === '' ? 'empty' : typeof value;
}

/** Only what the probe itself made, and empty tabs. */
function isEmpty(book: Book): boolean {
  return book.getSheets().every((sheet) => sheet.getName() === resultsTab || sheet.getName().indexOf(scratchPrefix) === 0 || sheet.getLastRow() === 0);
}

function tell(book: Book, left: number): void {
  book.toast(left > 0 ? words.left(left) : words.done, words.menu, -1);
}
