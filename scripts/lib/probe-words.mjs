// What `npm run probe` says: how to come to a scratch sheet, what to do in it, what comes after.
// @ts-check

export const usage = ['npm run probe -- --script-id ID [--yes]   pushes the probe into a scratch sheet', 'npm run probe -- --read FILE.xlsx|csv     reads what it found back', 'npm run probe -- --write                  writes docs/platform-facts.md', 'npm run -s probe -- --count               says how many facts there are, as JSON', 'npm run probe -- --out FOLDER             builds it and pushes nothing'].join('\n');

/** For whoever begins without a sheet. */
export const scratchGuide = [
  'The probe looks in a real Google Sheet whether what docs/platform-facts.md says is so. It needs an empty sheet of its own:',
  '  1. Open sheets.new in the browser, call it "Probe". Never take a sheet with data: the probe refuses one.',
  '  2. Extensions > Apps Script (Erweiterungen > Apps Script): this makes the sheet its script.',
  '  3. Project Settings (Projekteinstellungen), copy the Script ID (Skript-ID).',
  '  4. Once: script.google.com/home/usersettings, switch on "Google Apps Script API"; then npx clasp login.',
  '  5. Run: npm run probe -- --script-id THE-ID',
].join('\n');

export const theAddOn = 'This is the script that .clasp.json names: the add-on itself. The probe would replace it. Take a sheet of its own; npm run probe tells how.';

/** After a push that went through. */
export const afterwards = [
  'Done. Now, in the sheet:',
  '  1. Reload it. After a few seconds the menu "Probe" appears.',
  '  2. Probe > Alle prüfen. Google asks for the permissions, the same five the add-on has; then choose it again.',
  '  3. When a message says so: Probe > Weiter, until nothing is left. Then Probe > Seiten prüfen.',
  '     To look at one again, empty its cell under "Ergebnis" and choose Weiter.',
  '  4. What stands as "von Hand" in the tab "Probe" tells its steps; whoever has time writes the outcome there.',
  '  5. File > Download (Datei > Herunterladen) as .xlsx, and here: npm run probe -- --read THE-FILE',
  'With the account in English the wording is checked, too; with another language you learn its words. Both count.',
].join('\n');
