// What a person sees outside the sidebars: the menu, the sidebar itself, a question, a message.

import type { Language } from '../../contract/errors.ts';

/** The spreadsheet this script is bound to. */
export function activeSpreadsheet(): GoogleAppsScript.Spreadsheet.Spreadsheet {
  return SpreadsheetApp.getActiveSpreadsheet();
}

export type MenuEntry = 'separator' | { label: string; functionName: string } | { label: string; items: readonly MenuEntry[] };

export function showMenu(title: string, entries: readonly MenuEntry[]): void {
  menuOf(title, entries).addToUi();
}

function menuOf(title: string, entries: readonly MenuEntry[]): GoogleAppsScript.Base.Menu {
  const menu = SpreadsheetApp.getUi().createMenu(title);
  for (const entry of entries) {
    if (entry === 'separator') menu.addSeparator();
    else if ('items' in entry) menu.addSubMenu(menuOf(entry.label, entry.items));
    else menu.addItem(entry.label, entry.functionName);
  }
  return menu;
}

/** A page is a file for each language, named as scripts/lib/build-pages.mjs names them. Never a template: `<?` in a page stays text. */
function pageIn(language: Language, page: string): GoogleAppsScript.HTML.HtmlOutput {
  return HtmlService.createHtmlOutputFromFile(language === 'de' ? page : `${page}-${language}`);
}

/** Shows a built page as the sidebar. */
export function showSidebar(language: Language, page: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(pageIn(language, page).setTitle(title));
}

/** Shows a built page as a dialog over the sheet. Sizes in pixels. */
export function showDialog(language: Language, page: string, title: string, width: number, height: number): void {
  SpreadsheetApp.getUi().showModalDialog(pageIn(language, page).setWidth(width).setHeight(height), title);
}

/** Asks yes or no. No lock may be held: it would not survive the waiting. */
export function confirmed(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

export function tell(message: string, title: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, title, 10);
}
