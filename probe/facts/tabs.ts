// Tabs of a spreadsheet.

import { refusal, type Field } from '../fact.ts';

const test = 'sandbox/spreadsheet/structure';

export const tabs: Field = {
  title: 'Tabs',
  pages: ['reference/spreadsheet/spreadsheet', 'reference/spreadsheet/sheet'],
  facts: [
    {
      id: 'tabs.ids',
      says: 'Tab ids are whole numbers; they stay through renaming and moving',
      source: 'D', used: 'server/google/tab.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        const id = sheet.getSheetId();
        sheet.setName(`${sheet.getName()} anders`);
        at.book.setActiveSheet(sheet);
        at.book.moveActiveSheet(1);
        const same = at.book.getSheets()[0]?.getSheetId() === id;
        return [Math.floor(id) === id, same];
      },
      expected: [true, true],
    },
    {
      id: 'tabs.first-id',
      says: 'The first tab of a new file has the id 0',
      source: 'D', used: 'sandbox', tests: test,
      byHand: 'In the address of a new sheet: #gid=0.',
    },
    {
      id: 'tabs.names-unique',
      says: 'Names are unique ignoring case: “A sheet with the name "x" already exists. Please enter another name.”',
      source: 'D; wording M', used: 'server/tabs/index.ts', tests: test,
      observe: (at) => { const name = at.sheet().getName().toUpperCase(); return refusal(() => at.book.insertSheet(name)).slice(0, 26); },
      expected: '✗ A sheet with the name "P',
    },
    {
      id: 'tabs.names-long',
      says: 'Names have at most 100 characters',
      source: 'D', used: 'server/tabs/index.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        return [refusal(() => sheet.setName(new Array(102).join('x')))[0], refusal(() => sheet.setName(new Array(101).join('y')))];
      },
      expected: ['✗', '✓'],
    },
    {
      id: 'tabs.names-empty',
      says: 'A name may not be empty',
      source: '?', used: 'server/tabs/index.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); return refusal(() => sheet.setName(''))[0]; },
      expected: '✗',
    },
    {
      id: 'tabs.name-own-case',
      says: 'A tab may change the case of its own name',
      source: '?', used: 'sandbox', tests: test,
      observe: (at) => { const sheet = at.sheet(); return refusal(() => sheet.setName(sheet.getName().toUpperCase())); },
      expected: '✓',
    },
    {
      id: 'tabs.by-name',
      says: '`getSheetByName` minds the case; what is not there is null',
      source: '?', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const name = at.sheet().getName();
        return [at.book.getSheetByName(name) !== null, at.book.getSheetByName(name.toUpperCase()), at.book.getSheetByName('gibt es nicht')];
      },
      expected: [true, null, null],
    },
    {
      id: 'tabs.insert',
      says: '`insertSheet(name)` puts the tab after the active one, activates it, gives it 1000 × 26 cells',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const first = at.sheet();
        const second = at.sheet();
        return [second.getIndex() - first.getIndex(), at.book.getActiveSheet().getSheetId() === second.getSheetId(), second.getMaxRows(), second.getMaxColumns()];
      },
      expected: [1, true, 1000, 26],
    },
    {
      id: 'tabs.insert-at',
      says: '`insertSheet(name, n)` with the number of tabs puts it last',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        at.sheet();
        const made = at.book.insertSheet('Probe · am Ende', at.book.getSheets().length);
        const last = made.getIndex() === at.book.getSheets().length;
        at.book.deleteSheet(made);
        return last;
      },
      expected: true,
    },
    {
      id: 'tabs.insert-unnamed',
      says: 'Without a name it gets one by number in the language of the account: `Tabellenblatt2`',
      source: 'D; name ?', used: 'sandbox', tests: test,
      observe: (at) => {
        const made = at.book.insertSheet();
        const name = made.getName();
        at.book.deleteSheet(made);
        return /^(Tabellenblatt|Tabelle|Sheet)\d+$/.test(name);
      },
      expected: true,
    },
    {
      id: 'tabs.activate',
      says: '`activate()` on the tab that was active before leads back to it, in the same execution',
      source: 'D', used: 'server/google/workbook.ts', tests: 'server/google/workbook',
      observe: (at) => { const here = at.sheet(); at.sheet(); here.activate(); return at.book.getActiveSheet().getSheetId() === here.getSheetId(); },
      expected: true,
    },
    {
      id: 'tabs.copy',
      says: '`copyTo` takes values, looks, notes and rules along, and calls the copy `Kopie von …`, in the language of the account',
      source: 'D; name ?', used: 'sandbox', tests: test,
      observe: (at) => {
        const sheet = at.sheet([['Name', 'BO']]);
        sheet.getRange('A1').setFontWeight('bold').setNote('Kopf');
        sheet.getRange('B2').setDataValidation(SpreadsheetApp.newDataValidation().requireValueInList(['Nord', 'Süd']).build());
        const copy = sheet.copyTo(at.book);
        const seen = [copy.getRange('B1').getValue(), copy.getRange('A1').getFontWeight(), copy.getRange('A1').getNote(), copy.getRange('B2').getDataValidation() !== null, /^(Kopie von|Copy of) /.test(copy.getName())];
        at.book.deleteSheet(copy);
        return seen;
      },
      expected: ['BO', 'bold', 'Kopf', true, true],
    },
    {
      id: 'tabs.copy-protection',
      says: 'Protections are not copied',
      source: 'D', used: 'sandbox', tests: test,
      observe: (at) => {
        const sheet = at.sheet();
        sheet.getRange('A1').protect();
        const copy = sheet.copyTo(at.book);
        const left = copy.getProtections(SpreadsheetApp.ProtectionType.RANGE).length;
        at.book.deleteSheet(copy);
        return left;
      },
      expected: 0,
    },
    {
      id: 'tabs.hidden',
      says: 'A hidden tab is listed and read like others',
      source: 'D', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => {
        const sheet = at.sheet([['x']]).hideSheet();
        return [sheet.isSheetHidden(), at.book.getSheetByName(sheet.getName())?.getRange('A1').getValue()];
      },
      expected: [true, 'x'],
    },
    {
      id: 'tabs.last',
      says: '“You can’t remove all the sheets in a document.”',
      source: 'M', used: 'server/google/workbook.ts', tests: test,
      byHand: 'In the script editor of a new sheet with one tab: SpreadsheetApp.getActive().deleteSheet(SpreadsheetApp.getActiveSheet()).', about: ['deleteSheet'],
    },
    {
      id: 'tabs.gone',
      says: 'A tab that was deleted cannot be used any more',
      source: '?', used: 'server/google/workbook.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); at.book.deleteSheet(sheet); return refusal(() => sheet.getRange('A1').setValue(1))[0]; },
      expected: '✗',
    },
    {
      id: 'tabs.url',
      says: 'The spreadsheet’s address begins with https://docs.google.com/spreadsheets/d/',
      source: 'D', used: 'server/google/workbook.ts',
      observe: (at) => at.book.getUrl().slice(0, 39),
      expected: 'https://docs.google.com/spreadsheets/d/',
    },
    {
      id: 'tabs.cells',
      says: 'A file has at most 10 M cells',
      source: 'D; wording M', used: 'server/google/tab.ts', tests: test,
      observe: (at) => { const sheet = at.sheet(); return refusal(() => sheet.insertRowsAfter(1000, 400_000))[0]; },
      expected: '✗',
    },
  ],
};
