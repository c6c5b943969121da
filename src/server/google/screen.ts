// What a person sees outside the sidebars: the sidebar itself, a question, a message.

/** Shows a built page as the sidebar. Never a template: `<?` in a page stays text. */
export function showSidebar(page: string, title: string): void {
  SpreadsheetApp.getUi().showSidebar(HtmlService.createHtmlOutputFromFile(page).setTitle(title));
}

/** Asks yes or no. No lock may be held: it would not survive the waiting. */
export function confirmed(title: string, question: string): boolean {
  const ui = SpreadsheetApp.getUi();
  return ui.alert(title, question, ui.ButtonSet.YES_NO) === ui.Button.YES;
}

export function tell(message: string, title: string): void {
  SpreadsheetApp.getActiveSpreadsheet().toast(message, title, 10);
}
